/* A second reading of a taxonomy's files, by src/taxonomy/README.md and by nothing of the
 * compiler: what the tests hold the library against.
 *
 * What is read stays until the program ends. What cannot be read ends it: the compiler has
 * accepted these files already. */
#ifndef TESTS_FILES_H
#define TESTS_FILES_H

#include <stddef.h>
#include <stdint.h>

enum { FILES_FIELDS = 80 };

struct line {
    unsigned count;
    const char *fields[FILES_FIELDS]; /* "" where left out */
};

struct lines {
    struct line *items;
    size_t count;
};

struct files {
    const char *dir;
    struct lines about, sources, skills, aliases, evidence, retired;
    struct lines other_titles, phrases, spellings;
    struct lines *roles; /* a file each, in the order of ids */
    const char **role_keys;
    uint32_t *role_ids;
    size_t role_count;
};

/* The taxonomy in a directory. Read once however often it is asked for. */
const struct files *files_read(const char *dir);

/* The first line of which field `field` is `value`, from line `from` on; the count if none is. */
size_t lines_find(const struct lines *lines, size_t from, unsigned field, const char *value);

/* Field `field` of the first line that begins with `keyword`. NULL: none. */
const char *lines_value(const struct lines *lines, const char *keyword, unsigned field);

/* How many lines begin with `keyword`. */
size_t lines_count(const struct lines *lines, const char *keyword);

/* The id of a skill or role by its key; 0: none. */
uint32_t files_skill(const struct files *files, const char *key);
uint32_t files_role(const struct files *files, const char *key);

/* "citation, address" of a source, as the library gives it. */
const char *files_source(const struct files *files, const char *key);

/* Whether a list of words with a space between holds the word. */
int has_word(const char *words, const char *word);

/* Memory that need not be freed; ends the program if there is none. */
void *obtain(size_t count, size_t size);

#endif
