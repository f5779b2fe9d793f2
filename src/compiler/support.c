#include "compiler.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "../chars.h"

static void *checked(void *items)
{
    if (!items) {
        fputs("mlroles-compile: out of memory\n", stderr);
        exit(1);
    }
    return items;
}

void *allocate(size_t count, size_t size)
{
    return checked(calloc(count, size));
}

void *grow(void *items, size_t count, size_t *room, size_t size)
{
    if (count == *room) {
        *room = *room ? *room * 2 : 16;
        items = checked(realloc(items, *room * size));
    }
    memset((char *)items + count * size, 0, size);
    return items;
}

char *copy_text(const char *text, size_t len)
{
    char *copy = allocate(len + 1, 1);

    memcpy(copy, text, len);
    return copy;
}

char *folded(const unsigned char *word, size_t len)
{
    char *copy = copy_text((const char *)word, len);

    for (size_t i = 0; i < len; i++)
        copy[i] = (char)mlroles__fold((unsigned char)copy[i]);
    return copy;
}

char *join(const char *a, const char *b, const char *c)
{
    char *joined = allocate(strlen(a) + strlen(b) + strlen(c) + 1, 1);

    return strcat(strcat(strcpy(joined, a), b), c);
}

static size_t map_slot(const struct map *map, const char *key)
{
    uint64_t hash = UINT64_C(14695981039346656037); /* FNV-1a */
    size_t at;

    for (const char *c = key; *c; c++)
        hash = (hash ^ (unsigned char)*c) * UINT64_C(1099511628211);
    at = (size_t)(hash ^ hash >> 32) & (map->room - 1);
    while (map->keys[at] && strcmp(map->keys[at], key) != 0)
        at = (at + 1) & (map->room - 1);
    return at;
}

uint32_t map_get(const struct map *map, const char *key)
{
    size_t at = map->room ? map_slot(map, key) : 0;

    return map->room && map->keys[at] ? map->values[at] : 0;
}

static void map_grow(struct map *map)
{
    struct map larger = {NULL, NULL, map->count, map->room ? map->room * 2 : 256};

    larger.keys = allocate(larger.room, sizeof *larger.keys);
    larger.values = allocate(larger.room, sizeof *larger.values);
    for (size_t i = 0; i < map->room; i++) {
        if (map->keys[i]) {
            size_t at = map_slot(&larger, map->keys[i]);

            larger.keys[at] = map->keys[i];
            larger.values[at] = map->values[i];
        }
    }
    *map = larger;
}

void map_set(struct map *map, const char *key, uint32_t value)
{
    size_t at;

    if (map->count * 2 >= map->room)
        map_grow(map);
    at = map_slot(map, key);
    if (!map->keys[at]) {
        map->keys[at] = key;
        map->count++;
    }
    map->values[at] = value;
}

static unsigned refused;

void refuse(struct place place, const char *format, ...)
{
    va_list args;

    if (place.line)
        fprintf(stderr, "%s:%u: ", place.file, place.line);
    else
        fprintf(stderr, "%s: ", place.file);
    va_start(args, format);
    vfprintf(stderr, format, args);
    va_end(args);
    fputc('\n', stderr);
    refused++;
}

unsigned refusals(void)
{
    return refused;
}
