#!/usr/bin/env bash
# Kills "sitrep add" of many reports with kill -9 at random moments, again and again, and holds the case to its word each time:
#   - every report that was acknowledged by a line is there, whole,
#   - "sitrep verify" passes, also against the checkpoint of the round before,
#   - the next "add" goes on.
# Usage: scripts/kill-adds.sh [ROUNDS] [REPORTS] [SEED]     (200, 2000 and 1 unless given; SITREP names the program to run)
set -euo pipefail
rounds=${1:-200} reports=${2:-2000}
RANDOM=${3:-1}
sitrep=${SITREP:-$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../sitrep}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/reports"
places=(Dadikh Atarib Saraqib Urem Kafr-Halab Khan-Tuman)
for ((i = 1; i <= reports; i++)); do
    printf -- '---\npublisher: Desk %d\npublished: 2024-11-29\n---\nFighters entered %s on Thursday, resident %d said. The army said that it had lost %d vehicles there.\n' \
        $((i % 9)) "${places[i % 6]}" "$i" $((i % 17)) > "$work/reports/$i.md"
done

"$sitrep" --version > /dev/null
finished=0 killed=0 acknowledged=0 case=
for ((round = 1; round <= rounds; round++)); do
    if [[ -z $case ]]; then
        case=$work/case-$round
        "$sitrep" new "$case" > /dev/null
        : > "$work/acknowledged"
        rm -f "$work/kept"
    fi

    "$sitrep" add "$work"/reports/*.md --case "$case" > "$work/out" 2> "$work/errors" &
    pid=$!
    sleep "$((RANDOM % 6)).$(printf '%03d' $((RANDOM % 1000)))"
    if kill -9 "$pid" 2> /dev/null; then killed=$((killed + 1)); fi
    if wait "$pid" 2> /dev/null; then finished=$((finished + 1)); done=1; else done=; fi
    [[ ! -s $work/errors ]] || { echo "round $round: add complained: $(cat "$work/errors")" >&2; exit 1; }
    # A line that the kill cut off acknowledges nothing.
    grep -E '^added  .* claims$' "$work/out" | sed 's/^added  //; s/  [0-9]* claims$//' >> "$work/acknowledged" || true
    "$sitrep" verify --case "$case" ${kept:+--checkpoint "$work/kept"} > "$work/verified" 2>&1 || { echo "round $round: verify:" >&2; cat "$work/verified" >&2; exit 1; }
    # "sitrep reports" lists the first twelve digits of each report's hash in its fifth column.
    xargs -r sha256sum < "$work/acknowledged" | cut -c 1-12 | sort > "$work/expected"
    "$sitrep" reports --case "$case" | awk '{ print $5 }' | sort > "$work/there"
    lost=$(comm -23 "$work/expected" "$work/there" | wc -l)
    ((lost == 0)) || { echo "round $round: $lost acknowledged reports are lost" >&2; exit 1; }
    acknowledged=$(wc -l < "$work/acknowledged")
    "$sitrep" checkpoint --case "$case" > "$work/kept"
    kept=1
    printf '\rround %d of %d: %d acknowledged and there   ' "$round" "$rounds" "$acknowledged" >&2
    if [[ -n $done ]]; then case= kept=; fi
done

printf '\n%d rounds: %d killed, %d ran to their end; no acknowledged report lost, every verify sound.\n' "$rounds" "$killed" "$finished"
