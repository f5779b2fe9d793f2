/* Titles in a text: section 5 of docs/taxonomy.md.
 *
 * In: a title that was found, and the words around it. Out: whether it is a title in its context,
 * whether it is the posting's own, and titles that are written head first or share words. */
#ifndef MLROLES_TITLES_H
#define MLROLES_TITLES_H

#include "names.h"

/* Whether a name is a title, and whether it is one of other work. */
static inline int mlroles__is_title(uint32_t name)
{
    return (mlroles__demand(name)->flags & (MLROLES__TITLE | MLROLES__OTHER_TITLE)) != 0;
}

static inline int mlroles__is_other_work(uint32_t name)
{
    return (mlroles__demand(name)->flags & MLROLES__OTHER_TITLE) != 0;
}

/* Whether the head of a title of other work at these words is part of a title. */
int mlroles__is_head(struct mlroles__tokens *t, size_t first, size_t past);

/* Whether the title at word `first` is the posting's own, judging by the words before it. */
int mlroles__is_own(struct mlroles__tokens *t, size_t first);

/* The title of a role that is written head first, as in "Engineer, Data". The head or title of
 * other work is at words `first` to `past`. Returns its name, and in `*end` the word after it. 0:
 * none. */
uint32_t mlroles__head_first(struct mlroles__tokens *t, size_t first, size_t past, size_t *end);

/* The title that shares all words but the last with the title of the walk, as in "Data
 * Engineer/Scientist". Returns its name, and in `*word` its last word. 0: none. */
uint32_t mlroles__shared_words(const struct mlroles__walk *w, struct mlroles__tokens *t,
                               size_t *word);

#endif
