# libmlroles by Ruby's Fiddle, from the declarations in mlroles.cdef.
require "fiddle/import"

module Mlroles
  extend Fiddle::Importer
  dlload "libmlroles.so.0"
  typealias "mlroles_role", "uint32_t"
  typealias "mlroles_skill", "uint32_t"
  typealias "mlroles_id", "uint32_t"
  declarations = File.read(ENV.fetch("MLROLES_CDEF", "/usr/local/share/mlroles/mlroles.cdef"))
  declarations.gsub(%r{/\*.*?\*/}m, "").scan(/^[^;{}]+\([^)]*\)/) { |prototype| extern prototype }

  OTHER_WORK = 100000 # stands for the title of any other trade

  module_function

  # A function's string, or nil for NULL.
  def string(name, *arguments)
    found = send("mlroles_#{name}", *arguments)
    found.to_s.force_encoding("UTF-8") unless found.null?
  end

  # What a function of a handle and an index answers, up to the first NULL.
  def strings(name, handle, *more)
    (0..).lazy.map { |i| string(name, handle, i, *more) }.take_while(&:itself).to_a
  end

  # Of a skill, or of a title: the role's, or other work; nil for any other id.
  def name(id)
    return "other work" if id == OTHER_WORK

    string("skill_name", id) || string("role_name", id)
  end

  # All handles of a kind, "role" or "skill".
  def all(kind) = Array.new(send("mlroles_#{kind}_count")) { |i| send("mlroles_#{kind}_at", i) }

  # What a function writes into one array, or more, of 32 bits: rows. "L" is unsigned, "l" signed.
  def rows(types, name, *arguments)
    n = send("mlroles_#{name}", *arguments, *types.chars.map { nil }, 0)
    arrays = types.chars.map { "\0" * (4 * n) }
    send("mlroles_#{name}", *arguments, *arrays, n)
    arrays.zip(types.chars).map { |array, type| array.unpack("#{type}*") }.transpose
  end
end
