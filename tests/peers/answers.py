"""What can be found out about a player, and the two ways of not finding it."""
from dataclasses import dataclass

YES, NO, NO_SUCH_FUNCTION, NOT_FOUND_OUT = "yes", "no", "no such function", "not found out"

# In the order of the table.
QUESTIONS = {
    "browses": "Still browses",
    "plays": "Still plays",
    "next": "Next track",
    "like": "Like kept",
    "play": "Play kept",
    "restart": "After a restart offline",
}


@dataclass(frozen=True)
class Answer:
    """`how` is one sentence, the same whenever the same was found; `seen` has the figures of this run."""
    answer: str
    how: str
    seen: str = ""


class Unseen(Exception):
    """Something that a look at a player needs did not happen; the text says what."""


class NoSuchFunction(Exception):
    """The player does not have what was asked for; the text says how that was seen."""
