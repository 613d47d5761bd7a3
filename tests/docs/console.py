"""Runs the console blocks of the guides, beside a demo player of its own.

    $ command           has to exit with 0
    $ command # exit 3  has to exit with 3
    words               have to be in what the command above said; they may be several lines
"""
import json
import os
import re
import subprocess
import time
from pathlib import Path

from pages import ROOT

PROGRAMS = Path(os.environ.get("SOSTENUTO_PROGRAMS", str(ROOT / "build" / "dev" / "bin")))
PATIENCE = 60  # seconds; only ever spent where something is wrong


def environment():
    path = f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"
    return dict(os.environ, PATH=path, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")


def commands(block):
    """(command, exit code, expected lines) of a block."""
    found = []
    for line in block.splitlines():
        if line.startswith("$ "):
            words = re.fullmatch(r"(.*?)(?:\s+# exit (\d+))?", line[2:])
            found.append((words[1], int(words[2] or 0), []))
        elif line.strip():
            found[-1][2].append(line.strip())
    return found


def run(command):
    """Exit code, and all that it said."""
    done = subprocess.run(["bash", "-c", command], env=environment(), stdin=subprocess.DEVNULL, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=PATIENCE)
    return done.returncode, done.stdout


class DemoPlayer:
    """with DemoPlayer(): the commands that say --demo have somebody to speak to."""

    def __enter__(self):
        self._process = subprocess.Popen([PROGRAMS / "sostenuto", "--demo", "--output", "null", "--language", "en"],
                                         env=environment(), stdin=subprocess.DEVNULL)
        end = time.monotonic() + PATIENCE
        while not self._is_there():
            if self._process.poll() is not None or time.monotonic() > end:
                self.__exit__()
                raise RuntimeError("the demo player did not come up")
            time.sleep(0.1)  # between two questions; nothing depends on how long it is
        return self

    @staticmethod
    def _is_there():
        status = json.loads(run("sostenuto status --json --demo 2>/dev/null")[1] or "{}")
        return status.get("running") and status["library"]["readAt"]

    def __exit__(self, *_):
        self._process.terminate()
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(PATIENCE)
