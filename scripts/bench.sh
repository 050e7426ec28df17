#!/usr/bin/env bash
# Measures the start of the program; every project in benchmarks/ adds its own table.
set -euo pipefail
scripts/publish.sh artifacts/cli >&2
# The first map on screen is measured in a real Chromium.
scripts/test-needs.sh chromium >&2
report=tests/fixtures/report.txt
[[ -e $report ]] || report=$(find demo/reports -name '*.md' | sort | head -1)

milliseconds() { # milliseconds COMMAND…: the median of 15 cold starts
    for _ in $(seq 15); do
        local from to
        from=$(date +%s%N)
        "$@" >/dev/null 2>&1 || true
        to=$(date +%s%N)
        echo $(((to - from) / 1000000))
    done | sort -n | sed -n 8p
}

printf '%-44s %s\n' "start, median of 15" "ms"
printf '%-44s %s\n' "sitrep --version" "$(milliseconds artifacts/cli/sitrep --version)"
printf '%-44s %s\n' "sitrep read (one report)" "$(milliseconds artifacts/cli/sitrep read "$report" --published 2024-11-29 --format jsonl)"
printf '%-44s %s\n' "./sitrep read (with the check for changes)" "$(milliseconds ./sitrep read "$report" --published 2024-11-29 --format jsonl)"

# The peer that the grammar is measured against; without it the rest is measured all the same.
[[ -d benchmarks/wink/node_modules ]] || (cd benchmarks/wink && npm ci --silent) || true

for project in benchmarks/*/*.csproj; do
    [[ -e $project ]] && dotnet run --project "$project" -c Release -v q
done

for measure in claims sizes roads control situation; do
    dotnet run --project benchmarks/Sitrep.Speed -c Release -v q -- "$measure"
done

# A report of 1 MB: the training reports one after the other.
large=$(mktemp --suffix .txt)
trap 'rm -f "$large"' EXIT
for _ in 1 2 3 4; do cat training/claims/*.txt; done | head -c 1000000 | iconv -c -t utf-8 >"$large" || true
printf '%-44s %s\n' "sitrep read (1 MB), peak of memory" "$(scripts/peak-memory.sh artifacts/cli/sitrep read "$large" --published 2024-11-29 --format jsonl)"
