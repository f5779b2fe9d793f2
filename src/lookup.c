/* Looking a name up: section 6 of docs/taxonomy.md.
 *
 * In: a query. Out: the name that it is, or that it contains besides a vendor, a version, a level
 * or the like. Nearly all queries are plain ASCII and a name as they stand, and take a fast path.
 * The others are read like a text. */
#include "lookup.h"

#include <string.h>

#include "context.h"
#include "hash.h"
#include "titles.h"

enum {
    MOST_WORDS = 24, /* of a query that may hold more than a name */
    MOST_BEFORE = 3  /* words before a title that are not ranks: "Healthcare Data Engineer" */
};

/* ------------------------------------------------------------- whole queries, the short way --- */

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

/* Whether a word that seems to end at `end` really does: no markup continues it, it is not broken
 * at a line end, and it has no version. */
static int ends_plainly(const unsigned char *s, size_t len, size_t end)
{
    if (mlroles__is_digit(s[end - 1]))
        return 0;
    if (end == len || s[end] == ' ' || s[end] == '/' || s[end] == '.' || s[end] == '\'')
        return 1;
    return (s[end] == '-' || s[end] == '_') && end + 1 < len && mlroles__is_alnum(s[end + 1]);
}

/* A fast path for nearly all queries: ASCII words with separators, a slash, a dot or an apostrophe
 * between them. Takes half the time. 1: the words were followed, 0: no name, -1: not so simple. */
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
        if (!mlroles__step_along(place, mlroles__fold8(first8), s + begin, end - begin))
            return ends_plainly(s, len, end) ? 0 : -1;
        if (end == len)
            return 1;
        begin = end + 1;
        if (is_separator(s[end]))
            while (begin < len && is_separator(s[begin]))
                begin++;
        else if (s[end] == '/')
            *joints |= (uint32_t)MLROLES__SLASH_JOINT << n;
        else if (s[end] == '.')
            *joints |= (uint32_t)MLROLES__DOT_JOINT << n;
        else if (s[end] == '\'')
            *joints |= (uint32_t)MLROLES__APOSTROPHE_JOINT << n;
        else
            return -1;
    }
    return -1;
}

/* ------------------------------------------------------------------------ as texts are read --- */

/* Words of a query, from `first` to `past`. */
struct part {
    size_t first, past;
};

/* The name that a part is, as a whole. */
static uint32_t name_of_part(struct mlroles__tokens *t, struct part part)
{
    struct mlroles__walk w;

    mlroles__walk_start(&w, part.first);
    while (w.past < part.past && mlroles__walk_on(&w, t))
        ;
    return w.past == part.past && part.past > part.first ? mlroles__walk_name(&w) : 0;
}

/* Whether a gap around a query is one that is ignored. */
static int is_aside(uint32_t gap)
{
    return !(gap & MLROLES__CLASSES & (MLROLES__OTHER | MLROLES__BOUNDARY));
}

static int only_space(uint32_t gap)
{
    return !(gap & MLROLES__CLASSES &
             ~(uint32_t)(MLROLES__SPACE | MLROLES__TAB | MLROLES__LINE_END));
}

/* The words of a query, if there are some and not too many for the window. */
static int read_query(struct mlroles__tokens *t, const char *query, size_t len)
{
    mlroles__tokens_start(t, (const unsigned char *)query, len);
    mlroles__tokens_fill(t, 0, MOST_WORDS + 2);
    return mlroles__words(t) > 0 && mlroles__words(t) <= MOST_WORDS && mlroles__read_whole(t);
}

static uint32_t whole(struct mlroles__tokens *t)
{
    struct part part = {0, mlroles__words(t)};

    return only_space(mlroles__gap(t, 0)) && only_space(mlroles__gap(t, part.past))
               ? name_of_part(t, part)
               : 0;
}

uint32_t mlroles__name_find(const char *query, size_t len)
{
    struct mlroles__place place = {0, 0};
    struct mlroles__tokens t;
    uint32_t joints = 0;
    int found;

    if (!query)
        return 0;
    found = walk_simple(&place, &joints, (const unsigned char *)query, len);
    if (found < 0)
        return read_query(&t, query, len) ? whole(&t) : 0;
    if (!found || !mlroles__step_to(place.node)->owner ||
        !mlroles__joints_meet(mlroles__demand(place.node), joints))
        return 0;
    return place.node;
}

/* ---------------------------------------------------------------------------------- titles --- */

static int cuts(struct mlroles__tokens *t, size_t i)
{
    const uint32_t cut = MLROLES__SEPARATOR | MLROLES__BRACKET | MLROLES__COLON | MLROLES__SLASH |
                         MLROLES__DASH | MLROLES__TEXT_END;

    return (mlroles__gap(t, i) & cut) != 0 || mlroles__phrase_at(t, i, MLROLES__CUT) > 0;
}

/* Whether the gap before word `i` is the dot of an abbreviated rank: "Sr. Data Engineer". */
static int is_short_rank(struct mlroles__tokens *t, size_t i)
{
    uint32_t gap = mlroles__gap(t, i);

    return i > 0 && gap & MLROLES__FIRST_DOT &&
           !(gap & MLROLES__CLASSES & ~(uint32_t)(MLROLES__SPACE | MLROLES__DOT)) &&
           mlroles__kinds_around(t, i - 1, MLROLES__RANK);
}

/* Whether what stands behind a title leaves it what it is. */
static int ends_title(struct mlroles__tokens *t, size_t past)
{
    for (; !cuts(t, past); past++)
        if ((mlroles__joint(t, past) == MLROLES__BREAK && !is_short_rank(t, past)) ||
            !mlroles__kinds_around(t, past, MLROLES__RANK))
            return 0;
    return 1;
}

/* The longest title of a role at word `i` that the query may be. */
static uint32_t title_at(struct mlroles__tokens *t, size_t i)
{
    struct mlroles__walk w;
    uint32_t best = 0;

    for (mlroles__walk_start(&w, i); mlroles__walk_on(&w, t);) {
        uint32_t name = mlroles__walk_name(&w);
        size_t past = w.past;

        if (name && mlroles__is_other_work(name))
            name = mlroles__head_first(t, i, w.past, &past);
        if (name && mlroles__is_title(name) && ends_title(t, past))
            best = name;
    }
    return best;
}

uint32_t mlroles__title_find(const char *query, size_t len)
{
    struct mlroles__tokens t;
    uint32_t name = mlroles__name_find(query, len);

    if (!query || (name && mlroles__is_title(name) && !mlroles__is_other_work(name)))
        return name;
    if (!read_query(&t, query, len) || !only_space(mlroles__gap(&t, 0)) ||
        !is_aside(mlroles__gap(&t, mlroles__words(&t))))
        return 0;
    for (size_t i = 0, before = 0; i < mlroles__words(&t) && before <= MOST_BEFORE; i++) {
        name = title_at(&t, i);
        if (name && mlroles__is_own(&t, i))
            return name;
        if (i > 0 && mlroles__joint(&t, i) != 0 && !is_short_rank(&t, i))
            return 0;
        before += !mlroles__kinds_around(&t, i, MLROLES__RANK);
    }
    return 0;
}

/* ---------------------------------------------------------------------------------- skills --- */

static int is_skill(uint32_t name)
{
    return name && !mlroles__is_title(name);
}

/* Take off brackets that end the query. */
static int drop_brackets(struct mlroles__tokens *t, struct part *part)
{
    if (!(mlroles__gap(t, part->past) & MLROLES__BRACKET))
        return 0;
    for (size_t i = part->past - 1; i > part->first; i--)
        if (mlroles__gap(t, i) & MLROLES__BRACKET) {
            part->past = i;
            return 1;
        }
    return 0;
}

static int is_version(struct mlroles__tokens *t, size_t i)
{
    unsigned char spelled[MLROLES__SPELLED + 8];
    size_t n = mlroles__spell(t, i, spelled), at = mlroles__fold(spelled[0]) == 'v' && n > 1;

    while (at < n && mlroles__is_digit(spelled[at]))
        at++;
    return n > 0 && at == n;
}

static int drop_version(struct mlroles__tokens *t, struct part *part)
{
    size_t past = part->past - 1;

    if (!is_version(t, past))
        return 0;
    while (past > part->first + 1 && mlroles__joint(t, past) == MLROLES__DOT_JOINT &&
           is_version(t, past - 1))
        past--;
    if (past == part->first || mlroles__joint(t, past) == MLROLES__BREAK)
        return 0;
    part->past = past;
    return 1;
}

static int drop_product(struct mlroles__tokens *t, struct part *part)
{
    size_t n = mlroles__phrase_before(t, part->past, MLROLES__PRODUCT);

    if (n == 0 || n >= part->past - part->first)
        return 0;
    part->past -= n;
    return 1;
}

static int drop_vendor(struct mlroles__tokens *t, struct part *part)
{
    size_t n = mlroles__phrase_at(t, part->first, MLROLES__VENDOR);

    if (n == 0 || n >= part->past - part->first)
        return 0;
    part->first += n;
    return 1;
}

/* The name that a part is if its last word is in the plural. */
static uint32_t singular(struct mlroles__tokens *t, struct part part)
{
    size_t last = part.past - 1, edge = t->edge[2 * last + 1];
    uint32_t name;

    if (mlroles__end(t, last) - mlroles__begin(t, last) < 3 ||
        mlroles__fold(t->in.text[mlroles__end(t, last) - 1]) != 's')
        return 0;
    /* Odd, because what is left may end in a version. */
    t->edge[2 * last + 1] = ((edge & ~MLROLES__ODD) - 1) | MLROLES__ODD;
    name = name_of_part(t, part);
    t->edge[2 * last + 1] = edge;
    return name;
}

static uint32_t skill_of_part(struct mlroles__tokens *t, struct part part)
{
    uint32_t name = name_of_part(t, part);

    return is_skill(name) ? name : 0;
}

/* What may be taken off a query. */
enum { VENDOR = 1, PRODUCT = 2, VERSION = 4, PLURAL = 8, BRACKETS = 16, ALL = 31 };

/* The skill that a part is when this is taken off; 0 if that is not there, or leaves none. */
static uint32_t skill_without(struct mlroles__tokens *t, struct part part, unsigned what)
{
    uint32_t name;

    if ((what & BRACKETS && !drop_brackets(t, &part)) ||
        (what & VERSION && !drop_version(t, &part)) ||
        (what & PRODUCT && !drop_product(t, &part)) ||
        (what & VENDOR && !drop_vendor(t, &part)))
        return 0;
    if (!(what & PLURAL))
        return skill_of_part(t, part);
    name = singular(t, part);
    return is_skill(name) ? name : 0;
}

/* The skill that a query holds: as little as possible is taken off. */
static uint32_t skill_in(struct mlroles__tokens *t, struct part part)
{
    for (unsigned n = 1; n <= 5; n++)
        for (unsigned what = 1; what <= ALL; what++) {
            uint32_t name = mlroles__count_bits(what) == n ? skill_without(t, part, what) : 0;

            if (name)
                return name;
        }
    return 0;
}

/* The skill that an acronym in brackets is, of a long name that is none: "Long Name (ABBR)". */
static uint32_t skill_in_brackets(struct mlroles__tokens *t)
{
    size_t last = mlroles__words(t) - 1, letters;
    unsigned char spelled[MLROLES__SPELLED + 8];
    uint32_t name = skill_of_part(t, (struct part){last, last + 1});

    if (!name || last == 0 || !(mlroles__gap(t, last) & MLROLES__BRACKET))
        return 0;
    letters = mlroles__spell(t, last, spelled);
    if (letters != last)
        return 0;
    for (size_t i = 0; i < letters; i++)
        if (mlroles__fold(mlroles__first(t, i)) != mlroles__fold(spelled[i]))
            return 0;
    return name;
}

uint32_t mlroles__skill_find(const char *query, size_t len)
{
    struct mlroles__tokens t;
    uint32_t name = mlroles__name_find(query, len);

    if (!query || name)
        return is_skill(name) ? name : 0;
    if (!read_query(&t, query, len) || !only_space(mlroles__gap(&t, 0)) ||
        !is_aside(mlroles__gap(&t, mlroles__words(&t))))
        return 0;
    name = skill_in(&t, (struct part){0, mlroles__words(&t)});
    return name ? name : skill_in_brackets(&t);
}
