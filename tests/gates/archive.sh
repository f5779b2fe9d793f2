#!/bin/sh
# Every global of the static archive begins with mlroles_, so that it disturbs no program.
set -eu
[ -f .libs/libmlroles.a ] || { echo "no static archive was built"; exit 77; }
# __x86.get_pc_thunk.* and __odr_asan.* are the compiler's own.
globals=$(${NM:-nm} -g --defined-only .libs/libmlroles.a | awk 'NF == 3 { print $3 }' |
    grep -v -e '^__x86\.get_pc_thunk\.' -e '^__odr_asan')
echo "$globals" | grep -q '^mlroles_version$' || { echo "mlroles_version is not there"; exit 1; }
if echo "$globals" | grep -v '^mlroles_'; then
    echo "in libmlroles.a without the prefix mlroles_"
    exit 1
fi
