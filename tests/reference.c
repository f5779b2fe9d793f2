#include "reference.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ----------------------------------------------------------------------------- characters --- */

enum class { LETTER, SPACE, LINE_END, HYPHEN, APOSTROPHE, BULLET, MARK, OTHER };

struct character {
    size_t begin;
    uint32_t code; /* of a malformed byte: MALFORMED */
    enum class class;
};

#define MALFORMED UINT32_MAX

static int in(uint32_t code, uint32_t first, uint32_t last)
{
    return code >= first && code <= last;
}

/* How many bytes the character at `s` has, by Unicode's table of well-formed sequences; a
 * malformed byte is one. */
static size_t decode(const unsigned char *s, size_t len, uint32_t *code)
{
    static const struct {
        unsigned char first, last, second_first, second_last;
        size_t size;
        unsigned char bits;
    } forms[] = {
        {0x00, 0x7F, 0, 0, 1, 0x7F},       {0xC2, 0xDF, 0x80, 0xBF, 2, 0x1F},
        {0xE0, 0xE0, 0xA0, 0xBF, 3, 0x0F}, {0xE1, 0xEC, 0x80, 0xBF, 3, 0x0F},
        {0xED, 0xED, 0x80, 0x9F, 3, 0x0F}, {0xEE, 0xEF, 0x80, 0xBF, 3, 0x0F},
        {0xF0, 0xF0, 0x90, 0xBF, 4, 0x07}, {0xF1, 0xF3, 0x80, 0xBF, 4, 0x07},
        {0xF4, 0xF4, 0x80, 0x8F, 4, 0x07},
    };

    *code = MALFORMED;
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        uint32_t value = s[0] & forms[i].bits;

        if (!in(s[0], forms[i].first, forms[i].last))
            continue;
        if (forms[i].size > len)
            return 1;
        for (size_t j = 1; j < forms[i].size; j++) {
            if (!in(s[j], j == 1 ? forms[i].second_first : 0x80,
                    j == 1 ? forms[i].second_last : 0xBF))
                return 1;
            value = value << 6 | (s[j] & 0x3F);
        }
        *code = value;
        return forms[i].size;
    }
    return 1;
}

static int is_ascii_letter(uint32_t c)
{
    return in(c, 'a', 'z') || in(c, 'A', 'Z');
}

/* A row of the table of characters; a dot that is a mark is told by its neighbours, later. */
struct range {
    uint32_t first, last;
    enum class class;
};

static const struct range ranges[] = {
    {'0', '9', LETTER}, {'A', 'Z', LETTER}, {'a', 'z', LETTER},
    {' ', ' ', SPACE}, {'\t', '\t', SPACE}, {'\v', '\r', SPACE}, {0xA0, 0xA0, SPACE},
    {0x2000, 0x200B, SPACE}, {0x202F, 0x202F, SPACE}, {0x205F, 0x205F, SPACE},
    {0x2060, 0x2060, SPACE}, {0x3000, 0x3000, SPACE}, {0xFEFF, 0xFEFF, SPACE},
    {0xAD, 0xAD, SPACE},
    {'\n', '\n', LINE_END}, {0x85, 0x85, LINE_END}, {0x2028, 0x2029, LINE_END},
    {'-', '-', HYPHEN}, {'_', '_', HYPHEN}, {0x2010, 0x2015, HYPHEN}, {0x2212, 0x2212, HYPHEN},
    {'\'', '\'', APOSTROPHE}, {0x2018, 0x2019, APOSTROPHE},
    {'*', '*', BULLET}, {0xB7, 0xB7, BULLET}, {0x2022, 0x2023, BULLET}, {0x2043, 0x2043, BULLET},
    {0x2219, 0x2219, BULLET}, {0x25A0, 0x25FF, BULLET}, {0xE000, 0xF8FF, BULLET},
    {'&', '&', MARK}, {'+', '+', MARK}, {'#', '#', MARK},
    {0, 0x7F, OTHER}, {0x80, 0xBF, OTHER}, {0xD7, 0xD7, OTHER}, {0xF7, 0xF7, OTHER},
    {0x2000, 0x2BFF, OTHER}, {0x2E00, 0x2E7F, OTHER}, {0x3000, 0x303F, OTHER},
    {0xFE00, 0xFE6F, OTHER}, {0xFF00, 0xFF0F, OTHER}, {0xFF1A, 0xFF20, OTHER},
    {0xFF3B, 0xFF40, OTHER}, {0xFF5B, 0xFF65, OTHER}, {0xFFE0, 0xFFFF, OTHER},
    {0x1F000, 0x1FAFF, OTHER}, {MALFORMED, MALFORMED, OTHER},
};

/* The first row that holds it: the rows of the "rest" come last. */
static enum class class_of(uint32_t code)
{
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++)
        if (in(code, ranges[i].first, ranges[i].last))
            return ranges[i].class;
    return LETTER;
}

/* ------------------------------------------------------------------------ words and joints --- */

enum joint { TIGHT, SEPARATOR, SLASH, DOT, APOSTROPHE_JOINT, BREAK };

struct word {
    size_t first, past; /* characters */
    size_t begin, end;  /* bytes */
};

struct reading {
    const char *text;
    struct character *characters;
    struct word *words;
    size_t character_count, word_count;
};

static void read_characters(struct reading *r, size_t len)
{
    struct character *c = r->characters;
    size_t n = 0;

    for (size_t at = 0; at < len; n++) {
        c[n].begin = at;
        at += decode((const unsigned char *)r->text + at, len - at, &c[n].code);
        c[n].class = class_of(c[n].code);
    }
    c[n].begin = len;
    c[n].code = MALFORMED;
    c[n].class = OTHER;
    r->character_count = n;
    for (size_t i = 0; i < n; i++)
        if (c[i].code == '.' && is_ascii_letter(c[i + 1].code) &&
            (i == 0 || (c[i - 1].class != LETTER && c[i - 1].code != '.')))
            c[i].class = MARK;
}

static void read_words(struct reading *r)
{
    const struct character *c = r->characters;

    for (size_t i = 0; i < r->character_count;) {
        struct word *word = &r->words[r->word_count];

        word->first = i++;
        if (c[word->first].class == LETTER)
            while (i < r->character_count && c[i].class == LETTER)
                i++;
        else if (c[word->first].class != MARK)
            continue;
        word->past = i;
        word->begin = c[word->first].begin;
        word->end = c[i].begin;
        r->word_count++;
    }
}

static void read_text(struct reading *r, const char *text, size_t len)
{
    r->text = text;
    r->word_count = 0;
    r->characters = malloc((len + 1) * sizeof *r->characters);
    r->words = malloc((len + 1) * sizeof *r->words);
    if (!r->characters || !r->words)
        abort();
    read_characters(r, len);
    read_words(r);
}

static void free_reading(struct reading *r)
{
    free(r->characters);
    free(r->words);
}

/* How many characters from `from` to `to` are of the class. */
static size_t count_class(const struct reading *r, size_t from, size_t to, enum class class)
{
    size_t n = 0;

    for (size_t i = from; i < to; i++)
        n += r->characters[i].class == class;
    return n;
}

/* What stands between word `w` and the next one. */
static enum joint joint_after(const struct reading *r, size_t w)
{
    size_t from = r->words[w].past, to = r->words[w + 1].first, n = to - from;
    size_t spaces = count_class(r, from, to, SPACE), hyphens = count_class(r, from, to, HYPHEN);
    size_t lines = count_class(r, from, to, LINE_END);
    uint32_t next = r->characters[to].code;
    size_t slashes = 0;

    for (size_t i = from; i < to; i++)
        slashes += r->characters[i].code == '/';
    if (n == 0)
        return TIGHT;
    if (spaces + hyphens == n)
        return SEPARATOR;
    if (spaces + lines == n && lines == 1 && (in(next, 'a', 'z') || in(next, '0', '9')))
        return SEPARATOR;
    if (slashes == 1 && spaces == n - 1)
        return SLASH;
    if (n == 1 && r->characters[from].code == '.')
        return DOT;
    if (n == 1 && r->characters[from].class == APOSTROPHE)
        return APOSTROPHE_JOINT;
    return BREAK;
}

static int is_ampersand(const struct reading *r, size_t w)
{
    return r->characters[r->words[w].first].code == '&';
}

/* -------------------------------------------------------------------------------- names --- */

enum { CASE = 1, LISTED = 2, LOOKUP = 4, MOST_WORDS = 8, MOST_OWNERS = 64, MOST_KEY = 4096 };

struct named {
    const char *text;
    const char *key;            /* its words, folded, a line feed after each */
    struct reading reading;
    unsigned flags, owner_count;
    uint32_t owners[MOST_OWNERS]; /* in the order of ids */
};

struct reference {
    struct named **names;
    size_t count, room;
    int sorted;
};

/* The words from `w` on as a key; 0: too long to be any name's. */
static int key_of(const struct reading *r, size_t w, size_t words, char *key)
{
    size_t n = 0;

    for (size_t i = w; i < w + words; i++) {
        if (n + r->words[i].end - r->words[i].begin + 2 > MOST_KEY)
            return 0;
        for (size_t j = r->words[i].begin; j < r->words[i].end; j++) {
            char c = r->text[j];

            key[n++] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
        }
        key[n++] = '\n';
    }
    key[n] = '\0';
    return 1;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp((*(struct named *const *)a)->key, (*(struct named *const *)b)->key);
}

static int compare_key(const void *key, const void *name)
{
    return strcmp(key, (*(struct named *const *)name)->key);
}

static struct named *named_by(const struct reference *reference, const char *key)
{
    struct named **found;

    if (reference->sorted) {
        found = bsearch(key, reference->names, reference->count, sizeof *found, compare_key);
        return found ? *found : NULL;
    }
    for (size_t i = 0; i < reference->count; i++)
        if (strcmp(reference->names[i]->key, key) == 0)
            return reference->names[i];
    return NULL;
}

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

/* The first to write a name gives it its flags; others that share it are owners too. */
static void add_name(struct reference *to, const char *text, unsigned flags, uint32_t owner)
{
    struct named *name = obtain(1, sizeof *name);
    char key[MOST_KEY + 1];
    char *copy;

    read_text(&name->reading, text, strlen(text));
    if (!key_of(&name->reading, 0, name->reading.word_count, key))
        abort();
    if (named_by(to, key)) {
        add_owner(named_by(to, key), owner);
        free_reading(&name->reading);
        return;
    }
    copy = obtain(strlen(key) + 1, 1);
    name->key = strcpy(copy, key);
    name->text = text;
    name->flags = flags;
    add_owner(name, owner);
    if (to->count == to->room) {
        struct named **larger = obtain(to->room = to->room * 2 + 64, sizeof *larger);

        if (to->count)
            memcpy(larger, to->names, to->count * sizeof *larger);
        to->names = larger;
    }
    to->names[to->count++] = name;
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
            (plurals ? add_plural : add_name)(to, field[1], flags_of(field[2]),
                                              files->role_ids[r]);
        }
}

/* Names that are written first, then own names, then plurals; keys are for look-up alone. */
const struct reference *reference_of(const struct files *files)
{
    struct reference *to = obtain(1, sizeof *to);

    add_aliases(to, files, 0);
    add_titles(to, files, 0);
    for (size_t r = 0; r < files->role_count; r++)
        add_name(to, lines_value(&files->roles[r], "name", 1), 0, files->role_ids[r]);
    for (size_t i = 0; i < files->skills.count; i++)
        add_name(to, files->skills.items[i].fields[2], 0,
                 (uint32_t)strtoul(files->skills.items[i].fields[0], NULL, 10));
    add_aliases(to, files, 1);
    add_titles(to, files, 1);
    for (size_t r = 0; r < files->role_count; r++) {
        add_plural(to, lines_value(&files->roles[r], "name", 1), 0, files->role_ids[r]);
        add_name(to, files->role_keys[r], LOOKUP, files->role_ids[r]);
    }
    for (size_t i = 0; i < files->skills.count; i++)
        add_name(to, files->skills.items[i].fields[1], LOOKUP,
                 (uint32_t)strtoul(files->skills.items[i].fields[0], NULL, 10));
    qsort(to->names, to->count, sizeof *to->names, compare_names);
    to->sorted = 1;
    return to;
}

const char *reference_name(const struct reference *reference, size_t index)
{
    return index < reference->count ? reference->names[index]->text : NULL;
}

/* ------------------------------------------------------------------------------ mentions --- */

/* Whether the joint after word `i` of the name is met by the one after word `w` of the text. */
static int joint_meets(const struct named *name, size_t i, const struct reading *r, size_t w)
{
    enum joint has = joint_after(&name->reading, i), may = joint_after(r, w);
    int ampersand = is_ampersand(&name->reading, i) || is_ampersand(&name->reading, i + 1);

    if (ampersand && (has == TIGHT || has == SEPARATOR))
        return may == TIGHT || may == SEPARATOR;
    return may == has || (may == SEPARATOR && has != TIGHT);
}

/* The name that the `words` words from `w` on are, whatever its flags say. */
static const struct named *name_at(const struct reference *reference, const struct reading *r,
                                   size_t w, size_t words)
{
    char key[MOST_KEY + 1];
    const struct named *name;

    if (w + words > r->word_count || !key_of(r, w, words, key))
        return NULL;
    name = named_by(reference, key);
    for (size_t i = 0; name && i + 1 < words; i++)
        if (!joint_meets(name, i, r, w + i))
            return NULL;
    return name;
}

/* Whether every capital of the name is one in the text. The name's words have the same bytes as
 * the text's but for the case. */
static int capitals_stand(const struct named *name, const struct reading *r, size_t w)
{
    for (size_t i = 0; i < name->reading.word_count; i++) {
        const char *mine = name->text + name->reading.words[i].begin;
        const char *theirs = r->text + r->words[w + i].begin;
        size_t n = name->reading.words[i].end - name->reading.words[i].begin;

        for (size_t j = 0; j < n; j++)
            if (mine[j] >= 'A' && mine[j] <= 'Z' && theirs[j] != mine[j])
                return 0;
    }
    return 1;
}

static const struct named *longest_at(const struct reference *reference, const struct reading *r,
                                      size_t w)
{
    for (size_t words = MOST_WORDS; words > 0; words--) {
        const struct named *name = name_at(reference, r, w, words);

        if (name && !(name->flags & LOOKUP) &&
            (!(name->flags & CASE) || capitals_stand(name, r, w)))
            return name;
    }
    return NULL;
}

/* Whether the words on both sides of the joint after `w` are joined so that neither is free. */
static int is_bound(const struct reading *r, size_t w)
{
    size_t from = r->words[w].past, to = r->words[w + 1].first;
    enum joint joint = joint_after(r, w);

    return joint == TIGHT || joint == DOT || joint == APOSTROPHE_JOINT ||
           (to - from == 1 && r->characters[from].class == HYPHEN);
}

static int is_free(const struct reading *r, size_t first, size_t past)
{
    return !(first > 0 && is_bound(r, first - 1)) &&
           !(past < r->word_count && is_bound(r, past - 1));
}

/* Whether the word that begins at a character is `and` or `or`; its length, 0 if not. */
static size_t conjunction(const struct reading *r, size_t at)
{
    static const char *const words[] = {"and", "or"};

    for (size_t w = 0; w < 2; w++) {
        size_t n = strlen(words[w]), same = 0;

        while (same < n && at + same < r->character_count &&
               (r->characters[at + same].code | 0x20) == (uint32_t)words[w][same])
            same++;
        if (same == n && r->characters[at + n].class != LETTER)
            return n;
    }
    return 0;
}

/* Whether the characters from `from` to `to`, which stand between two mentions, join them. */
static int is_list_joint(const struct reading *r, size_t from, size_t to)
{
    int more = 0;

    while (from < to) {
        const struct character *c = &r->characters[from];
        size_t word = c->class == LETTER ? conjunction(r, from) : 0;

        if (!word && c->class != SPACE && c->class != HYPHEN && c->class != LINE_END &&
            c->class != BULLET && !memchr("(),;/|&+", (int)c->code, c->code < 0x80 ? 8 : 0))
            return 0;
        more |= c->class != SPACE && c->class != HYPHEN;
        from += word ? word : 1;
    }
    return more;
}

struct candidate {
    size_t first, past; /* words */
    const struct named *name;
};

static size_t find_candidates(const struct reference *reference, const struct reading *r,
                              struct candidate *found)
{
    size_t n = 0;

    for (size_t w = 0; w < r->word_count;) {
        const struct named *name = longest_at(reference, r, w);

        if (!name) {
            w++;
            continue;
        }
        found[n].first = w;
        found[n].past = w += name->reading.word_count;
        found[n].name = name;
        if (!(name->flags & LISTED) || is_free(r, found[n].first, w))
            n++;
    }
    return n;
}

/* How many of the candidates from `from` on are one list; whether one of them is sure. */
static size_t list_length(const struct reading *r, const struct candidate *c, size_t n, int *sure)
{
    size_t i = 0;

    *sure = 0;
    do
        *sure |= !(c[i].name->flags & LISTED);
    while (++i < n &&
           is_list_joint(r, r->words[c[i - 1].past - 1].past, r->words[c[i].first].first));
    return i;
}

size_t reference_mentions(const struct reference *reference, const char *text, size_t len,
                          struct span *out, size_t cap)
{
    struct reading r;
    struct candidate *found = malloc((len + 1) * sizeof *found);
    size_t rows = 0, n, length;
    int sure;

    if (!found)
        abort();
    read_text(&r, text, len);
    n = find_candidates(reference, &r, found);
    for (size_t i = 0; i < n; i += length) {
        length = list_length(&r, found + i, n - i, &sure);
        for (size_t j = i; j < i + length; j++) {
            if (found[j].name->flags & LISTED && !sure)
                continue;
            for (unsigned k = 0; k < found[j].name->owner_count; k++, rows++)
                if (rows < cap) {
                    out[rows].id = found[j].name->owners[k];
                    out[rows].begin = (uint32_t)r.words[found[j].first].begin;
                    out[rows].end = (uint32_t)r.words[found[j].past - 1].end;
                }
        }
    }
    free(found);
    free_reading(&r);
    return rows;
}

static int is_blank(const struct reading *r, size_t from, size_t to)
{
    return count_class(r, from, to, SPACE) + count_class(r, from, to, LINE_END) == to - from;
}

/* What is blank before and behind is no part of a query. */
size_t reference_find(const struct reference *reference, const char *query, size_t len,
                      uint32_t *out, size_t cap)
{
    struct reading r;
    const struct named *name = NULL;
    size_t n = 0;

    read_text(&r, query, len);
    if (r.word_count > 0 && r.word_count <= MOST_WORDS && is_blank(&r, 0, r.words[0].first) &&
        is_blank(&r, r.words[r.word_count - 1].past, r.character_count))
        name = name_at(reference, &r, 0, r.word_count);
    for (; name && n < name->owner_count; n++)
        if (n < cap)
            out[n] = name->owners[n];
    free_reading(&r);
    return n;
}
