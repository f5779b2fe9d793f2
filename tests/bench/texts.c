/* The same names in texts of any size and shape: texts TEXTS NAMES. Cost a byte from 100 bytes to
 * 100 MB; and of the slowest texts that could be thought of, against the postings. */
#include "bench.h"

enum { SIZE = 1 << 20 };

/* So many texts of this length, one behind the other. */
struct pieces {
    const char *text;
    size_t len, count;
};

static unsigned long run(void *with)
{
    const struct pieces *p = (const struct pieces *)with;
    unsigned long n = 0;

    for (size_t i = 0; i < p->count; i++)
        n += mlroles_mentions(p->text + i * p->len, p->len, NULL, NULL, NULL, 0);
    return n;
}

static unsigned long run_texts(void *with)
{
    const struct texts *t = (const struct texts *)with;
    unsigned long n = 0;

    for (size_t i = 0, len; i < t->count; i++) {
        const char *text = text_at(t, i, &len);
        n += mlroles_mentions(text, len, NULL, NULL, NULL, 0);
    }
    return n;
}

static double of_pieces(const char *what, struct pieces p, double posting)
{
    double bytes = (double)p.len * (double)p.count;
    double cost = best_of((struct contender){what, run, &p, 1}, bytes > 1e7 ? 3 : 15) / bytes;

    printf("%-40s %10zu %10lu %8.2f %8.2f\n", what, p.len, run(&p), 1e9 * cost, cost / posting);
    return cost / posting;
}

/* The pieces over and over. */
static double repeated(const char *what, const char *const *pieces, size_t n, double posting)
{
    char *text = (char *)grow(NULL, SIZE, 1);
    size_t len = 0;
    double ratio;

    for (size_t i = 0;; i++) {
        size_t more = strlen(pieces[i % n]);

        if (len + more > SIZE)
            break;
        memcpy(text + len, pieces[i % n], more);
        len += more;
    }
    ratio = of_pieces(what, (struct pieces){text, len, 1}, posting);
    free(text);
    return ratio;
}

int main(int argc, char **argv)
{
    static const char *const simple[][2] = {
        {"spaces", " "}, {"hyphens", "-"}, {"line ends", "\n"}, {"dots", "."}, {"marks", "&"},
        {"dots that are marks", " .a"}, {"one long word", "a"}, {"letters", "a "},
        {"letters and marks", "a+"}, {"bytes that begin nothing", "\xFF"},
        {"characters cut short", "\xE2\x80"}, {"letters of two bytes", "\xC3\xA9"},
        {"no-break spaces", "\xC2\xA0"}, {"bullets", "\xE2\x80\xA2 "},
        {"a name over and over", "python "}, {"the same in a list", "python, "},
        {"a list without a sure name", "R, C, "}, {"the same by and", "R and C and "},
        {"lists that end at once", "R, x "}, {"lists that end in half a name", "R, machine "},
        {"names that do not stand free", "R-a, C, "},
        {"names far apart", "R,                                                      "},
        {"names joined by a bullet", "R \xE2\x80\xA2 C \xE2\x80\xA2 "},
    };
    struct texts texts, lines;
    char *all, **starts, **names;
    size_t n = 0, len;
    double posting, worst = 0, ratio;

    if (argc < 3)
        return 2;
    texts = read_texts(argv[1], 0x1E);
    lines = read_texts(argv[2], '\n');
    posting = best_of((struct contender){"", run_texts, &texts, 1}, 15) / (double)texts.size;
    printf("\n%-40s %10s %10s %8s %8s\n", "", "bytes", "mentions", "ns/byte", "ratio");
    printf("%-40s %10zu %10lu %8.2f %8.2f\n", "postings", texts.size, run_texts(&texts),
           1e9 * posting, 1.0);
    all = (char *)grow(NULL, 100 << 20, 1);
    for (size_t at = 0; at < 100 << 20; at += len) { /* the postings over and over */
        len = texts.size < (100 << 20) - at ? texts.size : (100 << 20) - at;
        memcpy(all + at, texts.bytes, len);
    }
    for (size_t size = 100; size <= 100000000; size *= 10)
        of_pieces("postings in a row",
                  (struct pieces){all, size, size < 10000000 ? 10000000 / size : 1}, posting);
    for (size_t i = 0; i < sizeof simple / sizeof simple[0]; i++) {
        ratio = repeated(simple[i][0], &simple[i][1], 1, posting);
        worst = ratio > worst ? ratio : worst;
    }
    starts = (char **)grow(NULL, lines.count, sizeof *starts);
    names = (char **)grow(NULL, lines.count, sizeof *names);
    for (size_t i = 0; i < lines.count; i++) {
        const char *line = text_at(&lines, i, &len), *tab = (const char *)memchr(line, '\t', len);
        size_t words = 0, name = (size_t)(tab - line), end = 0;

        for (size_t j = 0; j < name; j++)
            if (line[j] == ' ') {
                words++;
                end = j + 1;
            }
        names[i] = (char *)grow(NULL, name + 2, 1);
        memcpy(names[i], line, name);
        memcpy(names[i] + name, " ", 2);
        if (words < 2)
            continue;
        starts[n] = (char *)grow(NULL, end + 1, 1);
        memcpy(starts[n], line, end);
        starts[n++][end] = 0;
    }
    ratio = repeated("first words of long names", (const char *const *)starts, n, posting);
    worst = ratio > worst ? ratio : worst;
    ratio = repeated("nothing but names", (const char *const *)names, lines.count, posting);
    worst = ratio > worst ? ratio : worst;
    printf("the slowest: %.1f times a posting, a byte\n", worst);
    return 0;
}
