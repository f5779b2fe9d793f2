/* What a character is, and when two bytes are the same letter.
 *
 * Shared by the library and the taxonomy compiler, so that names are folded alike when a table is
 * made and when it is read. docs/taxonomy.md says what the classes are for. */
#ifndef MLROLES_FOLD_H
#define MLROLES_FOLD_H

#include <stddef.h>
#include <stdint.h>

enum mlroles__class {
    MLROLES__OTHER,
    MLROLES__LETTER,
    MLROLES__SPACE,
    MLROLES__LINE_END,
    MLROLES__HYPHEN,
    MLROLES__APOSTROPHE,
    MLROLES__BULLET,
    MLROLES__SIGN, /* & + #, always a mark */
    MLROLES__DOT   /* a mark or not, as its neighbours tell */
};

struct mlroles__char {
    enum mlroles__class cls;
    unsigned width; /* in bytes, at least 1 */
};

/* Not tolower: the locale has no say (a Turkish one would fold I to a dotless i). */
static inline unsigned char mlroles__fold(unsigned char c)
{
    return c >= 'A' && c <= 'Z' ? (unsigned char)(c + 32) : c;
}

static inline int mlroles__is_upper(unsigned char c)
{
    return c >= 'A' && c <= 'Z';
}

static inline int mlroles__is_alpha(unsigned char c)
{
    unsigned char f = mlroles__fold(c);

    return f >= 'a' && f <= 'z';
}

static inline enum mlroles__class mlroles__ascii_class(unsigned char c)
{
    if (mlroles__is_alpha(c) || (c >= '0' && c <= '9'))
        return MLROLES__LETTER;
    switch (c) {
    case ' ': case '\t': case '\v': case '\f': case '\r':
        return MLROLES__SPACE;
    case '\n':
        return MLROLES__LINE_END;
    case '-': case '_':
        return MLROLES__HYPHEN;
    case '\'':
        return MLROLES__APOSTROPHE;
    case '*':
        return MLROLES__BULLET;
    case '&': case '+': case '#':
        return MLROLES__SIGN;
    case '.':
        return MLROLES__DOT;
    default:
        return MLROLES__OTHER;
    }
}

/* The code point of the UTF-8 sequence at `s`, of at most `len` bytes, and its width; width 1 and
 * no code point (0) where it is malformed: overlong, a surrogate, past U+10FFFF, cut short. */
static inline uint32_t mlroles__decode(const unsigned char *s, size_t len, unsigned *width)
{
    static const uint32_t least[5] = {0, 0, 0x80, 0x800, 0x10000};
    unsigned n = s[0] < 0xC2 ? 1 : s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : s[0] < 0xF5 ? 4 : 1;
    uint32_t code = n == 1 ? 0 : s[0] & (0x7FU >> n);

    *width = 1;
    if (n > len)
        return 0;
    for (unsigned i = 1; i < n; i++) {
        if ((s[i] & 0xC0) != 0x80)
            return 0;
        code = code << 6 | (s[i] & 0x3FU);
    }
    if (code < least[n] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return 0;
    *width = n;
    return code;
}

static inline enum mlroles__class mlroles__wide_class(uint32_t code)
{
    static const struct {
        uint16_t first, last;
        unsigned char cls;
    } ranges[] = { /* what is not a letter; the first row that holds the code point decides */
        {0x0085, 0x0085, MLROLES__LINE_END}, {0x00A0, 0x00A0, MLROLES__SPACE},
        {0x00AD, 0x00AD, MLROLES__SPACE},    {0x00B7, 0x00B7, MLROLES__BULLET},
        {0x0000, 0x00BF, MLROLES__OTHER},    {0x00D7, 0x00D7, MLROLES__OTHER},
        {0x00F7, 0x00F7, MLROLES__OTHER},    {0x2000, 0x200B, MLROLES__SPACE},
        {0x2010, 0x2015, MLROLES__HYPHEN},   {0x2018, 0x2019, MLROLES__APOSTROPHE},
        {0x2022, 0x2023, MLROLES__BULLET},   {0x2028, 0x2029, MLROLES__LINE_END},
        {0x202F, 0x202F, MLROLES__SPACE},    {0x2043, 0x2043, MLROLES__BULLET},
        {0x205F, 0x2060, MLROLES__SPACE},    {0x2212, 0x2212, MLROLES__HYPHEN},
        {0x2219, 0x2219, MLROLES__BULLET},   {0x25A0, 0x25FF, MLROLES__BULLET},
        {0x2000, 0x2BFF, MLROLES__OTHER},    {0x2E00, 0x2E7F, MLROLES__OTHER},
        {0x3000, 0x3000, MLROLES__SPACE},    {0x3001, 0x303F, MLROLES__OTHER},
        {0xE000, 0xF8FF, MLROLES__BULLET},   {0xFEFF, 0xFEFF, MLROLES__SPACE},
        {0xFE00, 0xFE6F, MLROLES__OTHER},    {0xFF00, 0xFF0F, MLROLES__OTHER},
        {0xFF1A, 0xFF20, MLROLES__OTHER},    {0xFF3B, 0xFF40, MLROLES__OTHER},
        {0xFF5B, 0xFF65, MLROLES__OTHER},    {0xFFE0, 0xFFFF, MLROLES__OTHER},
    };

    if (code >= 0x1F000 && code <= 0x1FAFF)
        return MLROLES__OTHER;
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++)
        if (code >= ranges[i].first && code <= ranges[i].last)
            return (enum mlroles__class)ranges[i].cls;
    return MLROLES__LETTER;
}

/* The character at `s`, of which at least one byte is there. */
static inline struct mlroles__char mlroles__char(const unsigned char *s, size_t len)
{
    struct mlroles__char c = {MLROLES__OTHER, 1};

    if (s[0] < 0x80)
        c.cls = mlroles__ascii_class(s[0]);
    else
        c.cls = mlroles__wide_class(mlroles__decode(s, len, &c.width));
    return c;
}

#endif
