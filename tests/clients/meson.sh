#!/bin/sh
# shellcheck disable=SC1091,SC2154 # common.sh
# examples/meson finds the installed library, builds and runs.
set -- meson --version
. "$(dirname "$0")/common.sh"
. "$tests/clients/install.sh"
command -v ninja > "$tmp/ninja" || skip "ninja is not installed"
meson setup "$tmp/meson" "$examples/meson"
ninja -C "$tmp/meson"
"$tmp/meson/find-title" MLE | grep ml-engineer
