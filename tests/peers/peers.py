#!/usr/bin/python3
"""./dev peers: the same outage for another player and for ours, and docs/peers.md from what was found."""
import datetime
import signal
import subprocess
import sys
import tempfile

import outage
import table
from answers import QUESTIONS, Unseen
from server import Server
from sostenuto import Sostenuto
from sublime import Sublime


def debian_version(package):
    done = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True)
    return done.stdout or "of an unknown version"


def commit():
    done = subprocess.run(["git", "-C", str(table.ROOT), "rev-parse", "HEAD"], capture_output=True, text=True)
    return done.stdout.strip()


def found_about(kind):
    """Each player has a server of its own: what one does is not seen by the other."""
    print(f"{kind.name} {kind.version()}", flush=True)
    with tempfile.TemporaryDirectory(prefix="sostenuto-peers.", ignore_cleanup_errors=True) as folder:
        server = Server(folder)
        try:
            server.prepare()
            server.start()
            answers = outage.listen(kind, server)
        finally:
            server.close()
    return {"name": kind.name, "version": kind.version(), "answers": answers}


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that what was started is ended
    try:
        players = [found_about(kind) for kind in (Sublime, Sostenuto)]
    except (Unseen, subprocess.SubprocessError) as why:
        raise SystemExit(f"peers: no server to take away: {why}")
    changed = table.write({"date": datetime.date.today().isoformat(), "commit": commit(),
                           "with": {"Supysonic": debian_version("supysonic"), "PulseAudio": debian_version("pulseaudio")},
                           "players": players})
    for key, title in QUESTIONS.items():
        print(f"{title:28}" + "".join(f"{player['answers'][key].answer:34}" for player in players))
    print(f"{table.PAGE.relative_to(table.ROOT)} {'was written' if changed else 'says the same already'}")


main()
