#!/bin/sh
# mlroles.h compiles alone, as strict C99, C11 and C++11, under every compiler that is here.
# Compiled only, never linked: a C++ compiler may lack the flags that the C compiler was given.
set -eu
: "${srcdir:=.}"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
echo '#include <mlroles.h>' > "$tmp/header.c"
cp "$tmp/header.c" "$tmp/header.cc"
strict='-pedantic-errors -Wall -Wextra -Werror -fsyntax-only'
done=
try() { # COMPILER STANDARD FILE
    # shellcheck disable=SC2086 # a compiler may come with flags
    if echo 'int i;' | $1 -x c -fsyntax-only - 2>/dev/null; then
        $1 -std=$2 $strict -I"$srcdir/include" "$3" || { echo "refused by $1 as $2"; exit 1; }
        done="$done $1 ($2)"
    fi
}
for c in "${CC:-cc}" gcc clang; do
    try "$c" c99 "$tmp/header.c"
    try "$c" c11 "$tmp/header.c"
done
for c in "${CXX:-c++}" g++ clang++; do
    try "$c" c++11 "$tmp/header.cc"
    try "$c" c++20 "$tmp/header.cc"
done
[ -n "$done" ] || { echo "no compiler takes -fsyntax-only"; exit 77; }
echo "accepted by$done"
