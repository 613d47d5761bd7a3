#!/usr/bin/python3
"""Runs the examples, each with a player and a server of its own. Wants a display with a window manager, and a session bus:

    packaging/linux/headless.sh /usr/bin/python3 tests/automation/run.py [EXAMPLE…]
"""
import os
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main(wanted):
    failed = []
    for example in sorted((HERE / "examples").glob("*.py")):
        if wanted and example.stem not in wanted:
            continue
        begun = time.monotonic()
        done = subprocess.run([sys.executable, "-B", example], env=dict(os.environ, PYTHONPATH=str(HERE)))
        print(f"{'passed' if done.returncode == 0 else 'FAILED'}  {example.stem}  ({time.monotonic() - begun:.0f} s)",
              flush=True)
        if done.returncode:
            failed.append(example.stem)
    return 1 if failed else 0


sys.exit(main(sys.argv[1:]))
