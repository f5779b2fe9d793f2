/* libmlroles: the roles of a machine-learning team.
 * SPDX-License-Identifier: MIT
 *
 * From a job title, a list of skills or a text in English to the roles of an ML team, with whole
 * numbers that can be explained skill by skill:
 *
 *     mlroles_id names[1000];
 *     size_t n = mlroles_names_in(text, len, names, 1000);
 *     mlroles_role role = mlroles_decide(names, n < 1000 ? n : 1000);
 *     puts(role ? mlroles_role_name(role) : "none of these");
 *
 * Everything is a constant inside the library. No function allocates, locks, keeps state, reads
 * a file or the locale, or sets errno; each may be called at any time from any thread and from a
 * signal handler, and gives the same bits on every platform for the same taxonomy.
 *
 * Handles    A role and a skill are numbers, kept for ever once released; 0 is none. Role ids are
 *            1 to 9999 (from 5000 on: taxonomies of others), skill ids 10000 to 75535 (from
 *            50000 on: taxonomies of others). A retired id means its successor. An unknown
 *            handle is never an error of memory: the answer is 0, NULL or -1, as each comment
 *            says.
 * Lists      Of what somebody has, or a text names, hold skills. They may hold roles too: each is
 *            a title, which counts in mlroles_rank, mlroles_decide and mlroles_explain and is
 *            passed over elsewhere. What stands twice counts once, the order does not matter, and
 *            unknown handles are read as if they were not there.
 * Strings    What is returned is UTF-8, ends with a NUL, belongs to the library and lives as long
 *            as it is loaded. Never free it.
 * Text       Goes in as a pointer and a number of bytes; it needs no NUL and may hold any bytes.
 *            It is read as UTF-8; malformed bytes separate words. NULL is an empty text or list,
 *            whatever its length says.
 * Arrays     Belong to the caller. At most `cap` elements are written; the result is how many
 *            there are, which may be more. Every output array may be NULL.
 * Numbers    Are whole. A quotient is rounded to the nearest whole number, halves up.
 *
 * Since 0.1, every function. docs/scoring.md works an example of each measure by hand.
 */
#ifndef MLROLES_H
#define MLROLES_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
#if defined __GNUC__
#pragma GCC visibility push(default)
#endif

typedef uint32_t mlroles_role;
typedef uint32_t mlroles_skill;
typedef uint32_t mlroles_id; /* a role, a skill or MLROLES_OTHER_WORK */

/* Stands for the title of any other trade ("Recruiter"). It is neither a role nor a skill. Texts
 * can mention it and lists can hold it; there it is evidence against every role. */
enum { MLROLES_OTHER_WORK = 100000 };

/* ------------------------------------------------------------------------------- versions --- */

/* The version of the library, "major.minor.patch". */
const char *mlroles_version(void);

/* Name and version of the taxonomy compiled in, such as "mlroles 2026.11". */
const char *mlroles_taxonomy_version(void);

/* SHA-256 of the taxonomy's data files, 64 lower-case hexadecimal digits: store it beside results
 * that are kept, for names, needs and evidence may change when it does. */
const char *mlroles_taxonomy_digest(void);

/* ---------------------------------------------------------------------------------- roles --- */

/* How many roles there are, at most 64. */
size_t mlroles_role_count(void);

/* The role at `index`, in the order of ids; 0 past the end. */
mlroles_role mlroles_role_at(size_t index);

/* The role with exactly this key ("ml-engineer"), or, of a retired key, its successor. 0: none. */
mlroles_role mlroles_role_by_key(const char *key);

/* Every role that a name, title, key or code ("15-2051.00") may mean, in the order of ids. Names
 * match without regard to ASCII case and to which separators stand between words; codes match
 * exactly. A title may have a level, a place or the like around it ("Sr. Data Engineer (m/f/d) -
 * Remote"). If a title means more than one role, all are returned. 0: none. */
size_t mlroles_role_find(const char *name, size_t len, mlroles_role *out, size_t cap);

/* Key, for storage and programs: lower-case ASCII letters, digits, hyphens. NULL: unknown role. */
const char *mlroles_role_key(mlroles_role role);

/* Name, for people. NULL: unknown role. */
const char *mlroles_role_name(mlroles_role role);

/* Title number `index`: what else the role is called. NULL: unknown role, or past the end. */
const char *mlroles_role_title(mlroles_role role, size_t index);

/* Fact number `index`: a sentence about the role. NULL: unknown role, or past the end. */
const char *mlroles_role_fact(mlroles_role role, size_t index);

/* What that fact tells: "summary", "does" (responsibilities), "makes" (work products),
 * "works-with", "background", "note" or "level". NULL: unknown role, or past the end. */
const char *mlroles_role_fact_kind(mlroles_role role, size_t index);

/* Where that fact is from: citation and address. NULL: unknown role, or past the end. */
const char *mlroles_role_fact_source(mlroles_role role, size_t index);

/* How much of "machine-learning", "software-engineering" or "communication" the role needs,
 * 0..100. -1: unknown role or axis, or not known of this role. Source: the facts of kind "level".
 */
int32_t mlroles_role_level(mlroles_role role, const char *axis);

/* One field of code number `index`, the role's place in another scheme of occupations: "scheme",
 * "version", "code", "label", "match" ("exact", "close", "broad": theirs is wider, "related") or
 * "source". NULL: unknown role or field, or past the end. */
const char *mlroles_role_code(mlroles_role role, size_t index, const char *field);

/* The roles for which this one is used as a blanket term, in the order of ids. 0: none. */
size_t mlroles_role_covers(mlroles_role role, mlroles_role *out, size_t cap);

/* --------------------------------------------------------------------------------- skills --- */

/* How many skills there are, at most 65535. */
size_t mlroles_skill_count(void);

/* The skill at `index`, in the order of ids; 0 past the end. */
mlroles_skill mlroles_skill_at(size_t index);

/* The skill with exactly this key ("python"), or, of a retired key, its successor. 0: none. */
mlroles_skill mlroles_skill_by_key(const char *key);

/* Every skill that a name, alias or key may mean, in the order of ids. Names match as in
 * mlroles_role_find, also with a vendor, a version or the like around them ("Microsoft Azure",
 * "Python 3"). Rules about context and letter case apply to texts only: here "r" is R. 0: none. */
size_t mlroles_skill_find(const char *name, size_t len, mlroles_skill *out, size_t cap);

/* Key, for storage and programs. NULL: unknown skill. */
const char *mlroles_skill_key(mlroles_skill skill);

/* Name, for people. NULL: unknown skill. */
const char *mlroles_skill_name(mlroles_skill skill);

/* Kind: "language", "tool", "platform", "method", "field", "practice", "activity", "deliverable"
 * or "credential" in the shipped taxonomy. NULL: unknown skill. */
const char *mlroles_skill_kind(mlroles_skill skill);

/* Group: skills of one group stand in for one another ("cloud-platform"). NULL: unknown skill, or
 * none. */
const char *mlroles_skill_group(mlroles_skill skill);

/* Alias number `index`: another spelling. NULL: unknown skill, or past the end. */
const char *mlroles_skill_alias(mlroles_skill skill, size_t index);

/* ------------------------------------------- what a role asks for, and what speaks for it --- */

/* The role's profile: the skills it asks for and how much, greatest need first, ties by id.
 * 0: unknown role. */
size_t mlroles_role_needs(mlroles_role role, mlroles_skill *skills, int32_t *needs, size_t cap);

/* How much the role asks for the skill, 1..1000; 0: not at all, or unknown role or skill. */
int32_t mlroles_need(mlroles_role role, mlroles_skill skill);

/* Where that need is from: citation and address. NULL: no such need. */
const char *mlroles_need_source(mlroles_role role, mlroles_skill skill);

/* How strongly a mention of the skill speaks for the role (above 0) or against it (below), in
 * centibans: 100 make the odds ten times as high. Id 0: the role's base, before any skill is
 * known; the role itself: a mention of its title; MLROLES_OTHER_WORK: a title of another trade. 0:
 * no evidence, or unknown role or id. Source: I. J. Good, "Probability and the Weighing of
 * Evidence", 1950 (weight of evidence). */
int32_t mlroles_evidence(mlroles_role role, mlroles_id id);

/* ------------------------------------------------------------------------ names in a text --- */

/* Every place in a text where a name of a skill or a role stands: its handle and the bytes from
 * `begins[i]` up to, not with, `ends[i]`. In the order of the text; mentions do not overlap, but a
 * title that several roles share gives one row for each, with the same bytes. Whole words,
 * leftmost and longest; docs/taxonomy.md has the rules. Time is linear in the text. A text of
 * 4 GiB or more has offsets that do not fit: the answer is (size_t)-1, and nothing is written. */
size_t mlroles_mentions(const char *text, size_t len, mlroles_id *ids, uint32_t *begins,
                        uint32_t *ends, size_t cap);

/* What the text names, as input for mlroles_decide and similar functions: the distinct skills, in
 * the order of their first mentions, and among them, where the posting's own title stands, each
 * role that it may mean, or MLROLES_OTHER_WORK. The own title is the first one that is neither in
 * the plural nor negated nor a colleague's; other titles are left out. Any length of text. */
size_t mlroles_names_in(const char *text, size_t len, mlroles_id *out, size_t cap);

/* The distinct skills alone. */
size_t mlroles_skills_in(const char *text, size_t len, mlroles_skill *out, size_t cap);

/* -------------------------------------------------------------- overlap, ranking, reasons --- */

/* How two sets or profiles are compared. With |A| the size of a set, or the sum of a profile:
 * Jaccard  |A and B| / |A or B|            P. Jaccard 1912; of profiles M. Ruzicka 1958
 * Dice     2 |A and B| / (|A| + |B|)       L. R. Dice 1945, T. Sorensen 1948
 * overlap  |A and B| / min(|A|, |B|)       D. Szymkiewicz 1934, G. G. Simpson 1943
 * cosine   A.B / sqrt(A.A times B.B)       of sets A. Ochiai 1957 */
enum {
    MLROLES_JACCARD = 1,
    MLROLES_DICE = 2,
    MLROLES_OVERLAP = 3,
    MLROLES_COSINE = 4
};

/* How alike two sets of skills are, 0..10000. A set with itself: 10000; with an empty set: 0, also
 * of two empty ones. -1: unknown measure. */
int32_t mlroles_overlap(const mlroles_id *a, size_t na, const mlroles_id *b, size_t nb,
                        int32_t measure);

/* How alike the profiles of two roles are, 0..10000, each skill weighing its need. -1: unknown
 * role or measure. */
int32_t mlroles_role_overlap(mlroles_role a, mlroles_role b, int32_t measure);

/* How much of the role's profile someone with these skills has, 0..10000: needs met over needs.
 * Of a group the greatest need met counts, against the group's greatest. 0 of a role without
 * needs. -1: unknown role. */
int32_t mlroles_coverage(mlroles_role role, const mlroles_id *have, size_t n);

/* The role's needs that are not met, greatest first, ties by id. A group is met by any of its
 * skills that the role needs; of one that is not met the most needed is named. 0: nothing is
 * missing, or unknown role. */
size_t mlroles_missing(mlroles_role role, const mlroles_id *have, size_t n, mlroles_skill *out,
                       size_t cap);

/* Which roles these skills and titles speak for, best first, ties by id. A score is the role's base
 * plus the evidence of each distinct skill and of its title, in centibans; only roles with a score
 * above 0 are there, so an empty list ranks nothing. */
size_t mlroles_rank(const mlroles_id *have, size_t n, mlroles_role *out, int32_t *scores,
                    size_t cap);

/* mlroles_rank of mlroles_skills_in the text: of skills alone, whatever titles it names. */
size_t mlroles_rank_text(const char *text, size_t len, mlroles_role *out, int32_t *scores,
                         size_t cap);

/* The one role that these are about: the first of mlroles_rank, if its score is above T times the
 * number of distinct skills, T being its threshold in evidence.txt. 0: none of these roles. */
mlroles_role mlroles_decide(const mlroles_id *have, size_t n);

/* What makes up the role's score, at most n + 1 parts: the base first, as id 0, then each
 * distinct skill that has evidence for or against the role, and the role itself if its title is
 * there and adds something, from the most for to the most against, ties by id. All the parts
 * together are the score exactly, also of a role that does not rank. 0: unknown role. */
size_t mlroles_explain(mlroles_role role, const mlroles_id *have, size_t n, mlroles_id *out,
                       int32_t *parts, size_t cap);

#if defined __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif
