/* The characters of a text, as section 1 of docs/taxonomy.md defines them.
 *
 * In: bytes of any kind, and a place among them. Out: the class of the character there, how many
 * bytes it covers, and for a letter how it is spelled in plain ASCII. Tags, entities, escapes,
 * addresses and comments are one character each, so everything after this point reads Markdown,
 * HTML, LaTeX and plain text alike, and positions stay those of the bytes that were given.
 *
 * Shared by the library and the taxonomy compiler: names and texts are read by the same code. */
#ifndef MLROLES_CHARS_H
#define MLROLES_CHARS_H

#include <stddef.h>
#include <stdint.h>

/* Classes are bits, so that a set of them says what stands in a gap. Class nothing is no bit. */
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

/* A text being read. Nothing ends a comment, script or style that begins at `endless` or behind;
 * so a search that failed is not made again. */
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

/* The character at byte `at`. `after` is what it stands directly behind, class nothing left out:
 * MLROLES__LETTER, '#' for that mark, '.' for a dot, else 0. It becomes what the next one does. */
struct mlroles__char mlroles__char_at(struct mlroles__source *in, size_t at, unsigned *after);

/* The code point of the UTF-8 sequence at `s`, of at most `len` bytes, and its width; 0 and width 1
 * where it is malformed. */
uint32_t mlroles__decode(const unsigned char *s, size_t len, unsigned *width);

/* The class of a character beyond ASCII that can be no part of a word and begins nothing, as most
 * of those in plain prose; MLROLES__NOTHING: it is none of these. `*width` becomes its width. */
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
