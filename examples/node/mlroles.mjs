/**
 * The roles of a machine-learning team: libmlroles for Node, by koffi (https://koffi.dev).
 *
 *     import * as mlroles from "mlroles";
 *     console.log(mlroles.decide("PyTorch, CUDA and ablation studies")?.name ?? "none of these");
 *
 * Roles and skills are objects, one for each, so that === compares them. Texts are strings, or
 * Buffers of UTF-8, which are read where they lie; what takes names takes a text too. The library
 * is found by its name, or is the file that MLROLES_LIBRARY names.
 *
 * SPDX-License-Identifier: MIT
 */
import koffi from "koffi";

const library = koffi.load(process.env.MLROLES_LIBRARY ?? "libmlroles.so.0");
const bind = (prototype) => library.func(prototype);

const HANDLES = "_Out_ uint32_t *out";
const NUMBERS = "_Out_ int32_t *numbers";
const LIST = "const uint32_t *have, size_t n";
const TEXT = "const uint8_t *text, size_t len";

const lib = {
    version: bind("const char *mlroles_version(void)"),
    taxonomyVersion: bind("const char *mlroles_taxonomy_version(void)"),
    taxonomyDigest: bind("const char *mlroles_taxonomy_digest(void)"),
    roleCount: bind("size_t mlroles_role_count(void)"),
    roleAt: bind("uint32_t mlroles_role_at(size_t index)"),
    roleFind: bind(`size_t mlroles_role_find(${TEXT}, ${HANDLES}, size_t cap)`),
    roleByKey: bind("uint32_t mlroles_role_by_key(const char *key)"),
    roleKey: bind("const char *mlroles_role_key(uint32_t role)"),
    roleName: bind("const char *mlroles_role_name(uint32_t role)"),
    roleTitle: bind("const char *mlroles_role_title(uint32_t role, size_t index)"),
    roleFact: bind("const char *mlroles_role_fact(uint32_t role, size_t index)"),
    roleFactKind: bind("const char *mlroles_role_fact_kind(uint32_t role, size_t index)"),
    roleFactSource: bind("const char *mlroles_role_fact_source(uint32_t role, size_t index)"),
    roleLevel: bind("int32_t mlroles_role_level(uint32_t role, const char *axis)"),
    roleCode: bind("const char *mlroles_role_code(uint32_t role, size_t index, const char *field)"),
    roleCovers: bind(`size_t mlroles_role_covers(uint32_t role, ${HANDLES}, size_t cap)`),
    roleNeeds: bind(`size_t mlroles_role_needs(uint32_t role, ${HANDLES}, ${NUMBERS}, size_t cap)`),
    roleOverlap: bind("int32_t mlroles_role_overlap(uint32_t a, uint32_t b, int32_t measure)"),
    skillCount: bind("size_t mlroles_skill_count(void)"),
    skillAt: bind("uint32_t mlroles_skill_at(size_t index)"),
    skillFind: bind(`size_t mlroles_skill_find(${TEXT}, ${HANDLES}, size_t cap)`),
    skillByKey: bind("uint32_t mlroles_skill_by_key(const char *key)"),
    skillKey: bind("const char *mlroles_skill_key(uint32_t skill)"),
    skillName: bind("const char *mlroles_skill_name(uint32_t skill)"),
    skillKind: bind("const char *mlroles_skill_kind(uint32_t skill)"),
    skillGroup: bind("const char *mlroles_skill_group(uint32_t skill)"),
    skillAlias: bind("const char *mlroles_skill_alias(uint32_t skill, size_t index)"),
    needSource: bind("const char *mlroles_need_source(uint32_t role, uint32_t skill)"),
    evidence: bind("int32_t mlroles_evidence(uint32_t role, uint32_t skill)"),
    mentions: bind(
        `size_t mlroles_mentions(${TEXT}, ${HANDLES}, _Out_ uint32_t *begins, ` +
            "_Out_ uint32_t *ends, size_t cap)"
    ),
    namesIn: bind(`size_t mlroles_names_in(${TEXT}, ${HANDLES}, size_t cap)`),
    skillsIn: bind(`size_t mlroles_skills_in(${TEXT}, ${HANDLES}, size_t cap)`),
    overlap: bind(
        "int32_t mlroles_overlap(const uint32_t *a, size_t na, const uint32_t *b, size_t nb, " +
            "int32_t measure)"
    ),
    coverage: bind(`int32_t mlroles_coverage(uint32_t role, ${LIST})`),
    missing: bind(`size_t mlroles_missing(uint32_t role, ${LIST}, ${HANDLES}, size_t cap)`),
    rank: bind(`size_t mlroles_rank(${LIST}, ${HANDLES}, ${NUMBERS}, size_t cap)`),
    decide: bind(`uint32_t mlroles_decide(${LIST})`),
    explain: bind(
        `size_t mlroles_explain(uint32_t role, ${LIST}, ${HANDLES}, ${NUMBERS}, size_t cap)`
    )
};

const AXES = ["machine-learning", "software-engineering", "communication"];
const CODE_FIELDS = ["scheme", "version", "code", "label", "match", "source"];
const MEASURES = new Map([["jaccard", 1], ["dice", 2], ["overlap", 3], ["cosine", 4]]);

/** Stands for the title of any other trade, such as "Recruiter": neither a role nor a skill. */
export const OTHER_WORK = Object.freeze({ id: 100000, key: "other-work", name: "other work" });

const TOO_LONG = 2 ** 64; // (size_t)-1 as a number of JavaScript

/** A name that means nothing, or several things: `meant` has them. */
export class NameError extends Error {
    constructor(name, meant = []) {
        const keys = meant.map(({ key }) => key).join(", ");
        super(`'${name}' ${meant.length ? `may mean ${keys}` : "means nothing"}`);
        this.name = "NameError";
        this.meant = meant;
    }
}

/** What a function writes into arrays of these types, which are made larger if need be. */
function fill(Types, f, ...args) {
    for (let cap = 256; ;) {
        const arrays = Types.map((Type) => new Type(cap));
        const n = f(...args, ...arrays, cap);
        if (n >= TOO_LONG) throw new RangeError("a text of 4 GiB or more");
        if (n <= cap) return arrays.map((array) => array.subarray(0, n));
        cap = n;
    }
}

/** What a function of a handle and an index answers, up to the first NULL. */
function strings(f, handle, ...more) {
    const found = [];
    for (let s; (s = f(handle, found.length, ...more)) !== null;) found.push(s);
    return found;
}

const bytes = (text) => (typeof text === "string" ? Buffer.from(text) : text);
const given = (text) => {
    const data = bytes(text);
    return [data, data.length];
};
const isText = (what) => typeof what === "string" || what instanceof Uint8Array;
const idsIn = (text) => fill([Uint32Array], lib.namesIn, ...given(text))[0];
/** Of roles, skills and OTHER_WORK, or of what a text names. */
const list = (what) => {
    const ids = isText(what) ? idsIn(what) : Uint32Array.from(what, ({ id }) => id);
    return [ids, ids.length];
};
const one = (id) =>
    SKILLS.get(id) ?? ROLES.get(id) ?? (id === OTHER_WORK.id ? OTHER_WORK : undefined);
const rolesOf = (ids) => Array.from(ids, (id) => ROLES.get(id));
const skillsOf = (ids) => Array.from(ids, (id) => SKILLS.get(id));

function measureOf(name) {
    if (!MEASURES.has(name)) throw new NameError(name);
    return MEASURES.get(name);
}

/** A role: id, key, name, and what the library knows of it. */
export class Role {
    constructor(id) {
        this.id = id;
        this.key = lib.roleKey(id);
        this.name = lib.roleName(id);
        this.base = lib.evidence(id, 0); // the evidence before any skill is known, in centibans
        Object.freeze(this);
    }

    get titles() {
        return strings(lib.roleTitle, this.id);
    }

    /** Sentences about the role: {kind, fact, source}. */
    get facts() {
        return strings(lib.roleFact, this.id).map((fact, i) => ({
            kind: lib.roleFactKind(this.id, i),
            fact,
            source: lib.roleFactSource(this.id, i)
        }));
    }

    /** How much of each axis the role needs, 0 to 100, where that is known. */
    get levels() {
        const levels = AXES.map((axis) => [axis, lib.roleLevel(this.id, axis)]);
        return Object.fromEntries(levels.filter(([, level]) => level >= 0));
    }

    /** Places in other schemes of occupations. */
    get codes() {
        const code = (i) => CODE_FIELDS.map((field) => [field, lib.roleCode(this.id, i, field)]);
        return strings(lib.roleCode, this.id, "code").map((_, i) => Object.fromEntries(code(i)));
    }

    /** The roles for which this one is used as a blanket term. */
    get covers() {
        return rolesOf(fill([Uint32Array], lib.roleCovers, this.id)[0]);
    }

    /** What the role asks for, greatest need first: {skill, need, source}. */
    get needs() {
        const [skills, needs] = fill([Uint32Array, Int32Array], lib.roleNeeds, this.id);
        const source = (i) => lib.needSource(this.id, skills[i]);
        return skillsOf(skills).map((skill, i) => ({ skill, need: needs[i], source: source(i) }));
    }

    /**
     * How strongly a skill, the role's own title, or OTHER_WORK speaks for the role, or, below 0,
     * against it, in centibans.
     */
    evidence(skill) {
        return lib.evidence(this.id, skill.id);
    }

    /** How much of what the role asks for these skills are, of 10000. */
    coverage(skills) {
        return lib.coverage(this.id, ...list(skills));
    }

    /** The needs that these skills do not meet, greatest first. */
    missing(skills) {
        return skillsOf(fill([Uint32Array], lib.missing, this.id, ...list(skills))[0]);
    }

    /**
     * What makes up the score: {what, share}, of skills and of titles, as the role or OTHER_WORK;
     * the base first, as null.
     */
    explain(what) {
        const types = [Uint32Array, Int32Array];
        const [ids, shares] = fill(types, lib.explain, this.id, ...list(what));
        return Array.from(ids, (id, i) => ({ what: one(id) ?? null, share: shares[i] }));
    }

    /** How alike what two roles ask for is, of 10000. */
    overlap(other, measure = "jaccard") {
        return lib.roleOverlap(this.id, other.id, measureOf(measure));
    }
}

/** A skill: id, key, name, kind, and group or null. */
export class Skill {
    constructor(id) {
        this.id = id;
        this.key = lib.skillKey(id);
        this.name = lib.skillName(id);
        this.kind = lib.skillKind(id);
        this.group = lib.skillGroup(id);
        Object.freeze(this);
    }

    get aliases() {
        return strings(lib.skillAlias, this.id);
    }
}

const all = (Class, count, at) =>
    new Map(Array.from({ length: count() }, (_, i) => [at(i), new Class(at(i))]));
const ROLES = all(Role, lib.roleCount, lib.roleAt);
const SKILLS = all(Skill, lib.skillCount, lib.skillAt);

/** All of them, in the order of ids. */
export const roles = () => [...ROLES.values()];
export const skills = () => [...SKILLS.values()];

export const version = () => lib.version();
export const taxonomyVersion = () => lib.taxonomyVersion();
/** Store it beside results: names, needs and evidence may change when it does. */
export const taxonomyDigest = () => lib.taxonomyDigest();

/** Every role or skill that a name may mean; none is no error. */
export const findRoles = (name) => rolesOf(fill([Uint32Array], lib.roleFind, ...given(name))[0]);
export const findSkills = (name) => skillsOf(fill([Uint32Array], lib.skillFind, ...given(name))[0]);

function only(name, meant) {
    if (meant.length !== 1) throw new NameError(name, meant);
    return meant[0];
}

/** The role or skill with this key or id, retired ones too, or whose name means no other. */
export const role = (name) => ROLES.get(exact(lib.roleByKey, lib.roleKey, name)) ??
    only(name, findRoles(`${name}`));
export const skill = (name) => SKILLS.get(exact(lib.skillByKey, lib.skillKey, name)) ??
    only(name, findSkills(`${name}`));

function exact(byKey, keyOf, name) {
    const key = Number.isInteger(name) && name > 0 && name < 2 ** 32 ? keyOf(name) : name;
    return typeof key === "string" && !key.includes("\0") ? byKey(key) : 0;
}

/** The skills that a text names, in the order of their first mentions. */
export const skillsIn = (text) => skillsOf(fill([Uint32Array], lib.skillsIn, ...given(text))[0]);

/** What a text is decided on: skills, and each role that its own title may mean, or OTHER_WORK. */
export const namesIn = (text) => Array.from(idsIn(text), one);

/**
 * Each place where a text names a skill or has a title: {what, start, end, startByte, endByte}, in
 * the order of the text. start and end count UTF-16 units, as strings do, startByte and endByte
 * bytes. A title that several roles share is a mention of each; a title of another trade is a
 * mention of OTHER_WORK.
 */
export function* mentions(text) {
    const data = bytes(text);
    const types = [Uint32Array, Uint32Array, Uint32Array];
    const [ids, begins, ends] = fill(types, lib.mentions, data, data.length);
    let byte = 0, start = 0, end = 0;
    for (const [i, id] of ids.entries()) {
        const [startByte, endByte] = [begins[i], ends[i]];
        if (startByte >= byte) { // else it is the same place once more, for another role
            start = end + data.toString("utf8", byte, startByte).length;
            end = start + data.toString("utf8", startByte, endByte).length;
            byte = endByte;
        }
        yield { what: one(id), start, end, startByte, endByte };
    }
}

/**
 * The roles that a text, or skills and titles (as roles or OTHER_WORK), speak for: {role, score},
 * best first. Only the text's own title counts; in a list every title counts.
 */
export function rank(what) {
    const [ids, scores] = fill([Uint32Array, Int32Array], lib.rank, ...list(what));
    return rolesOf(ids).map((role, i) => ({ role, score: scores[i] }));
}

/** The one role that a text, or skills and titles, are about; null: none of these roles. */
export const decide = (what) => ROLES.get(lib.decide(...list(what))) ?? null;

/** How alike two sets of skills are, of 10000: by jaccard, dice, overlap or cosine. */
export const overlap = (a, b, measure = "jaccard") =>
    lib.overlap(...list(a), ...list(b), measureOf(measure));
