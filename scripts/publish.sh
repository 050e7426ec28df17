#!/usr/bin/env bash
# Publishes the command line into a folder with its runtime, compiled ahead of time as one (composite ReadyToRun): generics of the
# framework over our types are compiled too, which takes a quarter off a cold start (docs/performance.md).
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
target=${1:-artifacts/cli}

scripts/prerequisites.sh

started=$(mktemp)
trap 'rm -f "$started"' EXIT
mkdir -p "$target"
exec 9>"$target/.lock"
flock 9
echo "Building Sitrep (the first time takes some minutes) …"
# That it brings its runtime is said in the project: said here it would go on to the compilers of packs and change their lock files.
dotnet publish src/Sitrep.Cli/Sitrep.Cli.csproj -c Release -p:PublishReadyToRunComposite=true -o "$target" -v q --nologo -clp:NoSummary
# The time when the build began: what was edited meanwhile is newer.
touch -r "$started" "$target/.built"
