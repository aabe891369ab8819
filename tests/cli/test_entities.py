"""`relazione entities`: who and what, as one, with offices and articles."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

FIRST = "Norwegian Foreign Minister Ada Moe met Chilean Foreign Minister Ola Vik in Oslo on Friday."
SECOND = "Ada Moe, the Norwegian foreign minister, praised Ola Vik on Saturday. A spokesman gave no date."


@pytest.fixture
def coverage(tmp_path: Path) -> Path:
    pytest.importorskip("relazione_models_en", reason="needs the language models")
    (tmp_path / "first.txt").write_text(FIRST)
    (tmp_path / "second.txt").write_text(SECOND)
    return tmp_path


def test_a_person_of_two_articles_is_one_row(run: Run, coverage: Path) -> None:
    told = run("entities", str(coverage), "--kind", "person", "--format", "jsonl")
    people = {row["id"]: row for row in map(json.loads, told.out.splitlines())}

    assert told.code == 0, told.err
    assert people["person:ada-moe"]["state"] == "NOR"
    assert len(people["person:ada-moe"]["members"]) == 2
    assert [held["office"] for held in people["person:ada-moe"]["tenures"]] == ["office:nor-foreign-minister"]


def test_the_table_has_names_and_offices(run: Run, coverage: Path) -> None:
    told = run("entities", str(coverage), "--state", "nor")

    assert "person:ada-moe" in told.out
    assert "nor-foreign-minister" in told.out
    assert "person:ola-vik" not in told.out


def test_judgements_are_shown_with_their_evidence(run: Run, coverage: Path) -> None:
    told = run("entities", str(coverage), "--judgements")

    assert told.code == 0, told.err
    assert "verdict" in told.out


def test_without_paths_there_is_a_usage_error(run: Run) -> None:
    assert run("entities").code == 2
