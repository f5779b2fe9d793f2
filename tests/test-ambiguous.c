/* What the shipped taxonomy finds. Names that are also words, in sentences that mean them and in
 * sentences that do not: each line of tests/ambiguous.tsv has the keys of the skills that the
 * sentence names, or a dash; a tab; the sentence. docs/taxonomy.md tells where the kinds of
 * mistakes come from. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <mlroles.h>

enum { MOST = 30 };

static void expect_skills(unsigned number, const char *want, const char *sentence)
{
    mlroles_skill skills[MOST];
    uint32_t ids[MOST];
    char got[MOST * 65] = "";
    size_t found = mlroles_mentions(sentence, strlen(sentence), ids, NULL, NULL, MOST);
    size_t count = 0, at = 0;

    ck_assert_uint_le(found, MOST);
    for (size_t i = 0; i < found; i++) {
        size_t same = 0;

        while (same < count && skills[same] != ids[i])
            same++;
        if (same < count || !mlroles_skill_key(ids[i]))
            continue; /* told already, or a role */
        skills[count++] = ids[i];
        at += (size_t)sprintf(got + at, at ? " %s" : "%s", mlroles_skill_key(ids[i]));
    }
    ck_assert_msg(strcmp(at ? got : "-", want) == 0, "ambiguous.tsv:%u: \"%s\": %s, not %s", number,
                  sentence, at ? got : "-", want);
}

START_TEST(sentences)
{
    const char *srcdir = getenv("srcdir");
    char path[2000], line[500];
    unsigned number = 0;
    FILE *file;

    snprintf(path, sizeof path, "%s/tests/ambiguous.tsv", srcdir ? srcdir : ".");
    file = fopen(path, "r");
    ck_assert_msg(file != NULL, "%s cannot be read", path);
    while (fgets(line, sizeof line, file)) {
        char *tab = strchr(line, '\t'), *end = strchr(line, '\n');

        number++;
        ck_assert_msg(tab && end, "ambiguous.tsv:%u: no tab, or too long", number);
        *tab = *end = '\0';
        expect_skills(number, line, tab + 1);
    }
    ck_assert_int_eq(ferror(file), 0);
    fclose(file);
    ck_assert_uint_ge(number, 40);
}
END_TEST

/* The posting's own title: the first role that it may mean, or a dash for another trade. */
START_TEST(titles)
{
    static const struct {
        const char *text, *role;
    } examples[] = {
        {"Support Engineer\nPython, Kubernetes, Docker", "-"},
        {"Help Desk Analyst\nSQL", "-"},
        {"You support the data scientists. Recruiter", "-"},
        {"We support a Data Scientist. Data Engineer", "data-engineer"},
        {"Mentor a Data Scientist! Data Engineer", "data-engineer"},
        {"Software Engineer, Machine Learning at Acme", "ml-engineer"},
        {"Developer, AI for Ads", "ml-engineer"},
        {"Scientist, Machine Learning in Berlin", "ml-researcher"},
        {"Analyst, Data and Insights", "data-scientist"},
        {"Software Engineer, Data & AI", "data-engineer"},
    };

    for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
        const char *text = examples[i].text, *found = NULL;
        mlroles_id ids[MOST];
        size_t n = mlroles_names_in(text, strlen(text), ids, MOST);

        ck_assert_uint_le(n, MOST);
        for (size_t k = 0; k < n && !found; k++)
            found = ids[k] == MLROLES_OTHER_WORK ? "-" : mlroles_role_key(ids[k]);
        ck_assert_msg(found && strcmp(found, examples[i].role) == 0, "\"%s\": %s, not %s", text,
                      found ? found : "no title", examples[i].role);
    }
}
END_TEST

/* `Product` takes the place of ML, behind its slash: Head of AI Product is another name. */
START_TEST(shared_words_keep_joints)
{
    static const char text[] = "Head of AI/ML/Product";
    uint32_t ends[MOST];
    size_t n = mlroles_mentions(text, sizeof text - 1, NULL, NULL, ends, MOST);

    ck_assert_uint_gt(n, 0);
    ck_assert_uint_le(n, MOST);
    for (size_t i = 0; i < n; i++)
        ck_assert_uint_eq(ends[i], 13);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("ambiguous");
    TCase *tcase = tcase_create("sentences");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(tcase, sentences);
    tcase_add_test(tcase, titles);
    tcase_add_test(tcase, shared_words_keep_joints);
    suite_add_tcase(suite, tcase);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
