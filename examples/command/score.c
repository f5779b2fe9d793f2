/* mlroles score: JSON Lines in, JSON Lines out, in constant memory.
 * SPDX-License-Identifier: MIT
 */
#include "command.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    CHUNK = 1 << 16,
    LINE_LIMIT = 16 << 20, /* bytes; thousands of times a posting */
};

struct input {
    int fd;
    int error; /* errno of the read that failed, or 0 */
    bool ended;
    char *buffer; /* bytes from begin to end wait to be read */
    size_t cap;
    size_t begin;
    size_t end;
};

/* Everything answered so far goes out before a read that may wait: whoever reads our output sees
 * each line as soon as it can be known. */
static void fill(struct input *in)
{
    ssize_t n;
    in->end -= in->begin;
    memmove(in->buffer, in->buffer + in->begin, in->end);
    in->begin = 0;
    if (in->cap - in->end < CHUNK) {
        in->cap *= 2;
        in->buffer = enlarge(in->buffer, in->cap);
    }
    if (fflush(stdout) == EOF)
        give_up("standard output");
    do
        n = read(in->fd, in->buffer + in->end, CHUNK);
    while (n < 0 && errno == EINTR);
    in->ended = n <= 0;
    if (n > 0)
        in->end += (size_t)n;
    if (n < 0) { /* what waits may be half a line */
        in->error = errno;
        in->end = 0;
    }
}

/* The next line, without its end; NULL if it is longer than the limit. False: there is none. */
static bool next_line(struct input *in, const char **line, size_t *len)
{
    size_t searched = 0;
    bool too_long = false;
    for (;;) {
        char *start = in->buffer + in->begin;
        size_t waiting = in->end - in->begin;
        char *newline = memchr(start + searched, '\n', waiting - searched);
        *len = newline ? (size_t)(newline - start) : waiting;
        too_long = too_long || *len > LINE_LIMIT;
        if (newline || in->ended) {
            in->begin += *len + (newline != NULL);
            *line = too_long ? NULL : start;
            return newline || waiting || too_long;
        }
        if (too_long)
            in->begin = in->end;
        searched = in->end - in->begin;
        fill(in);
        if (in->error) /* what was searched is gone */
            searched = 0;
    }
}

static int score_lines(struct input *in, const struct options *options)
{
    struct reading reading = {0};
    uintmax_t lines = 0, bad = 0;
    const char *line;
    size_t len;
    while (next_line(in, &line, &len)) {
        if (lines == 0 && line && len >= 3 && memcmp(line, "\xEF\xBB\xBF", 3) == 0)
            line += 3, len -= 3; /* a byte order mark, as some editors write */
        bad += !record_as_json(line, len, ++lines, &reading, options);
    }
    release(&reading);
    if (bad)
        complain("%" PRIuMAX " of %" PRIuMAX " lines could not be read", bad, lines);
    return bad ? FAILED : DONE;
}

int run_score(int argc, char **argv, const struct options *options)
{
    struct input in = {.fd = STDIN_FILENO, .cap = 2 * CHUNK};
    const char *name = "standard input";
    if (argc > 1) {
        complain("more than one FILE");
        return WRONG_USE;
    }
    if (argc == 0 && isatty(STDIN_FILENO)) {
        complain("no FILE, and standard input is a terminal");
        return WRONG_USE;
    }
    if (argc == 1 && strcmp(argv[0], "-") != 0) {
        name = argv[0];
        in.fd = open(name, O_RDONLY);
        if (in.fd < 0) {
            complain("%s: %s", name, strerror(errno));
            return FAILED;
        }
    }
    in.buffer = allocate(in.cap);
    int status = score_lines(&in, options);
    if (in.error) {
        complain("%s: %s", name, strerror(in.error));
        status = FAILED;
    }
    free(in.buffer);
    if (in.fd != STDIN_FILENO)
        close(in.fd);
    return status;
}
