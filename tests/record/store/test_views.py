"""The flat views make sense to somebody who opens the file without our code."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from tests.record.store.conftest import PRESS, recorded

from relazione.record.store import Store


@pytest.fixture
def rows(store: Store, path: Path) -> sqlite3.Connection:
    store.add(PRESS)
    record, collation = recorded(*PRESS)
    store.keep(record, collation.placements)
    raw = sqlite3.connect(path)
    raw.row_factory = sqlite3.Row
    yield raw
    raw.close()


def test_articles(rows: sqlite3.Connection) -> None:
    found = [dict(row) for row in rows.execute("SELECT path, outlet, published, story FROM articles")]

    assert found[0] == {
        "path": "ledger.txt",
        "outlet": "org:ledger",
        "published": "2031-05-02",
        "story": "story",
    }
    assert [row["path"] for row in found] == ["ledger.txt", "courier.txt", "undated.txt"]


def test_quotes_carry_their_words_and_the_speakers_name(rows: sqlite3.Connection) -> None:
    found = [tuple(row) for row in rows.execute("SELECT speaker, words, said_on FROM quotes")]

    assert found == [
        ("Dasse", "There is no contract", "2031-05-02"),
        ("Weyl", "The café is not for sale", None),
    ]


def test_events_are_one_row_a_happening(rows: sqlite3.Connection) -> None:
    found = [dict(row) for row in rows.execute("SELECT * FROM events WHERE act = 'visit'")]

    assert len(found) == 1
    assert (found[0]["actors"], found[0]["recipients"], found[0]["articles"]) == ("Orsanov", "Varenia", 3)
    assert found[0]["words"] == "will visit | a visit to Varenia | visit"


def test_who_met_whom(rows: sqlite3.Connection) -> None:
    found = [
        tuple(row)[:4]
        for row in rows.execute("SELECT day, one, other, act FROM who_met_whom WHERE act = 'meet'")
    ]

    assert found == [("2031-05-07", "Orsanov", "Weyl", "meet")]


def test_pandas_reads_them_without_our_code(rows: sqlite3.Connection) -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.read_sql("SELECT * FROM quotes", rows)

    assert list(frame["kind"]) == ["direct", "direct"]
