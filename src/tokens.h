/* The words of a text, and what joins them (docs/taxonomy.md, "Words and joints"). */
#ifndef MLROLES_TOKENS_H
#define MLROLES_TOKENS_H

#include <stddef.h>
#include <stdint.h>

enum {
    MLROLES__BLOCK = 64,  /* bytes classified at a time */
    MLROLES__WINDOW = 512 /* words held at a time */
};

#define MLROLES__BREAK UINT32_MAX /* a joint that no name has */

struct mlroles__tokens {
    const unsigned char *text;
    size_t len;
    size_t next;           /* the first byte not yet classified */
    size_t edges;          /* in edge[]; an odd number while a word goes on at `next` */
    uint64_t after_letter; /* 1: the byte before `next` is of a letter */
    uint64_t after_dot;    /* 1: it is a dot */
    unsigned spill;        /* bytes from `next` on that belong to a character before it */
    size_t edge[2 * MLROLES__WINDOW]; /* where each word begins and where it ends, in turn */
};

/* How many words are held, and where word `i` begins and ends. */
static inline size_t mlroles__words(const struct mlroles__tokens *t)
{
    return t->edges / 2;
}

static inline size_t mlroles__begin(const struct mlroles__tokens *t, size_t i)
{
    return t->edge[2 * i];
}

static inline size_t mlroles__end(const struct mlroles__tokens *t, size_t i)
{
    return t->edge[2 * i + 1];
}

/* Start at byte `from`, as if nothing stood before it. */
void mlroles__tokens_start(struct mlroles__tokens *t, const unsigned char *text, size_t len,
                           size_t from);

/* Forget the first `n` words and read on until at least `least` words are there (or the window is
 * nearly full) or the text ends. */
void mlroles__tokens_fill(struct mlroles__tokens *t, size_t n, size_t least);

/* What joins the word that ends at `end` to the next, which begins at `begin`: 0 for a separator,
 * a bit of tables.h, or MLROLES__BREAK. */
uint32_t mlroles__joint(const unsigned char *text, size_t end, size_t begin);

#endif
