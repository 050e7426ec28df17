#!/usr/bin/env bash
# Imports a file of coded events into a new case, exports it again and compares every column that the format carries; tells the times.
# Usage: scripts/round-trip.sh acled|ucdp FILE.csv     (SITREP names the program to run)
set -euo pipefail
scheme=$1 file=$(readlink -f "$2")
sitrep=${SITREP:-$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../sitrep}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$sitrep" new "$work/case" > /dev/null
TIMEFORMAT='import: %R s (%U user, %S system)'
time "$sitrep" import "$scheme" "$file" --case "$work/case"
TIMEFORMAT='export: %R s (%U user, %S system)'
time "$sitrep" export "$scheme" --case "$work/case" --to "$work/out.csv"
TIMEFORMAT='verify: %R s (%U user, %S system)'
time "$sitrep" verify --case "$work/case"
python3 - "$file" "$work/out.csv" <<'END'
import csv, sys
def rows(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))
# What a spreadsheet would run is guarded on the way out, and one column has two spellings in the wild.
def plain(column, value):
    value = value[1:] if value[:1] == "'" and value[1:2] in tuple("=+-@\t\r") else value
    return "Civilian targeting" if column == "civilian_targeting" and value == "Civilians targeted" else value
came, went = rows(sys.argv[1]), rows(sys.argv[2])
columns = [c for c in came[0] if c in went[0]]
different = sum(plain(c, a[c]) != plain(c, b[c]) for a, b in zip(came, went) for c in columns)
print(f"{len(came)} rows came, {len(went)} went; {len(columns)} of {len(came[0])} columns are carried; {different} cells differ")
sys.exit(len(came) != len(went) or different > 0)
END
