"""Scorers are run as programs: their JSON is read, their failure is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from relazione.measure import scorers
from relazione.measure.scorers import exported, scored, written
from relazione.problems import UsageError


@pytest.fixture
def beside(tmp_path: Path) -> Path:
    folder = tmp_path / "score"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "echo.py").write_text("import json, sys\nprint(json.dumps(sys.argv[1:]))\n", encoding="utf-8")
    (folder / "odd.py").write_text("raise SystemExit('no such gold')\n", encoding="utf-8")
    (folder / "mute.py").write_text("raise SystemExit(3)\n", encoding="utf-8")
    return tmp_path


def test_a_scorer_is_asked_for_json(beside: Path) -> None:
    assert scored(beside, "echo", "--gold", "x") == ["--gold", "x", "--json"]


@pytest.mark.parametrize(
    ("name", "why"), [("odd", "no such gold"), ("mute", "failed"), ("none", "score.none")]
)
def test_a_scorer_that_fails_is_a_bad_call(beside: Path, name: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        scored(beside, name)


def test_rows_are_written_a_line_each(tmp_path: Path) -> None:
    path = Path(written(tmp_path, "notes", [{"a": "é"}, {"a": "b"}]))

    assert [json.loads(one)["a"] for one in path.read_text(encoding="utf-8").splitlines()] == ["é", "b"]


def test_a_split_of_the_corpus_is_exported_with_its_gold(tmp_path: Path) -> None:
    home = exported(tmp_path, "dev")

    assert {path.name for path in home.iterdir()} > {"all", "bank"}
    assert all((path / "gold" / "quotes.json").exists() for path in home.iterdir() if path.is_dir())


def test_where_the_corpus_is_not_there_it_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scorers, "CHECKOUT", tmp_path)

    with pytest.raises(UsageError, match="from a checkout"):
        exported(tmp_path, "dev")
