#!/usr/bin/python3
"""./dev bench NAME: measures, prints a table, writes build/bench/NAME.json.

Each figure says of how many runs it is the median; aims are in the table and are never asserted by the test suite.
"""
import os
import sys

from fleetbench import bench_fleet
from librarybench import bench_library, bench_scroll
from measure import ROOT, show
from mergebench import bench_merge
from playerbench import bench_player, bench_underruns
from pullbench import bench_pull
from scanbench import bench_scan
from startbench import bench_start
from statusbench import bench_status

HEADLESS = str(ROOT / "packaging" / "linux" / "headless.sh")
BENCHES = {"start": bench_start, "library": bench_library, "scroll": bench_scroll,
           "scan": bench_scan, "pull": bench_pull, "merge": bench_merge,
           "player": bench_player, "underruns": bench_underruns, "fleet": bench_fleet, "status": bench_status}


def main(name):
    if name not in BENCHES:
        raise SystemExit(f"bench: one of {', '.join(BENCHES)}")
    if os.environ.get("SOSTENUTO_HEADLESS") != "1":
        os.execv(HEADLESS, [HEADLESS, sys.executable, os.path.abspath(__file__), name])
    show(name, BENCHES[name]())


main(sys.argv[1] if len(sys.argv) > 1 else "")
