"""The server that goes away: Debian's Supysonic on loopback, with one album whose tracks are told apart by their tone."""
import json
import socket
import subprocess
import sys
import urllib.parse
import urllib.request
from pathlib import Path

from desktop import ROOT, START, end, must

SCRIPT = str(ROOT / "tests" / "support" / "sync" / "supysonic_server.py")
ALBUM, ARTIST = "Three Tones", "The Tuning Forks"
USER, PASSWORD = "listener", "three tones"
SECONDS = 24
LONG = 90  # the second track: what is asked while it plays is not answered by its end
LOOPBACK = urllib.request.build_opener(urllib.request.ProxyHandler({}))
# Title and tone (Hz): what sounds is heard, not believed.
TRACKS = (("First Tone", 440), ("Second Tone", 620), ("Third Tone", 880))


class Server:
    """Thread: one. The folder holds music, database and the log of what was asked."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.process = None
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"

    def prepare(self):
        album = self.folder / "music" / ARTIST / ALBUM
        album.mkdir(parents=True)
        for number, (title, tone) in enumerate(TRACKS, 1):
            tags = {"title": title, "artist": ARTIST, "album": ALBUM, "track": f"{number}/{len(TRACKS)}", "date": "2001"}
            words = [word for name, value in tags.items() for word in ("-metadata", f"{name}={value}")]
            seconds = LONG if number == 2 else SECONDS
            sound = f"sine=frequency={tone}:duration={seconds}:sample_rate=44100"
            self._tool("ffmpeg", "-v", "error", "-f", "lavfi", "-i", sound, "-ac", "2", *words,
                       str(album / f"{number} {title}.mp3"))
        (self.folder / "supysonic.conf").write_text(
            f"[base]\ndatabase_uri = sqlite:///{self.folder}/supysonic.db\n"
            f"[webapp]\ncache_dir = {self.folder}/cache\nmount_webui = off\n"
            f"[daemon]\nsocket = {self.folder}/daemon.sock\nrun_watcher = no\n")
        self._tool("supysonic-cli", "user", "add", USER, "-p", PASSWORD)
        self._tool("supysonic-cli", "folder", "add", "music", str(self.folder / "music"))
        self._tool("supysonic-cli", "folder", "scan", "music")

    def start(self):
        with open(self.folder / "server.log", "ab") as log:
            self.process = subprocess.Popen([sys.executable, SCRIPT, str(self.port), str(self.folder / "requests.jsonl")],
                                            cwd=self.folder, stdout=subprocess.DEVNULL, stderr=log, start_new_session=True)
        must(self._answers, START, "Supysonic did not start")

    def kill(self):
        self.process.kill()
        self.process.wait(10)

    def close(self):
        if self.process:
            end(self.process)

    def ask(self, method, *parameters):
        """One question to the server itself, not through a player."""
        words = [("u", USER), ("p", PASSWORD), ("c", "peers"), ("v", "1.12.0"), ("f", "json"), *parameters]
        url = f"{self.address}/rest/{method}.view?{urllib.parse.urlencode(words)}"
        with LOOPBACK.open(url, timeout=10) as answer:
            return json.load(answer)["subsonic-response"]

    def song_id(self, title):
        songs = self.ask("search3", ("query", title))["searchResult3"]["song"]
        return next(song["id"] for song in songs if song["title"] == title)

    def starred(self):
        songs = self.ask("getStarred2")["starred2"].get("song", [])
        return {song["title"] for song in songs}

    def submissions(self, title):
        """When each play of the track began, as players told the server; None where one told no time. Ms since 1970."""
        wanted, found = self.song_id(title), []
        for line in (self.folder / "requests.jsonl").read_text().splitlines():
            request = json.loads(line)
            said = {name: values[0] for name, values in request["parameters"].items() if values}
            if request["method"] == "scrobble" and said.get("id") == wanted and said.get("submission") != "false":
                found.append(int(said["time"]) if "time" in said else None)
        return found

    def _answers(self):
        with socket.socket() as line:
            line.settimeout(1)
            return line.connect_ex(("127.0.0.1", self.port)) == 0

    def _tool(self, *command):
        subprocess.run(command, cwd=self.folder, check=True, timeout=120, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
