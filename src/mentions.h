/* The mentions of a text, one at a time.
 *
 * In: a text. Out: the names that count in it, in the order of the text. Words come from tokens.h,
 * names from names.h, and the strength of a name from context.h. This file forms lists: an
 * uncertain name waits in a queue until its list is known to count, or has ended. Nothing is read
 * twice and the queue is bounded, so time is linear and memory is constant. */
#ifndef MLROLES_MENTIONS_H
#define MLROLES_MENTIONS_H

#include "context.h"

enum { MLROLES__MOST_WAITING = 60 };

struct mlroles__mention {
    uint32_t name;
    int own; /* for a title: it is the posting's own */
    size_t begin, end;
};

struct mlroles__mentions {
    struct mlroles__tokens tokens;
    size_t word;      /* in the window: where the next name may begin */
    size_t hit, hits; /* in hit_words[]: the next one, and their number */
    uint16_t hit_words[MLROLES__WINDOW]; /* words of the window that may begin a name */
    /* The list being read: */
    size_t list_past;    /* the word after its last name */
    int list_counts;     /* its names are mentions */
    int list_plain;      /* all its names are plain, and they begin their line */
    int list_ends_line;  /* the last one ends its line */
    struct mlroles__mention queue[MLROLES__MOST_WAITING + 4];
    size_t first, decided, waiting; /* in queue[]: next, end of mentions, end */
};

void mlroles__mentions_start(struct mlroles__mentions *m, const char *text, size_t len);

/* The next mention; 0 at the end of the text. */
int mlroles__mentions_next(struct mlroles__mentions *m, struct mlroles__mention *found);

#endif
