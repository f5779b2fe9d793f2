#!/bin/sh
# The command at its edges. `mlroles score`, when reading fails behind half a line: what came
# before is answered, the half line is not, and the exit status is 3. `mlroles rank`, of a title too
# long to be shown: what is shown is still UTF-8.
set -eu
MLROLES_COMMAND=${MLROLES_BUILD:-.}/examples/mlroles
export LC_ALL=C MLROLES_COMMAND
command -v python3 > /dev/null || { echo "skipped: python3 is not installed"; exit 77; }
[ -e "$MLROLES_COMMAND" ] || { echo "skipped: the command was not built"; exit 77; }
python3 - <<'PYTHON'
import os, subprocess

reading, writing = os.pipe()
os.set_blocking(reading, False)  # so that reading on fails, since nobody closes the other end
os.write(writing, b'{"id":1,"text":"python"}\n{"id":2,')
done = subprocess.run([os.environ["MLROLES_COMMAND"], "score"], stdin=reading, capture_output=True)
print(done.returncode, done.stdout, done.stderr)
assert done.returncode == 3
assert done.stdout.count(b"\n") == 1 and done.stdout.startswith(b'{"id":1,')
assert done.stderr.startswith(b"mlroles: standard input: ")

for separators in "\u00a0" * 130, " " + "\u00a0" * 130:  # cut within a character, and not
    done = subprocess.run([os.environ["MLROLES_COMMAND"], "rank"],
                          input=f"Data{separators}Engineer".encode(), capture_output=True)
    assert "Data Engineer" in done.stdout.decode()
PYTHON
