"""What it costs to add one article to a record: processor seconds, rows touched, peak memory.

    python bench/record.py [--sizes 300,1000,3000] [--a-day 100]

Texts are those of `bench/stories.py`; notes (sentences, people, states, events, quotes) and vectors are given, so that what is measured
is everything after annotation: loading, collating, building, writing. The record of all but one article is made and kept, then the one
that was left out, from the middle, is added.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.stories import START, Happening, World, each_size

from relazione.desk import BATCH, Desk
from relazione.model.article import Article
from relazione.model.notes import Annotated, Entity, Event, Mention, Notes, Quote, Sentence, Setting
from relazione.model.span import Span
from relazione.record.store import Store, open_store

STATES = ("ALD", "BNT", "CRV", "DRN", "ELV", "FSK", "GRD", "HLM")
SAID = 14  # words of a quote


class Noted(World):
    """Invented coverage with its notes: who met whom on the day, and what was said."""

    def _report(self, happening: Happening, number: int, day: int) -> Annotated:
        article = super()._report(happening, number, day).article
        return Annotated(
            replace(article, sha256=article.id, path=f"{article.id}.txt"), notes(article, happening)
        )


def notes(article: Article, happening: Happening) -> Notes:
    """The two first names of the happening are people of two states who met; the first is quoted in each paragraph."""
    people = [f"person:{name.casefold()}" for name in happening.names[:2]]
    states = [STATES[(happening.day + at) % len(STATES)] for at in (0, 1 + len(happening.names[0]) % 3)]
    named = list(zip(people, happening.names, states, strict=False))
    when = (START + timedelta(happening.day)).isoformat()
    paragraphs = list(_paragraphs(article.text))
    said = [_quote(number, span, article.text, people[0], when) for number, span in enumerate(paragraphs[:4])]
    trigger = Span(paragraphs[0].start, article.text.index(" ", paragraphs[0].start))
    met = Event(
        "e0", trigger, "meet", "held", {"actor": (people[0],), "recipient": (people[1],)}, earliest=when,
        latest=when, evidence=(paragraphs[0],),
    )  # fmt: skip
    return Notes(
        sentences=tuple(Sentence(*span) for span in paragraphs),
        entities=tuple(_entities(named)),
        mentions=tuple(_mentions(article.text, named)),
        quotes=tuple(said),
        events=(met,),
    )


def _paragraphs(text: str) -> Iterator[Span]:
    at = 0
    for paragraph in text.split("\n\n"):
        yield Span(at, at + len(paragraph))
        at += len(paragraph) + 2


def _quote(number: int, paragraph: Span, text: str, speaker: str, when: str) -> Quote:
    words = paragraph.of(text).split()[:SAID]
    span = Span(paragraph.start, paragraph.start + len(" ".join(words)))
    return Quote(f"q{number}", "direct", (span,), speaker=(speaker,), setting=Setting(when=when))


def _entities(named: Sequence[tuple[str, str, str]]) -> Iterator[Entity]:
    for id_, name, state in named:
        yield Entity(id_, "person", name, state, names=(name,))
        yield Entity(f"country:{state}", "place", state, state)


def _mentions(text: str, named: Sequence[tuple[str, str, str]]) -> Iterator[Mention]:
    """Where the people are named; each first mention stands for the state too."""
    for id_, name, state in named:
        at = text.find(name)
        if at >= 0:
            yield Mention(f"m-{id_}", at, at + len(name), "person", id_, "name")
            yield Mention(f"m-{state}", at, at + len(name), "place", f"country:{state}", "metonym")


@dataclass(frozen=True)
class Given(Desk):
    """A desk that is given the vectors: those of the world for heads, chance for what was said."""

    world: World = field(default_factory=lambda: World(1))

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector a text."""
        return np.stack([self._vector(text) for text in texts])

    def _vector(self, text: str) -> NDArray[np.float32]:
        head = text.partition("\n")[0] + "\n"
        if head in self.world.vectors:
            return self.world.vectors[head]
        drawn = np.random.default_rng(crc32(text.encode())).standard_normal(384).astype(np.float32)
        return drawn / np.linalg.norm(drawn)


def measure(size: int, a_day: int) -> str:
    """One line: what making the record cost an article, what adding one more cost, what that touched."""
    world = Noted(a_day)
    coverage = world.articles(size + 1)
    late = coverage.pop(size // 2)
    desk = Given(world=world)
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "record.db")
        for at in range(0, size, BATCH):
            store.add(coverage[at : at + BATCH])
        began = time.process_time()
        desk.keep(store)
        made = time.process_time()
        store.add([late])
        desk.keep(store)
        done = time.process_time()
        touched, rows = _touched(store)
        store.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{size:>7,} articles  {1000 * (made - began) / size:6.1f} ms an article to make the record  {done - made:7.2f} s to add one  "
        f"{touched:,} of {rows:,} rows touched  memory {peak:,.0f} MiB"
    )


def _touched(store: Store) -> tuple[int, int]:
    """The item rows that the last run wrote or closed, and all open ones."""
    with store.engine.connect() as connection:
        last = connection.exec_driver_sql("SELECT max(id) FROM run").scalar_one()
        query = "SELECT count(*) FROM item WHERE run = ? OR closed_by = ?"
        touched = connection.exec_driver_sql(query, (last, last)).scalar_one()
        rows = connection.exec_driver_sql("SELECT count(*) FROM item WHERE closed_by IS NULL").scalar_one()
    return int(touched), int(rows)


if __name__ == "__main__":
    each_size(measure, __doc__, "300,1000,3000")
