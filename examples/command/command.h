/* The parts of the mlroles command, which uses the library by its public header alone.
 * SPDX-License-Identifier: MIT
 */
#ifndef COMMAND_H
#define COMMAND_H

#include <mlroles.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define BOLD "\033[1m"
#define DIM "\033[2m"
#define RED "\033[31m"
#define GREEN "\033[32m"
#define PLAIN "\033[0m"

/* Exit statuses. */
enum {
    DONE = 0,
    NOTHING_FOUND = 1,
    WRONG_USE = 2,
    FAILED = 3,
};

enum {
    MAX_ROLES = 64, /* a taxonomy has no more */
    THRESHOLD_OF_TAXONOMY = INT32_MIN,
};

struct options {
    bool json;
    bool skills_only; /* titles do not count: as mlroles_rank_text */
    size_t top;
    int32_t threshold; /* centibans for each skill that the best score must be above */
    const char *measure; /* NULL: none was asked for */
    const char *format;
};

/* Roles for the names of a text, best first. */
struct ranking {
    mlroles_role role; /* the one decided on, or 0 */
    size_t n;
    mlroles_role roles[MAX_ROLES];
    int32_t scores[MAX_ROLES];
    int32_t coverages[MAX_ROLES];
};

/* What a text names, each once, and what that adds up to. */
struct reading {
    char *text;
    size_t len;
    size_t n_names;
    mlroles_id *names; /* the skills and, unless skills alone count, what its own title means */
    size_t n_skills;
    mlroles_skill *skills;
    size_t n_mentions; /* and where; of `mlroles rank` alone */
    mlroles_id *ids;
    uint32_t *begins;
    uint32_t *ends;
    struct ranking ranking;
};

/* Why a role has its score: base first, then each skill, and the role itself for its title. */
struct reasons {
    size_t n;
    mlroles_id *names;
    int32_t *parts;
};

/* Axes of mlroles_role_level, fields of mlroles_role_code, measures from MLROLES_JACCARD on; each
 * ends with NULL. */
extern const char *const LEVEL_AXES[];
extern const char *const CODE_FIELDS[];
extern const char *const MEASURES[];

/* Subcommands get the operands alone: options are read, and argv[0] is not the name. */

/* common.c */
void complain(const char *format, ...);
_Noreturn void give_up(const char *what);
void *allocate(size_t size);
void *enlarge(void *old, size_t size);
const char *percent(int32_t of_10000, char *buffer, size_t size);

void use_colour_if_wanted(void);
const char *paint(const char *code); /* the code, or nothing where no colour is wanted */
void print_padded(const char *text, size_t width);
size_t width_of(const char *text);
size_t print_wrapped(const char *text, size_t column, size_t indent);
size_t print_item(const char *text, bool first, size_t column, size_t indent);

/* rank.c, score.c */
int run_rank(int argc, char **argv, const struct options *options);
int run_score(int argc, char **argv, const struct options *options);
void find_names(struct reading *reading, const char *text, size_t len,
                const struct options *options);
struct ranking rank_names(const struct reading *reading, const struct options *options);
struct reasons reasons_for(mlroles_role role, const struct reading *reading);
mlroles_skill *needs_not_met(mlroles_role role, const struct reading *reading, size_t *n);
void release(struct reading *reading);
bool is_title(mlroles_id id);
bool starts_title(const struct reading *reading, size_t i); /* the first row of a title */
size_t own_title(const struct reading *reading); /* its first mention; n_mentions: none */

/* tables.c */
int run_find(int argc, char **argv, const struct options *options);
int run_skills(int argc, char **argv, const struct options *options);
int run_roles(int argc, char **argv, const struct options *options);
int run_show(int argc, char **argv, const struct options *options);
int run_overlap(int argc, char **argv, const struct options *options);
int32_t measure_named(const char *name); /* 0: none */

/* export.c */
int run_export(int argc, char **argv, const struct options *options);

/* json.c: the only file that needs a JSON library. */
void start_json(void);
void reading_as_json(const struct reading *reading);
void names_as_json(char **names, size_t n);
void skills_as_json(mlroles_role role);
void roles_as_json(void);
void role_as_json(mlroles_role role);
void matrix_as_json(const char *measure);
void overlap_as_json(mlroles_role a, mlroles_role b, const char *only); /* NULL: all measures */
void taxonomy_as_json(void);

/* Answers one line of `mlroles score`; false: with an error. A line of NULL was too long.
 * `reading` is used anew for each. */
bool record_as_json(const char *line, size_t len, uintmax_t number, struct reading *reading,
                    const struct options *options);

#endif
