"""What a large library costs: search, rows, start."""
import shutil
import statistics
import subprocess
import time
from pathlib import Path

from measure import BIN, ROOT, pss_megabytes, row, start, stop

BENCH = str(BIN / "bench-library")
SIZES = (100_000, 1_000_000)
RUNS = 5


def library(count):
    """A generated library; it takes minutes, so it is kept between runs."""
    folder = ROOT / "build" / "bench" / f"library-{count}"
    file = folder / "library.db"
    if not (folder / "made").exists():
        shutil.rmtree(folder, ignore_errors=True)
        print(f"making a library of {count:,} tracks; it is kept in {folder.relative_to(ROOT)}", flush=True)
        subprocess.run([BENCH, "make", str(count), str(folder)], check=True, stdout=subprocess.DEVNULL)
        (folder / "made").touch()
    return file


def ask(*arguments):
    done = subprocess.run([BENCH, *map(str, arguments)], capture_output=True, text=True, check=True)
    return {line.split()[0]: [float(word) for word in line.split()[1:]] for line in done.stdout.splitlines()}


def search_rows(count, file):
    found = ask("search", file, 1000)
    number, median, late, worst = found.pop("all")
    parts = ", ".join(f"{kind} {times[2]:.1f}" for kind, times in found.items())
    return [row(f"search, {count:,} tracks: {number:.0f} keystrokes, median", median, "ms"),
            row(f"search, {count:,} tracks: p99", late, "ms", 20, f"worst {worst:.1f}; p99 by kind: {parts}")]


def table_rows(count, file):
    found = ask("rows", file)
    orders = {name: times for name, times in found.items() if not name.startswith("ids-")}
    sorting = {name[4:]: times[1] for name, times in found.items() if name.startswith("ids-")}
    late = max(times[2] for times in orders.values())
    worst = max(times[3] for times in orders.values())
    slowest = max(sorting, key=sorting.get)
    return [row(f"rows, {count:,} tracks: a jump, p99 of the slowest order", late, "ms", 16, f"worst {worst:.1f}"),
            row(f"rows, {count:,} tracks: the ids in another order", sorting[slowest], "ms", None,
                f"the slowest, by {slowest}; by artist {sorting['artist']:.0f} ms")]


def care_rows(folder):
    """A day's copy and a week's inspection."""
    place = Path(folder) / "care"
    shutil.rmtree(place, ignore_errors=True)
    found = {name: times for name, times in ask("care", place, 20_000, 100_000).items() if "-" in name}
    shutil.rmtree(place)
    size, once = found["copy-size"][1], found["copy-in-place"][1]
    held, whole = found["copy-beside"][1:3]
    looked, looking = found["inspection-beside"][1:3]
    steps, median, late, worst = found["import-step"]
    return [row("an import of 100,000 plays: the sync thread is held, p99", late, "ms", 50,
                f"worst {worst:.1f}, {steps:.0f} steps of {median:.1f}; {found['import-plan'][1]:.0f} ms beside it before"),
            row("a day's copy, 20,000 tracks and 100,000 plays: the sync thread is held", held, "ms", 50,
                f"{size:.1f} MB in {whole:.0f} ms beside it; {once:.0f} ms in one go"),
            row("a week's inspection of it: the sync thread is held", looked, "ms", 50, f"{looking:.0f} ms beside it")]


def window_figures(folder, count):
    """What the real window was measured at, over a copy of the library that may be written to."""
    place = Path(folder) / "scroll"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    shutil.copy(library(count), place / "library.db")
    done = subprocess.run([str(BIN / "bench-window"), str(place), "500"], capture_output=True, text=True, check=True)
    found = {line.split()[0]: [float(word) for word in line.split()[1:]] for line in done.stdout.splitlines()}
    shutil.rmtree(place)
    return found


def scroll_rows(folder, count):
    """The tracks table of the real window."""
    found = window_figures(folder, count)
    jumps, median, late, worst = found["jump"]
    before, after = found["memory-before"][1], found["memory-after"][1]
    return [row(f"window, {count:,} tracks: a jump until its rows are painted, median of {jumps:.0f}", median, "ms"),
            row(f"window, {count:,} tracks: p99", late, "ms", None, f"worst {worst:.1f}; opened in {found['open'][1]:.0f} ms"),
            row(f"window, {count:,} tracks: main thread held at the longest while jumping", found["slice-jump"][3], "ms", 4,
                f"p99 {found['slice-jump'][2]:.2f}; dragging {found['slice-drag'][3]:.1f}, opening "
                f"{found['slice-open'][3]:.1f}"),
            row(f"window, {count:,} tracks: memory more after all was scrolled past", after - before, "MB", 8,
                f"{before:.0f} MB before")]


def bench_scroll():
    """Frames while the lists move, drawn by software."""
    count = SIZES[-1]
    found = window_figures(ROOT / "build" / "bench", count)
    rows = []
    for name in ("tracks", "albums"):
        frames, median, late, worst = found[f"frame-{name}"]
        rows += [row(f"{name}, {count:,} tracks: a frame while scrolling, median of {frames:.0f}", median, "ms"),
                 row(f"{name}, {count:,} tracks: p99", late, "ms", 16, f"worst {worst:.1f}")]
    return rows


def start_rows(folder):
    rows, base = [], None
    for name, count in (("empty", 0), *((f"{count:,} tracks", count) for count in SIZES)):
        profile = Path(folder) / f"profile-{count}"
        shutil.rmtree(profile, ignore_errors=True)
        profile.mkdir(parents=True)
        if count:
            shutil.copy(library(count), profile / "library.db")
        painted = []
        for run in range(RUNS + 1):
            player, seconds = start(str(profile))
            time.sleep(2)
            if run:  # the first one warms the file cache
                painted.append(seconds)
            if run == RUNS:
                time.sleep(8)
                memory = pss_megabytes(player.pid)
            stop(player)
        median = statistics.median(painted)
        base = base or median
        rows += [row(f"start to painted window, {name}", median, "s", 0.2, f"{median / base:.2f} × the empty library"),
                 row(f"memory when idle (PSS), {name}", memory, "MB", 75)]
        shutil.rmtree(profile)
    return rows


def bench_library():
    rows = []
    for count in SIZES:
        file = library(count)
        rows += search_rows(count, file) + table_rows(count, file)
    place = ROOT / "build" / "bench"
    for count in SIZES:
        rows += scroll_rows(place, count)
    return rows + care_rows(place) + start_rows(place)
