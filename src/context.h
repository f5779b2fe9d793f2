/* Where a name stands, and whether it counts there: section 4 of docs/taxonomy.md.
 *
 * In: a name and the words around it. Out: how sure it is that the name is meant, whether two names
 * are items of one list, and what speaks for a list. The window must hold MLROLES__BEFORE_NAME
 * words before the name and MLROLES__BEHIND_NAME behind its first, if the text has them. */
#ifndef MLROLES_CONTEXT_H
#define MLROLES_CONTEXT_H

#include "names.h"

enum { MLROLES__BEFORE_NAME = 24, MLROLES__BEHIND_NAME = 32 };

enum mlroles__strength { MLROLES__NO_NAME, MLROLES__WEAK, MLROLES__PLAIN, MLROLES__STRONG };

/* How the name stands at the words of the walk. */
enum mlroles__strength mlroles__strength(const struct mlroles__walk *w, struct mlroles__tokens *t,
                                         uint32_t name);

/* Whether a name that ends before word `past`, and one from word `first` to `end`, are items of one
 * list that follow each other. */
int mlroles__are_joined(struct mlroles__tokens *t, size_t past, size_t first, size_t end);

/* Whether the name from word `first` to `past` is an item, and a heading of skills stands before
 * it. */
int mlroles__has_heading(struct mlroles__tokens *t, size_t first, size_t past);

/* Whether a cue stands before word `first` or behind the word before `past`. */
int mlroles__has_cue(struct mlroles__tokens *t, size_t first, size_t past);

/* Whether nothing but what is ignored stands between a name and the begin or end of its line. */
int mlroles__begins_line(struct mlroles__tokens *t, size_t first);
int mlroles__ends_line(struct mlroles__tokens *t, size_t past);

#endif
