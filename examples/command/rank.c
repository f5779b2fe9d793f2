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

void find_names(struct reading *reading, const char *text, size_t len,
                const struct options *options)
{
    size_t cap = mlroles_skill_count() + MAX_ROLES;
    if (!reading->names) {
        reading->names = allocate(cap * sizeof *reading->names);
        reading->skills = allocate(cap * sizeof *reading->skills);
    }
    reading->n_names = options->skills_only ? mlroles_skills_in(text, len, reading->names, cap)
                                            : mlroles_names_in(text, len, reading->names, cap);
    reading->n_skills = 0;
    for (size_t i = 0; i < reading->n_names; i++) {
        if (!is_title(reading->names[i]))
            reading->skills[reading->n_skills++] = reading->names[i];
    }
}

/* False: the text is too long. */
static bool find_places(struct reading *reading)
{
    size_t n = mlroles_mentions(reading->text, reading->len, NULL, NULL, NULL, 0);
    if (n == (size_t)-1)
        return false;
    reading->ids = allocate(n * sizeof *reading->ids);
    reading->begins = allocate(n * sizeof *reading->begins);
    reading->ends = allocate(n * sizeof *reading->ends);
    reading->n_mentions = mlroles_mentions(reading->text, reading->len, reading->ids,
                                           reading->begins, reading->ends, n);
    return true;
}

struct ranking rank_names(const struct reading *reading, const struct options *options)
{
    struct ranking ranking = {0};
    const mlroles_id *names = reading->names;
    size_t n = reading->n_names;
    ranking.n = mlroles_rank(names, n, ranking.roles, ranking.scores, MAX_ROLES);
    if (options->threshold == THRESHOLD_OF_TAXONOMY)
        ranking.role = mlroles_decide(names, n);
    else if (ranking.n && ranking.scores[0] > options->threshold * (int64_t)reading->n_skills)
        ranking.role = ranking.roles[0];
    if (ranking.n > options->top)
        ranking.n = options->top;
    for (size_t i = 0; i < ranking.n; i++)
        ranking.coverages[i] = mlroles_coverage(ranking.roles[i], names, n);
    return ranking;
}

struct reasons reasons_for(mlroles_role role, const struct reading *reading)
{
    size_t cap = reading->n_names + 1; /* the base */
    struct reasons reasons = {
        .names = allocate(cap * sizeof *reasons.names),
        .parts = allocate(cap * sizeof *reasons.parts),
    };
    reasons.n = mlroles_explain(role, reading->names, reading->n_names, reasons.names,
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

void release(struct reading *reading)
{
    free(reading->text);
    free(reading->names);
    free(reading->skills);
    free(reading->ids);
    free(reading->begins);
    free(reading->ends);
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

static bool continues_character(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80; /* of UTF-8 */
}

/* As it stands in the text, in one line; whole characters, as many as there is room for. */
static void copy_mention(const struct reading *reading, size_t i, char *out, size_t size)
{
    size_t len = reading->ends[i] - reading->begins[i];
    if (len >= size) {
        len = size - 1;
        while (len && continues_character(reading->text[reading->begins[i] + len]))
            len--;
    }
    for (size_t k = 0; k < len; k++) {
        char c = reading->text[reading->begins[i] + k];
        out[k] = (unsigned char)c < ' ' || c == 127 ? ' ' : c;
    }
    out[len] = '\0';
}

bool is_title(mlroles_id id)
{
    return id == MLROLES_OTHER_WORK || mlroles_role_key(id);
}

size_t own_title(const struct reading *reading)
{
    mlroles_id own = 0;
    size_t i = 0;
    for (size_t k = 0; k < reading->n_names && !own; k++) {
        if (is_title(reading->names[k]))
            own = reading->names[k];
    }
    while (i < reading->n_mentions && reading->ids[i] != own)
        i++;
    return i;
}

bool starts_title(const struct reading *reading, size_t i)
{
    return is_title(reading->ids[i]) && (i == 0 || reading->begins[i] != reading->begins[i - 1]);
}

/* What a title means. A title that several roles share is a mention of each, one behind the
 * other. */
static void print_meanings(const struct reading *reading, size_t i)
{
    size_t first = i;
    for (; i < reading->n_mentions && reading->begins[i] == reading->begins[first]; i++) {
        const char *name = mlroles_role_name(reading->ids[i]);
        printf("%s%s", i > first ? ", " : "", name ? name : "other work");
    }
}

static void print_title(const struct reading *reading, size_t i)
{
    char title[256];
    copy_mention(reading, i, title, sizeof title);
    printf("\n  ");
    print_padded(title, 28);
    printf("  %s%u-%u%s  ", paint(DIM), (unsigned)reading->begins[i], (unsigned)reading->ends[i],
           paint(PLAIN));
    print_meanings(reading, i);
}

static void print_titles(const struct reading *reading)
{
    size_t own = own_title(reading);
    bool any = false;
    if (own < reading->n_mentions) {
        printf("%sTitle of the text%s", paint(BOLD), paint(PLAIN));
        print_title(reading, own);
        printf("\n\n");
    }
    for (size_t i = 0; i < reading->n_mentions; i++) {
        if (!starts_title(reading, i) || i == own)
            continue;
        if (!any)
            printf("%sOther titles in it%s", paint(BOLD), paint(PLAIN));
        print_title(reading, i);
        any = true;
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

/* Of a title the first, which is the one that counts. */
static void print_places(const struct reading *reading, uint32_t id)
{
    bool title = is_title(id);
    size_t n = 0;
    printf("%s", paint(DIM));
    for (size_t i = title ? own_title(reading) : 0; i < reading->n_mentions && !(title && n);
         i++) {
        if (reading->ids[i] == id && n++ < SHOWN_PLACES)
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

static const char *title_or_skill(uint32_t id)
{
    const char *skill = mlroles_skill_name(id);
    return skill ? skill : id == MLROLES_OTHER_WORK ? "a title of other work" : "the title";
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
        print_padded(title_or_skill(reasons->names[i]), 28);
        print_places(reading, reasons->names[i]);
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

static void print_reasons(const struct reading *reading, mlroles_role role, int32_t score)
{
    struct reasons reasons = reasons_for(role, reading);
    size_t negative = 1;
    while (negative < reasons.n && reasons.parts[negative] > 0)
        negative++;

    printf("\n%s%s%s, score %d\n", paint(BOLD), mlroles_role_name(role), paint(PLAIN), (int)score);
    print_parts(reading, &reasons, 1, negative, SHOWN_FOR);
    print_parts(reading, &reasons, negative, reasons.n, SHOWN_AGAINST);
    if (reasons.parts[0]) {
        print_part("base", reasons.parts[0], "");
        printf("before any skill is known\n");
    }
    print_needs_not_met(reading, role);
    free(reasons.names);
    free(reasons.parts);
}

static void print_reading(const struct reading *reading)
{
    const struct ranking *ranking = &reading->ranking;
    print_titles(reading);
    if (!ranking->n) {
        printf("The text speaks for no role.\n");
        return;
    }
    if (!ranking->role)
        printf("None of these roles: no score is clear for a text of %zu skill%s.\n\n",
               reading->n_skills, reading->n_skills == 1 ? "" : "s");
    print_ranking(ranking);
    for (size_t i = 0; i < ranking->n; i++)
        print_reasons(reading, ranking->roles[i], ranking->scores[i]);
}

int run_rank(int argc, char **argv, const struct options *options)
{
    struct reading reading = {0};
    if (argc > 1) {
        complain("more than one FILE");
        return WRONG_USE;
    }
    int status = read_text(argv[0], &reading);
    if (status == DONE && !find_places(&reading)) {
        complain("a text of 4 GiB or more is too long");
        status = FAILED;
    }
    if (status == DONE) {
        find_names(&reading, reading.text, reading.len, options);
        reading.ranking = rank_names(&reading, options);
        if (options->json)
            reading_as_json(&reading);
        else
            print_reading(&reading);
        status = reading.ranking.role ? DONE : NOTHING_FOUND;
    }
    release(&reading);
    return status;
}
