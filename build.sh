#!/usr/bin/env bash
# One entry to the house:
#   ./build.sh check       formatting, analyzers, and a table of file and method sizes
#   ./build.sh test        installs what the tests need on Debian, then runs every test
#   ./build.sh bench       measures the hot paths and the start of the program
#   ./build.sh publish     the program, ready to run, into artifacts/cli
#   ./build.sh eval [DIR]  scores the readers on the corpora and gold reports in DIR (default ../shared), into docs/scores.md
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

case ${1:-} in
    check) exec scripts/check.sh ;;
    test) exec scripts/test.sh ;;
    bench) exec scripts/bench.sh ;;
    publish) exec scripts/publish.sh artifacts/cli ;;
    eval) exec scripts/eval.sh "${2:-../shared}" ;;
    *)
        sed -n '2,7s/^# \{0,1\}//p' build.sh >&2
        exit 2
        ;;
esac
