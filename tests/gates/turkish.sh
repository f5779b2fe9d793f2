#!/bin/sh
# The suites, and the taxonomy compiler, in a Turkish locale, where tolower('I') is not 'i'.
set -eu
[ -z "${RUN-}" ] || { echo "a locale made here is not for the machine that is emulated"; exit 77; }
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
localedef -i tr_TR -f UTF-8 "$tmp/tr_TR.UTF-8" 2>/dev/null ||
    { echo "no Turkish locale can be made: localedef or its sources (locales) are not here"
      exit 77; }
export LOCPATH="$tmp" LC_ALL=tr_TR.UTF-8
[ "$(locale charmap)" = UTF-8 ] || { echo "the locale made is not taken"; exit 77; }
$MLROLES_COMPILE "$TAXONOMY" "$tmp/tables.inc"
cmp "$tmp/tables.inc" src/tables/tables.inc
for program in $PROGRAMS; do
    "./$program" > "$tmp/log" || { cat "$tmp/log"; exit 1; }
    cat "$tmp/log"
    grep -q '^Locale: tr_TR' "$tmp/log" || { echo "$program does not take the locale"; exit 1; }
done
