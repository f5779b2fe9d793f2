# Prints the whole taxonomy, a fact a line.
require_relative "mlroles"
M = Mlroles

AXES = %w[machine-learning software-engineering communication]
FIELDS = %w[scheme version code label match source]

def show(*fields) = puts(fields.join("\t"))

M.all("role").each do |role|
  key = M.string("role_key", role)
  show "role", role, key, M.string("role_name", role), M.mlroles_evidence(role, 0)
  M.strings("role_title", role).each { |title| show "title", key, title }
  M.strings("role_fact", role).each_with_index do |fact, i|
    show "fact", key, M.string("role_fact_kind", role, i), fact,
         M.string("role_fact_source", role, i)
  end
  AXES.each do |axis|
    level = M.mlroles_role_level(role, axis)
    show "level", key, axis, level if level >= 0
  end
  FIELDS.map { |field| M.strings("role_code", role, field) }.transpose.each do |code|
    show "code", key, *code
  end
  M.rows("L", "role_covers", role).each { |(one)| show "covers", key, M.string("role_key", one) }
  M.rows("Ll", "role_needs", role).each do |skill, need|
    show "need", key, M.string("skill_key", skill), need, M.string("need_source", role, skill)
  end
  M.all("skill").each do |skill|
    evidence = M.mlroles_evidence(role, skill)
    show "evidence", key, M.string("skill_key", skill), evidence unless evidence.zero?
  end
end
M.all("skill").each do |skill|
  key = M.string("skill_key", skill)
  show "skill", skill, key, *%w[name kind group].map { |field| M.string("skill_#{field}", skill) }
  M.strings("skill_alias", skill).each { |name| show "alias", key, name }
end
