"""What the benches share: processes, what they cost, and the table."""
import json
import os
import statistics
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BIN = Path(os.environ.get("SOSTENUTO_BENCH_BIN", ROOT / "build" / "release" / "bin"))
PLAYER = str(BIN / "sostenuto")


def status(profile):
    done = subprocess.run([PLAYER, "status", "--json", "--profile", profile], capture_output=True, text=True)
    return json.loads(done.stdout) if done.returncode == 0 and done.stdout else None


def wait_until(what, seconds=60, why="it"):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = what()
        if found:
            return found
        time.sleep(0.1)
    raise SystemExit(f"bench: {why} did not happen in time")


def processor_seconds(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def pss_megabytes(pid):
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise SystemExit("bench: no Pss")


def wake_ups(pid):
    """Voluntary context switches by thread: {thread id: (name, count)}."""
    found = {}
    for task in Path(f"/proc/{pid}/task").iterdir():
        try:
            name = (task / "comm").read_text().strip()
            lines = (task / "status").read_text().splitlines()
        except FileNotFoundError:  # it ended while we looked
            continue
        count = next(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches"))
        found[task.name] = (name, count)
    return found


def wake_ups_per_second(pid, seconds):
    """The sum, and the threads that matter in words."""
    before = wake_ups(pid)
    time.sleep(seconds)
    by_name = {}
    for task, (name, count) in wake_ups(pid).items():
        earlier = before.get(task, (name, 0))[1]
        by_name[name] = by_name.get(name, 0) + (count - earlier) / seconds
    parts = [f"{name} {rate:.1f}" for name, rate in sorted(by_name.items(), key=lambda item: -item[1]) if rate >= 0.1]
    return sum(by_name.values()), ", ".join(parts)


def start(profile, *arguments, output="null"):
    """The player, and the seconds from its start until its window was painted."""
    choice = ["--output", output] if output else []
    begun = time.monotonic()
    player = subprocess.Popen([PLAYER, "--profile", profile, *choice, "--announce-painted", *arguments],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    line = player.stdout.readline()
    if line.strip() != "painted":
        raise SystemExit("bench: the window was not painted")
    return player, time.monotonic() - begun


def stop(process):
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)
        print("bench: a process did not end within ten seconds of being asked to", flush=True)


def cost(command, runs=5):
    """Processor seconds of a command that runs to its end: the median."""
    used = []
    for _ in range(runs):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, result, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(result)
        if process.returncode:
            raise SystemExit(f"bench: {command[0]} failed")
        used.append(usage.ru_utime + usage.ru_stime)
    return statistics.median(used)


def row(name, value, unit, most=None, note=""):
    made = {"name": name, "value": value, "unit": unit}
    if most is not None:
        made["max"] = most
    if note:
        made["note"] = note
    return made


def show(name, rows):
    for made in rows:
        aim = f"aim ≤ {made['max']:g}" if "max" in made else ""
        met = "" if not aim else "met" if made["value"] <= made["max"] else "MISSED"
        note = f"  {made['note']}" if made.get("note") else ""
        print(f"{made['name']:<58} {made['value']:>9.3f} {made['unit']:<6} {aim:<12} {met:<6}{note}".rstrip())
    target = ROOT / "build" / "bench" / f"{name}.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(rows, indent=2, ensure_ascii=False) + "\n")
