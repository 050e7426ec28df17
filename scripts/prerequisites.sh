#!/usr/bin/env bash
# Says what is missing and how to get it, before a build fails in a less helpful way.
set -euo pipefail
missing=0
if ! command -v dotnet >/dev/null || ! dotnet --list-sdks | grep -q '^10\.'; then
    echo "sitrep: needs the .NET 10 SDK. Install it from https://dotnet.microsoft.com/download/dotnet/10.0, then try again." >&2
    missing=1
fi
if ! command -v node >/dev/null || (( $(node -p 'process.versions.node.split(".")[0]') < 20 )); then
    echo "sitrep: needs Node 20 or later for the map page. Install it from https://nodejs.org, then try again." >&2
    missing=1
fi
exit $missing
