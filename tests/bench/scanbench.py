"""What scanning a folder costs: 20,000 tagged files of five formats, made once and kept beside the builds."""
import json
import shutil
import subprocess

from measure import BIN, ROOT, row

FILES = 20_000
RUNS = 5
PROGRAM = str(BIN / "bench-scan")


def music():
    folder = ROOT / "build" / "bench" / f"music-{FILES}"
    whole = folder / ".whole"
    if not whole.exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        subprocess.run([PROGRAM, "make", str(folder), str(FILES)], check=True)
        whole.touch()
    return str(folder)


def bench_scan():
    done = subprocess.run([PROGRAM, "measure", music(), str(RUNS)], check=True, capture_output=True, text=True)
    found = json.loads(done.stdout)
    if found["files"] != FILES:
        raise SystemExit(f"bench: {found['files']} files were read, not {FILES}")
    return [
        row("TagLib alone: tags, properties, cover (processor)", found["floor_cpu"], "s"),
        row("reading them for the library (processor)", found["read_cpu"], "s"),
        row("whole scan into the store, searchable (processor)", found["scan_cpu"], "s"),
        row("whole scan into the store, searchable (passed)", found["scan_wall"], "s"),
        row("whole scan beside TagLib alone", found["ratio"], "×", 2.0),
        row("scan again, nothing changed (passed)", found["rescan_wall"], "s", 0.3),
        row("scan again, nothing changed (processor)", found["rescan_cpu"], "s"),
    ]
