# The roles that a text is about, and why:  ruby rank.rb FILE
require_relative "mlroles"

text = File.binread(ARGV.first)
names = Mlroles.rows("L", "names_in", text, text.bytesize).flatten
list = [names.pack("L*"), names.size]
puts Mlroles.string("role_name", Mlroles.mlroles_decide(*list)) || "none of these"
Mlroles.rows("Ll", "rank", *list).each do |role, score|
  puts "#{Mlroles.string("role_name", role)} #{score}"
  Mlroles.rows("Ll", "explain", role, *list).each do |id, part|
    puts format("  %+d %s", part, Mlroles.name(id) || "base")
  end
end
