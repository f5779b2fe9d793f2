/* Names and phrases: see names.h. */
#include "names.h"

#include <string.h>

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
int mlroles__step_along(struct mlroles__place *place, uint64_t head, const unsigned char *word,
                      size_t len)
{
    const struct mlroles__step_row *step;
    uint64_t path;
    uint32_t at;

    if (len > mlroles__sizes.longest_word)
        return 0;
    path = mlroles__hash_path(place->path, mlroles__hash_word(head, word, len));
    at = mlroles__seed_of(path, mlroles__sizes.seed_bits);
    at = mlroles__step_of(path, mlroles__seeds[at], mlroles__sizes.steps);
    step = &mlroles__steps[at];
    if (step->parent != place->node || step->len != len || !same_word(step->word, head, word, len))
        return 0;
    place->node = at + 1;
    place->path = path;
    return 1;
}

/* -------------------------------------------------------------------------- steps of a text --- */

static int step_spelled(struct mlroles__place *place, const unsigned char *spelled, size_t len)
{
    return len > 0 && mlroles__step_along(place, mlroles__head(spelled, len, 8), spelled, len);
}

/* Of a word that is odd: broken at a line end, as it is, without its version. */
static size_t step_odd(struct mlroles__place *place, struct mlroles__tokens *t, size_t i)
{
    unsigned char spelled[2 * MLROLES__SPELLED + 8];
    size_t len = mlroles__spell(t, i, spelled), more;

    if (len && i + 1 < mlroles__words(t) && mlroles__gap(t, i + 1) & MLROLES__BROKEN &&
        mlroles__joint(t, i + 1) == 0) {
        more = mlroles__spell(t, i + 1, spelled + len);
        if (more && step_spelled(place, spelled, len + more))
            return 2;
        memset(spelled + len, 0, 8);
    }
    if (step_spelled(place, spelled, len))
        return 1;
    len = mlroles__before_version(spelled, len);
    memset(spelled + len, 0, 8);
    return (size_t)step_spelled(place, spelled, len);
}

/* Go on along word `i`, or two that are one; returns how many words, 0 if no step leads there. */
static size_t step(struct mlroles__place *place, struct mlroles__tokens *t, size_t i)
{
    size_t begin = mlroles__begin(t, i), len;
    const unsigned char *word = t->in.text + begin;

    if (mlroles__is_odd(t, i))
        return step_odd(place, t, i);
    len = mlroles__end(t, i) - begin;
    return (size_t)mlroles__step_along(place, mlroles__head(word, len, t->in.len - begin), word,
                                       len);
}

/* Go on along word `i` as it is spelled; 0: no step leads there. */
static int step_as_spelled(struct mlroles__place *place, struct mlroles__tokens *t, size_t i)
{
    unsigned char spelled[MLROLES__SPELLED + 8];

    if (!mlroles__is_odd(t, i))
        return step(place, t, i) == 1;
    return step_spelled(place, spelled, mlroles__spell(t, i, spelled));
}

/* -------------------------------------------------------------------------------- acronyms --- */

enum { MOST_IN_BRACKETS = 5 };

static int is_bracket(struct mlroles__tokens *t, size_t i, unsigned char bracket)
{
    size_t at = bracket == '(' ? mlroles__begin(t, i) - 1 : mlroles__end(t, i - 1);

    return mlroles__begin(t, i) > mlroles__end(t, i - 1) && t->in.text[at] == bracket &&
           (mlroles__gap(t, i) & ~(uint32_t)MLROLES__SPACE) == MLROLES__BRACKET;
}

/* Whether the words from `first` to `past` begin with the letters of word `i`. */
static int are_initials(struct mlroles__tokens *t, size_t i, const uint16_t *words, size_t n)
{
    unsigned char spelled[MLROLES__SPELLED + 8];

    if (mlroles__spell(t, i, spelled) != n || n < 2)
        return 0;
    for (size_t k = 0; k < n; k++)
        if (mlroles__fold(mlroles__first(t, words[k])) != mlroles__fold(spelled[k]))
            return 0;
    return 1;
}

/* The word behind brackets that hold an acronym of the walk's words, or its words; 0: none. */
static size_t behind_acronym(const struct mlroles__walk *w, struct mlroles__tokens *t)
{
    uint16_t within[MOST_IN_BRACKETS];
    size_t i = w->past, n = 0;

    if (!is_bracket(t, i, '('))
        return 0;
    for (;; i++) {
        if (n == MOST_IN_BRACKETS)
            return 0;
        within[n++] = (uint16_t)i;
        if (i + 1 >= mlroles__words(t))
            return 0;
        if (is_bracket(t, i + 1, ')'))
            break;
        if (mlroles__joint(t, i + 1) == MLROLES__BREAK)
            return 0;
    }
    if (n == 1 && are_initials(t, within[0], w->at, w->steps))
        return i + 1;
    return w->steps == 1 && are_initials(t, w->at[0], within, n) ? i + 1 : 0;
}

int mlroles__abbreviates(struct mlroles__tokens *t, size_t first, size_t past)
{
    uint16_t before[MLROLES__MAX_WORDS];
    unsigned char spelled[MLROLES__SPELLED + 8];
    size_t n;

    if (past != first + 1 || first == 0 || !is_bracket(t, first, '(') ||
        mlroles__end(t, first) == t->in.len || t->in.text[mlroles__end(t, first)] != ')')
        return 0;
    n = mlroles__spell(t, first, spelled);
    if (n > MLROLES__MAX_WORDS || n > first)
        return 0;
    for (size_t i = 0; i < n; i++)
        before[i] = (uint16_t)(first - n + i);
    return are_initials(t, first, before, n);
}

/* ----------------------------------------------------------------------------------- walks --- */

void mlroles__walk_start(struct mlroles__walk *w, size_t word)
{
    w->place.node = 0;
    w->place.path = 0;
    w->joints = 0;
    w->steps = 0;
    w->past = word;
}

/* Quick filter: can a name go on with word `i`? */
static int may_lead_to(const struct mlroles__tokens *t, unsigned leads_on, size_t i)
{
    size_t begin = mlroles__begin(t, i);

    return mlroles__is_odd(t, i) ||
           leads_on >> mlroles__word_kind(t->in.text[begin], mlroles__end(t, i) - begin) & 1;
}

int mlroles__walk_on(struct mlroles__walk *w, struct mlroles__tokens *t)
{
    size_t i = w->past, words;
    uint32_t joint = 0;

    if (i >= mlroles__words(t) || w->steps == MLROLES__MAX_WORDS)
        return 0;
    if (w->steps) {
        unsigned leads_on = mlroles__leads_on[w->place.node - 1];
        int in_brackets = t->in.text[mlroles__begin(t, i) - 1] == '(';

        if (!leads_on || (!in_brackets && !may_lead_to(t, leads_on, i)))
            return 0;
        joint = mlroles__joint(t, i);
        if (joint == MLROLES__BREAK) {
            joint = 0;
            i = in_brackets ? behind_acronym(w, t) : 0;
            if (!i)
                return 0;
        }
        if (!may_lead_to(t, leads_on, i))
            return 0;
    }
    words = step(&w->place, t, i);
    if (!words)
        return 0;
    if (w->steps)
        w->joints |= joint << (w->steps - 1);
    w->at[w->steps++] = (uint16_t)i;
    w->past = i + words;
    return 1;
}

int mlroles__joints_meet(const struct mlroles__demand_row *demand, uint32_t joints)
{
    const uint32_t tight = MLROLES__TIGHT * UINT32_C(0xFF);

    return (joints & ~demand->joints) == 0 && ((joints ^ demand->joints) & tight) == 0;
}

uint32_t mlroles__walk_name(const struct mlroles__walk *w)
{
    uint32_t node = w->place.node;

    if (!node || !mlroles__step_to(node)->owner ||
        !mlroles__joints_meet(mlroles__demand(node), w->joints))
        return 0;
    return node;
}

uint32_t mlroles__name_of(struct mlroles__tokens *t, const uint16_t *words, size_t n,
                          uint32_t joints)
{
    struct mlroles__place place = {0, 0};

    if (n == 0 || n > MLROLES__MAX_WORDS)
        return 0;
    for (size_t i = 0; i < n; i++)
        if (!step_as_spelled(&place, t, words[i]))
            return 0;
    if (!mlroles__step_to(place.node)->owner ||
        !mlroles__joints_meet(mlroles__demand(place.node), joints))
        return 0;
    return place.node;
}

/* Quick filter: can word `i` be a word of a phrase? */
static int may_be_in_phrase(const struct mlroles__tokens *t, size_t i)
{
    size_t begin = mlroles__begin(t, i), len = mlroles__end(t, i) - begin;
    uint64_t first8 = mlroles__first8(t->in.text + begin, len, t->in.len - begin);

    return mlroles__is_odd(t, i) || mlroles__filtered(mlroles__phrase_words, MLROLES__PHRASE_BITS,
                                                      mlroles__filter_hash(first8, len));
}

/* The longest phrase of one of the kinds that begins at word `first`, of at most `most` words: its
 * kinds, and its length in `*n`. */
static uint32_t phrase(struct mlroles__tokens *t, size_t first, size_t most, uint32_t kinds,
                       size_t *n)
{
    struct mlroles__place place = {MLROLES__PHRASES, MLROLES__PHRASES_PATH};
    uint32_t found = 0;

    *n = 0;
    for (size_t i = 0; i < most && first + i < mlroles__words(t); i++) {
        uint32_t here;

        if ((i > 0 && mlroles__joint(t, first + i) == MLROLES__BREAK) ||
            !step_as_spelled(&place, t, first + i))
            break;
        here = mlroles__step_to(place.node)->owner;
        if (here & kinds) {
            found = here;
            *n = i + 1;
        }
    }
    return found;
}

size_t mlroles__phrase_at(struct mlroles__tokens *t, size_t first, uint32_t kinds)
{
    size_t n = 0;

    if (first < mlroles__words(t) && may_be_in_phrase(t, first))
        phrase(t, first, MLROLES__MAX_PHRASE, kinds, &n);
    return n;
}

size_t mlroles__phrase_before(struct mlroles__tokens *t, size_t past, uint32_t kinds)
{
    size_t most = past < MLROLES__MAX_PHRASE ? past : MLROLES__MAX_PHRASE, n;

    if (past == 0 || !may_be_in_phrase(t, past - 1))
        return 0;
    for (; most > 0; most--)
        if (may_be_in_phrase(t, past - most) && phrase(t, past - most, most, kinds, &n) &&
            n == most)
            return n;
    return 0;
}

uint32_t mlroles__kinds_around(struct mlroles__tokens *t, size_t i, uint32_t kinds)
{
    uint32_t found = 0;

    for (size_t before = 0; before < MLROLES__MAX_PHRASE && before <= i; before++) {
        struct mlroles__place place = {MLROLES__PHRASES, MLROLES__PHRASES_PATH};
        size_t first = i - before;

        if (!may_be_in_phrase(t, first))
            break;
        for (size_t n = 0; n < MLROLES__MAX_PHRASE && first + n < mlroles__words(t); n++) {
            if ((n > 0 && mlroles__joint(t, first + n) == MLROLES__BREAK) ||
                !step_as_spelled(&place, t, first + n))
                break;
            if (n >= before)
                found |= mlroles__step_to(place.node)->owner & kinds;
        }
    }
    return found;
}

/* The id in its own table, where it can be pointed to. */
static const uint32_t *known_id(uint32_t id)
{
    static const uint32_t other_work = MLROLES__OTHER_WORK;
    uint32_t skill = mlroles__skill_number(id), role = mlroles__role_index(id);

    return skill                          ? &mlroles__skills[skill - 1].id
           : role < mlroles__sizes.roles ? &mlroles__roles[role].id
                                          : &other_work;
}

size_t mlroles__owners(uint32_t name, const uint32_t **ids)
{
    uint32_t owner = mlroles__step_to(name)->owner;
    const uint32_t *shared;

    if (!(owner & MLROLES__SHARED)) {
        *ids = known_id(owner);
        return 1;
    }
    shared = &mlroles__shared[owner & ~MLROLES__SHARED];
    *ids = shared + 1;
    return *shared;
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
