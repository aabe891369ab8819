"""What an article costs in each room, in milliseconds of processor time for 400 words, beside the room's budget.

    python bench/rooms.py [PATH…] [--gazetteer FILE]

The budgets add up to what 7 articles of 400 words a second on one core allow. Everything is made ready (models loaded, rules compiled)
by one article before the clock starts. Without PATH, our own coverage.

With `OPENBLAS_NUM_THREADS=1`, as the command line sets it: else a second thread waits awake and is counted.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from relazione.annotate import annotate
from relazione.desk import Desk
from relazione.gazetteer import Gazetteer, shipped
from relazione.model.article import Article
from relazione.model.notes import Annotated
from relazione.publish import Affair, Dossier, html
from relazione.record import build
from relazione.record.store import open_store

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
WORDS = 400
# milliseconds an article of `WORDS`, 143 in all
BUDGET: Mapping[str, float] = {
    "read": 3,
    "tagging": 64,
    "names": 10,
    "times": 4,
    "tenures": 1,
    "quotes": 8,
    "events": 10,
    "settings": 3,
    "store": 8,
    "collate": 22,
    "record": 6,
    "dossier": 4,
}
Made = TypeVar("Made")


@dataclass
class Rooms:
    """Processor seconds by room."""

    seconds: dict[str, float] = field(default_factory=dict)

    def timed(self, room: str, work: Callable[[], Made]) -> Made:
        """What the work gives; its time is added to the room's."""
        began = time.process_time()
        made = work()
        self.seconds[room] = self.seconds.get(room, 0.0) + time.process_time() - began
        return made


def measure(paths: Sequence[str], gazetteer: Gazetteer) -> tuple[Rooms, int, int]:
    """The rooms' times, the number of articles and of their words."""
    desk, rooms = Desk(gazetteer), Rooms()
    _ready(desk, paths)
    articles = rooms.timed("read", lambda: desk.read(paths)[0])
    coverage = [_annotated(desk, article, rooms) for article in articles]
    store = open_store()
    rooms.timed("store", lambda: store.add(coverage))
    known = rooms.timed("store", lambda: desk.settled(store))
    collation = rooms.timed("collate", lambda: desk.collate(known))
    record = rooms.timed("record", lambda: build(known, collation, gazetteer))
    rooms.timed("store", lambda: store.keep(record, collation.placements))
    rooms.timed("dossier", lambda: html(Dossier(Affair(known, collation, record, gazetteer))))
    return rooms, len(articles), sum(len(article.text.split()) for article in articles)


def _ready(desk: Desk, paths: Sequence[str]) -> None:
    """Models loaded, rules compiled, templates read."""
    articles, _ = desk.read(paths)
    coverage, _ = desk.annotate(articles[:1])
    html(Dossier(Affair(coverage, *desk.record(coverage), desk.gazetteer)))


def _annotated(desk: Desk, article: Article, rooms: Rooms) -> Annotated:
    notes, _ = annotate(article, ())
    for annotator in desk.annotators:
        room = type(annotator).__name__.casefold()
        notes, _ = rooms.timed(room, lambda: annotate(article, (annotator,), notes))  # noqa: B023
    return Annotated(article, notes)


def table(rooms: Rooms, articles: int, words: int) -> str:
    """A row a room, and the whole with the articles a second that it allows."""
    scale = 1000 * WORDS / words
    rows = [
        f"{room:10}{seconds * scale:9.1f}{BUDGET.get(room, 0.0):9.0f}"
        for room, seconds in rooms.seconds.items()
    ]
    whole = sum(rooms.seconds.values()) * scale
    return "\n".join(
        [
            f"{articles} articles, {words:,} words; milliseconds for {WORDS} words",
            f"{'room':10}{'ms':>9}{'budget':>9}",
            *rows,
            f"{'whole':10}{whole:9.1f}{sum(BUDGET.values()):9.0f}",
            f"{1000 / whole:.1f} articles/s on one core",
        ]
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="*", default=[str(EXAMPLES / "coverage")])
    parser.add_argument("--gazetteer", type=Path, default=EXAMPLES / "gazetteer.yaml")
    given = parser.parse_args()
    print(table(*measure(given.paths, shipped().with_file(given.gazetteer))))


if __name__ == "__main__":
    main()
