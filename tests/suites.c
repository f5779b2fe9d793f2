#include "suites.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef TAXONOMY_DIR
#error "TAXONOMY_DIR is where the taxonomy's files are that the tables were compiled from"
#endif

const char *taxonomy_dir(void)
{
    return TAXONOMY_DIR;
}

int run_suites(Suite *(*const *suites)(void))
{
    SRunner *runner = srunner_create((*suites)());
    const char *locale = setlocale(LC_ALL, ""); /* tests/gates/turkish.sh chooses one */
    int failed;

    printf("Locale: %s\n", locale ? locale : "none such; C");
    fflush(stdout); /* before Check forks */
    while (*++suites)
        srunner_add_suite(runner, (*suites)());
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

void add_case(Suite *suite, const char *name, const TTest *const *tests, size_t count)
{
    TCase *tcase = tcase_create(name);

    tcase_set_timeout(tcase, 600);
    for (size_t i = 0; i < count; i++)
        tcase_add_test(tcase, tests[i]);
    suite_add_tcase(suite, tcase);
}

uint64_t next_random(uint64_t *state)
{
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return *state * UINT64_C(2685821657736338717);
}

size_t random_below(uint64_t *state, size_t limit)
{
    return (size_t)((next_random(state) >> 32) % limit);
}

void expect_ids(const char *about, const char *want, const uint32_t *ids, size_t count)
{
    char got[1000] = "";
    size_t length = 0;

    for (size_t i = 0; i < count && length < sizeof got - 20; i++)
        length += (size_t)sprintf(got + length, i ? " %lu" : "%lu", (unsigned long)ids[i]);
    ck_assert_msg(strcmp(got, want) == 0, "%s: %s, not %s", about, got, want);
}

void expect_mentions(const char *text, size_t len, const char *want)
{
    char got[4000] = "";
    char *exact = malloc(len ? len : 1);
    uint32_t ids[64], begins[64], ends[64];
    size_t n, at = 0;

    ck_assert_ptr_nonnull(exact);
    memcpy(exact, text, len);
    n = mlroles_mentions(exact, len, ids, begins, ends, 64);
    ck_assert_uint_le(n, 64);
    for (size_t i = 0; i < n; i++) {
        const char *key = ids[i] == MLROLES_OTHER_WORK ? "other"
                          : ids[i] < 10000 ? mlroles_role_key(ids[i]) : mlroles_skill_key(ids[i]);

        ck_assert_uint_le(ends[i], len);
        at += (size_t)sprintf(got + at, "%s%s(%.*s)", i ? " " : "", key,
                              (int)(ends[i] - begins[i]), exact + begins[i]);
    }
    ck_assert_msg(strcmp(got, want) == 0, "\"%s\": %s, not %s", text, got, want);
    free(exact);
}

/* Plain text is read by the block, other text by the character: what is nothing at its end makes a
 * short text other, and changes nothing else. */
void expect_examples(const struct example *examples, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char text[400];
        size_t len = strlen(examples[i].text);

        expect_mentions(examples[i].text, len, examples[i].mentions);
        ck_assert_uint_lt(len, sizeof text - 4);
        len = (size_t)sprintf(text, "%s\u200B", examples[i].text);
        expect_mentions(text, len, examples[i].mentions);
    }
}

void random_skills(uint64_t *state, mlroles_skill *skills, size_t count)
{
    for (size_t i = 0; i < count; i++)
        switch (random_below(state, 12)) {
        case 0:
            skills[i] = (mlroles_skill)next_random(state) % 80000;
            if (random_below(state, 4) == 0)
                skills[i] = MLROLES_OTHER_WORK;
            break;
        case 1:
            skills[i] = mlroles_role_at(random_below(state, mlroles_role_count()));
            break;
        default:
            skills[i] = mlroles_skill_at(random_below(state, mlroles_skill_count()));
        }
}
