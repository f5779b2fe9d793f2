/* How the reference reads a text: sections 1 and 2 of docs/taxonomy.md, up to the gaps. */
#ifndef TESTS_REFERENCE_TEXT_H
#define TESTS_REFERENCE_TEXT_H

#include <stddef.h>
#include <stdint.h>

enum class {
    LETTER, SPACE, TAB, LINE_END, HYPHEN, APOSTROPHE, QUOTE, BULLET, MARK, DOT, SEPARATOR, SLASH,
    BRACKET, COLON, NOTHING, BOUNDARY, OTHER, CLASSES
};

struct character {
    size_t begin, end; /* bytes of the text */
    uint32_t code;     /* what it is read as; NO_CODE: a construct or a malformed byte */
    enum class class;
    char spelling[5]; /* of a letter or mark */
};

#define NO_CODE UINT32_MAX

enum joint { TIGHT, SEPARATOR_JOINT, BROKEN, SLASH_JOINT, DOT_JOINT, APOSTROPHE_JOINT, BREAK };

/* What stands before a word, or behind the last one. Class nothing is not counted. */
struct gap {
    size_t first, past; /* characters */
    size_t count, of[CLASSES];
    enum joint joint; /* between two words alone */
    int is_ignored;   /* section 4 */
};

struct word {
    size_t first, past; /* characters */
    size_t begin, end;  /* bytes */
    char *spelling;
    int is_mark, is_number;
    int is_piece; /* of a hashtag, behind another piece of it */
};

struct reading {
    const char *text;
    size_t len;
    struct character *characters;
    struct word *words;
    struct gap *gaps; /* gaps[w] stands before word w; the last one behind all words */
    size_t character_count, word_count;
};

void read_text(struct reading *reading, const char *text, size_t len);
void free_reading(struct reading *reading);

/* Whether a character of the gap is read as this one. */
int gap_holds(const struct reading *reading, size_t gap, uint32_t code);

/* Whether the gap holds a hyphen with spaces on both sides. */
int gap_holds_dash(const struct reading *reading, size_t gap);

int is_ascii_letter(uint32_t code);
int is_ascii_capital(uint32_t code);
int is_ascii_small(uint32_t code);
int is_digit(uint32_t code);

#endif
