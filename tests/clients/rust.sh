#!/bin/sh
# shellcheck disable=SC1091,SC2154 # common.sh
# examples/rust by the command.
set -- rustc --version
. "$(dirname "$0")/common.sh"
printf "fn main() { let _ = c\"\"; }" > "$tmp/try.rs"
rustc --edition 2021 -o "$tmp/try" "$tmp/try.rs" 2> "$tmp/errors" || skip "Rust is older than 1.77"
for program in rank walk; do
    rustc --edition 2021 -D warnings -L "$MLROLES_BUILD/.libs" -o "$tmp/$program" \
        "$examples/rust/$program.rs"
done
ranks "$tmp/rank"
walks "$tmp/walk"
