/* The library against the plain reference scanner, over texts made to be difficult. */
#include "suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "reference.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

enum { MOST_SPANS = 4096, SHORT_TEXTS = 40000, LONG_TEXTS = 12, LONG_TEXT = 60000 };

static const struct reference *reference(void)
{
    static const struct reference *read;

    return read ? read : (read = reference_of(files_read(taxonomy_dir())));
}

/* ------------------------------------------------------------------------ the comparison --- */

struct result {
    size_t count;
    struct span spans[MOST_SPANS];
};

static void from_library(const char *text, size_t len, struct result *result)
{
    static uint32_t ids[MOST_SPANS], begins[MOST_SPANS], ends[MOST_SPANS];

    result->count = mlroles_mentions(text, len, ids, begins, ends, MOST_SPANS);
    for (size_t i = 0; i < result->count && i < MOST_SPANS; i++)
        result->spans[i] = (struct span){ids[i], begins[i], ends[i]};
}

/* What the text is decided on. */
static int names_agree(const char *text, size_t len)
{
    static uint32_t mine[MOST_SPANS], theirs[MOST_SPANS];
    size_t count = reference_names_in(reference(), text, len, mine, MOST_SPANS);
    size_t n = count < MOST_SPANS ? count : MOST_SPANS;

    return mlroles_names_in(text, len, theirs, MOST_SPANS) == count &&
           memcmp(mine, theirs, n * sizeof *mine) == 0;
}

static int agree(const char *text, size_t len)
{
    static struct result mine, theirs;
    size_t n;

    from_library(text, len, &theirs);
    mine.count = reference_mentions(reference(), text, len, mine.spans, MOST_SPANS);
    n = mine.count < MOST_SPANS ? mine.count : MOST_SPANS;
    return mine.count == theirs.count &&
           memcmp(mine.spans, theirs.spans, n * sizeof(struct span)) == 0 &&
           names_agree(text, len);
}

static void print_result(const char *who, const struct result *result)
{
    fprintf(stderr, "  %s:", who);
    for (size_t i = 0; i < result->count && i < 20; i++)
        fprintf(stderr, " %lu at %lu..%lu", (unsigned long)result->spans[i].id,
                (unsigned long)result->spans[i].begin, (unsigned long)result->spans[i].end);
    fputc('\n', stderr);
}

/* Report a difference on as little text as shows it, found in time that a test has. */
static void report(const char *text, size_t len)
{
    static struct result result;
    int tries = 3000;
    char *less = obtain(len + 1, 1), *best = obtain(len + 1, 1);

    memcpy(best, text, len);
    for (size_t step = len / 2; step > 0; step /= 2)
        for (size_t at = 0; at + step <= len && tries-- > 0;) {
            memcpy(less, best, at);
            memcpy(less + at, best + at + step, len - at - step);
            if (agree(less, len - step)) {
                at++;
            } else {
                len -= step;
                memcpy(best, less, len);
            }
        }
    fputs("the library and the reference differ on: \"", stderr);
    for (size_t i = 0; i < len; i++)
        fprintf(stderr, best[i] < ' ' || best[i] > '~' ? "\\%03o" : "%c", (unsigned char)best[i]);
    fputs("\"\n", stderr);
    from_library(best, len, &result);
    print_result("library", &result);
    result.count = reference_mentions(reference(), best, len, result.spans, MOST_SPANS);
    print_result("reference", &result);
    if (!names_agree(best, len))
        fputs("  the lists of names differ\n", stderr);
}

static void compare(const char *text, size_t len)
{
    if (agree(text, len))
        return;
    report(text, len);
    ck_abort_msg("the library and the reference differ");
}

/* ------------------------------------------------------------------------ texts at random --- */

struct text {
    char *bytes;
    size_t len, room;
};

static void append(struct text *text, const char *bytes, size_t len)
{
    if (len > text->room - text->len)
        len = text->room - text->len;
    memcpy(text->bytes + text->len, bytes, len);
    text->len += len;
}

static const char *const separators[] = {
    " ", " ", " ", "-", "_", "  ", " - ", "\t", "\n", " \n ", "\r\n", "\n\n", "\u00A0", "\u00AD",
    "\u200B", "\u2010", "\u2013", "\u2014", "\u2212", "\u2028", "\xC2\x85", "\uFEFF", "\u3000",
};
static const char *const joiners[] = {
    ", ", ",", ", ", " and ", " or ", ", and ", "/", " / ", ";", " | ", " & ", "&", "+", " + ",
    " (", ") ", "\n", "\n\n", "\n- ", "\n* ", "\u2022 ", "\n\u00B7\t", " AND ", " Or ", "(", ")",
    "\uE000", "and", "or", " andor ", "#", "\u25A0", " - ",
};
static const char *const noise[] = {
    ".", ". ", "..", "'", "'s ", "\u2019", ":", "!", "?", "=", "@", "x", "a", "S", "s", "1", "\\",
    "\"", "level", "Smith", "\u00E9", "\u00FC", "\u00DF", "\u65E5", "\u0301", "\U0001F642",
    "\uFF01", "\u2026", "\u00B5", "\u00D7", "\x80", "\xFF", "\xC3", "\xE2\x80", "\xF0\x9F\x98",
    "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "", "//", ".N", "\x7F",
};

static const char *const markup[] = {
    "<b>", "</b>", "<li>", "</li><li>", "<br>", "<wbr>", "<p>", "<a href=\"x\">", "<", "<a ", ">",
    "<!-- ", " -->", "<script>", "</script>", "<style>", "</STYLE >", "&nbsp;", "&amp;", "&#43;",
    "&#x2F;", "&lt;b&gt;", "&amp;nbsp;", "&eacute;", "&", "&;", "**", "*", "`", "~~", "_", "](x)",
    "](x \"y\")", "[", "](", "](x y)", "\\n", "\\t", "\\r", "\\item ", "\\textbf{", "\\x{", "}",
    "{",
    "}{", "\\u0041", "\\\\", "\\#", "\\ ", "%", "\n%", "# ", "## ", "#", "#A", "#LI-x ", "- [ ] ",
    "\"", "\", \"", "': '", "https://x.y/z ", "a@b.cd ", "www.x.y ", "a.b.com ", "/usr/bin/x ",
    "~/x ", "C:\\x ", "a/b.py ", "\uFF0C", "\uFF08", "\uFB02", "\u24C7", "\U0001D5C9", "\u00C7",
    "\uFE0F",
    "\u3001", "\u2192 ", "-\n", "-\r\n  ", "\u00AD\n", "1. ", "b) ", "(5 yrs)", " 3", "17", "2.0",
};
static const char *const words[] = {
    "skills: ", "Skills\n", "languages such as ", "experience with ", "years of ", " skills",
    " developer", "and ", " or ", "not a ", "unlike the ", "with the ", "Senior ", " II", ", ",
    " - ",
    " (", ")", "Engineer", "Software Engineer, ", "Manager - ", "at ", " at X", "remote", "five ",
    "advanced", "a plus", "SHOUTED WORDS ", "The ", "for ", "working knowledge ", "rather than ",
    "Baker", "Technician ", "Clerk: ", "Engi-\nneer, ", "Head of AI/ML", "/Product", "expert ",
    "-\u2028",
};

#define ONE_OF(state, list) append_string(text, (list)[random_below(state, COUNT(list))])

static void append_string(struct text *text, const char *string)
{
    append(text, string, strlen(string));
}

static const char *random_name(uint64_t *state)
{
    static size_t count;

    while (reference_name(reference(), count))
        count++;
    return reference_name(reference(), random_below(state, count));
}

/* A name, letter for letter or with its letters' case or what is between them changed. */
static void append_name(struct text *text, uint64_t *state)
{
    const char *name = random_name(state);
    size_t manner = random_below(state, 8);

    if (manner == 7 && strlen(name) > 1) { /* a piece of it */
        append(text, name, 1 + random_below(state, strlen(name)));
        return;
    }
    for (const char *c = name; *c; c++) {
        int is_joint = strchr(" -/.'&+", *c) != NULL;

        if (manner == 4 && is_joint && random_below(state, 2))
            ONE_OF(state, separators);
        else if (manner == 5 && is_joint && random_below(state, 2))
            ONE_OF(state, joiners);
        else if (manner == 6 && random_below(state, 8) == 0)
            ONE_OF(state, noise);
        else if (manner == 2 && *c >= 'a' && *c <= 'z')
            append(text, &(char){(char)(*c - 32)}, 1);
        else if (manner == 3 && *c >= 'A' && *c <= 'Z')
            append(text, &(char){(char)(*c + 32)}, 1);
        else
            append(text, c, 1);
    }
}

static void append_piece(struct text *text, uint64_t *state)
{
    size_t kind = random_below(state, 100);

    if (kind < 40)
        append_name(text, state);
    else if (kind < 60)
        ONE_OF(state, joiners);
    else if (kind < 70)
        ONE_OF(state, separators);
    else if (kind < 76)
        ONE_OF(state, noise);
    else if (kind < 88)
        ONE_OF(state, markup);
    else if (kind < 98)
        ONE_OF(state, words);
    else
        append(text, &(char){(char)next_random(state)}, 1);
}

START_TEST(short_texts_agree)
{
    char bytes[2000];
    uint64_t state = 1;

    for (int i = 0; i < SHORT_TEXTS; i++) {
        struct text text = {bytes, 0, sizeof bytes};

        for (size_t pieces = 1 + random_below(&state, 12); pieces > 0; pieces--)
            append_piece(&text, &state);
        compare(bytes, text.len);
    }
}
END_TEST

START_TEST(long_texts_agree)
{
    static char bytes[LONG_TEXT];
    uint64_t state = 2;

    for (int i = 0; i < LONG_TEXTS; i++) {
        struct text text = {bytes, 0, sizeof bytes};

        while (text.len < text.room - 300)
            append_piece(&text, &state);
        compare(bytes, text.len);
    }
}
END_TEST

/* Bytes of which a few values make up the most: what a generator of words does not think of. */
START_TEST(random_bytes_agree)
{
    static const char likely[] = "rRcC+#&.-/ \n,sql\xE2\x80\x93\xC2\xA0";
    char bytes[64];
    uint64_t state = 3;

    for (int i = 0; i < SHORT_TEXTS; i++) {
        size_t len = 1 + random_below(&state, sizeof bytes);

        for (size_t j = 0; j < len; j++)
            bytes[j] = random_below(&state, 6) ? likely[random_below(&state, sizeof likely - 1)]
                                               : (char)next_random(&state);
        compare(bytes, len);
    }
}
END_TEST

/* --------------------------------------------------------------------- texts one by one --- */

static size_t encode(uint32_t code, char *out)
{
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        out[0] = (char)(0xC0 | code >> 6);
        out[1] = (char)(0x80 | (code & 0x3F));
        return 2;
    }
    if (code < 0x10000) {
        out[0] = (char)(0xE0 | code >> 12);
        out[1] = (char)(0x80 | (code >> 6 & 0x3F));
        out[2] = (char)(0x80 | (code & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | code >> 18);
    out[1] = (char)(0x80 | (code >> 12 & 0x3F));
    out[2] = (char)(0x80 | (code >> 6 & 0x3F));
    out[3] = (char)(0x80 | (code & 0x3F));
    return 4;
}

/* A stretch of bytes within a name of two words, in a list, behind a name and within a word. */
static void compare_around(const char *between, size_t len)
{
    char bytes[200];
    struct text text = {bytes, 0, sizeof bytes};
    static const char *const pieces[] = {"Machine", "learning. Python", "R. SQL", "x, Go",
                                         "x, Pyt"};

    for (size_t i = 0; i < COUNT(pieces); i++) {
        append_string(&text, pieces[i]);
        append(&text, between, len);
    }
    append_string(&text, "hon");
    compare(bytes, text.len);
}

/* Every character of the first two planes and some of the rest: the table of classes. Surrogates
 * are malformed bytes here. */
START_TEST(every_character_agrees)
{
    char character[4];

    for (uint32_t code = 0; code < 0x110000; code += code < 0x20000 ? 1 : 0xFF)
        compare_around(character, encode(code, character));
}
END_TEST

START_TEST(every_two_bytes_agree)
{
    char pair[2];

    for (unsigned i = 0; i < 0x10000; i++) {
        pair[0] = (char)(i >> 8);
        pair[1] = (char)i;
        compare_around(pair, 2);
    }
}
END_TEST

START_TEST(every_three_pieces_agree)
{
    static const char *const pieces[] = {" ", "\n", "\r\n", "-", "\u2013", ".", "/", "'", "\u2019",
                                         ",", "(", "&", "+", "#", "and", "or", "\u2022", "\u00A0",
                                         "_", "\u2028", "1", "a", "C", "\xE2\x80", ";", "|", ":"};
    char bytes[40];

    for (size_t i = 0; i < COUNT(pieces); i++)
        for (size_t j = 0; j < COUNT(pieces); j++)
            for (size_t k = 0; k < COUNT(pieces); k++) {
                struct text text = {bytes, 0, sizeof bytes};

                append_string(&text, pieces[i]);
                append_string(&text, pieces[j]);
                append_string(&text, pieces[k]);
                compare_around(bytes, text.len);
            }
}
END_TEST

/* ----------------------------------------------------------------------------- look-ups --- */

/* Codes are no names: one is found if all its bytes are the query. */
static int has_code(mlroles_role role, const char *query, size_t len)
{
    const char *code;

    for (size_t i = 0; (code = mlroles_role_code(role, i, "code")); i++)
        if (strlen(code) == len && memcmp(code, query, len) == 0)
            return 1;
    return 0;
}

static int is_in(uint32_t id, const uint32_t *ids, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (ids[i] == id)
            return 1;
    return 0;
}

static void compare_lookup(const char *query, size_t len)
{
    uint32_t mine[64], theirs[64];
    size_t named = reference_find(reference(), query, len, 1, mine, 64);
    size_t count = mlroles_skill_find(query, len, theirs, 64);

    ck_assert_msg(count == named && memcmp(mine, theirs, count * sizeof *mine) == 0,
                  "a look-up of \"%.*s\" finds %lu skills, not %lu", (int)len, query,
                  (unsigned long)count, (unsigned long)named);
    named = reference_find(reference(), query, len, 0, mine, 64);
    count = mlroles_role_find(query, len, theirs, 64);
    for (size_t i = 0; i < mlroles_role_count(); i++) {
        uint32_t role = mlroles_role_at(i);
        int should = is_in(role, mine, named) || has_code(role, query, len);

        ck_assert_msg(is_in(role, theirs, count) == should,
                      "a look-up of \"%.*s\" finds %lu roles, not %lu", (int)len, query,
                      (unsigned long)count, (unsigned long)named);
    }
    for (size_t i = 1; i < count; i++)
        ck_assert_uint_gt(theirs[i], theirs[i - 1]); /* the order of ids */
}

/* Within a word too, which no random piece is likely to break. */
START_TEST(lookups_of_broken_words_agree)
{
    char bytes[40];

    for (unsigned pair = 0; pair < 0x10000; pair++)
        for (unsigned apart = 0; apart < 2; apart++) { /* by a line end of Unicode */
            struct text text = {bytes, 0, sizeof bytes};

            append_string(&text, "Pyt");
            append(&text, &(char){(char)(pair >> 8)}, 1);
            append_string(&text, apart ? "\u2028" : "");
            append(&text, &(char){(char)pair}, 1);
            append_string(&text, "hon");
            compare_lookup(bytes, text.len);
        }
}
END_TEST

START_TEST(lookups_agree)
{
    char bytes[2000];
    uint64_t state = 4;

    for (int i = 0; i < SHORT_TEXTS; i++) {
        struct text text = {bytes, 0, sizeof bytes};

        if (random_below(&state, 4) == 0)
            append_piece(&text, &state);
        append_name(&text, &state);
        while (random_below(&state, 3) == 0)
            append_piece(&text, &state);
        compare_lookup(bytes, text.len);
    }
}
END_TEST

Suite *reference_suite(void)
{
    Suite *suite = suite_create("reference");
    const TTest *const tests[] = {
        short_texts_agree,     long_texts_agree,         random_bytes_agree, every_character_agrees,
        every_two_bytes_agree, every_three_pieces_agree, lookups_of_broken_words_agree,
        lookups_agree,
    };

    ADD_CASE(suite, "reference", tests);
    return suite;
}
