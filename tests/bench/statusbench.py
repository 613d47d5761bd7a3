"""How soon an outage is noticed, how soon a recovery; and how calm the banner stays."""
import json
import shutil
import statistics
import subprocess

from measure import ROOT, row

PROGRAM = str(ROOT / "build" / "dev" / "bin" / "bench-status")  # of the tests' own parts, which a release has not
RUNS = 3


def bench_status():
    folder = ROOT / "build" / "bench" / "status"
    shutil.rmtree(folder, ignore_errors=True)
    done = subprocess.run([PROGRAM, str(folder), str(RUNS)], check=True, capture_output=True, text=True)
    found = json.loads(done.stdout)
    rows = []
    for kind in found["kinds"]:
        worst = max(kind["noticed"])
        rows.append(row(f"{kind['name']}: first failed request to banner", statistics.median(kind["noticed"]) / 1000, "s",
                        None, f"worst of {len(kind['noticed'])}: {worst / 1000:.1f}"))
        asked = statistics.median(kind["triedNow"]) / 1000
        rows.append(row(f"{kind['name']}: back to banner gone, nothing waits",
                        statistics.median(kind["recovered"]) / 1000, "s", None, f"with Try now {asked:.1f}"))
    rows.append(row("banners in 10,000 s of an uneven service, most of ten", found["uneven"], "", 0))
    rows.append(row("changes of the banner in two hours at 50 % loss, most of ten", found["half"], ""))
    return rows
