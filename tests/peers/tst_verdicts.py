#!/usr/bin/python3
"""What counts as a yes, which tone is heard, and that a page changes only where something else was found.

No player and no server: this is what ./dev test runs of this folder.
"""
import array
import math
import random
import unittest

import table
import verdicts
from answers import NO, QUESTIONS, YES, Answer
from ear import CHUNK, RATE, tone_of
from verdicts import TITLES

TONES = [440, 620, 880]


def sine(tone, loudness=2900, wrong=0):
    noise = random.Random(5)
    return array.array("h", (round(loudness * math.sqrt(2) * math.sin(2 * math.pi * tone * at / RATE) +
                                   noise.uniform(-wrong, wrong)) for at in range(CHUNK)))


class Verdicts(unittest.TestCase):
    def test_tones(self):
        rows = [(sine(440), 440), (sine(620), 620), (sine(880), 880), (sine(880, wrong=1500), 880),
                (sine(500), 0), (sine(440, loudness=1), None), (array.array("h", [0] * CHUNK), None),
                (array.array("h", (a + b for a, b in zip(sine(440), sine(620)))), 0)]
        for number, (samples, heard) in enumerate(rows):
            with self.subTest(row=number):
                self.assertEqual(tone_of(samples, TONES), heard)

    def test_playing(self):
        rows = [(("A", 4.0), ("A", 7.0), True, YES),
                (("A", 4.0), ("A", 7.0), False, NO),   # says so, and is silent
                (("A", 4.0), ("A", 4.1), True, NO),    # what is heard is the end of a buffer
                (("A", 4.0), ("B", 9.0), True, NO),
                (("A", 4.0), None, True, NO), (None, ("A", 4.0), True, NO)]
        for row in rows:
            with self.subTest(row=row):
                self.assertEqual(verdicts.on_playing(*row[:3], 3.0).answer, row[3])

    def test_next(self):
        self.assertEqual(verdicts.on_next("so", True, ("B", 2.0), 2.0).answer, YES)
        self.assertEqual(verdicts.on_next("so", False, ("B", 2.0), 0.0).answer, NO)

    def test_browsing(self):
        self.assertEqual(verdicts.on_browsing(TITLES, "").answer, YES)
        for titles, why in (([], "the album is not shown"), (TITLES[:2], ""), ([], "")):
            with self.subTest(titles=titles):
                self.assertEqual(verdicts.on_browsing(titles, why).answer, NO)

    def test_play(self):
        rows = [([1_700_000_001_000], YES), ([], NO), ([None], NO), ([1_700_000_001_000, 1_700_000_001_000], NO),
                ([1_700_000_060_000], NO), ([1_699_999_900_000], NO)]
        for told, answer in rows:
            with self.subTest(told=told):
                self.assertEqual(verdicts.on_play(told, 1_700_000_000).answer, answer)

    def test_restart(self):
        self.assertEqual(verdicts.on_restart(TITLES, "", True, 3.0).answer, YES)
        for arguments in (([], "its window did not come up"), (TITLES[:1], "", True), (TITLES, "Play is grey", True),
                          (TITLES, "", False)):
            with self.subTest(arguments=arguments):
                self.assertEqual(verdicts.on_restart(*arguments).answer, NO)


def found(date="2026-01-02", **answers):
    one = {key: Answer(YES, "Seen.", f"figures of {date}") for key in QUESTIONS} | answers
    return {"date": date, "with": {"Supysonic": "1"}, "players": [{"name": "A", "version": "1", "answers": one}]}


class Page(unittest.TestCase):
    def test_only_what_was_found_changes_the_page(self):
        first = table.updated("", found())
        self.assertIsNotNone(first)
        self.assertIn("2026-01-02", first)
        self.assertNotIn("figures", first)
        self.assertIsNone(table.updated(first, found(date="2026-01-03")))
        second = table.updated(first, found(date="2026-01-04", next=Answer(NO, "Not heard.")))
        self.assertIn("2026-01-04", second)
        differing = [pair for pair in zip(first.splitlines(), second.splitlines()) if pair[0] != pair[1]]
        self.assertEqual(len(differing), 3)  # the table, the sentence, the date


unittest.main()
