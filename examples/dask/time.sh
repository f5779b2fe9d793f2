#!/bin/bash
# How long N generated postings take:  time.sh [N], with mlroles and libmlroles.so.0 where they are
# found. Of processors the time is that of all processes together, which other load on the machine
# changes little. The sum is of all answers: it is the same for each.
set -eu
n=${1:-2000000}
here=$(cd "$(dirname "$0")" && pwd)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
mlroles export --format json > "$tmp/taxonomy.json"
/usr/bin/python3 - "$n" "$tmp/taxonomy.json" > "$tmp/postings.jsonl" <<'PYTHON'
import json, random, sys

choose = random.Random(1).choice
words = "we look for people who build and run models for our customers with care every day".split()
with open(sys.argv[2]) as file:
    names = [skill["name"] for skill in json.load(file)["skills"]]
texts = [" ".join(choose(choose([names, *[words] * 4])) for _ in range(50)) for _ in range(20000)]
for i in range(int(sys.argv[1])):
    print(json.dumps({"id": i, "text": texts[i % len(texts)]}, ensure_ascii=False))
PYTHON
echo "$n postings, $(($(wc -c < "$tmp/postings.jsonl") / n)) bytes each, $(nproc) cores"

TIMEFORMAT='%R %U %S'
measure() {
    what=$1
    shift
    times=$({ time "$@" 2> "$tmp/messages" < /dev/null > "$tmp/answers"; } 2>&1)
    echo "$what $times" | awk -v n="$n" -v sum="$(cksum < "$tmp/answers")" '{
        seconds = $(NF - 2); cpu = $(NF - 1) + $NF
        NF -= 3
        printf "%-28s %8.1f s %8d a second %8.1f s of processors  %s\n", $0, seconds,
            n / seconds, cpu, sum
    }'
}
measure 'mlroles score' mlroles score "$tmp/postings.jsonl"
measure 'GNU parallel, mlroles score' parallel --will-cite --pipe-part --block 16M -k \
    -a "$tmp/postings.jsonl" mlroles score
measure 'score.py, 1 worker' "$here/score.py" --workers 1 "$tmp/postings.jsonl"
measure 'score.py, 2 workers' "$here/score.py" --workers 2 "$tmp/postings.jsonl"
