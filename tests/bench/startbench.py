"""How fast the player is there, and what it holds in memory."""
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from measure import processor_seconds, pss_megabytes, row, start, status, stop, wait_until

RUNS = 7


def demo_profile(folder):
    """A profile with the demo library in it, whose service is gone."""
    profile = str(Path(folder) / "demo")
    player, _ = start(profile, "--demo")
    wait_until(lambda: (status(profile) or {}).get("library", {}).get("readAt"), why="reading the library")
    time.sleep(1)
    stop(player)
    without_service(profile)
    shutil.rmtree(Path(profile) / "demo-service", ignore_errors=True)
    return profile


def without_service(profile):
    """The player no longer starts the demo service by itself. Answers the port that it had."""
    settings = Path(profile) / "settings.ini"
    lines = settings.read_text().splitlines()
    settings.write_text("\n".join(line for line in lines if not line.startswith("port=")) + "\n")
    return next(line.split("=")[1] for line in lines if line.startswith("port="))


def bench_start():
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        profiles = {"empty library": str(Path(folder) / "empty"), "demo library": demo_profile(folder)}
        for name, profile in profiles.items():
            painted, used, memory = [], [], []
            for run in range(RUNS + 1):
                player, seconds = start(profile)
                time.sleep(1.5)
                if run:  # the first one warms the file cache
                    painted.append(seconds)
                    used.append(processor_seconds(player.pid))
                if run == RUNS:
                    time.sleep(8)
                    memory.append(pss_megabytes(player.pid))
                stop(player)
            rows += [
                row(f"start to painted window, {name}", statistics.median(painted), "s", 0.15),
                row(f"processor time of a start, {name}", statistics.median(used), "s"),
                row(f"memory when idle (PSS), {name}", memory[0], "MB", 70),
            ]
    return rows
