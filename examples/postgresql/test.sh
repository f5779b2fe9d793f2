#!/bin/sh
# Builds the extension and tests it with throw-away servers; nothing outside a temporary folder is
# touched.
#   --figures          instead of tests, print what a call costs, and texts a second
#   MLROLES_BUILD=DIR  the library of that build folder; without it the one that pkg-config finds
#   PGVERSION=15       the server's version
set -eu
unset MAKEFLAGS MFLAGS MAKELEVEL
here=$(cd "$(dirname "$0")" && pwd)
version=${PGVERSION:-15}
bin=/usr/lib/postgresql/$version/bin

skip() {
    echo "skipped: $*"
    exit 77
}

# The library goes where the server's user may read it; so does the extension.
stage() {
    mkdir "$work/lib"
    cp -P "$library"/libmlroles.so* "$work/lib"
    cp -R "$here" "$work/postgresql"
    chmod -R u+w,a+rX "$work"
    export PG_CONFIG="$bin/pg_config" MLROLES_CFLAGS="$cflags"
    export MLROLES_LIBS="-L$work/lib -lmlroles -Wl,-rpath,$work/lib"
    for goal in all install; do
        make -s -C "$work/postgresql" $goal DESTDIR="$work/root" with_llvm=no \
            COPT='-Wall -Wextra -Wno-unused-parameter -Wno-sign-compare -Werror'
    done
}

# A server of its own around a command. The port is by the shell's process: pg_virtualenv takes the
# first that is free, as does another one that starts at the same time.
with_server() {
    env -u PGSYSCONFDIR PGPORT=$((20000 + $$ % 20000)) pg_virtualenv -t -v "$version" \
        -o "extension_destdir=$work/root" -c '--locale=C.UTF-8' "$@"
}

installcheck() {
    make -s -C "$work/postgresql" installcheck && return
    cat "$work/postgresql/regression.diffs"
    return 1
}

# The same texts, answered by SQL and by the command: the postings that come with the library, one
# with titles, and one text that names every skill.
compare_with_command() {
    command=${MLROLES_BUILD:+$MLROLES_BUILD/examples/mlroles}
    : "${command:=$(command -v mlroles || true)}"
    postings=${here%/*}/postings.jsonl
    if [ ! -x "$command" ] || [ ! -f "$postings" ]; then
        echo 'not compared with the command, which is not there'
        return
    fi
    "$command" export --format csv > "$work/every-name"
    chmod a+r "$work/every-name"
    {
        cat "$postings"
        echo '{"text": "ML Engineer, or Data Scientist. Kafka, Airflow and dbt."}'
        run_sql -At -c "SELECT jsonb_build_object('text', pg_read_file('$work/every-name'))"
    } > "$work/postings.jsonl"
    "$command" score "$work/postings.jsonl" > "$work/scores.jsonl"
    cd "$work" && run_sql -f "$here/compare.sql"
}

run_sql() {
    psql -qX -v ON_ERROR_STOP=1 "$@"
}

# The same library with the small taxonomy of the engine's tests.
make_other_library() {
    sources=${here%/*/*}
    compiler=$MLROLES_BUILD/src/compiler/mlroles-compile
    [ -x "$compiler" ] && [ -d "$sources/tests/taxonomies/small" ] || return 1
    "$compiler" "$sources/tests/taxonomies/small" "$work/tables.inc" > /dev/null
    ${CC:-cc} -O1 -shared -fPIC -DMLROLES_VERSION='"0.0.0"' -I"$sources/include" -I"$work" \
        "$sources"/src/*.c -Wl,--version-script="$sources/src/libmlroles.map" -o "$work/other.so"
    chmod a+r "$work/other.so"
}

# Last, since all that follows has the other taxonomy.
replace_library() {
    if [ -z "${MLROLES_BUILD-}" ] || ! make_other_library; then
        echo 'the taxonomy is not replaced: there is no compiler for another one'
        return
    fi
    run_sql -c 'CREATE DATABASE stale'
    run_sql -d stale -v step=1 -f "$here/stale.sql"
    mv "$work/other.so" "$(readlink -f "$work/lib/libmlroles.so")"
    run_sql -d stale -v step=2 -f "$here/stale.sql"
}

# Two servers: a shard on each, and a hub on the first that asks both.
shards() {
    export FIRST_PORT="$PGPORT" FIRST_PASSWORD="$PGPASSWORD"
    with_server sh "$here/test.sh" on-second-server
}

fill_shard() {
    run_sql -c 'CREATE DATABASE shard'
    run_sql -d shard -v rest="$1" -f "$here/shard.sql"
}

ask_shards() {
    fill_shard 1
    port2=$PGPORT password2=$PGPASSWORD
    export PGPORT="$FIRST_PORT" PGPASSWORD="$FIRST_PASSWORD"
    fill_shard 0
    run_sql -v port1="$PGPORT" -v password1="$PGPASSWORD" -v port2="$port2" \
        -v password2="$password2" -f "$here/hub.sql"
}

case ${1-} in
on-first-server)
    if [ "$figures" ]; then
        export posting="${here%/*}/posting.txt"
        run_sql -f "$here/figures.sql"
        exit
    fi
    installcheck
    compare_with_command
    shards
    replace_library
    exit
    ;;
on-second-server)
    ask_shards
    exit
    ;;
esac

command -v pg_virtualenv > /dev/null || skip 'pg_virtualenv (postgresql-common) is not installed'
[ -x "$bin/postgres" ] || skip "postgresql-$version is not installed"
[ -f "$("$bin/pg_config" --pgxs 2> /dev/null)" ] ||
    skip "postgresql-server-dev-$version is not installed"
if [ "${MLROLES_BUILD-}" ]; then
    MLROLES_BUILD=$(cd "$MLROLES_BUILD" && pwd)
    library=$MLROLES_BUILD/.libs
    cflags=-I${here%/*/*}/include
else
    pkg-config --exists libmlroles || skip 'there is no libmlroles, and MLROLES_BUILD is not set'
    library=$(pkg-config --variable=libdir libmlroles)
    cflags=$(pkg-config --cflags libmlroles)
fi
[ -e "$library/libmlroles.so" ] || skip "no shared library in $library"
if grep -q '__[a-z]*san_' "$library/libmlroles.so"; then
    skip 'a library with sanitizers needs their runtime in the server'
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
figures=
[ "${1-}" != --figures ] || figures=1
export work figures ${MLROLES_BUILD+MLROLES_BUILD}
stage
with_server sh "$here/test.sh" on-first-server
