/* The library's mentions against those of the plain reference scanner, text by text: spans TAXONOMY
 * TEXTS... */
#include "bench.h"
#include "reference.h"

enum { MOST = 1 << 18 };

static uint32_t ids[MOST], begins[MOST], ends[MOST];
static struct span spans[MOST];

static int same(const struct reference *reference, const char *text, size_t len, size_t *n)
{
    size_t found = reference_mentions(reference, text, len, spans, MOST);

    *n = mlroles_mentions(text, len, ids, begins, ends, MOST);
    if (*n != found || found > MOST)
        return 0;
    for (size_t i = 0; i < found; i++)
        if (ids[i] != spans[i].id || begins[i] != spans[i].begin || ends[i] != spans[i].end)
            return 0;
    return 1;
}

int main(int argc, char **argv)
{
    const struct reference *reference = argc > 2 ? reference_of(files_read(argv[1])) : NULL;

    if (!reference)
        return 2;
    for (int file = 2; file < argc; file++) {
        struct texts texts = read_texts(argv[file], 0x1E);
        size_t all = 0, n;

        for (size_t i = 0, len; i < texts.count; i++, all += n) {
            const char *text = text_at(&texts, i, &len);

            if (same(reference, text, len, &n))
                continue;
            fprintf(stderr, "text %zu of %s: not the reference's mentions\n", i, argv[file]);
            return 1;
        }
        printf("%zu texts, %zu mentions: all as the reference scanner has them\n", texts.count,
               all);
        free(texts.begins);
        free(texts.bytes);
    }
    return 0;
}
