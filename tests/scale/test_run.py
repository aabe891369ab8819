"""Runs that are killed and go on, and the same record from shards, from processes and from one."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.scale.poison import Poisonous, articles

from relazione.cli import main
from relazione.scale import Processes
from relazione.scale.files import Folder
from relazione.scale.run import annotate_into, batches

BODIES = (
    "PALOMIR, May 4, 2031 (Halyard) - Foreign Minister Tessa Orlan of Varenia met President Karel Weyl of Kestria in Palomir on Sunday.",
    "The two discussed a new bridge over the Lind, Orlan's spokesman said. “We have talked about everything,” Orlan told reporters.",
    "Varenia will send a delegation to Palomir in June, its foreign ministry said on Monday, May 5, 2031.",
)


def silent(what: str, done: int, of: int) -> None:
    """Nobody is watching."""


def test_a_run_that_was_killed_goes_on_without_a_lost_or_doubled_article(tmp_path: Path) -> None:
    folder, some = Folder(str(tmp_path)), articles(20)
    engine = Processes(Poisonous(), 1)
    try:
        annotate_into(folder, some, engine, progress=silent, size=4)
        for name in sorted(path.name for path in tmp_path.glob("*.done"))[2:4]:
            (tmp_path / name).unlink()  # as if killed before these markers were written
        had = annotate_into(folder, some, engine, progress=silent, size=4)
    finally:
        engine.close()

    assert had == 12
    assert [one.article.id for one in folder.read()] == [article.id for article in some]


def test_an_article_that_stands_in_two_shards_is_stored_once(tmp_path: Path) -> None:
    folder = Folder(str(tmp_path))
    engine = Processes(Poisonous(), 1)
    try:
        annotate_into(folder, articles(6), engine, progress=silent, size=4)
        annotate_into(folder, articles(6)[2:], engine, progress=silent, size=4)
    finally:
        engine.close()

    ids = [one.article.id for batch in batches(folder.read()) for one in batch]

    assert sorted(ids) == [article.id for article in articles(6)]


@pytest.fixture
def coverage(tmp_path: Path) -> Path:
    for number, body in enumerate(BODIES):
        path = tmp_path / "coverage" / f"a{number}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(body)
    return tmp_path / "coverage"


def out_of(*arguments: str) -> str:
    result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_record_is_the_same_to_the_byte_from_one_process_from_two_and_from_shards(
    coverage: Path, tmp_path: Path
) -> None:
    alone = out_of("record", str(coverage), "--format", "jsonl")
    shards = str(tmp_path / "shards")

    out_of("annotate", str(coverage), "--shards", shards, "--workers", "2")

    assert out_of("record", str(coverage), "--format", "jsonl", "--workers", "2") == alone
    assert out_of("record", "--shards", shards, "--format", "jsonl") == alone
    assert alone.count("\n") > 3
