#!/bin/sh
# Builds the extension in a temporary folder and tests it in the sqlite3 shell and in Python.
#   MLROLES_BUILD=DIR  the library of that build folder; without it the one that pkg-config finds
set -eu
unset MAKEFLAGS MFLAGS MAKELEVEL CFLAGS LDFLAGS
here=$(cd "$(dirname "$0")" && pwd)
python=/usr/bin/python3 # another one may be built without extensions

skip() {
    echo "skipped: $*"
    exit 77
}

command -v sqlite3 > /dev/null || skip 'the sqlite3 shell is not installed'
echo '#include <sqlite3ext.h>' | ${CC:-cc} -E - > /dev/null 2>&1 ||
    skip "SQLite's header (libsqlite3-dev) is not installed"
"$python" -c 'import sqlite3; sqlite3.connect(":memory:").enable_load_extension(True)' \
    2> /dev/null || skip "$python has no sqlite3 that loads extensions"
if [ "${MLROLES_BUILD-}" ]; then
    library=$(cd "$MLROLES_BUILD" && pwd)/.libs
    command=${library%/.libs}/examples/mlroles
    MLROLES_CFLAGS=-I${here%/*/*}/include
else
    pkg-config --exists libmlroles || skip 'there is no libmlroles, and MLROLES_BUILD is not set'
    library=$(pkg-config --variable=libdir libmlroles)
    command=$(command -v mlroles || true)
    MLROLES_CFLAGS=$(pkg-config --cflags libmlroles)
fi
[ -e "$library/libmlroles.so" ] || skip "no shared library in $library"
if grep -q '__[a-z]*san_' "$library/libmlroles.so"; then
    skip 'a library with sanitizers needs their runtime in the shell'
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/Makefile" "$here/mlroles_sqlite.c" "$work"
cd "$work"
export MLROLES_CFLAGS MLROLES_LIBS="-L$library -lmlroles -Wl,-rpath,$library"
make -s CFLAGS='-O2 -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wmissing-prototypes -Werror'

sqlite3 -batch :memory: < "$here/test.sql" 2>&1 | # versions tell errors in words of their own
    sed 's/^[A-Za-z]* error near line [0-9]*: /error: /' > "$work/answers"
diff "$here/test.out" "$work/answers"
echo "the sqlite3 shell: $(wc -l < "$work/answers") lines as expected"
if [ -x "$command" ]; then
    "$python" "$here/test.py" "$command" "${here%/*}/postings.jsonl"
else
    "$python" "$here/test.py"
fi
