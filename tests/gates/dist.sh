#!/bin/sh
# A tarball is the repository plus what autotools write, by name, and nothing else.
set -eu
: "${srcdir:=.}"
export LC_ALL=C
top=$(cd "$srcdir" && pwd -P)
[ "$(git -C "$top" rev-parse --show-toplevel 2>/dev/null)" = "$top" ] ||
    { echo "not a git checkout, or git is not here or not allowed to read it"; exit 77; }
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
unset MAKEFLAGS MFLAGS
${MAKE:-make} distdir distdir="$tmp/dist" > "$tmp/log" 2>&1 || { cat "$tmp/log"; exit 1; }

(cd "$tmp/dist" && find . ! -type d) | sed 's,^\./,,' | sort > "$tmp/has"
git -C "$top" ls-files | sort > "$tmp/git"
sort > "$tmp/autotools" <<'LIST'
Makefile.in
aclocal.m4
build-aux/ar-lib
build-aux/compile
build-aux/config.guess
build-aux/config.sub
build-aux/depcomp
build-aux/install-sh
build-aux/ltmain.sh
build-aux/missing
build-aux/test-driver
configure
LIST
sort -m "$tmp/git" "$tmp/autotools" > "$tmp/want"
if diff "$tmp/want" "$tmp/has"; then
    echo "$(wc -l < "$tmp/has") files"
else
    echo "< in git, and not in the tarball; > in the tarball, and neither in git nor of autotools"
    exit 1
fi
