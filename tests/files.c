#include "files.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static _Noreturn void give_up(const char *what, const char *path)
{
    fprintf(stderr, "%s: %s\n", path, what);
    exit(99);
}

/* Reached from here for ever, so that no leak checker asks about it. */
static struct kept {
    struct kept *before;
} *kept;

void *obtain(size_t count, size_t size)
{
    struct kept *block = calloc(1, sizeof *block + count * size + 1);

    if (!block)
        give_up("out of memory", "tests");
    block->before = kept;
    kept = block;
    return block + 1;
}

static char *path_to(const char *dir, const char *name)
{
    char *path = obtain(strlen(dir) + strlen(name) + 2, 1);

    sprintf(path, "%s/%s", dir, name);
    return path;
}

static char *read_whole(const char *path)
{
    FILE *in = fopen(path, "rb");
    char *text;
    long size;

    if (!in || fseek(in, 0, SEEK_END) != 0 || (size = ftell(in)) < 0)
        give_up("cannot be read", path);
    rewind(in);
    text = obtain((size_t)size + 1, 1);
    if (fread(text, 1, (size_t)size, in) != (size_t)size)
        give_up("cannot be read", path);
    fclose(in);
    return text;
}

static char *trimmed(char *field)
{
    char *end = field + strlen(field);

    while (end > field && end[-1] == ' ')
        *--end = '\0';
    return field + strspn(field, " ");
}

static void split_line(struct line *line, char *text)
{
    for (unsigned i = 0; i < FILES_FIELDS; i++)
        line->fields[i] = "";
    for (char *bar = text; text && line->count < FILES_FIELDS; text = bar) {
        bar = strchr(text, '|');
        if (bar)
            *bar++ = '\0';
        line->fields[line->count++] = trimmed(text);
    }
}

static struct lines read_lines(const char *dir, const char *name)
{
    struct lines lines = {NULL, 0};
    char *text = read_whole(path_to(dir, name));
    size_t most = 1;

    for (const char *c = text; *c; c++)
        most += *c == '\n';
    lines.items = obtain(most, sizeof *lines.items);
    for (char *end; text && *text; text = end) {
        end = strchr(text, '\n');
        if (end)
            *end++ = '\0';
        if (*text && *text != '#')
            split_line(&lines.items[lines.count++], text);
    }
    return lines;
}

static size_t count_roles(const char *path)
{
    DIR *dir = opendir(path);
    size_t n = 0;

    if (!dir)
        give_up("cannot be read", path);
    while (readdir(dir))
        n++;
    closedir(dir);
    return n;
}

static void add_role(struct files *files, const char *file)
{
    size_t length = strlen(file) - 4, at = files->role_count++;
    char *key = obtain(length + 1, 1);
    char *name = path_to("roles", file);
    struct lines lines = read_lines(files->dir, name);
    const char *number = lines_value(&lines, "id", 1);
    uint32_t id = number ? (uint32_t)strtoul(number, NULL, 10) : 0;

    memcpy(key, file, length);
    for (; at > 0 && files->role_ids[at - 1] > id; at--) {
        files->roles[at] = files->roles[at - 1];
        files->role_ids[at] = files->role_ids[at - 1];
        files->role_keys[at] = files->role_keys[at - 1];
    }
    files->roles[at] = lines;
    files->role_ids[at] = id;
    files->role_keys[at] = key;
}

static void read_roles(struct files *files)
{
    const char *path = path_to(files->dir, "roles");
    size_t most = count_roles(path);
    DIR *dir = opendir(path);
    struct dirent *entry;

    if (!dir)
        give_up("cannot be read", path);
    files->roles = obtain(most, sizeof *files->roles);
    files->role_keys = obtain(most, sizeof *files->role_keys);
    files->role_ids = obtain(most, sizeof *files->role_ids);
    while ((entry = readdir(dir))) {
        size_t length = strlen(entry->d_name);

        if (entry->d_name[0] != '.' && length > 4 &&
            strcmp(entry->d_name + length - 4, ".txt") == 0)
            add_role(files, entry->d_name);
    }
    closedir(dir);
}

const struct files *files_read(const char *dir)
{
    static struct files *read[4];
    struct files *files;
    size_t i = 0;

    for (; i < 4 && read[i]; i++)
        if (strcmp(read[i]->dir, dir) == 0)
            return read[i];
    if (i == 4)
        give_up("too many taxonomies", dir);
    read[i] = files = obtain(1, sizeof *files);
    files->dir = dir;
    files->about = read_lines(dir, "taxonomy.txt");
    files->sources = read_lines(dir, "sources.txt");
    files->skills = read_lines(dir, "skills.txt");
    files->aliases = read_lines(dir, "aliases.txt");
    files->evidence = read_lines(dir, "evidence.txt");
    files->retired = read_lines(dir, "retired.txt");
    files->other_titles = read_lines(dir, "other-titles.txt");
    files->phrases = read_lines(dir, "phrases.txt");
    files->spellings = read_lines(dir, "spellings.txt");
    read_roles(files);
    return files;
}

size_t lines_find(const struct lines *lines, size_t from, unsigned field, const char *value)
{
    while (from < lines->count && strcmp(lines->items[from].fields[field], value) != 0)
        from++;
    return from;
}

const char *lines_value(const struct lines *lines, const char *keyword, unsigned field)
{
    size_t at = lines_find(lines, 0, 0, keyword);

    return at < lines->count ? lines->items[at].fields[field] : NULL;
}

size_t lines_count(const struct lines *lines, const char *keyword)
{
    size_t n = 0;

    for (size_t i = 0; i < lines->count; i++)
        n += strcmp(lines->items[i].fields[0], keyword) == 0;
    return n;
}

uint32_t files_skill(const struct files *files, const char *key)
{
    size_t at = lines_find(&files->skills, 0, 1, key);

    if (at == files->skills.count)
        return 0;
    return (uint32_t)strtoul(files->skills.items[at].fields[0], NULL, 10);
}

uint32_t files_role(const struct files *files, const char *key)
{
    for (size_t i = 0; i < files->role_count; i++)
        if (strcmp(files->role_keys[i], key) == 0)
            return files->role_ids[i];
    return 0;
}

const char *files_source(const struct files *files, const char *key)
{
    size_t at = lines_find(&files->sources, 0, 0, key);
    const struct line *line = &files->sources.items[at];
    char *whole;

    if (at == files->sources.count)
        return NULL;
    if (!*line->fields[2])
        return line->fields[1];
    whole = obtain(strlen(line->fields[1]) + strlen(line->fields[2]) + 3, 1);
    sprintf(whole, "%s, %s", line->fields[1], line->fields[2]);
    return whole;
}

int has_word(const char *words, const char *word)
{
    size_t length = strlen(word);

    for (const char *at = words; (at = strstr(at, word)); at += length)
        if ((at == words || at[-1] == ' ') && (at[length] == ' ' || !at[length]))
            return 1;
    return 0;
}
