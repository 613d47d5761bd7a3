#!/usr/bin/env bash
# try.sh PACKAGE.deb FOLDER: what happens to a listener who has a plain Debian 12 and this file. As root.
#
#   1. A new, minimal Debian (mmdebstrap), with nothing of this machine in it but the addresses of its mirrors.
#   2. What apt would install along, without Recommends, is installed; the whole tree of files is written down.
#   3. The .deb is installed with apt. Nothing that the program opens may miss a library. The tour goes through, on Qt's
#      platform without a display. The .deb is purged, and the tree is what it was before.
#   4. It is installed once more, and only now a display comes beside it (Xvfb, a window manager): the tour goes through there,
#      and the window has its icon.
#
# FOLDER keeps the new Debian as an archive for the next time, both lists of files, and the pictures of the tours.
set -euo pipefail
package=$(realpath "$1")
mkdir -p "$2"
folder=$(realpath "$2")
root=$folder/root
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../linux")

# A mount namespace of its own: /proc and /dev of the new Debian are gone with this script, however it ends.
if [ "${SOSTENUTO_TRY:-}" != inside ]; then
    SOSTENUTO_TRY=inside exec unshare --mount --propagation private -- "$0" "$package" "$folder"
fi

say() { printf '  %s\n' "$*"; }
fail() {
    printf '  FAILED: %s\n' "$*" >&2
    exit 1
}
inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive chroot "$root" "$@"; }
apt() { inside apt-get -o APT::Sandbox::User=root -q -y "$@" >>"$folder/apt.log" 2>&1 || fail "apt-get $* (see $folder/apt.log)"; }

# Every file with its kind, rights, owner and contents, but for what apt itself writes down and keeps, and the listener's home.
write_down() {
    local apt_own=(./proc ./sys ./dev ./tmp ./run ./home ./var/log ./var/cache/apt ./var/cache/debconf ./var/cache/ldconfig
        ./var/lib/apt ./var/lib/dpkg)
    local leave=()
    local path
    for path in "${apt_own[@]}"; do leave+=(-path "$path" -prune -o); done
    (cd "$root" && find . "${leave[@]}" -printf '%y %m %U:%G %p %l\n' | sort -k4
        find . "${leave[@]}" -type f -print0 | sort -z | xargs -0 sha256sum) >"$1"
    # Of dpkg's own what it still knows of packages.
    inside dpkg-query -W -f '${db:Status-Abbrev} ${Package} ${Version}\n' >>"$1"
}

make_root() {
    local base=$folder/debian.tar
    if [ ! -f "$base" ]; then
        say "Making a new Debian"
        local sources=() file
        for file in /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list; do
            [ ! -s "$file" ] || { grep -q debian.org "$file" && sources+=("$file"); }
        done
        mmdebstrap --variant=minbase --format=tar --quiet bookworm "$base.part" "${sources[@]}" 2>"$folder/mmdebstrap.log" ||
            fail "mmdebstrap (see $folder/mmdebstrap.log)"
        mv "$base.part" "$base"
    fi
    rm -rf "$root"
    mkdir -p "$root"
    tar -C "$root" --numeric-owner -xf "$base"
    mount -t proc proc "$root/proc"
    mount -t tmpfs tmpfs "$root/dev"
    mkdir -p "$root/dev/shm" "$root/dev/pts"
    chmod 1777 "$root/dev/shm"
    local device
    for device in null zero full random urandom tty; do
        touch "$root/dev/$device"
        mount --bind "/dev/$device" "$root/dev/$device"
    done
    ln -s /proc/self/fd "$root/dev/fd"
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # no daemons
    chmod +x "$root/usr/sbin/policy-rc.d"
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    cp "$package" "$root/tmp/sostenuto.deb"
    cp "$here/headless.sh" "$root/tmp/headless.sh"
    : >"$folder/apt.log"
    apt update
    inside useradd --create-home --shell /bin/bash listener
}

as_listener() {
    inside chroot --userspec=listener:listener / env HOME=/home/listener XDG_RUNTIME_DIR=/home/listener/run "$@"
}

# The tour goes through, and left pictures.
tour() {
    local name=$1
    shift
    inside install -d -o listener -g listener -m 700 /home/listener/run
    as_listener "$@" sostenuto --demo --profile "/home/listener/profile-$name" --output null --tour "/home/listener/tour-$name" \
        >"$folder/tour-$name.log" 2>&1 || fail "the tour ($name; see $folder/tour-$name.log)"
    rm -rf "${folder:?}/tour-$name"
    cp -r "$root/home/listener/tour-$name" "$folder/"
    say "The tour went through ($name): $(find "$folder/tour-$name" -name '*.png' | wc -l) pictures"
}

# The program and what it opens later: Qt's plugins, and the libraries that ldd does not tell of.
check_opened() {
    local lost
    # shellcheck disable=SC2016
    lost=$(inside sh -c 'for file in /usr/bin/sostenuto /usr/lib/*/qt6/plugins/platforms/libqxcb.so /usr/lib/*/qt6/plugins/tls/*.so \
        /usr/lib/*/qt6/plugins/imageformats/*.so /usr/lib/*/qt6/plugins/iconengines/*.so; do
            [ -e "$file" ] || echo "$file is missing"; ldd "$file" | grep "not found"
        done
        for name in libsecret-1.so.0 libpulse.so.0 libasound.so.2; do ldconfig -p | grep -q "$name" || echo "$name is missing"; done
        for name in imageformats/libqsvg imageformats/libqjpeg iconengines/libqsvgicon tls/libqopensslbackend platforms/libqxcb; do
            ls /usr/lib/*/qt6/plugins/$name.so >/dev/null 2>&1 || echo "Qt plugin $name is missing"
        done
        [ -s /etc/ssl/certs/ca-certificates.crt ] || echo "no certificates"
        ls /usr/share/qt6/translations/qtbase_de.qm >/dev/null 2>&1 || echo "no words of Qt in German"' || true)
    [ -z "$lost" ] || fail "$lost"
    say "Nothing that is opened while it runs is missing"
}

# What a task bar sees: the class by which it finds the desktop entry, and the icon.
check_window() {
    cat >"$root/tmp/window.sh" <<'TEXT'
sostenuto --demo --profile /home/listener/profile-window --output null 2>/dev/null &
player=$!
for _ in $(seq 200); do
    window=$(xprop -root _NET_CLIENT_LIST 2>/dev/null | grep -o '0x[0-9a-f]*' | head -n 1)
    [ -z "$window" ] || break
    sleep 0.1
done
xprop -id "$window" WM_CLASS
xprop -id "$window" _NET_WM_ICON
kill "$player"
wait
TEXT
    as_listener env QT_QPA_PLATFORM=xcb /tmp/headless.sh bash /tmp/window.sh >"$folder/window.txt" 2>&1 || true
    local class
    class=$(sed -n 's/^StartupWMClass=//p' "$root/usr/share/applications/io.sostenuto.Sostenuto.desktop")
    grep -q "^WM_CLASS.*\"$class\"" "$folder/window.txt" || fail "the window is not of class $class ($folder/window.txt)"
    # A window manager gives those without one a picture of 48 pixels; xprop shows the first few.
    grep -q "Icon (64 x 64)" "$folder/window.txt" || fail "the window has no icon ($folder/window.txt)"
    say "The window has the class of its desktop entry, and its icon"
}

make_root
inside apt-get install -s --no-install-recommends /tmp/sostenuto.deb >"$folder/with-depends.txt" || fail "apt can't install it"
inside apt-get install -s /tmp/sostenuto.deb >"$folder/with-recommends.txt" || fail "apt can't install what it recommends"
mapfile -t along < <(sed -n 's/^Inst \([^ ]*\) .*/\1/p' "$folder/with-depends.txt" | grep -vx sostenuto)
say "apt takes ${#along[@]} packages along, $(($(grep -c '^Inst' "$folder/with-recommends.txt") - 1)) with those that are recommended"
apt install --no-install-recommends "${along[@]}"
write_down "$folder/before.txt"

apt install --no-install-recommends /tmp/sostenuto.deb
say "Installed: $(inside dpkg-query -W -f '${Package} ${Version} ${Status}' sostenuto)"
[ "$(as_listener sostenuto --version)" = "Sostenuto $(inside dpkg-query -W -f '${source:Upstream-Version}' sostenuto)" ] || fail "another version"
inside dpkg --verify sostenuto
check_opened
tour offscreen env QT_QPA_PLATFORM=offscreen
apt purge sostenuto
write_down "$folder/after.txt"
diff "$folder/before.txt" "$folder/after.txt" >"$folder/left.txt" || fail "something was left: $folder/left.txt"
say "Purged: $(grep -c . "$folder/after.txt") lines of files and packages are what they were before"

apt install --no-install-recommends /tmp/sostenuto.deb
apt install --no-install-recommends xvfb xauth openbox x11-utils dbus dbus-daemon
tour display env QT_QPA_PLATFORM=xcb /tmp/headless.sh
check_window
