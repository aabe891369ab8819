"""The corpus as examples of the event head: where a label stands, which status it has, which fold its affair is in."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from tests.annotate.events.notation import by_hand
from training.event_examples import fold_of, head_of, status_of
from training.event_words import write_words

from relazione.annotate.events.head.vectors import Vectors, read
from relazione.model.notes import Event
from relazione.model.span import Span

WILL_EXPEL = """
Kestria   Kestria  PROPN NNP 3 nsubj
will      will     AUX   MD  3 aux
expel     expel    VERB  VB  0 root
two       two      NUM   CD  5 nummod
envoys    envoy    NOUN  NNS 3 obj
"""


def happening(start: int, end: int, status: str = "held", polarity: str = "positive") -> Event:
    return Event(
        "e1", Span(start, end), "expel", status, polarity="negative" if polarity == "negative" else "positive"
    )


@pytest.mark.parametrize(
    ("words", "expected"), [("will expel", 2), ("expel", 2), ("two envoys", 4), ("will", 1)]
)
def test_the_label_stands_on_the_head_of_the_trigger(words: str, expected: int) -> None:
    tree = by_hand(WILL_EXPEL)
    start = tree.text.index(words)

    assert head_of(tree, happening(start, start + len(words))) == expected


def test_what_was_not_done_is_a_status_of_its_own() -> None:
    assert status_of(happening(0, 5)) == "held"
    assert status_of(happening(0, 5, polarity="negative")) == "not done"
    assert status_of(happening(0, 5, "planned", "negative")) == "planned"


def test_the_articles_of_an_affair_share_a_fold() -> None:
    assert fold_of("truce.rsis-attack") == fold_of("truce.voice")
    assert fold_of("train-3-17") == fold_of("train-3-90")
    assert len({fold_of(name) for name in ("truce.a", "toll.a", "serum.a", "summit.a", "treaty.a")}) > 1


def test_a_table_of_words_is_read_as_written(tmp_path: Path) -> None:
    table = np.array([[0.5, -0.25], [0.125, 1.0], [0, 0]], dtype=np.float32)
    write_words(Vectors({"meet": 0, "visit": 1}, table), tmp_path / "words.npz")

    assert read(tmp_path / "words.npz").of(["meet", "visit"]) == pytest.approx(table[:2], abs=0.01)
