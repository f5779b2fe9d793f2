/* Overlap, coverage, ranking and reasons, with the arithmetic of each example beside it; and what
 * all functions that fill arrays have in common. */
#include "suites.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

enum {
    SCIENTIST = 5, ANALYST = 10, ENGINEER = 20, PROPER = 5000,
    PYTHON = 10000, R = 10001, C = 10002, GO = 10007, KUBERNETES = 10012, EXCEL = 10014,
    CHEF = 10016, SQL = 10017, AWS = 10018, GCP = 10019, AZURE = 10020, ML = 10021, LLM = 10022,
    OLD_PYTHON = 10100, NO_SKILL = 49999, OTHER = MLROLES_OTHER_WORK
};

enum { MEASURES = 4 };

/* -------------------------------------------------------------------------------- overlap --- */

struct sets {
    mlroles_skill a[8];
    size_t na;
    mlroles_skill b[8];
    size_t nb;
    int32_t want[MEASURES]; /* Jaccard, Dice, overlap, cosine */
};

static void expect_overlap(const mlroles_skill *a, size_t na, const mlroles_skill *b, size_t nb,
                           const int32_t *want)
{
    for (int32_t i = 0; i < MEASURES; i++) {
        ck_assert_int_eq(mlroles_overlap(a, na, b, nb, MLROLES_JACCARD + i), want[i]);
        ck_assert_int_eq(mlroles_overlap(b, nb, a, na, MLROLES_JACCARD + i), want[i]);
    }
}

START_TEST(overlap_of_sets)
{
    static const struct sets examples[] = {
        /* 2/5; 2*2/7 = 0.571428...; 2/3; 2/sqrt(12) = 0.577350... */
        {{PYTHON, SQL, GO}, 3, {SQL, GO, C, R}, 4, {4000, 5714, 6667, 5774}},
        /* 1/4; 2/5; 1/1; 1/sqrt(4) */
        {{SQL}, 1, {SQL, GO, C, R}, 4, {2500, 4000, 10000, 5000}},
        /* 1/3; 2/4; 1/2; 1/sqrt(4): halves and thirds */
        {{SQL, R}, 2, {SQL, GO}, 2, {3333, 5000, 5000, 5000}},
        {{SQL, R}, 2, {R, SQL}, 2, {10000, 10000, 10000, 10000}},
        {{SQL, R}, 2, {GO, C}, 2, {0, 0, 0, 0}},
        /* an empty set, also with itself */
        {{SQL, R}, 2, {0}, 0, {0, 0, 0, 0}},
        {{0}, 0, {0}, 0, {0, 0, 0, 0}},
        /* duplicates count once, a retired skill is its successor */
        {{SQL, SQL, PYTHON, OLD_PYTHON, SQL}, 5, {SQL, PYTHON}, 2, {10000, 10000, 10000, 10000}},
        /* unknown handles are not there: nothing, a role, a gap, what never was */
        {{SQL, 0, ANALYST, NO_SKILL, UINT32_MAX, PYTHON}, 6, {PYTHON, SQL}, 2,
         {10000, 10000, 10000, 10000}},
        /* and other work is no skill */
        {{SQL, OTHER, R}, 3, {OTHER, R, SQL}, 3, {10000, 10000, 10000, 10000}},
        {{SQL, R, OTHER}, 3, {SQL, GO, OTHER}, 3, {3333, 5000, 5000, 5000}},
        {{OTHER}, 1, {OTHER}, 1, {0, 0, 0, 0}},
        {{NO_SKILL, 0}, 2, {NO_SKILL, 0}, 2, {0, 0, 0, 0}},
    };

    for (size_t i = 0; i < COUNT(examples); i++)
        expect_overlap(examples[i].a, examples[i].na, examples[i].b, examples[i].nb,
                       examples[i].want);
}
END_TEST

/* Halves go up: 1/32 = 0.03125, so 312.5. Dice 2/33 = 0.0606060..., cosine 1/sqrt(32) =
 * 0.176776... */
START_TEST(overlap_is_rounded)
{
    static const int32_t want[] = {313, 606, 10000, 1768};
    mlroles_skill many[32], one = PYTHON;

    for (uint32_t i = 0; i < 32; i++)
        many[i] = 10000 + i;
    expect_overlap(&one, 1, many, 32, want);
    expect_overlap(NULL, 9, many, 32, (int32_t[]){0, 0, 0, 0}); /* NULL is empty */
}
END_TEST

START_TEST(unknown_measures)
{
    static const int32_t none[] = {0, -1, 5, INT32_MAX, INT32_MIN};
    mlroles_skill sql = SQL;

    for (size_t i = 0; i < COUNT(none); i++) {
        ck_assert_int_eq(mlroles_overlap(&sql, 1, &sql, 1, none[i]), -1);
        ck_assert_int_eq(mlroles_overlap(NULL, 0, NULL, 0, none[i]), -1);
        ck_assert_int_eq(mlroles_role_overlap(ANALYST, ENGINEER, none[i]), -1);
    }
}
END_TEST

/* Analyst: SQL 1000, Excel 600, Python 500, R 300: sum 2400, squares 1700000.
 * Engineer: 400, 400, 300, 300, 250, 200, 100: sum 1950, squares 612500.
 * Both need Python (500, 400) and SQL (1000, 200): lesser 400 + 200 = 600, products 400000.
 * 600 / (2400 + 1950 - 600) = 0.16; 1200 / 4350 = 0.275862...; 600 / 1950 = 0.307692...;
 * 400000 / sqrt(1700000 * 612500) = 0.391996... */
START_TEST(overlap_of_roles)
{
    static const struct {
        mlroles_role a, b;
        int32_t want[MEASURES];
    } examples[] = {
        {ANALYST, ENGINEER, {1600, 2759, 3077, 3920}},
        {ANALYST, ANALYST, {10000, 10000, 10000, 10000}},
        {SCIENTIST, SCIENTIST, {10000, 10000, 10000, 10000}},
        {ANALYST, SCIENTIST, {0, 0, 0, 0}},
        {ANALYST, PROPER, {0, 0, 0, 0}}, /* an empty profile, also with itself */
        {PROPER, PROPER, {0, 0, 0, 0}},
    };

    for (size_t i = 0; i < COUNT(examples); i++)
        for (int32_t m = 0; m < MEASURES; m++) {
            ck_assert_int_eq(mlroles_role_overlap(examples[i].a, examples[i].b,
                                                  MLROLES_JACCARD + m), examples[i].want[m]);
            ck_assert_int_eq(mlroles_role_overlap(examples[i].b, examples[i].a,
                                                  MLROLES_JACCARD + m), examples[i].want[m]);
        }
}
END_TEST

/* ------------------------------------------------------------------- coverage and missing --- */

/* Of the analyst's needs Python and R are one group, of the engineer's Azure, Google Cloud and
 * AWS: 2100 and 1600 in all. Of the scientist's 32 Chef is 1 and Go 31. */
START_TEST(coverage_and_missing)
{
    static const struct {
        mlroles_role role;
        mlroles_skill have[8];
        size_t n;
        int32_t coverage;
        const char *missing;
    } examples[] = {
        {ANALYST, {0}, 0, 0, "10017 10014 10000"},
        {ANALYST, {R}, 1, 1429, "10017 10014"},         /* 300 / 2100 = 0.142857... */
        {ANALYST, {PYTHON}, 1, 2381, "10017 10014"},    /* 500 / 2100 = 0.238095... */
        {ANALYST, {R, PYTHON}, 2, 2381, "10017 10014"}, /* the greatest need met */
        {ANALYST, {PYTHON, R}, 2, 2381, "10017 10014"},
        {ANALYST, {SQL, EXCEL, PYTHON}, 3, 10000, ""},
        {ANALYST, {SQL, EXCEL, R}, 3, 9048, ""},        /* 1900 / 2100 = 0.904761... */
        {ANALYST, {SQL, SQL, SQL}, 3, 4762, "10014 10000"}, /* 1000 / 2100 = 0.476190... */
        {ANALYST, {OLD_PYTHON}, 1, 2381, "10017 10014"},
        {ANALYST, {ANALYST, NO_SKILL, 0, UINT32_MAX}, 4, 0, "10017 10014 10000"},
        {ANALYST, {ML, LLM, GO}, 3, 0, "10017 10014 10000"},
        {ANALYST, {OTHER, R, OTHER}, 3, 1429, "10017 10014"},
        {PROPER, {OTHER}, 1, 0, ""},
        {ENGINEER, {0}, 0, 0, "10000 10012 10020 10021 10017"},
        {ENGINEER, {AWS}, 1, 625, "10000 10012 10021 10017"}, /* 100 / 1600 */
        {ENGINEER, {AWS, GCP}, 2, 1563, "10000 10012 10021 10017"}, /* 250 / 1600 = 0.15625 */
        {ENGINEER, {R}, 1, 0, "10000 10012 10020 10021 10017"}, /* not what this role needs */
        {ENGINEER, {KUBERNETES, AWS}, 2, 3125, "10000 10021 10017"}, /* 500 / 1600 */
        {SCIENTIST, {CHEF}, 1, 313, "10007"},           /* 1 / 32 = 0.03125 */
        {SCIENTIST, {GO}, 1, 9688, "10016"},            /* 31 / 32 = 0.96875 */
        {PROPER, {PYTHON}, 1, 0, ""},                   /* a role without needs */
    };

    for (size_t i = 0; i < COUNT(examples); i++) {
        mlroles_skill missing[8];

        ck_assert_int_eq(mlroles_coverage(examples[i].role, examples[i].have, examples[i].n),
                         examples[i].coverage);
        expect_ids("missing", examples[i].missing, missing,
                   mlroles_missing(examples[i].role, examples[i].have, examples[i].n, missing, 8));
    }
    ck_assert_int_eq(mlroles_coverage(ANALYST, NULL, 3), 0);
    ck_assert_uint_eq(mlroles_missing(ANALYST, NULL, 3, NULL, 0), 3);
}
END_TEST

/* -------------------------------------------------------------------- ranking and reasons --- */

struct ranking {
    const char *text; /* which names these skills */
    mlroles_skill have[8];
    size_t n;
    const char *roles;
    int32_t scores[4];
};

/* Base: scientist 0, analyst and engineer -100, the proper scientist -32768. */
static const struct ranking rankings[] = {
    {"", {0}, 0, "", {0}},
    {"Python", {PYTHON}, 1, "", {0}}, /* 0, -50, -50 */
    /* analyst -100 + 50 + 120, engineer -100 + 50 + 100, scientist 10 */
    {"Python, SQL", {PYTHON, SQL}, 2, "10 20 5", {70, 50, 10}},
    {"SQL SQL Python", {SQL, SQL, OLD_PYTHON, PYTHON, SQL}, 5, "10 20 5", {70, 50, 10}},
    {"an applied scientist's SQL, python", {SQL, NO_SKILL, PYTHON, 0, UINT32_MAX}, 5, "10 20 5",
     {70, 50, 10}},
    /* a tie of three: -100 + 200, -100 + 200, 100 */
    {"k8s", {KUBERNETES}, 1, "5 10 20", {100, 100, 100}},
    /* scientist -10 + 10 = 0, analyst -100 + 300 - 300, engineer -100 - 80 + 300 */
    {"Microsoft Excel and LLMs", {EXCEL, LLM}, 2, "20", {120}},
    /* analyst -100 + 300 - 5 - 5; engineer -100 - 80 + 20 + 20; scientist far below; the proper
     * one -32768 + 1 + 32767 + 1 */
    {"Excel, Azure, Google Cloud", {EXCEL, AZURE, GCP}, 3, "10 5000", {190, 1}},
    /* and without Google Cloud: exactly 0, which does not rank */
    {"MS Excel, Azure", {EXCEL, AZURE}, 2, "10", {195}},
    {"C++ and .NET", {10003, 10005}, 2, "", {0}}, /* no evidence of either */
    {"Data Analyst, ML Engineer", {0}, 0, "", {0}}, /* titles do not count */
    {"A Baker: SQL, Python", {SQL, PYTHON}, 2, "10 20 5", {70, 50, 10}},
};

static void expect_ranking(const struct ranking *want, const mlroles_role *roles,
                           const int32_t *scores, size_t n)
{
    expect_ids(want->text, want->roles, roles, n);
    for (size_t i = 0; i < n; i++)
        ck_assert_int_eq(scores[i], want->scores[i]);
}

START_TEST(ranks)
{
    for (size_t i = 0; i < COUNT(rankings); i++) {
        const struct ranking *want = &rankings[i];
        mlroles_role roles[4];
        int32_t scores[4];
        size_t n = mlroles_rank(want->have, want->n, roles, scores, 4);

        expect_ranking(want, roles, scores, n);
        n = mlroles_rank_text(want->text, strlen(want->text), roles, scores, 4);
        expect_ranking(want, roles, scores, n);
    }
    ck_assert_uint_eq(mlroles_rank(NULL, 5, NULL, NULL, 0), 0);
    ck_assert_uint_eq(mlroles_rank_text(NULL, 5, NULL, NULL, 0), 0);
    ck_assert_uint_eq(mlroles_rank_text(NULL, SIZE_MAX, NULL, NULL, 0), 0);
}
END_TEST

/* A title of another trade takes away: scientist 300, analyst 40, engineer 150. */
START_TEST(other_work)
{
    static const struct {
        struct ranking ranking;
        mlroles_role decision;
    } examples[] = {
        {{"alone", {OTHER}, 1, "", {0}}, 0},
        {{"all but one", {PYTHON, SQL, OTHER}, 3, "10", {30}}, 0},
        {{"twice", {OTHER, PYTHON, OTHER, SQL, OTHER}, 5, "10", {30}}, 0},
        {{"and a title", {ANALYST, SQL, OTHER}, 3, "10", {80}}, ANALYST},
        {{"it is no skill", {ANALYST, SQL, PYTHON, OTHER}, 4, "10", {130}}, ANALYST},
        /* 60 is not above 2 * 30; other work is not a third skill */
        {{"a threshold", {KUBERNETES, GO, OTHER}, 3, "10", {60}}, 0},
        {{"not of two", {KUBERNETES, OTHER}, 2, "10", {60}}, ANALYST},
        {{"the other way round", {OTHER, KUBERNETES}, 2, "10", {60}}, ANALYST},
        {{"nothing for this role", {EXCEL, AZURE, GCP, OTHER}, 4, "10 5000", {150, 1}}, ANALYST},
    };

    for (size_t i = 0; i < COUNT(examples); i++) {
        const struct ranking *want = &examples[i].ranking;
        mlroles_role roles[4];
        int32_t scores[4];

        expect_ranking(want, roles, scores, mlroles_rank(want->have, want->n, roles, scores, 4));
        ck_assert_msg(mlroles_decide(want->have, want->n) == examples[i].decision, "%s",
                      want->text);
    }
    ck_assert_int_eq(mlroles_evidence(SCIENTIST, OTHER), -300);
    ck_assert_int_eq(mlroles_evidence(ANALYST, OTHER), -40);
    ck_assert_int_eq(mlroles_evidence(ENGINEER, OTHER), -150);
    ck_assert_int_eq(mlroles_evidence(PROPER, OTHER), 0);
    ck_assert_int_eq(mlroles_evidence(9999, OTHER), -150); /* retired: its successor */
    ck_assert_int_eq(mlroles_evidence(6, OTHER), 0);
    ck_assert_int_eq(mlroles_evidence(OTHER, SQL), 0);
    ck_assert_int_eq(mlroles_evidence(OTHER, OTHER), 0);
    ck_assert_int_eq(mlroles_evidence(ANALYST, OTHER + 1), 0);
    ck_assert_ptr_null(mlroles_role_key(OTHER));
    ck_assert_ptr_null(mlroles_skill_key(OTHER));
    ck_assert_uint_eq(mlroles_role_find("Baker", 5, NULL, 0), 0);
    ck_assert_uint_eq(mlroles_skill_find("Baker", 5, NULL, 0), 0);
}
END_TEST

/* Titles add: scientist 300, analyst 100, engineer 200, the proper scientist nothing. For each
 * skill a clear score is above 5, 30, 20 and 0. */
START_TEST(titles_and_decisions)
{
    static const struct {
        struct ranking ranking;
        mlroles_role decision;
    } examples[] = {
        {{"nothing", {0}, 0, "", {0}}, 0},
        {{"a title alone", {SCIENTIST}, 1, "5", {300}}, SCIENTIST},
        {{"the base takes all of it", {ANALYST}, 1, "", {0}}, 0},
        {{"a title twice", {ENGINEER, ENGINEER}, 2, "20", {100}}, ENGINEER},
        {{"a title that adds nothing", {PROPER, PYTHON}, 2, "", {0}}, 0},
        {{"a shared title", {ANALYST, SCIENTIST, SQL}, 3, "5 10", {310, 120}}, SCIENTIST},
        {{"titles apart", {SQL, ENGINEER, SQL, ANALYST, SCIENTIST}, 5, "5 20 10", {310, 200, 120}},
         SCIENTIST},
        {{"all, and who is none", {ANALYST, 9999, ENGINEER, SQL, PYTHON, 0}, 6, "20 10 5",
          {250, 170, 10}}, ENGINEER},
        /* 70 is above 2 * 30 */
        {{"clear", {PYTHON, SQL}, 2, "10 20 5", {70, 50, 10}}, ANALYST},
        /* but not above 3 * 30: Go says nothing for or against */
        {{"not clear", {PYTHON, SQL, GO}, 3, "10 20 5", {70, 50, 10}}, 0},
        {{"each skill once", {PYTHON, SQL, SQL, OLD_PYTHON}, 4, "10 20 5", {70, 50, 10}}, ANALYST},
        /* 120 is above 5 * 20, and not above 6 * 20 */
        {{"just clear", {EXCEL, LLM, GO, C, ML}, 5, "20", {120}}, ENGINEER},
        {{"just not", {EXCEL, LLM, GO, C, ML, CHEF}, 6, "20", {120}}, 0},
        {{"a threshold of 0", {AZURE, GCP, EXCEL, PROPER}, 4, "10 5000", {190, 1}}, ANALYST},
        {{"the first of a tie", {KUBERNETES}, 1, "5 10 20", {100, 100, 100}}, SCIENTIST},
    };

    for (size_t i = 0; i < COUNT(examples); i++) {
        const struct ranking *want = &examples[i].ranking;
        mlroles_role roles[4];
        int32_t scores[4];

        expect_ranking(want, roles, scores, mlroles_rank(want->have, want->n, roles, scores, 4));
        ck_assert_msg(mlroles_decide(want->have, want->n) == examples[i].decision, "%s",
                      want->text);
    }
    ck_assert_uint_eq(mlroles_decide(NULL, 3), 0);
}
END_TEST

START_TEST(reasons)
{
    static const struct {
        mlroles_role role;
        mlroles_skill have[8];
        size_t n;
        const char *skills;
        int32_t parts[6];
    } examples[] = {
        {ANALYST, {0}, 0, "0", {-100}},
        {ANALYST, {SQL, LLM, PYTHON, GO, ENGINEER, SQL}, 6, "0 10017 10000 10022",
         {-100, 120, 50, -300}},
        /* its title, in its place, last too; one that adds nothing is no reason */
        {ANALYST, {ANALYST, SQL, LLM, ENGINEER, PYTHON, ANALYST}, 6, "0 10017 10 10000 10022",
         {-100, 120, 100, 50, -300}},
        {ENGINEER, {ENGINEER, LLM}, 2, "0 10022 20", {-100, 300, 200}},
        {ENGINEER, {KUBERNETES, ENGINEER}, 2, "0 20 10012", {-100, 200, 200}}, /* a tie */
        {SCIENTIST, {SCIENTIST}, 1, "0 5", {0, 300}},
        {PROPER, {PROPER, EXCEL}, 2, "0 10014", {-32768, 1}},
        /* ties by id */
        {ENGINEER, {GCP, R, AZURE}, 3, "0 10001 10019 10020", {-100, 20, 20, 20}},
        {ENGINEER, {EXCEL, OLD_PYTHON}, 2, "0 10000 10014", {-100, 50, -80}},
        {SCIENTIST, {PYTHON}, 1, "0", {0}}, /* no evidence for or against */
        /* other work, in its place; of a role that it says nothing of it is no reason */
        {ANALYST, {OTHER, SQL, LLM, OTHER}, 4, "0 10017 100000 10022", {-100, 120, -40, -300}},
        {ENGINEER, {ENGINEER, EXCEL, OTHER, SQL}, 4, "0 20 10017 10014 100000",
         {-100, 200, 100, -80, -150}},
        {SCIENTIST, {OTHER, SCIENTIST, AZURE}, 3, "0 5 100000 10020", {0, 300, -300, -32768}},
        {SCIENTIST, {OTHER}, 1, "0 100000", {0, -300}},
        {PROPER, {OTHER, EXCEL}, 2, "0 10014", {-32768, 1}},
        {PROPER, {EXCEL, AZURE}, 2, "0 10020 10014", {-32768, 32767, 1}},
    };

    for (size_t i = 0; i < COUNT(examples); i++) {
        mlroles_skill skills[8];
        int32_t parts[8];
        size_t n = mlroles_explain(examples[i].role, examples[i].have, examples[i].n, skills,
                                   parts, 8);

        expect_ids("reasons", examples[i].skills, skills, n);
        for (size_t j = 0; j < n; j++)
            ck_assert_int_eq(parts[j], examples[i].parts[j]);
    }
    ck_assert_uint_eq(mlroles_explain(ANALYST, NULL, 3, NULL, NULL, 0), 1);
}
END_TEST

/* ------------------------------------------------------------------------- output arrays --- */

/* Each function that fills arrays, with an input that gives it several rows to write. */
typedef size_t lister(uint32_t *a, uint32_t *b, uint32_t *c, size_t cap);

static const mlroles_skill have[] = {SQL, PYTHON, KUBERNETES, GCP};

static size_t list_role_find(uint32_t *a, uint32_t *b, uint32_t *c, size_t cap)
{
    (void)b, (void)c;
    return mlroles_role_find("Analytics Engineer", 18, a, cap);
}

static size_t list_skill_find(uint32_t *a, uint32_t *b, uint32_t *c, size_t cap)
{
    (void)b, (void)c;
    return mlroles_skill_find("k8s", 3, a, cap);
}

static size_t list_covers(uint32_t *a, uint32_t *b, uint32_t *c, size_t cap)
{
    (void)b, (void)c;
    return mlroles_role_covers(SCIENTIST, a, cap);
}

static size_t list_needs(uint32_t *a, uint32_t *b, uint32_t *c, size_t cap)
{
    (void)c;
    return mlroles_role_needs(ENGINEER, a, (int32_t *)b, cap);
}

static size_t list_mentions(uint32_t *a, uint32_t *b, uint32_t *c, size_t cap)
{
    return mlroles_mentions("Analytics Engineer: R, C, SQL", 29, a, b, c, cap);
}

static size_t list_names_in(uint32_t *a, uint32_t *b, uint32_t *c, size_t cap)
{
    (void)b, (void)c;
    return mlroles_names_in("SQL, Analytics Engineer, SQL, C", 31, a, cap);
}

static size_t list_skills_in(uint32_t *a, uint32_t *b, uint32_t *c, size_t cap)
{
    (void)b, (void)c;
    return mlroles_skills_in("SQL, R, SQL, C", 14, a, cap);
}

static size_t list_missing(uint32_t *a, uint32_t *b, uint32_t *c, size_t cap)
{
    (void)b, (void)c;
    return mlroles_missing(ANALYST, NULL, 0, a, cap);
}

static size_t list_rank(uint32_t *a, uint32_t *b, uint32_t *c, size_t cap)
{
    (void)c;
    return mlroles_rank(have, COUNT(have), a, (int32_t *)b, cap);
}

static size_t list_rank_text(uint32_t *a, uint32_t *b, uint32_t *c, size_t cap)
{
    (void)c;
    return mlroles_rank_text("SQL, Python", 11, a, (int32_t *)b, cap);
}

static size_t list_explain(uint32_t *a, uint32_t *b, uint32_t *c, size_t cap)
{
    (void)c;
    return mlroles_explain(ENGINEER, have, COUNT(have), a, (int32_t *)b, cap);
}

static const struct {
    lister *list;
    size_t arrays, rows;
} listers[] = {
    {list_role_find, 1, 3}, {list_skill_find, 1, 1}, {list_covers, 1, 2}, {list_needs, 2, 7},
    {list_mentions, 3, 6},  {list_names_in, 1, 5},   {list_skills_in, 1, 3},
    {list_missing, 1, 3},   {list_rank, 2, 3},       {list_rank_text, 2, 3},
    {list_explain, 2, 5},
};

enum { ROWS = 10, UNTOUCHED = 0x5EA1 };

/* With `cap` rows of room, and only those arrays given whose bit is in `given`. */
static void expect_rows(size_t which, uint32_t all[3][ROWS], size_t cap, unsigned given)
{
    uint32_t rows[3][ROWS];

    for (size_t i = 0; i < 3 * ROWS; i++)
        rows[i / ROWS][i % ROWS] = UNTOUCHED;
    ck_assert_uint_eq(listers[which].list(given & 1 ? rows[0] : NULL, given & 2 ? rows[1] : NULL,
                                          given & 4 ? rows[2] : NULL, cap), listers[which].rows);
    for (size_t array = 0; array < listers[which].arrays; array++)
        for (size_t i = 0; i < ROWS; i++)
            if (given >> array & 1 && i < cap && i < listers[which].rows)
                ck_assert_uint_eq(rows[array][i], all[array][i]);
            else
                ck_assert_uint_eq(rows[array][i], UNTOUCHED);
}

START_TEST(arrays)
{
    for (size_t which = 0; which < COUNT(listers); which++) {
        uint32_t all[3][ROWS];

        ck_assert_uint_eq(listers[which].list(all[0], all[1], all[2], ROWS), listers[which].rows);
        for (size_t cap = 0; cap <= ROWS; cap++)
            for (unsigned given = 0; given < 8; given++)
                expect_rows(which, all, cap, given);
        ck_assert_uint_eq(listers[which].list(NULL, NULL, NULL, SIZE_MAX), listers[which].rows);
    }
}
END_TEST

Suite *scores_suite(void)
{
    Suite *suite = suite_create("scores");
    const TTest *const tests[] = {
        overlap_of_sets, overlap_is_rounded, unknown_measures, overlap_of_roles,
        coverage_and_missing, ranks, other_work, titles_and_decisions, reasons, arrays,
    };

    ADD_CASE(suite, "scores", tests);
    return suite;
}
