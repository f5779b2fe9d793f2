#include "reference.h"

#include <stdlib.h>
#include <string.h>

#include "reference-names.h"

/* ----------------------------------------------------------------------- kinds of names --- */

enum { FIRST_SKILL = 10000 };

static int is_role_title(const struct named *name)
{
    return name->owners[0] < FIRST_SKILL;
}

static int is_other_title(const struct named *name)
{
    return name->owners[0] == OTHER_WORK;
}

static int is_skill(const struct named *name)
{
    return !is_role_title(name) && !is_other_title(name);
}

/* ---------------------------------------- section 4: what stands around an item of a list --- */

static int ends_line(const struct gap *gap)
{
    return gap->of[LINE_END] || gap->of[BOUNDARY];
}

/* Whether a new item or cell begins behind the gap, if no new line does. */
static int ends_list(const struct gap *gap)
{
    return ends_line(gap) || gap->of[BULLET] || gap->of[TAB];
}

static int is_word(const struct reading *r, size_t w, const char *word)
{
    char key[MOST_KEY + 1];

    return key_of(r, w, w + 1, key) && strlen(key) == strlen(word) + 1 &&
           memcmp(key, word, strlen(word)) == 0;
}

static int is_joining_mark(const struct reading *r, size_t w)
{
    return is_word(r, w, "+") || is_word(r, w, "&");
}

static int word_divides(const struct reference *reference, const struct reading *r, size_t w)
{
    return is_joining_mark(r, w) || is_of_phrase(reference, r, AND, w);
}

static int gap_divides(const struct gap *gap)
{
    return gap->of[TAB] || gap->of[BULLET] || gap->of[SEPARATOR] || gap->of[SLASH] ||
           gap->of[BRACKET] || ends_line(gap);
}

static int is_ignored_word(const struct reference *reference, const struct reading *r, size_t w)
{
    return r->words[w].is_number || word_divides(reference, r, w) ||
           is_of_phrase(reference, r, LEVEL, w);
}

enum { MOST_IGNORED = 3 };

/* Whether the gap ends an item: it holds more than what is within items. */
static int ends_item(const struct gap *gap)
{
    return gap->of[SPACE] + gap->of[HYPHEN] + gap->of[QUOTE] + gap->of[APOSTROPHE] < gap->count;
}

static int phrase_ends(const struct reference *reference, const struct reading *r, enum kind kind,
                       size_t past);

/* How an item ends on one side of a name: it does not, at brackets alone, otherwise. */
enum side { GOES_FURTHER, BRACKETED, DIVIDED };

static enum side side_of(const struct gap *gap)
{
    size_t asides = gap->of[SPACE] + gap->of[HYPHEN] + gap->of[QUOTE] + gap->of[APOSTROPHE];

    return !ends_item(gap) ? GOES_FURTHER : asides + gap->of[BRACKET] == gap->count ? BRACKETED
                                                                                    : DIVIDED;
}

static enum side left_side(const struct reference *reference, const struct reading *r, size_t w)
{
    for (size_t passed = 0;; passed++, w--) {
        if (w == 0)
            return DIVIDED;
        if (side_of(&r->gaps[w]) != GOES_FURTHER)
            return side_of(&r->gaps[w]);
        if (word_divides(reference, r, w - 1) || phrase_ends(reference, r, BEFORE, w))
            return DIVIDED;
        if (passed == MOST_IGNORED || !is_ignored_word(reference, r, w - 1))
            return GOES_FURTHER;
    }
}

static enum side right_side(const struct reference *reference, const struct reading *r, size_t w)
{
    for (size_t passed = 0;; passed++, w++) {
        if (w == r->word_count)
            return DIVIDED;
        if (side_of(&r->gaps[w]) != GOES_FURTHER)
            return side_of(&r->gaps[w]);
        if (word_divides(reference, r, w))
            return DIVIDED;
        if (passed == MOST_IGNORED || !is_ignored_word(reference, r, w))
            return GOES_FURTHER;
    }
}

static int is_alone(const struct reference *reference, const struct reading *r, size_t first,
                    size_t past)
{
    enum side left = left_side(reference, r, first), right = right_side(reference, r, past);

    return left != GOES_FURTHER && right != GOES_FURTHER && (left == DIVIDED || right == DIVIDED);
}

/* ------------------------------------------------------ section 4: strong, plain and weak --- */

/* Whether the gap before a word joins it so that neither side is free. */
static int binds(const struct gap *gap)
{
    return gap->joint == TIGHT || gap->joint == DOT_JOINT || gap->joint == APOSTROPHE_JOINT ||
           (gap->count == 1 && gap->of[HYPHEN]);
}

/* Whether the word is a plus with words of letters on both sides, all without a space: Python+R. */
static int is_plus_between(const struct reading *r, size_t w)
{
    return w > 0 && w + 1 < r->word_count && is_word(r, w, "+") && r->gaps[w].joint == TIGHT &&
           r->gaps[w + 1].joint == TIGHT && !is_word(r, w - 1, "+") && !is_word(r, w + 1, "+");
}

static int is_free(const struct reading *r, size_t first, size_t past)
{
    return !(first > 0 && binds(&r->gaps[first]) &&
             !(r->gaps[first].joint == TIGHT && is_plus_between(r, first - 1))) &&
           !(past < r->word_count && binds(&r->gaps[past]) &&
             !(r->gaps[past].joint == TIGHT && is_plus_between(r, past)));
}

/* Whether a word in brackets consists of the initials of the words before it. */
static int abbreviates(const struct reading *r, size_t first, size_t past)
{
    const char *word = r->words[first].spelling;
    size_t letters = strlen(word);
    char key[MOST_KEY + 1];

    if (past != first + 1 || letters < 2 || letters > MOST_WORDS || letters > first ||
        !is_bracket(r, first, '(', 1) || r->words[first].end == r->len ||
        r->text[r->words[first].end] != ')')
        return 0;
    return key_of(r, first - letters, first, key) && is_initials(word, letters, key);
}

static int has_small_letter(const struct reading *r, size_t w)
{
    for (const char *s = r->words[w].spelling; *s; s++)
        if (is_ascii_small((unsigned char)*s))
            return 1;
    return 0;
}

static int has_two_capitals(const struct reading *r, size_t w)
{
    size_t capitals = 0;

    for (const char *s = r->words[w].spelling; *s; s++)
        capitals += (size_t)is_ascii_capital((unsigned char)*s);
    return capitals >= 2;
}

static int is_in_capitals(const struct reading *r, size_t first, size_t past)
{
    size_t from = first, to = past, long_words = 0;

    while (from > 0 && first - from < 8 && !ends_line(&r->gaps[from]))
        from--;
    while (to < r->word_count && to - past < 8 && !ends_line(&r->gaps[to]))
        to++;
    for (size_t w = from; w < to; w++) {
        if (has_small_letter(r, w))
            return 0;
        long_words += (w < first || w >= past) && has_two_capitals(r, w);
    }
    return long_words >= 2;
}

/* Whether each capital of the name is one in the text, where its words are those of the path. */
static int capitals_stand(const struct named *name, const struct reading *r,
                          const struct path *path)
{
    for (size_t i = 0; i < name->reading.word_count; i++) {
        const char *mine = name->reading.words[i].spelling;
        size_t w = path->steps[i].first;
        const char *theirs = r->words[w].spelling;

        for (; *mine; mine++, theirs++) {
            if (!*theirs)
                theirs = r->words[++w].spelling;
            if (is_ascii_capital((unsigned char)*mine) && *theirs != *mine)
                return 0;
        }
    }
    return 1;
}

enum standing { NO_NAME, STRONG, PLAIN, WEAK };

static enum standing standing_of(const struct reference *reference, const struct reading *r,
                                 const struct named *name, const struct path *path)
{
    size_t first = path->steps[0].first, past = path->steps[name->reading.word_count - 1].past;
    int is_met = !(name->flags & CASE) ||
                 (capitals_stand(name, r, path) && !is_in_capitals(r, first, past));

    if (name->flags & LOOKUP)
        return NO_NAME;
    if (is_met && !(name->flags & LISTED))
        return STRONG;
    if (!is_free(r, first, past) || abbreviates(r, first, past))
        return NO_NAME;
    if (is_met)
        return PLAIN;
    return is_alone(reference, r, first, past) ? WEAK : NO_NAME;
}

/* ---------------------------------------------------------------------- section 5: titles --- */

static int phrase_begins(const struct reference *reference, const struct reading *r, enum kind kind,
                         size_t w)
{
    for (size_t words = 1; words <= MOST_PHRASE; words++)
        if (phrase_at(reference, r, kind, w, words))
            return 1;
    return 0;
}

static int phrase_ends(const struct reference *reference, const struct reading *r, enum kind kind,
                       size_t past)
{
    for (size_t words = 1; words <= MOST_PHRASE && words <= past; words++)
        if (phrase_at(reference, r, kind, past - words, words))
            return 1;
    return 0;
}

/* Whether a head stands where a title does. */
static int head_stands(const struct reference *reference, const struct reading *r, size_t first,
                       size_t past)
{
    const struct gap *behind = &r->gaps[past];
    size_t before = 0;

    for (; first > 0 && !ends_list(&r->gaps[first]); first--, before++) {
        const struct gap *gap = &r->gaps[first];

        if (gap->of[SPACE] + gap->of[HYPHEN] + gap->of[QUOTE] + gap->of[SLASH] < gap->count)
            return 0;
    }
    if (before < 1 || before > 5)
        return 0;
    return past == r->word_count || behind->of[SPACE] + behind->of[QUOTE] < behind->count ||
           phrase_begins(reference, r, GOES_ON, past);
}

/* Whether a name that is a title stands. */
static int title_stands(const struct reference *reference, const struct reading *r,
                        const struct named *title, const struct path *path)
{
    size_t past = path->steps[title->reading.word_count - 1].past;

    if (title->flags & HEAD)
        return head_stands(reference, r, path->steps[0].first, past);
    return standing_of(reference, r, title, path) != NO_NAME;
}

/* Whether the gap ends a title in front of what it is about. */
static int cuts_title(const struct reading *r, size_t gap)
{
    const struct gap *g = &r->gaps[gap];

    return g->of[SEPARATOR] || g->of[BRACKET] || g->of[COLON] || gap_holds_dash(r, gap);
}

/* Whether it does, and holds nothing but that, spaces, quotes and hyphens. */
static int turns_title(const struct reading *r, size_t gap)
{
    const struct gap *g = &r->gaps[gap];

    return cuts_title(r, gap) && g->of[SEPARATOR] + g->of[BRACKET] + g->of[COLON] + g->of[SPACE] +
                                         g->of[QUOTE] + g->of[HYPHEN] == g->count;
}

/* Whether the gap parts words rather than joins them in a phrase. */
static int is_parted(const struct reading *r, size_t gap)
{
    const struct gap *g = &r->gaps[gap];

    return gap == r->word_count || gap_holds_dash(r, gap) ||
           g->of[SPACE] + g->of[QUOTE] + g->of[HYPHEN] < g->count;
}

/* Adds a word as the text spells it. */
static int add_word(struct path *path, const struct reading *r, size_t w, enum joint joint)
{
    return joint != BREAK && add_step(path, r->words[w].spelling, strlen(r->words[w].spelling),
                                      (struct step){w, w + 1, 0, joint});
}

/* The title of a role that words of the text and the last words of a title make, or NULL. */
static const struct named *made_title(const struct reference *reference, const struct reading *r,
                                      size_t w, size_t words, const struct path *title,
                                      size_t last)
{
    size_t past = title->steps[title->count - 1].past;
    struct path made = {.count = 0};
    const struct named *name;

    for (size_t i = w; i < w + words; i++)
        if (!add_word(&made, r, i, i == w ? SEPARATOR_JOINT : r->gaps[i].joint))
            return NULL;
    for (size_t i = past - last; i < past; i++)
        if (!add_word(&made, r, i, i == past - last ? SEPARATOR_JOINT : r->gaps[i].joint))
            return NULL;
    name = name_of(reference, &made, made.count);
    return name && is_role_title(name) && !(name->flags & (LOOKUP | PLURAL)) ? name : NULL;
}

enum { MOST_RANKS = 3 };

/* Head first, where what follows the cut begins at `w`. */
static const struct named *title_behind_cut(const struct reference *reference,
                                            const struct reading *r, size_t w,
                                            const struct path *title, size_t *past)
{
    size_t title_words = title->steps[title->count - 1].past - title->steps[0].first;

    for (size_t words = 4; words > 0; words--) {
        *past = w + words;
        if (*past > r->word_count ||
            !(is_parted(r, *past) || is_word(r, *past, "&") ||
              phrase_begins(reference, r, AND, *past) ||
              phrase_begins(reference, r, GOES_ON, *past)))
            continue;
        for (size_t last = title_words < 2 ? title_words : 2; last > 0; last--) {
            const struct named *name = made_title(reference, r, w, words, title, last);

            if (name)
                return name;
        }
    }
    return NULL;
}

/* Head first: the title of a role that begins as this title of other work does, which is the
 * first `words` words of the path; where it ends. */
static const struct named *head_first(const struct reference *reference, const struct reading *r,
                                      const struct path *path, size_t words, size_t *past)
{
    struct path title = *path;

    title.count = words;
    for (size_t w = title.steps[words - 1].past, ranks = 0;
         w < r->word_count && ranks <= MOST_RANKS; w++, ranks++) {
        if (turns_title(r, w))
            return title_behind_cut(reference, r, w, &title, past);
        if (r->gaps[w].joint == BREAK || !is_of_phrase(reference, r, RANK, w))
            return NULL;
    }
    return NULL;
}

/* Whether words are joined by a separator, or stand next to `&` without one. */
static int joins(const struct reading *r, size_t w)
{
    enum joint joint = r->gaps[w].joint;

    return joint == SEPARATOR_JOINT || joint == BROKEN ||
           (joint == TIGHT && (is_word(r, w, "&") || is_word(r, w - 1, "&")));
}

/* Shared words: the title of a role that the words of the path without the last make with a word
 * behind it; that word. */
static const struct named *shared_words(const struct reference *reference, const struct reading *r,
                                        const struct path *path, size_t words, size_t *shared)
{
    size_t w = path->steps[words - 1].past, next = w;
    struct path made = {.count = 0};
    const struct named *name;

    if (words < 2 || w >= r->word_count || r->gaps[w].joint == BREAK)
        return NULL;
    if (r->gaps[w].joint != SLASH_JOINT) {
        if (!(phrase_at(reference, r, AND, w, 1) || is_word(r, w, "&")) || !joins(r, w))
            return NULL;
        next = w + 1;
        if (next >= r->word_count || !joins(r, next))
            return NULL;
    }
    for (size_t i = 0; i + 1 < words; i++)
        if (!add_word(&made, r, path->steps[i].first,
                      i == 0 ? SEPARATOR_JOINT : path->steps[i].joint))
            return NULL;
    if (!add_word(&made, r, next, path->steps[words - 1].joint))
        return NULL;
    *shared = next;
    name = name_of(reference, &made, words);
    return name && is_role_title(name) && !(name->flags & (LOOKUP | PLURAL)) ? name : NULL;
}

/* --------------------------------------------------------------- section 3: names at a word --- */

struct found {
    const struct named *name;
    size_t first, past; /* words */
    size_t title;       /* where the title begins that it is, or shares the words of */
    enum standing standing;
};

/* The first word after `first` and before `past` where a title begins that ends later; `past` if
 * there is none. */
static size_t title_within(const struct reference *reference, const struct reading *r, size_t first,
                           size_t past)
{
    struct path path;

    for (size_t w = first + 1; w < past; w++) {
        walk(reference, r, w, r->word_count, &path);
        for (size_t words = path.count; words > 0; words--) {
            const struct named *name = name_of(reference, &path, words);

            if (name && !is_skill(name) && path.steps[words - 1].past > past &&
                title_stands(reference, r, name, &path))
                return w;
        }
    }
    return past;
}

/* A name that is in the text, as far as its own flags and kind go. */
static int takes_place(const struct reference *reference, const struct reading *r,
                       const struct named *name, const struct path *path, struct found *found)
{
    size_t words = name->reading.word_count, first = path->steps[0].first;
    const struct named *whole;

    *found = (struct found){name, first, path->steps[words - 1].past, first, STRONG};
    if (is_other_title(name) && (whole = head_first(reference, r, path, words, &found->past))) {
        found->name = whole;
        return 1;
    }
    found->past = path->steps[words - 1].past;
    if (!is_skill(name) && !title_stands(reference, r, name, path))
        return 0;
    found->standing = standing_of(reference, r, name, path);
    return found->standing != NO_NAME;
}

/* A strong name of fewer words goes before a weak one. */
static int strong_within(const struct reference *reference, const struct reading *r,
                         const struct path *path, size_t words, size_t limit, struct found *found)
{
    while (--words > 0) {
        const struct named *name = name_of(reference, path, words);
        struct found strong;

        if (!name || path->steps[words - 1].past > limit ||
            !takes_place(reference, r, name, path, &strong) || strong.standing != STRONG)
            continue;
        *found = strong;
        return 1;
    }
    return 0;
}

/* The name at a word, and if it is a title the one that shares its words: how many they are. */
static size_t names_at(const struct reference *reference, const struct reading *r, size_t w,
                       struct found *found)
{
    size_t limit = r->word_count, shared;
    struct path path;

    walk(reference, r, w, limit, &path);
    for (size_t words = path.count; words > 0; words--) {
        const struct named *name = name_of(reference, &path, words), *second;
        size_t past = path.steps[words - 1].past, title = past;

        if (!name || past > limit || !takes_place(reference, r, name, &path, found))
            continue;
        if (is_skill(name))
            title = title_within(reference, r, w, past);
        if (title < past) {
            limit = title;
            continue;
        }
        if (found->standing == WEAK && strong_within(reference, r, &path, words, limit, found))
            return 1;
        second = is_role_title(name) ? shared_words(reference, r, &path, words, &shared) : NULL;
        if (second)
            found[1] = (struct found){second, shared, shared + 1, w, STRONG};
        return second ? 2 : 1;
    }
    return 0;
}

static size_t find_names(const struct reference *reference, const struct reading *r,
                         struct found *found)
{
    size_t n = 0;

    for (size_t w = 0; w < r->word_count;) {
        size_t more = names_at(reference, r, w, found + n);

        n += more;
        w = more ? found[n - 1].past : w + 1;
    }
    return n;
}

/* ----------------------------------------------------------------------- section 4: lists --- */

struct list {
    const struct reference *reference;
    const struct reading *r;
    const struct found *names;
    size_t count;
};

/* Where an item ends that is no name and of which word `w` is the first that is not ignored; `w` if
 * it is no such item. */
static size_t behind_foreign_item(const struct reading *r, size_t w, size_t first)
{
    size_t past = w + 1;

    while (past < first && joins(r, past) && !gap_divides(&r->gaps[past]))
        past++;
    return past - w <= 3 && gap_divides(&r->gaps[past]) ? past : w;
}

static int are_joined(const struct reference *reference, const struct reading *r,
                      const struct found *a, const struct found *b)
{
    int divides = 0, foreign = 0;
    size_t w = a->past;

    if (is_other_title(a->name) || is_other_title(b->name) || b->first - w > 8)
        return 0;
    for (;;) {
        size_t next = w + 1;

        if (!r->gaps[w].is_ignored)
            return 0;
        divides |= gap_divides(&r->gaps[w]);
        if (w == b->first)
            break;
        if (is_ignored_word(reference, r, w))
            divides |= word_divides(reference, r, w);
        else if (!divides || foreign++ > 0 ||
                 (next = behind_foreign_item(r, w, b->first)) == w)
            return 0;
        w = next;
    }
    return divides && (!(foreign || ends_list(&r->gaps[w])) ||
                       is_alone(reference, r, b->first, b->past));
}

/* 1. */
static int has_strong(const struct list *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->names[i].standing == STRONG && !is_other_title(list->names[i].name))
            return 1;
    return 0;
}

static size_t words_before_in_line(const struct reading *r, size_t w)
{
    size_t words = 0;

    while (w > 0 && !ends_list(&r->gaps[w]))
        w--, words++;
    return words;
}

/* Whether a phrase of the kind heading ends before word `w` and is one. */
static int is_heading(const struct list *list, size_t w, int colon, int line)
{
    for (size_t words = 1; words <= MOST_PHRASE && words <= w; words++)
        if (phrase_at(list->reference, list->r, HEADING, w - words, words) &&
            (colon || (line && words_before_in_line(list->r, w - words) <= 3)))
            return 1;
    return 0;
}

/* 2. */
static int has_heading(const struct list *list)
{
    size_t w = list->names[0].first;
    int colon = 0, line = 0;

    if (!is_alone(list->reference, list->r, w, list->names[0].past))
        return 0;
    for (size_t passed = 0; w > 0 && list->r->gaps[w].is_ignored; passed++, w--) {
        colon |= list->r->gaps[w].of[COLON] || list->r->gaps[w].of[BRACKET];
        line |= ends_line(&list->r->gaps[w]);
        if (is_heading(list, w, colon, line))
            return 1;
        if (passed == MOST_IGNORED || !is_ignored_word(list->reference, list->r, w - 1))
            return 0;
    }
    return 0;
}

static int joins_cue(const struct gap *gap)
{
    return gap->joint == SEPARATOR_JOINT || gap->joint == BROKEN;
}

/* 3. */
static int has_cue(const struct list *list)
{
    const struct reading *r = list->r;

    for (size_t i = 0; i < list->count; i++) {
        size_t first = list->names[i].first, past = list->names[i].past;

        if (list->names[i].standing != PLAIN)
            continue;
        if (first > 0 && joins_cue(&r->gaps[first]) &&
            phrase_ends(list->reference, r, BEFORE, first))
            return 1;
        if (past < r->word_count && joins_cue(&r->gaps[past]) &&
            phrase_begins(list->reference, r, AFTER, past))
            return 1;
    }
    return 0;
}

/* 4. */
static int stands_apart(const struct list *list)
{
    const struct reading *r = list->r;
    size_t first = list->names[0].first, past = list->names[list->count - 1].past;

    for (size_t passed = 0;; passed++, first--) {
        if (!r->gaps[first].is_ignored)
            return 0;
        if (first == 0 || ends_list(&r->gaps[first]))
            break;
        if (passed == MOST_IGNORED || !is_ignored_word(list->reference, r, first - 1))
            return 0;
    }
    for (size_t passed = 0;; passed++, past++) {
        if (!r->gaps[past].is_ignored)
            return 0;
        if (past == r->word_count || ends_list(&r->gaps[past]))
            return 1;
        if (passed == MOST_IGNORED || !is_ignored_word(list->reference, r, past))
            return 0;
    }
}

static int is_plain_alone(const struct list *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->names[i].standing != PLAIN)
            return 0;
    return list->count >= 2 && stands_apart(list);
}

static int counts(const struct list *list)
{
    return has_strong(list) || has_heading(list) || has_cue(list) || is_plain_alone(list) ||
           list->count >= 60;
}

/* --------------------------------------------------- section 5: the posting's own title --- */

static int is_colon(const struct gap *gap)
{
    return gap->of[COLON] && gap->of[COLON] + gap->of[SPACE] == gap->count;
}

/* Whether no word before a title says that it is somebody else's. */
static int is_nobody_elses(const struct reference *reference, const struct reading *r, size_t w)
{
    for (size_t passed = 0; w > 0 && (r->gaps[w].joint != BREAK || is_colon(&r->gaps[w]));
         passed++, w--) {
        if (phrase_ends(reference, r, NOT, w) || phrase_ends(reference, r, COLLEAGUE, w))
            return 0;
        if (passed == MOST_IGNORED || !(is_of_phrase(reference, r, ARTICLE, w - 1) ||
                                        is_of_phrase(reference, r, RANK, w - 1)))
            return 1;
    }
    return 1;
}

static int is_own(const struct reference *reference, const struct reading *r,
                  const struct found *title)
{
    return !(title->name->flags & PLURAL) && is_nobody_elses(reference, r, title->title);
}

/* ------------------------------------------------------------------------------ mentions --- */

/* Keeps of the names found those that are mentions. A title of other work needs no list, and does
 * not make one count. */
static size_t keep_mentions(const struct reference *reference, const struct reading *r,
                            struct found *found, size_t count)
{
    size_t kept = 0, past;

    for (size_t first = 0; first < count; first = past) {
        struct list list = {reference, r, found + first, 1};
        int all;

        for (past = first + 1; past < count; past++, list.count++)
            if (!are_joined(reference, r, &found[past - 1], &found[past]))
                break;
        all = counts(&list);
        for (size_t i = first; i < past; i++)
            if (is_other_title(found[i].name) ? is_own(reference, r, &found[i]) : all)
                found[kept++] = found[i];
    }
    return kept;
}

/* The mentions of a text; to be freed. */
static struct found *mentions_of(const struct reference *reference, const struct reading *r,
                                 size_t *count)
{
    struct found *found = calloc(r->word_count + 2, sizeof *found);

    if (!found)
        abort();
    *count = find_names(reference, r, found);
    *count = keep_mentions(reference, r, found, *count);
    return found;
}

size_t reference_mentions(const struct reference *reference, const char *text, size_t len,
                          struct span *out, size_t cap)
{
    struct reading r;
    struct found *found;
    size_t rows = 0, count;

    read_text(&r, text, len);
    found = mentions_of(reference, &r, &count);
    for (size_t i = 0; i < count; i++)
        for (unsigned k = 0; k < found[i].name->owner_count; k++, rows++)
            if (rows < cap) {
                out[rows].id = found[i].name->owners[k];
                out[rows].begin = (uint32_t)r.words[found[i].first].begin;
                out[rows].end = (uint32_t)r.words[found[i].past - 1].end;
            }
    free(found);
    free_reading(&r);
    return rows;
}

size_t reference_names_in(const struct reference *reference, const char *text, size_t len,
                          uint32_t *out, size_t cap)
{
    struct reading r;
    struct found *found;
    size_t n = 0, count;
    uint32_t *ids;
    int has_title = 0;

    read_text(&r, text, len);
    found = mentions_of(reference, &r, &count);
    ids = calloc(count + 1, MOST_OWNERS * sizeof *ids);
    if (!ids)
        abort();
    for (size_t i = 0; i < count; i++) {
        if (!is_skill(found[i].name) && (has_title || !is_own(reference, &r, &found[i])))
            continue;
        has_title |= !is_skill(found[i].name);
        for (unsigned k = 0; k < found[i].name->owner_count; k++) {
            size_t seen = 0;

            ids[n] = found[i].name->owners[k];
            while (ids[seen] != ids[n])
                seen++;
            n += seen == n;
        }
    }
    for (size_t i = 0; i < n && i < cap; i++)
        out[i] = ids[i];
    free(ids);
    free(found);
    free_reading(&r);
    return n;
}

/* --------------------------------------------------------------------- section 6: look-up --- */

enum { MOST_QUERY_WORDS = 24, MOST_BEFORE_TITLE = 3 };

/* The name that the words from `first` to `past` are as a whole. */
static const struct named *name_of_words(const struct reference *reference,
                                         const struct reading *r, size_t first, size_t past)
{
    struct path path;

    if (first >= past)
        return NULL;
    walk(reference, r, first, past, &path);
    if (path.count == 0 || path.steps[path.count - 1].past != past)
        return NULL;
    return name_of(reference, &path, path.count);
}

static int is_blank(const struct gap *gap)
{
    return gap->of[SPACE] + gap->of[TAB] + gap->of[LINE_END] == gap->count;
}

/* Whether the gap before word `w` is the dot of an abbreviated rank: "Sr. Data Engineer". */
static int is_short_rank(const struct reference *reference, const struct reading *r, size_t w)
{
    const struct gap *gap = &r->gaps[w];

    return w > 0 && gap->of[DOT] == 1 && r->characters[gap->first].code == '.' &&
           gap->of[SPACE] + 1 == gap->count && is_of_phrase(reference, r, RANK, w - 1);
}

/* Whether a title that ends before word `past` may end there in a query. */
static int title_may_end(const struct reference *reference, const struct reading *r, size_t past)
{
    for (; past < r->word_count; past++) {
        if (cuts_title(r, past) || r->gaps[past].of[SLASH] ||
            phrase_begins(reference, r, CUT, past))
            return 1;
        if ((r->gaps[past].joint == BREAK && !is_short_rank(reference, r, past)) ||
            !is_of_phrase(reference, r, RANK, past))
            return 0;
    }
    return 1;
}

static const struct named *title_from(const struct reference *reference, const struct reading *r,
                                      size_t w)
{
    struct path path;

    walk(reference, r, w, r->word_count, &path);
    for (size_t words = path.count; words > 0; words--) {
        const struct named *name = name_of(reference, &path, words);
        size_t past = path.steps[words - 1].past;

        if (name && is_other_title(name))
            name = head_first(reference, r, &path, words, &past);
        if (name && is_role_title(name) && title_may_end(reference, r, past))
            return name;
    }
    return NULL;
}

static const struct named *title_in_query(const struct reference *reference,
                                          const struct reading *r)
{
    for (size_t w = 0, others = 0; w < r->word_count && others <= MOST_BEFORE_TITLE; w++) {
        const struct named *name = title_from(reference, r, w);

        if (name && is_nobody_elses(reference, r, w))
            return name;
        if (w > 0 && !joins(r, w) && !is_short_rank(reference, r, w))
            return NULL;
        others += !is_of_phrase(reference, r, RANK, w);
    }
    return NULL;
}

/* Words of a query. */
struct part {
    size_t first, past;
};

static int drop_brackets(const struct reading *r, struct part *part)
{
    size_t past = part->past;

    if (!r->gaps[past].of[BRACKET])
        return 0;
    while (--past > part->first)
        if (r->gaps[past].of[BRACKET]) {
            part->past = past;
            return 1;
        }
    return 0;
}

static int is_version_word(const struct reading *r, size_t w)
{
    const char *s = r->words[w].spelling;

    if ((*s == 'v' || *s == 'V') && s[1])
        s++;
    while (is_digit((unsigned char)*s))
        s++;
    return !*s;
}

static int drop_version(const struct reading *r, struct part *part)
{
    size_t past = part->past - 1;

    if (!is_version_word(r, past))
        return 0;
    while (past > part->first + 1 && r->gaps[past].joint == DOT_JOINT &&
           is_version_word(r, past - 1))
        past--;
    if (past == part->first || r->gaps[past].joint == BREAK)
        return 0;
    part->past = past;
    return 1;
}

/* How many words the longest phrase of a kind has that begins the part, or ends it; 0: none, or it
 * is all there is. */
static size_t phrase_of_part(const struct reference *reference, const struct reading *r,
                             struct part part, enum kind kind)
{
    for (size_t words = MOST_PHRASE; words > 0; words--)
        if (words <= part.past && phrase_at(reference, r, kind,
                                            kind == VENDOR ? part.first : part.past - words, words))
            return words < part.past - part.first ? words : 0;
    return 0;
}

enum { VENDORS = 1, PRODUCTS = 2, VERSIONS = 4, PLURALS = 8, BRACKETS = 16, ALL = 31 };

/* The skill that is left when all this is taken off, and is there. */
static const struct named *skill_without(const struct reference *reference, struct reading *r,
                                         struct part part, unsigned what)
{
    const struct named *name;
    char *last, *end, s;

    if ((what & BRACKETS && !drop_brackets(r, &part)) ||
        (what & VERSIONS && !drop_version(r, &part)))
        return NULL;
    if (what & PRODUCTS && !phrase_of_part(reference, r, part, PRODUCT))
        return NULL;
    if (what & PRODUCTS)
        part.past -= phrase_of_part(reference, r, part, PRODUCT);
    if (what & VENDORS && !phrase_of_part(reference, r, part, VENDOR))
        return NULL;
    if (what & VENDORS)
        part.first += phrase_of_part(reference, r, part, VENDOR);
    if (!(what & PLURALS))
        return name_of_words(reference, r, part.first, part.past);
    last = r->words[part.past - 1].spelling;
    end = last + strlen(last) - 1;
    s = *end;
    if (r->words[part.past - 1].end - r->words[part.past - 1].begin < 3 ||
        (s != 's' && s != 'S') || r->text[r->words[part.past - 1].end - 1] != s)
        return NULL;
    *end = '\0';
    name = name_of_words(reference, r, part.first, part.past);
    *end = s;
    return name;
}

/* As little as possible is taken off. */
static const struct named *skill_in_query(const struct reference *reference, struct reading *r)
{
    for (unsigned count = 1; count <= 5; count++)
        for (unsigned what = 1; what <= ALL; what++) {
            unsigned bits = 0;
            const struct named *name;

            for (unsigned bit = 1; bit <= ALL; bit <<= 1)
                bits += (what & bit) != 0;
            if (bits != count)
                continue;
            name = skill_without(reference, r, (struct part){0, r->word_count}, what);
            if (name && is_skill(name))
                return name;
        }
    return NULL;
}

/* The name in brackets at the end that consists of the initials of all words before it. */
static const struct named *skill_by_initials(const struct reference *reference,
                                             const struct reading *r)
{
    size_t last = r->word_count - 1;
    const struct named *name = name_of_words(reference, r, last, last + 1);
    const char *word = r->words[last].spelling;
    char key[MOST_KEY + 1];

    if (!name || !is_skill(name) || last == 0 || !r->gaps[last].of[BRACKET])
        return NULL;
    return key_of(r, 0, last, key) && is_initials(word, strlen(word), key) ? name : NULL;
}

/* The skill, or title of a role, that a query is or holds. */
static const struct named *find(const struct reference *reference, struct reading *r, int skills)
{
    size_t words = r->word_count;
    const struct named *name = NULL;

    if (words == 0 || words > MOST_QUERY_WORDS || !is_blank(&r->gaps[0]))
        return NULL;
    if (is_blank(&r->gaps[words]))
        name = name_of_words(reference, r, 0, words);
    if (name && (skills || is_role_title(name)))
        return skills && !is_skill(name) ? NULL : name;
    if (r->gaps[words].of[OTHER] || r->gaps[words].of[BOUNDARY])
        return NULL;
    if (!skills)
        return title_in_query(reference, r);
    name = skill_in_query(reference, r);
    return name ? name : skill_by_initials(reference, r);
}

size_t reference_find(const struct reference *reference, const char *query, size_t len, int skills,
                      uint32_t *out, size_t cap)
{
    const struct named *name;
    struct reading r;
    size_t n = 0;

    read_text(&r, query, len);
    name = find(reference, &r, skills);
    for (; name && n < name->owner_count; n++)
        if (n < cap)
            out[n] = name->owners[n];
    free_reading(&r);
    return n;
}
