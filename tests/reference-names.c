#include "reference-names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "reference.h"

/* ------------------------------------------------------------------------- words as a key --- */

static char small(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

int key_of(const struct reading *r, size_t first, size_t past, char *key)
{
    size_t n = 0;

    for (; first < past; first++) {
        const char *s = r->words[first].spelling;

        if (n + strlen(s) + 1 > MOST_KEY)
            return 0;
        while (*s)
            key[n++] = small(*s++);
        key[n++] = '\n';
    }
    key[n] = '\0';
    return 1;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp((*(struct named *const *)a)->key, (*(struct named *const *)b)->key);
}

/* The first name whose key is not below this one. */
static size_t first_from(const struct reference *reference, const char *key)
{
    size_t low = 0, high = reference->count;

    while (low < high) {
        size_t middle = (low + high) / 2;

        if (strcmp(reference->names[middle]->key, key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static struct named *named_by(const struct reference *reference, const char *key)
{
    size_t at = 0;

    if (reference->sorted)
        at = first_from(reference, key);
    else
        while (at < reference->count && strcmp(reference->names[at]->key, key) != 0)
            at++;
    if (at == reference->count || strcmp(reference->names[at]->key, key) != 0)
        return NULL;
    return reference->names[at];
}

/* ------------------------------------------------------------------- README: what is a name --- */

static void add_owner(struct named *name, uint32_t owner)
{
    unsigned at = name->owner_count;

    for (unsigned i = 0; i < at; i++)
        if (name->owners[i] == owner)
            return;
    for (name->owner_count++; at > 0 && name->owners[at - 1] > owner; at--)
        name->owners[at] = name->owners[at - 1];
    name->owners[at] = owner;
}

static struct named *new_name(struct reference *to, const char *text, const char *key)
{
    struct named *name = obtain(1, sizeof *name);
    char *copy = obtain(strlen(key) + 1, 1);

    name->text = text;
    name->key = strcpy(copy, key);
    read_text(&name->reading, text, strlen(text));
    if (to->count == to->room) {
        struct named **larger = obtain(to->room = to->room * 2 + 64, sizeof *larger);

        if (to->count)
            memcpy(larger, to->names, to->count * sizeof *larger);
        to->names = larger;
    }
    return to->names[to->count++] = name;
}

/* The key of a name as it is written. */
static void key_of_text(const char *text, char *key)
{
    struct reading reading;

    read_text(&reading, text, strlen(text));
    if (!key_of(&reading, 0, reading.word_count, key))
        abort();
    free_reading(&reading);
}

/* The first to write a name gives it its flags; others that share it are owners too. */
static void add_name(struct reference *to, const char *text, unsigned flags, uint32_t owner)
{
    char key[MOST_KEY + 1];
    struct named *name;

    key_of_text(text, key);
    name = named_by(to, key);
    if (!name) {
        name = new_name(to, text, key);
        name->flags = flags;
    }
    add_owner(name, owner);
}

static void add_plural(struct reference *to, const char *text, unsigned flags, uint32_t owner)
{
    size_t length = strlen(text);
    char *plural = obtain(length + 2, 1);

    if (text[length - 1] == 's' || text[length - 1] == 'S')
        return;
    sprintf(plural, "%ss", text);
    add_name(to, plural, flags, owner);
}

/* Whether a name is written apart before its letter `i`. */
static int is_inner_capital(const char *text, size_t i)
{
    unsigned char before = (unsigned char)text[i - 1], behind = (unsigned char)text[i + 1];

    return is_ascii_capital((unsigned char)text[i]) &&
           (is_ascii_small(before) || (is_ascii_capital(before) && is_ascii_small(behind)));
}

/* The name written apart at its inner capitals, or NULL. */
static char *written_apart(const char *text)
{
    char *apart = obtain(2 * strlen(text) + 1, 1), *to = apart;
    size_t piece = 0;

    for (size_t i = 0; text[i]; i++) {
        if (!is_ascii_letter((unsigned char)text[i]) && !is_digit((unsigned char)text[i]))
            return NULL;
        if (i > 0 && is_inner_capital(text, i)) {
            if (piece < 2)
                return NULL;
            *to++ = ' ';
            piece = 0;
        }
        *to++ = text[i];
        piece++;
    }
    return piece < 2 || is_digit((unsigned char)text[0]) || !strchr(apart, ' ') ? NULL : apart;
}

/* The name with the first word that ends so in the other spelling, or NULL. */
static char *respelled(const char *text, const char *from, const char *to)
{
    for (const char *at = strstr(text, from); at; at = strstr(at + 1, from)) {
        char *other;

        if (is_ascii_letter((unsigned char)at[strlen(from)]))
            continue;
        other = obtain(strlen(text) + strlen(to) + 1, 1);
        sprintf(other, "%.*s%s%s", (int)(at - text), text, to, at + strlen(from));
        return other;
    }
    return NULL;
}

/* Of the first `count` names. Nothing else may have the name yet. */
static void add_respelled(struct reference *to, const struct files *files, size_t count)
{
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < files->spellings.count; k++) {
            const struct named *name = to->names[i];
            const char *const *field = files->spellings.items[k].fields;
            char *other = name->flags & LOOKUP ? NULL : respelled(name->text, field[0], field[1]);
            char key[MOST_KEY + 1];

            if (!other)
                continue;
            key_of_text(other, key);
            if (named_by(to, key))
                continue;
            new_name(to, other, key)->flags = name->flags;
            for (unsigned o = 0; o < name->owner_count; o++)
                add_owner(to->names[to->count - 1], name->owners[o]);
        }
}

/* Of the first `written` names. Nothing else may have the name yet. */
static void add_written_apart(struct reference *to, size_t written)
{
    for (size_t i = 0; i < written; i++) {
        const struct named *name = to->names[i];
        char *apart = name->flags & LOOKUP ? NULL : written_apart(name->text);
        char key[MOST_KEY + 1];

        if (!apart)
            continue;
        key_of_text(apart, key);
        if (named_by(to, key))
            continue;
        new_name(to, apart, key)->flags = name->flags | CASE;
        for (unsigned o = 0; o < name->owner_count; o++)
            add_owner(to->names[to->count - 1], name->owners[o]);
    }
}

static unsigned flags_of(const char *words)
{
    return (has_word(words, "case") ? CASE : 0u) | (has_word(words, "listed") ? LISTED : 0u) |
           (has_word(words, "lookup") ? LOOKUP : 0u);
}

static void add_aliases(struct reference *to, const struct files *files, int plurals)
{
    for (size_t i = 0; i < files->aliases.count; i++) {
        const char *const *field = files->aliases.items[i].fields;
        uint32_t owner = files_skill(files, field[0]);

        if (!plurals)
            add_name(to, field[1], flags_of(field[2]), owner);
        else if (has_word(field[2], "plural"))
            add_plural(to, field[1], flags_of(field[2]), owner);
    }
}

static void add_titles(struct reference *to, const struct files *files, int plurals)
{
    for (size_t r = 0; r < files->role_count; r++)
        for (size_t i = 0; i < files->roles[r].count; i++) {
            const char *const *field = files->roles[r].items[i].fields;

            if (strcmp(field[0], "title") != 0)
                continue;
            if (plurals)
                add_plural(to, field[1], flags_of(field[2]) | PLURAL, files->role_ids[r]);
            else
                add_name(to, field[1], flags_of(field[2]), files->role_ids[r]);
        }
}

static void add_other_titles(struct reference *to, const struct files *files)
{
    for (size_t i = 0; i < files->other_titles.count; i++) {
        const char *const *field = files->other_titles.items[i].fields;

        add_name(to, field[1], strcmp(field[0], "head") == 0 ? HEAD : 0, OTHER_WORK);
    }
}

static uint32_t skill_id(const struct files *files, size_t i)
{
    return (uint32_t)strtoul(files->skills.items[i].fields[0], NULL, 10);
}

static void add_plural_names(struct reference *to, const struct files *files)
{
    add_aliases(to, files, 1);
    add_titles(to, files, 1);
    for (size_t r = 0; r < files->role_count; r++)
        add_plural(to, lines_value(&files->roles[r], "name", 1), PLURAL, files->role_ids[r]);
}

static void add_keys(struct reference *to, const struct files *files)
{
    for (size_t r = 0; r < files->role_count; r++)
        add_name(to, files->role_keys[r], LOOKUP, files->role_ids[r]);
    for (size_t i = 0; i < files->skills.count; i++)
        add_name(to, files->skills.items[i].fields[1], LOOKUP, skill_id(files, i));
}

static void read_phrases(struct reference *to, const struct files *files)
{
    static const char *const kinds[] = {
        "and", "level", "before", "after", "heading", "rank", "not", "colleague", "article",
        "goes-on", "cut", "vendor", "product",
    };

    to->phrases = obtain(files->phrases.count, sizeof *to->phrases);
    for (size_t i = 0; i < files->phrases.count; i++) {
        const char *const *field = files->phrases.items[i].fields;
        struct phrase *phrase = &to->phrases[to->phrase_count++];

        while (phrase->kind < KINDS && strcmp(kinds[phrase->kind], field[0]) != 0)
            phrase->kind++;
        read_text(&phrase->reading, field[1], strlen(field[1]));
    }
}

/* Names that are written first, then own names, titles of other trades, plurals, names written
 * apart; keys are for look-up alone. */
const struct reference *reference_of(const struct files *files)
{
    struct reference *to = obtain(1, sizeof *to);
    size_t written;

    add_aliases(to, files, 0);
    add_titles(to, files, 0);
    for (size_t r = 0; r < files->role_count; r++)
        add_name(to, lines_value(&files->roles[r], "name", 1), 0, files->role_ids[r]);
    for (size_t i = 0; i < files->skills.count; i++)
        add_name(to, files->skills.items[i].fields[2], 0, skill_id(files, i));
    written = to->count;
    add_other_titles(to, files);
    add_plural_names(to, files);
    add_respelled(to, files, to->count);
    add_written_apart(to, written);
    add_keys(to, files);
    qsort(to->names, to->count, sizeof *to->names, compare_names);
    to->sorted = 1;
    read_phrases(to, files);
    return to;
}

const char *reference_name(const struct reference *reference, size_t index)
{
    return index < reference->count ? reference->names[index]->text : NULL;
}

/* ------------------------------------------------- section 2: where a name stands so far --- */

static int is_ampersand(const struct named *name, size_t word)
{
    return strcmp(name->reading.words[word].spelling, "&") == 0;
}

/* Whether the joint before word `i` of the name is met. */
static int joint_meets(const struct named *name, size_t i, enum joint may)
{
    enum joint has = name->reading.gaps[i].joint;

    if ((is_ampersand(name, i - 1) || is_ampersand(name, i)) &&
        (has == TIGHT || has == SEPARATOR_JOINT))
        return may == TIGHT || may == SEPARATOR_JOINT || may == BROKEN;
    if (has == TIGHT)
        return may == TIGHT;
    if (has == BROKEN || has == BREAK)
        return 0;
    return may == has || may == SEPARATOR_JOINT || may == BROKEN;
}

static int joints_meet(const struct named *name, const struct path *path, size_t words)
{
    for (size_t i = 1; i < words; i++)
        if (!joint_meets(name, i, path->steps[i].joint))
            return 0;
    return 1;
}

/* Whether the words of the path are those that some name begins with, whatever joins them. */
static int is_begun(const struct reference *reference, const struct path *path)
{
    size_t length = strlen(path->key);

    size_t i = first_from(reference, path->key);

    return i < reference->count && strncmp(reference->names[i]->key, path->key, length) == 0;
}

const struct named *name_of(const struct reference *reference, const struct path *path,
                            size_t words)
{
    char key[MOST_KEY + 1] = "";
    const struct named *name;

    if (words == 0 || words > path->count)
        return NULL;
    memcpy(key, path->key, path->steps[words - 1].key_end);
    name = named_by(reference, key);
    return name && joints_meet(name, path, words) ? name : NULL;
}

int add_step(struct path *path, const char *spelling, size_t length, struct step step)
{
    size_t at = path->count ? path->steps[path->count - 1].key_end : 0;

    if (path->count == MOST_WORDS || at + length + 1 > MOST_KEY)
        return 0;
    for (size_t i = 0; i < length; i++)
        path->key[at++] = small(spelling[i]);
    path->key[at++] = '\n';
    path->key[at] = '\0';
    step.key_end = at;
    path->steps[path->count++] = step;
    return 1;
}

const char *step_spelling(const struct path *path, size_t step, size_t *length)
{
    size_t begin = step ? path->steps[step - 1].key_end : 0;

    *length = path->steps[step].key_end - 1 - begin;
    return path->key + begin;
}

/* The step as an addition that some name goes on with; else nothing is added. */
static int try_step(const struct reference *reference, struct path *path, const char *spelling,
                    size_t length, struct step step)
{
    if (!add_step(path, spelling, length, step))
        return 0;
    if (is_begun(reference, path))
        return 1;
    path->count--;
    path->key[path->count ? path->steps[path->count - 1].key_end : 0] = '\0';
    return 0;
}

/* A word broken at a line end is one word. */
static int try_broken(const struct reference *reference, const struct reading *r, size_t w,
                      struct path *path, enum joint joint)
{
    char whole[2 * MOST_KEY + 1];
    const char *a = r->words[w].spelling, *b = r->words[w + 1].spelling;

    if (strlen(a) + strlen(b) > MOST_KEY)
        return 0;
    return try_step(reference, path, whole, (size_t)sprintf(whole, "%s%s", a, b),
                    (struct step){w, w + 2, 0, joint});
}

/* How many letters stand before the version in a word; 0: it is no such word. */
static size_t letters_before_version(const char *spelling)
{
    size_t letters = 0, length = strlen(spelling);

    while (is_ascii_letter((unsigned char)spelling[letters]))
        letters++;
    if (letters < 3 || length < letters + 1 || length > letters + 2)
        return 0;
    for (size_t i = letters; i < length; i++)
        if (!is_digit((unsigned char)spelling[i]))
            return 0;
    return letters;
}

/* Word `w` of the text, joined so to what is before it, as the next word of some name. */
static int try_word(const struct reference *reference, const struct reading *r, size_t w,
                    size_t limit, struct path *path, enum joint joint)
{
    const char *spelling = r->words[w].spelling;
    size_t letters = letters_before_version(spelling);
    struct step step = {w, w + 1, 0, joint};

    if (w + 1 < limit && r->gaps[w + 1].joint == BROKEN &&
        try_broken(reference, r, w, path, joint))
        return 1;
    if (try_step(reference, path, spelling, strlen(spelling), step))
        return 1;
    return letters && try_step(reference, path, spelling, letters, step);
}

int is_initials(const char *word, size_t length, const char *words)
{
    const char *end = word + length;

    for (; *words; words = strchr(words, '\n') + 1)
        do
            if (word == end || small(*word++) != *words++)
                return 0;
        while (((unsigned char)*words & 0xC0) == 0x80);
    return word == end;
}

int is_bracket(const struct reading *r, size_t gap, char bracket, int before)
{
    const struct gap *g = &r->gaps[gap];
    size_t at = before ? r->words[gap].begin - 1 : r->words[gap - 1].end;

    return g->of[SPACE] + 1 == g->count && g->of[BRACKET] && r->text[at] == bracket;
}

/* The word behind an acronym in brackets that begins at `w`, or what it stands for; 0: none. */
static size_t behind_acronym(const struct reading *r, size_t w, size_t limit,
                             const struct path *path)
{
    size_t past = w + 1, length;
    const char *word = r->words[w].spelling, *first = step_spelling(path, 0, &length);
    char key[MOST_KEY + 1];

    if (!is_bracket(r, w, '(', 1))
        return 0;
    while (past < limit && r->gaps[past].joint != BREAK)
        past++;
    if (past >= limit || past - w > 5 || !is_bracket(r, past, ')', 0))
        return 0;
    if (past == w + 1 && is_initials(word, strlen(word), path->key))
        return past;
    if (path->count == 1 && key_of(r, w, past, key) && is_initials(first, length, key))
        return past;
    return 0;
}

void walk(const struct reference *reference, const struct reading *r, size_t w, size_t limit,
          struct path *path)
{
    path->count = 0;
    path->key[0] = '\0';
    while (w < limit) {
        size_t behind;

        if (!try_word(reference, r, w, limit, path, path->count ? r->gaps[w].joint : TIGHT)) {
            behind = path->count ? behind_acronym(r, w, limit, path) : 0;
            if (!behind || !try_word(reference, r, behind, limit, path, SEPARATOR_JOINT))
                return;
        }
        w = path->steps[path->count - 1].past;
    }
}

/* -------------------------------------------------------------------- section 4: phrases --- */

static int is_phrase(const struct phrase *phrase, const struct reading *r, size_t w)
{
    for (size_t i = 0; i < phrase->reading.word_count; i++) {
        const char *a = phrase->reading.words[i].spelling, *b = r->words[w + i].spelling;

        if (i > 0 && r->gaps[w + i].joint == BREAK)
            return 0;
        while (*a && small(*a) == small(*b))
            a++, b++;
        if (*a || *b)
            return 0;
    }
    return 1;
}

int phrase_at(const struct reference *reference, const struct reading *r, enum kind kind, size_t w,
              size_t words)
{
    for (size_t i = 0; i < reference->phrase_count; i++) {
        const struct phrase *phrase = &reference->phrases[i];

        if (phrase->kind == kind && phrase->reading.word_count == words &&
            w + words <= r->word_count && is_phrase(phrase, r, w))
            return 1;
    }
    return 0;
}

int is_of_phrase(const struct reference *reference, const struct reading *r, enum kind kind,
                 size_t w)
{
    for (size_t words = 1; words <= MOST_PHRASE; words++)
        for (size_t before = 0; before < words && before <= w; before++)
            if (phrase_at(reference, r, kind, w - before, words))
                return 1;
    return 0;
}
