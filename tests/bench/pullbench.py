"""What bringing a catalogue of 100,000 tracks in costs the player; the server's own work is not counted."""
import json
import statistics
import subprocess

from measure import BIN, row, stop

TRACKS = 100_000
RUNS = 3
PROGRAM = str(BIN / "bench-pull")


def runs():
    server = subprocess.Popen([PROGRAM, "serve", str(TRACKS)], stdout=subprocess.PIPE, text=True)
    try:
        address = server.stdout.readline().strip()
        if not address:
            raise SystemExit("bench: the server did not start")
        found = []
        for _ in range(RUNS):  # each in a new process, since memory is told as the most that one ever held
            done = subprocess.run([PROGRAM, "measure", address], check=True, capture_output=True, text=True)
            found.append(json.loads(done.stdout))
        return found
    finally:
        stop(server)


def bench_pull():
    found = runs()
    if any(run["tracks"] != TRACKS for run in found):
        raise SystemExit(f"bench: {found[0]['tracks']} tracks came, not {TRACKS}")

    def middle(name):
        return statistics.median(run[name] for run in found)

    return [
        row("whole pull of 100,000 tracks (processor)", middle("pull_cpu"), "s"),
        row("whole pull of 100,000 tracks (passed)", middle("pull_wall"), "s"),
        row("tracks per second of processor time", TRACKS / middle("pull_cpu"), "1/s"),
        row("whole pull again, nothing changed (processor)", middle("again_cpu"), "s"),
        row("refresh, nothing changed (processor)", middle("refresh_cpu"), "s"),
        row("refresh, nothing changed (passed)", middle("refresh_wall"), "s"),
        row("most memory of the process", middle("peak_mb"), "MB", note=f"{middle('start_mb'):.0f} MB before"),
    ]
