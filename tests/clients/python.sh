#!/bin/sh
# shellcheck disable=SC1091,SC2154 # common.sh
# examples/python by the command, and its own promises.
set -- /usr/bin/python3 --version
. "$(dirname "$0")/common.sh"
ranks "$python" "$examples/python/rank.py"
walks "$python" "$examples/python/walk.py"
PYTHONPATH=$examples/python "$python" "$tests/clients/python_test.py"
