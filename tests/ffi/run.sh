#!/bin/sh
# Runs a test of tests/ffi in its interpreter:  run.sh INTERPRETER SCRIPT
# 77, which is "skipped", where there is nothing to run or nothing to run it with.

skip() {
    echo "skipped: $*"
    exit 77
}

# Of an ELF file: magic, class, byte order and machine.
kind_of() {
    od -An -v -tx1 -N20 "$1" | tr -d ' \n' | cut -c1-12,37-40
}

interpreter=$(command -v "$1") || skip "$1 is not installed"
[ -e "$MLROLES_LIBRARY" ] || skip "no shared library was built"
[ -e "$MLROLES_COMMAND" ] || skip "the command was not built"
if grep -q '__[a-z]*san_' "$MLROLES_LIBRARY"; then
    skip "a library with sanitizers needs their runtime in the interpreter"
fi
case $(kind_of "$interpreter") in
"$(kind_of "$MLROLES_LIBRARY")") ;;
7f454c46*) skip "the library is for another machine than $1" ;;
esac
versions=$("$MLROLES_COMMAND" --version) || exit 1
case $versions in
*"taxonomy mlroles "*) ;;
*) skip "postings.jsonl is about names of another taxonomy" ;;
esac

export PYTHONDONTWRITEBYTECODE=1
exec "$@"
