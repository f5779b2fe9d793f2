#!/bin/sh
# shellcheck disable=SC1091,SC2154 # common.sh
# examples/r by the command.
set -- R --version
. "$(dirname "$0")/common.sh"
. "$tests/clients/install.sh"
cp "$examples/r/shim.c" "$tmp"
flags=$(pkg-config --cflags libmlroles) libs=$(pkg-config --libs libmlroles)
(cd "$tmp" && PKG_CPPFLAGS=$flags PKG_LIBS=$libs R CMD SHLIB shim.c) > "$tmp/log" 2>&1 ||
    { cat "$tmp/log"; exit 1; }
ranks Rscript "$examples/r/rank.R" "$tmp/shim.so"
walks Rscript "$examples/r/walk.R" "$tmp/shim.so"
