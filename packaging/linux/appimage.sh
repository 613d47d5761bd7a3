#!/usr/bin/env bash
# Makes build/package/packages/Sostenuto-VERSION-ARCH.AppImage with linuxdeploy and its Qt plugin, of what
# ./dev package has built. Both have to be in PATH: https://github.com/linuxdeploy (they are AppImages themselves).
#
# Written, not run: see packaging/README.md. An AppImage runs where the C library is not older than where it was built.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=${1:-build/package}
for tool in linuxdeploy linuxdeploy-plugin-qt cmake; do
    command -v "$tool" >/dev/null || {
        echo "$tool is not in PATH" >&2
        exit 1
    }
done
id=io.sostenuto.Sostenuto
folder=$build/appimage
rm -rf "$folder"
for part in player elsewhere; do
    cmake --install "$build" --prefix "$folder/usr" --component "$part" --strip
done
# What is opened while the player runs, and so is in nobody's list of libraries.
libraries=$(qmake6 -query QT_INSTALL_LIBS)
opened=()
for name in libsecret-1.so.0 libpulse.so.0 libasound.so.2 libjack.so.0; do
    [ ! -e "$libraries/$name" ] || opened+=(--library "$libraries/$name")
done
mkdir -p "$build/packages"
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$build/CMakeCache.txt")
QMAKE=$(command -v qmake6) EXTRA_QT_PLUGINS="svg;waylandclient;tls;networkinformation" \
    LDAI_OUTPUT="$build/packages/Sostenuto-$version-$(uname -m).AppImage" \
    linuxdeploy --appdir "$folder" --plugin qt "${opened[@]}" --output appimage \
    --desktop-file "$folder/usr/share/applications/$id.desktop" \
    --icon-file "$folder/usr/share/icons/hicolor/scalable/apps/$id.svg"
