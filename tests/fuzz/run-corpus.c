/* Runs files, or all files of folders, through a fuzzing target, as an ordinary test. Without
 * arguments: those of the folder CORPUS. */
#include "fuzz.h"

#include <dirent.h>
#include <string.h>

static unsigned tried;

static void run_bytes(FILE *in, const char *path)
{
    long size = fseek(in, 0, SEEK_END) == 0 ? ftell(in) : -1;
    uint8_t *bytes; /* of the very size, so that a byte read too far is seen */

    MUST(size >= 0);
    rewind(in);
    bytes = malloc(size ? (size_t)size : 1);
    MUST(bytes && fread(bytes, 1, (size_t)size, in) == (size_t)size);
    fprintf(stderr, "%s\n", path); /* in a log the last one is to blame */
    LLVMFuzzerTestOneInput(bytes, (size_t)size);
    free(bytes);
    tried++;
}

static void run_file(const char *path)
{
    FILE *in = fopen(path, "rb");

    if (!in) {
        perror(path);
        exit(EXIT_FAILURE);
    }
    run_bytes(in, path);
    fclose(in);
}

static void run_path(const char *path)
{
    DIR *dir = opendir(path);
    struct dirent *entry;
    char file[4096];

    if (!dir) {
        run_file(path);
        return;
    }
    while ((entry = readdir(dir)))
        if (entry->d_name[0] != '.') {
            snprintf(file, sizeof file, "%s/%s", path, entry->d_name);
            run_file(file);
        }
    closedir(dir);
}

int main(int argc, char **argv)
{
    if (argc < 2)
        run_path(CORPUS);
    for (int i = 1; i < argc; i++)
        run_path(argv[i]);
    printf("%u inputs tried\n", tried);
    return tried ? EXIT_SUCCESS : EXIT_FAILURE;
}
