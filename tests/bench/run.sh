#!/bin/sh
# Benchmarks; nothing here runs in `make check'. For figures that mean something, let nothing else
# run. What a part needs and is not installed is named and skipped.
#
#   tests/bench/run.sh [--texts POSTINGS.jsonl] [--rounds N] [--out FOLDER] [PART...]
#
# Parts: spans mentions lookup rank roles postgresql command scale texts counts; all by default.
# TAXONOMY, CC, CXX, CFLAGS and PYTHON may be set. Debian's packages: libhyperscan-dev libre2-dev
# libabsl-dev libglib2.0-dev gperf libroaring-dev python3-ahocorasick python3-sklearn python3-numpy
# luajit postgresql valgrind.
set -eu
export LC_ALL=C
src=$(cd "$(dirname "$0")/../.." && pwd)
bench=$src/tests/bench
: "${TAXONOMY:=$src/src/taxonomy}" "${CC:=cc}" "${CXX:=c++}" "${CFLAGS:=-O2}"
: "${PYTHON:=$(command -v /usr/bin/python3 || echo python3)}"
out=bench.out texts='' rounds=31
while [ $# -gt 0 ]; do
    case $1 in
    --texts) texts=$2; shift 2 ;;
    --rounds) rounds=$2; shift 2 ;;
    --out) out=$2; shift 2 ;;
    -*) sed -n '2,/^set/s/^# \{0,1\}//p' "$0"; exit 2 ;;
    *) break ;;
    esac
done
[ $# -gt 0 ] || set -- spans mentions lookup rank roles postgresql command scale texts counts
mkdir -p "$out"
out=$(cd "$out" && pwd)
kinds=made${texts:+ given}
common=${texts:+given}
: "${common:=made}"

has() { # a library of pkg-config
    pkg-config --exists "$@" 2>/dev/null || { echo "skipped: no $*"; return 1; }
}

has_program() {
    command -v "$1" > /dev/null || { echo "skipped: no $1"; return 1; }
}

library() { # name taxonomy: the library as it is built for users, with the tables of a taxonomy
    mkdir -p "$out/$1"
    "$out/compile" "$2" "$out/$1/tables.inc"
    # shellcheck disable=SC2086 # flags are words
    $CC $CFLAGS -std=c11 -g -shared -fPIC -fvisibility=hidden -DMLROLES_VERSION='"bench"' \
        -I"$out/$1" -I"$src/include" -o "$out/$1/libmlroles.so" "$src"/src/*.c
}

program() { # name source library flags...
    name=$1 source=$2 lib=$3
    shift 3
    compiler="$CC -std=c11 -D_GNU_SOURCE"
    case $source in *.cc) compiler="$CXX -std=c++17" ;; esac
    # shellcheck disable=SC2086
    $compiler $CFLAGS -Wall -Wextra -Wno-missing-field-initializers -I"$src/include" \
        -I"$bench" -I"$out" -o "$out/$name" "$bench/$source" -L"$out/$lib" -lmlroles "$@"
}

with() { # library program arguments...
    lib=$1
    shift
    LD_LIBRARY_PATH=$out/$lib "$@"
}

part_spans() {
    program spans spans.c shipped -I"$src/tests" "$src"/tests/reference*.c "$src/tests/files.c"
    for kind in $kinds; do
        with shipped "$out/spans" "$TAXONOMY" "$out/$kind.texts"
    done
}

part_mentions() {
    flags=''
    if has libhs; then flags="$flags -DHAVE_HYPERSCAN $(pkg-config --cflags --libs libhs)"; fi
    if has re2; then flags="$flags -DHAVE_RE2 $(pkg-config --cflags --libs re2)"; fi
    # shellcheck disable=SC2086
    program mentions mentions.cc plain $flags
    for kind in $kinds; do
        for names in plain long; do
            printf '\n--- %s texts; %s\n' "$kind" \
                "$([ $names = plain ] && echo all names || echo names of 3 bytes and more)"
            with $names "$out/mentions" "$out/$kind-plain.texts" "$out/$names.names" "$rounds"
        done
        "$PYTHON" "$bench/peers.py" mentions "$out/plain/libmlroles.so" "$out" \
            "$kind-plain.texts" 7
    done
}

part_lookup() {
    flags=''
    if has glib-2.0; then flags="$flags -DHAVE_GLIB $(pkg-config --cflags --libs glib-2.0)"; fi
    if has absl_hash absl_raw_hash_set; then
        flags="$flags -DHAVE_ABSL $(pkg-config --cflags --libs absl_hash absl_raw_hash_set)"
    fi
    if has_program gperf; then
        { printf '%s\n' '%{' '#include <string.h>' '%}' \
            'struct entry { const char *name; unsigned id; };'
          echo %%
          awk -F'\t' '$2 >= 10000 { print "\"" $1 "\"," $2 }' "$out/plain.names"; } |
            gperf -L C++ -t -C -E -l -K name -N find -Z names_hash > "$out/names.inc"
        flags="$flags -DHAVE_GPERF"
    fi
    # shellcheck disable=SC2086
    program lookup lookup.cc plain $flags -Wno-register
    with plain "$out/lookup" "$out/queries" "$out/plain.names" "$rounds"
}

part_rank() {
    flags=''
    if echo '#include <roaring/roaring.h>' | $CC -E - > /dev/null 2>&1; then
        flags='-DHAVE_ROARING -lroaring'
    else
        echo 'skipped: no CRoaring'
    fi
    # shellcheck disable=SC2086
    program rank rank.c shipped $flags
    with shipped "$out/rank" "$out/$common.texts" "$rounds"
}

part_roles() {
    program calls calls.c shipped
    printf '\nfrom C: '
    with shipped "$out/calls" rank "$out/$common.texts" "$rounds"
    "$PYTHON" "$bench/peers.py" roles "$out/shipped/libmlroles.so" "$out" "$common.texts" 7
    if has_program luajit; then
        luajit "$bench/call.lua" "$out/shipped/libmlroles.so" "$out/$common.texts" 7
    fi
    if has_program node; then
        node "$bench/call.mjs" "$out/shipped/libmlroles.so" "$out/$common.texts" 7
    fi
}

part_postgresql() {
    bin=$(pg_config --bindir 2>/dev/null || true)
    for folder in "$bin" /usr/lib/postgresql/*/bin; do
        [ -x "$folder/initdb" ] && bin=$folder
    done
    [ -x "$bin/initdb" ] || { echo 'skipped: no PostgreSQL server'; return 0; }
    home=$(mktemp -d)
    as=''
    if [ "$(id -u)" = 0 ]; then as='runuser -u postgres --'; chown postgres "$home"; fi
    "$PYTHON" - "$out/$common.texts" > "$home/texts.csv" << 'END'
import csv, sys
out = csv.writer(sys.stdout)
for text in open(sys.argv[1], encoding="utf-8", errors="replace").read().split("\x1e")[:-1]:
    out.writerow([text.replace("\0", " ")])
END
    chmod 755 "$home"
    (
        cd "$home"
        $as "$bin/initdb" -D "$home/data" -A trust -E UTF8 --locale=C > /dev/null
        $as "$bin/pg_ctl" -D "$home/data" -l "$home/data/log" -w -o "-k $home -h ''" start \
            > /dev/null
        $as "$bin/psql" -q -h "$home" postgres << END || true
create table postings (text text);
\\copy postings from '$home/texts.csv' csv
set max_parallel_workers_per_gather = 0;
\\echo PostgreSQL, to_tsvector of all texts, thrice
\\timing on
select count(*), sum(length(to_tsvector('english', text))) from postings;
select count(*), sum(length(to_tsvector('english', text))) from postings;
select count(*), sum(length(to_tsvector('english', text))) from postings;
END
        $as "$bin/pg_ctl" -D "$home/data" -m immediate stop > /dev/null
    )
    rm -rf "$home"
}

part_command() {
    has jansson || return 0
    # shellcheck disable=SC2046,SC2086
    $CC $CFLAGS -std=c11 -g -D_GNU_SOURCE -I"$src/include" -o "$out/mlroles" \
        "$src"/examples/mlroles.c "$src"/examples/command/*.c -L"$out/shipped" -lmlroles \
        $(pkg-config --cflags --libs jansson)
    "$PYTHON" - "$out/$common.texts" > "$out/records.jsonl" << 'END'
import json, sys
texts = open(sys.argv[1], encoding="utf-8", errors="replace").read().split("\x1e")[:-1]
for i in range(20000):
    print(json.dumps({"id": i, "text": texts[i % len(texts)]}))
END
    "$PYTHON" - "$out" << 'END'
import os, resource, subprocess, sys
out = sys.argv[1]
size, best = os.path.getsize(out + "/records.jsonl"), 1e9
for _ in range(5):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open("/dev/null", "w") as null:
        subprocess.run([out + "/mlroles", "score", out + "/records.jsonl"], stdout=null, check=True,
                       env={**os.environ, "LD_LIBRARY_PATH": out + "/shipped"})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
print(f"mlroles score: {20000 / best:.0f} records/s, {size / best / 1e6:.0f} MB/s of JSON, "
      f"{1e6 * best / 20000:.1f} us a record, peak {after.ru_maxrss} KB")
END
    i=0
    while [ $i -lt 50 ]; do
        cat "$out/records.jsonl"
        i=$((i + 1))
    done | with shipped "$PYTHON" -c '
import resource, subprocess, sys
lines = 0
with subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE) as score:
    for _ in score.stdout:
        lines += 1
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(f"{lines} lines for a million records through a pipe: peak {peak} KB")' \
        "$out/mlroles" score
    has_program valgrind || return 0
    head -n 500 "$out/records.jsonl" > "$out/few.jsonl"
    with shipped valgrind --tool=callgrind --callgrind-out-file="$out/command.callgrind" \
        "$out/mlroles" score "$out/few.jsonl" > /dev/null 2> "$out/command.log"
    echo 'of its instructions, with all they call (json_loadb: parsing; json_dumpf: output):'
    shown='json_loadb|json_vpack_ex|json_dumpf|json_delete|mlroles_[a-z][a-z_]+|score_record'
    callgrind_annotate --inclusive=yes --auto=no "$out/command.callgrind" |
        grep -E ":($shown)( |\$)" |
        sed 's/ \[.*//'
}

part_scale() {
    for n in 10 100; do
        echo "$n times the names:"
        date +%s > "$out/from"
        "$out/compile" "$out/x$n" "$out/x$n.inc"
        echo "  tables compiled in about $(($(date +%s) - $(cat "$out/from"))) s"
        date +%s > "$out/from"
        library "lib-x$n" "$out/x$n"
        echo "  library compiled in about $(($(date +%s) - $(cat "$out/from"))) s"
    done
    size "$out"/shipped/libmlroles.so "$out"/lib-x10*/libmlroles.so
    program scale scale.c shipped -ldl
    (cd "$out" && ./scale "$common.texts" 15 shipped/libmlroles.so lib-x10/libmlroles.so \
        lib-x100/libmlroles.so)
}

part_texts() {
    program texts texts.c shipped
    with shipped "$out/texts" "$out/$common.texts" "$out/plain.names"
}

part_counts() {
    has_program valgrind || return 0
    program calls calls.c shipped
    for what in "mentions $common.texts mlroles_mentions" "rank $common.texts mlroles_rank_text" \
        "find queries mlroles_skill_find"; do
        # shellcheck disable=SC2086
        set -- $what
        with shipped valgrind --tool=callgrind --callgrind-out-file="$out/$1.callgrind" \
            --toggle-collect="$3" "$out/calls" "$1" "$out/$2" 1 > "$out/$1.txt" 2> "$out/$1.log"
        read -r _ pieces _ bytes _ < "$out/$1.txt"
        awk -v what="$3" -v pieces="$pieces" -v bytes="$bytes" '/Collected/ {
            printf "%-20s %8.0f instructions a piece, %6.2f a byte\n", what, $4 / pieces, $4 / bytes
        }' "$out/$1.log"
    done
}

# shellcheck disable=SC2086
${CC_FOR_BUILD:-$CC} -O2 -std=c11 -o "$out/compile" "$src"/src/compiler/*.c \
    "$src/src/addresses.c" "$src/src/chars.c" "$src/src/markup.c" "$src/src/tokens.c"
"$PYTHON" "$bench/generate.py" "$TAXONOMY" "$out" ${texts:+"$texts"}
library shipped "$TAXONOMY"
library plain "$out/plain"
library long "$out/long"
commit=$(git -C "$src" describe --always 2> /dev/null || true)
echo "$commit, $($CC --version | head -n 1), $CFLAGS"
grep -m 1 'model name' /proc/cpuinfo 2> /dev/null || true
for part; do
    printf '\n=== %s\n' "$part"
    "part_$part"
done
