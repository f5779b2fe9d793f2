#!/bin/sh
# Ids and keys are for ever. Every pair of golden-ids.txt, which holds all that were ever released,
# is still in the taxonomy, in use or retired, and no other pair has its id or its key.
# With --update: append the pairs that are new, and take none away.
set -eu
: "${srcdir:=.}"
export LC_ALL=C
golden=$srcdir/tests/golden-ids.txt
taxonomy=$srcdir/src/taxonomy
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

fields() { # FILE...: records, with the layout around | taken away
    cat "$@" 2>/dev/null | sed -e '/^#/d' -e 's/ *| */|/g' || :
}
{
    for role in "$taxonomy"/roles/*.txt; do
        echo "$(fields "$role" | sed -n 's/^id|//p') $(basename "$role" .txt)"
    done
    fields "$taxonomy/skills.txt" "$taxonomy/retired.txt" | awk -F'|' 'NF > 1 { print $1, $2 }'
} | sort > "$tmp/now"
grep -v '^#' "$golden" | sort > "$tmp/golden" || :

comm -23 "$tmp/golden" "$tmp/now" > "$tmp/lost"
comm -13 "$tmp/golden" "$tmp/now" > "$tmp/new"
bad=0
[ ! -s "$tmp/lost" ] || { sed 's/^/released, and gone or changed: /' "$tmp/lost"; bad=1; }
awk 'NR == FNR { id[$1] = key[$2] = $0; next }
     $1 in id { print "id used again: " $0 ", was " id[$1]; bad = 1 }
     $2 in key { print "key used again: " $0 ", was " key[$2]; bad = 1 }
     END { exit bad }' "$tmp/golden" "$tmp/new" || bad=1
[ $bad = 0 ] || { echo "a role or skill that goes away is moved to retired.txt"; exit 1; }
if [ "${1-}" = --update ]; then
    sort -n "$tmp/new" >> "$golden"
    echo "added to golden-ids.txt: $(wc -l < "$tmp/new")"
else
    echo "released: $(wc -l < "$tmp/golden"); not released yet: $(wc -l < "$tmp/new")"
fi
