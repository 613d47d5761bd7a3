"""The programs: the player with a profile of its own, and the demo service as its server. Ended by their ids."""
import json
import os
import subprocess
import tempfile
import urllib.parse
import urllib.request
from pathlib import Path

from .waiting import Unseen, wait_for
from .window import Window

PROGRAMS = Path(os.environ.get("SOSTENUTO_PROGRAMS",
                               str(Path(__file__).resolve().parent.parent.parent.parent / "build" / "dev" / "bin")))


def _end(process):
    if process is None or process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)


class Player:
    """with Player() as player: …"""

    def __init__(self, *arguments):
        self._arguments = arguments
        self._folder = tempfile.TemporaryDirectory(prefix="sostenuto-kit.", ignore_cleanup_errors=True)
        self.profile = Path(self._folder.name) / "profile"
        self.window = Window()
        self._process = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        _end(self._process)
        self._folder.cleanup()

    def start(self):
        environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LC_ALL="C.UTF-8")
        environment.pop("QT_QPA_PLATFORM", None)
        self._process = subprocess.Popen([PROGRAMS / "sostenuto", "--profile", self.profile, "--output", "null",
                                          "--language", "en", *self._arguments], env=environment)
        wait_for(lambda: self.status().get("running") and self.window.application() is not None,
                 "the player's window did not come up")

    def quit(self):
        self.ctl("quit")
        self._process.wait(30)

    def kill(self):
        self._process.kill()
        self._process.wait(30)

    def _ask(self, *words):
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")
        return subprocess.run([PROGRAMS / "sostenuto", *words, "--profile", self.profile], env=environment,
                              capture_output=True, text=True, timeout=60)

    def status(self):
        """`sostenuto status --json`, as docs/control.md describes it."""
        return json.loads(self._ask("status", "--json").stdout or "{}")

    def ctl(self, *words):
        """`sostenuto ctl …`; the exit code."""
        return self._ask("ctl", *words).returncode

    def until(self, holds, why):
        """Waits until `holds(status)` is true; what it said. In vain: Unseen, with the last status."""
        last = {}

        def look():
            last.update(self.status())
            return holds(last)
        try:
            return wait_for(look, why)
        except Unseen:
            raise Unseen(f"{why}; at last: {json.dumps({key: last.get(key) for key in ('service', 'waiting', 'player')})}")


class DemoService:
    """The demo's OpenSubsonic server on a free port; it can die and come back."""
    user = password = "demo"

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="sostenuto-demo.", ignore_cleanup_errors=True)
        self._process = None
        self.address = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        _end(self._process)
        self._folder.cleanup()

    def start(self):
        port = urllib.parse.urlsplit(self.address).port if self.address else 0
        self._process = subprocess.Popen([PROGRAMS / "sostenuto-demo-service", "--folder", self._folder.name, "--port",
                                          str(port), "--print-address"], stdout=subprocess.PIPE, text=True)
        self.address = self._process.stdout.readline().strip()

    def stop(self):
        """An outage: nobody listens there any more. What it was told stays with it."""
        _end(self._process)

    def ask(self, method, **parameters):
        """What the service says itself: for looking whether a change arrived."""
        query = urllib.parse.urlencode(dict(parameters, u=self.user, p=self.password, c="kit", v="1.16.1", f="json"))
        with urllib.request.urlopen(f"{self.address.rstrip('/')}/rest/{method}?{query}", timeout=30) as answer:
            return json.load(answer)["subsonic-response"]
