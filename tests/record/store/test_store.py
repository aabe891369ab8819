"""Articles, notes and items go in as they are and come out the same; rows are closed and never changed."""

from __future__ import annotations

import gzip
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from tests.record.store.conftest import COURIER, LEDGER, PRESS, UNDATED, recorded

from relazione.model.article import Published
from relazione.model.notes import Annotated, Guess, Token
from relazione.problems import RecordError, SchemaError
from relazione.record.store import Store, open_store
from relazione.record.store.search import Wanted


def test_articles_and_notes_come_back_as_they_were(store: Store) -> None:
    store.add(PRESS)

    assert store.coverage() == PRESS
    assert store.undated() == PRESS


def test_the_order_of_arrival_does_not_matter(store: Store) -> None:
    for one in (UNDATED, COURIER, LEDGER):
        store.add([one])

    assert store.coverage() == PRESS


def test_an_article_that_is_there_is_known(store: Store) -> None:
    store.add([LEDGER])

    assert store.known() == {LEDGER.article.id}


def test_a_batch_is_stored_whole_or_not_at_all(store: Store) -> None:
    broken = replace(COURIER, article=replace(COURIER.article, path=None))  # type: ignore[arg-type]
    with pytest.raises(RecordError):
        store.add([LEDGER, broken])

    assert store.coverage() == ()


def test_the_record_comes_back_as_it_was(store: Store) -> None:
    store.add(PRESS)
    record, collation = recorded(*PRESS)
    change = store.keep(record, collation.placements)

    assert store.record() == record
    assert len(change.new) == sum(
        map(len, (record.entities, record.events, record.utterances, record.findings))
    )


def test_writing_the_same_record_again_touches_nothing(store: Store) -> None:
    store.add(PRESS)
    record, collation = recorded(*PRESS)
    store.keep(record, collation.placements)
    change = store.keep(record, collation.placements)

    assert (change.new, change.revised, change.withdrawn) == ((), (), ())


def test_a_later_article_closes_the_rows_it_revises_and_leaves_the_others(store: Store) -> None:
    store.add([LEDGER])
    record, collation = recorded(LEDGER)
    store.keep(record, collation.placements)
    store.add([COURIER])
    record, collation = recorded(LEDGER, COURIER)
    change = store.keep(record, collation.placements)
    (visit,) = (event for event in record.events if event.act == "visit")

    assert visit.id in change.revised
    old, new = store.history(visit.id)
    assert (old["known_from"], old["known_until"]) == ("2031-05-02", "2031-05-08")
    assert (new["known_from"], new["known_until"]) == ("2031-05-08", None)
    assert (old["body"]["status"], new["body"]["status"]) == ("planned", "under-way")
    assert old["closed_by"] == new["run"]


def test_an_item_that_is_gone_is_closed_and_kept(store: Store) -> None:
    store.add(PRESS)
    record, collation = recorded(*PRESS)
    store.keep(record, collation.placements)
    fewer = replace(record, utterances=record.utterances[1:])
    change = store.keep(fewer, collation.placements)

    assert change.withdrawn == (record.utterances[0].id,)
    assert len(store.history(record.utterances[0].id)) == 1
    assert store.record().utterances == fewer.utterances


def test_an_inferred_day_replaces_the_notes_and_keeps_those_it_was_inferred_from(store: Store) -> None:
    store.add(PRESS)
    day = Published("2031-05-09", status="inferred", not_before="2031-05-09", not_after="2031-05-10")
    dated = Annotated(replace(UNDATED.article, published=day), UNDATED.notes)
    store.redate([dated])

    assert store.coverage()[-1] == dated
    assert store.undated()[-1] == UNDATED


def test_a_file_is_made_once_and_opened_again(path: Path) -> None:
    first = open_store(path)
    first.add([LEDGER])
    first.close()

    assert open_store(path).coverage() == (LEDGER,)


def test_a_record_in_memory_needs_no_file() -> None:
    store = open_store()
    store.add([LEDGER])

    assert store.coverage() == (LEDGER,)


def test_a_folder_that_is_not_there_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="cannot be opened"):
        open_store(tmp_path / "nowhere" / "record.db")


def test_another_database_is_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name)")
    other.close()
    with pytest.raises(SchemaError, match="not a record of ours"):
        open_store(path)


def test_a_file_that_is_no_database_is_said_plainly(path: Path) -> None:
    path.write_bytes(b"this is a letter, not a database" * 200)
    with pytest.raises(RecordError, match="not a record, or damaged"):
        open_store(path)


def test_a_record_of_a_newer_schema_is_not_touched(path: Path) -> None:
    open_store(path).close()
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE meta SET value = '99' WHERE key = 'schema'")
    raw.close()
    with pytest.raises(SchemaError, match="newer"):
        open_store(path)


def test_the_saved_file_of_the_first_schema_opens(root: Path, tmp_path: Path) -> None:
    """A file that the first released schema wrote: every later schema must open it and find everything in it."""
    saved = root / "tests" / "record" / "store" / "schema-1.db.gz"
    path = tmp_path / "old.db"
    path.write_bytes(gzip.decompress(saved.read_bytes()))
    store = open_store(path)

    assert [one.article.path for one in store.coverage()] == ["ledger.txt", "courier.txt", "undated.txt"]
    assert {event.act: event.status for event in store.record().events}["visit"] == "under-way"
    assert [hit.words for hit in store.search(Wanted("café"))] == ["“The café is not for sale,” Weyl said."]


def test_tokens_are_kept_of_articles_whose_day_may_still_be_settled(store: Store) -> None:
    guess = Guess("visit", 0.9, 0.97, "held", 0.8, 0.75)
    tokens = (
        Token(0, 3, "DET", "DT", "the", 1, "det", 0),
        Token(4, 9, "NOUN", "NN", "visit", 1, "root", 0, guess=guess),
    )
    noted = [Annotated(one.article, replace(one.notes, tokens=tokens)) for one in (LEDGER, UNDATED)]
    store.add(noted)

    assert store.tokens([one.article.id for one in noted]) == {UNDATED.article.id: tokens}
    assert store.coverage() == (LEDGER, UNDATED)


def test_placements_are_written_where_they_changed(store: Store) -> None:
    store.add(PRESS)
    record, collation = recorded(*PRESS)
    store.keep(record, collation.placements)
    touched = "SELECT rowid, article, story FROM placement ORDER BY article"
    with store.engine.connect() as connection:
        before = connection.exec_driver_sql(touched).all()
    moved = (*collation.placements[:-1], replace(collation.placements[-1], story="another"))
    store.keep(record, moved)
    with store.engine.connect() as connection:
        after = connection.exec_driver_sql(touched).all()

    changed = {row[1] for row in {*before} ^ {*after}}
    assert changed == {collation.placements[-1].article}
    assert {row[2] for row in after} == {"story", "another"}

    store.keep(record, moved[1:])
    with store.engine.connect() as connection:
        assert len(connection.exec_driver_sql(touched).all()) == len(moved) - 1
