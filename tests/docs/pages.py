"""Reads the guides: their words, keys, links, pictures and commands. No more of Markdown than the guides use."""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "packaging" / "words"))
import said  # noqa: E402  (the sentences of the sources, as the translators get them)

GUIDES = [ROOT / "docs" / f"{name}.md" for name in
          ("first-steps", "listening", "operating", "privacy", "testing", "troubleshooting")]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
PICTURES = ROOT / "docs" / "pictures"


def text_of(page):
    return page.read_text(encoding="utf-8")


def fences(text, language):
    """The blocks that are marked with this language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def prose(text):
    """Without anything that is code."""
    text = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    text = re.sub(r"^ {4}\S.*$", "", text, flags=re.MULTILINE)
    return re.sub(r"`[^`\n]+`", "", text)


def codes(text):
    """What stands in backticks in a line."""
    return re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL))


def window_words(text):
    """What stands in italics, as the window has it: the guides use italics for nothing else."""
    found = re.findall(r"(?<![*\w])\*(?![*\s])([^*|]+?)\*(?![*\w])", prose(text).replace("**", ""))
    return [" ".join(one.split()) for one in found]


def parts(words):
    """A banner is several sentences with dots between them."""
    return [words, *words.split(" · ")]


KEY = re.compile(r"\b((?:(?:Ctrl|Shift|Alt) )+(?:F\d+|[A-Z0-9]\b|Left|Right|Up|Down|Return|[,.](?=\s))|F\d+)")


def keys(text):
    return KEY.findall(prose(text))


def links(text):
    return re.findall(r"\]\(([^)\s]+)\)", text)


def anchors(text):
    """As GitHub makes them of headings."""
    heads = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


# --- the sources -----------------------------------------------------------------------------------------------------

def plain(literal):
    return literal[literal.index('"') + 1:-1].replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")


def literals(folder):
    """Every text in the sources below `folder`; adjacent ones are one."""
    all_texts = set()
    for path in [*(ROOT / folder).rglob("*.cpp"), *(ROOT / folder).rglob("*.h")]:
        joined = ""
        for kind, token in said.tokens(text_of(path)):
            if kind == "text":
                joined += plain(token)
            elif joined:
                all_texts.add(joined)
                joined = ""
    return all_texts


def sentences(file, function=None):
    """What say(), counted() and their like say in a file, or in one function of it."""
    source = text_of(ROOT / file)
    if function:
        begin = re.search(rf"^\w[\w:<> ]* {function}\(", source, re.MULTILINE).start()
        source = source[begin:source.index("\n}\n", begin)]
    return {plain("".join(re.findall(r'"((?:\\.|[^"\\])*)"', text)).join('""')) for _, text in said.sentences(source)}


def pattern(sentence):
    """Matches the sentence with anything in the place of its values."""
    return re.compile(".+?".join(re.escape(part) for part in re.split(r"%L?\d|%n", sentence)))


def speaks(sentence):
    """Something that is more than values and marks."""
    return len(re.sub(r"%L?\d|\W", "", sentence)) >= 2
