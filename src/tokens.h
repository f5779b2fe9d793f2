/* The words of a text and the gaps between them, as section 2 of docs/taxonomy.md defines them.
 *
 * In: a text. Out: a window of its words, each with the bytes where it begins and ends. Nearly all
 * text is plain; there bit masks find the words of sixty-four bytes at a time. Where the text is
 * not plain (markup, an entity, a letter beyond ASCII), characters are read one by one (chars.h). A
 * word that is not spelled by its own bytes, or can be read in two ways, is marked as odd; its
 * spelling is computed on request. */
#ifndef MLROLES_TOKENS_H
#define MLROLES_TOKENS_H

#include "chars.h"

enum {
    MLROLES__BLOCK = 64,   /* bytes classified at a time */
    MLROLES__WINDOW = 512, /* words held at a time */
    MLROLES__SPELLED = 264, /* bytes of the longest spelling, plus one */
    MLROLES__GAPS = 32      /* gaps that are remembered; a power of two */
};

#define MLROLES__BREAK UINT32_MAX /* a joint that no name contains */
#define MLROLES__ODD ((size_t)1 << (sizeof(size_t) * 8 - 1)) /* a bit of where a word ends */

#define MLROLES__CLASSES UINT32_C(0xFFFF) /* bits of a gap that are classes */
#define MLROLES__LINE_EDGES                                                                      \
    (MLROLES__LINE_END | MLROLES__BOUNDARY | MLROLES__BULLET | MLROLES__TAB)

/* Properties of a gap besides the classes of chars.h. */
enum {
    MLROLES__MANY = 1 << 16,       /* two line ends, slashes, dots, apostrophes or brackets */
    MLROLES__BROKEN = 1 << 17,     /* a hyphen first, a line end, and otherwise spaces */
    MLROLES__ONE_HYPHEN = 1 << 18, /* a hyphen and nothing else */
    MLROLES__DASH = 1 << 19,       /* a hyphen with spaces on both sides */
    MLROLES__PIECES = 1 << 20,     /* no character, between two pieces of a hashtag */
    MLROLES__TEXT_END = 1 << 21,   /* at an end of the text */
    MLROLES__FIRST_DOT = 1 << 22   /* begins with its only dot */
};

struct mlroles__tokens {
    struct mlroles__source in;
    size_t next;     /* the first byte not yet read */
    size_t dropped;  /* words that have left the window */
    size_t edges;    /* in edge[]; odd while a word continues at `next` */
    size_t word_end; /* then: where it ends unless it continues */
    unsigned after;  /* see mlroles__char_at */
    unsigned odd;    /* whether the word that continues is odd */
    unsigned hashtag; /* a word of a hashtag continues or begins */
    unsigned char last; /* letter of the spelling of that word */
    struct {
        size_t word; /* number in the text, plus one; 0: none */
        uint32_t gap;
    } gaps[MLROLES__GAPS]; /* a cache: each gap is needed several times */
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
    return t->edge[2 * i + 1] & ~MLROLES__ODD;
}

static inline int mlroles__is_odd(const struct mlroles__tokens *t, size_t i)
{
    return (t->edge[2 * i + 1] & MLROLES__ODD) != 0;
}

/* Whether the window reaches the end of the text. */
static inline int mlroles__read_whole(const struct mlroles__tokens *t)
{
    return t->next == t->in.len;
}

void mlroles__tokens_start(struct mlroles__tokens *t, const unsigned char *text, size_t len);

/* Drops the first `n` words and reads until the window holds at least `least` words, or is nearly
 * full, or the text ends. */
void mlroles__tokens_fill(struct mlroles__tokens *t, size_t n, size_t least);

/* How many letters a word has before a version of one or two digits; 0: it has none. */
size_t mlroles__before_version(const unsigned char *word, size_t len);

/* Writes the spelling of word `i`, without changing case, and eight zeros. Returns its length; 0 if
 * it has more than MLROLES__SPELLED - 1 bytes. */
size_t mlroles__spell(struct mlroles__tokens *t, size_t i,
                      unsigned char spelled[MLROLES__SPELLED + 8]);

/* The first byte of the spelling of word `i`. */
unsigned char mlroles__first(struct mlroles__tokens *t, size_t i);

/* The gap between word `i` and the word before it: classes and the bits above. `i` may be the
 * number of words if the text has been read to its end. */
uint32_t mlroles__gap(struct mlroles__tokens *t, size_t i);

/* The joint before word `i`: 0 for a separator, a bit of tables.h, or MLROLES__BREAK. */
uint32_t mlroles__joint(struct mlroles__tokens *t, size_t i);

/* The joint for a gap; `ampersand`: the gap is next to `&`. */
uint32_t mlroles__joint_of(uint32_t gap, int ampersand);

#endif
