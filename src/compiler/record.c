#include "compiler.h"

#include <stdlib.h>
#include <string.h>

#include "../chars.h"

static int is_control(uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

/* Whether the line is UTF-8 without control characters and stray white space. */
static int is_clean(const struct record *record, const char *line, size_t len)
{
    const unsigned char *s = (const unsigned char *)line;
    unsigned width;

    for (size_t i = 0; i < len; i += width) {
        uint32_t code = s[i];

        width = 1;
        if (code >= 0x80)
            code = mlroles__decode(s + i, len - i, &width);
        if (code == 0 && s[i] >= 0x80) {
            refuse(record->place, "malformed UTF-8");
            return 0;
        }
        if (is_control(code)) {
            refuse(record->place, "control character U+%04lX", (unsigned long)code);
            return 0;
        }
    }
    if (len && (line[0] == ' ' || line[len - 1] == ' ')) {
        refuse(record->place, "white space at the end or beginning of the line");
        return 0;
    }
    return 1;
}

static void split(struct record *record, char *line)
{
    record->count = 0;
    for (char *field = line; field && record->count < MAX_FIELDS;) {
        char *bar = strchr(field, '|');
        char *end = bar ? bar : field + strlen(field);

        while (*field == ' ')
            field++;
        while (end > field && end[-1] == ' ')
            end--;
        *end = '\0';
        record->fields[record->count++] = field;
        if (strstr(field, "  "))
            refuse(record->place, "two spaces in a row in: %s", field);
        field = bar ? bar + 1 : NULL;
    }
    for (unsigned i = record->count; i <= MAX_FIELDS; i++)
        record->fields[i] = "";
}

static char *read_file(const char *path, size_t *len)
{
    struct place place = {path, 0};
    FILE *in = fopen(path, "rb");
    LIST(char) bytes = {NULL, 0, 0};
    int c;

    if (!in) {
        refuse(place, "cannot be opened");
        return NULL;
    }
    while ((c = getc(in)) != EOF)
        *ADD(&bytes) = (char)c;
    if (ferror(in))
        refuse(place, "cannot be read");
    fclose(in);
    *len = bytes.count;
    (void)ADD(&bytes);
    return bytes.items;
}

void read_records(const char *dir, const char *name, struct sha256 *hash,
                  void (*take)(const struct record *record, void *to), void *to)
{
    char *path = join(dir, "/", name);
    struct record record;
    size_t len = 0;
    char *bytes, *end;

    bytes = read_file(path, &len);
    if (!bytes)
        return;
    sha256_add(hash, bytes, len);
    record.place.file = path;
    record.place.line = 0;
    for (char *line = bytes; line < bytes + len; line = end + 1) {
        end = memchr(line, '\n', (size_t)(bytes + len - line));
        if (!end)
            end = bytes + len;
        record.place.line++;
        if (!is_clean(&record, line, (size_t)(end - line)) || end == line || line[0] == '#')
            continue;
        *end = '\0';
        split(&record, line);
        take(&record, to);
    }
}

long number_field(const struct record *record, unsigned field, long least, long most)
{
    const char *text = record->fields[field];
    char *end;
    long value = strtol(text, &end, 10);

    if (!*text || *end || strchr("+ ", *text) || value < least || value > most) {
        refuse(record->place, "not a whole number from %ld to %ld: %s", least, most, text);
        return least;
    }
    return value;
}

int key_field(const struct record *record, unsigned field)
{
    const char *key = record->fields[field];
    size_t len = strspn(key, "abcdefghijklmnopqrstuvwxyz0123456789-");

    if (len > 0 && len < 64 && !key[len])
        return 1;
    refuse(record->place, "not a key: %s", key);
    return 0;
}

int field_count(const struct record *record, unsigned least, unsigned most)
{
    if (record->count > most || record->count < least) {
        refuse(record->place, "%u fields where there should be %u%s", record->count, most,
               least < most ? " at most" : "");
        return 0;
    }
    for (unsigned i = 0; i < least; i++) {
        if (!*record->fields[i]) {
            refuse(record->place, "field %u is empty", i + 1);
            return 0;
        }
    }
    return 1;
}
