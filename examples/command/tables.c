/* mlroles find, skills, roles, show, overlap: what the taxonomy says, for people.
 * SPDX-License-Identifier: MIT
 */
#include "command.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    KEY_WIDTH = 28,
    LABEL_WIDTH = 14,
    SHOWN_SHARED = 20,
};

/* The one role that a key or title means; else says on standard error which it may be. */
static int role_named(const char *name, mlroles_role *role)
{
    mlroles_role found[MAX_ROLES];
    *role = mlroles_role_by_key(name);
    if (*role)
        return DONE;
    size_t n = mlroles_role_find(name, strlen(name), found, MAX_ROLES);
    *role = found[0];
    if (n == 1)
        return DONE;
    if (n == 0) {
        complain("no role is called '%s'", name);
        return NOTHING_FOUND;
    }
    complain("'%s' may mean any of:", name);
    for (size_t i = 0; i < n; i++)
        fprintf(stderr, "  %s\n", mlroles_role_key(found[i]));
    return WRONG_USE;
}

static int refuse_operands(int argc, int most)
{
    if (argc <= most)
        return DONE;
    complain("too many arguments");
    return WRONG_USE;
}

/* ------------------------------------------------------------------------------------ find --- */

static void print_meaning(const char *name, const char *what, const char *key, const char *full)
{
    print_padded(name, 24);
    printf("  %-5s  ", what);
    print_padded(key, KEY_WIDTH);
    printf("  %s\n", full);
}

static bool print_meanings(const char *name)
{
    size_t len = strlen(name);
    mlroles_role roles[MAX_ROLES];
    size_t n_roles = mlroles_role_find(name, len, roles, MAX_ROLES);
    size_t n_skills = mlroles_skill_find(name, len, NULL, 0);
    mlroles_skill *skills = allocate(n_skills * sizeof *skills);

    mlroles_skill_find(name, len, skills, n_skills);
    for (size_t i = 0; i < n_roles; i++)
        print_meaning(name, "role", mlroles_role_key(roles[i]), mlroles_role_name(roles[i]));
    for (size_t i = 0; i < n_skills; i++)
        print_meaning(name, "skill", mlroles_skill_key(skills[i]), mlroles_skill_name(skills[i]));
    free(skills);
    return n_roles + n_skills > 0;
}

static bool means_something(const char *name)
{
    size_t len = strlen(name);
    return mlroles_role_find(name, len, NULL, 0) || mlroles_skill_find(name, len, NULL, 0);
}

int run_find(int argc, char **argv, const struct options *options)
{
    int status = DONE;
    if (argc == 0) {
        complain("no NAME");
        return WRONG_USE;
    }
    if (options->json)
        names_as_json(argv, (size_t)argc);
    for (int i = 0; i < argc; i++) {
        if (options->json ? means_something(argv[i]) : print_meanings(argv[i]))
            continue;
        complain("nothing is called '%s'", argv[i]);
        status = NOTHING_FOUND;
    }
    return status;
}

/* ---------------------------------------------------------------------------------- skills --- */

static void print_skills(void)
{
    printf("%s%-*s  %-11s  %-20s  name%s\n", paint(BOLD), KEY_WIDTH, "key", "kind", "group",
           paint(PLAIN));
    for (size_t i = 0; i < mlroles_skill_count(); i++) {
        mlroles_skill skill = mlroles_skill_at(i);
        const char *group = mlroles_skill_group(skill);
        printf("%-*s  %-11s  %-20s  %s\n", KEY_WIDTH, mlroles_skill_key(skill),
               mlroles_skill_kind(skill), group ? group : "-", mlroles_skill_name(skill));
    }
}

static void print_profile(mlroles_role role)
{
    size_t n = mlroles_role_needs(role, NULL, NULL, 0);
    mlroles_skill *skills = allocate(n * sizeof *skills);
    mlroles_role_needs(role, skills, NULL, n);
    printf("%s need  evidence  %-*s  name%s\n", paint(BOLD), KEY_WIDTH, "key", paint(PLAIN));
    for (size_t i = 0; i < n; i++) {
        printf("%5d  %+8d  %-*s  %s\n", (int)mlroles_need(role, skills[i]),
               (int)mlroles_evidence(role, skills[i]), KEY_WIDTH, mlroles_skill_key(skills[i]),
               mlroles_skill_name(skills[i]));
    }
    free(skills);
}

int run_skills(int argc, char **argv, const struct options *options)
{
    mlroles_role role = 0;
    int status = refuse_operands(argc, 1);
    if (status == DONE && argc == 1)
        status = role_named(argv[0], &role);
    if (status != DONE)
        return status;
    if (options->json)
        skills_as_json(role);
    else if (role)
        print_profile(role);
    else
        print_skills();
    return DONE;
}

/* ----------------------------------------------------------------------------------- roles --- */

int run_roles(int argc, char **argv, const struct options *options)
{
    (void)argv;
    if (refuse_operands(argc, 0) != DONE)
        return WRONG_USE;
    if (options->json) {
        roles_as_json();
        return DONE;
    }
    printf("%s%-*s  name%s\n", paint(BOLD), KEY_WIDTH, "key", paint(PLAIN));
    for (size_t i = 0; i < mlroles_role_count(); i++) {
        mlroles_role role = mlroles_role_at(i);
        printf("%-*s  %s\n", KEY_WIDTH, mlroles_role_key(role), mlroles_role_name(role));
    }
    return DONE;
}

/* ------------------------------------------------------------------------------------ show --- */

/* Sources are told once, at the end, and cited by number. */
struct sources {
    size_t n;
    const char **list;
};

static size_t cite(struct sources *sources, const char *source)
{
    for (size_t i = 0; i < sources->n; i++) {
        if (strcmp(sources->list[i], source) == 0)
            return i + 1;
    }
    sources->list = enlarge(sources->list, (sources->n + 1) * sizeof *sources->list);
    sources->list[sources->n++] = source;
    return sources->n;
}

static void print_label(const char *label)
{
    printf("%s%-*s%s", paint(BOLD), LABEL_WIDTH, label, paint(PLAIN));
}

static void print_cited(struct sources *sources, const char *text, const char *source)
{
    char mark[32];
    size_t column = print_wrapped(text, LABEL_WIDTH, LABEL_WIDTH);
    snprintf(mark, sizeof mark, " [%zu]", cite(sources, source));
    print_wrapped(mark, column, LABEL_WIDTH);
    putchar('\n');
}

static void print_titles(mlroles_role role)
{
    const char *title;
    size_t column = LABEL_WIDTH;
    for (size_t i = 0; (title = mlroles_role_title(role, i)); i++) {
        if (i == 0)
            print_label("also called");
        column = print_item(title, i == 0, column, LABEL_WIDTH);
    }
    if (column > LABEL_WIDTH)
        putchar('\n');
}

static void print_covers(mlroles_role role)
{
    mlroles_role covered[MAX_ROLES];
    size_t n = mlroles_role_covers(role, covered, MAX_ROLES);
    for (size_t i = 0; i < n; i++) {
        print_label(i ? "" : "covers");
        printf("%s\n", mlroles_role_name(covered[i]));
    }
}

static void print_facts(mlroles_role role, struct sources *sources)
{
    const char *fact;
    const char *kind_before = "";
    for (size_t i = 0; (fact = mlroles_role_fact(role, i)); i++) {
        const char *kind = mlroles_role_fact_kind(role, i);
        print_label(strcmp(kind, kind_before) == 0 ? "" : kind);
        print_cited(sources, fact, mlroles_role_fact_source(role, i));
        kind_before = kind;
    }
}

static void print_codes(mlroles_role role, struct sources *sources)
{
    for (size_t i = 0; mlroles_role_code(role, i, "scheme"); i++) {
        char text[512];
        snprintf(text, sizeof text, "%s %s %s, %s: %s", mlroles_role_code(role, i, "scheme"),
                 mlroles_role_code(role, i, "version"), mlroles_role_code(role, i, "code"),
                 mlroles_role_code(role, i, "match"), mlroles_role_code(role, i, "label"));
        print_label(i ? "" : "codes");
        print_cited(sources, text, mlroles_role_code(role, i, "source"));
    }
}

static void print_needs(mlroles_role role, struct sources *sources)
{
    size_t n = mlroles_role_needs(role, NULL, NULL, 0);
    mlroles_skill *skills = allocate(n * sizeof *skills);
    mlroles_role_needs(role, skills, NULL, n);
    for (size_t i = 0; i < n; i++) {
        print_label(i ? "" : "needs");
        printf("%4d  ", (int)mlroles_need(role, skills[i]));
        print_padded(mlroles_skill_name(skills[i]), KEY_WIDTH);
        printf(" [%zu]\n", cite(sources, mlroles_need_source(role, skills[i])));
    }
    free(skills);
}

static void print_role(mlroles_role role)
{
    struct sources sources = {0};
    printf("%s%s%s (%s, id %u)\n\n", paint(BOLD), mlroles_role_name(role), paint(PLAIN),
           mlroles_role_key(role), (unsigned)role);
    print_facts(role, &sources);
    print_covers(role);
    print_codes(role, &sources);
    print_needs(role, &sources);
    print_titles(role);
    printf("\n%ssources%s\n", paint(BOLD), paint(PLAIN));
    for (size_t i = 0; i < sources.n; i++) {
        int width = printf(" [%zu] ", i + 1);
        print_wrapped(sources.list[i], (size_t)width, 5);
        putchar('\n');
    }
    free(sources.list);
}

int run_show(int argc, char **argv, const struct options *options)
{
    mlroles_role role;
    if (argc == 0) {
        complain("no ROLE");
        return WRONG_USE;
    }
    int status = refuse_operands(argc, 1);
    if (status == DONE)
        status = role_named(argv[0], &role);
    if (status != DONE)
        return status;
    if (options->json)
        role_as_json(role);
    else
        print_role(role);
    return DONE;
}

/* --------------------------------------------------------------------------------- overlap --- */

int32_t measure_named(const char *name)
{
    for (int32_t i = 0; MEASURES[i]; i++) {
        if (strcmp(MEASURES[i], name) == 0)
            return MLROLES_JACCARD + i;
    }
    return 0;
}

static void print_matrix(const char *measure)
{
    size_t n = mlroles_role_count();
    char cell[16];
    printf("%s%-*s", paint(BOLD), KEY_WIDTH + 4, measure);
    for (size_t i = 1; i <= n; i++)
        printf(" %6zu", i);
    printf("%s\n", paint(PLAIN));
    for (size_t i = 0; i < n; i++) {
        mlroles_role row = mlroles_role_at(i);
        printf("%2zu  %-*s", i + 1, KEY_WIDTH, mlroles_role_key(row));
        for (size_t k = 0; k < n; k++) {
            int32_t overlap =
                mlroles_role_overlap(row, mlroles_role_at(k), measure_named(measure));
            printf(" %6s", percent(overlap, cell, sizeof cell));
        }
        putchar('\n');
    }
}

static void print_overlap(mlroles_role a, mlroles_role b, const char *only)
{
    size_t n = mlroles_role_needs(a, NULL, NULL, 0), shared = 0;
    mlroles_skill *skills = allocate(n * sizeof *skills);
    char cell[16];

    for (size_t i = 0; MEASURES[i]; i++) {
        int32_t overlap = mlroles_role_overlap(a, b, measure_named(MEASURES[i]));
        if (!only || strcmp(only, MEASURES[i]) == 0)
            printf("%-8s  %6s\n", MEASURES[i], percent(overlap, cell, sizeof cell));
    }
    printf("\n%sboth ask for%s, by the need of %s and of %s\n", paint(BOLD), paint(PLAIN),
           mlroles_role_key(a), mlroles_role_key(b));
    mlroles_role_needs(a, skills, NULL, n);
    for (size_t i = 0; i < n; i++) {
        int32_t need = mlroles_need(b, skills[i]);
        if (need && shared++ < SHOWN_SHARED)
            printf("  %4d  %4d  %s\n", (int)mlroles_need(a, skills[i]), (int)need,
                   mlroles_skill_name(skills[i]));
    }
    if (shared > SHOWN_SHARED)
        printf("              and %zu more\n", shared - SHOWN_SHARED);
    free(skills);
}

int run_overlap(int argc, char **argv, const struct options *options)
{
    mlroles_role a = 0, b = 0;
    const char *measure = options->measure;
    if (argc != 0 && argc != 2) {
        complain("two roles, or none for the matrix of all");
        return WRONG_USE;
    }
    int status = argc ? role_named(argv[0], &a) : DONE;
    if (status == DONE && argc)
        status = role_named(argv[1], &b);
    if (status != DONE)
        return status;
    if (options->json)
        a ? overlap_as_json(a, b, measure) : matrix_as_json(measure ? measure : "jaccard");
    else
        a ? print_overlap(a, b, measure) : print_matrix(measure ? measure : "jaccard");
    return DONE;
}
