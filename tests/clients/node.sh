#!/bin/sh
# shellcheck disable=SC1091,SC2154 # common.sh
# examples/node by the command, and its own promises. koffi is looked for where `make check` and
# node do: in a node_modules above the build folder, or in NODE_PATH.
set -- node --version
. "$(dirname "$0")/common.sh"
node=$tmp/node
mkdir "$node"
cp "$examples"/node/*.mjs "$examples/node/package.json" "$tests/clients/node_test.mjs" \
    "$node" # imports are looked for above the file that has them, not in NODE_PATH
modules=$(cd "$MLROLES_BUILD" &&
    node -p 'require.resolve("koffi").match(/.*node_modules/)[0]' 2> "$tmp/errors") ||
    skip "koffi of npm is not installed"
ln -s "$modules" "$node/node_modules"
ranks node "$node/rank.mjs"
walks node "$node/walk.mjs"
node "$node/node_test.mjs"
