/* The names of the taxonomy: a trie of words, and what each name requires of a text. */
#ifndef MLROLES_NAMES_H
#define MLROLES_NAMES_H

#include "tables.h"
#include "tokens.h"

/* A node of the trie, and the hash of the words that lead to it. If a name ends at a node, the
 * number of the node stands for the name. */
struct mlroles__place {
    uint32_t node; /* 0: the root */
    uint64_t path;
};

/* A walk through the trie along the words of a text. */
struct mlroles__walk {
    struct mlroles__place place;
    uint32_t joints;
    unsigned steps;
    uint16_t at[MLROLES__MAX_WORDS]; /* the word of each step */
    size_t past;                     /* the word after the last step */
};

void mlroles__walk_start(struct mlroles__walk *w, size_t word);

/* Goes one word of a name further. This may be two words of the text around a line end, or the word
 * after an acronym in brackets. 0: no name continues so. */
int mlroles__walk_on(struct mlroles__walk *w, struct mlroles__tokens *t);

/* The name made of the words of the walk, if it allows the joints between them; 0: none. */
uint32_t mlroles__walk_name(const struct mlroles__walk *w);

/* The name made of these words of the window, as the text spells them, if it allows the joints (as
 * in a walk) between them; 0: none. */
uint32_t mlroles__name_of(struct mlroles__tokens *t, const uint16_t *words, size_t n,
                          uint32_t joints);

/* The length in words of the longest phrase of one of the kinds (bits of tables.h) that begins at
 * word `first`, or ends before word `past`; 0: none. */
size_t mlroles__phrase_at(struct mlroles__tokens *t, size_t first, uint32_t kinds);
size_t mlroles__phrase_before(struct mlroles__tokens *t, size_t past, uint32_t kinds);

/* Which of the kinds have a phrase that word `i` is part of. */
uint32_t mlroles__kinds_around(struct mlroles__tokens *t, size_t i, uint32_t kinds);

/* Goes one step along a word of `len` bytes; `head` has the first eight, folded. 0: no step. */
int mlroles__step_along(struct mlroles__place *place, uint64_t head, const unsigned char *word,
                        size_t len);

/* Whether the words from `first` to `past` are a single word in brackets that consists of the
 * initials of the words before it, and so abbreviates them. */
int mlroles__abbreviates(struct mlroles__tokens *t, size_t first, size_t past);

/* Whether a name allows these joints. */
int mlroles__joints_meet(const struct mlroles__demand_row *demand, uint32_t joints);

/* The ids that have the name, one or more; returns how many. */
size_t mlroles__owners(uint32_t name, const uint32_t **ids);

/* The owners of a name whose ids lie from `first` to `last`, into `out`; returns how many. */
size_t mlroles__owners_in(uint32_t name, uint32_t first, uint32_t last, uint32_t *out, size_t cap);

/* String number `i` of those that follow one another from an offset of the pool on. */
const char *mlroles__string_at(uint32_t offset, size_t i);

/* Whether the string at an offset of the pool is this one. */
int mlroles__is(uint32_t offset, const char *s);

/* The retired id with this key, from `first` to `last`; 0: none. */
uint32_t mlroles__retired_id(const char *key, uint32_t first, uint32_t last);

static inline const struct mlroles__step_row *mlroles__step_to(uint32_t node)
{
    return &mlroles__steps[node - 1];
}

static inline const struct mlroles__demand_row *mlroles__demand(uint32_t name)
{
    return &mlroles__demands[mlroles__step_to(name)->demand];
}

/* The string at an offset of the pool; NULL for "none". */
static inline const char *mlroles__string(uint32_t offset)
{
    return offset ? mlroles__pool + offset : NULL;
}

/* The index + 1 of a skill in use, by its id or that of one it succeeds; 0: none. */
static inline uint32_t mlroles__skill_number(uint32_t id)
{
    uint32_t i = id - mlroles__sizes.first_skill_id;

    return i < mlroles__sizes.skill_ids ? mlroles__skill_by_id[i] : 0;
}

/* The index of a role, likewise; UINT32_MAX: none. */
static inline uint32_t mlroles__role_index(uint32_t id)
{
    uint32_t i = id - mlroles__sizes.first_role_id;

    return i < mlroles__sizes.role_ids ? mlroles__role_by_id[i] - 1U : UINT32_MAX;
}

/* Row `i` of a list of a known row, or UINT32_MAX past its end. */
static inline uint32_t mlroles__row(struct mlroles__list list, size_t i)
{
    return i < list.count ? list.first + (uint32_t)i : UINT32_MAX;
}

#endif
