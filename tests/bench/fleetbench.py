"""What a million players ask of their service when it comes back after half an hour; writes docs/fleet.md."""
import json
import shutil
import subprocess

from measure import BIN, ROOT, row

PLAYERS = 1_000_000
PICTURE = ROOT / "build" / "bench" / "fleet.svg"
PAGE = """# A million players come back

This page is written by `./dev bench fleet`; edits are lost. A service is away for half an hour and comes back. Players decide
when they check and when they ask for what with the code of the product (`checkDelayMs`, `Breaker`, `planRecovery`,
`RetryBudget`, `retryDelayMs`); the service is a model that bears twice what its players ask for when all is well, and answers
503 with `Retry-After: 30` above that.

Assumed: half of the players play, a track lasts four minutes and costs five requests, everybody looks for news each 15
minutes with five requests, and makes an edit each hour. That makes {steady:,.0f} requests a second, which is 1 × below. When
the service is back, each player who listened through the outage has seven or eight plays to submit.

![Requests over time](fleet.svg)

| | busiest second since it is back | refused | 99 of 100 reach it after | 99 of 100 have sent and fetched all after |
|---|---|---|---|---|
{rows}

What the listener does or plays himself waits for no turn: 99 of 100 can play anything again as soon as they reach the service.
The last plays are submitted a good twenty minutes later, which nobody sees but the service. A service on this computer or in
its own network is asked for everything at once, and any after an outage of less than two minutes within a second.

Each course but the first is of a tenth of the players; all is counted per player.
"""


def seconds(value):
    return f"{value:.0f} s" if value < 2700 else "not within 45 min"


def write_page(found):
    rows = "\n".join(
        f"| {course['name']} | {course['peak']:.2f} × | {course['refused']:.0%} | {seconds(course['reached_s'])} | "
        f"{seconds(course['served_s'])} |" for course in found["courses"])
    page = ROOT / "docs" / "fleet.md"
    page.write_text(PAGE.format(steady=found["steady_per_player"] * PLAYERS, rows=rows))
    shutil.copyfile(PICTURE, page.with_suffix(".svg"))


def bench_fleet():
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run([str(BIN / "bench-fleet"), str(PLAYERS), str(PICTURE)], check=True, capture_output=True,
                          text=True)
    found = json.loads(done.stdout)
    write_page(found)
    rows = [row("all is well: requests of a million players", found["steady_per_player"] * PLAYERS, "1/s")]
    for course in found["courses"]:
        own = course["name"] == "Sostenuto"
        rows += [
            row(f"{course['name']}: the busiest second since it is back", course["peak"], "× all", 1.5 if own else None,
                f"{course['players']:,} players; while it was away {course['peak_away']:.2f} ×"),
            row(f"{course['name']}: 99 of 100 reach it after", course["reached_s"], "s"),
            row(f"{course['name']}: 99 of 100 have everything after", course["served_s"], "s", None,
                f"half of the edits after {course['own_wait_s']:.0f} s; refused {course['refused']:.1%}, "
                f"asked again {course['retries']:.1%}"),
        ]
    return rows
