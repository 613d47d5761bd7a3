#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real player with the demo's music on a session bus of its own: every verb and property of playerctl, and what it
says compared with `sostenuto status`. Run under dbus-run-session; $SOSTENUTO_PROGRAMS is the folder of the programs."""

import json
import os
import subprocess
import sys
import tempfile
import time

from gi.repository import Gio, GLib

PROGRAM = os.path.join(os.environ["SOSTENUTO_PROGRAMS"], "sostenuto")
NAME = "org.mpris.MediaPlayer2.sostenuto"
PATH = "/org/mpris/MediaPlayer2"
PATIENCE = 60
BUS = Gio.bus_get_sync(Gio.BusType.SESSION)


def run(*words):
    return subprocess.run(words, capture_output=True, text=True, timeout=PATIENCE)


def ctl(*words):
    """What playerctl answers; it must succeed."""
    done = run("playerctl", "-p", "sostenuto", *words)
    assert done.returncode == 0, f"playerctl {words}: {done.stderr}"
    return done.stdout.strip()


def call(interface, method, arguments, wanted=None):
    return BUS.call_sync(NAME, PATH, interface, method, arguments, wanted, Gio.DBusCallFlags.NONE, 10_000, None).unpack()


def read(name, interface="org.mpris.MediaPlayer2.Player"):
    return call("org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (interface, name)))[0]


class Player:
    def __init__(self, profile, *options):
        self.profile = profile
        self.process = subprocess.Popen([PROGRAM, "--profile", profile, "--output", "null", *options],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def status(self):
        done = run(PROGRAM, "status", "--json", "--profile", self.profile)
        return json.loads(done.stdout)["player"] if done.returncode == 0 else {}

    def is_(self, **wanted):
        now = self.status()
        return all(now.get(name) == value for name, value in wanted.items())

    def is_near(self, seconds):
        """A frame is less than a millisecond, and a place begins with a whole one."""
        return abs(self.status()["positionMs"] - seconds * 1000) <= 1

    def end(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(PATIENCE)


def happens(what, is_so):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if is_so():
            return
        time.sleep(0.05)
    raise AssertionError(f"{what}: did not happen")


def begin(player):
    happens("on the bus", lambda: "sostenuto" in run("playerctl", "-l").stdout.split())
    playlists = "org.mpris.MediaPlayer2.Playlists"
    asked = GLib.Variant("(uusb)", (0, 100, "Alphabetical", False))

    def of_the_server():
        return [one for one in call(playlists, "GetPlaylists", asked)[0] if one[0].startswith("/org/sostenuto/playlist/p")]

    happens("the demo's playlists", lambda: len(of_the_server()) > 1)
    chosen = of_the_server()[0]
    call(playlists, "ActivatePlaylist", GLib.Variant("(o)", (chosen[0],)))
    happens("it plays", lambda: ctl("status") == "Playing" and float(ctl("position")) > 0.5)
    assert read("ActivePlaylist", playlists) == (True, chosen)
    print(f"playlist {chosen[1]!r} plays")


def verbs(player):
    ctl("pause")
    happens("pause", lambda: player.is_(state="paused") and ctl("status") == "Paused")
    ctl("play")
    happens("play", lambda: player.is_(state="playing") and ctl("status") == "Playing")
    ctl("play-pause")
    happens("play-pause", lambda: player.is_(state="paused"))
    ctl("next")
    happens("next", lambda: player.is_(index=1))
    ctl("previous")
    happens("previous", lambda: player.is_(index=0))
    ctl("position", "9")
    happens("ahead in the first track", lambda: player.status()["positionMs"] >= 9000)
    ctl("previous")
    happens("previous begins the first track again", lambda: player.status()["positionMs"] < 9000 and player.is_(index=0))
    ctl("volume", "0.3")
    happens("volume", lambda: player.is_(volume=30) and float(ctl("volume")) == 0.3)
    ctl("volume", "0.1+")
    happens("volume up", lambda: player.is_(volume=40))
    for word, repeat in (("Track", "one"), ("Playlist", "all"), ("None", "off")):
        ctl("loop", word)
        happens(f"loop {word}", lambda: player.is_(repeat=repeat) and ctl("loop") == word)
    for word, on in (("On", True), ("Off", False)):
        ctl("shuffle", word)
        happens(f"shuffle {word}", lambda: player.is_(shuffle=on) and ctl("shuffle") == word)
    ctl("open", "file:///nowhere/at/all.flac")
    assert player.is_(index=0)
    ctl("stop")
    happens("stop", lambda: player.is_(state="stopped") and ctl("status") == "Stopped")
    ctl("play")
    happens("play again", lambda: player.is_(state="playing"))
    print("play pause play-pause next previous volume loop shuffle open stop status")


def description(player):
    happens("a cover", lambda: run("playerctl", "-p", "sostenuto", "metadata", "mpris:artUrl").returncode == 0)
    words = ctl("metadata", "--format", "{{title}}\t{{artist}}\t{{album}}\t{{mpris:length}}\t{{mpris:artUrl}}").split("\t")
    now = player.status()
    assert words[:3] == [now["title"], now["artist"], now["album"]], (words, now)
    assert int(words[3]) == now["durationMs"] * 1000, (words, now)
    cover = words[4].removeprefix("file://")
    assert os.path.getsize(cover) > 0
    assert ctl("metadata", "xesam:title") == now["title"]
    assert ctl("metadata", "xesam:albumArtist")
    assert run("playerctl", "-p", "sostenuto", "metadata", "xesam:url").returncode != 0  # it comes from a service
    print(f"metadata of {now['title']!r}, its cover has {os.path.getsize(cover)} bytes")


def position(player):
    ctl("pause")
    happens("paused", lambda: player.is_(state="paused"))
    worst = 0
    for place in (0, 1.25, 7.5, 12.345, 20):
        ctl("position", str(place))
        happens(f"position {place}", lambda: player.is_near(place))
        worst = max(worst, abs(float(ctl("position")) * 1000 - player.status()["positionMs"]))
    ctl("position", "5-")
    happens("back", lambda: player.is_near(15))
    ctl("position", "2+")
    happens("ahead", lambda: player.is_near(17))
    print(f"position while paused: {worst:.0f} ms from the player's own at most")
    assert worst <= 50
    ctl("position", "1")
    ctl("play")
    happens("plays", lambda: read("Position") > 1_100_000)
    worst = 0
    for _ in range(10):  # the player's own word between two of ours: it must not lie outside of them
        before = read("Position") / 1000
        own = player.status()["positionMs"]
        after = float(ctl("position")) * 1000
        worst = max(worst, before - own, own - after)
    print(f"position while playing: {worst:.0f} ms outside of the player's own at most")
    assert worst <= 50


def main():
    with tempfile.TemporaryDirectory() as folder:
        player = Player(os.path.join(folder, "profile"), "--demo")
        other = None
        try:
            begin(player)
            verbs(player)
            description(player)
            position(player)
            other = Player(os.path.join(folder, "other"))
            usual = {"sostenuto", f"sostenuto.instance{other.process.pid}"}
            happens("two players", lambda: usual <= set(run("playerctl", "-l").stdout.split()))
            call("org.mpris.MediaPlayer2", "Quit", None)
            assert player.process.wait(PATIENCE) == 0
            happens("only the other one", lambda: usual - {"sostenuto"} == set(run("playerctl", "-l").stdout.split()))
            print("two players, two names; Quit quits")
        finally:
            player.end()
            if other:
                other.end()


if __name__ == "__main__":
    sys.exit(main())
