#include "names.h"

#include <string.h>

#include "fold.h"
#include "hash.h"

/* Whether the word at an offset of the pool is this one; `head` has its first eight bytes. */
static int same_word(uint32_t offset, uint64_t head, const unsigned char *word, size_t len)
{
    const unsigned char *own = (const unsigned char *)mlroles__pool + offset;

    if (mlroles__head(own, len, 8) != head)
        return 0;
    for (size_t i = 8; i < len; i++)
        if (mlroles__fold(own[i]) != mlroles__fold(word[i]))
            return 0;
    return 1;
}

int mlroles__step(struct mlroles__place *place, const struct mlroles__tokens *t, size_t i)
{
    size_t begin = mlroles__begin(t, i), len = mlroles__end(t, i) - begin;
    const unsigned char *word = t->text + begin;
    const struct mlroles__step_row *step;
    uint64_t head;
    uint32_t at;

    if (len > mlroles__sizes.longest_word)
        return 0;
    head = mlroles__head(word, len, t->len - begin);
    place->path = mlroles__hash_path(place->path, mlroles__hash_word(head, word, len));
    at = mlroles__seed_of(place->path, mlroles__sizes.seed_bits);
    at = mlroles__step_of(place->path, mlroles__seeds[at], mlroles__sizes.steps);
    step = &mlroles__steps[at];
    if (step->parent != place->node || step->len != len || !same_word(step->word, head, word, len))
        return 0;
    place->node = at + 1;
    return 1;
}

int mlroles__joints_meet(const struct mlroles__demand_row *demand, uint32_t joints)
{
    const uint32_t tight = MLROLES__TIGHT * UINT32_C(0xFF);

    return (joints & ~demand->joints) == 0 && ((joints ^ demand->joints) & tight) == 0;
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

/* Whether the words are all there is, but for space around them. */
static int is_whole(const struct mlroles__tokens *t, size_t words)
{
    size_t end = mlroles__end(t, words - 1);

    return only_space(t->text, mlroles__begin(t, 0)) && only_space(t->text + end, t->len - end);
}

uint32_t mlroles__name_find(const char *query, size_t len)
{
    struct mlroles__tokens t;
    struct mlroles__place place = {0, 0};
    uint32_t joints = 0;
    size_t words;

    if (!query)
        return 0;
    mlroles__tokens_start(&t, (const unsigned char *)query, len, 0);
    mlroles__tokens_fill(&t, 0, MLROLES__MAX_WORDS + 1);
    words = mlroles__words(&t);
    if (words == 0 || words > MLROLES__MAX_WORDS || !is_whole(&t, words))
        return 0;
    for (size_t i = 0; i < words; i++) {
        if (i > 0) {
            uint32_t joint =
                mlroles__joint(t.text, mlroles__end(&t, i - 1), mlroles__begin(&t, i));

            if (joint == MLROLES__BREAK)
                return 0;
            joints |= joint << (i - 1);
        }
        if (!mlroles__step(&place, &t, i))
            return 0;
    }
    if (!mlroles__step_to(place.node)->owner ||
        !mlroles__joints_meet(mlroles__demand(place.node), joints))
        return 0;
    return place.node;
}

size_t mlroles__owners(uint32_t name, const uint32_t **ids)
{
    const uint32_t *owner = &mlroles__step_to(name)->owner;

    if (!(*owner & MLROLES__SHARED)) {
        *ids = owner;
        return 1;
    }
    owner = &mlroles__shared[*owner & ~MLROLES__SHARED];
    *ids = owner + 1;
    return *owner;
}

size_t mlroles__owners_in(uint32_t name, uint32_t first, uint32_t last, uint32_t *out, size_t cap)
{
    const uint32_t *ids;
    size_t owners = mlroles__owners(name, &ids), n = 0;

    for (size_t i = 0; i < owners; i++) {
        if (ids[i] < first || ids[i] > last)
            continue;
        if (out && n < cap)
            out[n] = ids[i];
        n++;
    }
    return n;
}

const char *mlroles__string_at(uint32_t offset, size_t i)
{
    const char *s = mlroles__pool + offset;

    for (; i > 0; i--)
        s += strlen(s) + 1;
    return s;
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
