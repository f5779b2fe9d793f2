/* The tables, written by the taxonomy compiler. */
#include "tables.h"

#include "tables.inc"
