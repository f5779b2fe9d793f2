#!/bin/sh
# shellcheck disable=SC1091,SC2154 # common.sh
# examples/luajit by the command.
set -- luajit -v
. "$(dirname "$0")/common.sh"
ranks luajit "$examples/luajit/rank.lua" # and tests/ffi/walk_luajit.lua walks
