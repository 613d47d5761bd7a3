"""What was found, as build/peers/peers.json and as the page docs/peers.md."""
import json
from dataclasses import asdict

from answers import QUESTIONS
from desktop import ROOT
from server import ALBUM, TRACKS

FIGURES = ROOT / "build" / "peers" / "peers.json"
PAGE = ROOT / "docs" / "peers.md"
SAME = "Found on "  # begins the line with the date; all else on the page is what was found

HEAD = f"""# The same outage for another player

This page is written by `./dev peers`; edits are lost. Nothing on it is known beforehand: each player is connected to a
Supysonic on this computer, holds the album *{ALBUM}* ({len(TRACKS)} tracks, each a tone of its own), plays it, and
then the server is killed. What happens is read from the player's window, from what it says on the bus or by its status
command, from the recorded sound, and from what the server is asked for after its return. A player that has an offline mode
of its own is asked again with that switched on, where it did not do without.
"""


def page(found):
    """Pure: the page, but for its date."""
    players = found["players"]
    lines = [HEAD, "| | " + " | ".join(f"{player['name']} {player['version']}" for player in players) + " |",
             "|---|" + "---|" * len(players)]
    for key, title in QUESTIONS.items():
        lines.append(f"| {title} | " + " | ".join(player["answers"][key].answer for player in players) + " |")
    lines += ["", "## How it was found out"]
    for player in players:
        lines += ["", f"**{player['name']}**", ""]
        lines += [f"- {title}: {player['answers'][key].answer}. {player['answers'][key].how}"
                  for key, title in QUESTIONS.items()]
    lines += ["", "With " + ", ".join(f"{name} {version}" for name, version in found["with"].items()) + "."]
    return "\n".join(lines) + "\n"


def updated(before, found):
    """Pure: the page with its date; None when the page before says the same."""
    text = page(found)
    if before.split(SAME)[0].strip() == text.strip():
        return None
    return f"{text}\n{SAME}{found['date']}. A run that finds the same leaves this page as it is.\n"


def write(found):
    """`found`: date, with {name: version}, players [{name, version, answers}]. True when the page has changed."""
    FIGURES.parent.mkdir(parents=True, exist_ok=True)
    FIGURES.write_text(json.dumps(found, indent=2, ensure_ascii=False, default=asdict) + "\n")
    text = updated(PAGE.read_text() if PAGE.exists() else "", found)
    if text:
        PAGE.parent.mkdir(parents=True, exist_ok=True)
        PAGE.write_text(text)
    return bool(text)
