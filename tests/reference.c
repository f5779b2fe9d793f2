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

static int begins_item(const struct reference *reference, const struct reading *r, size_t w)
{
    for (size_t passed = 0; !ends_item(&r->gaps[w]); passed++, w--) {
        if (w == 0 || word_divides(reference, r, w - 1))
            return 1;
        if (passed == MOST_IGNORED || !is_ignored_word(reference, r, w - 1))
            return 0;
    }
    return 1;
}

static int is_alone(const struct reference *reference, const struct reading *r, size_t first,
                    size_t past)
{
    if (!begins_item(reference, r, first))
        return 0;
    for (size_t passed = 0; !ends_item(&r->gaps[past]); passed++, past++) {
        if (past == r->word_count || word_divides(reference, r, past))
            return 1;
        if (passed == MOST_IGNORED || !is_ignored_word(reference, r, past))
            return 0;
    }
    return 1;
}

/* ------------------------------------------------------ section 4: strong, plain and weak --- */

/* Whether the gap before a word joins it so that neither side is free. */
static int binds(const struct gap *gap)
{
    return gap->joint == TIGHT || gap->joint == DOT_JOINT || gap->joint == APOSTROPHE_JOINT ||
           (gap->count == 1 && gap->of[HYPHEN]);
}

static int is_free(const struct reading *r, size_t first, size_t past)
{
    return !(first > 0 && binds(&r->gaps[first])) &&
           !(past < r->word_count && binds(&r->gaps[past]));
}

static int has_small_letter(const struct reading *r, size_t w)
{
    for (const char *s = r->words[w].spelling; *s; s++)
        if (is_ascii_small((unsigned char)*s))
            return 1;
    return 0;
}

static int has_two_letters(const struct reading *r, size_t w)
{
    size_t letters = 0;

    for (size_t i = r->words[w].first; i < r->words[w].past; i++)
        letters += r->characters[i].class == LETTER;
    return letters >= 2;
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
        long_words += (w < first || w >= past) && has_two_letters(r, w);
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
    if (!is_free(r, first, past))
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

    for (size_t w = first; w > 0 && !ends_line(&r->gaps[w]); w--) {
        const struct gap *gap = &r->gaps[w];

        if (gap->of[SPACE] + gap->of[HYPHEN] + gap->of[QUOTE] + gap->of[SLASH] < gap->count)
            return 0;
        before += !is_word(r, w - 1, "&");
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

/* The title of a role that words of the text and the last words of a title make, or NULL. */
static const struct named *made_title(const struct reference *reference, const struct reading *r,
                                      size_t w, size_t words, const struct path *title,
                                      size_t last)
{
    struct path made = {.count = 0};
    const struct named *name;

    for (size_t i = w; i < w + words; i++)
        if (!add_step(&made, r->words[i].spelling, strlen(r->words[i].spelling),
                      (struct step){i, i + 1, 0, r->gaps[i].joint}))
            return NULL;
    for (size_t i = title->count - last; i < title->count; i++) {
        size_t length;
        const char *spelling = step_spelling(title, i, &length);
        struct step step = title->steps[i];

        step.joint = i == title->count - last ? SEPARATOR_JOINT : step.joint;
        if (!add_step(&made, spelling, length, step))
            return NULL;
    }
    name = name_of(reference, &made, made.count);
    return name && is_role_title(name) && !(name->flags & LOOKUP) ? name : NULL;
}

/* Head first, where what follows the cut begins at `w`. */
static const struct named *title_behind_cut(const struct reference *reference,
                                            const struct reading *r, size_t w,
                                            const struct path *title, size_t *past)
{
    for (size_t words = 4; words > 0; words--) {
        *past = w + words;
        if (*past > r->word_count ||
            (*past < r->word_count && r->gaps[*past].joint == SEPARATOR_JOINT))
            continue;
        for (size_t last = title->count < 2 ? title->count : 2; last > 0; last--) {
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
    const struct named *name;

    title.count = words;
    for (size_t w = title.steps[words - 1].past; w < r->word_count; w++) {
        if (cuts_title(r, w) && (name = title_behind_cut(reference, r, w, &title, past)))
            return name;
        if (r->gaps[w].joint == BREAK || !is_of_phrase(reference, r, RANK, w))
            return NULL;
    }
    return NULL;
}

/* Shared words: the title of a role that the words of the path without the last make with a word
 * behind it; that word. */
static const struct named *shared_words(const struct reference *reference, const struct reading *r,
                                        const struct path *path, size_t words, size_t *shared)
{
    size_t w = path->steps[words - 1].past, next = w;
    struct path made = *path;
    const struct named *name;

    if (words < 2 || w >= r->word_count || r->gaps[w].joint == BREAK)
        return NULL;
    if (is_word(r, w, "and") || is_word(r, w, "or") || is_word(r, w, "&"))
        next = w + 1;
    else if (r->gaps[w].joint != SLASH_JOINT)
        return NULL;
    if (next >= r->word_count || r->gaps[next].joint == BREAK)
        return NULL;
    made.count = words - 1;
    made.key[made.steps[words - 2].key_end] = '\0';
    if (!add_step(&made, r->words[next].spelling, strlen(r->words[next].spelling),
                  (struct step){next, next + 1, 0, path->steps[words - 1].joint}))
        return NULL;
    *shared = next;
    name = name_of(reference, &made, words);
    return name && is_role_title(name) && !(name->flags & LOOKUP) ? name : NULL;
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

static int are_joined(const struct reference *reference, const struct reading *r,
                      const struct found *a, const struct found *b)
{
    int divides = 0;

    if (b->first - a->past > 8)
        return 0;
    for (size_t w = a->past; w <= b->first; w++) {
        if (!r->gaps[w].is_ignored)
            return 0;
        divides |= gap_divides(&r->gaps[w]);
        if (w == b->first)
            break;
        if (!is_ignored_word(reference, r, w))
            return 0;
        divides |= word_divides(reference, r, w);
    }
    return divides;
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

    while (w > 0 && !ends_line(&r->gaps[w]))
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

    for (size_t passed = 0; w > 0 && list->r->gaps[w].is_ignored; passed++, w--) {
        colon |= list->r->gaps[w].of[COLON] > 0;
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

static int ends_list(const struct gap *gap)
{
    return ends_line(gap) || gap->of[BULLET] || gap->of[TAB];
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

static int is_own(const struct reference *reference, const struct reading *r,
                  const struct found *title)
{
    size_t w = title->title;

    if (title->name->flags & PLURAL)
        return 0;
    for (size_t passed = 0; w > 0 && r->gaps[w].joint != BREAK; passed++, w--) {
        if (phrase_ends(reference, r, NOT, w) || phrase_ends(reference, r, COLLEAGUE, w))
            return 0;
        if (passed == MOST_IGNORED || !(is_of_phrase(reference, r, ARTICLE, w - 1) ||
                                        is_of_phrase(reference, r, RANK, w - 1)))
            return 1;
    }
    return 1;
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

enum { MOST_QUERY_WORDS = 24, MOST_STEPS = 4 };

/* The name that the words from `first` to `past` are as a whole, of skills or of roles. */
static const struct named *whole_name(const struct reference *reference, const struct reading *r,
                                      size_t first, size_t past, int skills)
{
    const struct named *name;
    struct path path;

    if (first >= past || !r->gaps[first].is_ignored || !r->gaps[past].is_ignored)
        return NULL;
    walk(reference, r, first, past, &path);
    if (path.count == 0 || path.steps[path.count - 1].past != past)
        return NULL;
    name = name_of(reference, &path, path.count);
    return name && (skills ? is_skill(name) : is_role_title(name)) ? name : NULL;
}

/* Marks the words that phrases of the kind rank lead to from those that are marked. */
static void pass_ranks(const struct reference *reference, const struct reading *r, char *reached)
{
    for (size_t w = 0; w < r->word_count; w++)
        for (size_t words = 1; reached[w] && words <= MOST_PHRASE; words++)
            if (phrase_at(reference, r, RANK, w, words))
                reached[w + words] = 1;
}

/* Whether a title that ends before word `past` may end there in a query. */
static int title_may_end(const struct reference *reference, const struct reading *r, size_t past)
{
    char reached[MOST_QUERY_WORDS + 1] = {0};

    reached[past] = 1;
    pass_ranks(reference, r, reached);
    for (size_t w = past; w <= r->word_count; w++)
        if (reached[w] && (w == r->word_count || cuts_title(r, w) || r->gaps[w].of[SLASH] ||
                           phrase_begins(reference, r, CUT, w)))
            return 1;
    return 0;
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
    char reached[MOST_QUERY_WORDS + 1] = {1};
    const struct named *name = NULL;

    for (size_t w = 0; w <= r->word_count; w++)
        if (!r->gaps[w].is_ignored)
            return NULL;
    pass_ranks(reference, r, reached);
    for (size_t w = 0; w < r->word_count && !name; w++)
        if (reached[w])
            name = title_from(reference, r, w);
    return name;
}

/* Where the brackets begin that end what stands from `first` to `past`; 0: none do. */
static size_t ending_brackets(const struct reading *r, size_t first, size_t past)
{
    if (!gap_holds(r, past, ')') && !gap_holds(r, past, ']'))
        return 0;
    while (--past > first)
        if (gap_holds(r, past, '(') || gap_holds(r, past, '['))
            return past;
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

/* Where the version begins that ends what stands from `first` to `past`; 0: none does. */
static size_t ending_version(const struct reading *r, size_t first, size_t past)
{
    size_t begin = past - 1;

    if (!is_version_word(r, begin))
        return 0;
    while (begin > first && r->gaps[begin].joint == DOT_JOINT && is_version_word(r, begin - 1))
        begin--;
    return begin > first ? begin : 0;
}

static const struct named *skill_within(const struct reference *reference, struct reading *r,
                                        size_t first, size_t past, unsigned steps);

/* What is left when the last word is no longer in the plural. */
static const struct named *without_plural(const struct reference *reference, struct reading *r,
                                          size_t first, size_t past, unsigned steps)
{
    char *last = r->words[past - 1].spelling, *end = last + strlen(last) - 1;
    const struct named *name;
    char s = *end;

    if (end == last || (s != 's' && s != 'S'))
        return NULL;
    *end = '\0';
    name = skill_within(reference, r, first, past, steps);
    *end = s;
    return name;
}

/* The skill that is left of the words from `first` to `past` after so many steps. */
static const struct named *skill_within(const struct reference *reference, struct reading *r,
                                        size_t first, size_t past, unsigned steps)
{
    size_t brackets = ending_brackets(r, first, past), version = ending_version(r, first, past);
    const struct named *name = NULL;

    if (steps-- == 0)
        return whole_name(reference, r, first, past, 1);
    if (brackets)
        name = skill_within(reference, r, first, brackets, steps);
    if (!name && version)
        name = skill_within(reference, r, first, version, steps);
    for (size_t words = MOST_PHRASE; words > 0 && !name; words--)
        if (words < past - first && phrase_at(reference, r, PRODUCT, past - words, words))
            name = skill_within(reference, r, first, past - words, steps);
    if (!name)
        name = without_plural(reference, r, first, past, steps);
    for (size_t words = MOST_PHRASE; words > 0 && !name; words--)
        if (words < past - first && phrase_at(reference, r, VENDOR, first, words))
            name = skill_within(reference, r, first + words, past, steps);
    return name;
}

/* The name in brackets at the end that consists of the initials of what stands before them. */
static const struct named *skill_by_initials(const struct reference *reference,
                                             const struct reading *r)
{
    size_t brackets = ending_brackets(r, 0, r->word_count);
    char key[MOST_KEY + 1];
    const char *word;

    if (!brackets || brackets + 1 != r->word_count || !key_of(r, 0, brackets, key))
        return NULL;
    word = r->words[brackets].spelling;
    if (!is_initials(word, strlen(word), key))
        return NULL;
    return whole_name(reference, r, brackets, r->word_count, 1);
}

/* Fewer steps go before more: SQL Server is left of Microsoft SQL Server, rather than SQL. */
static const struct named *skill_in_query(const struct reference *reference, struct reading *r)
{
    const struct named *name = NULL;

    for (unsigned steps = 1; steps <= MOST_STEPS && !name; steps++)
        name = skill_within(reference, r, 0, r->word_count, steps);
    return name ? name : skill_by_initials(reference, r);
}

size_t reference_find(const struct reference *reference, const char *query, size_t len, int skills,
                      uint32_t *out, size_t cap)
{
    const struct named *name;
    struct reading r;
    size_t n = 0;

    read_text(&r, query, len);
    name = whole_name(reference, &r, 0, r.word_count, skills);
    if (!name && r.word_count > 0 && r.word_count <= MOST_QUERY_WORDS)
        name = skills ? skill_in_query(reference, &r) : title_in_query(reference, &r);
    for (; name && n < name->owner_count; n++)
        if (n < cap)
            out[n] = name->owners[n];
    free_reading(&r);
    return n;
}
