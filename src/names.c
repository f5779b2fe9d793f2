#include "names.h"

#include <string.h>

#include "fold.h"
#include "hash.h"

/* The part of a word behind its first eight bytes. */
static int same_tail(const char *tail, const unsigned char *word, size_t len)
{
    for (size_t i = 8; i < len; i++)
        if ((unsigned char)tail[i - 8] != mlroles__fold(word[i]))
            return 0;
    return 1;
}

uint32_t mlroles__step(uint32_t node, const struct mlroles__tokens *t, size_t i)
{
    const unsigned char *word = t->text + mlroles__begin(t, i);
    size_t len = mlroles__end(t, i) - mlroles__begin(t, i);
    const uint32_t mask = (UINT32_C(1) << mlroles__sizes.slot_bits) - 1;
    const uint32_t number_mask = (UINT32_C(1) << MLROLES__SLOT_BITS) - 1;
    uint64_t head, hash;
    uint32_t at, tag;

    if (len > mlroles__sizes.longest_word)
        return 0;
    head = mlroles__head(word, len, t->len - mlroles__begin(t, i));
    hash = mlroles__hash_step(node, mlroles__hash_word(head, word, len));
    at = (uint32_t)(hash >> (64 - mlroles__sizes.slot_bits));
    tag = (uint32_t)(hash >> 31) & (UINT32_MAX >> MLROLES__SLOT_BITS);
    for (; mlroles__slots[at]; at = (at + 1) & mask) {
        uint32_t number = mlroles__slots[at] & number_mask;
        const struct mlroles__step_row *step = &mlroles__steps[number];

        if (mlroles__slots[at] >> MLROLES__SLOT_BITS == tag && step->head == head &&
            step->parent == node && step->len == len &&
            same_tail(mlroles__pool + step->tail, word, len))
            return number;
    }
    return 0;
}

int mlroles__joints_meet(const struct mlroles__name_row *name, uint32_t joints)
{
    const uint32_t tight = MLROLES__TIGHT * UINT32_C(0xFF);

    return (joints & ~name->joints) == 0 && ((joints ^ name->joints) & tight) == 0;
}

static int only_space(const unsigned char *s, size_t len)
{
    struct mlroles__char c;

    for (size_t i = 0; i < len; i += c.width) {
        c = mlroles__char(s + i, len - i);
        if (c.cls != MLROLES__SPACE && c.cls != MLROLES__LINE_END)
            return 0;
    }
    return 1;
}

uint32_t mlroles__name_find(const char *query, size_t len)
{
    struct mlroles__tokens t;
    uint32_t node = 0, joints = 0;

    if (!query)
        return 0;
    mlroles__tokens_start(&t, (const unsigned char *)query, len, 0);
    mlroles__tokens_fill(&t, 0, MLROLES__MAX_WORDS + 1);
    if (mlroles__words(&t) == 0 || mlroles__words(&t) > MLROLES__MAX_WORDS)
        return 0;
    if (!only_space(t.text, mlroles__begin(&t, 0)) ||
        !only_space(t.text + mlroles__end(&t, mlroles__words(&t) - 1), len - mlroles__end(&t, mlroles__words(&t) - 1)))
        return 0;
    for (size_t i = 0; i < mlroles__words(&t); i++) {
        uint32_t joint = i ? mlroles__joint(t.text, mlroles__end(&t, i - 1), mlroles__begin(&t, i)) : 0;

        if (joint == MLROLES__BREAK)
            return 0;
        if (i)
            joints |= joint << (i - 1);
        node = mlroles__step(node, &t, i);
        if (!node)
            return 0;
    }
    if (!mlroles__joints_meet(&mlroles__names[mlroles__steps[node].name], joints))
        return 0;
    return mlroles__steps[node].name;
}

size_t mlroles__owners_in(uint32_t name, uint32_t first, uint32_t last, uint32_t *out, size_t cap)
{
    const struct mlroles__name_row *row = &mlroles__names[name];
    size_t n = 0;

    for (uint32_t i = 0; i < row->owners; i++) {
        uint32_t id = mlroles__owners[row->first_owner + i];

        if (id < first || id > last)
            continue;
        if (out && n < cap)
            out[n] = id;
        n++;
    }
    return n;
}

static int compare(const char *a, const char *b)
{
    while (*a && *a == *b)
        a++, b++;
    return (unsigned char)*a - (unsigned char)*b;
}

uint32_t mlroles__key_find(const struct mlroles__key_row *keys, uint32_t n, const char *key)
{
    uint32_t low = 0, high = n;

    if (!key)
        return UINT32_MAX;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = compare(key, mlroles__pool + keys[middle].key);

        if (order == 0)
            return keys[middle].index;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return UINT32_MAX;
}
