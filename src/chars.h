/* The characters of a text, as section 1 of docs/taxonomy.md defines them.
 *
 * In: any bytes, and a position among them. Out: the class of the character there, its width in
 * bytes, and the spelling of a letter. Each tag, entity, escape, address or comment is a single
 * character, so the code above this file reads Markdown, HTML, LaTeX and plain text alike, and
 * positions remain byte offsets into the given text.
 *
 * The taxonomy compiler uses this code too, so names are read the same way as texts. */
#ifndef MLROLES_CHARS_H
#define MLROLES_CHARS_H

#include <stddef.h>
#include <stdint.h>

#define MLROLES__COUNT(array) (sizeof(array) / sizeof(array)[0])

/* Classes are bits, so a gap can be described by a set of them. Class nothing has no bit. */
enum {
    MLROLES__NOTHING = 0,
    MLROLES__LETTER = 1 << 0,
    MLROLES__MARK = 1 << 1,
    MLROLES__SPACE = 1 << 2,
    MLROLES__TAB = 1 << 3,
    MLROLES__LINE_END = 1 << 4,
    MLROLES__HYPHEN = 1 << 5,
    MLROLES__APOSTROPHE = 1 << 6,
    MLROLES__QUOTE = 1 << 7,
    MLROLES__BULLET = 1 << 8,
    MLROLES__SEPARATOR = 1 << 9,
    MLROLES__SLASH = 1 << 10,
    MLROLES__BRACKET = 1 << 11,
    MLROLES__COLON = 1 << 12,
    MLROLES__DOT = 1 << 13,
    MLROLES__BOUNDARY = 1 << 14,
    MLROLES__OTHER = 1 << 15
};

enum { MLROLES__COMMENT, MLROLES__SCRIPT, MLROLES__STYLE, MLROLES__ENDED_KINDS };

/* A text being read. A comment, script or style that begins at `endless` or later has no end, so a
 * search that failed once is not repeated. */
struct mlroles__source {
    const unsigned char *text;
    size_t len;
    size_t endless[MLROLES__ENDED_KINDS];
};

struct mlroles__char {
    uint32_t cls;
    unsigned char letters;     /* how many bytes of `spelling` it has */
    unsigned char spelling[4]; /* of a letter or mark */
    size_t width;              /* in bytes, at least 1 */
};

void mlroles__source_start(struct mlroles__source *in, const unsigned char *text, size_t len);

/* The character at byte `at`. `*after` says what it directly follows, ignoring class nothing:
 * MLROLES__LETTER, '#' for that mark, '.' for a dot, otherwise 0. It is updated for the next
 * one. */
struct mlroles__char mlroles__char_at(struct mlroles__source *in, size_t at, unsigned *after);

/* The code point of the UTF-8 sequence at `s`, of at most `len` bytes, and its width; 0 and width 1
 * where it is malformed. */
uint32_t mlroles__decode(const unsigned char *s, size_t len, unsigned *width);

/* The class of a character beyond ASCII that cannot be part of a word or begin a construct, as most
 * of those in plain prose; MLROLES__NOTHING for all others. Sets `*width` to its width. */
uint32_t mlroles__aside_class(const unsigned char *s, size_t len, unsigned *width);

/* Not tolower: the locale has no say (a Turkish one would fold I to a dotless i). */
static inline unsigned char mlroles__fold(unsigned char c)
{
    return c >= 'A' && c <= 'Z' ? (unsigned char)(c + 32) : c;
}

static inline int mlroles__is_upper(unsigned char c)
{
    return c >= 'A' && c <= 'Z';
}

static inline int mlroles__is_lower(unsigned char c)
{
    return c >= 'a' && c <= 'z';
}

static inline int mlroles__is_digit(unsigned char c)
{
    return c >= '0' && c <= '9';
}

static inline int mlroles__is_alpha(unsigned char c)
{
    return mlroles__is_lower(mlroles__fold(c));
}

static inline int mlroles__is_alnum(unsigned char c)
{
    return mlroles__is_alpha(c) || mlroles__is_digit(c);
}

#endif
