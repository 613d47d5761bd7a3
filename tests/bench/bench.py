#!/usr/bin/python3
"""./dev bench NAME: measures, prints a table, writes build/bench/NAME.json.

Each figure is a median of several runs on this machine; aims are in the table and are never asserted by the test suite.
"""
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BIN = Path(os.environ.get("SOSTENUTO_BENCH_BIN", ROOT / "build" / "release" / "bin"))
PLAYER = str(BIN / "sostenuto")
HEADLESS = str(ROOT / "packaging" / "linux" / "headless.sh")
RUNS = 7


def status(profile):
    done = subprocess.run([PLAYER, "status", "--json", "--profile", profile], capture_output=True, text=True)
    return json.loads(done.stdout) if done.returncode == 0 and done.stdout else None


def wait_until(what, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = what()
        if found:
            return found
        time.sleep(0.1)
    raise SystemExit("bench: it did not happen in time")


def processor_seconds(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def pss_megabytes(pid):
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise SystemExit("bench: no Pss")


def start(profile, *arguments):
    """The player, and the seconds from its start until its window was painted."""
    begun = time.monotonic()
    player = subprocess.Popen(
        [PLAYER, "--profile", profile, "--output", "null", "--announce-painted", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    line = player.stdout.readline()
    if line.strip() != "painted":
        raise SystemExit("bench: the window was not painted")
    return player, time.monotonic() - begun


def stop(player):
    player.terminate()
    player.wait(10)


def demo_profile(folder):
    """A profile with the demo library in it, whose service is gone."""
    profile = str(Path(folder) / "demo")
    player, _ = start(profile, "--demo")
    wait_until(lambda: (status(profile) or {}).get("library", {}).get("readAt"))
    time.sleep(1)
    stop(player)
    settings = Path(profile) / "settings.ini"
    kept = [line for line in settings.read_text().splitlines() if not line.startswith("port=")]
    settings.write_text("\n".join(kept) + "\n")
    shutil.rmtree(Path(profile) / "demo-service", ignore_errors=True)
    return profile


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
                {"name": f"start to painted window, {name}", "value": statistics.median(painted), "unit": "s", "max": 0.15},
                {"name": f"processor time of a start, {name}", "value": statistics.median(used), "unit": "s"},
                {"name": f"memory when idle (PSS), {name}", "value": memory[0], "unit": "MB", "max": 70},
            ]
    return rows


def bench_player():
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        flac = str(Path(folder) / "sound.flac")
        subprocess.run(
            ["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "anoisesrc=d=60:c=pink:r=44100,volume=0.3",
             "-ac", "2", "-sample_fmt", "s16", flac], check=True)
        used = []
        for _ in range(3):
            done = subprocess.run([str(BIN / "bench-player"), "30", flac], capture_output=True, text=True, check=True)
            used.append(float(done.stdout.split()[0]))
        rows.append({"name": "processor time of 30 s of FLAC in real time", "value": statistics.median(used),
                     "unit": "s", "max": 0.3})
    return rows


BENCHES = {"start": bench_start, "player": bench_player}


def main(name):
    if name not in BENCHES:
        raise SystemExit(f"bench: one of {', '.join(BENCHES)}")
    if name == "start" and os.environ.get("SOSTENUTO_HEADLESS") != "1":
        os.execv(HEADLESS, [HEADLESS, sys.executable, __file__, name])
    rows = BENCHES[name]()
    for row in rows:
        aim = f"aim ≤ {row['max']:g}" if "max" in row else f"aim ≥ {row['min']:g}" if "min" in row else ""
        met = "" if not aim else "met" if row["value"] <= row.get("max", row["value"]) else "MISSED"
        print(f"{row['name']:<52} {row['value']:>9.3f} {row['unit']:<4} {aim:<12} {met}")
    target = ROOT / "build" / "bench" / f"{name}.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(rows, indent=2) + "\n")


main(sys.argv[1] if len(sys.argv) > 1 else "")
