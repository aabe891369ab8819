"""Rule 5: the same articles give the same record, to the byte, in any order of arrival and for any number of workers."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import environment

from relazione import desk as desks
from relazione.annotate.tagger import Tagging
from relazione.desk import Desk
from relazione.gazetteer import shipped
from relazione.model.article import Published
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


@pytest.mark.parametrize("seed", range(2))
def test_any_split_into_batches_gives_the_same_record(
    desk: Desk, files: list[str], standard: str, seed: int
) -> None:
    chance = random.Random(seed)
    shuffled, store = chance.sample(files, len(files)), open_store()
    cuts = sorted(chance.sample(range(1, len(files)), 3))
    for first, last in zip([0, *cuts], [*cuts, len(files)], strict=True):
        desk.add(store, desk.read(shuffled[first:last])[0])
        desk.keep(store)

    assert "\n".join(map(line, record_json(store.record()))) == standard


RUN = """
import sys
from pathlib import Path
from relazione.gazetteer import shipped
from relazione.record.store import open_store
desks.BATCH = 2
told = lambda what, done, of: print(what, done, flush=True)
desk = desks.Desk(shipped().with_file(Path(sys.argv[2])), progress=told)
store = open_store(Path(sys.argv[1]))
desk.add(store, desk.read(sys.argv[3:])[0])
print("all are added", flush=True)
desk.keep(store)
"""


@pytest.mark.parametrize("seed", range(2))
def test_a_run_that_is_killed_anywhere_goes_on_without_a_lost_or_doubled_article(
    desk: Desk, files: list[str], standard: str, *, seed: int, tmp_path: Path, examples: Path
) -> None:
    chance, path = random.Random(seed), tmp_path / "record.db"
    for _ in range(3):
        arguments = [str(path), str(examples / "gazetteer.yaml"), *files]
        run = subprocess.Popen(
            [sys.executable, "-c", RUN, *arguments], stdout=subprocess.PIPE, env=environment()
        )
        assert run.stdout is not None
        for _ in range(chance.randint(1, 8)):
            run.stdout.readline()
        time.sleep(chance.random() / 4)
        run.kill()
        run.communicate()

    store = open_store(path)
    desk.add(store, desk.read(files)[0])
    desk.keep(store)
    assert [one.article.path for one in store.coverage()].count(files[0]) == 1
    assert len(store.coverage()) == len(files)
    assert "\n".join(map(line, record_json(store.record()))) == standard


def test_a_day_that_becomes_known_does_not_tag_the_article_again(
    desk: Desk, files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    articles, _ = desk.read(files)
    undated = next(article.id for article in articles if article.published.value is None)
    day = Published("2031-05-09", None, "inferred", "2031-05-09", "2031-05-10")
    monkeypatch.setattr(desks, "infer_dates", lambda coverage: {undated: day})
    at_once, _ = desk.annotate(articles)
    store = open_store()
    desk.add(store, articles)
    tagged: list[Any] = []
    monkeypatch.setattr(Tagging, "__call__", lambda self, article, notes: tagged.append(article) or ())
    settled = desk.settled(store)

    assert not tagged
    assert next(one.article.published for one in settled if one.article.id == undated) == day
    assert {one.article.id: one for one in settled} == {
        one.article.id: replace(one, notes=replace(one.notes, tokens=())) for one in at_once
    }
