/* The taxonomy that the library is built with: every record through the public API against the
 * second reading of its files, both ways, and what must be true of any taxonomy. */
#include "suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static const struct files *files(void)
{
    return files_read(taxonomy_dir());
}

static int32_t number(const char *field)
{
    return (int32_t)strtol(field, NULL, 10);
}

static uint32_t id_of(const char *field)
{
    return (uint32_t)strtoul(field, NULL, 10);
}

START_TEST(version)
{
    char want[500];

    snprintf(want, sizeof want, "%s %s", lines_value(&files()->about, "name", 1),
             lines_value(&files()->about, "version", 1));
    ck_assert_str_eq(mlroles_taxonomy_version(), want);
    ck_assert_uint_eq(strspn(mlroles_taxonomy_digest(), "0123456789abcdef"), 64);
    ck_assert_uint_eq(strlen(mlroles_taxonomy_digest()), 64);
}
END_TEST

/* ---------------------------------------------------------------------------------- roles --- */

START_TEST(roles)
{
    ck_assert_uint_eq(mlroles_role_count(), files()->role_count);
    for (size_t i = 0; i < files()->role_count; i++) {
        uint32_t id = files()->role_ids[i];

        ck_assert_uint_eq(mlroles_role_at(i), id);
        ck_assert_str_eq(mlroles_role_key(id), files()->role_keys[i]);
        ck_assert_str_eq(mlroles_role_name(id), lines_value(&files()->roles[i], "name", 1));
        ck_assert_uint_eq(mlroles_role_by_key(files()->role_keys[i]), id);
    }
}
END_TEST

START_TEST(titles)
{
    for (size_t i = 0; i < files()->role_count; i++) {
        const struct lines *lines = &files()->roles[i];
        uint32_t id = files()->role_ids[i];
        size_t n = 0;

        for (size_t l = 0; l < lines->count; l++)
            if (strcmp(lines->items[l].fields[0], "title") == 0)
                ck_assert_str_eq(mlroles_role_title(id, n++), lines->items[l].fields[1]);
        ck_assert_ptr_null(mlroles_role_title(id, n));
    }
}
END_TEST

static int is_fact(const char *keyword)
{
    static const char kinds[] = "summary does makes works-with background note level";

    return has_word(kinds, keyword);
}

/* A level is told as a fact too: axis and number, then the source. */
static void expect_fact(mlroles_role role, size_t index, const struct line *line)
{
    int is_level = strcmp(line->fields[0], "level") == 0;
    const char *fact = mlroles_role_fact(role, index);

    ck_assert_ptr_nonnull(fact);
    ck_assert_str_eq(mlroles_role_fact_kind(role, index), line->fields[0]);
    ck_assert_str_eq(mlroles_role_fact_source(role, index),
                     files_source(files(), line->fields[is_level ? 3 : 2]));
    if (!is_level) {
        ck_assert_str_eq(fact, line->fields[1]);
        return;
    }
    ck_assert(strstr(fact, line->fields[1]) && has_word(fact, line->fields[2]));
    ck_assert_int_eq(mlroles_role_level(role, line->fields[1]), number(line->fields[2]));
}

START_TEST(facts_and_levels)
{
    for (size_t i = 0; i < files()->role_count; i++) {
        const struct lines *lines = &files()->roles[i];
        uint32_t id = files()->role_ids[i];
        size_t n = 0;

        for (size_t l = 0; l < lines->count; l++)
            if (is_fact(lines->items[l].fields[0]))
                expect_fact(id, n++, &lines->items[l]);
        ck_assert_ptr_null(mlroles_role_fact(id, n));
        ck_assert_ptr_null(mlroles_role_fact_kind(id, n));
        ck_assert_ptr_null(mlroles_role_fact_source(id, n));
    }
}
END_TEST

/* An axis of which a role's file says nothing is not known of it. */
START_TEST(unknown_levels)
{
    static const char *const axes[] = {"machine-learning", "software-engineering",
                                       "communication"};

    for (size_t i = 0; i < files()->role_count; i++)
        for (size_t a = 0; a < COUNT(axes); a++) {
            const struct lines *lines = &files()->roles[i];
            size_t at = 0;

            while ((at = lines_find(lines, at, 1, axes[a])) < lines->count &&
                   strcmp(lines->items[at].fields[0], "level") != 0)
                at++;
            if (at == lines->count)
                ck_assert_int_eq(mlroles_role_level(files()->role_ids[i], axes[a]), -1);
        }
}
END_TEST

START_TEST(codes)
{
    static const char *const fields[] = {"scheme", "version", "code", "label", "match"};

    for (size_t i = 0; i < files()->role_count; i++) {
        const struct lines *lines = &files()->roles[i];
        uint32_t id = files()->role_ids[i], found[64];
        size_t n = 0;

        for (size_t l = 0; l < lines->count; l++) {
            const char *const *want = lines->items[l].fields;
            size_t hits, hit = 0;

            if (strcmp(want[0], "code") != 0)
                continue;
            for (size_t f = 0; f < COUNT(fields); f++)
                ck_assert_str_eq(mlroles_role_code(id, n, fields[f]), want[f + 1]);
            ck_assert_str_eq(mlroles_role_code(id, n++, "source"), files_source(files(), want[6]));
            hits = mlroles_role_find(want[3], strlen(want[3]), found, 64);
            while (hit < hits && found[hit] != id)
                hit++;
            ck_assert_msg(hit < hits, "%s is not found", want[3]);
        }
        ck_assert_ptr_null(mlroles_role_code(id, n, "code"));
    }
}
END_TEST

START_TEST(covers)
{
    for (size_t i = 0; i < files()->role_count; i++) {
        const struct lines *lines = &files()->roles[i];
        uint32_t id = files()->role_ids[i], covered[64];
        size_t n = mlroles_role_covers(id, covered, 64);

        ck_assert_uint_eq(n, lines_count(lines, "covers"));
        for (size_t l = 0; l < lines->count; l++) {
            size_t at = 0;

            if (strcmp(lines->items[l].fields[0], "covers") != 0)
                continue;
            while (at < n && covered[at] != files_role(files(), lines->items[l].fields[1]))
                at++;
            ck_assert_uint_lt(at, n);
        }
        for (size_t at = 1; at < n; at++)
            ck_assert_uint_lt(covered[at - 1], covered[at]);
    }
}
END_TEST

START_TEST(needs)
{
    for (size_t i = 0; i < files()->role_count; i++) {
        const struct lines *lines = &files()->roles[i];
        uint32_t id = files()->role_ids[i], skills[60];
        int32_t values[60];
        size_t n = mlroles_role_needs(id, skills, values, 60);

        ck_assert_uint_eq(n, lines_count(lines, "need"));
        for (size_t l = 0; l < lines->count; l++) {
            const char *const *want = lines->items[l].fields;
            uint32_t skill = files_skill(files(), want[1]);

            if (strcmp(want[0], "need") != 0)
                continue;
            ck_assert_int_eq(mlroles_need(id, skill), number(want[2]));
            ck_assert_str_eq(mlroles_need_source(id, skill), files_source(files(), want[3]));
        }
        for (size_t at = 0; at < n; at++) {
            ck_assert_int_eq(values[at], mlroles_need(id, skills[at]));
            ck_assert(at == 0 || values[at] < values[at - 1] ||
                      (values[at] == values[at - 1] && skills[at] > skills[at - 1]));
        }
    }
}
END_TEST

/* --------------------------------------------------------------------------------- skills --- */

START_TEST(skills)
{
    const struct lines *lines = &files()->skills;

    ck_assert_uint_eq(mlroles_skill_count(), lines->count);
    for (size_t i = 0; i < lines->count; i++) {
        const char *const *want = lines->items[i].fields;
        uint32_t id = id_of(want[0]);
        const char *group = mlroles_skill_group(id);

        ck_assert_msg(mlroles_skill_key(id) != NULL, "%s is missing", want[1]);
        ck_assert_str_eq(mlroles_skill_key(id), want[1]);
        ck_assert_str_eq(mlroles_skill_name(id), want[2]);
        ck_assert_str_eq(mlroles_skill_kind(id), want[3]);
        ck_assert_str_eq(group ? group : "", want[4]);
        ck_assert_uint_eq(mlroles_skill_by_key(want[1]), id);
        ck_assert_uint_gt(mlroles_skill_at(i), i ? mlroles_skill_at(i - 1) : 0);
        ck_assert_ptr_nonnull(mlroles_skill_key(mlroles_skill_at(i)));
    }
    ck_assert_uint_eq(mlroles_skill_at(lines->count), 0);
}
END_TEST

/* A line with a skill's own name gives it flags and is no alias. */
START_TEST(aliases)
{
    size_t room = mlroles_skill_count(), told = 0, written = 0;
    size_t *next = obtain(room, sizeof *next);

    for (size_t i = 0; i < files()->aliases.count; i++) {
        const char *const *want = files()->aliases.items[i].fields;
        uint32_t id = files_skill(files(), want[0]);
        size_t index = 0;

        if (strcmp(mlroles_skill_name(id), want[1]) == 0)
            continue;
        while (mlroles_skill_at(index) != id)
            index++;
        ck_assert_str_eq(mlroles_skill_alias(id, next[index]++), want[1]);
        written++;
    }
    for (size_t i = 0; i < room; i++) {
        ck_assert_ptr_null(mlroles_skill_alias(mlroles_skill_at(i), next[i]));
        told += next[i];
    }
    ck_assert_uint_eq(told, written);
}
END_TEST

/* The role is decided on if, and only if, it ranks first with more than so much for each skill. */
static void expect_threshold(mlroles_role role, long threshold)
{
    mlroles_skill have[64];
    int decided[2] = {0, 0};

    for (size_t from = 0; from + 64 <= mlroles_skill_count(); from++) {
        size_t n = 1 + from % 64;
        mlroles_role first;
        int32_t score;

        for (size_t i = 0; i < n; i++)
            have[i] = mlroles_skill_at(from + i);
        if (!mlroles_rank(have, n, &first, &score, 1) || first != role)
            continue;
        ck_assert_uint_eq(mlroles_decide(have, n), score > threshold * (long)n ? role : 0);
        decided[score > threshold * (long)n] = 1;
    }
    ck_assert(decided[0] && decided[1]); /* and not for want of an example */
}

/* Every role and skill of which the file says nothing has no evidence. */
START_TEST(evidence)
{
    const struct lines *lines = &files()->evidence;
    const struct line *columns = &lines->items[lines_find(lines, 0, 0, "roles")];
    size_t said = 0;

    ck_assert_uint_eq(columns->count, files()->role_count + 1);
    for (size_t i = 0; i < lines->count; i++) {
        const struct line *line = &lines->items[i];
        int is_base = strcmp(line->fields[0], "base") == 0;
        int is_title = strcmp(line->fields[0], "title") == 0;
        int is_other = strcmp(line->fields[0], "other-title") == 0;
        int is_threshold = strcmp(line->fields[0], "threshold") == 0;
        uint32_t skill = is_base || is_other ? 0 : files_skill(files(), line->fields[0]);

        for (unsigned c = 1; line != columns && c < columns->count; c++) {
            mlroles_role role = files_role(files(), columns->fields[c]);

            if (is_threshold)
                expect_threshold(role, number(line->fields[c]));
            else
                ck_assert_int_eq(mlroles_evidence(role, is_title ? role
                                                        : is_other ? MLROLES_OTHER_WORK : skill),
                                 number(line->fields[c]));
            said += skill && number(line->fields[c]) != 0;
        }
    }
    for (size_t r = 0; r < mlroles_role_count(); r++)
        for (size_t s = 0; s < mlroles_skill_count(); s++)
            said -= mlroles_evidence(mlroles_role_at(r), mlroles_skill_at(s)) != 0;
    ck_assert_uint_eq(said, 0);
}
END_TEST

START_TEST(retired)
{
    for (size_t i = 0; i < files()->retired.count; i++) {
        const char *const *line = files()->retired.items[i].fields;
        uint32_t id = id_of(line[0]);

        if (id < 10000) {
            ck_assert_uint_eq(mlroles_role_by_key(line[1]), files_role(files(), line[2]));
            ck_assert_str_eq(mlroles_role_key(id), line[2]);
        } else {
            ck_assert_uint_eq(mlroles_skill_by_key(line[1]), files_skill(files(), line[2]));
            ck_assert_str_eq(mlroles_skill_key(id), line[2]);
        }
    }
}
END_TEST

/* Every id there can be: it is of the files, or it is not known. */
START_TEST(no_other_ids)
{
    size_t known_roles = 0, known_skills = 0, retired_roles = 0;

    for (size_t i = 0; i < files()->retired.count; i++)
        retired_roles += id_of(files()->retired.items[i].fields[0]) < 10000;
    for (uint32_t id = 0; id < 80000; id++) {
        known_roles += mlroles_role_key(id) != NULL;
        known_skills += mlroles_skill_key(id) != NULL;
    }
    ck_assert_uint_eq(known_roles, files()->role_count + retired_roles);
    ck_assert_uint_eq(known_skills,
                      files()->skills.count + files()->retired.count - retired_roles);
}
END_TEST

static Suite *files_suite(void)
{
    Suite *suite = suite_create("taxonomy");
    const TTest *const tests[] = {
        version, roles, titles, facts_and_levels, unknown_levels, codes, covers, needs,
        skills, aliases, evidence, retired, no_other_ids,
    };

    ADD_CASE(suite, "taxonomy", tests);
    return suite;
}

int main(void)
{
    static Suite *(*const suites[])(void) = {
        files_suite, own_names_suite, agreement_suite, input_suite, reference_suite, NULL,
    };

    return run_suites(suites);
}
