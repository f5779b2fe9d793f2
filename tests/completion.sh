#!/bin/sh
# Completion, --help and the man page have the same subcommands and options.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
MLROLES_COMMAND=${MLROLES_BUILD:-.}/examples/mlroles
export LC_ALL=C MLROLES_COMMAND MLROLES_COMPLETION="$here/../examples/mlroles.bash-completion"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

skip() {
    echo "skipped: $*"
    exit 77
}

command -v bash > "$tmp/bash" || skip "bash is not installed"
[ -e /usr/share/bash-completion/bash_completion ] || skip "bash-completion is not installed"
[ -e "$MLROLES_COMMAND" ] || skip "the command was not built"
"$MLROLES_COMMAND" --version

# What bash offers for the last of these words.
cat > "$tmp/complete" <<'BASH'
. /usr/share/bash-completion/bash_completion
. "$MLROLES_COMPLETION"
COMP_WORDS=("$MLROLES_COMMAND" "$@")
COMP_CWORD=$#
COMP_LINE="${COMP_WORDS[*]}"
COMP_POINT=${#COMP_LINE}
_mlroles "$MLROLES_COMMAND" "${@: -1}" "${@: -2:1}"
((${#COMPREPLY[@]} == 0)) || printf '%s\n' "${COMPREPLY[@]}"
BASH
offered() {
    bash --norc "$tmp/complete" "$@" | sed 's/ *$//'
}

fail() {
    echo "not so: $*"
    exit 1
}

# Each list has lines of a subcommand, or "mlroles", and an option.
"$MLROLES_COMMAND" --help | sed '1,/^Subcommands:/d; /^$/,$d; s/^ *//; s/ .*//' > "$tmp/names"
options_in_help() {
    sed -n "s/^  \(-h, \|    \)\(--[a-z-]*\).*/$1 \2/p"
}
{
    "$MLROLES_COMMAND" --help | options_in_help mlroles
    while read -r name; do
        "$MLROLES_COMMAND" "$name" --help | options_in_help "$name"
    done < "$tmp/names"
} | sort > "$tmp/help"

{
    offered -- | sed 's/^/mlroles /'
    offered '' | while read -r name; do
        offered "$name" -- | sed "s/^/$name /"
    done
} | sort > "$tmp/completion"

# In the synopsis; --help, which stands there for all, is given to each.
awk '
    /^\.Sh/ { in_synopsis = $2 == "SYNOPSIS" }
    !in_synopsis { next }
    /^\.Nm/ { name = "mlroles" }
    /^\.Cm/ { name = $2; print name, "--help" }
    /Fl -/ { sub(/.*Fl -/, "--"); print name, $1 }
    /\| -help/ { print name, "--help" }
' "$here/../docs/mlroles.1" | sort > "$tmp/man"

[ "$(wc -l < "$tmp/names")" -gt 4 ] || fail "--help lists subcommands"
diff -u "$tmp/help" "$tmp/man" || fail "the synopsis of the man page has what --help has"
diff -u "$tmp/help" "$tmp/completion" || fail "completion offers what --help has"

# In the lists of the man page, each with a word about it.
sed -n 's/^\.It Cm \([a-z]*\).*/\1/p' "$here/../docs/mlroles.1" | sort > "$tmp/man"
sort "$tmp/names" | diff -u - "$tmp/man" || fail "the man page tells of each subcommand"
sed -n 's/^\.It Fl \(h , \)*-\([a-z-]*\).*/--\2/p' "$here/../docs/mlroles.1" | grep . | sort |
    sed '/^--$/d' > "$tmp/man"
sed 's/.* //' "$tmp/help" | sort -u | diff -u - "$tmp/man" ||
    fail "the man page tells of each option"

# Values.
key=$("$MLROLES_COMMAND" roles --json | sed -n 's/.*"key": "\(.*\)".*/\1/p' | tail -n 1)
[ "$(offered show "${key%?}")" = "$key" ] || fail "show completes the keys of roles"
[ "$(offered export --format s)" = svg ] || fail "--format completes its formats"
[ "$(offered overlap --measure d)" = dice ] || fail "--measure completes its measures"
for format in $(offered export --format ''); do
    "$MLROLES_COMMAND" export --format "$format" > "$tmp/out" || fail "$format is a format"
done
for measure in $(offered overlap --measure ''); do
    "$MLROLES_COMMAND" overlap --measure "$measure" > "$tmp/out" || fail "$measure is a measure"
done
: > "$tmp/a-posting.txt"
[ "$(offered rank "$tmp/a-p")" = "$tmp/a-posting.txt" ] || fail "rank completes names of files"
echo "$(wc -l < "$tmp/help") pairs of subcommand and option are the same in all three"
