"""Waiting for a state, never for a time."""
import time

PATIENCE = 60  # seconds; only ever spent where something is wrong


class Unseen(Exception):
    """What was waited for did not come."""


def wait_for(answer, why, patience=PATIENCE):
    """The first true answer of `answer()`. What goes away while it is looked at counts as not there yet."""
    end = time.monotonic() + patience
    while True:
        try:
            found = answer()
        except Exception:  # AT-SPI throws many kinds when a widget dies under the question
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise Unseen(why)
        time.sleep(0.05)  # between two questions; nothing depends on how long it is
