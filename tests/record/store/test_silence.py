"""Who is silent is not written with an item: it follows from where the articles stand, and comes back when it is read."""

from __future__ import annotations

import gzip
import json
import sqlite3
from dataclasses import replace
from pathlib import Path

from tests.press import collated, event, mention, paper, person
from tests.record.store.conftest import PRESS, recorded

from relazione.gazetteer import Gazetteer
from relazione.model.notes import Annotated
from relazione.model.record import Record
from relazione.model.story import Collation
from relazione.record import build
from relazione.record.affairs import powers_of
from relazione.record.store import Store, open_store


def told_apart(coverage: tuple[Annotated, ...]) -> tuple[Record, Collation]:
    """Each article a story of its own: only days and powers make them one affair."""
    whole = collated(coverage)
    apart = tuple(replace(one, story=one.article) for one in whole.placements)
    collation = replace(whole, placements=apart)
    return build(coverage, collation, Gazetteer()), collation


def report(name: str, day: str, *states: str) -> Annotated:
    text = f"Orsanov spoke of {' and '.join(states)}."
    named = [mention(state, f"country:{state}", state=state) for state in states]
    return paper(name, day, text, person("Orsanov"), event("spoke", "state", actor="Orsanov"), *named)


NEAR = (report("one", "2031-05-01", "ALD", "BNT"), report("two", "2031-05-09", "BNT", "ALD"))
FAR = (report("far", "2031-07-09", "ALD", "BNT"), report("other", "2031-05-02", "ALD", "CRV"))


def kept(store: Store, coverage: tuple[Annotated, ...]) -> Record:
    """The coverage's record, written as the desk writes it."""
    ordered = tuple(sorted(coverage, key=lambda one: one.article.canonical))
    record, collation = told_apart(ordered)
    store.keep(record, collation.placements, {one.article.id: powers_of(one) for one in ordered})
    return record


def bodies(path: Path) -> list[dict[str, object]]:
    with sqlite3.connect(path) as raw:
        rows = raw.execute("SELECT body FROM item WHERE closed_by IS NULL").fetchall()
    raw.close()
    return [json.loads(body) for (body,) in rows]


def test_who_is_silent_comes_back_from_stories_days_and_powers(store: Store, path: Path) -> None:
    store.add([*NEAR, *FAR])
    record = kept(store, (*NEAR, *FAR))

    assert {one.silent for one in record.events} == {(NEAR[0].article.id,), (NEAR[1].article.id,), ()}
    assert store.record() == record
    assert not any("silent" in body for body in bodies(path))


def test_an_article_that_is_silent_does_not_touch_what_it_is_silent_about(store: Store) -> None:
    store.add([NEAR[0], *FAR])
    kept(store, (NEAR[0], *FAR))
    store.add([NEAR[1]])
    record = kept(store, (*NEAR, *FAR))
    first = next(one for one in record.events if one.reports[0].article == NEAR[0].article.id)

    assert first.silent == (NEAR[1].article.id,)
    assert len(store.history(first.id)) == 1
    assert store.record() == record


def test_silence_that_does_not_follow_is_written(store: Store, path: Path) -> None:
    store.add([*NEAR, *FAR])
    record, collation = told_apart(NEAR)
    told = replace(record, events=tuple(replace(one, silent=(FAR[0].article.id,)) for one in record.events))
    store.keep(told, collation.placements)

    assert store.record() == told
    assert any(body.get("silent") == [FAR[0].article.id] for body in bodies(path))


def test_a_file_of_the_first_schema_loses_no_item_and_gets_its_silence_back(
    root: Path, tmp_path: Path
) -> None:
    path = tmp_path / "old.db"
    path.write_bytes(gzip.decompress((root / "tests/record/store/schema-1.db.gz").read_bytes()))
    with sqlite3.connect(path) as raw:
        before = [row[0] for row in raw.execute("SELECT id FROM item WHERE closed_by IS NULL ORDER BY id")]
    raw.close()
    store = open_store(path)
    record = store.record()
    items = (*record.entities, *record.events, *record.positions, *record.utterances, *record.findings)

    assert sorted(one.id for one in items) == before
    assert not any("silent" in body for body in bodies(path))

    again, collation = recorded(*store.coverage())
    store.keep(again, collation.placements)
    assert store.record() == again
    assert [one.article.id for one in store.coverage()] == [one.article.id for one in PRESS]
