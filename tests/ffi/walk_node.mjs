// Walks the whole taxonomy by Node and compares what it finds with what the command prints.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { all, ask, call, rows, strings } from "./binding.mjs";

const AXES = ["machine-learning", "software-engineering", "communication"];
const CODE_FIELDS = ["scheme", "version", "code", "label", "match", "source"];
const HANDLE = Uint32Array;
const OFFSET = Uint32Array;
const NUMBER = Int32Array;
const OTHER_WORK = 100000; // MLROLES_OTHER_WORK
const ROLES = all("role");
const SKILLS = all("skill");

const keyOfRole = (role) => call("role_key", role);
const keyOfSkill = (skill) => call("skill_key", skill);

function roleRecord(role) {
    const levels = AXES.map((axis) => [axis, call("role_level", role, axis)]);
    const evidence = SKILLS.map((skill) => [keyOfSkill(skill), call("evidence", role, skill)]);
    return {
        id: role,
        key: keyOfRole(role),
        name: call("role_name", role),
        titles: strings("role_title", role),
        facts: strings("role_fact", role).map((fact, i) => ({
            kind: call("role_fact_kind", role, i),
            fact,
            source: call("role_fact_source", role, i)
        })),
        levels: Object.fromEntries(levels.filter(([, level]) => level >= 0)),
        codes: strings("role_code", role, "code").map((_, i) =>
            Object.fromEntries(
                CODE_FIELDS.map((field) => [field, call("role_code", role, i, field)])
            )
        ),
        covers: rows([HANDLE], "role_covers", role).map(([covered]) => keyOfRole(covered)),
        needs: rows([HANDLE, NUMBER], "role_needs", role).map(([skill, need]) => {
            assert.equal(call("need", role, skill), need);
            return { skill: keyOfSkill(skill), need, source: call("need_source", role, skill) };
        }),
        base: call("evidence", role, 0),
        title_evidence: call("evidence", role, role),
        evidence: Object.fromEntries(evidence.filter(([, weight]) => weight !== 0))
    };
}

const skillRecord = (skill) => ({
    id: skill,
    key: keyOfSkill(skill),
    name: call("skill_name", skill),
    kind: call("skill_kind", skill),
    group: call("skill_group", skill),
    aliases: strings("skill_alias", skill)
});

const taxonomy = {
    version: call("version"),
    taxonomy: call("taxonomy_version"),
    digest: call("taxonomy_digest"),
    roles: ROLES.map(roleRecord),
    skills: SKILLS.map(skillRecord)
};
assert.deepEqual(taxonomy, JSON.parse(ask("export", "--format", "json")));

// Every name is found by look-up, and whatever stands in a text is such a name.

function checkName(kind, handle, name) {
    const meant = rows([HANDLE], `${kind}_find`, name, name.length).flat();
    assert(meant.includes(handle), `${name} does not mean ${kind} ${handle}`);
}

for (const [kind, records] of [
    ["role", taxonomy.roles],
    ["skill", taxonomy.skills]
]) {
    for (const { id, key, name, titles = [], aliases = [] } of records) {
        assert.equal(call(`${kind}_by_key`, key), id);
        for (const one of [name, ...titles, ...aliases]) checkName(kind, id, Buffer.from(one));
    }
}

function checkMentions(text, expected) {
    const mentions = rows([HANDLE, OFFSET, OFFSET], "mentions", text, text.length);
    const words = mentions.map(([handle, begin, end]) => {
        const word = text.subarray(begin, end);
        if (handle === OTHER_WORK) {
            assert.equal(call("role_find", word, word.length, null, 0), 0);
        } else {
            checkName(keyOfSkill(handle) ? "skill" : "role", handle, word);
        }
        return word.toString();
    });
    assert.deepEqual(words, expected);
}

// The scores of a text, each of which its explanation adds up to.

const list = (handles) => [HANDLE.from(handles), handles.length];

function scoreRecord(posting, text) {
    const skills = rows([HANDLE], "skills_in", text, text.length).flat();
    assert.deepEqual(
        rows([HANDLE, NUMBER], "rank_text", text, text.length),
        rows([HANDLE, NUMBER], "rank", ...list(skills))
    );
    const names = list(rows([HANDLE], "names_in", text, text.length).flat());
    const ranking = rows([HANDLE, NUMBER], "rank", ...names);
    for (const [role, score] of ranking) {
        const parts = rows([HANDLE, NUMBER], "explain", role, ...names);
        const sum = parts.reduce((sum, [, part]) => sum + part, 0);
        assert.equal(sum, score, "the parts of an explanation add up to the score");
    }
    return {
        id: posting.id,
        role: keyOfRole(call("decide", ...names)),
        ranking: ranking.map(([role, score]) => ({
            role: keyOfRole(role),
            score,
            coverage: call("coverage", role, ...names)
        })),
        skills: skills.map(keyOfSkill)
    };
}

const path = fileURLToPath(new URL("postings.jsonl", import.meta.url));
const lines = (text) => text.toString().trim().split("\n").map((line) => JSON.parse(line));
const scores = lines(ask("score", path));
for (const [i, posting] of lines(readFileSync(path)).entries()) {
    const text = Buffer.from(posting.text); // offsets count its bytes, not those of the string
    checkMentions(text, posting.mentions);
    assert.deepEqual(scoreRecord(posting, text), scores[i]);
}

console.log(`${ROLES.length} roles and ${SKILLS.length} skills are as the command tells them`);
