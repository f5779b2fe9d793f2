/* All mentions in all texts: mentions TEXTS NAMES ROUNDS. The library, Hyperscan and RE2::Set have
 * the same names, and texts with plain joints (generate.py); first, their spans are compared. */
#include "bench.h"

#include <algorithm>
#include <string>
#include <vector>

#ifdef HAVE_HYPERSCAN
#include <hs/hs.h>
#endif
#ifdef HAVE_RE2
#include <re2/re2.h>
#include <re2/set.h>
#endif

struct span {
    uint32_t begin, end, id;
};

static struct texts texts;
static std::vector<std::string> names;
static std::vector<uint32_t> ids;
static struct span spans[1 << 17]; /* of one text */

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* Whether words begin and end where the span does; true of all that \b finds but for dots. */
static bool is_bound(const char *text, size_t len, size_t begin, size_t end)
{
    char before = begin > 0 ? text[begin - 1] : ' ', first = text[begin];

    if (first == '.' ? is_letter(before) || before == '.' : is_letter(first) && is_letter(before))
        return false;
    return end == len || !is_letter(text[end]) || !is_letter(text[end - 1]);
}

/* ------------------------------------------------------------------------------------- ours --- */

static size_t ours(const char *text, size_t len, struct span *out)
{
    static uint32_t id[1 << 17], begin[1 << 17], end[1 << 17];
    size_t found = mlroles_mentions(text, len, id, begin, end, 1 << 17), n = 0;

    if (!out)
        return found;
    for (size_t i = 0; i < found; i++)
        if (n == 0 || begin[i] != out[n - 1].begin) /* of a shared title, the first owner */
            out[n++] = span{begin[i], end[i], id[i]};
    return n;
}

static unsigned long run_ours(void *)
{
    unsigned long n = 0;

    for (size_t i = 0, len; i < texts.count; i++) {
        const char *text = text_at(&texts, i, &len);
        n += ours(text, len, NULL);
    }
    return n;
}

/* -------------------------------------------------------------------------------- Hyperscan --- */

#ifdef HAVE_HYPERSCAN

struct scan {
    const char *text;
    size_t len, n; /* of the spans found */
    hs_database_t *database;
    hs_scratch_t *scratch;
};

static int on_match(unsigned id, unsigned long long, unsigned long long end, unsigned, void *with)
{
    struct scan *s = (struct scan *)with;
    size_t begin = (size_t)end - names[id].size();

    if (is_bound(s->text, s->len, begin, (size_t)end))
        spans[s->n++] = span{(uint32_t)begin, (uint32_t)end, ids[id]};
    return 0;
}

static bool is_sooner(const struct span &a, const struct span &b)
{
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
}

/* Leftmost and longest: what came in the order of ends is put in the order of begins. */
static size_t keep_longest(size_t n)
{
    size_t kept = 0;

    for (size_t i = 1; i < n; i++) /* nearly sorted */
        for (size_t j = i; j > 0 && is_sooner(spans[j], spans[j - 1]); j--)
            std::swap(spans[j], spans[j - 1]);
    for (size_t i = 0; i < n; i++)
        if (kept == 0 || spans[i].begin >= spans[kept - 1].end)
            spans[kept++] = spans[i];
    return kept;
}

static size_t theirs(struct scan *s, const char *text, size_t len)
{
    s->text = text;
    s->len = len;
    s->n = 0;
    hs_scan(s->database, text, (unsigned)len, 0, s->scratch, on_match, s);
    return keep_longest(s->n);
}

static unsigned long run_hyperscan(void *with)
{
    unsigned long n = 0;

    for (size_t i = 0, len; i < texts.count; i++) {
        const char *text = text_at(&texts, i, &len);
        n += theirs((struct scan *)with, text, len);
    }
    return n;
}

#endif
#if defined HAVE_HYPERSCAN || defined HAVE_RE2

/* The name as an expression, with \b wherever it has a letter at its edge. */
static std::string expression(const std::string &name)
{
    std::string e = is_letter(name[0]) ? "\\b" : "";

    for (char c : name)
        e += is_letter(c) || c == ' ' || c == '\'' ? std::string(1, c) : std::string("\\") + c;
    return e + (is_letter(name.back()) ? "\\b" : "");
}

#endif
#ifdef HAVE_HYPERSCAN

static void compile(struct scan *s, bool literals)
{
    std::vector<std::string> sources;
    std::vector<const char *> patterns;
    std::vector<unsigned> flags(names.size(), HS_FLAG_CASELESS), numbers;
    std::vector<size_t> lengths;
    hs_compile_error_t *error = NULL;
    hs_error_t status;

    for (const std::string &name : names)
        sources.push_back(literals ? name : expression(name));
    for (const std::string &source : sources) {
        patterns.push_back(source.c_str());
        lengths.push_back(source.size());
        numbers.push_back((unsigned)numbers.size());
    }
    if (literals)
        status = hs_compile_lit_multi(patterns.data(), flags.data(), numbers.data(), lengths.data(),
                                      (unsigned)names.size(), HS_MODE_BLOCK, NULL, &s->database,
                                      &error);
    else
        status = hs_compile_multi(patterns.data(), flags.data(), numbers.data(),
                                  (unsigned)names.size(), HS_MODE_BLOCK, NULL, &s->database,
                                  &error);
    if (status != HS_SUCCESS || hs_alloc_scratch(s->database, &s->scratch) != HS_SUCCESS) {
        fprintf(stderr, "Hyperscan: %s\n", error ? error->message : "no scratch space");
        exit(3);
    }
}

static void compare(struct scan *s, const char *what)
{
    static struct span own[1 << 17];
    size_t all = 0;

    for (size_t i = 0, len; i < texts.count; i++) {
        const char *text = text_at(&texts, i, &len);
        size_t n = ours(text, len, own), m = theirs(s, text, len), j = 0;

        while (j < n && j < m && memcmp(&own[j], &spans[j], sizeof own[j]) == 0)
            j++;
        if (j < n || j < m) {
            const struct span &a = own[j < n ? j : n - 1], &b = spans[j < m ? j : m - 1];
            fprintf(stderr, "text %zu: ours %u..%u is %u (%.*s); %s %u..%u is %u (%.*s)\n", i,
                    a.begin, a.end, a.id, (int)(a.end - a.begin), text + a.begin, what, b.begin,
                    b.end, b.id, (int)(b.end - b.begin), text + b.begin);
            exit(1);
        }
        all += n;
    }
    printf("%s: the same %zu spans as ours\n", what, all);
}

#endif

/* --------------------------------------------------------------------------------- RE2::Set --- */

#ifdef HAVE_RE2

/* It tells which names are somewhere in a text; neither where nor how often. */
static unsigned long run_re2(void *with)
{
    unsigned long n = 0;
    std::vector<int> found;

    for (size_t i = 0, len; i < texts.count; i++) {
        const char *text = text_at(&texts, i, &len);
        static_cast<RE2::Set *>(with)->Match(re2::StringPiece(text, len), &found);
        n += found.size();
    }
    return n;
}

static RE2::Set *compile_re2(void)
{
    RE2::Options options;
    options.set_case_sensitive(false);
    options.set_encoding(RE2::Options::EncodingLatin1);
    options.set_max_mem(INT64_C(1) << 30);
    RE2::Set *set = new RE2::Set(options, RE2::UNANCHORED);

    for (const std::string &name : names)
        set->Add(expression(name), NULL);
    if (!set->Compile())
        fputs("RE2: out of memory\n", stderr), exit(3);
    return set;
}

/* All that we found, it must have found; more, too: the shorter names within longer ones. */
static void compare_re2(RE2::Set *set)
{
    static struct span own[1 << 17];

    for (size_t i = 0, len; i < texts.count && i < 200; i++) {
        const char *text = text_at(&texts, i, &len);
        size_t n = ours(text, len, own);
        std::vector<int> found;
        std::vector<uint32_t> owners;

        set->Match(re2::StringPiece(text, len), &found);
        for (int name : found)
            owners.push_back(ids[(size_t)name]);
        for (size_t j = 0; j < n; j++)
            if (std::find(owners.begin(), owners.end(), own[j].id) == owners.end())
                fprintf(stderr, "RE2::Set lacks %u in text %zu\n", own[j].id, i), exit(1);
    }
    puts("RE2::Set: all that we found, in 200 texts");
}

#endif

int main(int argc, char **argv)
{
    std::vector<contender> all = {{"mlroles_mentions", run_ours, NULL, 1}};

    if (argc < 4)
        return 2;
    texts = read_texts(argv[1], 0x1E);
    struct texts lines = read_texts(argv[2], '\n');
    for (size_t i = 0, len; i < lines.count; i++) {
        const char *line = text_at(&lines, i, &len), *tab = (const char *)memchr(line, '\t', len);
        names.emplace_back(line, tab);
        ids.push_back((uint32_t)strtoul(tab + 1, NULL, 10));
    }
#ifdef HAVE_HYPERSCAN
    static struct scan literals, bounded;
    compile(&literals, true);
    compile(&bounded, false);
    compare(&literals, "Hyperscan, literals");
    compare(&bounded, "Hyperscan, \\b");
    all.push_back({"Hyperscan, literals", run_hyperscan, &literals, 1});
    all.push_back({"Hyperscan, \\b", run_hyperscan, &bounded, 1});
#endif
#ifdef HAVE_RE2
    RE2::Set *set = compile_re2();
    compare_re2(set);
    all.push_back({"RE2::Set, neither place nor count", run_re2, set, 1});
#endif
    printf("%zu names, %zu texts, %zu bytes, %lu mentions\n", names.size(), texts.count, texts.size,
           run_ours(NULL));
    contest("mentions", all.data(), all.size(), (unsigned)atoi(argv[3]), (double)texts.count,
            "text", (double)texts.size);
    return 0;
}
