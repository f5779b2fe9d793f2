/* mlroles rank: the roles that one text is about, and why.
 * SPDX-License-Identifier: MIT
 */
#include "command.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* How much a person is shown; programs get all. */
enum {
    SHOWN_FOR = 8,
    SHOWN_AGAINST = 4,
    SHOWN_PLACES = 4,
    SHOWN_NEEDS = 8,
};

/* Among the first `cap` names; false if there are more and no title is among these. */
static bool find_title(const char *text, size_t len, size_t cap, struct title *title)
{
    uint32_t few[3][256], *many = NULL;
    uint32_t *ids = few[0], *begins = few[1], *ends = few[2];
    if (cap > 256) {
        many = allocate(3 * cap * sizeof *many);
        ids = many, begins = many + cap, ends = begins + cap;
    }
    size_t found = mlroles_mentions(text, len, ids, begins, ends, cap);
    size_t n = found == (size_t)-1 ? 0 : found < cap ? found : cap;
    for (size_t i = 0; i < n; i++) {
        if (!mlroles_role_key(ids[i]) || (title->n && begins[i] != title->begin))
            continue;
        title->begin = begins[i];
        title->end = ends[i];
        title->roles[title->n++] = ids[i];
    }
    free(many);
    return title->n || n == found || found == (size_t)-1;
}

/* One title may be a mention of as many roles as there are: hence the room for them. */
static struct title first_title(const char *text, size_t len)
{
    struct title title = {0};
    if (!find_title(text, len, 256, &title)) {
        size_t n = mlroles_mentions(text, len, NULL, NULL, NULL, 0);
        find_title(text, len, n, &title);
    }
    return title;
}

int32_t share_of_title(mlroles_role role, const struct title *title)
{
    for (size_t i = 0; i < title->n; i++) {
        if (title->roles[i] == role)
            return TITLE_SHARE;
    }
    return 0;
}

/* Best first, ties by id, as mlroles_rank. */
static void insert(struct ranking *ranking, mlroles_role role, int32_t score)
{
    size_t i = ranking->n++;
    for (; i && ranking->scores[i - 1] < score; i--) {
        ranking->roles[i] = ranking->roles[i - 1];
        ranking->scores[i] = ranking->scores[i - 1];
    }
    ranking->roles[i] = role;
    ranking->scores[i] = score;
}

struct ranking rank_text(const char *text, size_t len, const mlroles_skill *skills, size_t n,
                         const struct options *options)
{
    struct ranking ranking = {0};
    if (!options->skills_only)
        ranking.title = first_title(text, len);
    for (size_t i = 0; i < mlroles_role_count(); i++) {
        mlroles_role role = mlroles_role_at(i);
        int32_t score = mlroles_evidence(role, 0) + share_of_title(role, &ranking.title);
        for (size_t k = 0; k < n; k++)
            score += mlroles_evidence(role, skills[k]);
        if (score > 0)
            insert(&ranking, role, score);
    }
    if (ranking.n && ranking.scores[0] > (int64_t)options->threshold * (int64_t)n)
        ranking.role = ranking.roles[0];
    if (ranking.n > options->top)
        ranking.n = options->top;
    for (size_t i = 0; i < ranking.n; i++)
        ranking.coverages[i] = mlroles_coverage(ranking.roles[i], skills, n);
    return ranking;
}

struct reasons reasons_for(mlroles_role role, const struct reading *reading)
{
    size_t cap = reading->n_skills + 1;
    struct reasons reasons = {
        .skills = allocate(cap * sizeof *reasons.skills),
        .parts = allocate(cap * sizeof *reasons.parts),
    };
    reasons.n = mlroles_explain(role, reading->skills, reading->n_skills, reasons.skills,
                                reasons.parts, cap);
    return reasons;
}

mlroles_skill *needs_not_met(mlroles_role role, const struct reading *reading, size_t *n)
{
    size_t cap = mlroles_role_needs(role, NULL, NULL, 0);
    mlroles_skill *needs = allocate(cap * sizeof *needs);
    *n = mlroles_missing(role, reading->skills, reading->n_skills, needs, cap);
    return needs;
}

static bool read_all(FILE *in, struct reading *reading)
{
    size_t cap = 0;
    do {
        if (reading->len == cap) {
            cap = cap ? 2 * cap : 1 << 16;
            reading->text = enlarge(reading->text, cap);
        }
        reading->len += fread(reading->text + reading->len, 1, cap - reading->len, in);
    } while (!feof(in) && !ferror(in));
    return !ferror(in);
}

static int read_text(const char *path, struct reading *reading)
{
    bool from_stdin = !path || strcmp(path, "-") == 0;
    if (!path && isatty(STDIN_FILENO)) {
        complain("no FILE, and standard input is a terminal");
        return WRONG_USE;
    }
    FILE *in = from_stdin ? stdin : fopen(path, "rb");
    bool done = in && read_all(in, reading);
    if (!done)
        complain("%s: %s", from_stdin ? "standard input" : path, strerror(errno));
    if (in && !from_stdin)
        fclose(in);
    return done ? DONE : FAILED;
}

static bool find_names(struct reading *reading)
{
    const char *text = reading->text;
    size_t len = reading->len;
    size_t n = mlroles_mentions(text, len, NULL, NULL, NULL, 0);
    if (n == (size_t)-1)
        return false;
    reading->n_mentions = n;
    reading->ids = allocate(n * sizeof *reading->ids);
    reading->begins = allocate(n * sizeof *reading->begins);
    reading->ends = allocate(n * sizeof *reading->ends);
    mlroles_mentions(text, len, reading->ids, reading->begins, reading->ends, n);
    reading->skills = allocate(n * sizeof *reading->skills);
    reading->n_skills = mlroles_skills_in(text, len, reading->skills, n);
    return true;
}

/* As it stands in the text, in one line. */
static void copy_mention(const struct reading *reading, size_t i, char *out, size_t size)
{
    size_t len = reading->ends[i] - reading->begins[i];
    if (len >= size)
        len = size - 1;
    for (size_t k = 0; k < len; k++) {
        char c = reading->text[reading->begins[i] + k];
        out[k] = (unsigned char)c < ' ' || c == 127 ? ' ' : c;
    }
    out[len] = '\0';
}

/* A title that several roles share is a mention of each, one behind the other. */
static void print_titles(const struct reading *reading)
{
    bool any = false;
    for (size_t i = 0; i < reading->n_mentions; i++) {
        const char *name = mlroles_role_name(reading->ids[i]);
        if (!name)
            continue;
        char title[256];
        if (!any)
            printf("%sTitles in the text%s", paint(BOLD), paint(PLAIN));
        if (any && i && reading->begins[i] == reading->begins[i - 1]) {
            printf(", %s", name);
            continue;
        }
        any = true;
        copy_mention(reading, i, title, sizeof title);
        printf("\n  ");
        print_padded(title, 28);
        printf("  %s%u-%u%s  %s", paint(DIM), (unsigned)reading->begins[i],
               (unsigned)reading->ends[i], paint(PLAIN), name);
    }
    if (any)
        printf("\n\n");
}

static void print_ranking(const struct ranking *ranking)
{
    printf("%s   score  coverage  role%s\n", paint(BOLD), paint(PLAIN));
    for (size_t i = 0; i < ranking->n; i++) {
        char coverage[16];
        printf("  %6d  %8s  %s\n", (int)ranking->scores[i],
               percent(ranking->coverages[i], coverage, sizeof coverage),
               mlroles_role_name(ranking->roles[i]));
    }
}

static void print_places(const struct reading *reading, mlroles_skill skill)
{
    size_t n = 0;
    printf("%s", paint(DIM));
    for (size_t i = 0; i < reading->n_mentions; i++) {
        if (reading->ids[i] == skill && n++ < SHOWN_PLACES)
            printf(" %u-%u", (unsigned)reading->begins[i], (unsigned)reading->ends[i]);
    }
    if (n > SHOWN_PLACES)
        printf(" and %zu more", n - SHOWN_PLACES);
    printf("%s", paint(PLAIN));
}

static void print_part(const char *label, int32_t part, const char *colour)
{
    printf("  %-8s  %s%+5d%s  ", label, paint(colour), (int)part, paint(PLAIN));
}

/* The parts from `begin` to `end`, strongest first; those not shown are added up in one line. */
static void print_parts(const struct reading *reading, const struct reasons *reasons, size_t begin,
                        size_t end, size_t shown)
{
    bool against = begin < end && reasons->parts[begin] < 0;
    const char *colour = against ? RED : GREEN;
    const char *label = against ? "against" : "for";
    size_t n = end - begin;
    int32_t rest = 0;

    for (size_t k = 0; k < n; k++) {
        size_t i = against ? end - 1 - k : begin + k;
        if (k >= shown && n > shown + 1) {
            rest += reasons->parts[i];
            continue;
        }
        print_part(k ? "" : label, reasons->parts[i], colour);
        print_padded(mlroles_skill_name(reasons->skills[i]), 28);
        print_places(reading, reasons->skills[i]);
        putchar('\n');
    }
    if (n > shown + 1) {
        print_part("", rest, colour);
        printf("%zu more\n", n - shown);
    }
}

static void print_needs_not_met(const struct reading *reading, mlroles_role role)
{
    size_t n;
    mlroles_skill *needs = needs_not_met(role, reading, &n);
    size_t column = 12;
    if (n)
        printf("  not met   ");
    for (size_t i = 0; i < n && i < SHOWN_NEEDS; i++)
        column = print_item(mlroles_skill_name(needs[i]), i == 0, column, 12);
    if (n > SHOWN_NEEDS)
        printf(" and %zu more", n - SHOWN_NEEDS);
    if (n)
        putchar('\n');
    free(needs);
}

static void print_title(const struct reading *reading, mlroles_role role)
{
    const struct title *title = &reading->ranking.title;
    int32_t share = share_of_title(role, title);
    if (!share)
        return;
    print_part("title", share, GREEN);
    print_padded("the first in the text", 28);
    printf("%s %u-%u%s\n", paint(DIM), (unsigned)title->begin, (unsigned)title->end,
           paint(PLAIN));
}

static void print_reasons(const struct reading *reading, mlroles_role role, int32_t score)
{
    struct reasons reasons = reasons_for(role, reading);
    size_t negative = 1;
    while (negative < reasons.n && reasons.parts[negative] > 0)
        negative++;

    printf("\n%s%s%s, score %d\n", paint(BOLD), mlroles_role_name(role), paint(PLAIN), (int)score);
    print_parts(reading, &reasons, 1, negative, SHOWN_FOR);
    print_parts(reading, &reasons, negative, reasons.n, SHOWN_AGAINST);
    print_title(reading, role);
    print_part("base", reasons.parts[0], "");
    printf("before any skill is known\n");
    print_needs_not_met(reading, role);
    free(reasons.skills);
    free(reasons.parts);
}

static void print_reading(const struct reading *reading, const struct options *options)
{
    const struct ranking *ranking = &reading->ranking;
    print_titles(reading);
    if (!ranking->n) {
        printf("The text speaks for no role.\n");
        return;
    }
    if (!ranking->role)
        printf("None of these roles: no score is above %d for each of the %zu skills.\n\n",
               (int)options->threshold, reading->n_skills);
    print_ranking(ranking);
    for (size_t i = 0; i < ranking->n; i++)
        print_reasons(reading, ranking->roles[i], ranking->scores[i]);
}

static void release(struct reading *reading)
{
    free(reading->text);
    free(reading->ids);
    free(reading->begins);
    free(reading->ends);
    free(reading->skills);
}

int run_rank(int argc, char **argv, const struct options *options)
{
    struct reading reading = {0};
    if (argc > 1) {
        complain("more than one FILE");
        return WRONG_USE;
    }
    int status = read_text(argv[0], &reading);
    if (status == DONE && !find_names(&reading)) {
        complain("a text of 4 GiB or more is too long");
        status = FAILED;
    }
    if (status == DONE) {
        reading.ranking = rank_text(reading.text, reading.len, reading.skills, reading.n_skills,
                                    options);
        if (options->json)
            reading_as_json(&reading, options);
        else
            print_reading(&reading, options);
        status = reading.ranking.role ? DONE : NOTHING_FOUND;
    }
    release(&reading);
    return status;
}
