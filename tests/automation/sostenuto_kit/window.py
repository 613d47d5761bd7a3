"""The window as AT-SPI shows it, asked by object name.

Qt 6.4 shows roles and accessible names to AT-SPI, and object names not at all: the contract (contract.json, written by a test of
the window) says which role and name belong to an object name. Where a newer Qt gives an accessible id, that is taken.
"""
import fnmatch
import json
import subprocess
from pathlib import Path

import pyatspi

from .waiting import wait_for

CONTRACT = json.loads((Path(__file__).resolve().parent.parent / "contract.json").read_text(encoding="utf-8"))
VIEWS = {"table", "list", "tree", "tree table"}
MOST_ROWS = 500
ROLES = {  # QAccessible::Role, as the contract has it -> what AT-SPI calls it
    "Button": {"push button", "toggle button", "check box"},
    "PushButton": {"push button", "toggle button", "check box"},
    "ButtonMenu": {"push button", "push button menu", "toggle button"},
    "ButtonDropDown": {"push button", "push button menu", "toggle button"},
    "CheckBox": {"check box"},
    "RadioButton": {"radio button"},
    "EditableText": {"text", "password text"},
    "ComboBox": {"combo box"},
    "SpinBox": {"spin button"},
    "Slider": {"slider"},
    "List": VIEWS, "Table": VIEWS, "Tree": VIEWS,
    "PageTabList": {"page tab list"},
    "AlertMessage": {"alert"},
}

KEYS = {",": "comma", ".": "period", "Esc": "Escape", "Del": "Delete"}  # Qt's word -> X's


def walk(thing):
    """Everything below, but never into item views: a table has a child for every cell there is."""
    yield thing
    if thing.getRoleName() in VIEWS:
        return
    for index in range(thing.childCount):
        child = thing.getChildAtIndex(index)
        if child is not None:
            yield from walk(child)


def has(thing, state):
    return thing.getState().contains(state)


def identifier(thing):
    try:
        return thing.get_accessible_id()
    except Exception:  # older AT-SPI
        return None


class Window:
    """`name` of every method is an object name, as docs/automation.md lists them."""

    def __init__(self, environment=None):
        self._environment = environment

    # --- finding -----------------------------------------------------------------------------------------------------

    @staticmethod
    def application():
        for candidate in pyatspi.Registry.getDesktop(0):
            if candidate is not None and candidate.name == "Sostenuto" and candidate.childCount:
                return candidate
        return None

    def seek(self, name, called=None):
        """What is showing under this object name now, or None. `called`: its accessible name where that changes with
        the state, or holds what the library says; it may hold * for anything."""
        root = self.application()
        if root is None:
            return None
        places = [place for place in CONTRACT if "role" in CONTRACT[place].get(name, {})]
        meant = [CONTRACT[place][name] for place in places]
        # Page and frame may have a button each of one role and name (Play): the page comes first, the player bar last.
        things = list(walk(root))
        if places == ["mainWindow"]:
            things.reverse()
        for thing in things:
            try:
                if not has(thing, pyatspi.STATE_SHOWING):
                    continue
                if (identifier(thing) or "").rsplit(".", 1)[-1] == name:
                    return thing
                for one in meant:
                    if thing.getRoleName() in ROLES.get(one["role"], set()) and fnmatch.fnmatchcase(
                            thing.name, called or one["name"]):
                        return thing
            except Exception:  # it went away while we looked
                continue
        return None

    def find(self, name, called=None):
        return wait_for(lambda: self.seek(name, called), f"{name} is not showing")

    def until_gone(self, name, called=None):
        wait_for(lambda: self.application() is not None and self.seek(name, called) is None, f"{name} is still there")

    # --- using -------------------------------------------------------------------------------------------------------

    def press(self, name, called=None):
        thing = wait_for(lambda: self._enabled(name, called), f"{name} can't be pressed")
        thing.queryAction().doAction(0)

    def _enabled(self, name, called):
        thing = self.seek(name, called)
        return thing if thing is not None and has(thing, pyatspi.STATE_ENABLED) else None

    def set_text(self, name, text):
        self.find(name).queryEditableText().setTextContents(text)

    def is_checked(self, name):
        return has(self.find(name), pyatspi.STATE_CHECKED)

    def value(self, name):
        return self.find(name).queryValue().currentValue

    def set_value(self, name, value):
        self.find(name).queryValue().currentValue = value

    # --- rows --------------------------------------------------------------------------------------------------------

    def rows(self, name):
        """What the first rows of a view say, as a screen reader would."""
        return [cell.name for cell in self._cells(self.find(name))]

    @staticmethod
    def _cells(view):
        try:
            table = view.queryTable()
        except NotImplementedError:
            return [view.getChildAtIndex(row) for row in range(min(view.childCount, MOST_ROWS))]

        def width(column):
            cell = table.getAccessibleAt(0, column)
            return cell.queryComponent().getExtents(pyatspi.DESKTOP_COORDS).width if cell is not None else 0

        if not table.nRows:
            return []
        # The title's column is the widest: hidden ones have no width, and a click on the number would play.
        column = max(range(table.nColumns), key=width)
        return [table.getAccessibleAt(row, column) for row in range(min(table.nRows, MOST_ROWS))]

    def row(self, name, text):
        def look():
            view = self.seek(name)
            return next((cell for cell in self._cells(view) if cell is not None and text in cell.name), None)
        return wait_for(look, f"no row of {name} says “{text}”")

    def click_row(self, name, text, times=1):
        """A real click: it selects, and two of them do what Enter does."""
        box = self.row(name, text).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        self._xdotool("mousemove", box.x + min(box.width // 2, 60), box.y + box.height // 2, "click", "--repeat", times,
                      "--delay", 60, 1)

    def open_row(self, name, text):
        self.click_row(name, text, 2)

    # --- keys --------------------------------------------------------------------------------------------------------

    def keys(self, *names):
        """As xdotool names them: "ctrl+l", "Return"."""
        self._xdotool("key", "--clearmodifiers", *names)

    def write(self, text):
        """Types it where the cursor is: into a file dialog, whose parts are no part of the contract."""
        self._xdotool("type", "--clearmodifiers", text)

    def titles(self):
        """Of the program's windows, dialogs too."""
        root = self.application()
        return [root.getChildAtIndex(index).name for index in range(root.childCount)] if root is not None else []

    def trigger(self, action):
        """An action by its name, through its keys."""
        *modifiers, key = CONTRACT["actions"][action]["keys"].split("+")
        self.keys("+".join([one.lower() for one in modifiers] + [KEYS.get(key, key.lower() if len(key) == 1 else key)]))

    def _xdotool(self, *words):
        subprocess.run(["xdotool", *map(str, words)], check=True, env=self._environment)
