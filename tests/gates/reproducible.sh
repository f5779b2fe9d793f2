#!/bin/sh
# Two builds, in folders of different names, one in and one out of the tree, in different locales
# and time zones, the second's taxonomy compiler made by clang if that is here, give the same
# bytes.
set -eu
if ${NM:-nm} .libs/libmlroles.a 2>/dev/null | grep -q -e __asan_ -e __ubsan_ -e __gcov; then
    echo "sanitizers and coverage write down paths"
    exit 77
fi
[ -z "${RUN-}" ] || { echo "not repeated for a machine that is emulated"; exit 77; }
tmp=$(mktemp -d)
trap 'chmod -R u+w "$tmp"; rm -rf "$tmp"' EXIT
unset MAKEFLAGS MFLAGS
make=${MAKE:-make}
eval "set -- $(./config.status --config)"
$make distdir distdir="$tmp/dist" > "$tmp/log" 2>&1 || { cat "$tmp/log"; exit 1; }
mkdir "$tmp/two" "$tmp/two/a-folder-with-a-longer-name"
cp -Rp "$tmp/dist" "$tmp/one"

# Arguments as they were, but for folders that are relative to this one.
case $TAXONOMY in
/*) set -- "$@" --with-taxonomy="$TAXONOMY" ;;
esac
clang=$(command -v clang) || :
build() { # SRCDIR ARGUMENT...: build here
    srcdir=$1
    shift
    "$srcdir/configure" "$@" --srcdir="$srcdir" --without-check --without-command \
        --disable-dependency-tracking --enable-shared --enable-static --cache-file=/dev/null &&
        $make libmlroles.la
}
(cd "$tmp/one" && build . "$@") > "$tmp/one.log" 2>&1 &
(cd "$tmp/two/a-folder-with-a-longer-name" && umask 077 && LC_ALL=C TZ=Asia/Tokyo &&
    export LC_ALL TZ && build ../../dist "$@" ${clang:+"CC_FOR_BUILD=$clang"}) \
    > "$tmp/two.log" 2>&1 || { cat "$tmp/two.log"; exit 1; }
wait $! || { cat "$tmp/one.log"; exit 1; }
for f in src/tables/tables.inc .libs/libmlroles.a .libs/libmlroles.so; do
    [ -f "$tmp/one/$f" ] || continue
    cmp "$tmp/one/$f" "$tmp/two/a-folder-with-a-longer-name/$f"
    sha256sum < "$tmp/one/$f"
done
