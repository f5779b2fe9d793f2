/* Names in context: see context.h. */
#include "context.h"

#include <string.h>

#include "hash.h"
#include "titles.h"

enum {
    MOST_IGNORED = 3,  /* words passed over around an item */
    MOST_BETWEEN = 8,  /* words between two items of a list */
    MOST_AROUND = 8,   /* words that show that a line is in capitals */
    MOST_FOREIGN = 3,  /* words of an item that is no name */
    MOST_HEADING = 3   /* words before a heading in its line */
};

/* Sets of classes of a gap. The bits above the classes say nothing here. */
#define ASIDES (MLROLES__SPACE | MLROLES__HYPHEN | MLROLES__QUOTE | MLROLES__APOSTROPHE)
#define DIVIDERS                                                                                 \
    (MLROLES__TAB | MLROLES__LINE_END | MLROLES__BULLET | MLROLES__BOUNDARY | MLROLES__SEPARATOR | \
     MLROLES__SLASH | MLROLES__BRACKET)
#define IGNORED (ASIDES | DIVIDERS | MLROLES__COLON)

/* --------------------------------------------------------------------------- words around --- */

/* A word of digits, or a letter that counts as one: "b)". */
static int is_number(struct mlroles__tokens *t, size_t i)
{
    unsigned char spelled[MLROLES__SPELLED + 8];
    size_t n = mlroles__end(t, i) - mlroles__begin(t, i);
    const unsigned char *word = t->in.text + mlroles__begin(t, i);

    if (n == 1 && mlroles__is_lower(word[0]) && mlroles__end(t, i) < t->in.len && word[1] == ')')
        return 1;
    if (mlroles__is_odd(t, i)) {
        n = mlroles__spell(t, i, spelled);
        word = spelled;
    }
    for (size_t k = 0; k < n; k++)
        if (!mlroles__is_digit(word[k]))
            return 0;
    return n > 0;
}

static int is_joining_mark(struct mlroles__tokens *t, size_t i)
{
    unsigned char first = mlroles__first(t, i);

    return first == '+' || first == '&';
}

/* ------------------------------------------------------------------------ going outwards --- */

/* A way from a name outwards: `i` is the word at whose begin one is, `left` or right. */
struct way {
    struct mlroles__tokens *t;
    size_t i;
    int left;
    unsigned passed; /* words */
};

static uint32_t gap_here(const struct way *way)
{
    return mlroles__gap(way->t, way->i);
}

static int at_text_end(const struct way *way)
{
    return way->left ? way->i == 0 : way->i == mlroles__words(way->t);
}

/* Whether the gap is one that is ignored; a dot is behind a number. */
static int is_ignored_gap(struct mlroles__tokens *t, size_t i, uint32_t gap)
{
    if (gap & MLROLES__CLASSES & ~(uint32_t)(IGNORED | MLROLES__DOT))
        return 0;
    return !(gap & MLROLES__DOT) || (gap & MLROLES__FIRST_DOT && i > 0 && is_number(t, i - 1));
}

/* The next word on the way. */
static size_t word_here(const struct way *way)
{
    return way->left ? way->i - 1 : way->i;
}

/* What a word is around an item of a list. */
enum { IGNORED_WORD = 1, DIVIDING_WORD = 2 };

static unsigned sort_of_word(struct mlroles__tokens *t, size_t i)
{
    uint32_t kinds;

    if (is_joining_mark(t, i))
        return IGNORED_WORD | DIVIDING_WORD;
    kinds = mlroles__kinds_around(t, i, MLROLES__AND | MLROLES__LEVEL);
    if (kinds & MLROLES__AND)
        return IGNORED_WORD | DIVIDING_WORD;
    return kinds || is_number(t, i) ? IGNORED_WORD : 0;
}

/* Pass over the next word, which is of this sort, if it is ignored and not one too many. */
static int pass(struct way *way, unsigned sort)
{
    if (way->passed++ == MOST_IGNORED || !(sort & IGNORED_WORD))
        return 0;
    way->i = way->left ? way->i - 1 : way->i + 1;
    return 1;
}

enum side { NOT_ALONE, BRACKETED, DIVIDED };

static enum side side_of(struct way way)
{
    for (;;) {
        uint32_t stops = gap_here(&way) & MLROLES__CLASSES & ~(uint32_t)ASIDES;
        unsigned sort;

        if (stops == MLROLES__BRACKET && !at_text_end(&way))
            return BRACKETED;
        if (at_text_end(&way) || stops)
            return DIVIDED;
        sort = sort_of_word(way.t, word_here(&way));
        if (sort & DIVIDING_WORD ||
            (way.left && mlroles__phrase_before(way.t, way.i, MLROLES__BEFORE)))
            return DIVIDED;
        if (!pass(&way, sort))
            return NOT_ALONE;
    }
}

/* Alone in brackets, as abbreviations are, is not alone in an item. */
static int is_alone(struct mlroles__tokens *t, size_t first, size_t past)
{
    enum side left = side_of((struct way){t, first, 1, 0});
    enum side right = left == NOT_ALONE ? NOT_ALONE : side_of((struct way){t, past, 0, 0});

    return right != NOT_ALONE && (left == DIVIDED || right == DIVIDED);
}

static int reaches_line_edge(struct way way)
{
    for (;;) {
        uint32_t gap = gap_here(&way);

        if (!is_ignored_gap(way.t, way.i, gap))
            return 0;
        if (at_text_end(&way) || gap & MLROLES__LINE_EDGES)
            return 1;
        if (!pass(&way, sort_of_word(way.t, word_here(&way))))
            return 0;
    }
}

int mlroles__begins_line(struct mlroles__tokens *t, size_t first)
{
    return reaches_line_edge((struct way){t, first, 1, 0});
}

int mlroles__ends_line(struct mlroles__tokens *t, size_t past)
{
    return reaches_line_edge((struct way){t, past, 0, 0});
}

/* Whether at most a few words stand before word `first` in its line. */
static int is_near_line_begin(struct mlroles__tokens *t, size_t first)
{
    for (unsigned n = 0; n <= MOST_HEADING; n++, first--)
        if (first == 0 || mlroles__gap(t, first) & MLROLES__LINE_EDGES)
            return 1;
    return 0;
}

int mlroles__has_heading(struct mlroles__tokens *t, size_t first, size_t past)
{
    struct way way = {t, first, 1, 0};
    uint32_t seen = 0;

    if (!is_alone(t, first, past))
        return 0;
    while (!at_text_end(&way)) {
        uint32_t gap = gap_here(&way);
        size_t n;

        if (!is_ignored_gap(t, way.i, gap))
            return 0;
        seen |= gap;
        n = mlroles__phrase_before(t, way.i, MLROLES__HEADING);
        if (n && (seen & (MLROLES__COLON | MLROLES__BRACKET) ||
                  (seen & (MLROLES__LINE_END | MLROLES__BOUNDARY) &&
                   is_near_line_begin(t, way.i - n))))
            return 1;
        if (!pass(&way, sort_of_word(way.t, word_here(&way))))
            return 0;
    }
    return 0;
}

int mlroles__has_cue(struct mlroles__tokens *t, size_t first, size_t past)
{
    return (first > 0 && mlroles__joint(t, first) == 0 &&
            mlroles__phrase_before(t, first, MLROLES__BEFORE)) ||
           (past < mlroles__words(t) && mlroles__joint(t, past) == 0 &&
            mlroles__phrase_at(t, past, MLROLES__AFTER));
}

/* How many words are left of an item that is no name, of which word `i` is the first that is not
 * ignored; 0: it has too many, or does not end before a divider. */
static size_t foreign_item(struct mlroles__tokens *t, size_t i, size_t first)
{
    size_t past = i + 1;

    while (past < first && past - i <= MOST_FOREIGN && mlroles__joint(t, past) == 0 &&
           !(mlroles__gap(t, past) & DIVIDERS))
        past++;
    return past - i <= MOST_FOREIGN && past <= first && mlroles__gap(t, past) & DIVIDERS ? past - i
                                                                                         : 0;
}

int mlroles__are_joined(struct mlroles__tokens *t, size_t past, size_t first, size_t end)
{
    uint32_t seen = 0;
    unsigned sort;
    int foreign = 0;

    if (first < past || first - past > MOST_BETWEEN)
        return 0;
    for (size_t i = past, n;; i += n) {
        uint32_t gap = mlroles__gap(t, i);

        if (!is_ignored_gap(t, i, gap))
            return 0;
        seen |= gap;
        if (i == first)
            return (seen & DIVIDERS) &&
                   (!(foreign || gap & MLROLES__LINE_EDGES) || is_alone(t, first, end));
        sort = sort_of_word(t, i);
        n = sort & IGNORED_WORD;
        if (sort & DIVIDING_WORD)
            seen |= MLROLES__SEPARATOR;
        if (!n && seen & DIVIDERS && foreign++ == 0)
            n = foreign_item(t, i, first);
        if (!n)
            return 0;
    }
}

/* -------------------------------------------------------------------------------- strength --- */

/* Whether each capital of the name is one in the words of the walk. */
static int capitals_meet(const struct mlroles__walk *w, struct mlroles__tokens *t, uint32_t name,
                         uint32_t caps)
{
    uint8_t lens[MLROLES__MAX_WORDS];
    unsigned steps = w->steps;

    for (uint32_t node = name; steps > 0; node = mlroles__step_to(node)->parent)
        lens[--steps] = mlroles__step_to(node)->len;
    for (; caps && steps < w->steps; steps++) {
        unsigned char spelled[2 * MLROLES__SPELLED + 8];
        const unsigned char *word = t->in.text + mlroles__begin(t, w->at[steps]);

        if (mlroles__is_odd(t, w->at[steps])) {
            size_t n = mlroles__spell(t, w->at[steps], spelled);

            if (n < lens[steps]) /* broken at a line end */
                mlroles__spell(t, w->at[steps] + 1U, spelled + n);
            word = spelled;
        }
        for (unsigned i = 0; i < lens[steps]; i++, caps >>= 1)
            if (caps & 1 && !mlroles__is_upper(word[i]))
                return 0;
    }
    return 1;
}

/* How many ASCII letters word `i` has, none of them small; -1: one is. */
static int capitals_of(struct mlroles__tokens *t, size_t i)
{
    unsigned char spelled[MLROLES__SPELLED + 8];
    size_t n = mlroles__end(t, i) - mlroles__begin(t, i);
    const unsigned char *word = t->in.text + mlroles__begin(t, i);
    int capitals = 0;

    if (mlroles__is_odd(t, i)) {
        n = mlroles__spell(t, i, spelled);
        word = spelled;
    }
    for (size_t k = 0; k < n; k++) {
        if (mlroles__is_lower(word[k]))
            return -1;
        capitals += mlroles__is_upper(word[k]);
    }
    return capitals;
}

static int is_line_in_capitals(struct mlroles__tokens *t, size_t first, size_t past)
{
    const uint32_t edges = MLROLES__LINE_END | MLROLES__BOUNDARY;
    unsigned words = 0;
    int n;

    for (size_t i = first; i < past; i++)
        if (capitals_of(t, i) < 0)
            return 0;
    for (size_t i = first; i > 0 && first - i < MOST_AROUND; i--) {
        if (mlroles__gap(t, i) & edges)
            break;
        n = capitals_of(t, i - 1);
        if (n < 0)
            return 0;
        words += n >= 2;
    }
    for (size_t i = past; i < mlroles__words(t) && i - past < MOST_AROUND; i++) {
        if (mlroles__gap(t, i) & edges)
            break;
        n = capitals_of(t, i);
        if (n < 0)
            return 0;
        words += n >= 2;
    }
    return words >= 2;
}

/* Whether word `i` is a plus with words of letters on both sides, all without a space: Python+R. */
static int is_plus_between(struct mlroles__tokens *t, size_t i)
{
    return i > 0 && i + 1 < mlroles__words(t) && mlroles__first(t, i) == '+' &&
           mlroles__gap(t, i) == 0 && mlroles__gap(t, i + 1) == 0 &&
           mlroles__first(t, i - 1) != '+' && mlroles__first(t, i + 1) != '+';
}

/* Whether the gap before word `i` binds the words on both sides to each other; `mark` is the one
 * that is not the name's. */
static int binds(struct mlroles__tokens *t, size_t i, size_t mark)
{
    uint32_t gap = i > 0 && i < mlroles__words(t) ? mlroles__gap(t, i) : MLROLES__SPACE;

    if (gap == 0)
        return !is_plus_between(t, mark);
    return gap == (MLROLES__DOT | MLROLES__FIRST_DOT) || gap == MLROLES__APOSTROPHE ||
           gap & MLROLES__ONE_HYPHEN;
}

enum mlroles__strength mlroles__strength(const struct mlroles__walk *w, struct mlroles__tokens *t,
                                         uint32_t name)
{
    const struct mlroles__demand_row *demand = mlroles__demand(name);
    size_t first = w->at[0], past = w->past;
    int capital;

    if (!(demand->flags & (MLROLES__CASE | MLROLES__LISTED | MLROLES__LOOKUP | MLROLES__HEAD)))
        return MLROLES__STRONG;
    if (demand->flags & MLROLES__LOOKUP)
        return MLROLES__NO_NAME;
    if (demand->flags & MLROLES__HEAD)
        return mlroles__is_head(t, first, past) ? MLROLES__STRONG : MLROLES__NO_NAME;
    capital = !(demand->flags & MLROLES__CASE) || (capitals_meet(w, t, name, demand->caps) &&
                                                   !is_line_in_capitals(t, first, past));
    if (capital && !(demand->flags & MLROLES__LISTED))
        return MLROLES__STRONG;
    if (binds(t, first, first - 1) || binds(t, past, past) || mlroles__abbreviates(t, first, past))
        return MLROLES__NO_NAME;
    if (capital)
        return MLROLES__PLAIN;
    return is_alone(t, first, past) ? MLROLES__WEAK : MLROLES__NO_NAME;
}
