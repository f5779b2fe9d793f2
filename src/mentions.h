/* The mentions of a text, one after the other.
 *
 * In: a text. Out: the names that count in it, in its order. Words come from tokens.h, names from
 * names.h, how sure each is from context.h. Here names become lists: a name that is not sure waits
 * in a queue until its list has shown that it counts, or has ended. Nothing is read twice for that,
 * and the queue is bounded, so time is linear and memory constant. */
#ifndef MLROLES_MENTIONS_H
#define MLROLES_MENTIONS_H

#include "context.h"

enum { MLROLES__MOST_WAITING = 60 };

struct mlroles__mention {
    uint32_t name;
    int own; /* of a title: the posting's own */
    size_t begin, end;
};

struct mlroles__mentions {
    struct mlroles__tokens tokens;
    size_t word;      /* of the window: where the next name may begin */
    size_t hit, hits; /* in hit_words[]: the next one, and how many */
    uint16_t hit_words[MLROLES__WINDOW]; /* words of the window that may begin a name */
    /* The list being read: */
    size_t list_past;    /* the word behind its last name */
    int list_counts;     /* its names are mentions */
    int list_plain;      /* all of its names are plain, and nothing stands before them */
    int list_ends_line;  /* nothing stands behind the last one */
    struct mlroles__mention queue[MLROLES__MOST_WAITING + 4];
    size_t first, decided, waiting; /* in queue[]: the next mention; how many there are, and more */
};

void mlroles__mentions_start(struct mlroles__mentions *m, const char *text, size_t len);

/* The next mention; 0 at the end of the text. */
int mlroles__mentions_next(struct mlroles__mentions *m, struct mlroles__mention *found);

#endif
