"""Rule 5: the same articles give the same record, to the byte, in any order of arrival and for any number of workers."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from relazione.desk import Desk
from relazione.gazetteer import shipped
from relazione.model.interchange import line, record_json
from relazione.record.store import open_store


@pytest.fixture(scope="module")
def desk(models: None, examples: Path) -> Desk:
    return Desk(shipped().with_file(examples / "gazetteer.yaml"))


@pytest.fixture(scope="module")
def files(examples: Path) -> list[str]:
    return sorted(str(path) for path in (examples / "coverage").iterdir() if not path.name.endswith(".json"))


def printed(desk: Desk, files: list[str]) -> str:
    """The bytes of ``relazione record --format jsonl``."""
    articles, _ = desk.read(files)
    coverage, _ = desk.annotate(articles)
    _, record = desk.record(coverage)
    return "\n".join(map(line, record_json(record)))


@pytest.fixture(scope="module")
def standard(desk: Desk, files: list[str]) -> str:
    return printed(desk, files)


@pytest.mark.parametrize("seed", range(3))
def test_order_of_the_files_changes_nothing(desk: Desk, files: list[str], standard: str, seed: int) -> None:
    shuffled = random.Random(seed).sample(files, len(files))

    assert printed(desk, shuffled) == standard


def test_two_workers_write_what_one_writes(desk: Desk, files: list[str], standard: str) -> None:
    assert printed(Desk(desk.gazetteer, workers=2), files) == standard


def test_articles_added_one_at_a_time_give_the_same_record(
    desk: Desk, files: list[str], standard: str
) -> None:
    store = open_store()
    for name in random.Random(7).sample(files, len(files)):
        articles, _ = desk.read([name])
        desk.add(store, articles)
        desk.keep(store)

    assert "\n".join(map(line, record_json(store.record()))) == standard
