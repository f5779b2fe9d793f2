/* The names of a taxonomy, and where a text goes on with one: section 2 of docs/taxonomy.md and
 * src/taxonomy/README.md. Phrases too, for they are names of a kind. */
#ifndef TESTS_REFERENCE_NAMES_H
#define TESTS_REFERENCE_NAMES_H

#include "files.h"
#include "reference-text.h"

enum { CASE = 1, LISTED = 2, LOOKUP = 4, PLURAL = 8, HEAD = 16 }; /* PLURAL: of a title */
enum { MOST_WORDS = 8, MOST_PHRASE = 4, MOST_OWNERS = 65, MOST_KEY = 4096 };

struct named {
    const char *text; /* as the files or the rules write it */
    const char *key;  /* its words in small letters, a line feed behind each */
    struct reading reading;
    unsigned flags, owner_count;
    uint32_t owners[MOST_OWNERS]; /* in the order of ids */
};

enum kind {
    AND, LEVEL, BEFORE, AFTER, HEADING, RANK, NOT, COLLEAGUE, ARTICLE, GOES_ON, CUT, VENDOR,
    PRODUCT, KINDS
};

struct phrase {
    enum kind kind;
    struct reading reading;
};

struct reference {
    struct named **names;
    struct phrase *phrases;
    size_t count, room, phrase_count;
    int sorted;
};

/* A word of a name in a text. */
struct step {
    size_t first, past; /* words of the text: two where one is broken at a line end */
    size_t key_end;
    enum joint joint; /* to the step before */
};

/* The words of a text, from one of them on, that some name begins with. */
struct path {
    struct step steps[MOST_WORDS];
    size_t count;
    char key[MOST_KEY + 1];
};

/* The path from a word on. No word from `limit` on is taken. */
void walk(const struct reference *reference, const struct reading *reading, size_t word,
          size_t limit, struct path *path);

/* Adds a step to a path, whether or not any name goes on so. 0: no room. */
int add_step(struct path *path, const char *spelling, size_t length, struct step step);

/* The name that consists of the path's first `words` words, whatever its flags; NULL: none. */
const struct named *name_of(const struct reference *reference, const struct path *path,
                            size_t words);

/* A word of the path, in small letters. */
const char *step_spelling(const struct path *path, size_t step, size_t *length);

/* Whether the word consists of the first characters of these words, a line feed behind each. */
int is_initials(const char *word, size_t length, const char *words);

/* Whether the gap is spaces and one bracket, which stands directly before the word or directly
 * behind the one before it. */
int is_bracket(const struct reading *reading, size_t gap, char bracket, int before);

/* The words from `first` to `past` in small letters, a line feed behind each; 0: too long. */
int key_of(const struct reading *reading, size_t first, size_t past, char *key);

/* Whether a phrase of the kind stands at the word and has this many words. */
int phrase_at(const struct reference *reference, const struct reading *reading, enum kind kind,
              size_t word, size_t words);

/* Whether the word is one of a phrase of the kind. */
int is_of_phrase(const struct reference *reference, const struct reading *reading, enum kind kind,
                 size_t word);

#endif
