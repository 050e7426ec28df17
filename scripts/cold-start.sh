#!/usr/bin/env bash
# Median and best wall time of a cold `sitrep read` and of node with wink-nlp on the same text, taken in turns.
# usage: scripts/cold-start.sh REPORT.txt [ROUNDS]
set -euo pipefail
report=$(readlink -f "${1:?usage: scripts/cold-start.sh REPORT.txt [ROUNDS]}")
rounds=${2:-15}
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
./sitrep --version >/dev/null
[[ -d benchmarks/wink/node_modules ]] || (cd benchmarks/wink && npm ci --silent)
times=$(mktemp -d)
trap 'rm -rf "$times"' EXIT

clock() { # clock NAME COMMAND…
    local name=$1 from
    shift
    from=$(date +%s%N)
    "$@" >/dev/null
    echo $((($(date +%s%N) - from) / 1000000)) >>"$times/$name"
}

for _ in $(seq "$rounds"); do
    clock "sitrep read" ./sitrep read "$report" --published 2024-11-29 --format jsonl
    clock "node with wink-nlp" node benchmarks/wink/once.js "$report"
done

for name in "sitrep read" "node with wink-nlp"; do
    sort -n "$times/$name" | awk -v name="$name" '{ t[NR] = $1 } END { printf "%-20s median %d ms, best %d ms\n", name, t[int((NR + 1) / 2)], t[1] }'
done
