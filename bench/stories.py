"""How long stories and copies take as the record grows.

    PYTHONPATH=src python bench/stories.py [--sizes 3000,30000,100000] [--a-day 100]

Invented affairs are reported by invented outlets at a steady rate a day: a longer record is a longer time, as it is for a user.
Of the articles, `COPIED` are copies of an earlier report of their happening, with paragraphs cut and words altered; the rest
are written anew from the words of the examples and of their affair. Notes and vectors are given, as they are when an existing
record is worked again: what is timed is `find_lineage` and `place` alone, on one core. Prints a line a size.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from relazione.collate.copies import find_lineage
from relazione.collate.threads import place
from relazione.gazetteer import Gazetteer
from relazione.model.article import Article, Published
from relazione.model.notes import Annotated, Notes

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "coverage"
START = date(2031, 1, 1)
COPIED = 0.4
ALTERED = 0.02  # of a copy's words
KEPT = 0.75  # of the paragraphs of the text copied
PARAGRAPHS, WORDS = 11, 42
HAPPENING = 8  # articles a happening, on average
SYLLABLES = (
    "ba",
    "den",
    "kor",
    "lim",
    "mo",
    "nes",
    "pra",
    "qui",
    "ras",
    "sul",
    "tev",
    "vor",
    "wen",
    "yal",
    "zed",
    "ond",
)


@dataclass
class Happening:
    """Something invented that is reported: its own words and names, and the reports so far."""

    day: int
    words: list[str]
    names: list[str]
    vector: NDArray[np.float32]
    reports: list[list[list[str]]]


class World:
    """Invented coverage, the same for the same seed."""

    def __init__(self, a_day: int, seed: int = 1) -> None:
        self.chance, self.a_day = random.Random(seed), a_day
        self.numbers = np.random.default_rng(seed)
        text = " ".join(path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt")))
        self.general = [word for word in text.split() if word.islower() and word.isalpha()]
        self.vectors: dict[str, NDArray[np.float32]] = {}

    def articles(self, count: int) -> list[Annotated]:
        """So many articles in order of days."""
        return list(self._articles(count))

    def _articles(self, count: int) -> Iterator[Annotated]:
        open_: list[Happening] = []
        for number in range(count):
            day = number // self.a_day
            open_ = [one for one in open_ if day - one.day <= 2]
            if not open_ or self.chance.random() < 1 / HAPPENING:
                open_.append(self._happening(day))
            yield self._report(self.chance.choice(open_), number, day)

    def _happening(self, day: int) -> Happening:
        words = [self._name().lower() for _ in range(6)] + self.chance.sample(self.general, 30)
        vector = self.numbers.standard_normal(384).astype(np.float32)
        return Happening(day, words, [self._name() for _ in range(8)], vector, [])

    def _name(self) -> str:
        return "".join(self.chance.choice(SYLLABLES) for _ in range(3)).capitalize()

    def _report(self, happening: Happening, number: int, day: int) -> Annotated:
        copied = bool(happening.reports) and self.chance.random() < COPIED
        paragraphs = self._copy(happening) if copied else self._own(happening)
        happening.reports.append(paragraphs)
        body = "\n\n".join(" ".join(words) for words in paragraphs)
        title = " ".join(self.chance.sample(happening.names, 2) + self.chance.sample(happening.words, 4))
        noise = self.numbers.standard_normal(384).astype(np.float32)
        self.vectors[f"{title}\n"] = vector = happening.vector + 0.7 * noise
        vector /= np.linalg.norm(vector)
        published = Published((START + timedelta(day)).isoformat(), status="stated")
        outlet = f"org:outlet-{self.chance.randrange(200)}"
        name = f"{number:08}"
        return Annotated(
            Article(name, name, body, "", title=title, outlet=outlet, published=published), Notes()
        )

    def _own(self, happening: Happening) -> list[list[str]]:
        return [[self._word(happening) for _ in range(WORDS)] for _ in range(PARAGRAPHS)]

    def _word(self, happening: Happening) -> str:
        drawn = self.chance.random()
        pool = self.general if drawn < 0.7 else happening.words if drawn < 0.9 else happening.names
        return pool[int(len(pool) * self.chance.random() ** 2)]

    def _copy(self, happening: Happening) -> list[list[str]]:
        source = self.chance.choice(happening.reports)
        kept = [paragraph for paragraph in source if self.chance.random() < KEPT] or source[:1]
        return [
            [self._word(happening) if self.chance.random() < ALTERED else word for word in paragraph]
            for paragraph in kept
        ]

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors made with the articles."""
        return np.stack([self.vectors[text.partition("\n")[0] + "\n"] for text in texts])


def measure(size: int, a_day: int) -> str:
    """One line: seconds for copies and for stories, articles a second, peak memory, and what was found."""
    world = World(a_day)
    coverage = world.articles(size)
    made = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    lineage = find_lineage(coverage, Gazetteer())
    copied = time.process_time()
    placements = place(coverage, lineage, world.embed)
    done = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return (
        f"{size:>8,} articles  copies {copied - began:7.1f} s  stories {done - copied:7.1f} s  "
        f"{1000 * (done - began) / size:5.2f} ms an article  {size / (done - began):6.0f} articles/s  "
        f"memory {peak / 1024:6.0f} MiB ({made / 1024:.0f} of it the articles)  {len(lineage.passages):,} passages, "
        f"{len(set(lineage.families.values())):,} families, {len({one.event for one in placements}):,} events, "
        f"{len({one.story for one in placements}):,} stories"
    )


def each_size(measure: Callable[[int, int], str], about: str | None, sizes: str) -> None:
    """Print what is measured at each size, in a process of its own, so that memory is told apart."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default=sizes)
    parser.add_argument("--a-day", type=int, default=100)
    given = parser.parse_args()
    for size in map(int, given.sizes.split(",")):
        child = os.fork()
        if not child:
            print(measure(size, given.a_day), flush=True)
            os._exit(0)
        os.waitpid(child, 0)


if __name__ == "__main__":
    each_size(measure, __doc__, "3000,30000,100000")
