#include <mlroles.h>

#include <string.h>

#include "lookup.h"

static const struct mlroles__role_row *row(mlroles_role role)
{
    uint32_t i = mlroles__role_index(role);

    return i < mlroles__sizes.roles ? &mlroles__roles[i] : NULL;
}

static const struct mlroles__fact_row *fact_row(mlroles_role role, size_t index)
{
    const struct mlroles__role_row *r = row(role);
    uint32_t i = r ? mlroles__row(r->facts, index) : UINT32_MAX;

    return i != UINT32_MAX ? &mlroles__facts[i] : NULL;
}

size_t mlroles_role_count(void)
{
    return mlroles__sizes.roles;
}

mlroles_role mlroles_role_at(size_t index)
{
    return index < mlroles__sizes.roles ? mlroles__roles[index].id : 0;
}

/* A key is a name too, for look-up. */
mlroles_role mlroles_role_by_key(const char *key)
{
    uint32_t name = key ? mlroles__name_find(key, strlen(key)) : 0;
    const uint32_t *ids = NULL;
    size_t owners = name ? mlroles__owners(name, &ids) : 0;
    const struct mlroles__role_row *r;

    for (size_t i = 0; i < owners; i++)
        if ((r = row(ids[i])) && mlroles__is(r->key, key))
            return r->id;
    r = key ? row(mlroles__retired_id(key, 1, MLROLES__SKILL_IDS - 1)) : NULL;
    return r ? r->id : 0;
}

static int has_code(const struct mlroles__role_row *r, const char *code, size_t len)
{
    for (uint32_t i = r->codes.first; i < r->codes.first + r->codes.count; i++) {
        const char *own = mlroles__pool + mlroles__codes[i].code;
        size_t same = 0;

        while (same < len && own[same] && own[same] == code[same])
            same++;
        if (same == len && !own[same])
            return 1;
    }
    return 0;
}

static int is_owner(mlroles_role role, const uint32_t *owner, size_t owners)
{
    for (size_t i = 0; i < owners; i++)
        if (owner[i] == role)
            return 1;
    return 0;
}

size_t mlroles_role_find(const char *name, size_t len, mlroles_role *out, size_t cap)
{
    uint32_t found = mlroles__title_find(name, len);
    const uint32_t *owner = NULL;
    size_t owners = found ? mlroles__owners(found, &owner) : 0, n = 0;

    for (uint32_t i = 0; name && i < mlroles__sizes.roles; i++) {
        const struct mlroles__role_row *r = &mlroles__roles[i];

        if (!is_owner(r->id, owner, owners) && !has_code(r, name, len))
            continue;
        if (out && n < cap)
            out[n] = r->id;
        n++;
    }
    return n;
}

const char *mlroles_role_key(mlroles_role role)
{
    const struct mlroles__role_row *r = row(role);

    return r ? mlroles__string(r->key) : NULL;
}

const char *mlroles_role_name(mlroles_role role)
{
    const struct mlroles__role_row *r = row(role);

    return r ? mlroles__string(r->name) : NULL;
}

const char *mlroles_role_title(mlroles_role role, size_t index)
{
    const struct mlroles__role_row *r = row(role);

    return r && index < r->titles.count ? mlroles__string_at(r->titles.first, index) : NULL;
}

const char *mlroles_role_fact(mlroles_role role, size_t index)
{
    const struct mlroles__fact_row *f = fact_row(role, index);

    return f ? mlroles__string(f->text) : NULL;
}

const char *mlroles_role_fact_kind(mlroles_role role, size_t index)
{
    const struct mlroles__fact_row *f = fact_row(role, index);

    return f ? mlroles__string(f->kind) : NULL;
}

const char *mlroles_role_fact_source(mlroles_role role, size_t index)
{
    const struct mlroles__fact_row *f = fact_row(role, index);

    return f ? mlroles__string(f->source) : NULL;
}

int32_t mlroles_role_level(mlroles_role role, const char *axis)
{
    const struct mlroles__role_row *r = row(role);

    for (uint32_t i = 0; r && axis && i < r->levels.count; i++)
        if (mlroles__is(mlroles__levels[r->levels.first + i].axis, axis))
            return mlroles__levels[r->levels.first + i].level;
    return -1;
}

const char *mlroles_role_code(mlroles_role role, size_t index, const char *field)
{
    const struct mlroles__role_row *r = row(role);
    uint32_t i = r ? mlroles__row(r->codes, index) : UINT32_MAX;
    const struct mlroles__code_row *c = i != UINT32_MAX && field ? &mlroles__codes[i] : NULL;
    const struct {
        const char name[8];
        uint32_t value;
    } fields[] = {
        {"scheme", c ? c->scheme : 0}, {"version", c ? c->version : 0},
        {"code", c ? c->code : 0},     {"label", c ? c->label : 0},
        {"match", c ? c->match : 0},   {"source", c ? c->source : 0},
    };

    for (size_t f = 0; c && f < sizeof fields / sizeof fields[0]; f++)
        if (strlen(field) == strlen(fields[f].name) &&
            memcmp(field, fields[f].name, strlen(field)) == 0)
            return mlroles__string(fields[f].value);
    return NULL;
}

size_t mlroles_role_covers(mlroles_role role, mlroles_role *out, size_t cap)
{
    const struct mlroles__role_row *r = row(role);
    size_t n = 0;

    for (uint32_t i = 0; r && i < mlroles__sizes.roles; i++) {
        if (!(r->covers >> i & 1))
            continue;
        if (out && n < cap)
            out[n] = mlroles__roles[i].id;
        n++;
    }
    return n;
}

static const struct mlroles__need_row *need_row(mlroles_role role, mlroles_skill skill)
{
    const struct mlroles__role_row *r = row(role);
    uint32_t number = mlroles__skill_number(skill);

    for (uint32_t i = 0; r && i < r->needs.count; i++)
        if (mlroles__needs[r->needs.first + i].skill + 1U == number)
            return &mlroles__needs[r->needs.first + i];
    return NULL;
}

size_t mlroles_role_needs(mlroles_role role, mlroles_skill *skills, int32_t *needs, size_t cap)
{
    const struct mlroles__role_row *r = row(role);
    size_t n = r ? r->needs.count : 0;

    for (size_t i = 0; i < n && i < cap; i++) {
        const struct mlroles__need_row *need = &mlroles__needs[r->needs.first + i];

        if (skills)
            skills[i] = mlroles__skills[need->skill].id;
        if (needs)
            needs[i] = need->need;
    }
    return n;
}

int32_t mlroles_need(mlroles_role role, mlroles_skill skill)
{
    const struct mlroles__need_row *need = need_row(role, skill);

    return need ? need->need : 0;
}

const char *mlroles_need_source(mlroles_role role, mlroles_skill skill)
{
    const struct mlroles__need_row *need = need_row(role, skill);

    return need ? mlroles__string(need->source) : NULL;
}
