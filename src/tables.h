/* The tables that the taxonomy compiler writes (tables.inc) and the library reads.
 *
 * No pointer is in any of them: a string is an offset into mlroles__pool, where offset 0 is the
 * empty string and stands for "none"; a list is the place of its first row and a number of rows. */
#ifndef MLROLES_TABLES_H
#define MLROLES_TABLES_H

#include <stdint.h>

enum {
    MLROLES__MAX_ROLES = 64,
    MLROLES__LANES = 8,       /* roles whose evidence is added up at a time; divides MAX_ROLES */
    MLROLES__MAX_SKILLS = 65535,
    MLROLES__MAX_NEEDS = 60,  /* of a role */
    MLROLES__MAX_WORDS = 8,   /* of a name */
    MLROLES__MAX_PHRASE = 4,  /* words of a phrase */
    MLROLES__PHRASE_BITS = 13, /* of the filter of their words: 2^n bits */
    MLROLES__MAX_CAPS = 32,   /* bytes of a name with the flag `case` */
    MLROLES__ROLE_IDS = 1,    /* 1 to 9999 */
    MLROLES__SKILL_IDS = 10000, /* 10000 to 75535 */
    MLROLES__LAST_ID = 75535,
    MLROLES__MAX_WORD = 255     /* bytes of a word of a name */
};

/* Flags of a name: those of the data, and what the compiler knows of titles. */
enum {
    MLROLES__CASE = 1,
    MLROLES__LISTED = 2,
    MLROLES__LOOKUP = 4,
    MLROLES__PLURAL = 8, /* of a title */
    MLROLES__HEAD = 16,  /* of titles of other trades */
    MLROLES__TITLE = 32, /* of a role */
    MLROLES__OTHER_TITLE = 64
};

/* The handle of all titles of other trades: MLROLES_OTHER_WORK of the header. */
#define MLROLES__OTHER_WORK UINT32_C(100000)

/* Kinds of phrases, as bits; what they do is in docs/taxonomy.md. */
enum {
    MLROLES__AND = 1 << 0,
    MLROLES__LEVEL = 1 << 1,
    MLROLES__BEFORE = 1 << 2,
    MLROLES__AFTER = 1 << 3,
    MLROLES__HEADING = 1 << 4,
    MLROLES__RANK = 1 << 5,
    MLROLES__NOT = 1 << 6,
    MLROLES__COLLEAGUE = 1 << 7,
    MLROLES__ARTICLE = 1 << 8,
    MLROLES__GOES_ON = 1 << 9,
    MLROLES__CUT = 1 << 10,
    MLROLES__VENDOR = 1 << 11,
    MLROLES__PRODUCT = 1 << 12
};

/* The node of the trie from which phrases begin; and the hash of the words before them. */
#define MLROLES__PHRASES UINT32_C(0xFFFFFF)
#define MLROLES__PHRASES_PATH UINT64_C(0x6A09E667F3BCC909)

/* Joints of a name or of a stretch of text: a bit each, shifted by which joint it is, 0 to 6. A
 * separator has no bit. */
enum {
    MLROLES__SLASH_JOINT = 1,
    MLROLES__DOT_JOINT = 1 << 8,
    MLROLES__APOSTROPHE_JOINT = 1 << 16,
    MLROLES__TIGHT = 1 << 24
};

struct mlroles__list {
    uint32_t first, count;
};

struct mlroles__role_row {
    uint64_t covers; /* bit i: the role at index i */
    uint32_t id, key, name;
    struct mlroles__list titles; /* first: a string; the others follow it */
    struct mlroles__list facts, levels, codes, needs, evidence;
    int16_t title;     /* what its title adds to the score */
    int16_t other;     /* what a title of another trade adds, at most 0 */
    int16_t threshold; /* for each skill, that a score must be above to decide */
};

struct mlroles__fact_row {
    uint32_t kind, text, source;
};

struct mlroles__level_row {
    uint32_t axis;
    int32_t level;
};

struct mlroles__code_row {
    uint32_t scheme, version, code, label, match, source;
};

struct mlroles__need_row {
    uint16_t skill, need; /* the skill's index */
    uint32_t source;
};

/* The strings at `text` follow one another: key, name, aliases. */
struct mlroles__skill_row {
    uint32_t id, text;
    uint16_t kind, group; /* strings of the beginning of the pool */
    uint16_t aliases;     /* how many */
};

/* A role or skill no longer in use; its id means its successor. */
struct mlroles__retired_row {
    uint32_t key, id;
};

/* What a name asks of a text. */
struct mlroles__demand_row {
    uint32_t joints, caps; /* bit i of caps: byte i of its words must be a capital */
    uint32_t flags;
};

/* A step of the trie of words: from node `parent` along a word to the node that has this row's
 * number + 1. Node 0 is the root; a row that is not used has length 0. Half of the library is these
 * rows, so they are packed. */
struct mlroles__step_row {
    uint32_t parent : 24;
    uint32_t len : 8;    /* of the word */
    uint32_t word;       /* where it stands in some string, in any case */
    uint32_t owner : 20; /* of the name that ends here: 0, an id, or MLROLES__SHARED and a place; of
                            a phrase: its kinds */
    uint32_t demand : 12;
};

enum { MLROLES__MAX_STEPS = 0xFFFFFE, MLROLES__MAX_DEMANDS = 1 << 12 };
#define MLROLES__SHARED (UINT32_C(1) << 19)

struct mlroles__sizes {
    uint32_t roles, skills, retired;
    uint32_t first_role_id, role_ids, first_skill_id, skill_ids; /* span of ids in use or retired */
    uint32_t longest_word;
    uint32_t word_bits, pair_bits, seed_bits; /* of filters of words, of pairs; seeds: 2^n each */
    uint32_t steps;
    uint32_t taxonomy, digest;       /* strings */
};

/* Hidden where they are declared too: what might come from another library is reached through a
 * table of addresses, which has to be relocated. */
#if defined __GNUC__
#pragma GCC visibility push(hidden)
#endif
extern const struct mlroles__sizes mlroles__sizes;
extern const char mlroles__pool[];
extern const struct mlroles__role_row mlroles__roles[];
extern const struct mlroles__fact_row mlroles__facts[];
extern const struct mlroles__level_row mlroles__levels[];
extern const struct mlroles__code_row mlroles__codes[];
extern const struct mlroles__need_row mlroles__needs[];  /* of a role: greatest first */
extern const struct mlroles__skill_row mlroles__skills[];
extern const struct mlroles__retired_row mlroles__retired[];
extern const uint16_t mlroles__role_by_id[];  /* id less the first: index + 1, 0 for none */
extern const uint16_t mlroles__skill_by_id[];
extern const int16_t mlroles__evidence[]; /* a row of roles, filled up: the base, then each skill */
extern const uint16_t mlroles__evidence_order[]; /* of a role: skills, greatest evidence first */
extern const uint64_t mlroles__first_words[];  /* filters: the first word of a name, a name of */
extern const uint64_t mlroles__single_words[]; /* one word, the first two words of a name */
extern const uint64_t mlroles__word_pairs[];
extern const uint64_t mlroles__phrase_words[]; /* any word of a phrase */
extern const uint16_t mlroles__seeds[];          /* of the perfect hash of steps */
extern const struct mlroles__step_row mlroles__steps[];
extern const uint8_t mlroles__leads_on[]; /* of a step: a bit for each mlroles__word_kind of which
                                             a step starts at its node */
extern const struct mlroles__demand_row mlroles__demands[];
extern const uint32_t mlroles__shared[]; /* how many owners, then their ids */

#if defined __GNUC__
#pragma GCC visibility pop
#endif

#endif
