#!/bin/sh
# What the taxonomy compiler refuses, by the exact line it prints; and that what it accepts comes
# out the same whatever the locale and the order of a folder.
#
# MLROLES_COMPILE is the compiler, srcdir where the sources are.
set -eu
LC_ALL=C
ASAN_OPTIONS=${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0 # what it allocates it never frees
export LC_ALL ASAN_OPTIONS

compile=${MLROLES_COMPILE:?is the taxonomy compiler}
case $compile in
/*) ;;
*) compile=$PWD/$compile ;;
esac
small=$(cd "${srcdir:-.}" && pwd)/tests/taxonomies/small
tmp=$(mktemp -d)
trap 'chmod -R u+w "$tmp"; rm -rf "$tmp"' EXIT
cd "$tmp"
tried=0
failed=0

# A taxonomy that is accepted, to be broken in one place at a time.
base() {
    rm -rf tax out.inc out.inc.tmp
    mkdir -p tax/roles
    printf '%s\n' 'name | base' 'version | 1' > tax/taxonomy.txt
    printf '%s\n' 'book | A Book | https://example.org/' 'folk | Folk' > tax/sources.txt
    printf '%s\n' '10010 | python | Python | language' '10011 | sql | SQL | language | data' \
        > tax/skills.txt
    printf '%s\n' 'python | Py' > tax/aliases.txt
    printf '%s\n' 'id | 10' 'name | Role One' 'title | Shared One | shared' \
        'need | python | 500 | book' > tax/roles/one.txt
    printf '%s\n' 'id | 20' 'name | Role Two' 'title | Shared One | shared' > tax/roles/two.txt
    printf '%s\n' 'roles | one | two' 'base | 0 | 0' 'python | 1 | -1' > tax/evidence.txt
    printf '%s\n' '10012 | old | sql' > tax/retired.txt
    printf '%s\n' 'title | Baker | book' 'head | Clerk | folk' > tax/other-titles.txt
    printf '%s\n' 'and | or' 'level | a lot of' > tax/phrases.txt
    printf '%s\n' 'ization | isation' > tax/spellings.txt
}

# line FILE NUMBER TEXT: put the text, with the escapes of printf, there or at the end.
line() {
    awk -v number="$2" 'NR < number' "tax/$1" > before
    awk -v number="$2" 'NR > number' "tax/$1" > after
    printf '%b\n' "$3" | cat before - after > "tax/$1"
}

fail() {
    echo "FAIL: $1"
    failed=$((failed + 1))
}

# refused NAME EXPECTED: the compiler prints exactly these lines, of the folder tax/, and how many
# they are; it leaves neither an output nor the beginnings of one.
refused() {
    tried=$((tried + 1))
    printf '%b\n' "$2" | sed 's,^,tax/,' > expected
    count=$(awk 'END { print NR }' expected)
    echo "tax: $count refused" >> expected
    status=0
    "$compile" tax out.inc > printed 2>&1 || status=$?
    [ "$status" -eq 1 ] || fail "$1: status $status"
    [ ! -e out.inc ] || fail "$1: an output is left behind"
    [ ! -e out.inc.tmp ] || fail "$1: the beginnings of an output are left behind"
    cmp -s expected printed || { fail "$1"; diff expected printed || :; }
}

# accepted NAME
accepted() {
    tried=$((tried + 1))
    if "$compile" tax out.inc > printed 2>&1; then
        [ -s out.inc ] || fail "$1: no output"
        [ ! -e out.inc.tmp ] || fail "$1: the beginnings of an output are left behind"
        [ ! -s printed ] || fail "$1: $(cat printed)"
    else
        fail "$1: refused"
        cat printed
    fi
}

long=$(awk 'BEGIN { for (i = 0; i < 255; i++) printf "x" }')
key63=$(awk 'BEGIN { for (i = 0; i < 63; i++) printf "k" }')
capitals=$(awk 'BEGIN { for (i = 0; i < 32; i++) printf "C" }')

base
accepted 'the base'

# ------------------------------------------------------------------------------------- limits ---
# What is at a limit is accepted, what is past it is not.

base
line skills.txt 3 "75535 | $key63 | a b c d e f g h | kind | $key63"
line skills.txt 4 "10013 | long | $long | kind"
line aliases.txt 2 "python | $capitals | case listed lookup plural | why"
line roles/one.txt 1 'id | 9999'
line roles/two.txt 4 'level | any-axis | 100 | folk'
line roles/two.txt 5 'level | other-axis | 0 | folk'
line roles/two.txt 6 'need | sql | 1000 | folk'
line roles/two.txt 7 'need | python | 1 | folk'
line evidence.txt 2 'base | -32768 | 0'
line evidence.txt 3 'python | 32767 | -32768'
accepted 'values at their limits'

while IFS='~' read -r file number text expected; do
    base
    line "$file" "$number" "$text"
    refused "$text" "$expected"
done <<TABLE
skills.txt~3~9999 | x | X | tool~skills.txt:3: not a whole number from 10000 to 75535: 9999
skills.txt~3~75536 | x | X | tool~skills.txt:3: not a whole number from 10000 to 75535: 75536
skills.txt~3~99999999999999999999 | x | X | tool~skills.txt:3: not a whole number from 10000 to \
75535: 99999999999999999999
skills.txt~3~+10013 | x | X | tool~skills.txt:3: not a whole number from 10000 to 75535: +10013
skills.txt~3~0x2713 | x | X | tool~skills.txt:3: not a whole number from 10000 to 75535: 0x2713
skills.txt~3~10013.0 | x | X | tool~skills.txt:3: not a whole number from 10000 to 75535: 10013.0
skills.txt~3~10013 | k$key63 | X | tool~skills.txt:3: not a key: k$key63
skills.txt~3~10013 | x | X | tool | k$key63~skills.txt:3: not a key: k$key63
aliases.txt~2~sql | a b c d e f g h i~aliases.txt:2: not a name of 1 to 8 words: a b c d e f g h i
aliases.txt~2~sql | C++++++++~aliases.txt:2: not a name of 1 to 8 words: C++++++++
aliases.txt~2~sql | x$long~aliases.txt:2: what no text can match stands in the name: x$long
aliases.txt~2~sql | x$capitals | case | why~aliases.txt:2: a name with the flag case is longer \
than 32 bytes: x$capitals
roles/one.txt~1~id | 0~roles/one.txt:1: not a whole number from 1 to 9999: 0
roles/two.txt~1~id | 10000~roles/two.txt:1: not a whole number from 1 to 9999: 10000
roles/one.txt~5~level | axis | 101 | book~roles/one.txt:5: not a whole number from 0 to 100: 101
roles/one.txt~5~level | axis | -1 | book~roles/one.txt:5: not a whole number from 0 to 100: -1
roles/one.txt~5~need | sql | 0 | book~roles/one.txt:5: not a whole number from 1 to 1000: 0
roles/one.txt~5~need | sql | 1001 | book~roles/one.txt:5: not a whole number from 1 to 1000: 1001
evidence.txt~3~python | 32768 | 0~evidence.txt:3: not a whole number from -32768 to 32767: 32768
evidence.txt~3~python | 0 | -32769~evidence.txt:3: not a whole number from -32768 to 32767: -32769
evidence.txt~3~python | 0 | one~evidence.txt:3: not a whole number from -32768 to 32767: one
evidence.txt~2~base | 1 | 0~evidence.txt:2: not a whole number from -32768 to 0: 1
evidence.txt~3~title | -1 | 0~evidence.txt:3: not a whole number from 0 to 32767: -1
evidence.txt~3~threshold | 0 | 32768~evidence.txt:3: not a whole number from 0 to 32767: 32768
retired.txt~1~0 | x | one~retired.txt:1: not a whole number from 1 to 75535: 0
retired.txt~1~75536 | x | one~retired.txt:1: not a whole number from 1 to 75535: 75536
TABLE

# skills COUNT: so many more, in the order of ids.
skills() {
    awk -v count="$1" 'BEGIN {
        for (i = 2; i < count; i++) # those of the base change places with the first two
            printf "%d | s-%d | Skill %d | tool\n", i == 10 || i == 11 ? i + 9990 : i + 10000, i, i
    }' >> tax/skills.txt
}
needs() {
    awk -v count="$1" 'BEGIN { for (i = 2; i < count; i++) printf "need | s-%d | 1 | book\n", i }'
}
roles() {
    awk -v count="$1" 'BEGIN {
        for (i = 3; i <= count; i++) {
            file = sprintf("tax/roles/x-%d.txt", i)
            printf "id | %d\nname | Role %d\n", i + 20, i > file
            close(file)
            columns = columns " | x-" i
            zeros = zeros " | 0"
        }
        print "roles | one | two" columns > "tax/evidence.txt"
        print "base | 0 | 0" zeros > "tax/evidence.txt"
    }'
}

base
skills 70
needs 61 >> tax/roles/one.txt # line 5 has the second need, line 63 the sixtieth
: > tax/retired.txt
accepted '60 needs'
base
skills 70
needs 62 >> tax/roles/one.txt
: > tax/retired.txt
refused '61 needs' 'roles/one.txt:64: more than 60 needs'
base
roles 64
accepted '64 roles'
base
roles 65
line roles/one.txt 5 'covers | x-9 | book'
refused '65 roles' 'roles/x-9.txt: more than 64 roles'
base
skills 65535
: > tax/retired.txt
accepted '65,535 skills'
base
skills 65536
: > tax/retired.txt
refused '65,536 skills' 'skills.txt:65536: more than 65535 skills'

# --------------------------------------------------------------------------------- each record ---

while IFS='~' read -r file number text expected; do
    base
    line "$file" "$number" "$text"
    refused "$text" "$expected"
done <<TABLE
taxonomy.txt~3~colour | red~taxonomy.txt:3: unknown keyword: colour
taxonomy.txt~3~name | other~taxonomy.txt:3: name twice
taxonomy.txt~3~version | 2~taxonomy.txt:3: version twice
taxonomy.txt~3~name | a | b~taxonomy.txt:3: 3 fields where there should be 2
taxonomy.txt~2~# none~taxonomy.txt: name or version is missing
taxonomy.txt~1~# none~taxonomy.txt: name or version is missing
sources.txt~3~folk | Others~sources.txt:3: duplicate key: folk
sources.txt~3~Folk | Others~sources.txt:3: not a key: Folk
sources.txt~3~alone~sources.txt:3: 1 fields where there should be 3 at most
sources.txt~3~a | b | c | d~sources.txt:3: 4 fields where there should be 3 at most
sources.txt~3~a | | c~sources.txt:3: field 2 is empty
skills.txt~3~10010 | x | X | tool~skills.txt:3: duplicate id: 10010
skills.txt~3~10013 | sql | X | tool~skills.txt:3: duplicate key: sql
skills.txt~3~10013 | x | X~skills.txt:3: 3 fields where there should be 5 at most
skills.txt~3~10013 | x | X | tool | g | more~skills.txt:3: 6 fields where there should be 5 at most
skills.txt~3~| x | X | tool~skills.txt:3: field 1 is empty
skills.txt~3~10013 | x | | tool~skills.txt:3: field 3 is empty
skills.txt~3~10013 | x | X |~skills.txt:3: field 4 is empty
skills.txt~3~10013 | a key | X | tool~skills.txt:3: not a key: a key
skills.txt~3~10013 | x | X | Tool~skills.txt:3: not a key: Tool
skills.txt~3~10013 | x | X | tool | a_b~skills.txt:3: not a key: a_b
skills.txt~3~10013 | x | PYTHON | tool~skills.txt:3: PYTHON is a name already, at tax/skills.txt:1
skills.txt~3~10013 | x | Py | tool~skills.txt:3: Py is a name already, at tax/aliases.txt:1
skills.txt~3~10013 | x | Role One | tool~skills.txt:3: Role One is a name already, at \
tax/roles/one.txt:1
skills.txt~3~10013 | x | (X) | tool~skills.txt:3: not a name of 1 to 8 words: (X)
skills.txt~3~10013 | py | X | tool~skills.txt:3: py is a name already, at tax/aliases.txt:1
aliases.txt~2~nobody | X~aliases.txt:2: no such skill: nobody
aliases.txt~2~sql~aliases.txt:2: 1 fields where there should be 4 at most
aliases.txt~2~sql | X | case | why | more~aliases.txt:2: 5 fields where there should be 4 at most
aliases.txt~2~sql |~aliases.txt:2: field 2 is empty
aliases.txt~2~sql | Py~aliases.txt:2: Py is a name already, at tax/aliases.txt:1
aliases.txt~2~python | PY~aliases.txt:2: PY is a name already, at tax/aliases.txt:1
aliases.txt~2~sql | X | bold | why~aliases.txt:2: unknown flag: bold
aliases.txt~2~sql | X | shared | why~aliases.txt:2: unknown flag: shared
aliases.txt~2~sql | X | cas | why~aliases.txt:2: unknown flag: cas
aliases.txt~2~sql | X | case case | why~aliases.txt:2: flag twice: case
aliases.txt~2~sql | X | case~aliases.txt:2: a flag without a reason
aliases.txt~2~sql | X | plural listed |~aliases.txt:2: a flag without a reason
aliases.txt~2~sql | X | lookup~aliases.txt:2: a flag without a reason
aliases.txt~2~sql | A. B~aliases.txt:2: what no text can match stands in the name: A. B
aliases.txt~2~sql | A, B~aliases.txt:2: what no text can match stands in the name: A, B
aliases.txt~2~sql | X!~aliases.txt:2: not a name of 1 to 8 words: X!
aliases.txt~2~sql | -X~aliases.txt:2: not a name of 1 to 8 words: -X
aliases.txt~2~sql | ?~aliases.txt:2: not a name of 1 to 8 words: ?
aliases.txt~2~python | Role Ones~roles/one.txt:1: Role Ones is a name already, at tax/aliases.txt:2
roles/one.txt~5~colour | red~roles/one.txt:5: unknown keyword: colour
roles/one.txt~5~Need | sql | 1 | book~roles/one.txt:5: unknown keyword: Need
roles/one.txt~5~id | 3~roles/one.txt:5: id twice
roles/one.txt~5~name | Other~roles/one.txt:5: name twice
roles/two.txt~1~id | 10~roles/two.txt:1: duplicate id: 10\nroles/two.txt:3: Shared One is a name \
already, at tax/roles/one.txt:3\nroles/one.txt:3: Shared One is marked shared, but no other role \
has it
roles/one.txt~5~id~roles/one.txt:5: 1 fields where there should be 2
roles/one.txt~5~title | X | case | why~roles/one.txt:5: 4 fields where there should be 3 at most
roles/one.txt~5~title | X | plural~roles/one.txt:5: unknown flag: plural
roles/one.txt~5~title | Role Two~roles/two.txt:1: Role Two is a name already, at \
tax/roles/one.txt:5\nroles/two.txt:1: Role Twos is a name already, at tax/roles/one.txt:5
roles/one.txt~5~title | Shared One | shared~roles/one.txt:5: Shared One is a name already, at \
tax/roles/one.txt:3
roles/one.txt~3~title | Shared One~roles/two.txt:3: Shared One is a name already, at \
tax/roles/one.txt:3\nroles/two.txt:3: Shared Ones is a name already, at tax/roles/one.txt:3
roles/two.txt~3~title | Shared One~roles/two.txt:3: Shared One is a name already, at \
tax/roles/one.txt:3\nroles/two.txt:3: Shared Ones is a name already, at tax/roles/one.txt:3\n\
roles/one.txt:3: Shared One is marked shared, but no other role has it
roles/two.txt~3~title | Shared/One | shared~roles/two.txt:3: Shared/One is shared, but spelt or \
flagged differently at tax/roles/one.txt:3\nroles/two.txt:3: Shared/Ones is shared, but spelt or \
flagged differently at tax/roles/one.txt:3
roles/two.txt~3~title | Shared One | shared case~roles/two.txt:3: Shared One is shared, but spelt \
or flagged differently at tax/roles/one.txt:3\nroles/two.txt:3: Shared Ones is shared, but spelt \
or flagged differently at tax/roles/one.txt:3
roles/two.txt~3~# none~roles/one.txt:3: Shared One is marked shared, but no other role has it
roles/one.txt~5~title | Python | lookup~skills.txt:1: Python is a name already, at \
tax/roles/one.txt:5\nskills.txt:1: python is a name already, at tax/roles/one.txt:5
roles/one.txt~5~does | Something.~roles/one.txt:5: 2 fields where there should be 3
roles/one.txt~5~does | Something. |~roles/one.txt:5: field 3 is empty
roles/one.txt~5~does | | book~roles/one.txt:5: field 2 is empty
roles/one.txt~5~summary | Something. | nobody~roles/one.txt:5: no such source: nobody
roles/one.txt~5~makes | Something. | nobody~roles/one.txt:5: no such source: nobody
roles/one.txt~5~works-with | Somebody. | nobody~roles/one.txt:5: no such source: nobody
roles/one.txt~5~background | Something. | nobody~roles/one.txt:5: no such source: nobody
roles/one.txt~5~note | Something. | nobody~roles/one.txt:5: no such source: nobody
roles/one.txt~5~level | axis | 1 | nobody~roles/one.txt:5: no such source: nobody
roles/one.txt~5~level | Axis | 1 | book~roles/one.txt:5: not a key: Axis
roles/one.txt~5~level | axis | 1 | book\nlevel | axis | 2 | book~roles/one.txt:6: level twice: axis
roles/one.txt~5~code | S | 1 | 2 | L | near | book~roles/one.txt:5: not exact, close, broad or \
related: near
roles/one.txt~5~code | S | 1 | 2 | L | exact | nobody~roles/one.txt:5: no such source: nobody
roles/one.txt~5~code | S | 1 | 2 | L | exact~roles/one.txt:5: 6 fields where there should be 7
roles/one.txt~5~code | S | 1 | 2 | L | exact |~roles/one.txt:5: field 7 is empty
roles/one.txt~5~covers | three | book~roles/one.txt:5: no such role to cover: three
roles/one.txt~5~covers | one | book~roles/one.txt:5: no such role to cover: one
roles/one.txt~5~covers | two | nobody~roles/one.txt:5: no such source: nobody
roles/one.txt~5~covers | two~roles/one.txt:5: 2 fields where there should be 3
roles/one.txt~5~need | nothing | 1 | book~roles/one.txt:5: no such skill: nothing
roles/one.txt~5~need | old | 1 | book~roles/one.txt:5: no such skill: old
roles/one.txt~5~need | python | 1 | book~roles/one.txt:5: need twice: python
roles/one.txt~5~need | sql | 1 | nobody~roles/one.txt:5: no such source: nobody
roles/one.txt~5~need | sql | 1 |~roles/one.txt:5: field 4 is empty
roles/one.txt~5~need | sql | 1~roles/one.txt:5: 3 fields where there should be 4
roles/one.txt~2~# none~roles/one.txt:3: id and name come before the titles\n\
roles/one.txt: name is missing\nroles/one.txt:1: not a name of 1 to 8 words: ?\n\
roles/one.txt:1: not a name of 1 to 8 words: ?s\nroles/two.txt:3: Shared One is marked shared, \
but no other role has it
evidence.txt~1~roles | one~evidence.txt:1: one line of roles, with each role once\n\
evidence.txt:2: the lines of roles and base come first\nevidence.txt:3: the lines of roles and \
base come first\nevidence.txt: no base
evidence.txt~1~roles | one | three~evidence.txt:1: no such role, or twice: three
evidence.txt~1~roles | one | one~evidence.txt:1: no such role, or twice: one
evidence.txt~2~# none~evidence.txt:3: the lines of roles and base come first\nevidence.txt: no base
evidence.txt~4~roles | one | two~evidence.txt:4: one line of roles, with each role once
evidence.txt~4~base | 0 | 0~evidence.txt:4: evidence twice: base
evidence.txt~2~title | 0 | 0~evidence.txt:2: the lines of roles and base come first\n\
evidence.txt:3: the lines of roles and base come first\nevidence.txt: no base
skills.txt~3~10012 | title | Title | tool |~skills.txt:3: a word of evidence.txt is no key: title
skills.txt~3~10012 | roles | Roles | tool |~skills.txt:3: a word of evidence.txt is no key: roles
evidence.txt~4~python | 0 | 0~evidence.txt:4: evidence twice: python
evidence.txt~4~nothing | 0 | 0~evidence.txt:4: no such skill: nothing
evidence.txt~4~sql | 0~evidence.txt:4: 2 fields where there should be 3
evidence.txt~4~sql | 0 | 0 | 0~evidence.txt:4: 4 fields where there should be 3
evidence.txt~4~sql | 0 |~evidence.txt:4: field 3 is empty
evidence.txt~3~other-title | 1 | 0~evidence.txt:3: not a whole number from -32768 to 0: 1
evidence.txt~3~other-title | -32769 | 0~evidence.txt:3: not a whole number from -32768 to 0: -32769
evidence.txt~3~other-title | 0 | 0\nother-title | 0 | 0~evidence.txt:4: evidence twice: other-title
skills.txt~3~10012 | other-title | Other | tool |~skills.txt:3: a word of evidence.txt is no key: \
other-title
other-titles.txt~3~name | Cook | book~other-titles.txt:3: neither title nor head: name
other-titles.txt~3~Title | Cook | book~other-titles.txt:3: neither title nor head: Title
other-titles.txt~3~| Cook | book~other-titles.txt:3: field 1 is empty
other-titles.txt~3~title | Cook~other-titles.txt:3: 2 fields where there should be 3
other-titles.txt~3~title | Cook | book | more~other-titles.txt:3: 4 fields where there should be 3
other-titles.txt~3~title | Cook |~other-titles.txt:3: field 3 is empty
other-titles.txt~3~title | | book~other-titles.txt:3: field 2 is empty
other-titles.txt~3~title | Cook | nobody~other-titles.txt:3: no such source: nobody
other-titles.txt~3~head | Cook | nobody~other-titles.txt:3: no such source: nobody
other-titles.txt~3~title | (x) | book~other-titles.txt:3: not a name of 1 to 8 words: (x)
other-titles.txt~3~title | Cook, x | book~other-titles.txt:3: what no text can match stands in the \
name: Cook, x
other-titles.txt~3~title | BAKER | folk~other-titles.txt:3: BAKER is a name already, at \
tax/other-titles.txt:1
other-titles.txt~3~head | Baker | folk~other-titles.txt:3: Baker is a name already, at \
tax/other-titles.txt:1
other-titles.txt~3~title | Role One | book~roles/one.txt:1: Role One is a name already, at \
tax/other-titles.txt:3
other-titles.txt~3~title | Role Ones | book~roles/one.txt:1: Role Ones is a name already, at \
tax/other-titles.txt:3
other-titles.txt~3~title | Shared One | book~other-titles.txt:3: Shared One is a name already, at \
tax/roles/one.txt:3
other-titles.txt~3~title | Py | book~other-titles.txt:3: Py is a name already, at tax/aliases.txt:1
phrases.txt~3~colour | red~phrases.txt:3: no kind of phrase: colour
phrases.txt~3~And | red~phrases.txt:3: no kind of phrase: And
phrases.txt~3~| red~phrases.txt:3: field 1 is empty
phrases.txt~3~and~phrases.txt:3: 1 fields where there should be 2
phrases.txt~3~and | red | more~phrases.txt:3: 3 fields where there should be 2
phrases.txt~3~and |~phrases.txt:3: field 2 is empty
phrases.txt~3~and | or~phrases.txt:3: phrase twice: or
phrases.txt~3~level | a b c d e~phrases.txt:3: a phrase of more than 4 words: a b c d e
phrases.txt~3~level | ?~phrases.txt:3: not a name of 1 to 8 words: ?
spellings.txt~2~ize~spellings.txt:2: 1 fields where there should be 2
spellings.txt~2~ize | ise | more~spellings.txt:2: 3 fields where there should be 2
spellings.txt~2~ize |~spellings.txt:2: field 2 is empty
spellings.txt~2~| ise~spellings.txt:2: field 1 is empty
retired.txt~2~10013 | x | nothing~retired.txt:2: no such skill: nothing
retired.txt~2~10013 | x | old~retired.txt:2: no such skill: old
retired.txt~2~10013 | x | one~retired.txt:2: no such skill: one
retired.txt~2~3 | x | sql~retired.txt:2: no such role: sql
retired.txt~2~10013 | python | sql~retired.txt:2: key in use: python
retired.txt~2~3 | two | one~retired.txt:2: key in use: two
retired.txt~2~10011 | x | sql~retired.txt:2: id or key in use or retired before
retired.txt~2~20 | x | one~retired.txt:2: id or key in use or retired before
retired.txt~2~10012 | x | sql~retired.txt:2: id or key in use or retired before
retired.txt~2~10013 | old | sql~retired.txt:2: id or key in use or retired before
retired.txt~2~10013 | Old | sql~retired.txt:2: not a key: Old
retired.txt~2~10013 | x~retired.txt:2: 2 fields where there should be 3
TABLE

# An own name or a key that another spelling of the same words would hide from its own look-up.
base
line skills.txt 3 '10013 | ci-cd | CI/CD | practice'
line aliases.txt 2 'ci-cd | CI CD'
refused 'a hidden name' 'skills.txt:3: CI/CD is hidden by another spelling, at tax/aliases.txt:2'
base
line skills.txt 3 '10013 | ci-cd | CI CD | practice'
line aliases.txt 2 'ci-cd | CI/CD'
accepted 'a spelling that hides nothing'

# Several kinds of one phrase, four words, and spellings of names that are there already.
base
line phrases.txt 3 'level | or'
line phrases.txt 4 'heading | a b c d'
line aliases.txt 2 'sql | data visualization'
line aliases.txt 3 'sql | data visualisation'
line other-titles.txt 3 'title | Visualization Cook | folk'
line evidence.txt 3 'other-title | -32768 | 0'
accepted 'phrases, spellings and other titles'

# ---------------------------------------------------------------------------------- characters ---

while IFS='~' read -r text expected; do
    base
    line sources.txt 3 "$text"
    refused "$text" "sources.txt:3: $expected"
done <<'TABLE'
a | b\0011c~control character U+0009
a | b\0001c~control character U+0001
a | b\0177c~control character U+007F
a | b\0302\0205c~control character U+0085
a | b\0302\0237c~control character U+009F
a | b\0000c~control character U+0000
a | b\0015~control character U+000D
# a comment\0011~control character U+0009
a | b\0200c~malformed UTF-8
a | b\0303~malformed UTF-8
a | b\0300\0257~malformed UTF-8
a | b\0355\0240\0200~malformed UTF-8
a | b\0364\0220\0200\0200~malformed UTF-8
# a comment\0377~malformed UTF-8
\0040a | b~white space at the end or beginning of the line
a | b\0040~white space at the end or beginning of the line
\0040~white space at the end or beginning of the line
a | b  c~two spaces in a row in: b  c
\0357\0273\0277a | b~not a key: \0357\0273\0277a
TABLE
base
line sources.txt 3 '\n#\n  a   |   na\0303\0257ve \0302\0240 \0360\0237\0231\0202  |  c'
line sources.txt 5 'a   |   na\0303\0257ve\0302\0240\0360\0237\0231\0202  |  c'
accepted 'layout, comments, blank lines and characters beyond ASCII'
base
printf 'last | Without a line feed' >> tax/sources.txt
line roles/one.txt 5 'note | Something. | last'
accepted 'a last line that does not end'

# ------------------------------------------------------------------------------ files, output ---

for file in taxonomy sources skills aliases other-titles phrases spellings evidence retired; do
    base
    rm "tax/$file.txt"
    tried=$((tried + 1))
    "$compile" tax out.inc > printed 2>&1 && fail "$file.txt is missing"
    grep -qx "tax/$file.txt: cannot be opened" printed || fail "$file.txt is missing: what it says"
    [ ! -e out.inc ] || fail "$file.txt is missing: an output is left behind"
done
base
mkdir tax/folder
mv tax/retired.txt tax/folder
ln -s folder tax/retired.txt
refused 'a folder for a file' 'retired.txt: cannot be read'
base
mv tax/roles/one.txt tax/roles/One.txt
line evidence.txt 1 'roles | One | two'
refused 'a file that is no key' 'roles/One.txt: not a key: One'
base
touch tax/roles/README tax/roles/.txt tax/roles/.three.txt tax/roles/four.txt~
accepted 'other files beside the roles'
base
printf '%s\n' 'name | Role Three' > tax/roles/three.txt
line evidence.txt 1 'roles | one | two | three'
line evidence.txt 2 'base | 0 | 0 | 0'
line evidence.txt 3 'python | 0 | 0 | 0'
refused 'a role without an id' 'roles/three.txt: id is missing'

for roles in none empty; do
    base
    rm -r tax/roles
    [ $roles = none ] || mkdir tax/roles
    tried=$((tried + 1))
    "$compile" tax out.inc > printed 2>&1 && fail "roles: $roles"
    grep -qx -e 'tax/roles: cannot be opened' -e 'tax/roles: no role' printed || fail "roles: \
$roles"
done

# A failure leaves the output of before as it was.
base
echo before > out.inc
line skills.txt 3 nonsense
tried=$((tried + 1))
"$compile" tax out.inc 2> printed && fail 'nonsense is accepted'
[ "$(cat out.inc)" = before ] || fail 'a failure changed the output'

# usage STATUS MESSAGE ARGUMENT...
usage() {
    status=0
    want=$1
    message=$2
    shift 2
    tried=$((tried + 1))
    "$compile" "$@" > printed 2>&1 || status=$?
    [ "$status" -eq "$want" ] || fail "$*: status $status"
    grep -q "$message" printed || fail "$*: $(cat printed)"
}
base
usage 2 '^usage: mlroles-compile DIRECTORY OUTPUT$'
usage 2 '^usage: ' tax
usage 2 '^usage: ' tax out.inc more
usage 1 '^nowhere/taxonomy.txt: cannot be opened$' nowhere out.inc
usage 1 '^nowhere/out.inc: ' tax nowhere/out.inc
mkdir folder
touch folder/kept
usage 1 '^folder: ' tax folder
[ ! -e folder.tmp ] || fail 'an output that is a folder: its beginnings are left behind'
[ -e folder/kept ] || fail 'an output that is a folder: it is gone'

# -------------------------------------------------------------------- the same bytes every time ---

"$compile" "$small" first.inc
tried=$((tried + 1))
for locale in tr_TR.UTF-8 C.UTF-8 nonsense; do
    LC_ALL=$locale "$compile" "$small" again.inc
    cmp first.inc again.inc || fail "other bytes in the locale $locale"
done
# The same files, made in either order: what a folder lists first depends on it.
for order in '' -r; do
    rm -rf copy
    mkdir -p copy/roles
    # shellcheck disable=SC2086 # no option is no argument
    (cd "$small" && find . -type f | sort $order) > list
    while read -r file; do
        cat "$small/$file" > "copy/$file"
    done < list
    "$compile" copy again.inc
    cmp first.inc again.inc || fail 'other bytes from a copy'
done

# The digest is that of the files one behind the other, in the order of reading.
if command -v sha256sum > /dev/null; then
    digest=$(cd "$small" && cat taxonomy.txt sources.txt skills.txt aliases.txt roles/*.txt \
        other-titles.txt phrases.txt spellings.txt evidence.txt retired.txt |
        sha256sum | cut -c 1-64)
    tr -d "',\n" < first.inc | grep -q "$digest" || fail "the digest is not $digest"
    echo '# one more comment' >> copy/retired.txt
    "$compile" copy again.inc
    cmp -s first.inc again.inc && fail 'a comment changes nothing, not even the digest'
fi

echo "$tried taxonomies and calls tried, $failed failed"
[ "$failed" -eq 0 ]
