/* Words and gaps: see tokens.h. */
#include "tokens.h"

#include <string.h>

#include "hash.h"
#include "tables.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* -------------------------------------------------------------------- blocks of plain text --- */

/* A bit for each byte of a block. What is `asked` about may be more than plain text. */
struct masks {
    uint64_t letters, digits, blanks, hyphens, dots, marks, asked;
};

#ifdef __SSE2__

/* The bytes from `first` on, `count` of them, taken to the least signed numbers. */
static __m128i in_range(__m128i bytes, int first, int count)
{
    __m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8((char)(128 - first)));

    return _mm_cmplt_epi8(moved, _mm_set1_epi8((char)(count - 128)));
}

static __m128i equal(__m128i bytes, char c)
{
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c));
}

static uint64_t bits(__m128i bytes)
{
    return (uint64_t)(unsigned)_mm_movemask_epi8(bytes);
}

static struct masks classify(const unsigned char *block)
{
    struct masks m = {0, 0, 0, 0, 0, 0, 0};

    for (unsigned i = 0; i < MLROLES__BLOCK; i += 16) {
        __m128i x = _mm_loadu_si128((const __m128i *)(const void *)(block + i));
        __m128i lower = _mm_or_si128(x, _mm_set1_epi8(0x20));
        __m128i digits = in_range(x, '0', 10);
        __m128i letters = _mm_or_si128(in_range(lower, 'a', 26), digits);
        __m128i plus = equal(x, '+');
        /* / : ; < = > ?, with bit 5 set @ [ \ ] ^ _ ` { | } ~ DEL, and # $ % & */
        __m128i asked = _mm_or_si128(in_range(x, '/', 17), in_range(lower, 0x60, 32));

        asked = _mm_or_si128(asked, in_range(x, '#', 4));
        asked = _mm_or_si128(_mm_andnot_si128(letters, asked), x);
        m.letters |= bits(letters) << i;
        m.digits |= bits(digits) << i;
        m.blanks |= bits(in_range(x, 0, 0x21)) << i;
        m.hyphens |= bits(equal(x, '-')) << i;
        m.dots |= bits(equal(x, '.')) << i;
        m.marks |= bits(plus) << i;
        m.asked |= bits(asked) << i;
    }
    return m;
}

#else

/* The bits 7 of eight bytes, gathered into one byte. */
static uint64_t bits(uint64_t bytes)
{
    return ((bytes & (MLROLES__ONES * 0x80)) >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

/* Eight bytes at once, by arithmetic on one number. */
static struct masks classify(const unsigned char *block)
{
    struct masks m = {0, 0, 0, 0, 0, 0, 0};

    for (unsigned i = 0; i < MLROLES__BLOCK; i += 8) {
        uint64_t bytes = mlroles__load8(block + i), x = bytes & ~(MLROLES__ONES * 0x80);
        uint64_t letters = mlroles__letters(bytes);
        uint64_t asked = mlroles__in_range(x, '/', '?') |
                         mlroles__in_range(x | MLROLES__ONES * 0x20, 0x60, 0x7F) |
                         mlroles__in_range(x, '#', '&');

        m.letters |= bits(letters) << i;
        m.digits |= bits(mlroles__in_range(x, '0', '9') & ~bytes) << i;
        m.blanks |= bits(mlroles__in_range(x, 0, ' ') & ~bytes) << i;
        m.hyphens |= bits(mlroles__in_range(x, '-', '-') & ~bytes) << i;
        m.dots |= bits(mlroles__in_range(x, '.', '.') & ~bytes) << i;
        m.marks |= bits(mlroles__in_range(x, '+', '+') & ~bytes) << i;
        m.asked |= bits((asked & ~letters) | bytes) << i;
    }
    return m;
}

#endif

static unsigned lowest_bit(uint64_t x)
{
    return (unsigned)__builtin_ctzll(x);
}

/* The bits below bit `n`, which may be 64. */
static uint64_t below(unsigned n)
{
    return n < 64 ? (UINT64_C(1) << n) - 1 : UINT64_MAX;
}

/* A slash in plain text: between letters or digits, or before a space; and in a run of its own with
 * no dot, which might make it a file's or a host's. */
static int is_plain_slash(const unsigned char *text, const struct masks *m, unsigned i,
                          unsigned next)
{
    uint64_t before = m->blanks & below(i), behind = i < 63 ? m->blanks >> (i + 1) : 0;
    unsigned first = before ? 64 - (unsigned)__builtin_clzll(before) : 0;
    unsigned end = behind ? i + 1 + lowest_bit(behind) : 64;

    if (i == first || !mlroles__is_alnum(text[i - 1]))
        return next <= ' ';
    return !(m->dots & below(end) & ~below(first));
}

/* The first `n` bytes of the block at t->next, which end the text or a run of blanks: whether they
 * hold nothing that has to be read character by character. May say no without need, and adds to the
 * marks. Each case here has its rule in chars.c. */
static int is_plain(const struct mlroles__tokens *t, struct masks *m, unsigned n)
{
    const unsigned char *text = t->in.text + t->next;
    size_t left = t->in.len - t->next;
    uint64_t inner = m->dots & m->letters << 1 & m->letters >> 1;

    if (inner && lowest_bit(inner) >= 3 && (text[lowest_bit(inner) - 1] | 0x20) == 'w')
        return 0; /* www. or the like */
    if ((inner & (inner - 1)) || (m->hyphens & m->blanks >> 1 & m->letters << 1))
        return 0; /* two dots within words may be a host; a hyphen may break a word */
    for (uint64_t ask = m->asked; ask; ask &= ask - 1) {
        unsigned i = lowest_bit(ask), width;
        unsigned char c = text[i], next = i + 1 < left ? text[i + 1] : ' ';
        uint32_t cls;
        int plain = 1;

        switch (c) {
        case '/':
            plain = is_plain_slash(text, m, i, next);
            break;
        case ']':
            plain = next != '(';
            break;
        case '~':
            plain = next != '/';
            break;
        case '%':
            plain = i > 0 && text[i - 1] != '\n';
            break;
        case '<':
            plain = !(mlroles__is_alpha(next) || next == '/' || next == '!' || next == '?');
            break;
        case '&':
            plain = !(mlroles__is_alpha(next) || next == '#');
            m->marks |= UINT64_C(1) << i;
            break;
        case '#': /* a mark, a bullet or a hashtag */
            if (i > 0 && mlroles__is_alnum(text[i - 1]))
                m->marks |= UINT64_C(1) << i;
            else
                plain = !mlroles__is_alnum(next) && !(i > 0 && m->marks >> (i - 1) & 1);
            break;
        case '@': case '\\': case '{': case '}':
            plain = 0;
            break;
        case '_': /* it may break a word, as hyphens do */
            plain = next > ' ';
            break;
        default:
            if (c < 0x80)
                break;
            cls = mlroles__aside_class(text + i, n - i, &width);
            plain = cls != MLROLES__NOTHING && cls != MLROLES__LINE_END &&
                    !(cls == MLROLES__SPACE && i > 0 &&
                      (text[i - 1] == '-' || text[i - 1] == '_' || text[i - 1] > '~')) &&
                    !(cls == MLROLES__HYPHEN && i + width < n && text[i + width] <= ' ' && i > 0 &&
                      text[i - 1] > ' '); /* it may break a word */
            ask &= ~(((UINT64_C(1) << width) - 1) << i) | UINT64_C(1) << i;
        }
        if (!plain)
            return 0;
    }
    return 1;
}

enum { MOST_EDGES = 2 * MLROLES__BLOCK + 16, MOST_HELD = 2 * MLROLES__WINDOW };

/* The dots that are marks: before an ASCII letter, not after a letter or a dot. */
static uint64_t leading_dots(const struct mlroles__tokens *t, const struct masks *m)
{
    uint64_t dots = m->dots & ~(m->letters << 1) & ~(m->dots << 1), leading = 0;

    for (; dots; dots &= dots - 1) {
        size_t past = t->next + lowest_bit(dots) + 1;

        if (past < t->in.len && mlroles__is_alpha(t->in.text[past]))
            leading |= dots & -dots;
    }
    return leading;
}

/* Of words of letters alone: each change from letter to other and back is an edge. Eight at a time:
 * a branch for each costs more than edges too many. */
static void write_edges(struct mlroles__tokens *t, uint64_t changes)
{
    const uint64_t last = UINT64_C(1) << (MLROLES__BLOCK - 1);
    const size_t next = t->next;
    size_t *edge = t->edge + t->edges;

    t->edges += mlroles__count_bits(changes);
    for (; changes; edge += 8)
        for (unsigned i = 0; i < 8; i += 2) {
            edge[i] = next + lowest_bit(changes | last);
            changes &= changes - 1;
            edge[i + 1] = next + lowest_bit(changes | last);
            changes &= changes - 1;
        }
}

/* With marks, which begin and end by themselves, and where a word may end too. */
static void write_marked_edges(struct mlroles__tokens *t, uint64_t changes, uint64_t marks)
{
    for (uint64_t left = changes | marks; left; left &= left - 1) {
        uint64_t bit = left & -left;
        size_t at = t->next + lowest_bit(left);

        if (changes & bit)
            t->edge[t->edges++] = at;
        if (marks & bit) {
            t->edge[t->edges++] = at;
            t->edge[t->edges++] = at + 1;
        }
    }
}

size_t mlroles__before_version(const unsigned char *word, size_t len)
{
    size_t letters = 0;

    while (letters < len && mlroles__is_alpha(word[letters]))
        letters++;
    if (letters < 3 || letters == len || len - letters > 2 ||
        !mlroles__is_digit(word[letters]) || !mlroles__is_digit(word[len - 1]))
        return 0;
    return letters;
}

static void mark_versions(struct mlroles__tokens *t, size_t first)
{
    for (size_t i = first; i < mlroles__words(t); i++)
        if (mlroles__before_version(t->in.text + mlroles__begin(t, i),
                                    mlroles__end(t, i) - mlroles__begin(t, i)))
            t->edge[2 * i + 1] |= MLROLES__ODD;
}

static void read_plain(struct mlroles__tokens *t, const struct masks *m, unsigned n)
{
    uint64_t marks = m->marks | (m->dots ? leading_dots(t, m) : 0);
    uint64_t changes = m->letters ^ m->letters << 1;
    size_t first = mlroles__words(t);
    unsigned char last = t->in.text[t->next + n - 1];

    if (n < MLROLES__BLOCK)
        changes &= below(n); /* a word that ends the text ends behind it */
    if (marks)
        write_marked_edges(t, changes, marks);
    else
        write_edges(t, changes);
    t->next += n;
    if (t->edges % 2) { /* the text ends with a word */
        t->edge[t->edges++] = t->next;
    }
    if (m->digits & m->letters << 1 & ~(m->digits << 1))
        mark_versions(t, first);
    t->after = last == '.' ? '.' : 0;
}

/* Try to read a block that begins where a run of blanks ended. 0: it is not plain. */
static int read_block(struct mlroles__tokens *t)
{
    size_t left = t->in.len - t->next;
    unsigned n = left < MLROLES__BLOCK ? (unsigned)left : MLROLES__BLOCK;
    unsigned char tail[MLROLES__BLOCK];
    const unsigned char *block = t->in.text + t->next;
    struct masks m;

    if (n < MLROLES__BLOCK) {
        memset(tail, ' ', sizeof tail);
        memcpy(tail, block, n);
        block = tail;
    }
    m = classify(block);
    if (left > MLROLES__BLOCK) { /* up to behind the last blank, where another run begins */
        uint64_t keep;

        if (!m.blanks)
            return 0;
        n = 64 - (unsigned)__builtin_clzll(m.blanks);
        keep = below(n);
        m.letters &= keep;
        m.digits &= keep;
        m.dots &= keep;
        m.marks &= keep;
        m.asked &= keep;
        m.hyphens &= keep;
    }
    if ((m.asked | m.hyphens | m.dots) && !is_plain(t, &m, n))
        return 0;
    read_plain(t, &m, n);
    return 1;
}

/* ------------------------------------------------------------------- character by character --- */

/* The class of a byte that has the same wherever it stands, and begins nothing longer; else 0. */
static uint32_t fixed_class(unsigned char c)
{
    static const uint16_t classes[128] = {
        [' '] = MLROLES__SPACE,     ['\r'] = MLROLES__SPACE,    ['\t'] = MLROLES__TAB,
        ['\n'] = MLROLES__LINE_END, ['-'] = MLROLES__HYPHEN,    ['_'] = MLROLES__HYPHEN,
        ['\''] = MLROLES__APOSTROPHE, ['"'] = MLROLES__QUOTE,   ['`'] = MLROLES__QUOTE,
         [','] = MLROLES__SEPARATOR, [';'] = MLROLES__SEPARATOR,
        ['|'] = MLROLES__SEPARATOR, ['('] = MLROLES__BRACKET,   [')'] = MLROLES__BRACKET,
        ['['] = MLROLES__BRACKET,   [':'] = MLROLES__COLON,     ['!'] = MLROLES__OTHER,
        ['?'] = MLROLES__OTHER,     ['$'] = MLROLES__OTHER,     ['='] = MLROLES__OTHER,
    };

    return c < 0x80 ? classes[c] : 0;
}

/* Whether the line ends behind a hyphen that stands at `at`. */
static int breaks_line(struct mlroles__tokens *t, size_t at)
{
    unsigned after = MLROLES__LETTER;
    uint32_t seen = 0;

    while (at < t->in.len && !(seen & MLROLES__LINE_END)) {
        struct mlroles__char c = mlroles__char_at(&t->in, at, &after);

        if (c.cls & ~(uint32_t)(seen ? MLROLES__SPACE | MLROLES__TAB | MLROLES__LINE_END
                                     : MLROLES__HYPHEN))
            return 0;
        seen |= c.cls;
        at += c.width;
    }
    return (seen & MLROLES__LINE_END) != 0;
}

static void end_word(struct mlroles__tokens *t)
{
    size_t begin = t->edge[t->edges - 1];

    if (t->odd || mlroles__before_version(t->in.text + begin, t->word_end - begin) ||
        breaks_line(t, t->word_end))
        t->edge[t->edges++] = t->word_end | MLROLES__ODD;
    else
        t->edge[t->edges++] = t->word_end;
    t->odd = t->hashtag = 0;
}

static void begin_word(struct mlroles__tokens *t, size_t at)
{
    t->edge[t->edges++] = at;
    t->word_end = at;
    t->odd = 0;
}

static void read_letter(struct mlroles__tokens *t, const struct mlroles__char *c)
{
    const unsigned char *raw = t->in.text + t->next;

    if (t->edges % 2 && t->hashtag && mlroles__is_upper(c->spelling[0]) &&
        mlroles__is_lower(t->last)) { /* a piece of a hashtag begins */
        end_word(t);
        t->hashtag = 1;
    }
    t->last = c->spelling[c->letters - 1];
    if (t->edges % 2 == 0)
        begin_word(t, t->next);
    t->odd |= t->word_end != t->next || c->letters != c->width ||
              memcmp(c->spelling, raw, c->letters) != 0;
    t->word_end = t->next + c->width;
}

/* The next byte, if it is a letter that goes on with a word or has its class wherever it stands. */
static int read_simple(struct mlroles__tokens *t)
{
    unsigned char c = t->in.text[t->next];

    if (mlroles__is_alnum(c)) {
        if (t->edges % 2 == 0 || t->word_end != t->next || t->hashtag ||
            !mlroles__is_alnum(t->in.text[t->next - 1]))
            return 0;
        t->word_end = ++t->next;
        t->after = MLROLES__LETTER;
        return 1;
    }
    if (!fixed_class(c))
        return 0;
    if (t->edges % 2)
        end_word(t);
    t->next++;
    t->after = t->hashtag = 0;
    return 1;
}

static void read_char(struct mlroles__tokens *t)
{
    size_t at = t->next;
    struct mlroles__char c = mlroles__char_at(&t->in, at, &t->after);

    if (c.cls == MLROLES__LETTER) {
        read_letter(t, &c);
    } else if (c.cls != MLROLES__NOTHING) {
        if (t->edges % 2)
            end_word(t);
        if (c.cls == MLROLES__MARK) {
            begin_word(t, at);
            t->odd = c.width != 1;
            t->word_end = at + c.width;
            end_word(t);
        }
        t->hashtag = c.cls == MLROLES__BULLET && c.letters && c.spelling[0] == '#' &&
                     at + c.width < t->in.len && mlroles__is_alpha(t->in.text[at + c.width]);
    }
    t->next = at + c.width;
}

enum { ENOUGH = 16 };

/* At most about as much as a block, and less if plain text may begin again. */
static void read_chars(struct mlroles__tokens *t)
{
    size_t from = t->next;

    do {
        if (!read_simple(t))
            read_char(t);
    } while (t->next < t->in.len && t->next - from < MLROLES__BLOCK &&
             (t->next - from < ENOUGH || t->in.text[t->next - 1] > ' '));
    if (t->next == t->in.len && t->edges % 2)
        end_word(t);
}

void mlroles__tokens_start(struct mlroles__tokens *t, const unsigned char *text, size_t len)
{
    mlroles__source_start(&t->in, text, len);
    t->next = t->dropped = 0;
    t->edges = t->word_end = 0;
    t->after = t->odd = t->hashtag = 0;
    memset(t->gaps, 0, sizeof t->gaps);
}

void mlroles__tokens_fill(struct mlroles__tokens *t, size_t n, size_t least)
{
    t->edges -= 2 * n;
    t->dropped += n;
    memmove(t->edge, t->edge + 2 * n, t->edges * sizeof t->edge[0]);
    while (mlroles__words(t) < least && t->next < t->in.len && t->edges + MOST_EDGES <= MOST_HELD)
        if (t->edges % 2 || (t->next > 0 && t->in.text[t->next - 1] > ' ') || !read_block(t))
            read_chars(t);
}

/* -------------------------------------------------------------------------- words and gaps --- */

/* The first character of word `i`: what is a mark there depends on what it stands behind. */
static struct mlroles__char first_char(struct mlroles__tokens *t, size_t i)
{
    unsigned after = 0;
    struct mlroles__char c = mlroles__char_at(&t->in, mlroles__begin(t, i), &after);

    after = MLROLES__LETTER;
    if (!(c.cls & (MLROLES__LETTER | MLROLES__MARK)))
        c = mlroles__char_at(&t->in, mlroles__begin(t, i), &after);
    return c;
}

size_t mlroles__spell(struct mlroles__tokens *t, size_t i,
                      unsigned char spelled[MLROLES__SPELLED + 8])
{
    struct mlroles__char c = first_char(t, i);
    unsigned after = MLROLES__LETTER;
    size_t n = 0, at = mlroles__begin(t, i), end = mlroles__end(t, i);

    for (;;) {
        if (n + c.letters >= MLROLES__SPELLED)
            return 0;
        if (c.cls & (MLROLES__LETTER | MLROLES__MARK)) {
            memcpy(spelled + n, c.spelling, c.letters);
            n += c.letters;
        }
        at += c.width;
        if (at >= end)
            break;
        c = mlroles__char_at(&t->in, at, &after);
    }
    memset(spelled + n, 0, 8);
    return n;
}

unsigned char mlroles__first(struct mlroles__tokens *t, size_t i)
{
    return mlroles__is_odd(t, i) ? first_char(t, i).spelling[0]
                                 : t->in.text[mlroles__begin(t, i)];
}

static int is_ampersand(struct mlroles__tokens *t, size_t i)
{
    return mlroles__first(t, i) == '&';
}

/* What the character behind word `i` stands directly behind. */
static unsigned after_word(struct mlroles__tokens *t, size_t i)
{
    unsigned char first = mlroles__first(t, i);

    return first == '#' || first == '.'                 ? first
           : mlroles__is_alnum(first) || first >= 0x80 ? (unsigned)MLROLES__LETTER
                                                       : 0;
}

/* What a line end, slash, dot, apostrophe or bracket is that stands there a second time. */
static uint32_t once_more(uint32_t seen, uint32_t cls)
{
    const uint32_t single =
        MLROLES__LINE_END | MLROLES__SLASH | MLROLES__DOT | MLROLES__APOSTROPHE | MLROLES__BRACKET;

    return seen & cls & single ? MLROLES__MANY : 0;
}

/* What the character at `at` adds to a gap. */
static uint32_t gap_char(struct mlroles__tokens *t, size_t at, unsigned *after, size_t *width)
{
    uint32_t cls = fixed_class(t->in.text[at]);
    struct mlroles__char c;

    *width = 1;
    if (cls) {
        *after = 0;
        return cls;
    }
    c = mlroles__char_at(&t->in, at, after);
    *width = c.width;
    return c.cls;
}

static uint32_t read_gap(struct mlroles__tokens *t, size_t i)
{
    size_t from = i ? mlroles__end(t, i - 1) : 0;
    size_t to = i < mlroles__words(t) ? mlroles__begin(t, i) : t->in.len;
    uint32_t gap = 0, before = 0, first = 0, dash = 0;
    size_t count = 0, hyphens = 0, dots = 0, width;
    unsigned after = 0;

    if (i == 0 || i >= mlroles__words(t))
        gap |= MLROLES__TEXT_END;
    if (i && from < to && !fixed_class(t->in.text[from]))
        after = after_word(t, i - 1);
    for (size_t at = from; at < to; at += width) {
        uint32_t cls = gap_char(t, at, &after, &width);

        if (cls == MLROLES__NOTHING)
            continue;
        gap |= cls | once_more(gap, cls);
        if (count++ == 0)
            first = cls;
        hyphens += cls == MLROLES__HYPHEN;
        dots += cls == MLROLES__DOT;
        if (cls == MLROLES__HYPHEN)
            dash = before == MLROLES__SPACE;
        else if (cls == MLROLES__SPACE && before == MLROLES__HYPHEN && dash)
            gap |= MLROLES__DASH;
        before = cls;
    }
    if (count == 1 && first == MLROLES__HYPHEN)
        gap |= MLROLES__ONE_HYPHEN;
    if (first == MLROLES__HYPHEN && hyphens == 1 && gap & MLROLES__LINE_END &&
        !(gap & MLROLES__MANY))
        gap |= MLROLES__BROKEN;
    if (first == MLROLES__DOT && dots == 1)
        gap |= MLROLES__FIRST_DOT;
    if (count == 0 && i && i < mlroles__words(t) && after_word(t, i - 1) == MLROLES__LETTER &&
        after_word(t, i) == MLROLES__LETTER)
        gap |= MLROLES__PIECES;
    return gap;
}

uint32_t mlroles__gap(struct mlroles__tokens *t, size_t i)
{
    size_t word = t->dropped + i + 1, at = word % MLROLES__GAPS;

    if (i > 0 && i < mlroles__words(t) && mlroles__begin(t, i) == mlroles__end(t, i - 1) + 1 &&
        t->in.text[mlroles__begin(t, i) - 1] == ' ')
        return MLROLES__SPACE;
    if (t->gaps[at].word == word)
        return t->gaps[at].gap;
    if (i < mlroles__words(t) || mlroles__read_whole(t)) {
        t->gaps[at].word = word;
        return t->gaps[at].gap = read_gap(t, i);
    }
    return read_gap(t, i);
}

uint32_t mlroles__joint_of(uint32_t gap, int ampersand)
{
    const uint32_t asides = MLROLES__QUOTE | MLROLES__DASH | MLROLES__ONE_HYPHEN;
    const uint32_t rest = gap & ~asides;

    if (gap == 0)
        return ampersand ? 0 : MLROLES__TIGHT;
    if (gap == MLROLES__PIECES)
        return 0;
    if ((rest & ~(uint32_t)(MLROLES__SPACE | MLROLES__HYPHEN)) == 0)
        return rest ? 0 : MLROLES__BREAK;
    if (rest & MLROLES__LINE_END && !(rest & ~(uint32_t)(MLROLES__SPACE | MLROLES__TAB |
                                                         MLROLES__LINE_END)))
        return 0;
    if (rest & MLROLES__BROKEN && !(gap & ~(uint32_t)(MLROLES__SPACE | MLROLES__TAB |
                                                      MLROLES__LINE_END | MLROLES__HYPHEN |
                                                      MLROLES__BROKEN)))
        return 0;
    if ((gap & ~(uint32_t)MLROLES__SPACE) == MLROLES__SLASH)
        return MLROLES__SLASH_JOINT;
    if (gap == (MLROLES__DOT | MLROLES__FIRST_DOT))
        return MLROLES__DOT_JOINT;
    return gap == MLROLES__APOSTROPHE ? MLROLES__APOSTROPHE_JOINT : MLROLES__BREAK;
}

uint32_t mlroles__joint(struct mlroles__tokens *t, size_t i)
{
    const uint32_t never =
        MLROLES__SEPARATOR | MLROLES__BRACKET | MLROLES__COLON | MLROLES__OTHER;
    size_t from = mlroles__end(t, i - 1), to = mlroles__begin(t, i);
    uint32_t gap;

    if (to == from + 1 && (t->in.text[from] == ' ' || t->in.text[from] == '-'))
        return 0;
    if (to > from && fixed_class(t->in.text[from]) & never)
        return MLROLES__BREAK;
    gap = mlroles__gap(t, i);
    return mlroles__joint_of(gap, gap == 0 && (is_ampersand(t, i - 1) || is_ampersand(t, i)));
}
