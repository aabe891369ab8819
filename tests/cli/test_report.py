"""The main job, run as a user runs it on our examples."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.conftest import processor_seconds

Run = Callable[..., Any]
Lines = list[dict[str, Any]]


@pytest.fixture(scope="module")
def gold(examples: Path) -> Mapping[str, Any]:
    found: Mapping[str, Any] = yaml.safe_load((examples / "gold.yaml").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def articles(models: None, examples: Path, run: Run) -> dict[str, dict[str, Any]]:
    """What ``relazione annotate`` prints of the examples, by file name without its suffix."""
    told = run(
        "annotate", examples / "coverage", "--gazetteer", examples / "gazetteer.yaml", "--format", "jsonl"
    )
    assert told.code == 0, told.err
    return {Path(row["path"]).stem: row for row in map(json.loads, told.out.splitlines())}


def test_publication_days_are_those_of_the_gold(articles: dict[str, Any], gold: Mapping[str, Any]) -> None:
    found = {name: (row["published"]["value"], row["published"]["status"]) for name, row in articles.items()}

    assert found == {name: (entry["value"], entry["status"]) for name, entry in gold["published"].items()}


def test_outlets_are_those_of_the_gold(articles: dict[str, Any], gold: Mapping[str, Any]) -> None:
    assert {name: row["outlet"] for name, row in articles.items()} == gold["outlet"]


def test_stated_agencies_are_those_of_the_gold(articles: dict[str, Any], gold: Mapping[str, Any]) -> None:
    stated = {
        name: entry["agency"]
        for name, entry in gold["agency"].items()
        if entry and entry["status"] == "stated"
    }

    assert {name: row["agency"] for name, row in articles.items() if row["agency"]} == stated


def test_the_notice_on_each_example_is_furniture(articles: dict[str, Any]) -> None:
    for name, row in articles.items():
        at = row["text"].find("[Invented coverage")
        marked = [piece for piece in row["notes"]["boilerplate"] if piece["start"] <= at < piece["end"]]
        assert at < 0 or marked, name


def test_every_span_of_every_note_lies_in_the_text(articles: dict[str, Any]) -> None:
    def spans(value: Any) -> Any:
        if isinstance(value, dict):
            if {"start", "end"} <= value.keys():
                yield value["start"], value["end"]
            yield from (span for item in value.values() for span in spans(item))
        elif isinstance(value, list):
            if len(value) == 2 and all(type(end) is int for end in value):
                yield tuple(value)
            yield from (span for item in value for span in spans(item))

    for name, row in articles.items():
        assert all(0 <= start <= end <= len(row["text"]) for start, end in spans(row["notes"])), name


def test_the_demo_writes_dossier_and_database(demo: Path) -> None:
    assert (demo / "dossier.html").stat().st_size > 20_000
    assert (demo / "dossier.md").exists()
    with sqlite3.connect(demo / "record.db") as database:
        (articles,) = database.execute("SELECT count(*) FROM articles").fetchone()
        (events,) = database.execute("SELECT count(*) FROM events").fetchone()
    assert articles == 12
    assert events > 10
    assert not list(demo.glob(".*part*"))


def test_the_report_of_the_examples_is_quick(models: None, examples: Path, tmp_path: Path) -> None:
    """5 s on two quiet cores (4.2 measured) are at most 8 s of processor time, which other tests don't lengthen as much."""
    arguments = [examples / "coverage", "--gazetteer", examples / "gazetteer.yaml", "--out", tmp_path]

    assert processor_seconds(sys.executable, "-m", "relazione", "report", *map(str, arguments)) < 8


def test_one_bad_file_costs_nothing_else_and_ends_with_3(models: None, run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text("Orsanov visited Varenia on Tuesday. He met President Weyl.")
    (tmp_path / "in" / "bad.txt").write_bytes(b"\x00\x01" * 900)

    told = run("report", tmp_path / "in", "--out", tmp_path / "out")

    assert told.code == 3
    assert str(tmp_path / "in" / "bad.txt") in told.err
    assert (tmp_path / "out" / "dossier.html").exists()


def test_a_folder_that_cannot_be_written_is_named_and_nothing_is_half_written(
    models: None, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Orsanov visited Varenia on Tuesday.")
    (tmp_path / "out").write_text("a file where the folder should be")

    told = run("report", tmp_path / "a.txt", "--out", tmp_path / "out")

    assert told.code == 2
    assert str(tmp_path / "out") in told.err
    assert (tmp_path / "out").read_text() == "a file where the folder should be"


def test_a_full_disk_leaves_no_half_dossier(models: None, run: Run, tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("needs /dev/full")
    (tmp_path / "a.txt").write_text("Orsanov visited Varenia on Tuesday.")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / ".dossier.html.part").symlink_to(full)

    told = run("report", tmp_path / "a.txt", "--out", tmp_path / "out")

    assert told.code == 1
    assert "dossier.html" in told.err
    assert not (tmp_path / "out" / "dossier.html").exists()
