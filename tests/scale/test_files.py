"""Shards as files: whole or not there, marked when complete, read back as they were."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.scale.poison import articles

from relazione.model.notes import Notes, Sentence
from relazione.problems import Problem, RecordError, UsageError
from relazione.scale.driver import Finished, SetAside
from relazione.scale.files import Folder
from relazione.scale.shard import shards_of

SHARD = next(shards_of(articles(3, a001="“Élan” \u2028 and a line\nmore 😀")))
DONE = Finished(
    SHARD,
    ((Notes(sentences=(Sentence(0, 4),)), ()), (Notes(), (Problem("a001.txt", "odd"),)), None),
    (SetAside(SHARD.articles[2], "the worker was killed (SIGKILL)"),),
)


def place_of(tmp_path: Path, kind: str) -> str:
    if kind == "memory":
        pytest.importorskip("fsspec", reason="fsspec is not installed (pip install 'relazione[shards]')")
        return f"memory://{tmp_path.name}"
    return str(tmp_path / "out")


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
@pytest.mark.parametrize("kind", ["disk", "memory"])
def test_a_shard_comes_back_as_it_was(tmp_path: Path, kind: str, form: str) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow", reason="pyarrow is not installed (pip install 'relazione[shards]')")
    folder = Folder(place_of(tmp_path, kind), form)

    folder.write(DONE)

    assert folder.done() == {SHARD.name}
    assert [one.article for one in folder.read()] == list(SHARD.articles[:2])
    assert [one.notes.sentences for one in folder.read()] == [(Sentence(0, 4),), ()]
    assert [str(problem) for problem in folder.aside()] == [
        "a002.txt: set aside: the worker was killed (SIGKILL)"
    ]


def test_a_shard_without_its_marker_is_not_done(tmp_path: Path) -> None:
    folder = Folder(str(tmp_path))
    folder.write(DONE)
    (tmp_path / f"{SHARD.name}.done").unlink()

    assert folder.done() == frozenset()
    assert list(folder.read()) == []


def test_a_marker_without_its_shard_is_an_error(tmp_path: Path) -> None:
    folder = Folder(str(tmp_path))
    folder.write(DONE)
    (tmp_path / f"{SHARD.name}.jsonl").unlink()

    with pytest.raises(RecordError, match="is not there"):
        list(folder.read())


def test_writing_again_changes_nothing(tmp_path: Path) -> None:
    folder = Folder(str(tmp_path))
    folder.write(DONE)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    folder.write(DONE)

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert list(Folder(str(tmp_path / "none")).read()) == []


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")

    with pytest.raises(RecordError, match="not written"):
        Folder(str(tmp_path / "out")).write(DONE)


def test_an_unknown_form_is_a_wrong_call() -> None:
    with pytest.raises(UsageError, match="one of jsonl, parquet"):
        Folder("x", "csv")
