#!/bin/sh
# shellcheck disable=SC1091,SC2046,SC2086,SC2154 # common.sh, install.sh; words of pkg-config
# What it costs to decide which role examples/posting.txt is about, from each client that is here:
#     MLROLES_BUILD=build sh tests/clients/cost.sh
# prints rows of the table in docs/ffi.md: client, versions, microseconds that the calls take when
# there is no text, and texts a second. Times are a processor's, the best of five. No test: it
# measures, for three minutes or so.
set -- /usr/bin/python3 --version
. "$(dirname "$0")/common.sh"
. "$tests/clients/install.sh"
here=$tests/clients/cost
export TEXT="$examples/posting.txt" N="${N:-100000}"
cp -R "$here"/* "$examples"/node/*.mjs "$examples"/rust/mlroles.rs "$examples"/r/shim.c \
    "$examples"/java/Mlroles.java "$examples/sqlite" "$tmp"
cflags=$(pkg-config --cflags libmlroles) libs=$(pkg-config --libs libmlroles)

# cost NAME COMMAND...: it prints seconds without a text, or "-", seconds with it, and versions.
cost() {
    name=$1
    shift
    : > "$tmp/costs"
    for _ in 1 2 3 4 5; do
        "$@" >> "$tmp/costs" 2> "$tmp/errors" || {
            echo "$name: not measured" >&2
            return 0
        }
    done
    awk -v name="$name" -v n="$N" '
        NR == 1 { call = $1; text = $2 }
        $1 < call { call = $1 }
        $2 < text { text = $2 }
        END {
            call = call == "-" ? "-" : sprintf("%.2f", call / n * 1e6)
            digits = 10 ^ (int(log(n / text) / log(10)) - 1) # two that count
            a_second = int(n / text / digits + 0.5) * digits
            sub(/^[^ ]+ [^ ]+ /, "")
            printf "| %s | %s | %s | %d,%03d |\n", name, $0, call, a_second / 1000, a_second % 1000
        }' "$tmp/costs"
}

# lines NAME VERSIONS COMMAND...: it answers each line of a file.
lines() {
    name=$1
    VERSIONS=$2
    export VERSIONS
    shift 2
    cost "$name" "$python" -c '
import os, resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print("-", used.ru_utime + used.ru_stime, os.environ["VERSIONS"])' "$@"
}

# made NAME COMMAND...: what a client is made with, told of if it fails.
made() {
    name=$1
    shift
    (cd "$tmp" && "$@") > "$tmp/errors" 2>&1 || {
        echo "$name: not built" >&2
        return 1
    }
}

made C ${CC:-cc} -O2 -o cost cost.c $cflags $libs && cost C "$tmp/cost"
RUST=$(rustc --version 2> "$tmp/errors" | cut -d ' ' -f 2)
export RUST
made Rust rustc --edition 2021 -O -L "$MLROLES_BUILD/.libs" -o rust cost.rs &&
    cost '[Rust](../examples/rust)' "$tmp/rust"
made Go env GOCACHE="$tmp/cache" GO111MODULE=off go build -o go cost.go &&
    cost '[Go](../examples/go), cgo' "$tmp/go"
cost '[LuaJIT](../examples/luajit)' luajit "$tmp/cost.lua"
cost 'Python, ctypes alone' "$python" "$tmp/cost.py" ctypes
cost 'Python, cffi alone' "$python" "$tmp/cost.py" cffi
cost '[Python](../examples/python), ctypes' \
    env PYTHONPATH="$examples/python" "$python" "$tmp/cost.py" module
ln -s "$(cd "$MLROLES_BUILD" && node -p 'require.resolve("koffi").match(/.*node_modules/)[0]' \
    2> "$tmp/errors")" "$tmp/node_modules"
cost '[Node](../examples/node), koffi' node "$tmp/cost.mjs"
jna=${JNA:-/usr/share/java/jna.jar}
made Java javac -cp "$jna" -d classes Mlroles.java Cost.java &&
    cost '[Java](../examples/java), JNA' java -cp "$jna:$tmp/classes" Cost
cost '[PHP](../examples/php), FFI' php "$tmp/cost.php"
cost '[Ruby](../examples/ruby), Fiddle' ruby -r "$examples/ruby/mlroles.rb" "$tmp/cost.rb"
cost '[Perl](../examples/perl), Platypus' perl -I "$examples/perl" "$tmp/cost.pl"
made R env PKG_CPPFLAGS="$cflags" PKG_LIBS="$libs" R CMD SHLIB shim.c &&
    cost '[R](../examples/r)' Rscript "$tmp/cost.R" "$tmp/shim.so"
made SQLite make -s -C sqlite MLROLES_CFLAGS="$cflags" MLROLES_LIBS="$libs" &&
    cost '[SQLite](../examples/sqlite)' \
        env MLROLES_SQLITE="$tmp/sqlite/mlroles_sqlite" "$python" "$tmp/cost.py" sqlite

"$python" -c '
import json, os
with open(os.environ["TEXT"], encoding="utf-8") as file:
    print((json.dumps({"text": file.read()}) + "\n") * int(os.environ["N"]), end="")
' > "$tmp/postings.jsonl"
lines 'the command' "$("$MLROLES_COMMAND" --version | head -n 1)" \
    "$MLROLES_COMMAND" score "$tmp/postings.jsonl"
dask=$("$python" -c 'import distributed; print("distributed", distributed.__version__)' \
    2> "$tmp/errors" | sed 's/+.*//')
lines '[Dask](../examples/dask), a worker' "$dask" \
    "$examples/dask/score.py" --workers 0 "$tmp/postings.jsonl"
