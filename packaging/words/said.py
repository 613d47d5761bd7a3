"""Writes the sentences of say() and counted() as lupdate knows them.

lupdate finds tr(), and nothing else without a class around it. Text outside of classes goes through say("…") and
counted(n, "one", "many"), whose literals this collects: QT_TRANSLATE_NOOP for the first, and for the second its last
form, which has the plural forms of each language. sayLater() and countLater() mark what stands in a table.

    python3 said.py FOLDERS... > said.cpp
"""

import pathlib
import re
import sys

TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/'  # comments
    r'|(?P<text>(?:u8|u|U|L)?"(?:\\.|[^"\\\n])*")'
    r"|'(?:\\.|[^'\\\n])*'"
    r'|(?P<word>[A-Za-z_]\w*)'
    r'|(?P<mark>->|::|\S)',
    re.DOTALL,
)


# What says something: how lupdate is told, and how many arguments there are, of which the last counts.
CALLS = {
    'say': ('QT_TRANSLATE_NOOP', 1),
    'sayLater': ('QT_TRANSLATE_NOOP', 1),
    'counted': ('QT_TRANSLATE_N_NOOP', 3),
    'countLater': ('QT_TRANSLATE_N_NOOP', 1),
}


def tokens(source):
    for match in TOKEN.finditer(source):
        if match.lastgroup:
            yield match.lastgroup, match.group()


def arguments(found, start):
    """The arguments of the call whose '(' is at `start`, each a list of tokens."""
    parts, depth = [[]], 0
    for kind, token in found[start:]:
        if token in '([{':
            depth += 1
            if depth == 1:
                continue
        elif token in ')]}':
            depth -= 1
            if depth == 0:
                return parts
        if depth == 1 and token == ',':
            parts.append([])
        else:
            parts[-1].append((kind, token))
    return parts


def literals(argument):
    """Adjacent literals are one; those of a choice (a ? "x" : "y") are several. Those of calls inside are theirs."""
    groups, depth, open_group = [], 0, False
    for kind, token in argument:
        if token == '(':
            depth += 1
        elif token == ')':
            depth -= 1
        if kind == 'text' and depth == 0 and token.startswith('"'):
            if open_group:
                groups[-1] += token
            else:
                groups.append(token)
            open_group = True
        else:
            open_group = False
    return groups


def sentences(source):
    found = list(tokens(source))
    for i, (kind, token) in enumerate(found[:-1]):
        if kind != 'word' or token not in CALLS or found[i + 1][1] != '(':
            continue
        if i and found[i - 1][1] in ('.', '->', '::'):
            continue
        parts = arguments(found, i + 1)
        macro, count = CALLS[token]
        if len(parts) == count:
            for text in literals(parts[-1]):
                yield macro, text


def main(folders):
    told = set()
    paths = [path for folder in folders for path in pathlib.Path(folder).rglob('*') if path.suffix in ('.cpp', '.h')]
    for path in sorted(paths):
        for macro, text in sentences(path.read_text(encoding='utf-8')):
            if (macro, text) not in told:
                told.add((macro, text))
                print(f'{macro}("Sentences", {text})')


if __name__ == '__main__':
    main(sys.argv[1:])
