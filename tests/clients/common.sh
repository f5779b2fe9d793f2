# What the tests of clients share.  . common.sh TOOL VERSION_OPTION: 77 if there is no TOOL that can
# use the library. MLROLES_BUILD is the folder in which it was built.
# shellcheck shell=sh
set -eu
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
tests=$(cd "$(dirname "$0")/.." && pwd)
examples=$tests/../examples
MLROLES_BUILD=$(cd "${MLROLES_BUILD:-.}" && pwd)
MLROLES_LIBRARY=$MLROLES_BUILD/.libs/libmlroles.so
MLROLES_COMMAND=$MLROLES_BUILD/examples/mlroles
LD_LIBRARY_PATH=$MLROLES_BUILD/.libs${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
export MLROLES_BUILD MLROLES_LIBRARY MLROLES_COMMAND LD_LIBRARY_PATH
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

skip() {
    echo "skipped: $*"
    exit 77
}

fail() {
    echo "not so: $*"
    exit 1
}

# A Python with the distribution's modules.
python=/usr/bin/python3
[ -x $python ] || skip "$python, which says what to expect, is not installed"
sh "$tests/ffi/run.sh" "$@" || exit $?

sed -f "$tests/../src/cdef.sed" "$tests/../include/mlroles.h" > "$tmp/mlroles.cdef"
export MLROLES_CDEF="$tmp/mlroles.cdef"

# A text that is not only ASCII, and not all of it UTF-8 or a string of C.
{
    cat "$examples/posting.txt"
    printf 'Z\303\274rich \360\237\232\200 Kafka\0Spark \377\376 \342\200\230Rust\342\200\231\n'
} > "$tmp/text"
: > "$tmp/empty"
# A text whose own title is of another trade, and which ranks all the same.
echo 'Recruiter for data teams. You know Python, PyTorch, Airflow, Kafka, Docker and SQL.' \
    > "$tmp/other"

same() {
    diff -u "$1" "$2" > "$tmp/differences" || {
        head -n 20 "$tmp/differences"
        fail "$3"
    }
}

# ranks COMMAND...: given a file, it prints the decision, roles and reasons as the command tells
# them.
ranks() {
    for text in "$tmp/empty" "$tmp/other" "$examples/posting.txt" "$tmp/text"; do
        $python "$tests/clients/expected.py" rank "$text" > "$tmp/expected"
        "$@" "$text" > "$tmp/got"
        same "$tmp/expected" "$tmp/got" "$* ranks as the command does"
        [ "$text" != "$tmp/other" ] || grep -q '^  -[0-9]* other work$' "$tmp/got" ||
            fail "other work is a reason"
    done
    [ "$(wc -l < "$tmp/got")" -gt 2 ] || fail "the text ranks"
    echo "$(wc -l < "$tmp/got") lines of roles and reasons are the command's"
}

# walks COMMAND...: it prints the taxonomy as the command exports it.
walks() {
    $python "$tests/clients/expected.py" walk > "$tmp/expected"
    "$@" > "$tmp/got"
    same "$tmp/expected" "$tmp/got" "$* tells the taxonomy as the command does"
    [ -s "$tmp/got" ] || fail "there is a taxonomy"
    echo "$(wc -l < "$tmp/got") lines of the taxonomy are the command's"
}
