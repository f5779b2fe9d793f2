#!/bin/sh
# shellcheck disable=SC1091,SC2154 # common.sh
# examples/cmake finds the installed library, builds and runs.
set -- cmake --version
. "$(dirname "$0")/common.sh"
. "$tests/clients/install.sh"
cmake -S "$examples/cmake" -B "$tmp/cmake"
cmake --build "$tmp/cmake"
"$tmp/cmake/find-title" MLE | grep ml-engineer
