/* Whether a name counts in its context: section 4 of docs/taxonomy.md.
 *
 * In: a name and the words around it. Out: how certain it is that the name is meant, whether two
 * names are items of the same list, and whether a heading or a cue makes a list count. The window
 * must hold MLROLES__BEFORE_NAME words before the name and MLROLES__BEHIND_NAME words after its
 * first word, as far as the text has them. */
#ifndef MLROLES_CONTEXT_H
#define MLROLES_CONTEXT_H

#include "names.h"

enum { MLROLES__BEFORE_NAME = 24, MLROLES__BEHIND_NAME = 32 };

enum mlroles__strength { MLROLES__NO_NAME, MLROLES__WEAK, MLROLES__PLAIN, MLROLES__STRONG };

/* The strength of the name at the words of the walk. */
enum mlroles__strength mlroles__strength(const struct mlroles__walk *w, struct mlroles__tokens *t,
                                         uint32_t name);

/* Whether the name that ends before word `past` and the next one, from word `first` to `end`, are
 * items of the same list. */
int mlroles__are_joined(struct mlroles__tokens *t, size_t past, size_t first, size_t end);

/* Whether the name from word `first` to `past` is alone in its item and has a heading before it. */
int mlroles__has_heading(struct mlroles__tokens *t, size_t first, size_t past);

/* Whether a cue ends directly before word `first` or begins at word `past`. */
int mlroles__has_cue(struct mlroles__tokens *t, size_t first, size_t past);

/* Whether there is only ignored text between a name and the start or end of its line. */
int mlroles__begins_line(struct mlroles__tokens *t, size_t first);
int mlroles__ends_line(struct mlroles__tokens *t, size_t past);

#endif
