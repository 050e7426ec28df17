#!/usr/bin/env bash
# Runs every test. The last line is the sum over all runners: "312 passed, 0 failed".
set -uo pipefail
scripts/prerequisites.sh || exit 1
scripts/test-needs.sh || exit 1

passed=0 failed=0 skipped=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

sum() { # sum PATTERN-WITH-A-GROUP: adds up a number over the log
    sed -nE "s/.*$1.*/\1/p" "$log" | awk '{ n += $1 } END { print n + 0 }'
}

run_dotnet() {
    echo "Building the tests …"
    dotnet build Sitrep.slnx -v q --nologo -clp:NoSummary || return 1
    local status=0
    for project in tests/*/*.Tests.csproj; do
        dotnet test "$project" --no-build --nologo -v q -clp:NoSummary 2>&1 | tee -a "$log" || status=1
    done
    passed=$((passed + $(sum 'Failed: +[0-9]+, Passed: +([0-9]+)')))
    skipped=$((skipped + $(sum 'Passed: +[0-9]+, Skipped: +([0-9]+)')))
    failed=$((failed + $(sum 'Failed: +([0-9]+), Passed')))
    return $status
}

run_node() {
    for package in src/*/*/package.json; do
        [[ -e $package ]] && grep -q '"test":' "$package" || continue
        local folder status=0
        folder=$(dirname "$package")
        : >"$log"
        (cd "$folder" && npm test --silent) 2>&1 | tee -a "$log" || status=1
        passed=$((passed + $(sum '^[#ℹ] pass ([0-9]+)')))
        failed=$((failed + $(sum '^[#ℹ] fail ([0-9]+)')))
        ((status == 0)) || return 1
    done
}

status=0
run_dotnet || status=1
run_node || status=1
# A runner that broke before it could count is a failure too.
((status == 0 || failed > 0)) || failed=1
((skipped == 0)) && echo "$passed passed, $failed failed" || echo "$passed passed, $failed failed, $skipped skipped"
((failed == 0 && passed > 0))
