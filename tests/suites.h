/* What the test programs are put together from. */
#ifndef TESTS_SUITES_H
#define TESTS_SUITES_H

#include <check.h>
#include <stddef.h>
#include <stdint.h>

#include <mlroles.h>

#include "files.h"

/* The engine on tests/taxonomies/small/. */
Suite *handles_suite(void);
Suite *lookup_suite(void);
Suite *reading_suite(void);
Suite *mentions_suite(void);
Suite *titles_suite(void);
Suite *scores_suite(void);

/* Whatever taxonomy the program is linked with, read again from taxonomy_dir(). */
Suite *own_names_suite(void);
Suite *agreement_suite(void);
Suite *reference_suite(void);
Suite *input_suite(void);

/* Where the files are that the tables of this program were compiled from. */
const char *taxonomy_dir(void);

/* Run suites up to a NULL; what main returns. */
int run_suites(Suite *(*const *suites)(void));

/* A test case of some tests, with time enough for emulators. */
void add_case(Suite *suite, const char *name, const TTest *const *tests, size_t count);

#define ADD_CASE(suite, name, tests) \
    add_case(suite, name, tests, sizeof(tests) / sizeof(tests)[0])

/* Numbers that look random and are the same everywhere: xorshift64*. */
uint64_t next_random(uint64_t *state);
size_t random_below(uint64_t *state, size_t limit);

/* Fails unless the ids, with a space between, read as wanted. `about` says what was asked. */
void expect_ids(const char *about, const char *want, const uint32_t *ids, size_t count);

/* A mention is written as the key of what it means, or "other" for a title of another trade, and in
 * brackets the bytes of the text: "c-plus-plus(C++)". */
struct example {
    const char *text, *mentions;
};

/* Fails unless the text, in memory of its own size, has just these mentions. */
void expect_mentions(const char *text, size_t len, const char *want);
void expect_examples(const struct example *examples, size_t count);

/* `count` handles: skills that there are, a role and other work now and then, and what there is
 * not. */
void random_skills(uint64_t *state, mlroles_skill *skills, size_t count);

#endif
