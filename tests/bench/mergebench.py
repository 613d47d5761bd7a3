"""What it costs to join two versions of a playlist of 10,000 entries; shown that it grows little faster than the list."""
import json
import subprocess

from measure import BIN, row

PROGRAM = str(BIN / "bench-merge")
ENTRIES = 10_000
RUNS = 21


def measured(entries):
    done = subprocess.run([PROGRAM, str(entries), str(RUNS)], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def bench_merge():
    found, longer = measured(ENTRIES), measured(10 * ENTRIES)

    def ms(name):
        return f"{longer[name]:.0f} ms with {longer['entries']:,}"

    return [
        row("merge, 10,000 entries: one added here", found["append"], "ms", None, ms("append")),
        row("merge, 10,000 entries: 100 edits on each side", found["edits"], "ms", None, ms("edits")),
        row("the same, entries per second", ENTRIES / found["edits"] * 1000, "1/s"),
        row("merge, 10,000 entries: both sides shuffled", found["shuffled"], "ms", None, ms("shuffled")),
        row("merge, 10,000 entries: all the same track", found["one_track"], "ms", None, ms("one_track")),
    ]
