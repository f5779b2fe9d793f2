/* Everything of the command that is JSON, by jansson (https://github.com/akheron/jansson).
 * SPDX-License-Identifier: MIT
 */
#include "command.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

void start_json(void)
{
    json_set_alloc_funcs(allocate, free);
}

/* main() tells if it could not be written. */
static void print(json_t *value, size_t layout)
{
    json_dumpf(value, stdout, layout);
    putchar('\n');
    json_decref(value);
}

static void print_table(json_t *value)
{
    print(value, JSON_INDENT(2));
}

static void append(json_t *array, json_t *value)
{
    json_array_append_new(array, value);
}

static void append_skills(json_t *array, const mlroles_skill *skills, size_t n)
{
    for (size_t i = 0; i < n; i++)
        append(array, json_string(mlroles_skill_key(skills[i])));
}

/* ----------------------------------------------------------------------------- rank, score --- */

static json_t *place(const struct reading *reading, size_t i)
{
    return json_pack("[I,I]", (json_int_t)reading->begins[i], (json_int_t)reading->ends[i]);
}

static json_t *places_of(json_t *places, uint32_t id)
{
    char key[16];
    snprintf(key, sizeof key, "%lu", (unsigned long)id);
    json_t *of_id = json_object_get(places, key);
    if (!of_id) {
        of_id = json_array();
        json_object_set_new(places, key, of_id);
    }
    return of_id;
}

/* Of each skill by its id, and of the own title by what it means. */
static json_t *all_places(const struct reading *reading)
{
    json_t *places = json_object();
    size_t own = own_title(reading);
    for (size_t i = 0; i < reading->n_mentions; i++) {
        json_t *of_id = places_of(places, reading->ids[i]);
        if (!is_title(reading->ids[i]) ||
            (own < reading->n_mentions && reading->begins[i] == reading->begins[own]))
            append(of_id, place(reading, i));
    }
    return places;
}

/* A title that several roles share is a mention of each, one behind the other; one of other work is
 * of none. */
static json_t *title_at(const struct reading *reading, size_t i)
{
    json_t *roles = json_array();
    json_t *title = json_pack("{s:o,s:o}", "place", place(reading, i), "roles", roles);
    uint32_t begin = reading->begins[i];
    for (; i < reading->n_mentions && reading->begins[i] == begin; i++) {
        if (reading->ids[i] != MLROLES_OTHER_WORK)
            append(roles, json_string(mlroles_role_key(reading->ids[i])));
    }
    return title;
}

/* The text's own title, or all others. */
static json_t *titles_in(const struct reading *reading, bool own)
{
    json_t *titles = json_array();
    size_t of_text = own_title(reading);
    for (size_t i = 0; i < reading->n_mentions; i++) {
        if (starts_title(reading, i) && (i == of_text) == own)
            append(titles, title_at(reading, i));
    }
    return titles;
}

static const char *title_key(mlroles_id id)
{
    return id == MLROLES_OTHER_WORK ? "other-work" : mlroles_role_key(id);
}

static json_t *reasons_of(mlroles_role role, const struct reading *reading, json_t *places)
{
    json_t *array = json_array();
    struct reasons reasons = reasons_for(role, reading);
    for (size_t i = 1; i < reasons.n; i++) {
        const char *skill = mlroles_skill_key(reasons.names[i]);
        append(array, json_pack("{s:s,s:i,s:O}", skill ? "skill" : "title",
                                skill ? skill : title_key(reasons.names[i]), "share",
                                (int)reasons.parts[i], "places",
                                places_of(places, reasons.names[i])));
    }
    free(reasons.names);
    free(reasons.parts);
    return array;
}

static json_t *missing_of(mlroles_role role, const struct reading *reading)
{
    json_t *array = json_array();
    size_t n;
    mlroles_skill *needs = needs_not_met(role, reading, &n);
    append_skills(array, needs, n);
    free(needs);
    return array;
}

void reading_as_json(const struct reading *reading)
{
    json_t *ranking = json_array();
    json_t *skills = json_array();
    json_t *places = all_places(reading);
    const struct ranking *ranked = &reading->ranking;

    for (size_t i = 0; i < reading->n_skills; i++) {
        const char *key = mlroles_skill_key(reading->skills[i]);
        append(skills, json_pack("{s:s,s:s,s:O}", "skill", key, "name",
                                 mlroles_skill_name(reading->skills[i]), "places",
                                 places_of(places, reading->skills[i])));
    }
    for (size_t i = 0; i < ranked->n; i++) {
        mlroles_role role = ranked->roles[i];
        append(ranking, json_pack("{s:s,s:i,s:i,s:i,s:o,s:o}", "role", mlroles_role_key(role),
                                  "score", (int)ranked->scores[i], "coverage",
                                  (int)ranked->coverages[i], "base",
                                  (int)mlroles_evidence(role, 0), "reasons",
                                  reasons_of(role, reading, places), "missing",
                                  missing_of(role, reading)));
    }
    print_table(json_pack("{s:s?,s:o,s:o,s:o,s:o}", "role", mlroles_role_key(ranked->role),
                          "titles", titles_in(reading, true), "other_titles",
                          titles_in(reading, false), "ranking", ranking, "skills", skills));
    json_decref(places);
}

static const char *parse_error(const json_error_t *error)
{
    switch (json_error_code(error)) {
    case json_error_invalid_utf8:
        return "not UTF-8";
    case json_error_numeric_overflow:
        return "a number that does not fit";
    case json_error_stack_overflow:
        return "nested too deeply";
    case json_error_null_byte_in_key:
        return "a NUL in a key";
    default:
        return "not JSON";
    }
}

static bool is_blank(const char *line, size_t len)
{
    while (len && (line[len - 1] == ' ' || line[len - 1] == '\t' || line[len - 1] == '\r'))
        len--;
    return len == 0;
}

/* NULL if the line is a record, in *record; else what is wrong. */
static const char *parse_record(const char *line, size_t len, json_t **record)
{
    json_error_t error;
    if (!line)
        return "the line is too long";
    if (is_blank(line, len))
        return "the line is empty";
    *record = json_loadb(line, len, JSON_DECODE_ANY | JSON_ALLOW_NUL, &error);
    if (!*record)
        return parse_error(&error);
    if (!json_is_object(*record))
        return "not an object";
    if (!json_object_get(*record, "text"))
        return "no text";
    if (!json_is_string(json_object_get(*record, "text")))
        return "the text is not a string";
    return NULL;
}

static json_t *score_record(json_t *record, struct reading *reading, const struct options *options)
{
    json_t *text = json_object_get(record, "text");
    json_t *ranking = json_array();
    json_t *keys = json_array();
    struct ranking ranked;

    find_names(reading, json_string_value(text), json_string_length(text), options);
    ranked = rank_names(reading, options);

    for (size_t i = 0; i < ranked.n; i++) {
        append(ranking,
               json_pack("{s:s,s:i,s:i}", "role", mlroles_role_key(ranked.roles[i]), "score",
                         (int)ranked.scores[i], "coverage", (int)ranked.coverages[i]));
    }
    append_skills(keys, reading->skills, reading->n_skills);
    return json_pack("{s:O?,s:s?,s:o,s:o}", "id", json_object_get(record, "id"), "role",
                     mlroles_role_key(ranked.role), "ranking", ranking, "skills", keys);
}

bool record_as_json(const char *line, size_t len, uintmax_t number, struct reading *reading,
                    const struct options *options)
{
    json_t *record = NULL;
    const char *error = parse_record(line, len, &record);
    json_t *id = json_object_get(record, "id");
    json_t *answer;

    if (error) {
        answer = json_pack("{s:I,s:s}", "line", (json_int_t)number, "error", error);
        if (id)
            json_object_set(answer, "id", id);
    } else {
        answer = score_record(record, reading, options);
    }
    print(answer, JSON_COMPACT);
    json_decref(record);
    return !error;
}

/* --------------------------------------------------------------------- names, roles, skills --- */

static json_t *skill_object(mlroles_skill skill)
{
    json_t *aliases = json_array();
    const char *alias;
    for (size_t i = 0; (alias = mlroles_skill_alias(skill, i)); i++)
        append(aliases, json_string(alias));
    return json_pack("{s:i,s:s,s:s,s:s,s:s?,s:o}", "id", (int)skill, "key",
                     mlroles_skill_key(skill), "name", mlroles_skill_name(skill), "kind",
                     mlroles_skill_kind(skill), "group", mlroles_skill_group(skill), "aliases",
                     aliases);
}

static json_t *all_skills(void)
{
    json_t *array = json_array();
    for (size_t i = 0; i < mlroles_skill_count(); i++)
        append(array, skill_object(mlroles_skill_at(i)));
    return array;
}

static json_t *titles_of(mlroles_role role)
{
    json_t *array = json_array();
    const char *title;
    for (size_t i = 0; (title = mlroles_role_title(role, i)); i++)
        append(array, json_string(title));
    return array;
}

static json_t *facts_of(mlroles_role role)
{
    json_t *array = json_array();
    const char *fact;
    for (size_t i = 0; (fact = mlroles_role_fact(role, i)); i++) {
        append(array, json_pack("{s:s,s:s,s:s}", "kind", mlroles_role_fact_kind(role, i), "fact",
                                fact, "source", mlroles_role_fact_source(role, i)));
    }
    return array;
}

static json_t *levels_of(mlroles_role role)
{
    json_t *object = json_object();
    for (size_t i = 0; LEVEL_AXES[i]; i++) {
        int32_t level = mlroles_role_level(role, LEVEL_AXES[i]);
        if (level >= 0)
            json_object_set_new(object, LEVEL_AXES[i], json_integer(level));
    }
    return object;
}

static json_t *codes_of(mlroles_role role)
{
    json_t *array = json_array();
    for (size_t i = 0; mlroles_role_code(role, i, CODE_FIELDS[0]); i++) {
        json_t *code = json_object();
        for (size_t f = 0; CODE_FIELDS[f]; f++) {
            json_object_set_new(code, CODE_FIELDS[f],
                                json_string(mlroles_role_code(role, i, CODE_FIELDS[f])));
        }
        append(array, code);
    }
    return array;
}

static json_t *covers_of(mlroles_role role)
{
    json_t *array = json_array();
    mlroles_role roles[MAX_ROLES];
    size_t n = mlroles_role_covers(role, roles, MAX_ROLES);
    for (size_t i = 0; i < n; i++)
        append(array, json_string(mlroles_role_key(roles[i])));
    return array;
}

static json_t *needs_of(mlroles_role role)
{
    json_t *array = json_array();
    size_t n = mlroles_role_needs(role, NULL, NULL, 0);
    mlroles_skill *skills = allocate(n * sizeof *skills);
    mlroles_role_needs(role, skills, NULL, n);
    for (size_t i = 0; i < n; i++) {
        append(array, json_pack("{s:s,s:i,s:s}", "skill", mlroles_skill_key(skills[i]), "need",
                                (int)mlroles_need(role, skills[i]), "source",
                                mlroles_need_source(role, skills[i])));
    }
    free(skills);
    return array;
}

static json_t *evidence_of(mlroles_role role)
{
    json_t *object = json_object();
    for (size_t i = 0; i < mlroles_skill_count(); i++) {
        mlroles_skill skill = mlroles_skill_at(i);
        int32_t evidence = mlroles_evidence(role, skill);
        if (evidence)
            json_object_set_new(object, mlroles_skill_key(skill), json_integer(evidence));
    }
    return object;
}

static json_t *role_object(mlroles_role role)
{
    return json_pack("{s:i,s:s,s:s,s:o,s:o,s:o,s:o,s:o,s:o,s:i,s:i,s:o}", "id", (int)role, "key",
                     mlroles_role_key(role), "name", mlroles_role_name(role), "titles",
                     titles_of(role), "facts", facts_of(role), "levels", levels_of(role), "codes",
                     codes_of(role), "covers", covers_of(role), "needs", needs_of(role), "base",
                     (int)mlroles_evidence(role, 0), "title_evidence",
                     (int)mlroles_evidence(role, role), "evidence", evidence_of(role));
}

void names_as_json(char **names, size_t n)
{
    json_t *array = json_array();
    for (size_t i = 0; i < n; i++) {
        size_t len = strlen(names[i]);
        json_t *roles = json_array(), *skills = json_array();
        mlroles_role role[MAX_ROLES];
        size_t n_roles = mlroles_role_find(names[i], len, role, MAX_ROLES);
        size_t n_skills = mlroles_skill_find(names[i], len, NULL, 0);
        mlroles_skill *skill = allocate(n_skills * sizeof *skill);

        for (size_t k = 0; k < n_roles; k++)
            append(roles, json_pack("{s:s,s:s}", "key", mlroles_role_key(role[k]), "name",
                                    mlroles_role_name(role[k])));
        mlroles_skill_find(names[i], len, skill, n_skills);
        for (size_t k = 0; k < n_skills; k++)
            append(skills, json_pack("{s:s,s:s}", "key", mlroles_skill_key(skill[k]), "name",
                                     mlroles_skill_name(skill[k])));
        free(skill);
        append(array, json_pack("{s:o?,s:o,s:o}", "name", json_string(names[i]), "roles", roles,
                                "skills", skills));
    }
    print_table(array);
}

static json_t *profile_of(mlroles_role role)
{
    json_t *needs = needs_of(role);
    json_t *need;
    size_t i;
    json_array_foreach(needs, i, need)
    {
        const char *key = json_string_value(json_object_get(need, "skill"));
        mlroles_skill skill = mlroles_skill_by_key(key);
        json_object_set_new(need, "name", json_string(mlroles_skill_name(skill)));
        json_object_set_new(need, "evidence", json_integer(mlroles_evidence(role, skill)));
    }
    return json_pack("{s:s,s:i,s:o}", "role", mlroles_role_key(role), "base",
                     (int)mlroles_evidence(role, 0), "needs", needs);
}

void skills_as_json(mlroles_role role)
{
    print_table(role ? profile_of(role) : all_skills());
}

void roles_as_json(void)
{
    json_t *array = json_array();
    for (size_t i = 0; i < mlroles_role_count(); i++) {
        mlroles_role role = mlroles_role_at(i);
        append(array, json_pack("{s:i,s:s,s:s,s:o}", "id", (int)role, "key",
                                mlroles_role_key(role), "name", mlroles_role_name(role), "levels",
                                levels_of(role)));
    }
    print_table(array);
}

void role_as_json(mlroles_role role)
{
    print_table(role_object(role));
}

void taxonomy_as_json(void)
{
    json_t *roles = json_array();
    for (size_t i = 0; i < mlroles_role_count(); i++)
        append(roles, role_object(mlroles_role_at(i)));
    print_table(json_pack("{s:s,s:s,s:s,s:o,s:o}", "version", mlroles_version(), "taxonomy",
                          mlroles_taxonomy_version(), "digest", mlroles_taxonomy_digest(), "roles",
                          roles, "skills", all_skills()));
}

/* --------------------------------------------------------------------------------- overlap --- */

void matrix_as_json(const char *measure)
{
    json_t *keys = json_array();
    json_t *rows = json_array();
    for (size_t i = 0; i < mlroles_role_count(); i++) {
        mlroles_role role = mlroles_role_at(i);
        json_t *row = json_array();
        for (size_t k = 0; k < mlroles_role_count(); k++) {
            int32_t overlap =
                mlroles_role_overlap(role, mlroles_role_at(k), measure_named(measure));
            append(row, json_integer(overlap));
        }
        append(keys, json_string(mlroles_role_key(role)));
        append(rows, row);
    }
    print_table(
        json_pack("{s:s,s:o,s:o}", "measure", measure, "roles", keys, "matrix", rows));
}

void overlap_as_json(mlroles_role a, mlroles_role b, const char *only)
{
    json_t *measures = json_object();
    json_t *shared = json_array();
    for (size_t i = 0; MEASURES[i]; i++) {
        int32_t overlap = mlroles_role_overlap(a, b, measure_named(MEASURES[i]));
        if (!only || strcmp(only, MEASURES[i]) == 0)
            json_object_set_new(measures, MEASURES[i], json_integer(overlap));
    }
    for (size_t i = 0; i < mlroles_skill_count(); i++) {
        mlroles_skill skill = mlroles_skill_at(i);
        int need_a = (int)mlroles_need(a, skill), need_b = (int)mlroles_need(b, skill);
        if (need_a && need_b) {
            append(shared, json_pack("{s:s,s:[i,i]}", "skill", mlroles_skill_key(skill), "needs",
                                     need_a, need_b));
        }
    }
    print_table(json_pack("{s:[s,s],s:o,s:o}", "roles", mlroles_role_key(a), mlroles_role_key(b),
                          "overlap", measures, "shared", shared));
}
