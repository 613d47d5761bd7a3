#!/usr/bin/env bash
# Runs a program in a display of its own (Xvfb with openbox), with a session bus of its own. Both end with the program.
#
#   headless.sh [--size 1440x900] PROGRAM [ARGS…]
set -u
size=1440x900
if [ "${1:-}" = --size ]; then
    size=$2
    shift 2
fi
if [ "${SOSTENUTO_HEADLESS:-}" != 1 ]; then
    export SOSTENUTO_HEADLESS=1
    if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
        XDG_RUNTIME_DIR=$(mktemp -d)
        export XDG_RUNTIME_DIR
        chmod 700 "$XDG_RUNTIME_DIR"
    fi
    exec xvfb-run -a -s "-screen 0 ${size}x24 -dpi 96 -nolisten tcp" dbus-run-session -- "$0" "$@"
fi
# Without a window manager no window becomes active. It says nothing when it is ready, but it names itself on the root.
openbox --sm-disable 2>/dev/null &
manager=$!
for _ in $(seq 100); do
    xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id' && break
    sleep 0.05
done
"$@"
status=$?
kill "$manager" 2>/dev/null
exit $status
