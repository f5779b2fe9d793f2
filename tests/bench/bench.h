/* What the benchmarks share: texts, a clock, and contests of rounds in which each contender has its
 * turn, so that a slow moment of the machine is not one contender's. */
#ifndef BENCH_H
#define BENCH_H

#include <mlroles.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST_ROUNDS = 101 };

static inline void *grow(void *old, size_t n, size_t size)
{
    void *p = realloc(old, (n ? n : 1) * size);

    if (!p) {
        fputs("out of memory\n", stderr);
        exit(3);
    }
    return p;
}

/* ------------------------------------------------------------------------------------ texts --- */

struct texts {
    char *bytes; /* all, each followed by one byte that is not part of it */
    size_t size, count;
    size_t *begins; /* and one past the last */
};

static inline const char *text_at(const struct texts *t, size_t i, size_t *len)
{
    *len = t->begins[i + 1] - t->begins[i] - 1;
    return t->bytes + t->begins[i];
}

static inline struct texts split_texts(char *bytes, size_t size, char end)
{
    struct texts t = {bytes, size, 0, NULL};

    t.begins = (size_t *)grow(NULL, size + 2, sizeof *t.begins);
    t.begins[0] = 0;
    for (size_t i = 0; i < size; i++)
        if (bytes[i] == end)
            t.begins[++t.count] = i + 1;
    return t;
}

/* A file of texts, each ended by `end`. */
static inline struct texts read_texts(const char *path, char end)
{
    FILE *f = fopen(path, "rb");
    size_t size = 0, n;
    char *bytes = NULL;

    if (!f) {
        perror(path);
        exit(3);
    }
    do {
        bytes = (char *)grow(bytes, size + (1 << 20), 1);
        n = fread(bytes + size, 1, 1 << 20, f);
        size += n;
    } while (n > 0);
    fclose(f);
    return split_texts(bytes, size, end);
}

/* --------------------------------------------------------------------------------- contests --- */

struct contender {
    const char *name;
    unsigned long (*run)(void *with); /* the work, all of it once; what it found */
    void *with;
    unsigned passes; /* a turn, so that what the turn before leaves in caches counts less; 0: one */
};

/* Seconds that this thread computed: other programs' time is not counted. */
static inline double seconds(void)
{
    struct timespec t;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static inline int by_value(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

/* The best of some rounds of one thing. */
static inline double best_of(struct contender c, unsigned rounds)
{
    double best = 1e9;

    unsigned passes = c.passes ? c.passes : 1;

    for (unsigned r = 0; r < rounds; r++) {
        double t = seconds();

        for (unsigned p = 0; p < passes; p++)
            c.run(c.with);
        t = (seconds() - t) / passes;
        best = t < best ? t : best;
    }
    return best;
}

/* Prints, of each, best and median time of a piece, and how often it goes into the first's: the
 * ratios are of best to best, and of median to median. */
static inline void contest(const char *title, const struct contender *c, size_t n, unsigned rounds,
                           double pieces, const char *piece, double bytes)
{
    double(*times)[MOST_ROUNDS] = (double(*)[MOST_ROUNDS])grow(NULL, n, sizeof *times);

    if (rounds > MOST_ROUNDS)
        rounds = MOST_ROUNDS;
    for (unsigned r = 0; r < rounds; r++)
        for (size_t i = 0; i < n; i++)
            times[i][r] = best_of(c[i], 1);
    printf("\n%s (ns a %s, %u rounds)\n%-34s %10s %10s %8s %8s%s\n", title, piece, rounds, "",
           "best", "median", "ratio", "(median)", bytes > 0 ? "     MB/s" : "");
    for (size_t i = 0; i < n; i++)
        qsort(times[i], rounds, sizeof times[i][0], by_value);
    for (size_t i = 0; i < n; i++) {
        printf("%-34s %10.1f %10.1f %8.2f %8.2f", c[i].name, 1e9 * times[i][0] / pieces,
               1e9 * times[i][rounds / 2] / pieces, times[i][0] / times[0][0],
               times[i][rounds / 2] / times[0][rounds / 2]);
        printf(bytes > 0 ? " %8.0f\n" : "\n", bytes / times[i][0] / 1e6);
    }
    fflush(stdout);
    free(times);
}

#endif
