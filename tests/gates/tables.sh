#!/bin/sh
# What the library costs a process that loads it: nothing of our objects is relocated or writable,
# and they call nothing but memcpy, memmove, memcmp, memset and strlen.
set -eu
export LC_ALL=C
so=.libs/libmlroles.so
[ -f "$so" ] || { echo "no ELF shared object was built"; exit 77; }
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
set -- src/.libs/libmlroles_la-*.o
${NM:-nm} "$@" > "$tmp/nm"
if grep -q -e __asan_ -e __ubsan_ -e __sanitizer_ -e __gcov -e __llvm_ "$tmp/nm"; then
    echo "instrumented by a sanitizer or for coverage"
    exit 77
fi
bad=0

# Writable sections that are not empty. For s390x the compiler keeps distances between functions
# in .data.rel.ro, which are settled when the library is linked.
skip='^$'
${READELF:-readelf} -h "$1" | grep -q 'Machine:.*S/390' && skip='^[.]data[.]rel[.]ro'
${OBJDUMP:-objdump} -h "$@" | awk -v skip="$skip" '
    /file format/ { file = $1 }
    $2 ~ /^[.](data|bss|tdata|tbss|init_array|ctors)/ && $2 !~ skip && $3 !~ /^0+$/ {
        print file, $2, "0x" $3 }' | grep . &&
    { echo "our objects have writable data"; bad=1; }

# Relocations of the shared object, less those that an empty one has and those of the calls below.
echo 'void mlroles_nothing(void); void mlroles_nothing(void) {}' > "$tmp/empty.c"
# shellcheck disable=SC2086 # flags
$CC $CFLAGS $LDFLAGS -shared -fPIC -o "$tmp/empty.so" "$tmp/empty.c"
count() {
    ${READELF:-readelf} -rW "$1" | grep -E '^[0-9a-f]+ ' |
        grep -c -v -E ' (mem(cpy|move|cmp|set)|strlen|__[a-z_]+)(@|$| )' || :
}
ours=$(count "$so")
theirs=$(count "$tmp/empty.so")
echo "relocations: $ours, in an empty shared object $theirs"
[ "$ours" = "$theirs" ] || { echo "our objects have relocations"; bad=1; }

# Undefined symbols. Hardening flags bring __*_chk and the guard; position-independent code the
# table of offsets; a 32-bit machine the compiler's own routines for 64-bit numbers.
grep -q -E '^[0-9a-f]{8} ' "$tmp/nm" && long='__(u?(div|mod|divmod)|ctz)di[234]'
awk 'NF == 3 { print $3 }' "$tmp/nm" | sort -u > "$tmp/defined"
awk '$1 == "U" { print $2 }' "$tmp/nm" | sort -u | comm -23 - "$tmp/defined" |
    grep -v -x -E -e 'memcpy|memmove|memcmp|memset|strlen' \
        -e '__(memcpy|memmove|memset|stack)_chk|__stack_chk_fail(_local)?|__stack_chk_guard' \
        -e '_GLOBAL_OFFSET_TABLE_' -e "${long:-_}" &&
    { echo "our objects call more than memcpy, memmove, memcmp, memset and strlen"; bad=1; }
exit $bad
