/* What every subcommand needs: complaints, memory, and text on a terminal.
 * SPDX-License-Identifier: MIT
 */
#include "command.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LINE_WIDTH = 80 };

const char *const LEVEL_AXES[] = {"machine-learning", "software-engineering", "communication",
                                  NULL};
const char *const CODE_FIELDS[] = {"scheme", "version", "code", "label", "match", "source", NULL};
const char *const MEASURES[] = {"jaccard", "dice", "overlap", "cosine", NULL};

static bool colour;

void complain(const char *format, ...)
{
    va_list arguments;
    fputs("mlroles: ", stderr);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    putc('\n', stderr);
}

void give_up(const char *what)
{
    complain("%s: %s", what, errno ? strerror(errno) : "cannot be written");
    _Exit(FAILED); /* standard output may be what failed: do not flush it again */
}

void *allocate(size_t size)
{
    return enlarge(NULL, size);
}

void *enlarge(void *old, size_t size)
{
    void *block = realloc(old, size ? size : 1);
    if (!block)
        give_up("memory");
    return block;
}

const char *percent(int32_t of_10000, char *buffer, size_t size)
{
    snprintf(buffer, size, "%d %%", (int)(of_10000 + 50) / 100);
    return buffer;
}

void use_colour_if_wanted(void)
{
    const char *no_color = getenv("NO_COLOR");
    const char *term = getenv("TERM");
    colour = isatty(STDOUT_FILENO) && !(no_color && *no_color) && term && strcmp(term, "dumb") != 0;
}

const char *paint(const char *code)
{
    return colour ? code : "";
}

/* In characters: bytes that go on with one do not count. */
size_t width_of(const char *text)
{
    size_t width = 0;
    for (; *text; text++)
        width += ((unsigned char)*text & 0xC0) != 0x80;
    return width;
}

void print_padded(const char *text, size_t width)
{
    size_t has = width_of(text);
    printf("%s%*s", text, has < width ? (int)(width - has) : 0, "");
}

/* Prints words from `column` on, new lines beginning at `indent`; returns the column reached. */
size_t print_wrapped(const char *text, size_t column, size_t indent)
{
    while (*text) {
        size_t space = strspn(text, " ");
        size_t bytes = strcspn(text + space, " ");
        size_t width = 0;
        for (size_t i = 0; i < bytes; i++)
            width += ((unsigned char)text[space + i] & 0xC0) != 0x80;
        if (column > indent && column + space + width > LINE_WIDTH) {
            printf("\n%*s", (int)indent, "");
            column = indent;
        } else {
            printf("%*s", (int)space, "");
            column += space;
        }
        printf("%.*s", (int)bytes, text + space);
        column += width;
        text += space + bytes;
    }
    return column;
}

/* An item of a list, unbroken, behind a comma unless it is the first. */
size_t print_item(const char *text, bool first, size_t column, size_t indent)
{
    size_t width = width_of(text);
    if (!first && column + 2 + width > LINE_WIDTH) {
        printf(",\n%*s", (int)indent, "");
        column = indent;
    } else if (!first) {
        column += (size_t)printf(", ");
    }
    printf("%s", text);
    return column + width;
}
