"""Words a second of the events room on one core, after tagging, naming, times and quotes.

python bench/events.py FOLDER [--repeat 5]
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from relazione.annotate import annotate
from relazione.desk import Desk


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--repeat", type=int, default=5)
    asked = parser.parse_args()
    desk = Desk()
    articles, _ = desk.read([str(asked.folder)])
    before = desk.annotators[:-2]
    noted = [(article, annotate(article, before)[0]) for article in articles]
    words = sum(len(notes.tokens) for _, notes in noted)
    events = desk.annotators[-2:]
    seconds = min(timed(noted, events) for _ in range(asked.repeat))
    print(f"{words} words, {seconds:.3f} s, {words / seconds:,.0f} words/s")


def timed(noted: list, annotators: tuple) -> float:  # type: ignore[type-arg]
    """Processor seconds of one run over all articles."""
    start = time.process_time()
    for article, notes in noted:
        annotate(article, annotators, notes)
    return time.process_time() - start


if __name__ == "__main__":
    main()
