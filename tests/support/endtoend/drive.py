#!/usr/bin/python3
"""Uses the player's window as a screen reader or a UI test would: through AT-SPI, by role and accessible name.

    drive.py wait   ROLE NAME          waits until there is one that is showing
    drive.py gone   ROLE NAME          waits until there is none that is showing
    drive.py press  ROLE NAME          its first action (Press, Toggle)
    drive.py set    ROLE NAME TEXT     the text of a field
    drive.py row    TABLE TEXT         prints the row of a table or list whose first texts contain TEXT
    drive.py place  TABLE TEXT         prints where on the screen that row is: x y
    drive.py tree                      everything that is showing, for whoever writes a test

ROLE is AT-SPI's name with spaces as they are ("push button", "check box", "text", "alert", …), NAME may hold * for anything.
Exit code 1: not within 20 s.
"""
import fnmatch
import sys
import time

import pyatspi

ITEM_VIEWS = {"table", "list", "tree", "tree table"}
PATIENCE = 20


def application():
    for candidate in pyatspi.Registry.getDesktop(0):
        if candidate is not None and candidate.name == "Sostenuto" and candidate.childCount:
            return candidate
    return None


def walk(thing):
    """Everything below, but never into item views: a table has a child for every cell there is."""
    yield thing
    if thing.getRoleName() in ITEM_VIEWS:
        return
    for index in range(thing.childCount):
        child = thing.getChildAtIndex(index)
        if child is not None:
            yield from walk(child)


def showing(thing):
    return thing.getState().contains(pyatspi.STATE_SHOWING)


def find(matches):
    root = application()
    if root is None:
        return None
    for thing in walk(root):
        try:
            if matches(thing) and showing(thing):
                return thing
        except Exception:  # it went away while we looked
            continue
    return None


def until(answer):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = answer()
        except Exception:
            found = None
        if found:
            return found
        time.sleep(0.1)
    sys.exit(1)


def by(role, name):
    """NAME may hold * for anything."""
    return lambda thing: thing.getRoleName() == role and fnmatch.fnmatchcase(thing.name, name)


def widest_column(table):
    """The title's: hidden columns have no width, and a click on the number would play."""
    def width(column):
        cell = table.getAccessibleAt(0, column)
        return cell.queryComponent().getExtents(pyatspi.DESKTOP_COORDS).width if cell is not None else 0
    return max(range(table.nColumns), key=width) if table.nRows else 0


def rows(view):
    """(index, accessible) of the title cells of a view."""
    try:
        table = view.queryTable()
        column = widest_column(table)
        return [(row, table.getAccessibleAt(row, column)) for row in range(min(table.nRows, 500))]
    except NotImplementedError:
        return [(row, view.getChildAtIndex(row)) for row in range(min(view.childCount, 500))]


def row_with(view_name, text):
    view = find(lambda thing: thing.getRoleName() in ITEM_VIEWS and thing.name == view_name)
    if view is None:
        return None
    for index, cell in rows(view):
        if cell is not None and text in cell.name:
            return view, index, cell
    return None


def place(view_name, text):
    _, _, cell = until(lambda: row_with(view_name, text))
    box = cell.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    print(box.x + min(box.width // 2, 60), box.y + box.height // 2)


def main(verb, *words):
    if verb == "wait":
        until(lambda: find(by(*words)))
    elif verb == "gone":
        until(lambda: application() is not None and find(by(*words)) is None)
    elif verb == "press":
        until(lambda: find(by(*words))).queryAction().doAction(0)
    elif verb == "set":
        until(lambda: find(by(*words[:2]))).queryEditableText().setTextContents(words[2])
    elif verb == "row":
        print(until(lambda: row_with(*words))[1])
    elif verb == "place":
        place(*words)
    elif verb == "tree":
        for thing in walk(until(application)):
            if showing(thing):
                print(f"{thing.getRoleName()}: {thing.name}")
    else:
        sys.exit(2)


main(*sys.argv[1:])
