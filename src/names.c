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
    for (size_t i = 8; i + 8 < len; i += 8)
        if (mlroles__fold8(mlroles__load8(own + i)) != mlroles__fold8(mlroles__load8(word + i)))
            return 0;
    return len <= 8 || mlroles__fold8(mlroles__load8(own + len - 8)) ==
                           mlroles__fold8(mlroles__load8(word + len - 8));
}

/* Go on along a word, of which `head` has the first eight bytes. */
static int step_along(struct mlroles__place *place, uint64_t head, const unsigned char *word,
                      size_t len)
{
    const struct mlroles__step_row *step;
    uint32_t at;

    if (len > mlroles__sizes.longest_word)
        return 0;
    place->path = mlroles__hash_path(place->path, mlroles__hash_word(head, word, len));
    at = mlroles__seed_of(place->path, mlroles__sizes.seed_bits);
    at = mlroles__step_of(place->path, mlroles__seeds[at], mlroles__sizes.steps);
    step = &mlroles__steps[at];
    if (step->parent != place->node || step->len != len || !same_word(step->word, head, word, len))
        return 0;
    place->node = at + 1;
    return 1;
}

int mlroles__step(struct mlroles__place *place, const struct mlroles__tokens *t, size_t i)
{
    size_t begin = mlroles__begin(t, i), len = mlroles__end(t, i) - begin;
    const unsigned char *word = t->text + begin;

    return step_along(place, mlroles__head(word, len, t->len - begin), word, len);
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

/* Go all the way along the words of a query; 0 if no name goes so. */
static int walk(struct mlroles__place *place, uint32_t *joints, const char *query, size_t len)
{
    struct mlroles__tokens t;
    size_t words;

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
            *joints |= joint << (i - 1);
        }
        if (!mlroles__step(place, &t, i))
            return 0;
    }
    return 1;
}

/* ------------------------------------------------------------------------- simple queries --- */

static uint64_t load4(const unsigned char *s)
{
    return (uint64_t)s[0] | (uint64_t)s[1] << 8 | (uint64_t)s[2] << 16 | (uint64_t)s[3] << 24;
}

/* Eight bytes from `at` on, with zeros for what is past the end. */
static uint64_t eight_at(const unsigned char *s, size_t len, size_t at)
{
    size_t last = len - 8, from = at < last ? at : last;

    if (len >= 8)
        return mlroles__load8(s + from) >> 8 * (at - from);
    if (len >= 4)
        return (load4(s) | load4(s + len - 4) << 8 * (len - 4)) >> 8 * at;
    return ((uint64_t)s[0] | (uint64_t)s[len / 2] << 8 * (len / 2) |
            (uint64_t)s[len - 1] << 8 * (len - 1)) >> 8 * at;
}

static int is_separator(unsigned char c)
{
    return (c == ' ') | (c == '-') | (c == '_');
}

/* The same for what nearly all queries are, ASCII words with separators, a slash, a dot or an
 * apostrophe between them, in half the time. -1: it is more than that. */
static int walk_simple(struct mlroles__place *place, uint32_t *joints, const unsigned char *s,
                       size_t len)
{
    size_t begin = 0;

    for (unsigned n = 0; begin < len && n < MLROLES__MAX_WORDS; n++) {
        uint64_t first8 = eight_at(s, len, begin);
        size_t more = mlroles__letters_in(first8), end = begin + more;

        while (more == 8 && end < len)
            end += more = mlroles__letters_in(eight_at(s, len, end));
        if (end == begin)
            return -1;
        first8 &= mlroles__word_mask(end - begin);
        if (!step_along(place, mlroles__fold8(first8), s + begin, end - begin))
            return end < len && s[end] >= 0x80 ? -1 : 0; /* a letter, it may be */
        if (end == len)
            return 1;
        begin = end + 1;
        if (is_separator(s[end]))
            while (begin < len && is_separator(s[begin]))
                begin++;
        else if (s[end] == '/')
            *joints |= (uint32_t)MLROLES__SLASH << n;
        else if (s[end] == '.')
            *joints |= (uint32_t)MLROLES__DOT_JOINT << n;
        else if (s[end] == '\'')
            *joints |= (uint32_t)MLROLES__APOSTROPHE_JOINT << n;
        else
            return -1;
    }
    return -1;
}

uint32_t mlroles__name_find(const char *query, size_t len)
{
    struct mlroles__place place = {0, 0};
    uint32_t joints = 0;
    int found;

    if (!query)
        return 0;
    found = walk_simple(&place, &joints, (const unsigned char *)query, len);
    if (found < 0) {
        place = (struct mlroles__place){0, 0};
        joints = 0;
        found = walk(&place, &joints, query, len);
    }
    if (!found || !mlroles__step_to(place.node)->owner ||
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

int mlroles__is(uint32_t offset, const char *s)
{
    size_t len = strlen(s);
    const char *own = mlroles__pool + offset;

    return strlen(own) == len && memcmp(own, s, len) == 0;
}

uint32_t mlroles__retired_id(const char *key, uint32_t first, uint32_t last)
{
    for (uint32_t i = 0; i < mlroles__sizes.retired; i++) {
        uint32_t id = mlroles__retired[i].id;

        if (id >= first && id <= last && mlroles__is(mlroles__retired[i].key, key))
            return id;
    }
    return 0;
}
