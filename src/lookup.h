/* Looking a name up: section 6 of docs/taxonomy.md. */
#ifndef MLROLES_LOOKUP_H
#define MLROLES_LOOKUP_H

#include "names.h"

/* The name that the whole query is, its flags aside; 0: none. */
uint32_t mlroles__name_find(const char *query, size_t len);

/* The title of a role, or the name of a skill, that a query is or holds; 0: none. */
uint32_t mlroles__title_find(const char *query, size_t len);
uint32_t mlroles__skill_find(const char *query, size_t len);

#endif
