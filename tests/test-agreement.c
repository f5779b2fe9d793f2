/* What must be true of any taxonomy: measures keep their promises on sets drawn at random, the
 * parts of a score are the score, and functions that say the same thing say it alike. */
#include "suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

enum { ROUNDS = 1500, MOST_SKILLS = 200 };

/* The distinct known skills of a list, retired ones taken as their successors; or those, its roles
 * and other work. */
struct set {
    mlroles_skill skills[MOST_SKILLS];
    size_t count;
};

static int set_has(const struct set *set, mlroles_skill skill)
{
    for (size_t i = 0; i < set->count; i++)
        if (set->skills[i] == skill)
            return 1;
    return 0;
}

static struct set set_of(const mlroles_skill *skills, size_t n)
{
    struct set set = {{0}, 0};

    for (size_t i = 0; i < n; i++) {
        const char *key = mlroles_skill_key(skills[i]);
        mlroles_skill skill = key ? mlroles_skill_by_key(key) : 0;

        if (skill && !set_has(&set, skill))
            set.skills[set.count++] = skill;
    }
    return set;
}

static struct set names_of(const mlroles_id *list, size_t n)
{
    struct set set = set_of(list, n);

    for (size_t i = 0; i < n; i++) {
        const char *key = mlroles_role_key(list[i]);
        mlroles_id role = list[i] == MLROLES_OTHER_WORK ? MLROLES_OTHER_WORK
                          : key ? mlroles_role_by_key(key) : 0;

        if (role && !set_has(&set, role))
            set.skills[set.count++] = role;
    }
    return set;
}

static int32_t score_of(mlroles_role role, const struct set *set)
{
    int32_t score = mlroles_evidence(role, 0);

    for (size_t i = 0; i < set->count; i++)
        score += mlroles_evidence(role, set->skills[i]);
    return score;
}

/* Two lists of skills, drawn anew for each round; some of the second are of the first. */
static void draw(uint64_t *state, mlroles_skill *a, size_t *na, mlroles_skill *b, size_t *nb)
{
    *na = random_below(state, random_below(state, 4) ? 20 : MOST_SKILLS);
    *nb = random_below(state, random_below(state, 4) ? 20 : MOST_SKILLS);
    random_skills(state, a, *na);
    random_skills(state, b, *nb);
    for (size_t i = 0; i < *nb && *na; i++)
        if (random_below(state, 3) == 0)
            b[i] = a[random_below(state, *na)];
}

/* -------------------------------------------------------------------- reasons and ranking --- */

static void expect_reasons(mlroles_role role, const mlroles_skill *have, size_t n)
{
    struct set set = names_of(have, n);
    mlroles_skill skills[MOST_SKILLS + 1];
    int32_t parts[MOST_SKILLS + 1], sum = 0;
    size_t speaking = 0, count = mlroles_explain(role, have, n, skills, parts, MOST_SKILLS + 1);

    for (size_t i = 0; i < set.count; i++)
        speaking += mlroles_evidence(role, set.skills[i]) != 0;
    ck_assert_uint_eq(count, speaking + 1);
    ck_assert_uint_eq(skills[0], 0);
    for (size_t i = 0; i < count; i++) {
        ck_assert_int_eq(parts[i], mlroles_evidence(role, skills[i]));
        ck_assert(i == 0 || (parts[i] != 0 && set_has(&set, skills[i])));
        if (i > 1)
            ck_assert(parts[i] < parts[i - 1] ||
                      (parts[i] == parts[i - 1] && skills[i] > skills[i - 1]));
        sum += parts[i];
    }
    ck_assert_int_eq(sum, score_of(role, &set));
}

START_TEST(parts_are_the_score)
{
    mlroles_skill have[MOST_SKILLS], other[MOST_SKILLS];
    uint64_t state = 11;
    size_t n, m;

    for (int round = 0; round < ROUNDS / 5; round++) {
        draw(&state, have, &n, other, &m);
        for (size_t r = 0; r < mlroles_role_count(); r++)
            expect_reasons(mlroles_role_at(r), have, n);
    }
}
END_TEST

static void expect_ranking(const mlroles_skill *have, size_t n)
{
    struct set set = names_of(have, n);
    mlroles_role roles[64], decision = mlroles_decide(have, n);
    int32_t scores[64];
    size_t count = mlroles_rank(have, n, roles, scores, 64), positive = 0;

    for (size_t r = 0; r < mlroles_role_count(); r++)
        positive += score_of(mlroles_role_at(r), &set) > 0;
    ck_assert_uint_eq(count, positive);
    for (size_t i = 0; i < count; i++) {
        ck_assert_int_eq(scores[i], score_of(roles[i], &set));
        if (i > 0)
            ck_assert(scores[i] < scores[i - 1] ||
                      (scores[i] == scores[i - 1] && roles[i] > roles[i - 1]));
    }
    ck_assert(decision == 0 || (count > 0 && decision == roles[0]));
}

/* The order of a list does not matter. */
static void expect_same_reversed(const mlroles_id *have, size_t n)
{
    mlroles_id reversed[MOST_SKILLS];
    mlroles_role roles[2][64];
    int32_t scores[2][64];
    size_t count = mlroles_rank(have, n, roles[0], scores[0], 64);

    for (size_t i = 0; i < n; i++)
        reversed[i] = have[n - 1 - i];
    ck_assert_uint_eq(mlroles_rank(reversed, n, roles[1], scores[1], 64), count);
    ck_assert(memcmp(roles[0], roles[1], count * sizeof roles[0][0]) == 0);
    ck_assert(memcmp(scores[0], scores[1], count * sizeof scores[0][0]) == 0);
    ck_assert_uint_eq(mlroles_decide(reversed, n), mlroles_decide(have, n));
}

START_TEST(ranking_is_by_score)
{
    mlroles_skill have[MOST_SKILLS], other[MOST_SKILLS];
    uint64_t state = 12;
    size_t n, m;

    for (int round = 0; round < ROUNDS; round++) {
        draw(&state, have, &n, other, &m);
        expect_ranking(have, n);
        expect_same_reversed(have, n);
    }
    ck_assert_uint_eq(mlroles_rank(NULL, 0, NULL, NULL, 0), 0); /* nothing ranks nothing */
}
END_TEST

/* ------------------------------------------------------------------------------ coverage --- */

static int same_group(mlroles_skill a, mlroles_skill b)
{
    const char *group = mlroles_skill_group(a), *other = mlroles_skill_group(b);

    return a == b || (group && other && strcmp(group, other) == 0);
}

/* Of each group the greatest need, and the greatest that is met, over all skills the role needs. */
static void expect_coverage(mlroles_role role, const mlroles_skill *have, size_t n)
{
    struct set set = set_of(have, n);
    mlroles_skill skills[60], missing[60], want[60];
    int32_t needs[60];
    size_t count = mlroles_role_needs(role, skills, needs, 60), wanted = 0, lacking;
    uint32_t all = 0, met = 0;

    for (size_t i = 0; i < count; i++) {
        int32_t best = 0;
        int first = 1;

        for (size_t j = 0; j < count; j++) {
            if (!same_group(skills[i], skills[j]))
                continue;
            first &= j >= i; /* needs are told greatest first */
            if (set_has(&set, skills[j]) && needs[j] > best)
                best = needs[j];
        }
        all += first ? (uint32_t)needs[i] : 0;
        met += first ? (uint32_t)best : 0;
        if (first && !best)
            want[wanted++] = skills[i];
    }
    ck_assert_int_eq(mlroles_coverage(role, have, n),
                     all ? (int32_t)((20000 * met + all) / (2 * all)) : 0);
    lacking = mlroles_missing(role, have, n, missing, 60);
    ck_assert_uint_eq(lacking, wanted);
    ck_assert(memcmp(missing, want, lacking * sizeof *want) == 0);
}

START_TEST(coverage_is_needs_met)
{
    mlroles_skill have[MOST_SKILLS], other[MOST_SKILLS];
    uint64_t state = 13;
    size_t n, m;

    for (int round = 0; round < ROUNDS / 2; round++)
        for (size_t r = 0; r < mlroles_role_count(); r++) {
            mlroles_role role = mlroles_role_at(r);
            size_t needed = mlroles_role_needs(role, other, NULL, MOST_SKILLS);

            draw(&state, have, &n, have, &m);
            for (size_t i = 0; i < n && needed; i++)
                if (random_below(&state, 2))
                    have[i] = other[random_below(&state, needed)];
            expect_coverage(role, have, n);
            if (needed)
                ck_assert_int_eq(mlroles_coverage(role, other, needed), 10000);
        }
}
END_TEST

/* ------------------------------------------------------------------------------- overlap --- */

/* The whole number next to 10000 * over / under, halves up. */
static int32_t rounded(uint64_t over, uint64_t under)
{
    return under ? (int32_t)((20000 * over + under) / (2 * under)) : 0;
}

/* Whether r is next to 10000 ab / sqrt(aa bb), halves up: 2r - 1 <= 20000 ab / sqrt(...) < 2r + 1,
 * squared. */
static int is_cosine(uint64_t r, uint64_t aa, uint64_t bb, uint64_t ab)
{
    uint64_t square = 20000 * ab * 20000 * ab, under = aa * bb;

    if (!under)
        return r == 0;
    return (2 * r + 1) * (2 * r + 1) * under > square &&
           (r == 0 || (2 * r - 1) * (2 * r - 1) * under <= square);
}

static void expect_overlaps(const mlroles_skill *a, size_t na, const mlroles_skill *b, size_t nb)
{
    struct set x = set_of(a, na), y = set_of(b, nb);
    size_t common = 0, least = x.count < y.count ? x.count : y.count;
    int32_t measured[5];

    for (size_t i = 0; i < x.count; i++)
        common += (size_t)set_has(&y, x.skills[i]);
    for (int32_t m = MLROLES_JACCARD; m <= MLROLES_COSINE; m++) {
        measured[m] = mlroles_overlap(a, na, b, nb, m);
        ck_assert_int_eq(measured[m], mlroles_overlap(b, nb, a, na, m));
        ck_assert_int_eq(mlroles_overlap(a, na, a, na, m), x.count ? 10000 : 0);
        ck_assert(measured[m] >= 0 && measured[m] <= 10000);
    }
    ck_assert_int_eq(measured[MLROLES_JACCARD], rounded(common, x.count + y.count - common));
    ck_assert_int_eq(measured[MLROLES_DICE], rounded(2 * common, x.count + y.count));
    ck_assert_int_eq(measured[MLROLES_OVERLAP], rounded(common, least));
    ck_assert(is_cosine((uint64_t)measured[MLROLES_COSINE], x.count, y.count, common));
}

START_TEST(overlap_of_sets)
{
    mlroles_skill a[MOST_SKILLS], b[MOST_SKILLS];
    uint64_t state = 14;
    size_t na, nb;

    for (int round = 0; round < ROUNDS; round++) {
        draw(&state, a, &na, b, &nb);
        expect_overlaps(a, na, b, nb);
    }
}
END_TEST

/* A quotient a hair below a half, which a root taken carelessly lifts over it: 70 in common of 137
 * and 146 skills, 10000 * 70 / sqrt(137 * 146) = 4949.499999. */
START_TEST(cosine_is_exact)
{
    mlroles_skill skills[213];

    if (mlroles_skill_count() < COUNT(skills))
        return;
    for (size_t i = 0; i < COUNT(skills); i++)
        skills[i] = mlroles_skill_at(i);
    ck_assert_int_eq(mlroles_overlap(skills, 137, skills + 67, 146, MLROLES_COSINE), 4949);
}
END_TEST

static void expect_role_overlaps(mlroles_role a, mlroles_role b)
{
    uint64_t sum_a = 0, sum_b = 0, least = 0, aa = 0, bb = 0, ab = 0;

    for (size_t i = 0; i < mlroles_skill_count(); i++) {
        uint64_t x = (uint64_t)mlroles_need(a, mlroles_skill_at(i));
        uint64_t y = (uint64_t)mlroles_need(b, mlroles_skill_at(i));

        sum_a += x, sum_b += y, least += x < y ? x : y;
        aa += x * x, bb += y * y, ab += x * y;
    }
    ck_assert_int_eq(mlroles_role_overlap(a, b, MLROLES_JACCARD),
                     rounded(least, sum_a + sum_b - least));
    ck_assert_int_eq(mlroles_role_overlap(a, b, MLROLES_DICE), rounded(2 * least, sum_a + sum_b));
    ck_assert_int_eq(mlroles_role_overlap(a, b, MLROLES_OVERLAP),
                     rounded(least, sum_a < sum_b ? sum_a : sum_b));
    if (aa && bb) { /* the squares do not fit 64 bits; no profile comes this near to a half */
        double r = mlroles_role_overlap(a, b, MLROLES_COSINE), d = (double)ab / (double)aa;

        d = 1e8 * d * ((double)ab / (double)bb);
        ck_assert((r - 0.5001) * (r - 0.5001) <= d || r < 1);
        ck_assert((r + 0.5001) * (r + 0.5001) >= d);
    }
}

START_TEST(overlap_of_roles)
{
    for (size_t i = 0; i < mlroles_role_count(); i++)
        for (size_t j = 0; j < mlroles_role_count(); j++) {
            mlroles_role a = mlroles_role_at(i), b = mlroles_role_at(j);

            expect_role_overlaps(a, b);
            for (int32_t m = MLROLES_JACCARD; m <= MLROLES_COSINE; m++) {
                int32_t overlap = mlroles_role_overlap(a, b, m);

                ck_assert_int_eq(overlap, mlroles_role_overlap(b, a, m));
                ck_assert(overlap >= 0 && overlap <= 10000);
                if (a == b)
                    ck_assert_int_eq(overlap, mlroles_role_needs(a, NULL, NULL, 0) ? 10000 : 0);
            }
        }
}
END_TEST

/* --------------------------------------------------------------------------------- texts --- */

enum { MOST_MENTIONS = MOST_SKILLS };

/* The mentions without skills that were there before and, where one title counts, without those
 * that stand elsewhere than at `title`. */
static size_t expected_names(const char *text, size_t len, uint32_t title, mlroles_id *out)
{
    mlroles_id ids[MOST_MENTIONS];
    uint32_t begins[MOST_MENTIONS];
    size_t n = mlroles_mentions(text, len, ids, begins, NULL, MOST_MENTIONS), distinct = 0;

    ck_assert_uint_le(n, MOST_MENTIONS);
    for (size_t i = 0; i < n; i++) {
        int is_skill = ids[i] >= 10000 && ids[i] != MLROLES_OTHER_WORK;
        size_t seen = 0;

        while (seen < distinct && out[seen] != ids[i])
            seen++;
        if (seen == distinct && (is_skill || begins[i] == title))
            out[distinct++] = ids[i];
    }
    return distinct;
}

/* Where a title stands that can be the posting's own, with these names; UINT32_MAX: nowhere. Which
 * titles are its own, the examples and the plain reader tell. */
static uint32_t own_title(const char *text, size_t len, const mlroles_id *names, size_t named)
{
    mlroles_id ids[MOST_MENTIONS], want[MOST_MENTIONS];
    uint32_t begins[MOST_MENTIONS];
    size_t n = mlroles_mentions(text, len, ids, begins, NULL, MOST_MENTIONS);

    for (size_t i = 0; i < n; i++)
        if ((ids[i] < 10000 || ids[i] == MLROLES_OTHER_WORK) &&
            expected_names(text, len, begins[i], want) == named &&
            memcmp(want, names, named * sizeof *want) == 0)
            return begins[i];
    return UINT32_MAX;
}

/* mlroles_names_in and mlroles_skills_in are of mlroles_mentions, mlroles_rank_text is
 * mlroles_rank of the skills. */
static void expect_text(const char *text, size_t len)
{
    mlroles_id ids[MOST_MENTIONS], names[MOST_MENTIONS], skills[MOST_MENTIONS];
    size_t named = mlroles_names_in(text, len, names, MOST_MENTIONS), distinct, ranked;
    mlroles_role roles[2][64];
    int32_t scores[2][64];

    ck_assert_uint_eq(expected_names(text, len, own_title(text, len, names, named), ids), named);
    ck_assert(memcmp(names, ids, named * sizeof *ids) == 0);
    expect_ranking(names, named);
    distinct = expected_names(text, len, UINT32_MAX, ids);
    ck_assert_uint_eq(mlroles_skills_in(text, len, skills, MOST_MENTIONS), distinct);
    ck_assert(memcmp(skills, ids, distinct * sizeof *ids) == 0);
    ranked = mlroles_rank(skills, distinct, roles[0], scores[0], 64);
    ck_assert_uint_eq(mlroles_rank_text(text, len, roles[1], scores[1], 64), ranked);
    ck_assert(memcmp(roles[0], roles[1], ranked * sizeof roles[0][0]) == 0);
    ck_assert(memcmp(scores[0], scores[1], ranked * sizeof scores[0][0]) == 0);
}

START_TEST(texts)
{
    static const char *const joiners[] = {", ", " and ", "\n", " ", ". ", "/", "-"};
    uint64_t state = 15;

    for (int round = 0; round < ROUNDS; round++) {
        char text[8000] = "";
        size_t len = 0;

        for (size_t names = random_below(&state, 30); names > 0; names--) {
            mlroles_skill skill = mlroles_skill_at(random_below(&state, mlroles_skill_count()));
            mlroles_role role = mlroles_role_at(random_below(&state, mlroles_role_count()));

            len += (size_t)snprintf(text + len, 256, "%s%s",
                                    random_below(&state, 5) ? mlroles_skill_name(skill)
                                                            : mlroles_role_name(role),
                                    joiners[random_below(&state, COUNT(joiners))]);
        }
        expect_text(text, strlen(text));
    }
}
END_TEST

Suite *agreement_suite(void)
{
    Suite *suite = suite_create("agreement");
    const TTest *const tests[] = {
        parts_are_the_score, ranking_is_by_score, coverage_is_needs_met, overlap_of_sets,
        cosine_is_exact, overlap_of_roles, texts,
    };

    ADD_CASE(suite, "agreement", tests);
    return suite;
}
