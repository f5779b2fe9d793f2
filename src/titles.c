/* Titles in a text: see titles.h. */
#include "titles.h"

#include "context.h"

enum {
    MOST_BEFORE_HEAD = 5,
    MOST_BEFORE_OWN = 3,
    MOST_RANKS = 3,
    MOST_BEHIND = 4 /* words behind a head that goes first */
};

static int is_role_title(uint32_t name)
{
    const uint32_t flags = MLROLES__TITLE | MLROLES__PLURAL | MLROLES__LOOKUP;

    return name && (mlroles__demand(name)->flags & flags) == MLROLES__TITLE;
}

/* ------------------------------------------------------------------------------------ heads --- */

/* Whether one to a few words stand before a head in its line, with nothing that parts them. */
static int ends_a_phrase(struct mlroles__tokens *t, size_t first)
{
    const uint32_t within = MLROLES__SPACE | MLROLES__HYPHEN | MLROLES__QUOTE | MLROLES__SLASH;

    for (size_t n = 0; n <= MOST_BEFORE_HEAD; n++, first--) {
        uint32_t gap = mlroles__gap(t, first);

        if (first == 0 || gap & MLROLES__LINE_EDGES)
            return n > 0;
        if (gap & MLROLES__CLASSES & ~within)
            return 0;
    }
    return 0;
}

static int ends_a_title(struct mlroles__tokens *t, size_t past)
{
    uint32_t gap = mlroles__gap(t, past);

    return past == mlroles__words(t) ||
           (gap & MLROLES__CLASSES & ~(uint32_t)(MLROLES__SPACE | MLROLES__QUOTE)) != 0 ||
           mlroles__phrase_at(t, past, MLROLES__GOES_ON) > 0;
}

int mlroles__is_head(struct mlroles__tokens *t, size_t first, size_t past)
{
    size_t end;

    return (ends_a_phrase(t, first) && ends_a_title(t, past)) ||
           mlroles__head_first(t, first, past, &end) != 0;
}

/* ------------------------------------------------------------------------------- own or not --- */

/* Whether the word before word `first` goes on with it: nothing parts them but a colon. */
static int goes_on_with(struct mlroles__tokens *t, size_t first)
{
    return first > 0 && (mlroles__joint(t, first) != MLROLES__BREAK ||
                         (mlroles__gap(t, first) & MLROLES__CLASSES & ~(uint32_t)MLROLES__SPACE) ==
                             MLROLES__COLON);
}

int mlroles__is_own(struct mlroles__tokens *t, size_t first)
{
    const uint32_t others = MLROLES__NOT | MLROLES__COLLEAGUE;
    const uint32_t between = MLROLES__ARTICLE | MLROLES__RANK;

    for (unsigned passed = 0; goes_on_with(t, first); passed++, first--) {
        if (mlroles__phrase_before(t, first, others))
            return 0;
        if (passed == MOST_BEFORE_OWN || !mlroles__kinds_around(t, first - 1, between))
            return 1;
    }
    return 1;
}

/* ------------------------------------------------------------------------------- head first --- */

/* Whether the gap before word `i` parts a head from what belongs before it. */
static int turns(struct mlroles__tokens *t, size_t i)
{
    const uint32_t allowed = MLROLES__SPACE | MLROLES__QUOTE | MLROLES__HYPHEN |
                             MLROLES__SEPARATOR | MLROLES__BRACKET | MLROLES__COLON;
    uint32_t gap = mlroles__gap(t, i);

    return !(gap & MLROLES__CLASSES & ~allowed) &&
           gap & (MLROLES__SEPARATOR | MLROLES__BRACKET | MLROLES__COLON | MLROLES__DASH);
}

/* Where the words begin that stand behind a head and belong before it; 0: nothing does. */
static size_t behind_head(struct mlroles__tokens *t, size_t past)
{
    for (size_t ranks = 0; ranks <= MOST_RANKS && past < mlroles__words(t); ranks++, past++) {
        if (turns(t, past))
            return past;
        if (mlroles__joint(t, past) == MLROLES__BREAK ||
            !mlroles__kinds_around(t, past, MLROLES__RANK))
            return 0;
    }
    return 0;
}

/* The title that the words from `from` to `to` are, followed by the last `heads` of the title. */
static uint32_t turned(struct mlroles__tokens *t, size_t from, size_t to, size_t past, size_t heads)
{
    uint16_t words[MOST_BEHIND + 2];
    uint32_t joints = 0, name;
    size_t n = 0;

    for (size_t i = from; n < to - from + heads; i = i + 1 == to ? past - heads : i + 1) {
        uint32_t joint = i == from || i == past - heads ? 0 : mlroles__joint(t, i);

        if (joint == MLROLES__BREAK)
            return 0;
        if (n > 0)
            joints |= joint << (n - 1);
        words[n++] = (uint16_t)i;
    }
    name = mlroles__name_of(t, words, n, joints);
    return is_role_title(name) ? name : 0;
}

/* Whether what belongs before a head may end before word `i`. */
static int may_end_there(struct mlroles__tokens *t, size_t i)
{
    const uint32_t joins = MLROLES__SPACE | MLROLES__QUOTE | MLROLES__HYPHEN;
    uint32_t gap = i < mlroles__words(t) ? mlroles__gap(t, i) : MLROLES__TEXT_END;

    return (gap & MLROLES__CLASSES & ~joins) != 0 ||
           (gap & (MLROLES__DASH | MLROLES__TEXT_END)) != 0 || mlroles__first(t, i) == '&' ||
           mlroles__phrase_at(t, i, MLROLES__AND | MLROLES__GOES_ON) > 0;
}

uint32_t mlroles__head_first(struct mlroles__tokens *t, size_t first, size_t past, size_t *end)
{
    size_t from = behind_head(t, past);

    for (size_t n = from ? MOST_BEHIND : 0; n > 0; n--) {
        size_t to = from + n;

        if (to > mlroles__words(t) || !may_end_there(t, to))
            continue;
        for (size_t heads = past - first < 2 ? past - first : 2; heads > 0; heads--) {
            uint32_t name = turned(t, from, to, past, heads);

            *end = to;
            if (name)
                return name;
        }
    }
    return 0;
}

/* ----------------------------------------------------------------------------- shared words --- */

uint32_t mlroles__shared_words(const struct mlroles__walk *w, struct mlroles__tokens *t,
                               size_t *word)
{
    uint16_t words[MLROLES__MAX_WORDS];
    size_t at = w->past, n = w->steps;
    uint32_t joint, name;

    if (n < 2 || at >= mlroles__words(t))
        return 0;
    joint = mlroles__joint(t, at);
    if (joint == 0) {
        if (mlroles__phrase_at(t, at, MLROLES__AND) != 1 && mlroles__first(t, at) != '&')
            return 0;
        at++;
        if (at >= mlroles__words(t) || mlroles__joint(t, at) != 0)
            return 0;
    } else if (joint != MLROLES__SLASH_JOINT) {
        return 0;
    }
    for (size_t i = 0; i + 1 < n; i++)
        words[i] = w->at[i];
    words[n - 1] = (uint16_t)at;
    *word = at;
    name = mlroles__name_of(t, words, n, w->joints);
    return is_role_title(name) ? name : 0;
}
