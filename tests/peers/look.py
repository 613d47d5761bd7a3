#!/usr/bin/python3
"""Everything that an application's windows show, as JSON lines: role, name, description, text, states, place on the screen.

    look.py APPLICATION

Read through AT-SPI, as a screen reader would. It knows nothing of the application and goes into every table, so it is for
windows of a few hundred things (drive.py is for ours).
"""
import json
import sys

import pyatspi

STATES = {"enabled": pyatspi.STATE_SENSITIVE, "on": pyatspi.STATE_CHECKED, "selected": pyatspi.STATE_SELECTED}


def walk(thing, depth=0):
    yield thing
    for index in range(min(thing.childCount, 500) if depth < 60 else 0):
        child = thing.getChildAtIndex(index)
        if child is not None:
            yield from walk(child, depth + 1)


def text_of(thing):
    try:
        return thing.queryText().getText(0, 200)
    except NotImplementedError:
        return ""


def seen(thing):
    states = thing.getState()
    if not states.contains(pyatspi.STATE_SHOWING):
        return None
    try:
        box = thing.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        place = [box.x, box.y, box.width, box.height]
    except NotImplementedError:
        place = []
    return {"role": thing.getRoleName(), "name": thing.name, "description": thing.description, "text": text_of(thing),
            "states": [name for name, state in STATES.items() if states.contains(state)], "place": place}


def main(name):
    for application in pyatspi.Registry.getDesktop(0):
        if application is None or application.name != name:
            continue
        for thing in walk(application):
            try:
                found = seen(thing)
            except Exception:  # it went away while we looked
                continue
            if found:
                print(json.dumps(found))


main(*sys.argv[1:])
