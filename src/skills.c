#include <mlroles.h>

#include <string.h>

#include "lookup.h"

static const struct mlroles__skill_row *row(mlroles_skill skill)
{
    uint32_t number = mlroles__skill_number(skill);

    return number ? &mlroles__skills[number - 1] : NULL;
}

size_t mlroles_skill_count(void)
{
    return mlroles__sizes.skills;
}

mlroles_skill mlroles_skill_at(size_t index)
{
    return index < mlroles__sizes.skills ? mlroles__skills[index].id : 0;
}

/* A key is a name too, for look-up. */
mlroles_skill mlroles_skill_by_key(const char *key)
{
    uint32_t name = key ? mlroles__name_find(key, strlen(key)) : 0;
    const uint32_t *ids = NULL;
    size_t owners = name ? mlroles__owners(name, &ids) : 0;
    const struct mlroles__skill_row *s;

    for (size_t i = 0; i < owners; i++)
        if ((s = row(ids[i])) && mlroles__is(s->text, key))
            return s->id;
    s = key ? row(mlroles__retired_id(key, MLROLES__SKILL_IDS, MLROLES__LAST_ID)) : NULL;
    return s ? s->id : 0;
}

size_t mlroles_skill_find(const char *name, size_t len, mlroles_skill *out, size_t cap)
{
    uint32_t found = mlroles__skill_find(name, len);

    return found ? mlroles__owners_in(found, MLROLES__SKILL_IDS, MLROLES__LAST_ID, out, cap) : 0;
}

const char *mlroles_skill_key(mlroles_skill skill)
{
    const struct mlroles__skill_row *s = row(skill);

    return s ? mlroles__string_at(s->text, 0) : NULL;
}

const char *mlroles_skill_name(mlroles_skill skill)
{
    const struct mlroles__skill_row *s = row(skill);

    return s ? mlroles__string_at(s->text, 1) : NULL;
}

const char *mlroles_skill_kind(mlroles_skill skill)
{
    const struct mlroles__skill_row *s = row(skill);

    return s ? mlroles__string(s->kind) : NULL;
}

const char *mlroles_skill_group(mlroles_skill skill)
{
    const struct mlroles__skill_row *s = row(skill);

    return s ? mlroles__string(s->group) : NULL;
}

const char *mlroles_skill_alias(mlroles_skill skill, size_t index)
{
    const struct mlroles__skill_row *s = row(skill);

    return s && index < s->aliases ? mlroles__string_at(s->text, index + 2) : NULL;
}
