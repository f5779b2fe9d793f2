/* Any bytes as a name, key, code, axis or field: what is found is known and in order, and is
 * what the plain reference scanner finds.
 *
 * To be linked with the library's sources and the tables of tests/taxonomies/small/. */
#include "fuzz.h"

#include <string.h>

#include <mlroles.h>

#include "../reference.h"

enum { MOST = 64 };

static void check_order(const uint32_t *ids, size_t n, const char *(*key)(uint32_t))
{
    MUST(n <= MOST);
    for (size_t i = 0; i < n; i++) {
        MUST(key(ids[i]) != NULL);
        MUST(i == 0 || ids[i] > ids[i - 1]);
    }
}

static int has_code(mlroles_role role, const char *query, size_t len)
{
    const char *code;

    for (size_t i = 0; (code = mlroles_role_code(role, i, "code")); i++)
        if (strlen(code) == len && memcmp(code, query, len) == 0)
            return 1;
    return 0;
}

static int is_in(uint32_t id, const uint32_t *ids, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (ids[i] == id)
            return 1;
    return 0;
}

static void check_names(const char *query, size_t len)
{
    static const struct reference *reference;
    uint32_t roles[MOST], skills[MOST], named[MOST];
    size_t role_count = mlroles_role_find(query, len, roles, MOST);
    size_t skill_count = mlroles_skill_find(query, len, skills, MOST), count;

    check_order(roles, role_count, mlroles_role_key);
    check_order(skills, skill_count, mlroles_skill_key);
    MUST(mlroles_role_find(query, len, NULL, 0) == role_count);
    MUST(mlroles_skill_find(query, len, NULL, 0) == skill_count);
    if (!reference)
        reference = reference_of(files_read(TAXONOMY_DIR));
    MUST(reference_find(reference, query, len, 1, named, MOST) == skill_count);
    for (size_t i = 0; i < skill_count; i++)
        MUST(named[i] == skills[i]);
    count = reference_find(reference, query, len, 0, named, MOST);
    for (size_t i = 0; i < count; i++)
        MUST(is_in(named[i], roles, role_count));
    for (size_t i = 0; i < role_count; i++)
        MUST(is_in(roles[i], named, count) || has_code(roles[i], query, len));
    for (size_t i = 0; i < mlroles_role_count(); i++)
        MUST(is_in(mlroles_role_at(i), roles, role_count) ||
             !has_code(mlroles_role_at(i), query, len));
}

/* What a string of C is asked for: a NUL ends it. A retired key means its successor. */
static void check_strings(const char *string)
{
    mlroles_role role = mlroles_role_by_key(string);
    mlroles_skill skill = mlroles_skill_by_key(string);

    MUST(role == 0 || mlroles_role_key(role) != NULL);
    MUST(skill == 0 || mlroles_skill_key(skill) != NULL);
    MUST(role == 0 || skill == 0);
    for (size_t i = 0; i < mlroles_role_count(); i++) {
        int32_t level = mlroles_role_level(mlroles_role_at(i), string);

        MUST(level >= -1 && level <= 100);
        (void)mlroles_role_code(mlroles_role_at(i), 0, string);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *string = malloc(size + 1);

    if (!string)
        return 0;
    memcpy(string, data, size);
    string[size] = '\0';
    check_names((const char *)data, size);
    check_strings(string);
    free(string);
    return 0;
}
