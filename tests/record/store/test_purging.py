"""A purged article leaves nothing of what it said, and a tombstone."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from tests.record.store.conftest import COURIER, LEDGER, PRESS, recorded

from relazione.problems import RecordError
from relazione.record.store import Store


@pytest.fixture
def filled(store: Store) -> Store:
    store.add(PRESS)
    record, collation = recorded(*PRESS)
    store.keep(record, collation.placements)
    return store


@pytest.mark.parametrize("name", [LEDGER.article.id, "ledger", "ledger.txt"])
def test_by_id_by_its_beginning_or_by_path(filled: Store, name: str) -> None:
    assert filled.purge(name, by="A. Reader", why="asked to") == LEDGER.article.id
    assert LEDGER not in filled.coverage()


def test_nothing_of_its_words_stays_in_the_file(filled: Store, path: Path) -> None:
    filled.purge("ledger", by="A. Reader", why="asked to")
    record, collation = recorded(*filled.coverage())
    filled.keep(record, collation.placements)
    with sqlite3.connect(path) as raw:
        dump = "\n".join(raw.iterdump())
    raw.close()

    assert "There is no contract" not in dump
    assert LEDGER.article.id not in dump.replace("tombstone", "") or dump.count(LEDGER.article.id) == 1


def test_a_tombstone_says_that_it_was_there(filled: Store, path: Path) -> None:
    filled.purge("ledger", by="A. Reader", why="asked to")
    with sqlite3.connect(path) as raw:
        grave = raw.execute('SELECT article, sha256, "by", why, at FROM tombstone').fetchall()
    raw.close()

    assert grave == [
        (LEDGER.article.id, LEDGER.article.sha256, "A. Reader", "asked to", "2031-06-01T12:00:00+00:00")
    ]


def test_reading_it_again_does_not_bring_it_back(filled: Store) -> None:
    filled.purge("ledger", by="A. Reader", why="asked to")

    assert LEDGER.article.id in filled.known()


def test_the_others_stay(filled: Store) -> None:
    filled.purge("ledger", by="A. Reader", why="asked to")
    record, collation = recorded(*filled.coverage())
    filled.keep(record, collation.placements)

    assert COURIER in filled.coverage()
    assert filled.record() == record


@pytest.mark.parametrize(("name", "message"), [("nobody", "no such article"), ("", "several articles")])
def test_it_must_be_clear_which(filled: Store, name: str, message: str) -> None:
    with pytest.raises(RecordError, match=message):
        filled.purge(name, by="A. Reader", why="asked to")

    assert filled.coverage() == PRESS
