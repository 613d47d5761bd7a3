"""Debian's Sublime Music, used as its owner would: through its window, and its MPRIS face where that has the same thing.

It is given its best chance: downloads and prefetching are on, and the album is downloaded whole before the server goes.
"""
import json
import re
import subprocess

from gi.repository import Gio, GLib

from answers import NoSuchFunction, Unseen
from desktop import ROOT, START, STEP, happens, must
from server import ALBUM, PASSWORD, TRACKS, USER

LOOK = str(ROOT / "tests" / "peers" / "look.py")
BUS_NAME, PATH = "org.mpris.MediaPlayer2.sublimemusic", "/org/mpris/MediaPlayer2"
APPLICATION = ("app.sublimemusic.SublimeMusic", "/app/sublimemusic/SublimeMusic")
LIKING = re.compile(r"\b(lov(e|ed)|lik(e|ed)|star(red)?|favou?rites?|heart|rat(e|ing))\b", re.IGNORECASE)
PRESSED = {"push button", "toggle button", "menu item", "check menu item", "radio button", "check box"}


def centre(thing):
    x, y, width, height = thing["place"]
    return x + width // 2, y + height // 2


class Sublime:
    name = "Sublime Music"
    offline_words = "its offline mode"
    next_words = "by its MPRIS Next"

    def __init__(self, desktop, server):
        self.desktop, self.server = desktop, server
        self.data = desktop.home / ".local" / "share" / "sublime-music"
        self.config = desktop.home / ".config" / "sublime-music" / "config.json"
        self.process = None
        self.bus = None
        self._write_config()

    @staticmethod
    def version():
        done = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", "sublime-music"], capture_output=True, text=True)
        return f"{done.stdout} (Debian)"

    # --- from start to end -------------------------------------------------------------------------------------------

    def _write_config(self, offline=False):
        subsonic = {"server_address": self.server.address, "username": USER, "password": ["plaintext", PASSWORD],
                    "verify_cert": True, "sync_enabled": True, "salt_auth": False}  # Supysonic knows no tokens
        provider = {"id": "peer", "name": "Peer", "ground_truth_adapter_type": "SubsonicAdapter",
                    "ground_truth_adapter_config": subsonic, "caching_adapter_type": "FilesystemAdapter",
                    "caching_adapter_config": {}}
        chromecast = {"Serve Local Files to Chromecasts on the LAN": False, "LAN Server Port Number": 8282}
        self.config.parent.mkdir(parents=True, exist_ok=True)
        self.config.write_text(json.dumps({
            "version": 6, "cache_location": str(self.data), "providers": {"peer": provider}, "current_provider_id": "peer",
            "player_config": {"Local Playback": {"Replay Gain": "Disabled"}, "Chromecast": chromecast},
            "song_play_notification": False, "offline_mode": offline, "allow_song_downloads": True,
            "download_on_stream": True, "prefetch_amount": len(TRACKS), "concurrent_download_limit": 5}))

    def start(self):
        self.process = self.desktop.launch("sublime-music")
        self.bus = Gio.DBusConnection.new_for_address_sync(
            self.desktop.environment["DBUS_SESSION_BUS_ADDRESS"],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        must(lambda: self._one("frame", self.name), START, "its window did not come up")

    def kill(self):
        """With the process that looks for the server beside it: that one would stay, and keep its name on the bus."""
        beside = (self.desktop.run("pgrep", "-P", str(self.process.pid)) or "").split()
        self.process.kill()
        self.process.wait(10)
        for process in beside:
            self.desktop.run("kill", "-9", process)

    def start_offline(self):
        """After kill(): started again with its own offline mode, as its settings have it."""
        self._write_config(offline=True)
        self.start()

    def connect(self):
        self.start()
        must(lambda: self._one("label", ALBUM), START, "the album was not shown")

    def hold(self):
        self._open_album()
        self._press("Download all songs in this album")
        must(lambda: len(list(self.data.glob("*/c/music/**/*.mp3"))) == len(TRACKS), START,
             "it did not download the album")

    # --- what it shows -----------------------------------------------------------------------------------------------

    def _look(self):
        lines = (self.desktop.run("/usr/bin/python3", LOOK, "sublime-music") or "").splitlines()
        return [json.loads(line) for line in lines]

    def _one(self, role, words):
        return next((thing for thing in self._look() if thing["role"] == role and
                     words in (thing["name"], thing["description"])), None)

    def _press(self, words, role="push button"):
        def button():
            found = self._one(role, words)
            return found if found and "enabled" in found["states"] else None
        self.desktop.click(*centre(must(button, STEP, f"there is no button “{words}”")))

    def _titles(self):
        names = [thing["name"] for thing in self._look() if thing["role"] == "table cell"]
        return [title for title, _ in TRACKS if title in names]

    def _open_album(self):
        if self._one("push button", "Play all songs in this album"):
            return
        self.desktop.click(*centre(must(lambda: self._one("label", ALBUM), STEP, "the album is not shown")))
        must(lambda: self._one("push button", "Play all songs in this album"), STEP, "the album's page did not open")

    def browse(self):
        """Goes elsewhere, closes the album and opens it again; the titles that are listed then."""
        self._press("Playlists", "radio button")
        self._press("Albums", "radio button")
        if self._one("push button", "Play all songs in this album"):  # a second click on the cover closes it
            self.desktop.click(*centre(must(lambda: self._one("label", ALBUM), STEP, "the album is not shown")))
            must(lambda: not self._one("push button", "Play all songs in this album"), STEP, "the album did not close")
        self._open_album()
        happens(lambda: len(self._titles()) == len(TRACKS), STEP)
        return self._titles()

    # --- what it plays -----------------------------------------------------------------------------------------------

    def play_album(self):
        self._open_album()
        self._press("Play all songs in this album")

    def playing(self):
        """(title, seconds into it), or None."""
        all_of_it = self._call(BUS_NAME, PATH, "org.freedesktop.DBus.Properties", "GetAll",
                               GLib.Variant("(s)", ("org.mpris.MediaPlayer2.Player",)))[0]
        if all_of_it.get("PlaybackStatus") != "Playing":
            return None
        return all_of_it.get("Metadata", {}).get("xesam:title", ""), all_of_it.get("Position", 0) / 1e6

    def next(self):
        self._call(BUS_NAME, PATH, "org.mpris.MediaPlayer2.Player", "Next", None)

    def _call(self, name, path, interface, method, parameters):
        answer = self.bus.call_sync(name, path, interface, method, parameters, None, Gio.DBusCallFlags.NONE, STEP * 1000,
                                    None)
        return answer.unpack()

    # --- what else ---------------------------------------------------------------------------------------------------

    def like(self, title):
        row = must(lambda: self._one("table cell", title), STEP, f"{title} is not shown")
        self.desktop.click(*centre(row), button=3)
        must(lambda: self._one("push button", "Play next"), STEP, "the track's menu did not open")
        words = [f"{thing['name']} {thing['description']}" for thing in self._look() if thing["role"] in PRESSED]
        self.desktop.picture("sublime-track-menu")
        self.desktop.keys("Escape")
        words += self._call(*APPLICATION, "org.gtk.Actions", "List", None)[0]
        liking = [word for word in words if LIKING.search(word.replace("-", " "))]
        if liking:
            raise Unseen(f"it has “{liking[0].strip()}”, and this program does not know how that is used")
        raise NoSuchFunction("Neither the track's menu, nor a button of the window, nor an action that it offers on the bus "
                             "speaks of loving, liking, starring or rating")

    def offline(self):
        """Switches its own offline mode on, where its owner would."""
        self._press("Server connection settings", "toggle button")
        label = must(lambda: self._one("label", "Offline Mode"), STEP, "there is no offline mode")
        menu = must(lambda: self._one("push button", "Edit Configuration..."), STEP, "there is no offline mode")
        self.desktop.click(menu["place"][0] + menu["place"][2] - 30, centre(label)[1])
        self.desktop.keys("Escape")
        must(lambda: json.loads(self.config.read_text())["offline_mode"], STEP, "its offline mode could not be switched on")

    def online(self):
        """What its owner would do when the server is back."""
        if json.loads(self.config.read_text())["offline_mode"]:
            self._call(*APPLICATION, "org.gtk.Actions", "Activate", GLib.Variant("(sava{sv})", ("go-online", [], {})))
        self._press("Refresh list of albums")

    def close(self):
        if self.process and self.process.poll() is None:
            self.kill()
