/* The plain reference scanner: docs/taxonomy.md, word for word, without a thought for speed. It
 * shares no line with the library and reads the names from the taxonomy's files itself. */
#ifndef TESTS_REFERENCE_H
#define TESTS_REFERENCE_H

#include <stddef.h>
#include <stdint.h>

#include "files.h"

struct span {
    uint32_t id, begin, end;
};

struct reference;

/* The names of a taxonomy. Lives until the program ends. */
const struct reference *reference_of(const struct files *files);

/* What mlroles_mentions should say: at most `cap` rows are written, the number of all returned. */
size_t reference_mentions(const struct reference *reference, const char *text, size_t len,
                          struct span *out, size_t cap);

/* What a look-up should find: the owners, in the order of ids, that a whole query names. */
size_t reference_find(const struct reference *reference, const char *query, size_t len,
                      uint32_t *out, size_t cap);

/* The text of name number `index`, as the files or the rules for plurals write it; NULL past the
 * end. For tests that make texts out of names. */
const char *reference_name(const struct reference *reference, size_t index);

#endif
