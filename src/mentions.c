/* Finding names in a text: docs/taxonomy.md has the rules that this file follows.
 *
 * Most words begin no name; a filter of one bit a hash rejects nearly all of them. The rest walk
 * the trie, which decides by the words themselves. Everything is read a bounded number of times,
 * so time is linear in the text. */
#include "mentions.h"

#include <mlroles.h>
#include <string.h>

#include "fold.h"
#include "hash.h"
#include "names.h"

/* The words of the window that may begin a name. No branch: which do cannot be foreseen. */
static void find_hits(struct mlroles__mentions *m)
{
    const struct mlroles__tokens *t = &m->tokens;
    const unsigned bits = mlroles__sizes.word_bits, pair_bits = mlroles__sizes.pair_bits;
    uint64_t hashes[MLROLES__WINDOW + 1];
    size_t words = mlroles__words(t), hits = 0, kept = 0;

    for (size_t i = 0; i < words; i++) {
        size_t begin = mlroles__begin(t, i), len = mlroles__end(t, i) - begin;
        uint64_t first8 = mlroles__first8(t->text + begin, len, t->len - begin);

        hashes[i] = mlroles__filter_hash(first8, len);
        m->hit_words[hits] = (uint16_t)i;
        hits += mlroles__filtered(mlroles__first_words, bits, hashes[i]);
    }
    hashes[words] = 0;
    for (size_t i = 0; i < hits; i++) {
        size_t word = m->hit_words[i];
        uint64_t pair = mlroles__filter_pair(hashes[word], hashes[word + 1]);
        unsigned may = mlroles__filtered(mlroles__single_words, bits, hashes[word]) |
                       mlroles__filtered(mlroles__word_pairs, pair_bits, pair);

        m->hit_words[kept] = (uint16_t)word;
        kept += may | (word + 1 == words); /* what follows the last is not yet known */
    }
    m->hits = kept;
    m->hit = 0;
}

/* Whether each capital of the name is one in the words from `i` on. */
static int capitals_meet(uint32_t caps, const struct mlroles__tokens *t, size_t i)
{
    for (; caps; i++)
        for (size_t at = mlroles__begin(t, i); caps && at < mlroles__end(t, i); at++, caps >>= 1)
            if (caps & 1 && !mlroles__is_upper(t->text[at]))
                return 0;
    return 1;
}

/* Whether the name may stand at word `i`, company aside. */
static int may_stand(uint32_t name, const struct mlroles__tokens *t, size_t i, uint32_t joints)
{
    const struct mlroles__demand_row *demand = mlroles__demand(name);

    return !(demand->flags & MLROLES__LOOKUP) && mlroles__joints_meet(demand, joints) &&
           capitals_meet(demand->caps, t, i);
}

/* Whether word `i` is there and may be one that a name goes on with. */
static int leads_to(const struct mlroles__step_row *step, const struct mlroles__tokens *t, size_t i)
{
    size_t begin;

    if (!step->leads_on || i >= mlroles__words(t))
        return 0;
    begin = mlroles__begin(t, i);
    return step->leads_on >> mlroles__word_kind(t->text[begin], mlroles__end(t, i) - begin) & 1;
}

/* The longest name that stands at word `i`, company aside; how many words it has, 0 for none. */
static size_t longest_name(const struct mlroles__tokens *t, size_t i, uint32_t *name)
{
    struct mlroles__place place = {0, 0};
    uint32_t joints = 0;
    size_t words = 0;

    for (size_t n = 0; mlroles__step(&place, t, i + n);) {
        const struct mlroles__step_row *step = mlroles__step_to(place.node);
        uint32_t joint;

        n++;
        if (step->owner && may_stand(place.node, t, i, joints)) {
            *name = place.node;
            words = n;
        }
        if (!leads_to(step, t, i + n))
            break;
        joint = mlroles__joint(t->text, mlroles__end(t, i + n - 1), mlroles__begin(t, i + n));
        if (joint == MLROLES__BREAK)
            break;
        joints |= joint << (n - 1);
    }
    return words;
}

/* ------------------------------------------------------------------------------- company --- */

static int needs_company(uint32_t name)
{
    return (mlroles__demand(name)->flags & MLROLES__LISTED) != 0;
}

static int is_letter(const unsigned char *s, size_t len)
{
    return len > 0 && mlroles__char(s, len).cls == MLROLES__LETTER;
}

/* The character that ends before `at`; of no width where the text begins. */
static struct mlroles__char char_before(const unsigned char *text, size_t at)
{
    struct mlroles__char c = {MLROLES__OTHER, 0};
    size_t begin = at;

    while (begin > 0 && at - begin < 4) {
        begin--;
        if ((text[begin] & 0xC0) != 0x80)
            break;
    }
    if (begin < at)
        c = mlroles__char(text + begin, at - begin);
    if (begin + c.width != at)
        c = (struct mlroles__char){MLROLES__OTHER, 1};
    return c;
}

static int is_word_class(enum mlroles__class cls)
{
    return cls == MLROLES__LETTER || cls == MLROLES__SIGN;
}

/* What joins words into one, as in C-level, R.N. and R's. */
static int is_glue(enum mlroles__class cls)
{
    return cls == MLROLES__HYPHEN || cls == MLROLES__DOT || cls == MLROLES__APOSTROPHE;
}

static int bound_before(const unsigned char *text, size_t begin)
{
    struct mlroles__char c = char_before(text, begin);
    enum mlroles__class further;

    if (!is_glue(c.cls))
        return c.cls == MLROLES__SIGN;
    further = char_before(text, begin - c.width).cls;
    if (c.cls == MLROLES__DOT && mlroles__is_alpha(text[begin]))
        return further != MLROLES__DOT; /* else a dot joint, or the dot is a mark itself */
    return is_word_class(further);
}

static int bound_behind(const unsigned char *text, size_t len, size_t end)
{
    struct mlroles__char c, further;
    size_t at;

    if (end == len)
        return 0;
    c = mlroles__char(text + end, len - end);
    at = end + c.width;
    if (!is_glue(c.cls) || at == len)
        return c.cls == MLROLES__SIGN;
    further = mlroles__char(text + at, len - at);
    if (further.cls == MLROLES__DOT && c.cls != MLROLES__DOT) /* a mark? */
        return at + 1 < len && mlroles__is_alpha(text[at + 1]);
    return is_word_class(further.cls);
}

static int stands_free(const unsigned char *text, size_t len, const struct mlroles__mention *m)
{
    return !bound_before(text, m->begin) && !bound_behind(text, len, m->end);
}

static int is_word(const unsigned char *text, size_t len, const char *word, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (i == len || mlroles__fold(text[i]) != (unsigned char)word[i])
            return 0;
    return !is_letter(text + n, len - n);
}

/* The words behind a name, read on as far as its list goes. */
struct ahead {
    struct mlroles__tokens tokens;
    size_t word; /* the one looked at last */
};

static void look_ahead(struct ahead *a, const unsigned char *text, size_t len, size_t from)
{
    mlroles__tokens_start(&a->tokens, text, len, from);
    a->word = 0;
}

/* Whether a name may begin with the word there: the filter tells, if its end is in sight. */
static int may_begin(const unsigned char *word, size_t room)
{
    uint64_t first8 = mlroles__first8(word, 8, room);
    unsigned n = mlroles__letters_in(first8);

    n += n == 0; /* a mark */
    if (n == 8 || (first8 | first8 >> 8 * n) & 0x80)
        return 1;
    first8 &= mlroles__word_mask(n);
    return (int)mlroles__filtered(mlroles__first_words, mlroles__sizes.word_bits,
                                  mlroles__filter_hash(first8, n));
}

/* How many words the longest name has that begins with byte `at`, not before the one asked last; 0
 * for none. */
static size_t name_at(struct ahead *a, size_t at, uint32_t *name)
{
    struct mlroles__tokens *t = &a->tokens;

    if (!may_begin(t->text + at, t->len - at))
        return 0;
    for (;;) {
        while (a->word < mlroles__words(t) && mlroles__begin(t, a->word) < at)
            a->word++;
        if (a->word + MLROLES__MAX_WORDS <= mlroles__words(t) || t->next == t->len)
            break;
        mlroles__tokens_fill(t, a->word, MLROLES__MAX_WORDS);
        a->word = 0;
    }
    if (a->word == mlroles__words(t) || mlroles__begin(t, a->word) != at)
        return 0;
    return longest_name(t, a->word, name);
}

/* How long the joining word or mark at `at` is; 0 if none is there, or if a name begins with it, as
 * OR-Tools does. */
static unsigned joining_word(struct ahead *a, size_t at)
{
    const unsigned char *word = a->tokens.text + at;
    size_t len = a->tokens.len - at;
    unsigned n = is_word(word, len, "and", 3)  ? 3
                 : is_word(word, len, "or", 2) ? 2
                                               : word[0] == '&' || word[0] == '+';
    uint32_t name;

    return n && name_at(a, at, &name) ? 0 : n;
}

/* Where the next item of a list would begin, if the text from `at` on joins one; else 0. */
static size_t next_item(struct ahead *a, size_t at)
{
    const unsigned char *text = a->tokens.text;
    size_t len = a->tokens.len;
    int joined = 0;

    while (at < len) {
        struct mlroles__char c = mlroles__char(text + at, len - at);

        if (is_word_class(c.cls)) {
            c.width = joining_word(a, at);
            if (!c.width)
                break;
            joined = 1;
        } else if (c.cls == MLROLES__LINE_END || c.cls == MLROLES__BULLET || text[at] == ',' ||
                   text[at] == ';' || text[at] == '/' || text[at] == '|' || text[at] == '(' ||
                   text[at] == ')') {
            joined = 1;
        } else if (c.cls != MLROLES__SPACE && c.cls != MLROLES__HYPHEN) {
            break;
        }
        at += c.width;
    }
    if (at < len && text[at] == '.' && mlroles__is_alpha(text[at - 1]))
        return 0; /* "and.NET": a dot behind a letter begins no word */
    return joined ? at : 0;
}

/* Whether the list that goes on at `end` holds a name that needs no company. `reach` becomes the
 * end of the last item before it, or before the list ends. */
static int has_company(struct ahead *a, size_t end, size_t *reach)
{
    struct mlroles__mention m = {0, 0, end};

    for (;;) {
        size_t words;

        *reach = m.end;
        m.begin = next_item(a, m.end);
        words = m.begin ? name_at(a, m.begin, &m.name) : 0;
        if (!words)
            return 0;
        m.end = mlroles__end(&a->tokens, a->word + words - 1);
        if (!needs_company(m.name))
            return 1;
        if (!stands_free(a->tokens.text, a->tokens.len, &m))
            return 0;
    }
}

/* Whether the name goes on with the list that was read last. */
static int goes_on_list(const struct mlroles__mentions *m, const struct mlroles__mention *found)
{
    struct ahead a;

    look_ahead(&a, m->tokens.text, m->tokens.len, m->list_end);
    return m->list_end && next_item(&a, m->list_end) == found->begin;
}

static void begin_list(struct mlroles__mentions *m, const struct mlroles__mention *found)
{
    struct ahead a;

    look_ahead(&a, m->tokens.text, m->tokens.len, found->end);
    m->list_counts = has_company(&a, found->end, &m->list_reach);
}

/* Keeps account of the list that the name belongs to, and says whether the name counts. */
static int counts(struct mlroles__mentions *m, const struct mlroles__mention *found)
{
    if (!needs_company(found->name)) {
        m->list_counts = 1;
    } else if (found->end > m->list_reach) {
        if (!stands_free(m->tokens.text, m->tokens.len, found))
            return 0;
        if (!goes_on_list(m, found))
            begin_list(m, found);
    }
    m->list_end = found->end;
    return m->list_counts;
}

/* ------------------------------------------------------------------------------- mentions --- */

void mlroles__mentions_start(struct mlroles__mentions *m, const char *text, size_t len)
{
    mlroles__tokens_start(&m->tokens, (const unsigned char *)text, text ? len : 0, 0);
    m->word = m->hit = m->hits = 0;
    m->list_end = m->list_reach = 0;
    m->list_counts = 0;
}

/* Read on so that the words from `word` on are the window. */
static void refill(struct mlroles__mentions *m, size_t word)
{
    mlroles__tokens_fill(&m->tokens, word, MLROLES__WINDOW);
    m->word = 0;
    find_hits(m);
}

int mlroles__mentions_next(struct mlroles__mentions *m, struct mlroles__mention *found)
{
    struct mlroles__tokens *t = &m->tokens;

    for (;;) {
        size_t held = mlroles__words(t), i, words;

        i = m->hit < m->hits ? m->hit_words[m->hit] : held;
        if (i + MLROLES__MAX_WORDS > held && t->next < t->len) {
            refill(m, i > m->word ? i : m->word);
            continue;
        }
        if (i == held)
            return 0;
        m->hit++;
        words = i < m->word ? 0 : longest_name(t, i, &found->name);
        if (!words)
            continue;
        m->word = i + words;
        found->begin = mlroles__begin(t, i);
        found->end = mlroles__end(t, i + words - 1);
        if (counts(m, found))
            return 1;
    }
}

size_t mlroles_mentions(const char *text, size_t len, mlroles_id *ids, uint32_t *begins,
                        uint32_t *ends, size_t cap)
{
    struct mlroles__mentions m;
    struct mlroles__mention found;
    size_t n = 0;

#if SIZE_MAX > UINT32_MAX
    if (text && len > UINT32_MAX)
        return (size_t)-1;
#endif
    mlroles__mentions_start(&m, text, len);
    while (mlroles__mentions_next(&m, &found)) {
        const mlroles_id *owner;
        size_t owners = mlroles__owners(found.name, &owner);

        for (size_t i = 0; i < owners; i++, n++) {
            if (n >= cap)
                continue;
            if (ids)
                ids[n] = owner[i];
            if (begins)
                begins[n] = (uint32_t)found.begin;
            if (ends)
                ends[n] = (uint32_t)found.end;
        }
    }
    return n;
}
