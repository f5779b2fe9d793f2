#!/bin/sh
# shellcheck disable=SC1091,SC2154 # common.sh
# examples/dask: the same bytes from one process, from two workers, and from one that is left.
set -- /usr/bin/python3 --version
. "$(dirname "$0")/common.sh"
"$python" -c 'import distributed; print("distributed", distributed.__version__)' \
    2> "$tmp/errors" || skip "Dask's distributed is not installed"
PYTHONPATH=$examples/python "$python" "$tests/clients/dask_test.py"
