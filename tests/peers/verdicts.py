"""What counts as a yes: pure functions from what was seen to an answer."""
from answers import NO, YES, Answer
from server import TRACKS

TITLES = [title for title, _ in TRACKS]
LATE = 10  # seconds: a play whose time is further off than that has a wrong time


def on_playing(before, after, sounds, heard):
    """`before` and `after`: (title, seconds into it) as the player says, or None; `sounds`: its tone was recorded."""
    goes_on = bool(before and after and after[0] == before[0] and after[1] >= before[1] + 2)
    seen = f"{before} → {after}, {heard:.1f} s heard"
    if sounds and goes_on:
        return Answer(YES, "Its place in the track went on, and the track's own tone was recorded.", seen)
    what = "it said that it played, but nothing was recorded" if goes_on else "its place in the track did not go on"
    return Answer(NO, f"After the server was killed {what}.", seen)


def on_next(words, sounds, said, heard):
    seen = f"{said}, {heard:.1f} s heard"
    if sounds:
        return Answer(YES, f"Asked for {words}, the tone of the next track was recorded.", seen)
    return Answer(NO, f"Asked for {words}, the next track was not heard.", seen)


def on_browsing(titles, why):
    """`why`: which step did not go through; the same steps did before the outage."""
    if titles == TITLES:
        return Answer(YES, "The album was left and opened again: its tracks were listed.")
    return Answer(NO, f"The album was left and opened again: {why or 'not all of its tracks were listed'}.", str(titles))


def on_like(starred):
    what = "Liked in the outage through the window; after the server was back, the track was "
    return Answer(YES, what + "starred there.") if starred else Answer(NO, what + "not starred there within a minute.")


def on_play(told, began):
    """`told`: when each play that the server was told of began, ms since 1970, or None; `began`: seconds since 1970."""
    what = "The third track was heard to its end in the outage; "
    seen = f"asked for at {began:.0f}, told {told}"
    if not told:
        return Answer(NO, what + "within a minute after it was back, the server had not been told of it.", seen)
    if len(told) > 1:
        return Answer(NO, what + f"afterwards the server was told of it {len(told)} times.", seen)
    if told[0] is None:
        return Answer(NO, what + "afterwards the server was told of it, without the time.", seen)
    if abs(told[0] / 1000 - began) > LATE:
        return Answer(NO, what + "afterwards the server was told of it, with a wrong time.", seen)
    return Answer(YES, what + "after it was back, the server was told of it once, with the time when it began.", seen)


def on_restart(titles, why, sounds=False, heard=0.0):
    """`why`: which step did not go through."""
    what = "Killed and started again without the server: "
    if titles != TITLES:
        return Answer(NO, f"{what}{why or 'not all tracks of the album were listed'}.", str(titles))
    if why:
        return Answer(NO, f"{what}the album was listed, but {why}.")
    seen = f"{heard:.1f} s heard"
    if not sounds:
        return Answer(NO, what + "the album was listed, but nothing was heard when it was played.", seen)
    return Answer(YES, what + "the album was listed, and its first track was recorded when it was played.", seen)
