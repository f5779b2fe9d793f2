/* The same texts with more and more names: scale TEXTS ROUNDS LIBRARY..., each built from another
 * taxonomy; the first is the measure of the others. */
#include "bench.h"

#include <dlfcn.h>

enum { MOST = 8 };

struct library {
    size_t (*mentions)(const char *, size_t, uint32_t *, uint32_t *, uint32_t *, size_t);
    double load;
};

static struct texts texts;

static unsigned long run(void *with)
{
    const struct library *library = with;
    unsigned long n = 0;

    for (size_t i = 0, len; i < texts.count; i++) {
        const char *text = text_at(&texts, i, &len);
        n += library->mentions(text, len, NULL, NULL, NULL, 0);
    }
    return n;
}

int main(int argc, char **argv)
{
    static struct library libraries[MOST];
    struct contender all[MOST];
    size_t n = 0;

    if (argc < 4 || argc > 3 + MOST)
        return 2;
    texts = read_texts(argv[1], 0x1E);
    for (; argv[3 + n]; n++) {
        double t = seconds();
        void *handle = dlopen(argv[3 + n], RTLD_NOW | RTLD_LOCAL);
        void *found = handle ? dlsym(handle, "mlroles_mentions") : NULL;

        if (!found) {
            fprintf(stderr, "%s\n", dlerror());
            return 3;
        }
        memcpy(&libraries[n].mentions, &found, sizeof found); /* ISO C has no such cast */
        libraries[n].mentions("r", 1, NULL, NULL, NULL, 0);
        libraries[n].load = seconds() - t;
        all[n] = (struct contender){argv[3 + n], run, &libraries[n], 1};
    }
    for (size_t i = 0; i < n; i++)
        printf("%-34s %lu mentions, loaded in %.0f us\n", argv[3 + i], run(&libraries[i]),
               1e6 * libraries[i].load);
    contest("mentions with more names", all, n, (unsigned)atoi(argv[2]), (double)texts.count,
            "text", (double)texts.size);
    return 0;
}
