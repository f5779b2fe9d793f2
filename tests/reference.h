/* The plain reference reader: docs/taxonomy.md, word for word, without a thought for speed. It
 * shares no line with the library and reads the names from the taxonomy's files itself.
 *
 * reference-text.c has characters, words and gaps, reference-names.c the names and where a text
 * goes on with one, reference.c which of them are mentions, and what a look-up finds. */
#ifndef TESTS_REFERENCE_H
#define TESTS_REFERENCE_H

#include <stddef.h>
#include <stdint.h>

#include "files.h"

/* The handle of a title of another trade. */
#define OTHER_WORK 100000u

struct span {
    uint32_t id, begin, end;
};

struct reference;

/* The names of a taxonomy. Lives until the program ends. */
const struct reference *reference_of(const struct files *files);

/* What mlroles_mentions should say: at most `cap` rows are written, the number of all returned. A
 * title that roles share has a row for each. */
size_t reference_mentions(const struct reference *reference, const char *text, size_t len,
                          struct span *out, size_t cap);

/* What mlroles_names_in should say: the skills in the order in which they first occur, and in its
 * place what the posting's own title means. */
size_t reference_names_in(const struct reference *reference, const char *text, size_t len,
                          uint32_t *out, size_t cap);

/* What a look-up should find: the skills, or else the roles, that a whole query names, in the
 * order of ids. Codes of roles are none of its business. */
size_t reference_find(const struct reference *reference, const char *query, size_t len, int skills,
                      uint32_t *out, size_t cap);

/* The text of name number `index`, as the files or the rules write it; NULL past the end. For
 * tests that make texts out of names. */
const char *reference_name(const struct reference *reference, size_t index);

#endif
