#!/usr/bin/env bash
# Prints the peak working set of a command in megabytes, from the kernel's own count.
# usage: scripts/peak-memory.sh COMMAND…
set -euo pipefail
"$@" >/dev/null &
pid=$!
peak=0
while [[ -e /proc/$pid/status ]]; do
    now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\) kB$/\1/p' "/proc/$pid/status" 2>/dev/null || true)
    [[ -n $now ]] && peak=$now
    sleep 0.02
done
wait "$pid"
echo "$((peak / 1000)) MB"
