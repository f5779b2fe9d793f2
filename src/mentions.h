/* The mentions of a text, one after the other. */
#ifndef MLROLES_MENTIONS_H
#define MLROLES_MENTIONS_H

#include "tokens.h"

struct mlroles__mention {
    uint32_t name;
    size_t begin, end;
};

struct mlroles__mentions {
    struct mlroles__tokens tokens;
    size_t word;      /* of the window: where the next name may begin */
    size_t hit, hits; /* in hit_words[]: the next one, and how many */
    uint16_t hit_words[MLROLES__WINDOW]; /* words of the window that may begin a name */
    size_t list_end; /* the end of the last name of the list being read; 0: none */
    size_t list_reach; /* up to here its names were looked at before they were found */
    int list_counts; /* it holds a name that needs no company */
};

void mlroles__mentions_start(struct mlroles__mentions *m, const char *text, size_t len);

/* The next mention; 0 at the end of the text. */
int mlroles__mentions_next(struct mlroles__mentions *m, struct mlroles__mention *found);

#endif
