#!/usr/bin/env bash
# What the tests need beside the SDKs, installed on Debian if it is missing.
set -euo pipefail

packages=()
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || packages+=(chromium)
((${#packages[@]} == 0)) && exit 0

why="chromium: the browser tests open the map page in a real browser"
if ! command -v apt-get >/dev/null; then
    echo "The tests need ${packages[*]} ($why). Install it with this system's package manager, then try again." >&2
    exit 1
fi

as_root=()
if (($(id -u) != 0)); then
    command -v sudo >/dev/null || { echo "The tests need ${packages[*]} ($why): apt-get install ${packages[*]}" >&2; exit 1; }
    as_root=(sudo)
fi

echo "Installing ${packages[*]} ($why) …"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
