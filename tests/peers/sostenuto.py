"""Our own player, used in the same way: through its window, watched through `sostenuto status`."""
import json
import os
import subprocess
from pathlib import Path

from desktop import ROOT, START, STEP, must
from server import ALBUM, PASSWORD, TRACKS, USER

PROGRAM = os.environ.get("SOSTENUTO_PEERS_PROGRAM", str(ROOT / "build" / "dev" / "bin" / "sostenuto"))
TRACKS_VIEW = "Tracks of this album"


class Sostenuto:
    name = "Sostenuto"
    offline_words = None  # nothing to switch: it finds out
    next_words = "by Ctrl Right"

    def __init__(self, desktop, server):
        self.desktop, self.server = desktop, server
        self.profile = str(Path(desktop.home) / "profile")
        self.process = None

    @staticmethod
    def version():
        done = subprocess.run([PROGRAM, "--version"], capture_output=True, text=True,
                              env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
        return done.stdout.strip().rsplit(" ", 1)[-1]

    # --- from start to end -------------------------------------------------------------------------------------------

    def start(self):
        self.process = self.desktop.launch(PROGRAM, "--profile", self.profile)
        must(self._status, START, "its window did not come up")

    def kill(self):
        self.process.kill()
        self.process.wait(10)

    def connect(self):
        self.start()
        for role, field, text in (("text", "Server address", self.server.address), ("text", "User name", USER),
                                  ("password text", "Password", PASSWORD)):
            self._drive("the welcome page could not be filled in", "set", role, field, text)
        self._drive("Connect could not be pressed", "press", "push button", "Connect")
        must(lambda: self._status().get("library", {}).get("readAt"), START, "the library was not read")

    def hold(self):
        """What is queued is held: the album is played for a moment, and stands still until it is asked for."""
        self.play_album()
        must(lambda: self._status().get("service", {}).get("heldTracks") == len(TRACKS), START,
             "it did not hold the album")
        self.desktop.keys("ctrl+p")
        must(lambda: not self.playing(), STEP, "it did not pause")

    # --- what it shows -----------------------------------------------------------------------------------------------

    def _status(self):
        return json.loads(self.desktop.run(PROGRAM, "status", "--json", "--profile", self.profile) or "{}")

    def _drive(self, why, *words):
        return must(lambda: self.desktop.drive(*words) is not None, STEP, why)

    def _click_row(self, view, text, times=1):
        place = must(lambda: self.desktop.drive("place", view, text), STEP, f"“{text}” is not shown in “{view}”")
        self.desktop.click(*place.split(), times=times)

    def _open_album(self):
        self.desktop.keys("ctrl+3")
        self._click_row("Albums", ALBUM, 2)
        self._drive("the album's page did not open", "row", TRACKS_VIEW, TRACKS[0][0])

    def browse(self):
        """Goes elsewhere, back to the albums and into the album; the titles that are listed then."""
        self.desktop.keys("ctrl+4")
        self._open_album()
        return [title for title, _ in TRACKS if self.desktop.drive("row", TRACKS_VIEW, title) is not None]

    # --- what it plays -----------------------------------------------------------------------------------------------

    def play_album(self):
        self._open_album()
        self._drive("Play could not be pressed", "press", "push button", "Play")

    def playing(self):
        """(title, seconds into it), or None."""
        player = self._status().get("player", {})
        if player.get("state") != "playing":
            return None
        return TRACKS[player["index"]][0], player["positionMs"] / 1000

    def next(self):
        self.desktop.keys("ctrl+Right")

    # --- what else ---------------------------------------------------------------------------------------------------

    def like(self, title):
        self._click_row(TRACKS_VIEW, title)
        self.desktop.keys("ctrl+l")
        must(lambda: self._status().get("service", {}).get("changesWaiting", 0) > 0, STEP, "the like was not taken")

    def online(self):
        """What its owner would do when the server is back."""
        self.desktop.keys("ctrl+t")

    def close(self):
        if self.process and self.process.poll() is None:
            self.kill()
