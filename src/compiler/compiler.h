/* The taxonomy compiler: reads the files that src/taxonomy/README.md describes, refuses what
 * breaks a promise, and writes the tables of src/tables.h as C.
 *
 * It runs on the build machine, once, and exits: what it allocates it never frees. */
#ifndef MLROLES_COMPILER_H
#define MLROLES_COMPILER_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "../tables.h"

/* ------------------------------------------------------------------------------- support.c --- */

/* A list that grows: `items` is an array of the element's type. */
#define LIST(type)            \
    struct {                  \
        type *items;          \
        size_t count, room;   \
    }

/* Room for one more element; yields a pointer to it, cleared. */
#define ADD(list)                                                                              \
    ((list)->items = grow((list)->items, (list)->count, &(list)->room, sizeof *(list)->items), \
     &(list)->items[(list)->count++])

void *allocate(size_t count, size_t size); /* cleared */
void *grow(void *items, size_t count, size_t *room, size_t size);
char *copy_text(const char *text, size_t len);
char *folded(const unsigned char *word, size_t len);
char *join(const char *a, const char *b, const char *c);

/* From strings to numbers above 0. */
struct map {
    const char **keys;
    uint32_t *values;
    size_t count, room;
};

uint32_t map_get(const struct map *map, const char *key); /* 0: not there */
void map_set(struct map *map, const char *key, uint32_t value);

/* Where a record stands. */
struct place {
    const char *file;
    unsigned line;
};

/* Report `file:line: what` on standard error; the compiler goes on, to report more, and fails at
 * the end. */
void refuse(struct place place, const char *format, ...);
unsigned refusals(void);

/* The hash of all data read so far, as 64 hexadecimal digits (sha256.c). */
struct sha256 {
    uint32_t state[8];
    uint64_t bytes;
    unsigned char block[64];
};

void sha256_start(struct sha256 *hash);
void sha256_add(struct sha256 *hash, const void *data, size_t len);
void sha256_end(struct sha256 *hash, char hex[65]);

/* -------------------------------------------------------------------------------- record.c --- */

enum { MAX_FIELDS = 80 };

struct record {
    struct place place;
    unsigned count;
    const char *fields[MAX_FIELDS + 1]; /* "" where left out */
};

/* Call `take` for each record of a file; `hash` takes in the file's bytes. */
void read_records(const char *dir, const char *name, struct sha256 *hash,
                  void (*take)(const struct record *record, void *to), void *to);

/* A whole number from `least` to `most`; refused, and `least`, if it is anything else. */
long number_field(const struct record *record, unsigned field, long least, long most);

/* Whether the field is a key; refused if not. */
int key_field(const struct record *record, unsigned field);

/* Whether the record has from `least` to `most` fields, of which the first `least` are not empty;
 * refused if not. */
int field_count(const struct record *record, unsigned least, unsigned most);

/* ------------------------------------------------------------------------------ taxonomy.c --- */

/* In this order they claim a name. APART: in British spelling, or apart at its inner capitals. */
enum origin { WRITTEN, OWN, PLURAL, APART, KEY };

struct name {
    struct place place;
    const char *text;
    uint32_t owner;
    unsigned flags;
    enum origin origin;
    int shared;
};

struct phrase {
    struct place place;
    const char *text;
    uint32_t kind; /* a bit of tables.h */
};

struct spelling {
    const char *from, *to;
};

struct skill {
    struct place place;
    uint32_t id;
    const char *key, *name, *kind, *group;
    LIST(const char *) aliases;
    int16_t *evidence; /* of each role, by index; NULL: none */
};

struct fact {
    const char *kind, *text;
    uint32_t source;
};

struct level {
    const char *axis;
    int32_t level;
};

struct code {
    const char *scheme, *version, *code, *label, *match;
    uint32_t source;
};

struct need {
    struct place place;
    const char *key;
    uint32_t skill; /* its index */
    uint32_t need, source;
};

struct cover {
    struct place place;
    const char *key;
};

struct role {
    struct place place;
    uint32_t id;
    const char *key, *name;
    LIST(const char *) titles;
    LIST(struct fact) facts;
    LIST(struct level) levels;
    LIST(struct code) codes;
    LIST(struct need) needs;
    LIST(struct cover) covers;
    uint64_t covered;
    int16_t base, title, other, threshold;
};

struct retired {
    struct place place;
    uint32_t id;
    const char *key, *successor;
    uint32_t index; /* of the successor, among roles or skills as the id tells */
};

struct taxonomy {
    const char *name, *version;
    char digest[65];
    LIST(struct role) roles;   /* by id */
    LIST(struct skill) skills; /* by id */
    LIST(const char *) sources;
    LIST(struct name) names;
    LIST(struct phrase) phrases;
    LIST(struct spelling) spellings;
    LIST(struct retired) retired;
    struct map role_by_key, skill_by_key, source_by_key; /* index + 1 */
    LIST(uint32_t) evidence_columns;                     /* role indexes */
    unsigned evidence_lines; /* a bit for each of those that are no skill's */
};

/* What is wrong with it has been refused when this returns. */
void read_taxonomy(struct taxonomy *taxonomy, const char *dir);

/* ---------------------------------------------------------------------------------- trie.c --- */

enum { PHRASE_ROOT = 1 };

/* A step of the trie on its way to become a row of the tables. */
struct step {
    uint64_t head, path;
    const char *word;       /* folded */
    uint32_t parent;        /* as a number of the list */
    uint32_t name;          /* that ends here: a number of the list of names; 0: none */
    uint32_t row;           /* among the rows of the tables */
    uint32_t phrase;        /* the kinds of the phrase that ends here */
    uint8_t len, leads_on;
    uint8_t mentioned;      /* a name that texts may have goes this way */
};

/* A name of the trie: what it asks of a text, and who has it. */
struct trie_name {
    const struct name *first; /* the record that wrote it */
    uint32_t demand;          /* a number of the list */
    LIST(uint32_t) owners;
};

struct trie {
    LIST(struct step) steps;       /* 0: the root of names; PHRASE_ROOT: that of phrases */
    LIST(struct trie_name) names;  /* 0: none */
    LIST(struct mlroles__demand_row) demands;
    LIST(uint32_t) rows;           /* of the tables: numbers of steps; 0: not used */
    LIST(uint16_t) seeds;
    uint64_t *first_words, *single_words, *word_pairs;
    uint64_t *phrase_words;
    uint32_t longest_word, word_bits, pair_bits, seed_bits;
};

void build_trie(struct trie *trie, struct taxonomy *taxonomy);

/* ---------------------------------------------------------------------------------- hash.c --- */

/* Find the seeds of the perfect hash, and fill the filters. */
void hash_steps(struct trie *trie);

/* ---------------------------------------------------------------------------------- emit.c --- */

/* Returns 0 if all was written. */
int write_tables(FILE *out, const struct taxonomy *taxonomy, const struct trie *trie);

#endif
