/* Versions, roles and skills by handle, index and key; needs and evidence. */
#include "suites.h"

#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

/* An index that is 0 if it is cut to 32 bits. */
static const size_t far_indexes[] = {
    64, 65536, UINT32_MAX, SIZE_MAX,
#if SIZE_MAX > UINT32_MAX
    (size_t)UINT32_MAX + 1,
#endif
};

static const mlroles_role no_roles[] = {0,    1,    4,     6,     9,     12,    19,       21,
                                        4999, 5001, 9998, 10000, 10015, 75535, UINT32_MAX};
static const mlroles_skill no_skills[] = {0,     1,     10,    11,    5000,      9999,
                                          10033, 10098, 10101, 49999, 50001, 75534,
                                          75536, 75546, UINT32_MAX};

START_TEST(versions)
{
    const char *digest = mlroles_taxonomy_digest();

    ck_assert_str_eq(mlroles_version(), MLROLES_VERSION);
    ck_assert_str_eq(mlroles_taxonomy_version(), "small 1.2");
    ck_assert_uint_eq(strlen(digest), 64);
    ck_assert_uint_eq(strspn(digest, "0123456789abcdef"), 64);
}
END_TEST

/* ---------------------------------------------------------------------------------- roles --- */

START_TEST(roles_by_index)
{
    static const mlroles_role ids[] = {5, 10, 20, 5000};

    ck_assert_uint_eq(mlroles_role_count(), COUNT(ids));
    for (size_t i = 0; i < COUNT(ids); i++)
        ck_assert_uint_eq(mlroles_role_at(i), ids[i]);
    ck_assert_uint_eq(mlroles_role_at(COUNT(ids)), 0);
    for (size_t i = 0; i < COUNT(far_indexes); i++)
        ck_assert_uint_eq(mlroles_role_at(far_indexes[i]), 0);
}
END_TEST

static const struct {
    const char *key;
    uint32_t role, skill;
} keys[] = {
    {"scientist", 5, 0}, {"analyst", 10, 0}, {"engineer", 20, 0}, {"scientist-proper", 5000, 0},
    {"report-writer", 10, 0}, {"last-role", 20, 0}, /* retired */
    {"python", 0, 10000}, {"r", 0, 10001}, {"c-plus-plus", 0, 10003}, {"in-house", 0, 50000},
    {"last", 0, 75535}, {"ab-testing", 0, 10009},
    {"python-2", 0, 10000}, {"google-cloud", 0, 10019}, {"aaa", 0, 75535}, /* retired */
    {"", 0, 0}, {"Analyst", 0, 0}, {"analys", 0, 0}, {"analyst ", 0, 0}, {" analyst", 0, 0},
    {"analysts", 0, 0}, {"scientist proper", 0, 0}, {"Data Analyst", 0, 0}, {"c_plus_plus", 0, 0},
    {"0", 0, 0}, {"zzz", 0, 0}, {"-", 0, 0}, {"\xFF", 0, 0}, {"cloud", 0, 0}, {"language", 0, 0},
};

START_TEST(keys_are_exact)
{
    for (size_t i = 0; i < COUNT(keys); i++) {
        ck_assert_msg(mlroles_role_by_key(keys[i].key) == keys[i].role, "%s", keys[i].key);
        ck_assert_msg(mlroles_skill_by_key(keys[i].key) == keys[i].skill, "%s", keys[i].key);
    }
    ck_assert_uint_eq(mlroles_role_by_key(NULL), 0);
    ck_assert_uint_eq(mlroles_skill_by_key(NULL), 0);
    for (size_t i = 0; i < mlroles_role_count(); i++)
        ck_assert_uint_eq(mlroles_role_by_key(mlroles_role_key(mlroles_role_at(i))),
                          mlroles_role_at(i));
    for (size_t i = 0; i < mlroles_skill_count(); i++)
        ck_assert_uint_eq(mlroles_skill_by_key(mlroles_skill_key(mlroles_skill_at(i))),
                          mlroles_skill_at(i));
}
END_TEST

START_TEST(names_and_titles)
{
    static const char *const titles[] = {"BI Analyst", "Analytics Engineer", "Insights",
                                         "Reporter", "Applied Software Developer"};

    ck_assert_str_eq(mlroles_role_key(10), "analyst");
    ck_assert_str_eq(mlroles_role_name(10), "Data Analyst");
    for (size_t i = 0; i < COUNT(titles); i++)
        ck_assert_str_eq(mlroles_role_title(10, i), titles[i]);
    ck_assert_ptr_null(mlroles_role_title(10, COUNT(titles)));
    ck_assert_str_eq(mlroles_role_name(5000), "Scientist Proper");
    ck_assert_ptr_null(mlroles_role_title(5000, 0));
}
END_TEST

START_TEST(facts)
{
    static const char book[] = "A. Author, \"A Book\", 2001, https://example.org/book";
    static const char folk[] = "What everybody knows"; /* has no address */
    static const struct {
        const char *kind, *sentence, *source;
    } want[] = {
        {"summary", "Tells what the data say.", book},
        {"does", "Answers questions with data.", book},
        {"does", "Draws diagrams.", folk},
        {"makes", "A report.", folk},
        {"works-with", "Those who ask.", book},
        {"background", "Any.", folk},
        {"note", "This one is short.", book},
        {"level", "machine-learning: 10 of 100", book},
        {"level", "software-engineering: 0 of 100", folk},
    };

    for (size_t i = 0; i < COUNT(want); i++) {
        ck_assert_str_eq(mlroles_role_fact_kind(10, i), want[i].kind);
        ck_assert_str_eq(mlroles_role_fact(10, i), want[i].sentence);
        ck_assert_str_eq(mlroles_role_fact_source(10, i), want[i].source);
    }
    ck_assert_ptr_null(mlroles_role_fact(10, COUNT(want)));
    ck_assert_ptr_null(mlroles_role_fact_kind(10, COUNT(want)));
    ck_assert_ptr_null(mlroles_role_fact_source(10, COUNT(want)));
    ck_assert_ptr_null(mlroles_role_fact(5000, 0));
}
END_TEST

START_TEST(levels)
{
    ck_assert_int_eq(mlroles_role_level(10, "machine-learning"), 10);
    ck_assert_int_eq(mlroles_role_level(10, "software-engineering"), 0);
    ck_assert_int_eq(mlroles_role_level(10, "communication"), -1); /* not known */
    ck_assert_int_eq(mlroles_role_level(20, "communication"), 100);
    ck_assert_int_eq(mlroles_role_level(5000, "communication"), -1);
    ck_assert_int_eq(mlroles_role_level(20, "Communication"), -1);
    ck_assert_int_eq(mlroles_role_level(20, "communicatio"), -1);
    ck_assert_int_eq(mlroles_role_level(20, "communications"), -1);
    ck_assert_int_eq(mlroles_role_level(20, ""), -1);
    ck_assert_int_eq(mlroles_role_level(20, NULL), -1);
}
END_TEST

START_TEST(codes)
{
    static const char *const fields[] = {"scheme", "version", "code", "label", "match", "source"};
    static const char *const want[2][6] = {
        {"SOC", "2018", "15-2051.00", "Data Scientists", "broad",
         "A. Author, \"A Book\", 2001, https://example.org/book"},
        {"ISCO-08", "2008", "2511", "Systems analysts", "related", "What everybody knows"},
    };

    for (size_t i = 0; i < 2; i++)
        for (size_t f = 0; f < COUNT(fields); f++)
            ck_assert_str_eq(mlroles_role_code(10, i, fields[f]), want[i][f]);
    for (size_t f = 0; f < COUNT(fields); f++) {
        ck_assert_ptr_null(mlroles_role_code(10, 2, fields[f]));
        ck_assert_ptr_null(mlroles_role_code(5000, 0, fields[f]));
    }
    ck_assert_ptr_null(mlroles_role_code(10, 0, "Code"));
    ck_assert_ptr_null(mlroles_role_code(10, 0, "codes"));
    ck_assert_ptr_null(mlroles_role_code(10, 0, ""));
    ck_assert_ptr_null(mlroles_role_code(10, 0, NULL));
}
END_TEST

START_TEST(covers)
{
    mlroles_role out[4];

    ck_assert_uint_eq(mlroles_role_covers(5, out, 4), 2);
    expect_ids("scientist covers", "10 5000", out, 2); /* in the order of ids, not of the file */
    ck_assert_uint_eq(mlroles_role_covers(10, out, 4), 0);
}
END_TEST

/* A role's functions where there is no such role, or where a handle is a skill's. */
START_TEST(unknown_roles)
{
    const mlroles_skill python = 10000;

    for (size_t i = 0; i < COUNT(no_roles); i++) {
        mlroles_role role = no_roles[i];

        ck_assert_ptr_null(mlroles_role_key(role));
        ck_assert_ptr_null(mlroles_role_name(role));
        ck_assert_ptr_null(mlroles_role_title(role, 0));
        ck_assert_ptr_null(mlroles_role_fact(role, 0));
        ck_assert_ptr_null(mlroles_role_fact_kind(role, 0));
        ck_assert_ptr_null(mlroles_role_fact_source(role, 0));
        ck_assert_ptr_null(mlroles_role_code(role, 0, "code"));
        ck_assert_int_eq(mlroles_role_level(role, "machine-learning"), -1);
        ck_assert_uint_eq(mlroles_role_covers(role, NULL, 0), 0);
        ck_assert_uint_eq(mlroles_role_needs(role, NULL, NULL, 0), 0);
        ck_assert_int_eq(mlroles_need(role, python), 0);
        ck_assert_ptr_null(mlroles_need_source(role, python));
        ck_assert_int_eq(mlroles_evidence(role, python), 0);
        ck_assert_int_eq(mlroles_evidence(role, 0), 0);
        ck_assert_int_eq(mlroles_coverage(role, &python, 1), -1);
        ck_assert_uint_eq(mlroles_missing(role, NULL, 0, NULL, 0), 0);
        ck_assert_uint_eq(mlroles_explain(role, &python, 1, NULL, NULL, 0), 0);
        for (int32_t measure = MLROLES_JACCARD; measure <= MLROLES_COSINE; measure++) {
            ck_assert_int_eq(mlroles_role_overlap(role, 10, measure), -1);
            ck_assert_int_eq(mlroles_role_overlap(10, role, measure), -1);
        }
    }
}
END_TEST

START_TEST(indexes_past_the_end)
{
    for (size_t i = 0; i < COUNT(far_indexes); i++) {
        size_t index = far_indexes[i];

        ck_assert_ptr_null(mlroles_role_title(10, index));
        ck_assert_ptr_null(mlroles_role_fact(10, index));
        ck_assert_ptr_null(mlroles_role_fact_kind(10, index));
        ck_assert_ptr_null(mlroles_role_fact_source(10, index));
        ck_assert_ptr_null(mlroles_role_code(10, index, "code"));
        ck_assert_ptr_null(mlroles_skill_alias(10014, index));
        ck_assert_uint_eq(mlroles_skill_at(index), 0);
    }
}
END_TEST

/* A retired id is its successor, whatever is asked of it. */
START_TEST(retired_roles)
{
    const mlroles_skill sql = 10017;
    int32_t needs[8];

    ck_assert_str_eq(mlroles_role_key(11), "analyst");
    ck_assert_str_eq(mlroles_role_name(11), "Data Analyst");
    ck_assert_str_eq(mlroles_role_title(11, 0), "BI Analyst");
    ck_assert_str_eq(mlroles_role_fact(11, 2), "Draws diagrams.");
    ck_assert_str_eq(mlroles_role_code(11, 1, "code"), "2511");
    ck_assert_int_eq(mlroles_role_level(11, "machine-learning"), 10);
    ck_assert_uint_eq(mlroles_role_needs(11, NULL, needs, 8), 4);
    ck_assert_int_eq(needs[0], 1000);
    ck_assert_int_eq(mlroles_need(11, sql), 1000);
    ck_assert_int_eq(mlroles_evidence(11, sql), 120);
    ck_assert_int_eq(mlroles_evidence(11, 0), -100);
    ck_assert_int_eq(mlroles_coverage(11, &sql, 1), mlroles_coverage(10, &sql, 1));
    ck_assert_int_eq(mlroles_role_overlap(11, 10, MLROLES_JACCARD), 10000);
    ck_assert_str_eq(mlroles_role_key(9999), "engineer");
}
END_TEST

/* --------------------------------------------------------------------------------- skills --- */

START_TEST(skills_by_index)
{
    ck_assert_uint_eq(mlroles_skill_count(), 35);
    for (size_t i = 0; i < 33; i++)
        ck_assert_uint_eq(mlroles_skill_at(i), 10000 + i);
    ck_assert_uint_eq(mlroles_skill_at(33), 50000);
    ck_assert_uint_eq(mlroles_skill_at(34), 75535);
    ck_assert_uint_eq(mlroles_skill_at(35), 0);
}
END_TEST

START_TEST(skill_fields)
{
    ck_assert_str_eq(mlroles_skill_key(10003), "c-plus-plus");
    ck_assert_str_eq(mlroles_skill_name(10003), "C++");
    ck_assert_str_eq(mlroles_skill_kind(10003), "language");
    ck_assert_ptr_null(mlroles_skill_group(10003));
    ck_assert_str_eq(mlroles_skill_group(10019), "cloud");
    ck_assert_str_eq(mlroles_skill_name(10023), "na\u00EFve Bayes");
    ck_assert_str_eq(mlroles_skill_name(75535), "Last Skill");
}
END_TEST

/* A skill's own name in aliases.txt gives it flags; it is no other spelling. */
START_TEST(aliases)
{
    ck_assert_str_eq(mlroles_skill_alias(10014, 0), "Microsoft Excel");
    ck_assert_str_eq(mlroles_skill_alias(10014, 1), "MS Excel");
    ck_assert_ptr_null(mlroles_skill_alias(10014, 2));
    ck_assert_ptr_null(mlroles_skill_alias(10001, 0));
    ck_assert_str_eq(mlroles_skill_alias(10013, 0), "Jupiter"); /* for look-up too */
    ck_assert_str_eq(mlroles_skill_alias(10022, 0), "large language model");
    ck_assert_ptr_null(mlroles_skill_alias(10022, 1));
}
END_TEST

START_TEST(unknown_skills)
{
    for (size_t i = 0; i < COUNT(no_skills); i++) {
        mlroles_skill skill = no_skills[i];

        ck_assert_ptr_null(mlroles_skill_key(skill));
        ck_assert_ptr_null(mlroles_skill_name(skill));
        ck_assert_ptr_null(mlroles_skill_kind(skill));
        ck_assert_ptr_null(mlroles_skill_group(skill));
        ck_assert_ptr_null(mlroles_skill_alias(skill, 0));
        ck_assert_int_eq(mlroles_need(10, skill), 0);
        ck_assert_ptr_null(mlroles_need_source(10, skill));
        if (skill && !mlroles_role_key(skill)) /* a role's own title is evidence */
            ck_assert_int_eq(mlroles_evidence(10, skill), 0);
    }
}
END_TEST

START_TEST(retired_skills)
{
    ck_assert_str_eq(mlroles_skill_key(10100), "python");
    ck_assert_str_eq(mlroles_skill_name(10099), "Google Cloud");
    ck_assert_str_eq(mlroles_skill_kind(10099), "platform");
    ck_assert_str_eq(mlroles_skill_group(10099), "cloud");
    ck_assert_str_eq(mlroles_skill_name(12000), "Last Skill");
    ck_assert_int_eq(mlroles_need(10, 10100), 500);
    ck_assert_str_eq(mlroles_need_source(10, 10100),
                     "A. Author, \"A Book\", 2001, https://example.org/book");
    ck_assert_int_eq(mlroles_evidence(10, 10100), 50);
}
END_TEST

/* ---------------------------------------------------------------------- needs and evidence --- */

START_TEST(needs_of_a_role)
{
    static const int32_t want[] = {400, 400, 300, 300, 250, 200, 100};
    mlroles_skill skills[8];
    int32_t needs[8];

    ck_assert_uint_eq(mlroles_role_needs(20, skills, needs, 8), COUNT(want));
    expect_ids("needs", "10000 10012 10020 10021 10019 10017 10018", skills, COUNT(want));
    for (size_t i = 0; i < COUNT(want); i++) {
        ck_assert_int_eq(needs[i], want[i]);
        ck_assert_int_eq(mlroles_need(20, skills[i]), want[i]);
    }
    ck_assert_int_eq(mlroles_need(20, 10014), 0);
    ck_assert_ptr_null(mlroles_need_source(20, 10014));
    ck_assert_str_eq(mlroles_need_source(20, 10020), "What everybody knows");
    ck_assert_uint_eq(mlroles_role_needs(5000, skills, needs, 8), 0);
    ck_assert_int_eq(mlroles_need(20, 20), 0); /* a role where a skill should be */
}
END_TEST

START_TEST(evidence)
{
    ck_assert_int_eq(mlroles_evidence(20, 0), -100);
    ck_assert_int_eq(mlroles_evidence(5, 0), 0);
    ck_assert_int_eq(mlroles_evidence(5000, 0), -32768);
    ck_assert_int_eq(mlroles_evidence(5000, 10020), 32767);
    ck_assert_int_eq(mlroles_evidence(5, 10020), -32768);
    ck_assert_int_eq(mlroles_evidence(20, 10022), 300);
    ck_assert_int_eq(mlroles_evidence(10, 10022), -300);
    ck_assert_int_eq(mlroles_evidence(10, 10003), 0);
    ck_assert_int_eq(mlroles_evidence(10, 75535), 0);
}
END_TEST

Suite *handles_suite(void)
{
    Suite *suite = suite_create("handles");
    const TTest *const roles[] = {
        versions, roles_by_index, keys_are_exact, names_and_titles, facts, levels,
        codes, covers, unknown_roles, indexes_past_the_end, retired_roles,
    };
    const TTest *const about_skills[] = {
        skills_by_index, skill_fields,    aliases,  unknown_skills,
        retired_skills,  needs_of_a_role, evidence,
    };

    ADD_CASE(suite, "roles", roles);
    ADD_CASE(suite, "skills", about_skills);
    return suite;
}
