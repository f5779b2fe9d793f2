/* mlroles-compile DIRECTORY OUTPUT: the taxonomy in a directory, as C tables. */
#include "compiler.h"

#include <string.h>

/* Written beside the output and renamed, so that a failure leaves no fresh-looking file. */
static int write_file(const char *path, const struct taxonomy *taxonomy, const struct trie *trie)
{
    char *unfinished = join(path, ".tmp", "");
    FILE *out = fopen(unfinished, "wb");
    int failed = !out;

    if (out) {
        failed = write_tables(out, taxonomy, trie);
        failed |= fclose(out) != 0;
    }
    if (!failed)
        failed = rename(unfinished, path) != 0;
    if (failed) {
        perror(path);
        if (out)
            remove(unfinished);
    }
    return failed;
}

int main(int argc, char **argv)
{
    static struct taxonomy taxonomy;
    static struct trie trie;

    if (argc != 3) {
        fputs("usage: mlroles-compile DIRECTORY OUTPUT\n", stderr);
        return 2;
    }
    read_taxonomy(&taxonomy, argv[1]);
    build_trie(&trie, &taxonomy);
    if (!refusals())
        hash_steps(&trie);
    if (refusals()) {
        fprintf(stderr, "%s: %u refused\n", argv[1], refusals());
        return 1;
    }
    return write_file(argv[2], &taxonomy, &trie);
}
