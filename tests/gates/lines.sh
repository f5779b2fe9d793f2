#!/bin/sh
# Code has at most 100 columns, where a character is one however many bytes it has. The library's
# C, tables and compiler aside, has under 5,000 lines: 2,500 until it read markup, lists and
# titles by rule, which is half of it.
set -eu
: "${srcdir:=.}"
export LC_ALL=C
cd "$srcdir"
bad=0
# shellcheck disable=SC2046 # no name of ours has a space
set -- bootstrap .ci/run configure.ac Makefile.am $(find include src tests examples \
    -name '*.[ch]' -o -name '*.sh' -o -name '*.py' -o -name '*.lua' -o -name '*.mjs')
for f; do
    tr -d '\200-\277' < "$f" | expand | awk -v f="$f" '
        length > 100 { print f ":" NR ": " length " columns"; bad = 1 }
        END { exit bad }' || bad=1
done
lines=0
for f in $LIBRARY_SOURCES include/mlroles.h; do
    lines=$((lines + $(wc -l < "$f")))
done
echo "the library: $lines lines"
[ $lines -lt 5000 ] || { echo "that is not under 5,000"; bad=1; }
exit $bad
