/* What one call costs, a program for each kind so that instructions can be counted: calls KIND FILE
 * ROUNDS. KIND is mentions or rank (texts), or find (queries). Prints the time too. */
#include "bench.h"

static struct texts pieces;
static int finds, ranks;

static unsigned long run(void *with)
{
    mlroles_role roles[64];
    int32_t scores[64];
    unsigned long n = 0;

    (void)with;
    for (size_t i = 0, len; i < pieces.count; i++) {
        const char *text = text_at(&pieces, i, &len);
        const char *tab = finds ? memchr(text, '\t', len) : NULL;

        if (tab)
            n += mlroles_skill_find(text, (size_t)(tab - text), NULL, 0);
        else if (ranks)
            n += mlroles_rank_text(text, len, roles, scores, 64);
        else
            n += mlroles_mentions(text, len, NULL, NULL, NULL, 0);
    }
    return n;
}

int main(int argc, char **argv)
{
    double best;

    if (argc < 4)
        return 2;
    finds = strcmp(argv[1], "find") == 0;
    ranks = strcmp(argv[1], "rank") == 0;
    pieces = read_texts(argv[2], finds ? '\n' : 0x1E);
    best = best_of((struct contender){argv[1], run, NULL, 1}, (unsigned)atoi(argv[3]));
    printf("%s %zu pieces %zu bytes: %.1f ns a piece, %.2f ns a byte\n", argv[1], pieces.count,
           pieces.size, 1e9 * best / (double)pieces.count, 1e9 * best / (double)pieces.size);
    return 0;
}
