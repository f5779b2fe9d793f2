/* Reading one character: see chars.h. A construct of markup.c or addresses.c is tried first,
 * then an escape, then the character that the bytes there encode. */
#include "source.h"

#include "letters.h"

/* ------------------------------------------------------------------------------ characters --- */

/* The code point of the UTF-8 sequence at `s`, of at most `len` bytes, and its width; width 1 and
 * no code point (0) where it is malformed: overlong, a surrogate, past U+10FFFF, cut short. */
uint32_t mlroles__decode(const unsigned char *s, size_t len, unsigned *width)
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

struct range {
    uint32_t first, last;
    uint32_t cls;
};

/* The class of the first row that holds the code point; what no row holds is a letter. */
static uint32_t class_in(const struct range *ranges, size_t count, uint32_t code)
{
    for (size_t i = 0; i < count; i++)
        if (code >= ranges[i].first && code <= ranges[i].last)
            return ranges[i].cls;
    return MLROLES__LETTER;
}

/* Of what does not decompose to ASCII. */
static uint32_t wide_class(uint32_t code)
{
    static const struct range general[] = {
        {0x0300, 0x036F, MLROLES__NOTHING},    {0x1AB0, 0x1AFF, MLROLES__NOTHING},
        {0x1680, 0x1680, MLROLES__SPACE},      {0x1DC0, 0x1DFF, MLROLES__NOTHING},
        {0x2E00, 0x2E7F, MLROLES__OTHER},      {0x3000, 0x3000, MLROLES__SPACE},
        {0x3001, 0x3001, MLROLES__SEPARATOR},  {0x30FB, 0x30FB, MLROLES__BULLET},
        {0x2E80, 0xA4CF, MLROLES__OTHER},      {0xA960, 0xA97F, MLROLES__OTHER},
        {0xAC00, 0xD7FF, MLROLES__OTHER},      {0xE000, 0xF8FF, MLROLES__BULLET},
        {0xF900, 0xFAFF, MLROLES__OTHER},      {0xFE00, 0xFE0F, MLROLES__NOTHING},
        {0xFE20, 0xFE2F, MLROLES__NOTHING},    {0xFE10, 0xFE6F, MLROLES__OTHER},
        {0xFEFF, 0xFEFF, MLROLES__NOTHING},    {0xFF00, 0xFFFF, MLROLES__OTHER},
        {0x1F000, 0x1FAFF, MLROLES__BULLET},   {0x20000, 0x3FFFF, MLROLES__OTHER},
    };
    static const struct range latin[] = {
        {0x0085, 0x0085, MLROLES__LINE_END},   {0x00A0, 0x00A0, MLROLES__SPACE},
        {0x00AB, 0x00AB, MLROLES__QUOTE},      {0x00AD, 0x00AD, MLROLES__NOTHING},
        {0x00B7, 0x00B7, MLROLES__BULLET},     {0x00BB, 0x00BB, MLROLES__QUOTE},
        {0x0080, 0x00BF, MLROLES__OTHER},      {0x00D7, 0x00D7, MLROLES__OTHER},
        {0x00F7, 0x00F7, MLROLES__OTHER},
    };
    static const struct range signs[] = {
        {0x2000, 0x200A, MLROLES__SPACE},      {0x200B, 0x200F, MLROLES__NOTHING},
        {0x2010, 0x2015, MLROLES__HYPHEN},     {0x2018, 0x2019, MLROLES__APOSTROPHE},
        {0x201A, 0x201A, MLROLES__QUOTE},      {0x201B, 0x201B, MLROLES__APOSTROPHE},
        {0x201C, 0x201F, MLROLES__QUOTE},      {0x2022, 0x2023, MLROLES__BULLET},
        {0x2028, 0x2029, MLROLES__LINE_END},   {0x202A, 0x202E, MLROLES__NOTHING},
        {0x202F, 0x202F, MLROLES__SPACE},      {0x2039, 0x203A, MLROLES__QUOTE},
        {0x2043, 0x2043, MLROLES__BULLET},     {0x2044, 0x2044, MLROLES__SLASH},
        {0x205F, 0x205F, MLROLES__SPACE},      {0x2060, 0x2064, MLROLES__NOTHING},
        {0x2066, 0x206F, MLROLES__NOTHING},    {0x20D0, 0x20FF, MLROLES__NOTHING},
        {0x2190, 0x21FF, MLROLES__BULLET},     {0x2212, 0x2212, MLROLES__HYPHEN},
        {0x2215, 0x2215, MLROLES__SLASH},      {0x2219, 0x2219, MLROLES__BULLET},
        {0x2460, 0x27BF, MLROLES__BULLET},     {0x2900, 0x297F, MLROLES__BULLET},
        {0x2B00, 0x2BFF, MLROLES__BULLET},     {0x2000, 0x2BFF, MLROLES__OTHER},
    };

    if (code == 0)
        return MLROLES__OTHER;
    if (code < 0x300)
        return class_in(latin, MLROLES__COUNT(latin), code);
    if (code >= 0x2000 && code <= 0x2BFF)
        return class_in(signs, MLROLES__COUNT(signs), code);
    return class_in(general, MLROLES__COUNT(general), code);
}

/* Blocks in which the letters follow the alphabet, or the digits each other. */
static unsigned char alphabet_letter(uint32_t code)
{
    static const struct {
        uint32_t first, last;
        unsigned char letter, period;
    } blocks[] = {
        {0x24B6, 0x24CF, 'A', 26},   {0x24D0, 0x24E9, 'a', 26},   {0x1F130, 0x1F149, 'A', 26},
        {0x1D7CE, 0x1D7FF, '0', 10},
    };

    static const uint16_t unassigned[] = { /* less 0x1D000: their letters are older */
        0x455, 0x49D, 0x4A0, 0x4A1, 0x4A3, 0x4A4, 0x4A7, 0x4A8, 0x4AD, 0x4BA, 0x4BC, 0x4C4,
        0x506, 0x50B, 0x50C, 0x515, 0x51D, 0x53A, 0x53F, 0x545, 0x547, 0x548, 0x549, 0x551,
    };

    for (size_t i = 0; i < MLROLES__COUNT(unassigned); i++)
        if (code == UINT32_C(0x1D000) + unassigned[i])
            return 0;
    if (code >= 0x1D400 && code <= 0x1D6A3) { /* mathematical: A to Z, a to z, in many styles */
        uint32_t i = (code - 0x1D400) % 52;

        return (unsigned char)(i < 26 ? 'A' + i : 'a' + i - 26);
    }
    for (size_t i = 0; i < MLROLES__COUNT(blocks); i++)
        if (code >= blocks[i].first && code <= blocks[i].last)
            return (unsigned char)(blocks[i].letter + (code - blocks[i].first) % blocks[i].period);
    return 0;
}

/* What a code point beyond ASCII is read as, if that is one ASCII character; else 0. */
static unsigned char ascii_for(uint32_t code)
{
    static const struct {
        uint16_t code;
        unsigned char ascii;
    } others[] = {
        {0x207A, '+'}, {0x266F, '#'}, {0xFE33, '_'}, {0xFE34, '_'}, {0xFE4D, '_'}, {0xFE4E, '_'},
        {0xFE4F, '_'}, {0xFE50, ','}, {0xFE52, '.'}, {0xFE54, ';'}, {0xFE55, ':'}, {0xFE56, '?'},
        {0xFE57, '!'}, {0xFE59, '('}, {0xFE5A, ')'}, {0xFE5B, '{'}, {0xFE5C, '}'}, {0xFE5F, '#'},
        {0xFE60, '&'}, {0xFE61, '*'}, {0xFE62, '+'}, {0xFE63, '-'}, {0xFE64, '<'}, {0xFE65, '>'},
        {0xFE66, '='}, {0xFE68, '\\'}, {0xFE69, '$'}, {0xFE6A, '%'}, {0xFE6B, '@'},
    };

    if (code >= 0xFF01 && code <= 0xFF5E) /* full width */
        return (unsigned char)(code - 0xFF01 + '!');
    for (size_t i = 0; i < MLROLES__COUNT(mlroles__letter_rows) && code <= 0x217F; i++) {
        uint32_t at = code - mlroles__letter_rows[i].first;

        if (at < sizeof mlroles__letter_rows[i].letters - 1 &&
            at < strlen(mlroles__letter_rows[i].letters))
            return mlroles__letter_rows[i].letters[at] == '.'
                       ? 0
                       : (unsigned char)mlroles__letter_rows[i].letters[at];
    }
    for (size_t i = 0; i < MLROLES__COUNT(others); i++)
        if (others[i].code == code)
            return others[i].ascii;
    return alphabet_letter(code);
}

uint32_t mlroles__aside_class(const unsigned char *s, size_t len, unsigned *width)
{
    uint32_t code = mlroles__decode(s, len, width);

    /* Signs in general use, arrows, bullets, emoji: all but a few, which are read one by one. */
    if (code == 0xA0)
        return MLROLES__SPACE;
    if (code == 0xB7 || (code >= 0x1F300 && code <= 0x1FAFF))
        return MLROLES__BULLET;
    if (code < 0x2000 || code > 0x2BFF || (code >= 0x2100 && code <= 0x218F) ||
        (code >= 0x24B6 && code <= 0x24E9) || code == 0x207A || code == 0x266F)
        return MLROLES__NOTHING;
    return wide_class(code);
}

/* --------------------------------------------------------------------------------- escapes --- */

/* A command of LaTeX: markup of the words behind it, or structure. */
static uint32_t command_class(const struct mlroles__source *in, size_t at)
{
    static const char writing[][12] = {"text", "emph", "underline", "mbox"};

    for (size_t i = 0; i < MLROLES__COUNT(writing); i++)
        if (mlroles__is_at(in, at, writing[i]))
            return MLROLES__NOTHING;
    return MLROLES__BULLET;
}

/* ---------------------------------------------------------------------- one character whole --- */

void mlroles__source_start(struct mlroles__source *in, const unsigned char *text, size_t len)
{
    in->text = text;
    in->len = len;
    for (unsigned i = 0; i < MLROLES__ENDED_KINDS; i++)
        in->endless[i] = SIZE_MAX;
}

static int is_blank(unsigned char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

static uint32_t ascii_class(const struct mlroles__source *in, unsigned char c, size_t at,
                            size_t past, unsigned after)
{
    if (mlroles__is_alnum(c))
        return MLROLES__LETTER;
    switch (c) {
    case ' ': case '\v': case '\f': case '\r': case '~':
        return MLROLES__SPACE;
    case '\t':
        return MLROLES__TAB;
    case '\n':
        return MLROLES__LINE_END;
    case '-': case '_':
        return MLROLES__HYPHEN;
    case '\'':
        return MLROLES__APOSTROPHE;
    case '"': case '`': case '%':
        return MLROLES__QUOTE;
    case '*':
        return (at == 0 || is_blank(in->text[at - 1])) &&
                       (past == in->len || is_blank(in->text[past]))
                   ? MLROLES__BULLET
                   : MLROLES__QUOTE;
    case ',': case ';': case '|':
        return MLROLES__SEPARATOR;
    case '/':
        return MLROLES__SLASH;
    case '(': case ')': case '[': case ']':
        return MLROLES__BRACKET;
    case ':':
        return MLROLES__COLON;
    case '{':
        return at > 0 && in->text[at - 1] == '}' ? MLROLES__BULLET : MLROLES__NOTHING;
    case '}':
        return MLROLES__NOTHING;
    case '&': case '+':
        return MLROLES__MARK;
    case '#':
        return after == MLROLES__LETTER || after == '#' ? MLROLES__MARK : MLROLES__BULLET;
    case '.':
        return mlroles__is_alpha(mlroles__byte_at(in, past)) && after != MLROLES__LETTER &&
                       after != '.'
                   ? MLROLES__MARK
                   : MLROLES__DOT;
    default:
        return MLROLES__OTHER;
    }
}

/* The character with a code point, which covers `width` bytes from `at` on. */
static struct mlroles__char coded(const struct mlroles__source *in, uint32_t code, size_t at,
                                  size_t width, unsigned *after)
{
    struct mlroles__char c = {MLROLES__OTHER, 0, {0}, width};
    unsigned char ascii = code < 0x80 ? (unsigned char)code : ascii_for(code);

    if (ascii || code < 0x80) {
        c.cls = ascii_class(in, ascii, at, at + width, *after);
        c.letters = 1;
        c.spelling[0] = ascii;
    } else {
        c.cls = wide_class(code);
        for (size_t i = 0; i < MLROLES__COUNT(mlroles__ligatures); i++)
            if (mlroles__ligatures[i].code == code) {
                c.cls = MLROLES__LETTER;
                c.letters = (unsigned char)strlen(mlroles__ligatures[i].letters);
                memcpy(c.spelling, mlroles__ligatures[i].letters, c.letters);
            }
    }
    if (c.cls == MLROLES__LETTER && !c.letters) { /* spelled as it is, in UTF-8 */
        unsigned n = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;

        for (unsigned i = n; i-- > 1; code >>= 6)
            c.spelling[i] = (unsigned char)(0x80 | (code & 0x3F));
        c.spelling[0] = (unsigned char)((0xF00U >> n & 0xF0U) | code);
        c.letters = (unsigned char)n;
    }
    if (c.cls != MLROLES__NOTHING)
        *after = c.cls == MLROLES__LETTER                        ? (unsigned)MLROLES__LETTER
                 : ascii == '.' || (c.cls == MLROLES__MARK && ascii == '#') ? ascii
                                                                  : 0;
    return c;
}

static struct mlroles__char construct(uint32_t cls, size_t width, unsigned *after)
{
    if (cls != MLROLES__NOTHING)
        *after = 0;
    return (struct mlroles__char){cls, 0, {0}, width};
}

static struct mlroles__char escape(const struct mlroles__source *in, size_t at, unsigned *after)
{
    unsigned char c = mlroles__byte_at(in, at + 1);
    size_t run = at + 1, hex = at + 2;
    uint32_t code;

    if (c == 'u') {
        code = mlroles__number_at(in, &hex, 16, 4);
        if (hex == at + 6)
            return coded(in, code ? code : 0xFFFD, at, 6, after);
    }
    while (mlroles__is_alpha(mlroles__byte_at(in, run)))
        run++;
    if (run > at + 1 && mlroles__byte_at(in, run) == '{')
        return construct(command_class(in, at + 1), run - at, after);
    if (c == 'n' || c == 'r' || c == 't')
        return construct(c == 'n'   ? MLROLES__LINE_END
                         : c == 'r' ? MLROLES__SPACE
                                    : MLROLES__TAB,
                         2, after);
    if (run > at + 1)
        return construct(MLROLES__BULLET, run - at, after);
    if (c == '\\')
        return construct(MLROLES__LINE_END, 2, after);
    if (c >= ' ' && c <= '~')
        return coded(in, c, at, 2, after);
    return construct(MLROLES__OTHER, 1, after);
}

struct mlroles__char mlroles__char_at(struct mlroles__source *in, size_t at, unsigned *after)
{
    unsigned char c = in->text[at];
    uint32_t cls = MLROLES__OTHER, code;
    size_t width = 0;
    unsigned n;

    if ((c == '<' || c == '%') && (width = mlroles__hidden_width(in, at, &cls)) > 0)
        return construct(cls, width, after);
    if ((c == '<' || c == '&') && (width = mlroles__tag_width(in, at)) > 0)
        return construct(mlroles__tag_class(in, at), width, after);
    if (c == ']' && (width = mlroles__target_width(in, at)) > 0)
        return construct(MLROLES__BRACKET, width, after);
    if (c < 0x80 && (width = mlroles__address_width(in, at)) > 0)
        return construct(MLROLES__OTHER, width, after);
    if (c == '&' && (code = mlroles__entity(in, at, &width)) > 0)
        return coded(in, code, at, width, after);
    if (c == '\\')
        return escape(in, at, after);
    if (c < 0x80)
        return coded(in, c, at, 1, after);
    code = mlroles__decode(in->text + at, in->len - at, &n);
    return code ? coded(in, code, at, n, after) : construct(MLROLES__OTHER, 1, after);
}
