#!/bin/sh
# shellcheck disable=SC1091,SC2154 # common.sh
# examples/rust by the command.
set -- rustc --version
. "$(dirname "$0")/common.sh"
for program in rank walk; do
    rustc --edition 2021 -D warnings -L "$MLROLES_BUILD/.libs" -o "$tmp/$program" \
        "$examples/rust/$program.rs"
done
ranks "$tmp/rank"
walks "$tmp/walk"
