// Prints the whole taxonomy, a fact a line.
import * as mlroles from "./mlroles.mjs";

const lines = [];
const show = (...fields) => lines.push(fields.join("\t")); // null is an empty field

for (const role of mlroles.roles()) {
    const { id, key, name, base } = role;
    show("role", id, key, name, base);
    for (const title of role.titles) show("title", key, title);
    for (const { kind, fact, source } of role.facts) show("fact", key, kind, fact, source);
    for (const level of Object.entries(role.levels)) show("level", key, ...level);
    for (const code of role.codes) show("code", key, ...Object.values(code));
    for (const covered of role.covers) show("covers", key, covered.key);
    for (const { skill, need, source } of role.needs) show("need", key, skill.key, need, source);
    for (const skill of mlroles.skills()) {
        const evidence = role.evidence(skill);
        if (evidence) show("evidence", key, skill.key, evidence);
    }
}
for (const skill of mlroles.skills()) {
    const { id, key, name, kind, group } = skill;
    show("skill", id, key, name, kind, group);
    for (const alias of skill.aliases) show("alias", key, alias);
}
console.log(lines.join("\n"));
