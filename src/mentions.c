/* Finding names in a text: see mentions.h; docs/taxonomy.md has the rules.
 *
 * Most words begin no name; a filter of one bit a hash rejects nearly all of them. The rest walk
 * the trie, which decides by the words themselves. */
#include "mentions.h"

#include <mlroles.h>
#include <string.h>

#include "hash.h"
#include "titles.h"

/* The words of the window that may begin a name. No branch: which do cannot be predicted. */
static void find_hits(struct mlroles__mentions *m)
{
    const struct mlroles__tokens *t = &m->tokens;
    const unsigned bits = mlroles__sizes.word_bits, pair_bits = mlroles__sizes.pair_bits;
    uint64_t hashes[MLROLES__WINDOW + 1];
    size_t words = mlroles__words(t), hits = 0, kept = 0;

    for (size_t i = m->word; i < words; i++) {
        size_t begin = mlroles__begin(t, i), len = mlroles__end(t, i) - begin;
        uint64_t first8 = mlroles__first8(t->in.text + begin, len, t->in.len - begin);

        hashes[i] = mlroles__filter_hash(first8, len);
        m->hit_words[hits] = (uint16_t)i;
        hits += mlroles__filtered(mlroles__first_words, bits, hashes[i]) |
                (unsigned)mlroles__is_odd(t, i);
    }
    hashes[words] = 0;
    for (size_t i = 0; i < hits; i++) {
        size_t word = m->hit_words[i], next = word + 1;
        uint64_t pair = mlroles__filter_pair(hashes[word], hashes[next]);
        unsigned may = mlroles__filtered(mlroles__single_words, bits, hashes[word]) |
                       mlroles__filtered(mlroles__word_pairs, pair_bits, pair);

        m->hit_words[kept] = (uint16_t)word;
        /* What is odd, stands in brackets behind the word or is not yet known says nothing. */
        kept += may | (next == words) | (unsigned)mlroles__is_odd(t, word) |
                (next < words && (unsigned)(mlroles__is_odd(t, next) |
                                            (t->in.text[mlroles__begin(t, next) - 1] == '(')));
    }
    m->hits = kept;
    m->hit = 0;
}

/* -------------------------------------------------------------------------- names at a word --- */

struct found {
    struct mlroles__walk walk;
    uint32_t name; /* 0: none */
    enum mlroles__strength strength;
};

/* The longest name, or title alone, that stands at word `i` and ends at word `limit` or before. */
static inline void longest_name(struct found *f, struct mlroles__tokens *t, size_t i, size_t limit,
                         int titles)
{
    struct mlroles__walk w;

    f->name = 0;
    for (mlroles__walk_start(&w, i); mlroles__walk_on(&w, t) && w.past <= limit;) {
        uint32_t name = mlroles__walk_name(&w);
        enum mlroles__strength strength;

        if (!name || (titles && !mlroles__is_title(name)))
            continue;
        strength = mlroles__strength(&w, t, name);
        if (strength == MLROLES__NO_NAME ||
            (strength == MLROLES__WEAK && f->name && f->strength == MLROLES__STRONG))
            continue;
        f->walk = w;
        f->name = name;
        f->strength = strength;
    }
}

/* The first word within a name of skills where a title begins that ends behind it; 0: none does. */
static size_t title_within(struct mlroles__mentions *m, const struct found *f)
{
    struct mlroles__tokens *t = &m->tokens;
    size_t past = f->walk.past;

    if (past == mlroles__words(t) || (t->in.text[mlroles__begin(t, past) - 1] != '(' &&
                                      mlroles__joint(t, past) == MLROLES__BREAK))
        return 0;
    for (size_t hit = m->hit; hit < m->hits && m->hit_words[hit] < past; hit++) {
        struct found title;

        longest_name(&title, t, m->hit_words[hit], SIZE_MAX, 1);
        if (title.name && title.walk.past > past)
            return m->hit_words[hit];
    }
    return 0;
}

/* The name at word `i`, the hit before m->hit: the longest, but a title goes before a skill. */
static void name_at(struct found *f, struct mlroles__mentions *m, size_t i)
{
    size_t title;

    longest_name(f, &m->tokens, i, SIZE_MAX, 0);
    while (f->name && f->walk.past - i > 1 && !mlroles__is_title(f->name) &&
           (title = title_within(m, f)) > 0)
        longest_name(f, &m->tokens, i, title, 0);
}

/* ----------------------------------------------------------------------------------- lists --- */

static void close_list(struct mlroles__mentions *m)
{
    if (m->waiting > m->decided) {
        if (m->list_plain && m->list_ends_line && m->waiting - m->decided > 1)
            m->decided = m->waiting;
        else
            m->waiting = m->decided;
    }
    m->list_past = SIZE_MAX;
    m->list_counts = 0;
}

static void begin_list(struct mlroles__mentions *m, const struct found *f)
{
    struct mlroles__tokens *t = &m->tokens;
    size_t first = f->walk.at[0];

    close_list(m);
    if (f->strength == MLROLES__STRONG)
        return;
    m->list_counts = mlroles__has_heading(t, first, f->walk.past);
    m->list_plain = mlroles__begins_line(t, first);
}

static void append(struct mlroles__mentions *m, uint32_t name, int own, size_t first, size_t past)
{
    struct mlroles__mention *added = &m->queue[m->waiting++];

    added->name = name;
    added->own = own;
    added->begin = mlroles__begin(&m->tokens, first);
    added->end = mlroles__end(&m->tokens, past - 1);
}

/* Takes in a name of a skill or a role's title, and keeps account of its list. */
static void take(struct mlroles__mentions *m, const struct found *f, int own)
{
    struct mlroles__tokens *t = &m->tokens;
    size_t first = f->walk.at[0], past = f->walk.past;
    int sure = f->strength == MLROLES__STRONG;

    /* A list that counts, and a name that does: which list it is in makes no difference. */
    if (!(sure && m->waiting == m->decided) &&
        !(m->list_past != SIZE_MAX && mlroles__are_joined(t, m->list_past, first, past)))
        begin_list(m, f);
    append(m, f->name, own, first, past);
    m->list_plain &= f->strength == MLROLES__PLAIN;
    m->list_counts |= sure;
    if (!m->list_counts) {
        if (f->strength == MLROLES__PLAIN && mlroles__has_cue(t, first, past))
            m->list_counts = 1;
        else if (m->waiting - m->decided >= MLROLES__MOST_WAITING)
            m->list_counts = 1;
        else
            m->list_ends_line = m->list_plain && mlroles__ends_line(t, past);
    }
    if (m->list_counts)
        m->decided = m->waiting;
    m->list_past = past;
}

/* ---------------------------------------------------------------------------------- titles --- */

/* Takes in a title of other work, which may be one of a role with what stands behind it; returns
 * the word behind. */
static size_t take_other_work(struct mlroles__mentions *m, const struct found *f)
{
    struct mlroles__tokens *t = &m->tokens;
    size_t first = f->walk.at[0], past = f->walk.past, end;
    int own = mlroles__is_own(t, first);
    uint32_t name = mlroles__head_first(t, first, past, &end);
    struct found turned = *f;

    if (name) {
        turned.name = name;
        turned.walk.past = end;
        take(m, &turned, own);
        return end;
    }
    close_list(m); /* it is in no list */
    if (own) {
        append(m, f->name, 1, first, past);
        m->decided = m->waiting;
    }
    return past;
}

/* Takes in a title of a role, and one that shares its words; returns the word behind. */
static size_t take_title(struct mlroles__mentions *m, const struct found *f)
{
    struct mlroles__tokens *t = &m->tokens;
    int plural = (mlroles__demand(f->name)->flags & MLROLES__PLURAL) != 0;
    int own = mlroles__is_own(t, f->walk.at[0]);
    struct found other = *f;
    size_t word;
    uint32_t name;

    take(m, f, own && !plural);
    name = mlroles__shared_words(&f->walk, t, &word);
    if (!name)
        return f->walk.past;
    other.name = name;
    other.walk.at[0] = (uint16_t)word;
    other.walk.past = word + 1;
    take(m, &other, own);
    return word + 1;
}

/* -------------------------------------------------------------------------------- mentions --- */

void mlroles__mentions_start(struct mlroles__mentions *m, const char *text, size_t len)
{
    mlroles__tokens_start(&m->tokens, (const unsigned char *)text, text ? len : 0);
    m->word = m->hit = m->hits = 0;
    m->list_past = SIZE_MAX;
    m->list_counts = m->list_plain = m->list_ends_line = 0;
    m->first = m->decided = m->waiting = 0;
}

/* Read on so that the window has enough words before word `word` and behind it. */
static void refill(struct mlroles__mentions *m, size_t word)
{
    size_t gone = word > MLROLES__BEFORE_NAME ? word - MLROLES__BEFORE_NAME : 0;

    if (m->list_past != SIZE_MAX)
        m->list_past = m->list_past >= gone ? m->list_past - gone : SIZE_MAX;
    m->word = word - gone;
    mlroles__tokens_fill(&m->tokens, gone, MLROLES__WINDOW);
    find_hits(m);
}

/* Look at the next word that may begin a name; 0 at the end of the text. */
static int read_on(struct mlroles__mentions *m)
{
    struct mlroles__tokens *t = &m->tokens;
    size_t held = mlroles__words(t), i = m->hit < m->hits ? m->hit_words[m->hit] : held;
    struct found f;

    if (i + MLROLES__BEHIND_NAME > held && !mlroles__read_whole(t)) {
        refill(m, i > m->word ? i : m->word);
        return 1;
    }
    if (i >= held)
        return 0;
    m->hit++;
    if (i < m->word)
        return 1;
    name_at(&f, m, i);
    if (!f.name)
        return 1;
    if (mlroles__is_other_work(f.name)) {
        m->word = take_other_work(m, &f);
    } else if (mlroles__is_title(f.name)) {
        m->word = take_title(m, &f);
    } else {
        m->word = f.walk.past;
        take(m, &f, 0);
    }
    return 1;
}

int mlroles__mentions_next(struct mlroles__mentions *m, struct mlroles__mention *found)
{
    while (m->first == m->decided) {
        /* What waits moves to the front, so that the queue holds what comes. */
        m->waiting -= m->decided;
        if (m->waiting && m->decided)
            memmove(m->queue, m->queue + m->decided, m->waiting * sizeof m->queue[0]);
        m->first = m->decided = 0;
        if (!read_on(m)) {
            close_list(m);
            if (m->first == m->decided)
                return 0;
        }
    }
    *found = m->queue[m->first++];
    return 1;
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
