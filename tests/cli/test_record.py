"""The verbs that work on a record's database, as a user types them."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture(scope="module")
def gazetteer(examples: Path) -> tuple[str, str]:
    return ("--gazetteer", str(examples / "gazetteer.yaml"))


@pytest.fixture(scope="module")
def filled(
    run: Run,
    models: None,
    examples: Path,
    gazetteer: tuple[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The record of the trawler affair, written by the command line."""
    db = tmp_path_factory.mktemp("filled") / "record.db"
    told = run(
        "record",
        *sorted((examples / "coverage").glob("trawler-*")),
        *gazetteer,
        "--db",
        db,
        "--format",
        "jsonl",
    )
    assert told.code == 0, told.err
    assert json.loads(told.out.splitlines()[0])["type"] == "entity"
    return db


@pytest.fixture
def db(filled: Path, tmp_path: Path) -> Path:
    """A copy that the test may change."""
    return Path(shutil.copy(filled, tmp_path / "record.db"))


def items(told: Any, kind: str) -> list[dict[str, Any]]:
    return [row for row in map(json.loads, told.out.splitlines()) if row["type"] == kind]


def test_the_table_says_what_who_and_when(run: Run, db: Path, gazetteer: tuple[str, str]) -> None:
    told = run("record", "--db", db, *gazetteer)

    assert told.code == 0, told.err
    assert (
        "summon (held): Belmora, Ruth Akande-Lyle, Devan Ilar" in told.out
    )  # "she called in the ambassador"


def test_adding_articles_keeps_what_was_there(
    run: Run, db: Path, gazetteer: tuple[str, str], examples: Path
) -> None:
    before = sqlite3.connect(db).execute("SELECT id FROM item WHERE type = 'event'").fetchall()
    told = run("record", examples / "coverage" / "museum.txt", *gazetteer, "--db", db, "--format", "jsonl")

    assert {row["id"] for row in items(told, "event")} > {id_ for (id_,) in before}


def test_as_of_leaves_out_what_appeared_later(run: Run, db: Path, gazetteer: tuple[str, str]) -> None:
    told = run("record", "--db", db, *gazetteer, "--as-of", "2031-03-21", "--format", "jsonl")
    articles = {report["article"] for event in items(told, "event") for report in event["reports"]}

    assert len(articles) == 1
    assert all(event["act"] != "release" or event["status"] != "held" for event in items(told, "event"))


def test_changes_tell_that_the_crew_was_released(run: Run, db: Path, gazetteer: tuple[str, str]) -> None:
    told = run("changes", "--since", "2031-03-21", "--db", db, *gazetteer, "--format", "jsonl")
    rows = [json.loads(row) for row in told.out.splitlines()]

    assert told.code == 0, told.err
    assert {"new", "revised"} & {row["kind"] for row in rows}


def test_search_with_a_filter(run: Run, db: Path, gazetteer: tuple[str, str]) -> None:
    told = run("search", "fine paid", "--db", db, *gazetteer, "--format", "jsonl")
    hits = [json.loads(row) for row in told.out.splitlines()]
    by_outlet = run("search", "fine", "--db", db, *gazetteer, "--outlet", "org:nobody", "--format", "jsonl")

    assert any("the fine was paid" in hit["words"] for hit in hits)
    assert by_outlet.out == ""


def test_why_shows_the_words(run: Run, db: Path, gazetteer: tuple[str, str]) -> None:
    id_, *_ = [id_ for id_, body in events(db) if json.loads(body)["act"] == "summon"]
    told = run("why", id_, "--db", db, *gazetteer)

    assert "summoned" in told.out
    assert "origins: " in told.out


def test_why_of_nothing_says_so(run: Run, db: Path, gazetteer: tuple[str, str]) -> None:
    told = run("why", "event:none", "--db", db, *gazetteer)

    assert told.code == 1
    assert "no item of the record has the id event:none" in told.err


def events(db: Path) -> list[tuple[str, str]]:
    with sqlite3.connect(db) as raw:
        return raw.execute(
            "SELECT id, body FROM item WHERE type = 'event' AND closed_by IS NULL ORDER BY row"
        ).fetchall()


def test_a_judgement_wins_is_exported_and_comes_in_again(
    run: Run, db: Path, gazetteer: tuple[str, str], tmp_path: Path
) -> None:
    (one, _), (two, _) = events(db)[:2]
    told = run(
        "judge", "same", one, two, "--db", db, *gazetteer, "--by", "A. Reader", "--because", "one scene"
    )
    exported = run("judge", "export", "--db", db, *gazetteer)
    (tmp_path / "judgements.jsonl").write_text(exported.out)
    again = run("judge", "import", tmp_path / "judgements.jsonl", "--db", db, *gazetteer)

    assert told.code == 0, told.err
    assert len({one, two} & {id_ for id_, _ in events(db)}) == 1
    assert json.loads(exported.out)["why"] == "one scene"
    assert again.out == "0 judgements stored\n"


def test_a_judgement_needs_a_name_and_a_reason(run: Run, db: Path, gazetteer: tuple[str, str]) -> None:
    told = run("judge", "wrong", events(db)[0][0], "--db", db, *gazetteer)

    assert told.code == 1
    assert "--by NAME and --because REASON" in told.err


def test_purging_leaves_a_tombstone_and_the_article_stays_away(
    run: Run, db: Path, gazetteer: tuple[str, str], examples: Path
) -> None:
    path = examples / "coverage" / "trawler-ondal.txt"
    told = run("purge", path, "--db", db, *gazetteer, "--by", "A. Reader", "--because", "asked to")
    again = run("record", path, "--db", db, *gazetteer, "--format", "jsonl")
    with sqlite3.connect(db) as raw:
        assert raw.execute("SELECT why FROM tombstone").fetchall() == [("asked to",)]
        assert raw.execute("SELECT count(*) FROM article").fetchone() == (2,)

    assert told.code == again.code == 0


def test_a_database_that_is_not_there_needs_files(run: Run, tmp_path: Path) -> None:
    told = run("record", "--db", tmp_path / "none.db")

    assert told.code == 2
    assert "does not exist yet" in told.err
