# The roles that a text is about, and why:  ruby rank.rb FILE
require_relative "mlroles"

text = File.binread(ARGV.first)
have = Mlroles.rows("L", "skills_in", text, text.bytesize).flatten
list = [have.pack("L*"), have.size]
Mlroles.rows("Ll", "rank", *list).each do |role, score|
  puts "#{Mlroles.string("role_name", role)} #{score}"
  Mlroles.rows("Ll", "explain", role, *list).each do |skill, part|
    puts format("  %+d %s", part, Mlroles.string("skill_name", skill) || "base")
  end
end
