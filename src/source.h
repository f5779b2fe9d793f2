/* Helpers that inspect the bytes of a text, for chars.c, markup.c and addresses.c. */
#ifndef MLROLES_SOURCE_H
#define MLROLES_SOURCE_H

#include <string.h>

#include "chars.h"

static inline int mlroles__is_at(const struct mlroles__source *in, size_t at, const char *what)
{
    size_t n = strlen(what);

    return at <= in->len && in->len - at >= n && memcmp(in->text + at, what, n) == 0;
}

/* The same, ignoring ASCII case; `what` must be in lower case. */
static inline int mlroles__is_word_at(const struct mlroles__source *in, size_t at, const char *what)
{
    size_t n = strlen(what);

    if (at > in->len || in->len - at < n)
        return 0;
    for (size_t i = 0; i < n; i++)
        if (mlroles__fold(in->text[at + i]) != (unsigned char)what[i])
            return 0;
    return 1;
}

/* The byte at `at`; 0 past the end. */
static inline unsigned char mlroles__byte_at(const struct mlroles__source *in, size_t at)
{
    return at < in->len ? in->text[at] : 0;
}

static inline int mlroles__is_one_of(unsigned char c, const char *chars)
{
    while (*chars && (unsigned char)*chars != c)
        chars++;
    return *chars != 0;
}

/* Whether the `n` bytes at `at` are one of `words`, fields of `size` bytes each; ignores case. */
static inline int mlroles__is_among(const struct mlroles__source *in, size_t at, size_t n,
                                    const char *words, size_t size, size_t count)
{
    for (size_t i = 0; i < count; i++, words += size)
        if (strlen(words) == n && mlroles__is_word_at(in, at, words))
            return 1;
    return 0;
}

/* The width of what begins at `at`: a comment, script or style, with its class; a tag; the target
 * of a Markdown link, with its brackets; an address. 0: none begins there. */
size_t mlroles__hidden_width(struct mlroles__source *in, size_t at, uint32_t *cls);
size_t mlroles__tag_width(const struct mlroles__source *in, size_t at);
uint32_t mlroles__tag_class(const struct mlroles__source *in, size_t at);
size_t mlroles__target_width(const struct mlroles__source *in, size_t at);
size_t mlroles__address_width(const struct mlroles__source *in, size_t at);

/* The code point of the entity at `at`, and its width in `*width`. 0: there is no entity. */
uint32_t mlroles__entity(const struct mlroles__source *in, size_t at, size_t *width);

/* Reads a number of at most `most` digits and moves `*at` past it. 0: no character has it. */
uint32_t mlroles__number_at(const struct mlroles__source *in, size_t *at, unsigned base,
                            unsigned most);

#endif
