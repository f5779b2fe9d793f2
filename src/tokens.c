/* Words are found sixty-four bytes at a time: a bit for each byte that is of a letter or a mark,
 * then the places where these bits begin and end. Characters beyond ASCII are few and are looked at
 * one by one. */
#include "tokens.h"

#include <string.h>

#include "fold.h"
#include "hash.h"
#include "tables.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

struct masks {
    uint64_t letters, signs, dots; /* bit i: byte i of the block */
    uint64_t wide;                 /* beyond ASCII */
};

#ifdef __SSE2__

/* The bytes from `first` on, `count` of them, taken to the least signed numbers. */
static __m128i in_range(__m128i bytes, int first, int count)
{
    __m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8((char)(128 - first)));

    return _mm_cmplt_epi8(moved, _mm_set1_epi8((char)(count - 128)));
}

static __m128i equal(__m128i bytes, char c)
{
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c));
}

static uint64_t bits(__m128i bytes)
{
    return (uint64_t)(unsigned)_mm_movemask_epi8(bytes);
}

static struct masks classify_ascii(const unsigned char *block)
{
    struct masks m = {0, 0, 0, 0};

    for (unsigned i = 0; i < MLROLES__BLOCK; i += 16) {
        __m128i x = _mm_loadu_si128((const __m128i *)(const void *)(block + i));
        __m128i lower = _mm_or_si128(x, _mm_set1_epi8(0x20));
        __m128i letters = _mm_or_si128(in_range(lower, 'a', 26), in_range(x, '0', 10));
        __m128i signs = _mm_or_si128(_mm_or_si128(equal(x, '&'), equal(x, '+')), equal(x, '#'));

        m.letters |= bits(letters) << i;
        m.signs |= bits(signs) << i;
        m.dots |= bits(equal(x, '.')) << i;
        m.wide |= bits(x) << i;
    }
    return m;
}

#else

/* The bits 7 of eight bytes, gathered into one byte. */
static uint64_t bits(uint64_t bytes)
{
    return ((bytes & (MLROLES__ONES * 0x80)) >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

/* Eight bytes at once, by arithmetic on one number. */
static struct masks classify_ascii(const unsigned char *block)
{
    struct masks m = {0, 0, 0, 0};

    for (unsigned i = 0; i < MLROLES__BLOCK; i += 8) {
        uint64_t bytes = mlroles__load8(block + i), x = bytes & ~(MLROLES__ONES * 0x80);
        uint64_t signs = mlroles__in_range(x, '&', '&') | mlroles__in_range(x, '+', '+') |
                         mlroles__in_range(x, '#', '#');

        m.letters |= bits(mlroles__letters(bytes)) << i;
        m.signs |= bits(signs & ~bytes) << i;
        m.dots |= bits(mlroles__in_range(x, '.', '.') & ~bytes) << i;
        m.wide |= bits(bytes) << i;
    }
    return m;
}

#endif

static unsigned lowest_bit(uint64_t x)
{
    return (unsigned)__builtin_ctzll(x);
}

/* The characters beyond ASCII among the `n` bytes at t->next, one by one. */
static void classify_wide(struct mlroles__tokens *t, unsigned n, struct masks *m)
{
    uint64_t spilled = (UINT64_C(1) << t->spill) - 1;

    if (t->after_letter)
        m->letters |= spilled;
    t->spill = 0;
    for (uint64_t left = m->wide & ~spilled; left;) {
        unsigned i = lowest_bit(left);
        struct mlroles__char c = mlroles__char(t->text + t->next + i, t->len - t->next - i);
        uint64_t bytes = ((UINT64_C(1) << c.width) - 1) << i;

        if (c.cls == MLROLES__LETTER)
            m->letters |= bytes;
        if (i + c.width > n)
            t->spill = i + c.width - n;
        left &= ~bytes;
    }
}

static struct masks classify(struct mlroles__tokens *t, unsigned n)
{
    unsigned char tail[MLROLES__BLOCK];
    const unsigned char *block = t->text + t->next;
    struct masks m;

    if (n < MLROLES__BLOCK) {
        memset(tail, ' ', sizeof tail);
        memcpy(tail, block, n);
        block = tail;
    }
    m = classify_ascii(block);
    if (m.wide)
        classify_wide(t, n, &m);
    return m;
}

enum {
    MOST_EDGES = 2 * MLROLES__BLOCK + 2, /* that one block writes, all marks, and an end of text */
    MOST_HELD = 2 * MLROLES__WINDOW
};

/* The dots that are marks: before an ASCII letter, not after a letter or a dot. */
static uint64_t leading_dots(const struct mlroles__tokens *t, const struct masks *m)
{
    uint64_t dots = m->dots & ~(m->letters << 1 | t->after_letter) & ~(m->dots << 1 | t->after_dot);
    uint64_t leading = 0;

    for (; dots; dots &= dots - 1) {
        size_t after = t->next + lowest_bit(dots) + 1;

        if (after < t->len && mlroles__is_alpha(t->text[after]))
            leading |= dots & -dots;
    }
    return leading;
}

/* Of words of letters alone: each change from letter to other and back is an edge. Eight at a time:
 * a branch for each costs more than edges too many. */
static void write_edges(struct mlroles__tokens *t, uint64_t changes)
{
    const uint64_t last = UINT64_C(1) << (MLROLES__BLOCK - 1);
    const size_t next = t->next;
    size_t *edge = t->edge + t->edges;

    t->edges += mlroles__count_bits(changes);
    for (; changes; edge += 8)
        for (unsigned i = 0; i < 8; i += 2) {
            edge[i] = next + lowest_bit(changes | last);
            changes &= changes - 1;
            edge[i + 1] = next + lowest_bit(changes | last);
            changes &= changes - 1;
        }
}

/* With marks, which begin and end by themselves, and where a word may end too. */
static void write_marked_edges(struct mlroles__tokens *t, uint64_t changes, uint64_t marks)
{
    for (uint64_t left = changes | marks; left; left &= left - 1) {
        uint64_t bit = left & -left;
        size_t at = t->next + lowest_bit(left);

        if (changes & bit)
            t->edge[t->edges++] = at;
        if (marks & bit) {
            t->edge[t->edges++] = at;
            t->edge[t->edges++] = at + 1;
        }
    }
}

static void read_block(struct mlroles__tokens *t)
{
    size_t left = t->len - t->next;
    unsigned n = left < MLROLES__BLOCK ? (unsigned)left : MLROLES__BLOCK;
    struct masks m = classify(t, n);
    uint64_t marks = m.signs | (m.dots ? leading_dots(t, &m) : 0);
    uint64_t changes = m.letters ^ (m.letters << 1 | t->after_letter);

    if (marks)
        write_marked_edges(t, changes, marks);
    else
        write_edges(t, changes);
    t->after_letter = m.letters >> (MLROLES__BLOCK - 1);
    t->after_dot = m.dots >> (MLROLES__BLOCK - 1);
    t->next += n;
}

void mlroles__tokens_start(struct mlroles__tokens *t, const unsigned char *text, size_t len,
                           size_t from)
{
    t->text = text;
    t->len = len;
    t->next = from;
    t->edges = 0;
    t->after_letter = t->after_dot = 0;
    t->spill = 0;
}

void mlroles__tokens_fill(struct mlroles__tokens *t, size_t n, size_t least)
{
    t->edges -= 2 * n;
    memmove(t->edge, t->edge + 2 * n, t->edges * sizeof t->edge[0]);
    while (mlroles__words(t) < least && t->next < t->len && t->edges + MOST_EDGES <= MOST_HELD)
        read_block(t);
    if (t->next == t->len && t->edges % 2)
        t->edge[t->edges++] = t->len;
}

/* Whether a line that begins so goes on with the one before: a wrapped text, not a list. */
static int goes_on(unsigned char first)
{
    return (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9');
}

static uint32_t long_joint(const unsigned char *text, size_t end, size_t begin)
{
    struct mlroles__char c = mlroles__char(text + end, begin - end);
    unsigned hyphens = 0, line_ends = 0, slashes = 0;

    if (end + c.width == begin && c.cls == MLROLES__DOT)
        return MLROLES__DOT_JOINT;
    if (end + c.width == begin && c.cls == MLROLES__APOSTROPHE)
        return MLROLES__APOSTROPHE_JOINT;
    for (size_t i = end; i < begin; i += c.width) {
        c = mlroles__char(text + i, begin - i);
        if (c.cls == MLROLES__HYPHEN)
            hyphens = 1;
        else if (c.cls == MLROLES__LINE_END)
            line_ends++;
        else if (text[i] == '/')
            slashes++;
        else if (c.cls != MLROLES__SPACE)
            return MLROLES__BREAK;
        if (line_ends + slashes > 1)
            return MLROLES__BREAK;
    }
    if (slashes)
        return hyphens ? MLROLES__BREAK : MLROLES__SLASH;
    return line_ends && (hyphens || !goes_on(text[begin])) ? MLROLES__BREAK : 0;
}

uint32_t mlroles__joint(const unsigned char *text, size_t end, size_t begin)
{
    if (begin == end)
        return text[begin] == '&' || text[end - 1] == '&' ? 0 : MLROLES__TIGHT;
    if (begin == end + 1 && (text[end] == ' ' || text[end] == '-'))
        return 0;
    return long_joint(text, end, begin);
}
