#!/usr/bin/env bash
# Runs a test with a home, a runtime folder and a cache of its own, which go when it ends. Nothing of the developer's own
# settings, library or keyring is seen or touched.
set -u
home=$(mktemp -d "${TMPDIR:-/tmp}/sostenuto-test.XXXXXX")
trap 'rm -rf "$home"' EXIT
mkdir -p -m 700 "$home/run"
export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" \
       XDG_CACHE_HOME="$home/cache" TMPDIR="$home"
unset DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY
"$@"
