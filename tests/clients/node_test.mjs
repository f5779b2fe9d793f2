// What examples/node/mlroles.mjs promises beyond what the command tells.
import assert from "node:assert/strict";
import * as mlroles from "./mlroles.mjs";

const TEXT = "Zürich 🚀 ML Engineer – Python, PyTorch; ‘café’ Kubernetes 🚀 AI Specialist, SQL";
const { NameError, role, skill } = mlroles;

// Keys, ids and names that mean one thing are as good as each other.
for (const one of mlroles.roles()) {
    for (const name of [one.key, one.id, one.name]) assert.equal(role(name), one);
}
for (const one of mlroles.skills()) {
    assert.equal(skill(one.key), one);
    assert.equal(skill(one.id), one);
    assert(mlroles.findSkills(Buffer.from(one.name)).includes(one));
}
for (const name of ["no such thing", "", "python\0", "ml-engineer\0", "\ud83d", 0, -1, 2 ** 40]) {
    assert.throws(() => role(name), NameError);
    assert.throws(() => skill(name), NameError);
}
assert.throws(() => mlroles.overlap([], [], "hamming"), NameError);
const shared = mlroles.roles().flatMap(({ titles }) => titles)
    .find((title) => mlroles.findRoles(title).length > 1);
assert.throws(() => role(shared), (error) => error.meant.length > 1);

// Places in strings and in bytes are of the same words.
const data = Buffer.from(TEXT);
const found = [...mlroles.mentions(TEXT)];
assert(found.length > 5);
assert.deepEqual(found, [...mlroles.mentions(data)]);
for (const { what, start, end, startByte, endByte } of found) {
    const word = TEXT.slice(start, end);
    assert.equal(word, data.toString("utf8", startByte, endByte));
    const find = what instanceof mlroles.Role ? mlroles.findRoles : mlroles.findSkills;
    assert(find(word).includes(what));
}
const twice = `🚀 ${shared} 🚀 ${shared}`;
const titles = [...mlroles.mentions(twice)].map((m) => [m.what, twice.slice(m.start, m.end)]);
const once = mlroles.findRoles(shared).map((one) => [one, shared]);
assert.deepEqual(titles, [...once, ...once]);

// A text is as good as its names, however many, and scores are explained.
const names = mlroles.namesIn(TEXT);
assert.deepEqual(names.filter((one) => one instanceof mlroles.Skill), mlroles.skillsIn(TEXT));
assert.deepEqual(names.filter((one) => one instanceof mlroles.Role), [role("ml-engineer")]);
assert.deepEqual(mlroles.rank(TEXT), mlroles.rank(names));
assert.deepEqual(mlroles.rank(data), mlroles.rank(names.values()));
assert.equal(mlroles.decide(TEXT), mlroles.decide(names));
assert.deepEqual(mlroles.rank(""), []);
assert.equal(mlroles.decide(""), null);
for (const { role, score } of mlroles.rank(TEXT)) {
    assert.equal(role.explain(names).reduce((sum, { share }) => sum + share, 0), score);
    assert.deepEqual(role.explain(TEXT), role.explain(names));
    assert.equal(role.coverage(TEXT), role.coverage(mlroles.skillsIn(TEXT)));
    assert.equal(role.coverage(names) === 10000, role.missing(names).length === 0);
}
// A title of another trade is neither a role nor a skill, and speaks against every role.
const { OTHER_WORK } = mlroles;
const RECRUITER = "Recruiter for data teams: Python, PyTorch, Kafka, SQL";
const [own] = mlroles.mentions(RECRUITER);
assert.equal(own.what, OTHER_WORK);
assert.equal(RECRUITER.slice(own.start, own.end), "Recruiter");
const listed = mlroles.namesIn(RECRUITER);
assert.deepEqual(listed.filter((one) => one !== OTHER_WORK), mlroles.skillsIn(RECRUITER));
assert.equal(mlroles.decide(RECRUITER), null);
assert.notEqual(mlroles.decide(mlroles.skillsIn(RECRUITER)), null);
assert(mlroles.rank(RECRUITER).length > 0);
for (const role of mlroles.roles()) {
    const share = role.evidence(OTHER_WORK);
    assert(share < 0);
    const parts = role.explain(RECRUITER).filter(({ what }) => what === OTHER_WORK);
    assert.deepEqual(parts, [{ what: OTHER_WORK, share }]);
    assert.equal(role.coverage(RECRUITER), role.coverage(mlroles.skillsIn(RECRUITER)));
}
for (const look of [role, skill]) assert.throws(() => look(OTHER_WORK.id), NameError);

for (const role of mlroles.roles()) { // a title counts once
    const title = role.evidence(role), score = role.base + title;
    const parts = [{ what: null, share: role.base }, { what: role, share: title }];
    assert.deepEqual(role.explain([role, role]), parts.slice(0, title ? 2 : 1));
    assert.deepEqual(mlroles.rank([role, role]), score > 0 ? [{ role, score }] : []);
    assert.equal(mlroles.decide([role]), score > 0 ? role : null);
}
const every = mlroles.skills();
const all = every.map(({ name }) => name).join("; ");
assert(mlroles.skillsIn(all).length > every.length * 0.9);
assert.equal(mlroles.overlap(every, every), 10000);
assert.equal(role("ml-engineer").overlap(role("ml-engineer"), "cosine"), 10000);
