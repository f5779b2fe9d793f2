#!/bin/sh
# The functions that mlroles.h declares, the names that libmlroles.map lists and the symbols that
# the shared object exports are the same. The map is the list; the others are compared with it.
set -eu
: "${srcdir:=.}"
export LC_ALL=C
so=.libs/libmlroles.so
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

sed -n '/^global:/,/^local:/s/^ *\([a-zA-Z_0-9]*\);.*/\1/p' "$srcdir/src/libmlroles.map" |
    sort > "$tmp/map"
# Comments and preprocessor lines away, then each name before a parenthesis.
tr '\n' ' ' < "$srcdir/include/mlroles.h" | sed 's,/\*,\n&,g; s,\*/,&\n,g' |
    grep -v '^/\*' | tr -c 'a-zA-Z_0-9(' '\n' | sed -n 's/^\(mlroles_[a-z0-9_]*\)(.*/\1/p' |
    sort > "$tmp/header"
[ -s "$tmp/map" ] || { echo "libmlroles.map: no name found"; exit 1; }
bad=0
uniq -d "$tmp/map" | grep . && { echo "libmlroles.map: listed twice"; bad=1; }
diff "$tmp/header" "$tmp/map" ||
    { echo "< only declared in mlroles.h; > only listed in libmlroles.map"; bad=1; }
if [ -f "$so" ]; then
    ${NM:-nm} -D --defined-only "$so" | awk '$2 != "A" { sub(/@.*/, "", $3); print $3 }' |
        sort > "$tmp/so"
    diff "$tmp/map" "$tmp/so" ||
        { echo "< only listed in libmlroles.map; > only exported by the shared object"; bad=1; }
elif [ $bad = 0 ]; then
    echo "header and map agree; there is no ELF shared object to compare them with"
    exit 77
fi
echo "$(wc -l < "$tmp/map") functions"
exit $bad
