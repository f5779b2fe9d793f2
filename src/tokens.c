/* Words are found sixty-four bytes at a time: a bit for each byte that is of a letter or a mark,
 * then the places where these bits begin and end. Eight bytes are classified at once by arithmetic
 * on one number; a block with a byte beyond ASCII is classified character by character. */
#include "tokens.h"

#include <string.h>

#include "fold.h"
#include "hash.h"
#include "tables.h"

struct masks {
    uint64_t letters, signs, dots; /* bit i: byte i of the block */
};

#define ONES UINT64_C(0x0101010101010101)

/* Bit 7 of each byte, all below 0x80, that lies from `first` to `last`. */
static uint64_t in_range(uint64_t bytes, unsigned first, unsigned last)
{
    return (bytes + ONES * (0x80 - first)) & ~(bytes + ONES * (0x7F - last));
}

/* The bits 7 of eight bytes, gathered into one byte. */
static uint64_t gather(uint64_t bits)
{
    return ((bits & (ONES * 0x80)) >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

static int is_ascii(const unsigned char *block)
{
    uint64_t all = 0;

    for (unsigned i = 0; i < MLROLES__BLOCK; i += 8)
        all |= mlroles__load8(block + i);
    return (all & (ONES * 0x80)) == 0;
}

static struct masks classify_ascii(const unsigned char *block)
{
    struct masks m = {0, 0, 0};

    for (unsigned i = 0; i < MLROLES__BLOCK; i += 8) {
        uint64_t x = mlroles__load8(block + i);
        uint64_t letters = in_range(x | ONES * 0x20, 'a', 'z') | in_range(x, '0', '9');
        uint64_t signs = in_range(x, '&', '&') | in_range(x, '+', '+') | in_range(x, '#', '#');

        m.letters |= gather(letters) << i;
        m.signs |= gather(signs) << i;
        m.dots |= gather(in_range(x, '.', '.')) << i;
    }
    return m;
}

/* Of the `n` bytes at t->next, character by character. */
static struct masks classify_utf8(struct mlroles__tokens *t, unsigned n)
{
    struct masks m = {0, 0, 0};
    unsigned i = t->spill;

    if (i > 0 && t->after_letter)
        m.letters = (UINT64_C(1) << i) - 1;
    while (i < n) {
        struct mlroles__char c = mlroles__char(t->text + t->next + i, t->len - t->next - i);
        uint64_t bits = ((UINT64_C(1) << c.width) - 1) << i;

        if (c.cls == MLROLES__LETTER)
            m.letters |= bits;
        else if (c.cls == MLROLES__SIGN)
            m.signs |= bits;
        else if (c.cls == MLROLES__DOT)
            m.dots |= bits;
        i += c.width;
    }
    t->spill = i - n;
    return m;
}

static struct masks classify(struct mlroles__tokens *t, unsigned n)
{
    unsigned char tail[MLROLES__BLOCK];
    const unsigned char *block = t->text + t->next;

    if (n < MLROLES__BLOCK) {
        memset(tail, ' ', sizeof tail);
        memcpy(tail, block, n);
        block = tail;
    }
    return is_ascii(block) ? classify_ascii(block) : classify_utf8(t, n);
}

static unsigned lowest_bit(uint64_t bits)
{
    return (unsigned)__builtin_ctzll(bits);
}

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

static void read_block(struct mlroles__tokens *t)
{
    size_t left = t->len - t->next;
    unsigned n = left < MLROLES__BLOCK ? (unsigned)left : MLROLES__BLOCK;
    struct masks m = classify(t, n);
    uint64_t marks = m.signs | (m.dots ? leading_dots(t, &m) : 0);
    uint64_t shifted = m.letters << 1 | t->after_letter;
    uint64_t begins = (m.letters & ~shifted) | marks;
    uint64_t ends = shifted & ~m.letters; /* of words of letters; a mark ends where it begins */

    for (uint64_t b = begins; b; b &= b - 1)
        t->begin[t->begins++] = t->next + lowest_bit(b);
    for (uint64_t e = ends | marks; e; e &= e - 1) {
        uint64_t bit = e & -e;
        size_t at = t->next + lowest_bit(e);

        if (ends & bit)
            t->end[t->count++] = at;
        if (marks & bit)
            t->end[t->count++] = at + 1;
    }
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
    t->count = t->begins = 0;
    t->after_letter = t->after_dot = 0;
    t->spill = 0;
}

void mlroles__tokens_fill(struct mlroles__tokens *t, size_t n, size_t least)
{
    t->count -= n;
    t->begins -= n;
    memmove(t->begin, t->begin + n, t->begins * sizeof t->begin[0]);
    memmove(t->end, t->end + n, t->count * sizeof t->end[0]);
    while (t->count < least && t->next < t->len && t->begins + MLROLES__BLOCK <= MLROLES__WINDOW)
        read_block(t);
    if (t->next == t->len && t->count < t->begins)
        t->end[t->count++] = t->len;
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
