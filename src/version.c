#include <mlroles.h>

#include "tables.h"

const char *mlroles_version(void)
{
    return MLROLES_VERSION;
}

const char *mlroles_taxonomy_version(void)
{
    return mlroles__pool + mlroles__sizes.taxonomy;
}

const char *mlroles_taxonomy_digest(void)
{
    return mlroles__pool + mlroles__sizes.digest;
}
