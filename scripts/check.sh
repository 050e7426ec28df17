#!/usr/bin/env bash
# Formatting and analyzer findings are errors; the sizes of files and methods are shown, and no file may exceed the house's limit.
set -euo pipefail
scripts/prerequisites.sh
echo "Building with analyzers as errors …"
dotnet build Sitrep.slnx -v q --nologo -clp:NoSummary
echo "Checking formatting and style …"
dotnet format Sitrep.slnx --verify-no-changes --no-restore
echo "Sizes in lines:"
dotnet run --project tools/Sitrep.Sizes -c Release -v q -- .
