/* Bad input: whatever the bytes are and wherever they end, the answer is the documented one, and
 * no byte outside the text is read. Holds of any taxonomy. */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */
#include "suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

enum { MOST = 2000 };

/* All that is said of a text. */
struct answer {
    size_t mentions, skills, roles, role_names, skill_names;
    uint32_t ids[MOST], begins[MOST], ends[MOST], in[MOST], ranked[64], role_ids[64], skill_ids[64];
    int32_t scores[64];
};

static void ask(const char *text, size_t len, struct answer *answer)
{
    memset(answer, 0, sizeof *answer);
    answer->mentions = mlroles_mentions(text, len, answer->ids, answer->begins, answer->ends, MOST);
    answer->skills = mlroles_skills_in(text, len, answer->in, MOST);
    answer->roles = mlroles_rank_text(text, len, answer->ranked, answer->scores, 64);
    answer->role_names = mlroles_role_find(text, len, answer->role_ids, 64);
    answer->skill_names = mlroles_skill_find(text, len, answer->skill_ids, 64);
    ck_assert_uint_le(answer->mentions, MOST);
    for (size_t i = 0; i < answer->mentions; i++) {
        ck_assert_uint_lt(answer->begins[i], answer->ends[i]);
        ck_assert_uint_le(answer->ends[i], len);
    }
}

static void expect_same(const char *text, size_t len, const struct answer *want)
{
    static struct answer got;

    ask(text, len, &got);
    ck_assert(memcmp(&got, want, sizeof got) == 0);
}

static void expect_nothing(const char *text, size_t len)
{
    static const struct answer nothing;

    expect_same(text, len, &nothing);
}

START_TEST(empty_texts)
{
    expect_nothing("", 0);
    expect_nothing("x", 0);
    expect_nothing(NULL, 0);
    expect_nothing(NULL, 1);
    expect_nothing(NULL, SIZE_MAX);
}
END_TEST

/* ------------------------------------------------------------------- one byte at a time --- */

/* The name of a skill that no flag binds, of one word of ASCII letters: found wherever it stands
 * alone. */
static const char *plain_name(void)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    for (size_t i = 0; i < mlroles_skill_count(); i++) {
        const char *name = mlroles_skill_name(mlroles_skill_at(i));
        size_t len = strlen(name);

        if (len > 2 && strspn(name, letters) == len &&
            mlroles_skills_in(name, len, NULL, 0) == 1)
            return name;
    }
    ck_abort_msg("no skill has a plain name");
    return NULL;
}

/* How many names stand in the plain name, the bytes, a letter: 1 if the bytes separate. */
static size_t names_before(const char *bytes, size_t n)
{
    char text[100];
    size_t len = (size_t)sprintf(text, "%.60s", plain_name());

    memcpy(text + len, bytes, n);
    text[len + n] = 'x';
    return mlroles_mentions(text, len + n + 1, NULL, NULL, NULL, 0);
}

START_TEST(every_byte)
{
    static struct answer answer;

    for (unsigned i = 0; i < 256; i++) {
        char byte = (char)i, bytes[200];
        int is_letter = (i >= '0' && i <= '9') || (i >= 'A' && i <= 'Z') || (i >= 'a' && i <= 'z');

        ask(&byte, 1, &answer);
        memset(bytes, byte, sizeof bytes);
        ask(bytes, sizeof bytes, &answer);
        is_letter |= byte == '{' || byte == '}'; /* class nothing: the word goes on */
        ck_assert_msg(names_before(&byte, 1) == !is_letter, "byte %u", i);
    }
}
END_TEST

START_TEST(malformed_bytes_separate)
{
    static const struct {
        const char *bytes;
        size_t n;
    } malformed[] = {
        {"\x80", 1}, {"\xBF", 1}, {"\xC0", 1}, {"\xC1", 1}, {"\xF5", 1}, {"\xFE", 1}, {"\xFF", 1},
        /* cut short, by what follows */
        {"\xC3", 1}, {"\xE2", 1}, {"\xE2\x82", 2}, {"\xF0", 1}, {"\xF0\x9F", 2},
        {"\xF0\x9F\x98", 3}, {"\xC3\xC3", 2}, {"\xE2\x82\xC3", 3},
        /* overlong: of /, of a letter, of U+07FF, of U+FFFF */
        {"\xC0\xAF", 2}, {"\xC1\xA1", 2}, {"\xE0\x81\xA1", 3}, {"\xE0\x9F\xBF", 3},
        {"\xF0\x80\x81\xA1", 4}, {"\xF0\x8F\xBF\xBF", 4},
        /* surrogates, first and last; past U+10FFFF; five and six bytes */
        {"\xED\xA0\x80", 3}, {"\xED\xBF\xBF", 3}, {"\xF4\x90\x80\x80", 4},
        {"\xF5\x80\x80\x80", 4}, {"\xF8\x88\x80\x80\x80", 5}, {"\xFC\x84\x80\x80\x80\x80", 6},
    };
    static const char *const letters[] = {
        /* the nearest that are well-formed; of those by the surrogates, which are read as other
         * characters, the nearest letters */
        "\u00C0", "\u00FF", "\u07FF", "\u0800", "\uABFF", "\U00010000", "\U0010FFFF",
    };

    for (size_t i = 0; i < COUNT(malformed); i++)
        ck_assert_msg(names_before(malformed[i].bytes, malformed[i].n) == 1, "row %u", (unsigned)i);
    for (size_t i = 0; i < COUNT(letters); i++)
        ck_assert_msg(names_before(letters[i], strlen(letters[i])) == 0, "%s", letters[i]);
}
END_TEST

START_TEST(random_bytes)
{
    static struct answer answer;
    char bytes[300];
    uint64_t state = 21;

    for (int round = 0; round < 20000; round++) {
        size_t len = random_below(&state, sizeof bytes);
        unsigned high = random_below(&state, 2) ? 0xFF : 0x7F;

        for (size_t i = 0; i < len; i++)
            bytes[i] = (char)(next_random(&state) >> 40 & high);
        ask(bytes, len, &answer);
    }
}
END_TEST

/* ----------------------------------------------------------------- ends and beginnings --- */

/* Names, lists, separators of one to four bytes, and malformed ones, cut anywhere. */
static const char sample[] =
    "Data Scientists & ML Engineers: Python, R, C++, C# (.NET), Go \u2022 Node.js/scikit-learn; "
    "CI/CD\u2013A/B testing \xE2\x80 R&D\u00A0k8s, na\u00EFve Bayes\r\n- Student\u2019s t-test | "
    "\U0001F642 Spark, Chef and Excel\n\xF0\x9F\x98machine\nlearning, design of a machine learning "
    "model in production. R and.NET, ASP.NET, ..NET "
    "Deep learning \u65E5\u672C PyTorch, AWS or Azure, SQL.";

struct guarded {
    char *pages, *begin, *end;
    size_t size;
};

/* Memory between two pages that cannot be read. */
static struct guarded guard(void)
{
    struct guarded g;
    size_t page = (size_t)sysconf(_SC_PAGESIZE);

    g.size = 3 * page;
    g.pages = mmap(NULL, g.size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    ck_assert(g.pages != MAP_FAILED);
    g.begin = g.pages + page;
    g.end = g.begin + page;
    ck_assert_int_eq(mprotect(g.begin, page, PROT_READ | PROT_WRITE), 0);
    return g;
}

START_TEST(text_is_all_that_is_read)
{
    static struct answer want;
    struct guarded g = guard();

    for (size_t from = 0; from < 8; from++)
        for (size_t len = 0; len + from < sizeof sample; len++) {
            memset(g.begin, 'x', (size_t)(g.end - g.begin)); /* letters: what follows matters */
            memcpy(g.begin, sample + from, len);
            memcpy(g.end - len, sample + from, len);
            ask(g.end - len, len, &want);
            expect_same(g.begin, len, &want);
        }
    munmap(g.pages, g.size);
}
END_TEST

/* Every stretch of the sample, in memory of its own size, and the same in the middle of others. */
START_TEST(what_is_around_does_not_matter)
{
    static struct answer want;
    char around[3][sizeof sample + 2];

    for (size_t from = 0; from < sizeof sample; from += 3)
        for (size_t len = 0; from + len < sizeof sample; len += 1 + len / 16) {
            memset(around[0], 'a', sizeof around[0]);
            memset(around[1], ' ', sizeof around[1]);
            memset(around[2], 0x80, sizeof around[2]);
            for (size_t i = 0; i < 3; i++)
                memcpy(around[i] + 1, sample + from, len);
            ask(around[0] + 1, len, &want);
            expect_same(around[1] + 1, len, &want);
            expect_same(around[2] + 1, len, &want);
        }
}
END_TEST

/* The same text behind more and more spaces, so that each of its bytes comes to stand wherever
 * bytes are taken together. */
START_TEST(every_offset)
{
    static struct answer want, got;
    char text[sizeof sample + 130];
    size_t len = sizeof sample - 1;

    ask(sample, len, &want);
    memset(text, ' ', sizeof text);
    for (size_t at = 1; at < 130; at++) {
        memcpy(text + at, sample, len);
        ask(text, at + len, &got);
        ck_assert_uint_eq(got.mentions, want.mentions);
        for (size_t i = 0; i < want.mentions; i++) {
            ck_assert_uint_eq(got.ids[i], want.ids[i]);
            ck_assert_uint_eq(got.begins[i], want.begins[i] + at);
            ck_assert_uint_eq(got.ends[i], want.ends[i] + at);
        }
        memset(text, ' ', sizeof text);
    }
}
END_TEST

START_TEST(every_alignment)
{
    static struct answer want;
    char *block = malloc(sizeof sample + 128), *aligned;

    ck_assert_ptr_nonnull(block);
    aligned = block + (64 - (uintptr_t)block % 64) % 64;
    ask(sample, sizeof sample - 1, &want);
    ck_assert_uint_gt(want.mentions, 0);
    for (size_t at = 0; at < 64; at++) {
        memset(block, 'a', sizeof sample + 128);
        memcpy(aligned + at, sample, sizeof sample - 1);
        expect_same(aligned + at, sizeof sample - 1, &want);
    }
    free(block);
}
END_TEST

/* --------------------------------------------------------------------------- great lengths --- */

/* However much of one character stands before it, a name is found. */
static void expect_name_behind(const char *unit, size_t length)
{
    const char *name = plain_name();
    size_t width = strlen(unit), end = length + 1 + strlen(name);
    char *text = malloc(end);
    uint32_t begin, past;

    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i < length; i += width)
        memcpy(text + i, unit, width);
    text[length] = ' ';
    memcpy(text + length + 1, name, strlen(name));
    ck_assert_uint_eq(mlroles_mentions(text, length, NULL, NULL, NULL, 0), 0);
    ck_assert_uint_eq(mlroles_mentions(text, end, NULL, &begin, &past, 1), 1);
    ck_assert_uint_eq(begin, length + 1);
    ck_assert_uint_eq(past, end);
    ck_assert_uint_eq(mlroles_role_find(text, length, NULL, 0), 0);
    ck_assert_uint_eq(mlroles_skill_find(text, length, NULL, 0), 0);
    free(text);
}

START_TEST(one_word_of_100_megabytes)
{
    expect_name_behind("a", 100000000);
}
END_TEST

START_TEST(much_of_one_character)
{
    static const char *const units[] = {"\u00E9", "\U00010400", " ", ",", "\n", "\x80", "\u2022"};

    for (size_t i = 0; i < COUNT(units); i++)
        expect_name_behind(units[i], 1200000);
}
END_TEST

#if SIZE_MAX > UINT32_MAX
/* Offsets of 32 bits end at 4 GiB less one byte; skills are found in any length. */
START_TEST(four_gibibytes)
{
    const char *name = plain_name();
    size_t limit = (size_t)UINT32_MAX + 1, room = limit + 65536;
    char *text = mmap(NULL, room, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    uint32_t id = 7, begin = 7, end = 7;

    if (text == MAP_FAILED)
        return;
    memcpy(text + limit - 1 - strlen(name), name, strlen(name));
    memcpy(text + limit + 60000, name, strlen(name));
    ck_assert(mlroles_mentions(text, limit, &id, &begin, &end, 1) == (size_t)-1);
    ck_assert(mlroles_mentions(text, room, &id, &begin, &end, 1) == (size_t)-1);
    ck_assert(mlroles_mentions(text, SIZE_MAX, NULL, NULL, NULL, 0) == (size_t)-1);
    ck_assert(id == 7 && begin == 7 && end == 7);
    ck_assert_uint_eq(mlroles_mentions(text, limit - 1, &id, &begin, &end, 1), 1);
    ck_assert_uint_eq(end, UINT32_MAX);
    ck_assert_uint_eq(begin, UINT32_MAX - strlen(name));
    memset(text + limit - 1 - strlen(name), 0, strlen(name));
    ck_assert_uint_eq(mlroles_skills_in(text, room, &id, 1), 1);
    ck_assert_uint_eq(mlroles_names_in(text, room, &id, 1), 1);
    munmap(text, room);
}
END_TEST
#endif

Suite *input_suite(void)
{
    Suite *suite = suite_create("bad input");
    const TTest *const tests[] = {
        empty_texts, every_byte, malformed_bytes_separate, random_bytes,
        text_is_all_that_is_read, what_is_around_does_not_matter, every_offset,
        every_alignment,
        one_word_of_100_megabytes, much_of_one_character,
#if SIZE_MAX > UINT32_MAX
        four_gibibytes,
#endif
    };

    ADD_CASE(suite, "bad input", tests);
    return suite;
}
