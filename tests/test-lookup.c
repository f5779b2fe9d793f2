/* Names looked up: what a query means, in the order of ids. */
#include "suites.h"

#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static const struct {
    const char *query, *roles, *skills;
} lookups[] = {
    /* names, titles, keys and codes */
    {"Data Analyst", "10", ""},
    {"BI Analyst", "10 20", ""} /* a code, too */, {"analyst", "10", ""},
    {"Analytics Engineer", "5 10 20", ""}, {"Applied Scientist", "5 20", ""},
    {"15-2051.00", "10 20", ""}, {"2511", "10", ""}, {"k8s", "20", "10012"},
    {"scientist-proper", "5000", ""}, {"Scientist Proper", "5000", ""},
    {"Reporter", "10", ""}, {"insights", "10", ""}, /* flags bind mentions only */
    {"report-writer", "", ""}, {"aaa", "", ""}, /* retired keys are for by_key */
    {"python-2", "", "10000"} /* a version */,
    /* codes match exactly */
    {"15-2051.0", "", ""}, {"15-2051.000", "", ""}, {"15 2051.00", "", ""}, {" 2511", "", ""},
    {"K8S", "", "10012"}, {"bi analyst", "10", ""},
    /* the plural of role names and titles is understood */
    {"data analysts", "10", ""}, {"BI Analysts", "10", ""}, {"Applied Scientists", "5 20", ""},
    {"ML Engineers", "20", ""}, {"Insightss", "", ""}, {"analysts", "", ""}, {"2511s", "", ""},
    /* of skills only where it is marked */
    {"LLMs", "", "10022"}, {"large language models", "", "10022"}, {"A/B tests", "", "10009"},
    {"Jupyter Notebooks", "", "10013"}, {"Pythons", "", "10000"}, {"widgets", "", "50000"},
    /* awkward names */
    {"R", "", "10001"}, {"r", "", "10001"}, {"C", "", "10002"}, {"c", "", "10002"},
    {"C++", "", "10003"}, {"c++", "", "10003"}, {"C ++", "", ""}, {"C+ +", "", ""}, {"C+", "", ""},
    {"C#", "", "10004"}, {"C #", "", ""}, {"C+++", "", ""}, {"++", "", ""},
    {".NET", "", "10005"}, {".net", "", "10005"}, {"NET", "", ""}, {". NET", "", ""},
    {"..NET", "", ""}, {".NET Core", "", "10030"}, {".net-core", "", "10030"},
    {".NET.Core", "", ""},
    {"R&D", "", "10006"}, {"r & d", "", "10006"}, {"R &D", "", "10006"}, {"R-&-D", "", "10006"},
    {"R and D", "", "10006"} /* its key */, {"Research and Development", "", "10006"},
    {"R&&D", "", ""},
    {"Train & Evaluate", "", "10031"}, {"train&evaluate", "", "10031"},
    {"Go", "", "10007"}, {"GO", "", "10007"}, {"golang", "", "10007"},
    {"CI/CD", "", "10008"}, {"ci-cd", "", "10008"}, {"CI CD", "", "10008"},
    {"CI / CD", "", "10008"},
    {"ci_cd", "", "10008"}, {"CI//CD", "", ""}, {"CI.CD", "", ""}, {"CICD", "", ""},
    {"CI/-CD", "", ""}, {"CI,CD", "", ""},
    {"A/B testing", "", "10009"}, {"a b testing", "", "10009"}, {"A-B-Testing", "", "10009"},
    {"A/B/testing", "", ""}, {"AB testing", "", "10009"} /* its key */, {"a/b  test", "", "10009"},
    {"Node.js", "", "10010"}, {"node js", "", "10010"}, {"nodejs", "", "10010"},
    {"Node/js", "", ""}, {"Node. js", "", ""}, {"Node .js", "", ""}, {"node..js", "", ""},
    {"scikit-learn", "", "10011"}, {"scikit learn", "", "10011"}, {"SCIKIT_LEARN", "", "10011"},
    {"sklearn", "", "10011"}, {"scikitlearn", "", ""}, {"scikit/learn", "", ""},
    {"kubernetes", "", "10012"}, {"Jupyter", "", "10013"}, {"Jupiter", "", "10013"},
    {"excel", "", "10014"}, {"ms-excel", "", "10014"}, {"spark", "", "10015"},
    {"sql loader", "", "10028"}, {"SQL go", "", "10028"}, {"ml", "", "10021"},
    {"Student's t-test", "", "10024"}, {"student\u2019s t test", "", "10024"},
    {"student s t test", "", "10024"}, {"students t-test", "", ""}, {"Student.s t-test", "", ""},
    {"na\u00EFve bayes", "", "10023"}, {"NAIVE BAYES", "", "10023"},
    {"na\u00CFve Bayes", "", "10023"}, {"nai\u0308ve Bayes", "", "10023"}, /* marks are nothing */
    {"na\u0457ve Bayes", "", ""}, /* Cyrillic */
    {"design of a machine learning model in production", "", "10026"},
    {"design of a machine learning model in", "", ""},
    {"design of a machine learning model in production now", "", ""},
    {"Objective-C", "", "10029"}, {"in house tool", "", "50000"}, {"last skill", "", "75535"},
    /* separators of every kind; blanks around are no part of the name */
    {"machine\tlearning", "", ""}, {"machine\u00A0learning", "", "10021"},
    {"machine\u2014learning", "", "10021"}, {"machine \u2013_- learning", "", "10021"},
    {"machine\u200Blearning", "", ""}, {"machine\u00ADlearning", "", ""}, /* one word */
    {"machine\nlearning", "", "10021"}, {"machine\r\nlearning", "", "10021"},
    {"machine\n\nlearning", "", ""}, {"machine\nLearning", "", "10021"},
    {"machine-\nlearning", "", "10021"},
    {" machine learning ", "", "10021"}, {"\u3000Machine Learning\r\n", "", "10021"},
    {"-machine learning", "", ""}, {"machine learning.", "", ""}, {"(machine learning)", "", ""},
    {"machine, learning", "", ""}, {"machine/learning", "", ""}, {"machine.learning", "", ""},
    {"machinelearning", "", ""}, {"machine learning model", "", ""}, {"machine", "", ""},
    {"machine\x80learning", "", ""}, {"machine\xC2learning", "", ""},
    {"machine\x7Flearning", "", ""},
    /* titles with levels before and behind */
    {"Senior Data Analyst", "10", ""}, {"Sr. Data Analyst", "10", ""},
    {"Data Analyst II", "10", ""}, {"Senior Sr Data Analyst II ii", "10", ""},
    {"Entry-Level Data Analyst", "10", ""}, {"Senior Data Analysts", "10", ""},
    {"Senior Reporter", "10", ""}, {"Data Analyst IIx", "", ""}, {"Senior", "", ""},
    {"Senior analyst", "10", ""} /* the key is a name of a look-up */,
    {"Senior Analytics Engineer", "5 10 20", ""}, {"Senior Baker", "", ""}, {"Baker", "", ""},
    {"x Sr. Data Analyst", "10", ""},
    {"Sr. x Data Analyst", "10", ""}, {"Data Analyst Sr. II", "10", ""},
    {"Data Analyst Sr, II", "10", ""}, {"Data Analyst. II", "", ""},
    {"y. x Scientist Proper", "", ""},
    /* and what is cut off */
    {"Data Analyst, Berlin", "10", ""}, {"Data Analyst; x", "10", ""},
    {"Data Analyst (m/f/d)", "10", ""}, {"Data Analyst [x]", "10", ""},
    {"Data Analyst: x", "10", ""}, {"Data Analyst/x", "10", ""}, {"Data Analyst | x", "10", ""},
    {"Data Analyst - Berlin", "10", ""}, {"Data Analyst \u2013 x", "10", ""},
    {"Data Analyst at Acme", "10", ""}, {"Data Analyst II at Acme", "10", ""},
    {"Data Analyst II (x)", "10", ""}, {"Data Analyst (Baker)", "10", ""},
    {"Data Analyst-Berlin", "", ""}, {"Data Analyst- Berlin", "", ""},
    {"Data Analyst Berlin", "", ""}, {"Data Analyst. x", "", ""}, {"Data Analyst x, y", "", ""},
    {"Data Analyst in Acme", "", ""}, {"Data Analyst,", "10", ""}, {"Data Analyst!", "", ""},
    {"Data Analyst.", "10", ""},
    /* up to three other words before, joined by separators */
    {"Healthcare Data Analyst", "10", ""}, {"a b c Data Analyst", "10", ""},
    {"a b c d Data Analyst", "", ""}, {"Senior a b c Data Analyst", "10", ""},
    {"a-b Data Analyst", "10", ""}, {"b, a Scientist Proper", "", ""},
    {"a/b Scientist Proper", "", ""}, {"(a Data Analyst", "", ""}, {"-Data Analyst", "", ""},
    {"a Data Analyst, x", "10", ""},
    /* acronyms, head first, whose title it is */
    {"Machine Learning (ML) Engineer", "20", ""},
    {"ML (Machine Learning) Engineer II", "20", ""}, {"Machine Learning (MX) Engineer", "", ""},
    {"Software Developer, Machine Learning", "20", ""},
    {"Senior Developer II - Machine Learning (x)", "20", ""}, {"Developer, Cooking", "", ""},
    {"not a Scientist Proper", "", ""}, {"with Scientist Proper at x", "", ""},
    {"Scientist Proper with ML", "", ""},
    /* skills: a vendor before */
    {"Microsoft Azure", "", "10020"}, {"Red-Hat Java", "", "10032"},
    {"Apache Kubernetes", "", "10012"}, {"Acme Azure", "", ""}, {"Microsoft", "", ""},
    {"Microsoft Apache Java", "", ""}, {"Microsoft Acme Azure", "", ""},
    /* a product behind */
    {"Azure desktop", "", "10020"}, {"Java Programming Language", "", "10032"},
    {"Java language", "", ""}, {"desktop", "", ""}, {"desktop Azure", "", ""},
    {"Java (programming language)", "", "10032"},
    /* a version */
    {"Python 3", "", "10000"}, {"Python 3.11", "", "10000"}, {"Python v3", "", "10000"},
    {"Python V3.1.2", "", "10000"}, {"Python-3", "", "10000"}, {"Python3", "", "10000"},
    {"Python 3x", "", ""}, {"Python x3", "", ""}, {"Python v", "", ""}, {"Python 3 11", "", ""},
    {"Python, 3", "", ""}, {"Python 3.x", "", ""}, {"3", "", ""}, {"3 Python", "", ""},
    {"Python 3. 11", "", ""},
    /* the last word in the plural */
    {"Azures", "", "10020"}, {"SQL Servers", "", "10028"}, {"SQLs Server", "", ""},
    {"Azuress", "", ""}, {"Cs", "", ""},
    /* brackets that end it */
    {"Python (3+)", "", "10000"}, {"Python [any]", "", "10000"},
    {"Kubernetes (k8s)", "", "10012"}, {"Python (x) y", "", ""}, {"(Python)", "", ""},
    {"Python (x", "", ""}, {"Python(x)", "", "10000"}, {"(x) Python", "", ""},
    /* several of these, as few as possible, in their order */
    {"Microsoft Azure Desktop 3 (x)", "", "10020"}, {"Apache Sparks 3.1", "", "10015"},
    {"Red Hat Kubernetes v1", "", "10012"}, {"Microsoft Excel", "", "10014"},
    {"Excel Desktop", "", "75535"},
    {"Microsoft Excel Desktop", "", "75535"} /* the vendor first */,
    {"Microsoft Excel Desktop 3", "", "75535"}, {"Python desktop 3", "", "10000"},
    {"Python 3 desktop", "", ""}, {"Python (x) 3", "", ""},
    /* an acronym in brackets */
    {"Lots Like Mine (LLM)", "", "10022"}, {"lots like mine (llm)", "", "10022"},
    {"Lots Like (LLM)", "", ""}, {"Lots Like Yours (LLM)", "", ""},
    {"Lots Like Mine LLM", "", ""}, {"More Lots Like Mine (LLM)", "", ""},
    {"Lots Like Mine Now (LLM)", "", ""},
    {"Lots Like Mine (XXL)", "", ""},
    /* what is neither */
    {"Python Data Analyst", "10", ""}, {"Python and SQL", "", ""}, {"I like Python", "", ""},
    {"ML Engineer (Python)", "20", ""},
    {"", "", ""}, {" ", "", ""}, {"-", "", ""}, {"\xFF", "", ""}, {".", "", ""}, {"s", "", ""},
};

/* The query in memory of its own size, so that a byte read too far is seen. */
static void expect_lookup(const char *query, size_t len, const char *roles, const char *skills)
{
    char *exact = malloc(len ? len : 1);
    uint32_t ids[8];

    ck_assert_ptr_nonnull(exact);
    memcpy(exact, query, len);
    expect_ids(query, roles, ids, mlroles_role_find(exact, len, ids, 8));
    expect_ids(query, skills, ids, mlroles_skill_find(exact, len, ids, 8));
    free(exact);
}

START_TEST(queries)
{
    for (size_t i = 0; i < COUNT(lookups); i++)
        expect_lookup(lookups[i].query, strlen(lookups[i].query), lookups[i].roles,
                      lookups[i].skills);
}
END_TEST

START_TEST(length_decides)
{
    expect_lookup("Python, R", 6, "", "10000");
    expect_lookup("2511 and more", 4, "10", "");
    expect_lookup("SQL\0", 4, "", ""); /* a NUL is a character like others */
    expect_lookup("2511\0", 5, "", "");
    expect_lookup("SQL", 0, "", "");
    ck_assert_uint_eq(mlroles_role_find(NULL, 0, NULL, 0), 0);
    ck_assert_uint_eq(mlroles_role_find(NULL, 7, NULL, 0), 0);
    ck_assert_uint_eq(mlroles_skill_find(NULL, 7, NULL, 0), 0);
    ck_assert_uint_eq(mlroles_skill_find(NULL, SIZE_MAX, NULL, 0), 0);
}
END_TEST

/* What stands for a digit is one, as queries made at random and the plain reader have shown. */
START_TEST(found_at_random)
{
    expect_lookup("Python \uFF13", 10, "", "10000");
    expect_lookup("Python &#51;", 12, "", "10000");
    expect_lookup("Python v\\3", 10, "", "10000");
}
END_TEST

/* A query of more than 24 words is a name or nothing. */
START_TEST(long_queries)
{
    expect_lookup("Data Analyst, c d e f g h i j k l m n o p q r s t u v w x", 57, "10", "");
    expect_lookup("Data Analyst, c d e f g h i j k l m n o p q r s t u v w x y", 59, "", "");
    expect_lookup("Python (b c d e f g h i j k l m n o p q r s t u v w x)", 54, "", "10000");
    expect_lookup("Python (b c d e f g h i j k l m n o p q r s t u v w x y)", 56, "", "");
}
END_TEST

/* The longest word a name may have, and words next to it. */
START_TEST(longest_word)
{
    const char *name = mlroles_skill_name(10027);
    char query[300];

    ck_assert_uint_eq(strlen(name), 255);
    expect_lookup(name, 255, "", "10027");
    expect_lookup(name, 254, "", "");
    memcpy(query, name, 255);
    query[255] = 'x';
    expect_lookup(query, 256, "", "");
    query[255] = '.';
    expect_lookup(query, 256, "", "");
    query[200] ^= 1;
    expect_lookup(query, 255, "", "");
    query[200] ^= 1;
    query[200] ^= 0x20; /* a capital */
    expect_lookup(query, 255, "", "10027");
}
END_TEST

/* Words that begin like a name and are as long share its hash now and then; only the name is it. */
START_TEST(hashes_do_not_decide)
{
    char query[] = "kubernet??";
    size_t found = 0;

    for (char a = 'a'; a <= 'z'; a++)
        for (char b = 'a'; b <= 'z'; b++) {
            query[8] = a;
            query[9] = b;
            found += mlroles_skill_find(query, 10, NULL, 0);
        }
    ck_assert_uint_eq(found, 1);
}
END_TEST

/* ------------------------------------------------------------------------ of any taxonomy --- */

enum manner { AS_IT_IS, UPPER, LOWER, MIXED, OTHER_SEPARATORS, MANNERS };

static int is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Byte `i` of a name, written otherwise. A dot may be a mark unless it is behind a letter. */
static char rewritten(const char *name, size_t i, enum manner manner)
{
    char c = name[i];
    int digit = i > 0 && name[i - 1] >= '0' && name[i - 1] <= '9';

    if (is_letter(c) && manner == UPPER)
        return (char)(c & ~0x20);
    if (is_letter(c) && manner == LOWER)
        return (char)(c | 0x20);
    if (is_letter(c) && manner == MIXED && i % 2)
        return (char)(c ^ 0x20);
    if (manner == OTHER_SEPARATORS &&
        ((c && strchr(" /-'", c)) || (c == '.' && i > 0 && (digit || is_letter(name[i - 1])))))
        return c == ' ' ? '-' : '_';
    return c;
}

static void expect_own_name(const char *name, uint32_t id,
                            size_t (*find)(const char *, size_t, uint32_t *, size_t))
{
    char query[2100];
    size_t len = strlen(name);

    ck_assert_uint_lt(len, sizeof query);
    for (int manner = AS_IT_IS; manner < MANNERS; manner++) {
        uint32_t ids[64];
        size_t n, i = 0;

        for (size_t j = 0; j < len; j++)
            query[j] = rewritten(name, j, (enum manner)manner);
        n = find(query, len, ids, 64);
        while (i < n && ids[i] != id)
            i++;
        ck_assert_msg(i < n, "%.*s does not find %s", (int)len, query, name);
    }
}

START_TEST(own_names_are_found)
{
    for (size_t i = 0; i < mlroles_role_count(); i++) {
        mlroles_role role = mlroles_role_at(i);
        const char *title;

        expect_own_name(mlroles_role_name(role), role, mlroles_role_find);
        expect_own_name(mlroles_role_key(role), role, mlroles_role_find);
        for (size_t t = 0; (title = mlroles_role_title(role, t)); t++)
            expect_own_name(title, role, mlroles_role_find);
    }
    for (size_t i = 0; i < mlroles_skill_count(); i++) {
        mlroles_skill skill = mlroles_skill_at(i);
        const char *alias;

        expect_own_name(mlroles_skill_name(skill), skill, mlroles_skill_find);
        expect_own_name(mlroles_skill_key(skill), skill, mlroles_skill_find);
        for (size_t a = 0; (alias = mlroles_skill_alias(skill, a)); a++)
            expect_own_name(alias, skill, mlroles_skill_find);
    }
}
END_TEST

Suite *lookup_suite(void)
{
    Suite *suite = suite_create("look-up");
    const TTest *const tests[] = {
        queries, length_decides, long_queries, longest_word, hashes_do_not_decide,
        found_at_random,
    };

    ADD_CASE(suite, "look-up", tests);
    return suite;
}

Suite *own_names_suite(void)
{
    Suite *suite = suite_create("own names");
    const TTest *const tests[] = {own_names_are_found};

    ADD_CASE(suite, "own names", tests);
    return suite;
}
