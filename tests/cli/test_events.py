"""The verbs events, visits and relation on our own coverage."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.conftest import Run

from relazione.cli.visits import COLUMNS

pytestmark = pytest.mark.usefixtures("models")


@pytest.fixture(scope="module")
def db(run: Run, examples: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The options that name a record of the examples."""
    path = tmp_path_factory.mktemp("record") / "record.db"
    own = ["--db", str(path), "--gazetteer", str(examples / "gazetteer.yaml")]
    assert run("record", examples / "coverage", *own).code == 0
    return own


def test_events_as_lines_are_items_of_the_record(run: Run, db: list[str]) -> None:
    rows = [
        json.loads(line)
        for line in run("events", *db, "--act", "summon", "--format", "jsonl").out.splitlines()
    ]

    assert rows
    assert {row["act"] for row in rows} == {"summon"}
    assert {row["plover"] for row in rows} == {"ACCUSE/disapprove"}
    assert all(report["evidence"] for row in rows for report in row["reports"])


def test_events_as_csv_carry_both_codes_and_the_words(run: Run, db: list[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(run("events", *db, "--act", "summon", "--format", "csv").out)))

    assert {"plover", "cameo", "words", "actor_state"} <= set(rows[0])
    assert "XBE" in {row["actor_state"] for row in rows}
    assert any("ambassador" in row["words"] for row in rows)


def test_a_planned_visit_is_not_among_those_held_before_it(run: Run, db: list[str]) -> None:
    told = run("events", *db, "--act", "transfer-arms", "--status", "held", "--format", "jsonl")

    assert told.out.strip() == ""


def test_an_act_that_is_none_is_a_usage_error(run: Run, db: list[str]) -> None:
    told = run("events", *db, "--act", "juggle")

    assert told.code == 2
    assert "no such act: juggle" in told.err


def test_visits_have_the_columns_of_their_codebook(run: Run, db: list[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(run("visits", *db, "--format", "csv").out)))

    assert list(rows[0]) == list(COLUMNS)
    assert any(row["traveller"] == "Marek Orsanov" and "XVA" in row["host_state"] for row in rows)


def test_the_codebook_of_visits_needs_no_articles(run: Run) -> None:
    told = run("visits", "--codebook")

    assert told.code == 0
    assert all(column in told.out for column in COLUMNS)


def test_the_relation_of_two_states(run: Run, db: list[str]) -> None:
    told = run("relation", "XKE", "XVA", *db)

    assert told.code == 0
    assert "visit" in told.out


def test_the_relation_as_known_before_anything_was_published_is_empty(run: Run, db: list[str]) -> None:
    told = run("relation", "XKE", "XVA", *db, "--as-of", "2030-01-01", "--format", "jsonl")

    assert told.out.strip() == ""
