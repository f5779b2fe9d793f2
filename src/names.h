/* The names of the taxonomy: a trie of words, and what each name asks of a text. */
#ifndef MLROLES_NAMES_H
#define MLROLES_NAMES_H

#include "tables.h"
#include "tokens.h"

/* Where one is in the trie, and the hash of the words that lead there. A node's name, if one ends
 * there, is known by the node's number. */
struct mlroles__place {
    uint32_t node; /* 0: the root */
    uint64_t path;
};

/* A walk along the words of a text, from one word on. */
struct mlroles__walk {
    struct mlroles__place place;
    uint32_t joints;
    unsigned steps;
    uint16_t at[MLROLES__MAX_WORDS]; /* the word of each step */
    size_t past;                     /* the word behind the last step */
};

void mlroles__walk_start(struct mlroles__walk *w, size_t word);

/* One word of a name further: or two that are one, or behind an acronym in brackets. 0: there is no
 * name that goes on so. */
int mlroles__walk_on(struct mlroles__walk *w, struct mlroles__tokens *t);

/* The name that the words walked along are, if the joints between them meet it; 0: none. */
uint32_t mlroles__walk_name(const struct mlroles__walk *w);

/* The name that these words of the window are; what stands between words that do not follow each
 * other in the text does not matter. 0: none. */
uint32_t mlroles__name_of(struct mlroles__tokens *t, const uint16_t *words, size_t n);

/* The longest phrase of one of the kinds (bits of tables.h) that begins at word `first`, or ends
 * before word `past`, in words; 0: none. */
size_t mlroles__phrase_at(struct mlroles__tokens *t, size_t first, uint32_t kinds);
size_t mlroles__phrase_before(struct mlroles__tokens *t, size_t past, uint32_t kinds);

/* Those of the kinds of which word `i` is one of a phrase. */
uint32_t mlroles__kinds_around(struct mlroles__tokens *t, size_t i, uint32_t kinds);

/* Go on along a word of `len` bytes, of which `head` has the first eight, folded; 0: no step. */
int mlroles__step_along(struct mlroles__place *place, uint64_t head, const unsigned char *word,
                        size_t len);

/* Whether the one word from `first` to `past` is in brackets and consists of the initials of the
 * words before it, so that it abbreviates them. */
int mlroles__abbreviates(struct mlroles__tokens *t, size_t first, size_t past);

/* Whether a name may stand where a text has these joints. */
int mlroles__joints_meet(const struct mlroles__demand_row *demand, uint32_t joints);

/* Who has the name: one or more ids; returns how many. */
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
