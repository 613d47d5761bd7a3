#!/usr/bin/python3
"""What the guides say is so: their commands run, their links and pictures are there, and the words, keys and object names
in them are those of the program. See docs/."""
import json
import re
import struct
import subprocess
import unittest

import console
import pages
from pages import GUIDES, PAGES, ROOT

CONTRACT = json.loads((ROOT / "tests" / "automation" / "contract.json").read_text(encoding="utf-8"))
LARGEST_PICTURE = 200 * 1024
MOST_PICTURES = 10

# Of these the troubleshooting guide has every sentence.
TOLD = [("ui/theme/Sentences.cpp", None), ("ui/theme/DiagnosisWords.cpp", None), ("ui/theme/SeveralServers.cpp", None),
        ("ui/theme/PlannedWords.cpp", None), ("ui/theme/DrillWords.cpp", "drillSentence"),
        ("ui/theme/DrillWords.cpp", "drillEnd"), ("ui/theme/PendingWords.cpp", "needsYouText"),
        ("ui/theme/StateWords.cpp", "troubleSentence"), ("ui/theme/StartWords.cpp", None)]
# Pieces that only stand inside of other sentences.
PIECES = {"this album", "this playlist", "today", "tomorrow", "d MMMM yyyy", "%1 changes", "%1 plays", "about %1 hours",
          "%1 days", "%1 tracks", "The status page", "Details"}

NAME = re.compile(r"[a-z]+(?:[A-Z][a-z0-9]*)+|[a-z]+(?:\[0\])?(?:\.[a-zA-Z]+)+")  # navHome, services[0].reachable
FILES = (".json", ".txt", ".ini", ".db", ".id", ".xspf", ".pls", ".m3u")


def names():
    """Every object name and every word of the contract."""
    found, words = set(), set()
    for place, things in CONTRACT.items():
        found |= {place} | {part for name in things for part in name.split("/")}
        words |= {thing["name"] for thing in things.values() if isinstance(thing, dict) and "name" in thing}
    return found, words


class Words(unittest.TestCase):
    def test_troubleshooting_has_every_sentence(self):
        told = {part for words in pages.window_words(pages.text_of(ROOT / "docs" / "troubleshooting.md"))
                for part in pages.parts(words)}
        for file, function in TOLD:
            sentences = pages.sentences(file, function)
            self.assertTrue(sentences, f"{file} says nothing any more: is {function} still there?")
            for sentence in sorted(sentences - PIECES):
                with self.subTest(file=file, sentence=sentence):
                    self.assertTrue(any(pages.pattern(sentence).fullmatch(one) for one in told),
                                    "docs/troubleshooting.md does not have it")

    def test_italics_are_words_of_the_window(self):
        spoken = {text for folder in ("ui", "app") for text in pages.literals(folder)} | names()[1]
        patterns = [pages.pattern(text) for text in spoken if pages.speaks(text)]

        def known(words):
            return any(one.fullmatch(words) for one in patterns)

        for page in [*GUIDES, ROOT / "README.md"]:
            for words in pages.window_words(pages.text_of(page)):
                with self.subTest(page=page.name, words=words):
                    self.assertTrue(known(words) or all(known(part) for part in words.split(" · ")),
                                    "the window does not say so")

    def test_keys_are_those_of_the_actions(self):
        given = {action["keys"].replace("+", " ") for action in CONTRACT["actions"].values()}
        for page in [*GUIDES, ROOT / "README.md"]:
            for key in pages.keys(pages.text_of(page)):
                with self.subTest(page=page.name, key=key):
                    self.assertIn(key, given)

    def test_the_table_of_keys(self):
        table = pages.text_of(ROOT / "docs" / "listening.md").split("| key | |")[1].split("\n\n")[0]
        rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", table, re.MULTILINE)
        self.assertGreater(len(rows), 10)
        given = {action["keys"].replace("+", " "): action["name"] for action in CONTRACT["actions"].values()}
        for key, name in rows:
            with self.subTest(key=key):
                self.assertEqual(given.get(key), name)

    def test_names_in_code_exist(self):
        fields = set(re.findall(r"\w+", pages.text_of(ROOT / "docs" / "control.md")))
        known = names()[0] | fields | pages.literals("sync/subsonic") | pages.literals("sync/credentials")
        options = "".join(pages.text_of(path) for path in (ROOT / "app").rglob("*.cpp"))
        for page in GUIDES:
            for code in pages.codes(pages.text_of(page)):
                with self.subTest(page=page.name, code=code):
                    if NAME.fullmatch(code) and code not in known and not code.endswith(FILES):
                        wanted = set(re.findall(r"[A-Za-z]{2,}", code))
                        self.assertEqual(wanted - known, set(), "there is no such name")
                    for option in re.findall(r"--([a-z][a-z-]+)", code):
                        self.assertRegex(options, rf'--{option}(?![\w-])|"{option}"', "no program knows this option")


class Places(unittest.TestCase):
    def test_links_lead_somewhere(self):
        for page in PAGES:
            for link in pages.links(pages.text_of(page)):
                if link.startswith(("http:", "https:")):
                    continue
                with self.subTest(page=page.name, link=link):
                    name, _, anchor = link.partition("#")
                    target = (page.parent / name).resolve() if name else page
                    self.assertTrue(target.exists(), "nothing is there")
                    self.assertTrue(not anchor or anchor in pages.anchors(pages.text_of(target)), "no such heading")

    def test_pictures_are_used_and_small(self):
        used = {(page.parent / link).resolve() for page in PAGES for link in pages.links(pages.text_of(page))
                if link.endswith((".png", ".svg"))}
        there = set(pages.PICTURES.iterdir())
        self.assertEqual(there - used, set(), "no page shows them")
        self.assertLessEqual(len(there), MOST_PICTURES)
        for picture in sorted(there):
            with self.subTest(picture=picture.name):
                content = picture.read_bytes()
                self.assertEqual(content[:8], b"\x89PNG\r\n\x1a\n")
                self.assertGreaterEqual(struct.unpack(">I", content[16:20])[0], 1200, "too narrow to be read")
                self.assertLessEqual(len(content), LARGEST_PICTURE)
                self.assertIn(picture.stem.rsplit("-", 1)[1], ("dark", "light"))

    def test_pictures_are_made_by_the_command(self):
        made = pages.text_of(ROOT / "dev")
        for picture in pages.PICTURES.iterdir():
            self.assertRegex(made, rf"\b{picture.stem}\b", "./dev shots --docs does not make it")

    def test_every_guide_is_found_from_the_readme(self):
        linked = {(ROOT / link).resolve() for link in pages.links(pages.text_of(ROOT / "README.md")) if ":" not in link}
        self.assertEqual(set(GUIDES) - linked, set())


class Commands(unittest.TestCase):
    def test_console_blocks(self):
        blocks = [(page, block) for page in GUIDES for block in pages.fences(pages.text_of(page), "console")]
        self.assertGreater(len(blocks), 2)
        with console.DemoPlayer():
            for page, block in blocks:
                for command, expected, lines in console.commands(block):
                    with self.subTest(page=page.name, command=command):
                        code, output = console.run(command)
                        self.assertEqual(code, expected, output)
                        for line in lines:
                            self.assertIn(line, output)

    def test_dev_knows_its_commands(self):
        usage = subprocess.run([ROOT / "dev", "help"], capture_output=True, text=True, check=True).stdout
        offered = set(re.findall(r"^\./dev (\w+)", usage, re.MULTILINE))
        for page in PAGES:
            for word in re.findall(r"\./dev (\w+)", pages.text_of(page)):
                with self.subTest(page=page.name, word=word):
                    self.assertIn(word, offered | {"help"})

    def test_json_can_be_read(self):
        for page in GUIDES:
            for block in pages.fences(pages.text_of(page), "json"):
                with self.subTest(page=page.name):
                    self.assertTrue(json.loads(block))


if __name__ == "__main__":
    unittest.main()
