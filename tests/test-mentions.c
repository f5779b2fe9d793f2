/* Names found in texts. A mention is written as the key of what it means, and in brackets the
 * bytes of the text: "c-plus-plus(C++)". */
#include "suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

struct example {
    const char *text, *mentions;
};

static void expect_mentions(const char *text, size_t len, const char *want)
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

static void expect_examples(const struct example *examples, size_t count)
{
    for (size_t i = 0; i < count; i++)
        expect_mentions(examples[i].text, strlen(examples[i].text), examples[i].mentions);
}

/* ------------------------------------------------------------------------- awkward names --- */

START_TEST(awkward_names)
{
    static const struct example examples[] = {
        {"C++", "c-plus-plus(C++)"}, {"in c++.", "c-plus-plus(c++)"}, {"C++11", "c-plus-plus(C++)"},
        {"C ++", ""}, {"C+++", "c-plus-plus(C++)"}, {"MVC++", ""}, {"C+", ""},
        {"C#", "c-sharp(C#)"}, {"use C#, please", "c-sharp(C#)"}, {"C#x", "c-sharp(C#)"},
        {"VC#", ""}, {"C #", ""}, {"\u00C7#", "c-sharp(\u00C7#)"},
        {".NET", "dot-net(.NET)"}, {"the .net way", "dot-net(.net)"}, {"ASP.NET", ""},
        {"NET", ""}, {"..NET", ""}, {". NET", ""}, {".NETs", ""}, {"1.NET", ""},
        {".NET Core", "dot-net-core(.NET Core)"}, {"(.NET)", "dot-net(.NET)"},
        {"\u00E9.NET", ""}, {"\x80.NET", "dot-net(.NET)"}, {".Netscape", ""},
        {"R&D", "r-and-d(R&D)"}, {"r & d", "r-and-d(r & d)"}, {"R&DX", ""}, {"HR&D", ""},
        {"R&amp;D", "r-and-d(R&amp;D)"}, {"R & Data", ""},
        {"A/B testing", "ab-testing(A/B testing)"}, {"a/b-tests", "ab-testing(a/b-tests)"},
        {"A/B", ""}, {"DNA/B testing", ""}, {"A B testing", "ab-testing(A B testing)"},
        {"CI/CD", "ci-cd(CI/CD)"}, {"CI-CD", "ci-cd(CI-CD)"}, {"ci cd", "ci-cd(ci cd)"},
        {"CICD", ""}, {"CI, CD", ""}, {"CI//CD", ""}, {"CI / CD", "ci-cd(CI / CD)"},
        {"FCI/CD", ""}, {"CI/CDs", ""},
        {"Node.js", "node-js(Node.js)"}, {"node js", "node-js(node js)"},
        {"NodeJS", "node-js(NodeJS)"},
        {"Node. js", ""}, {"node", ""}, {"Node.jsx", ""}, {"Node/js", ""},
        {"scikit-learn", "scikit-learn(scikit-learn)"}, {"sklearn", "scikit-learn(sklearn)"},
        {"SciKit Learn", "scikit-learn(SciKit Learn)"},
        {"scikit_learn", "scikit-learn(scikit_learn)"},
        {"scikit, learn", ""}, {"scikit\u2010learn", "scikit-learn(scikit\u2010learn)"},
        {"k8s", "kubernetes(k8s)"}, {"K8S!", "kubernetes(K8S)"}, {"k8", ""}, {"k8ss", ""},
        {"Jupyter", "jupyter(Jupyter)"}, {"Jupiter", ""}, {"Jupyter notebooks",
        "jupyter(Jupyter notebooks)"}, {"Jupyters", ""},
        {"Student's t-test", "t-test(Student's t-test)"},
        {"student\u2019s T test", "t-test(student\u2019s T test)"}, {"Students t-test", ""},
        {"na\u00EFve Bayes", "naive-bayes(na\u00EFve Bayes)"},
        {"NA\u00EFVE bayes", "naive-bayes(NA\u00EFVE bayes)"}, {"na\u00CFve Bayes", "naive-bayes(na\u00CFve Bayes)"},
        {"Objective-C", "objective-c(Objective-C)"}, {"objective C", "objective-c(objective C)"},
        {"Java", "java(Java)"}, {"JavaScript", ""}, {"Java8", "java(Java8)"}, {"Java-8", "java(Java)"},
        {"Java's", "java(Java)"}, {"\u00DCJava", ""}, {"Java\u00FC", ""}, {"Java\u0301", "java(Java)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

/* ------------------------------------------------------------------------ words and joints --- */

START_TEST(joints)
{
    static const struct example examples[] = {
        {"machine learning", "machine-learning(machine learning)"},
        {"MACHINE-LEARNING", "machine-learning(MACHINE-LEARNING)"},
        {"machine  _\u2014 learning", "machine-learning(machine  _\u2014 learning)"},
        {"machine \t_\u2014 learning", ""},
        {"machine\u00A0learning", "machine-learning(machine\u00A0learning)"},
        {"mach\u00ADine learning",
        "machine-learning(mach\u00ADine learning)"}, {"machinelearning", ""},
        /* a name may be wrapped, whatever the next line begins with, and broken at a hyphen */
        {"machine\nlearning", "machine-learning(machine\nlearning)"},
        {"machine \r\n  learning", "machine-learning(machine \r\n  learning)"},
        {"machine\u2028learning", "machine-learning(machine\u2028learning)"},
        {"machine\nLearning", "machine-learning(machine\nLearning)"},
        {"machine\n\nlearning", ""},
        {"machine-\nlearning", "machine-learning(machine-\nlearning)"},
        {"Microsoft\nExcel", "excel(Microsoft\nExcel)"},
        {"apache\nspark", "spark(apache\nspark)"},
        /* a slash, dot or apostrophe of the text asks for the same in the name */
        {"machine/learning", ""}, {"machine.learning", ""}, {"machine'learning", ""},
        {"A.B testing", ""}, {"Node'js", ""},
        /* breaks */
        {"machine. learning", ""}, {"machine, learning", ""}, {"machine (learning", ""},
        {"machine; learning", ""}, {"machine: learning", ""}, {"machine\x80learning", ""},
        {"machine\u2026learning", ""}, {"machine & learning", ""}, {"machine\u2022learning", ""},
        {"systems. Design", "design(Design)"},
        /* marks on both sides of a name are words of their own */
        {"#python", "python(python)"}, {"python&sql", "python(python) sql(sql)"},
        {"train & evaluate", "t-and-e(train & evaluate)"}, {"train&evaluate",
        "t-and-e(train&evaluate)"}, {"train and evaluate", ""},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(leftmost_and_longest)
{
    static const struct example examples[] = {
        {"design of a machine learning model in production",
         "productive-ml(design of a machine learning model in production)"},
        {"design of a machine learning model in production.",
         "productive-ml(design of a machine learning model in production)"},
        {"design of a machine learning model in use",
         "design(design) machine-learning(machine learning)"},
        {"design of a machine learning model, in production",
         "design(design) machine-learning(machine learning)"},
        {"design of a design of a machine learning model in production",
         "design(design) productive-ml(design of a machine learning model in production)"},
        {"machine machine learning engineer", "engineer(machine learning engineer)"},
        {"machine learning engine", "machine-learning(machine learning)"},
        {"machine learning-engineers", "engineer(machine learning-engineers)"},
        {"large language", ""}, {"large language model", "llm(large language model)"},
        {"large large language models", "llm(large language models)"},
        {"Microsoft Excel", "excel(Microsoft Excel)"}, {"LLMs", "llm(LLMs)"}, {"LLMss", ""},
        {"Apache Spark SQL", "spark(Apache Spark) sql(SQL)"},
        {"SQL Server", "sql-server(SQL Server)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(titles)
{
    static const struct example examples[] = {
        {"Data Analyst wanted", "analyst(Data Analyst)"},
        {"data analysts", "analyst(data analysts)"},
        {"analyst", ""}, {"engineer", ""}, /* keys are for look-up */
        {"Reporter", ""}, {"Reporters", ""}, /* and so is this title */
        {"analytics engineer",
         "scientist(analytics engineer) analyst(analytics engineer) engineer(analytics engineer)"},
        {"Applied Scientists, Python",
         "scientist(Applied Scientists) engineer(Applied Scientists) python(Python)"},
        {"AI/ML engineer", "engineer(AI/ML engineer)"},
        {"AI ML Engineer", "engineer(AI ML Engineer)"},
        {"Scientist of R & D", "scientist(Scientist of R & D)"},
        {"Insights", ""}, {"Python, Insights", "python(Python) analyst(Insights)"},
        {"15-2051.00", ""}, {"2511", ""},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

/* ---------------------------------------------------------------------------------- flags --- */

START_TEST(case_and_lookup)
{
    static const struct example examples[] = {
        {"Spark", "spark(Spark)"}, {"SPARK", "spark(SPARK)"}, {"spark", ""}, {"sPARK", ""},
        {"apache spark", "spark(apache spark)"}, {"pyspark", "spark(pyspark)"},
        {"ML", "machine-learning(ML)"}, {"ml", ""}, {"Ml", ""},
        /* a name that may not stand leaves its place to the next shorter one */
        {"SQL Server", "sql-server(SQL Server)"}, {"sql server", "sql(sql)"},
        {"SQL server", "sql(SQL)"}, {"sql Server", "sql(sql)"}, {"SQL SERVER",
        "sql-server(SQL SERVER)"}, {"sQL Server", "sql(sQL)"},
        {"SQL Loader", "sql(SQL)"}, {"sql loader", "sql(sql)"},
        /* but one that lacks company leaves it to none */
        {"SQL Go", ""}, {"SQL Go, Python", "sql-server(SQL Go) python(Python)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(company)
{
    static const struct example examples[] = {
        {"Python, R and SQL", "python(Python) r(R) sql(SQL)"}, {"R. Smith", ""}, {"R", ""},
        {"Python, r and SQL", "python(Python) r(r) sql(SQL)"},
        {"see R, C, Go", ""},
        {"see R, C, Go, Java", "r(R) c(C) go(Go) java(Java)"},
        {"Java / R", "java(Java) r(R)"}, {"R/Java", "r(R) java(Java)"}, {"R or Java",
        "r(R) java(Java)"}, {"R AND Java", "r(R) java(Java)"}, {"R; Java", "r(R) java(Java)"},
        {"R | Java", "r(R) java(Java)"}, {"R & Java", "r(R) java(Java)"},
        {"R + Java", "r(R) java(Java)"}, {"(R) Java", "r(R) java(Java)"},
        {"Java (R, C)", "java(Java) r(R) c(C)"}, {"R, and/or Java", "r(R) java(Java)"},
        {"Java\nR\nC", "java(Java) r(R) c(C)"}, {"* Java\n* R", "java(Java) r(R)"},
        {"\u2022 R\n\u2022 Java", "r(R) java(Java)"}, {"- Java\n- R", "java(Java) r(R)"},
        {"Java\u2028R", "java(Java) r(R)"}, {"R\u00B7Java", "r(R) java(Java)"},
        {"R\uE0A7Java", "r(R) java(Java)"},
        /* a title is company as good as a skill */
        {"Data Analyst (R)", "analyst(Data Analyst) r(R)"},
        /* no list: spaces and hyphens alone, other words, other marks, a sentence's end */
        {"Java R", "java(Java)"}, {"Java - R", "java(Java)"}, {"Java with R", "java(Java)"},
        {"Java: R", "java(Java)"}, {"Java. R", "java(Java)"}, {"Java, then R", "java(Java)"},
        {"Java [R]", "java(Java) r(R)"}, {"Java # R", "java(Java) r(R)"},
        {"Java, \x80 R", "java(Java)"},
        {"Java andor R", "java(Java)"}, {"Java, sand R", "java(Java)"},
        {"Java ands R", "java(Java)"},
        {"Java, and. R", "java(Java)"}, {"Java, 'R'", "java(Java) r(R)"},
        {"R and.NET", ""}, /* the dot is behind a letter: no mark, so .NET is not there */
        {"R, .NET", "r(R) dot-net(.NET)"}, {"R or or, and C and Java",
        "r(R) dot-net-core(or) c(C) java(Java)"},
        /* not free */
        {"Java, C-level", "java(Java)"}, {"Java, R.N.", "java(Java)"}, {"Java, R's", "java(Java)"},
        {"Java, R\u2019s", "java(Java)"}, {"Java, C_x", "java(Java)"}, {"Java, C\u2013x",
        "java(Java)"}, {"Java, C\u2010x", "java(Java)"}, {"Java, x-C", "java(Java)"},
        {"Java, x.C", "java(Java)"}, {"Java, C+", "java(Java)"}, {"Java, +C", "java(Java)"},
        {"Java,&C", "java(Java)"}, {".C, Java", "java(Java)"}, {"Java, .C", "java(Java)"},
        {"Java, C.+", "java(Java)"},
        {"Java, C-.Net", "java(Java) dot-net(.Net)"}, {"Java, C-&", "java(Java)"},
        {"Java, \u00E9-C", "java(Java)"}, {"Java, C-\u00E9", "java(Java)"},
        {"Java, C-\x80", "java(Java) c(C)"}, {"Java, \x80-C", "java(Java)"},
        /* free: more than one hyphen, a space beside it, an end */
        {"Java, C--level", "java(Java) c(C)"}, {"Java, C - level", "java(Java) c(C)"},
        {"Java, C- level", "java(Java) c(C)"}, {"Java, C -level", "java(Java) c(C)"},
        {"Java, C.", "java(Java) c(C)"}, {"Java, C. x", "java(Java) c(C)"}, {"Java, C..x",
        "java(Java) c(C)"}, {"Java, C-", "java(Java) c(C)"}, {"Java, C'", "java(Java) c(C)"},
        {"Java, -C", "java(Java) c(C)"}, {"Java,C", "java(Java) c(C)"},
        {"Java, C's", "java(Java)"}, {"Java, ..C", "java(Java)"},
        /* what is not free is no part of a list: an item of other words, or what ends it */
        {"Java, R& C", "java(Java)"}, {"Java, R-x, C", "java(Java) c(C)"},
        {"Java, R-x, C-x, C", "java(Java)"},
        /* case and company together, and a plural with both */
        {"Python, Excel", "python(Python) excel(Excel)"}, {"Python, excel", "python(Python) excel(excel)"},
        {"Excel at work", ""}, {"Chef, SQL", "chef(Chef) sql(SQL)"}, {"Go to, SQL", "sql(SQL)"},
        {"widgets, SQL", "in-house(widgets) sql(SQL)"}, {"Widget", ""}, {"widgets", ""},
        {"LLM, R", "llm(LLM) r(R)"}, {"Golang, C", "go(Golang) c(C)"},
        /* a joining word that is a name, or begins one, is an item and joins nothing */
        {"R, OR-Core", "r(R) dot-net-core(OR-Core)"}, {"R or OR-core, C",
        "r(R) dot-net-core(OR-core) c(C)"}, {"R, OR, Java", "r(R) dot-net-core(OR) java(Java)"},
        {"R OR Java", "java(Java)"}, {"R or core, Java", "dot-net-core(or core) java(Java)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

/* A long list, its one sure name first, in the middle or last. The verdict is the same wherever the
 * scan begins, as long as the sure name is in the text. */
START_TEST(long_lists)
{
    enum { ITEMS = 20000, WIDTH = 3 };
    static char text[ITEMS * WIDTH + 8];
    static const size_t places[] = {0, 1, ITEMS / 2, ITEMS - 1};

    for (size_t p = 0; p < COUNT(places); p++) {
        for (size_t i = 0; i < ITEMS; i++)
            memcpy(text + i * WIDTH, i % 2 ? "C, " : "R, ", WIDTH);
        memcpy(text + places[p] * WIDTH, "k8s", WIDTH);
        if (places[p] + 1 < ITEMS) /* k8s takes the place of the comma and space */
            memcpy(text + places[p] * WIDTH + WIDTH, ", C", WIDTH);
        if (places[p] + 2 < ITEMS)
            memcpy(text + places[p] * WIDTH + 2 * WIDTH, ",R,", WIDTH);
        for (size_t from = 0; from <= places[p] && from < 60; from += WIDTH)
            ck_assert_uint_eq(mlroles_mentions(text + from, ITEMS * WIDTH - from, NULL, NULL, NULL,
                                               0),
                              ITEMS - from / WIDTH);
    }
}
END_TEST

/* A list in a sentence, of names none of which is sure: the sixtieth makes it one that counts. */
START_TEST(sixty_names)
{
    enum { ITEMS = 130, WIDTH = 3, BEFORE = 4 };
    char text[BEFORE + ITEMS * WIDTH + 1] = "see ";

    for (size_t i = 0; i < ITEMS; i++)
        memcpy(text + BEFORE + i * WIDTH, i % 2 ? "C, " : "R, ", WIDTH);
    for (size_t items = 1; items <= ITEMS; items++)
        ck_assert_uint_eq(mlroles_mentions(text, BEFORE + items * WIDTH, NULL, NULL, NULL, 0),
                          items < 60 ? 0 : items);
    memcpy(text, "R.x ", BEFORE); /* no item, so not one of the sixty */
    ck_assert_uint_eq(mlroles_mentions(text, BEFORE + 59 * WIDTH, NULL, NULL, NULL, 0), 0);
    memcpy(text + BEFORE + 30 * WIDTH, "R. ", WIDTH); /* a sentence ends, and with it a list */
    ck_assert_uint_eq(mlroles_mentions(text, BEFORE + 89 * WIDTH, NULL, NULL, NULL, 0), 0);
    ck_assert_uint_eq(mlroles_mentions(text, BEFORE + 91 * WIDTH, NULL, NULL, NULL, 0), 60);
}
END_TEST

/* Items that look like what joins items: each would be looked at once for all before it, if a list
 * were not read in one way only. In capitals R is weak, and `or` divides it from its neighbours. */
START_TEST(joining_names)
{
    enum { ITEMS = 200000 };
    static char text[ITEMS * 5];

    for (size_t i = 0; i < ITEMS; i++)
        memcpy(text + i * 5, "R OR ", 5);
    ck_assert_uint_eq(mlroles_mentions(text, sizeof text, NULL, NULL, NULL, 0), ITEMS);
    for (size_t i = 0; i < ITEMS; i++)
        memcpy(text + i * 5, "or r ", 5);
    ck_assert_uint_eq(mlroles_mentions(text, sizeof text, NULL, NULL, NULL, 0), ITEMS);
}
END_TEST

/* The longest name behind more and more words of several kinds: it is not torn, wherever what is
 * read at a time ends. */
START_TEST(long_name_anywhere)
{
    static const char name[] = "design of a machine learning model in production";
    static const char *const fillers[] = {"x ", "& ", "\u00E9 ", "xyzxyzx "};
    static char text[1200 * 8 + sizeof name];

    for (size_t f = 0; f < COUNT(fillers); f++) {
        size_t width = strlen(fillers[f]);

        for (size_t words = 0; words < 1200; words++) {
            size_t begin = words * width, n;
            uint32_t id, at;

            memcpy(text + begin, name, sizeof name);
            n = mlroles_mentions(text, begin + sizeof name - 1, &id, &at, NULL, 1);
            ck_assert_uint_eq(n, 1);
            ck_assert_uint_eq(id, 10026);
            ck_assert_uint_eq(at, begin);
            memcpy(text + begin, fillers[f], width);
        }
    }
}
END_TEST

/* --------------------------------------------------------------------------- skills in it --- */

START_TEST(skills_in_a_text)
{
    static const char text[] = "SQL, ML Engineer, Python, sql, R, LLMs, large language models, "
                               "applied scientist, Jupiter, k8s and Kubernetes";
    mlroles_skill skills[8];

    ck_assert_uint_eq(mlroles_skills_in(text, strlen(text), skills, 8), 5);
    expect_ids(text, "10017 10000 10001 10022 10012", skills, 5);
    ck_assert_uint_eq(mlroles_skills_in("applied scientist", 17, skills, 8), 0);
}
END_TEST

/* The roles of the first title stand in its place, those of later ones are left out. */
START_TEST(names_in_a_text)
{
    static const struct {
        const char *text, *names;
    } examples[] = {
        {"", ""},
        {"nothing", ""},
        {"SQL, Python, sql", "10017 10000"},
        {"ML Engineer", "20"},
        {"SQL, ML Engineer, SQL, Python", "10017 20 10000"},
        {"Applied Scientist: SQL", "5 20 10017"},
        {"SQL for an Analytics Engineer and SQL", "10017 5 10 20"},
        {"BI Analyst, ML Engineer, SQL", "10 10017"},
        {"ML Engineer, Applied Scientist, ML Engineer", "20"},
        {"Scientist Proper, Data Scientist, Python", "5000 10000"},
    };

    for (size_t i = 0; i < COUNT(examples); i++) {
        const char *text = examples[i].text;
        mlroles_id names[8];
        size_t n = mlroles_names_in(text, strlen(text), names, 8);

        expect_ids(text, examples[i].names, names, n);
    }
    ck_assert_uint_eq(mlroles_names_in(NULL, 5, NULL, 5), 0);
}
END_TEST

START_TEST(long_word)
{
    const char *name = mlroles_skill_name(10027);
    char text[300];

    memset(text, ' ', sizeof text);
    memcpy(text + 20, name, 255);
    ck_assert_uint_eq(mlroles_mentions(text, sizeof text, NULL, NULL, NULL, 0), 1);
    text[275] = 'x';
    ck_assert_uint_eq(mlroles_mentions(text, sizeof text, NULL, NULL, NULL, 0), 0);
    text[275] = ' ';
    text[20 + 254] ^= 1;
    ck_assert_uint_eq(mlroles_mentions(text, sizeof text, NULL, NULL, NULL, 0), 0);
}
END_TEST

Suite *mentions_suite(void)
{
    Suite *suite = suite_create("mentions");
    const TTest *const tests[] = {
        awkward_names, joints, leftmost_and_longest, titles, case_and_lookup,
        company, long_lists, sixty_names, joining_names, long_name_anywhere, skills_in_a_text, names_in_a_text,
        long_word,
    };

    ADD_CASE(suite, "mentions", tests);
    return suite;
}
