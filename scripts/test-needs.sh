#!/usr/bin/env bash
# What the tests need beside the SDKs, installed on Debian if it is missing: a browser.
#   scripts/test-needs.sh            the headless shell, which draws no window of its own and needs two thirds of the time, or Chromium
#   scripts/test-needs.sh chromium   Chromium whole
set -euo pipefail

(($# > 0)) || set -- chromium-headless-shell chromium
command -v "$1" >/dev/null && exit 0
any() { for browser; do command -v "$browser" >/dev/null && return; done; return 1; }
why="pages are opened in a real browser"

as_root=()
((UID == 0)) || as_root=(sudo)
if ! command -v apt-get >/dev/null || { ((UID != 0)) && ! command -v sudo >/dev/null; }; then
    any "$@" && exit 0
    echo "One of these is needed, since $why: $*. Install it with this system's package manager, then try again." >&2
    exit 1
fi

install() {
    for browser; do
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$browser" >/dev/null && return
    done
    return 1
}

echo "Installing $1 ($why) …"
"${as_root[@]}" apt-get update -qq || any "$@"
# What is there serves where the first cannot be had.
install "$1" || any "$@" || install "${@:2}"
