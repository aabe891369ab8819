"""Shards as files: JSON Lines or Parquet, on this machine or wherever fsspec reaches, each with a marker when it is complete.

A shard's file is written whole under another name and put in its place, then its marker is written; a run that was killed goes on
with the shards that have no marker, and writes no article twice.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from relazione.model.interchange import article_from_json, article_json, line
from relazione.model.notes import Annotated
from relazione.problems import Problem, RecordError, UsageError
from relazione.scale.driver import Finished
from relazione.scale.engine import EngineError

FORMS = ("jsonl", "parquet")


@dataclass(frozen=True)
class Folder:
    """A folder of shards, by its path or fsspec address ("s3://bucket/run-1")."""

    place: str
    form: str = "jsonl"

    def __post_init__(self) -> None:
        if self.form not in FORMS:
            raise UsageError(f"no form of shards {self.form!r}; one of {', '.join(FORMS)}")

    def done(self) -> frozenset[str]:
        """The names of the shards that are complete."""
        return frozenset(Path(name).stem for name in self._names() if name.endswith(".done"))

    def write(self, found: Finished) -> None:
        """Write a shard, then its marker, which holds what went wrong. Raises `RecordError`."""
        rows = [
            article_json(article, noted[0])
            for article, noted in zip(found.shard.articles, found.noted, strict=True)
            if noted is not None
        ]
        problems = [str(problem) for noted in found.noted if noted for problem in noted[1]]
        aside = [
            {"id": one.article.id, "path": one.article.path, "reason": one.reason} for one in found.aside
        ]
        marker = {"articles": len(rows), "set_aside": aside, "problems": problems}
        self._put(f"{found.shard.name}.{self.form}", _written(rows, self.form))
        self._put(f"{found.shard.name}.done", json.dumps(marker, ensure_ascii=False).encode())

    def read(self) -> Iterator[Annotated]:
        """The articles of every complete shard with their notes, shard by shard. Raises `RecordError`."""
        names = set(self._names())
        for name in sorted(self.done()):
            form = next((form for form in FORMS if f"{name}.{form}" in names), None)
            if form is None:
                raise RecordError(f"{self.place}: the shard {name} is marked complete and is not there")
            yield from (article_from_json(row) for row in _rows(self._get(f"{name}.{form}"), form))

    def aside(self) -> tuple[Problem, ...]:
        """The articles that were set aside, each with its reason."""
        markers = [json.loads(self._get(f"{name}.done")) for name in sorted(self.done())]
        return tuple(
            Problem(one["path"], f"set aside: {one['reason']}")
            for marker in markers
            for one in marker["set_aside"]
        )

    def _names(self) -> Sequence[str]:
        if "://" not in self.place:
            return [path.name for path in Path(self.place).glob("part-*")]
        system, root = _remote(self.place)
        return (
            [str(name).rsplit("/", 1)[-1] for name in system.ls(root, detail=False)]
            if system.exists(root)
            else []
        )

    def _put(self, name: str, content: bytes) -> None:
        if "://" in self.place:
            system, root = _remote(self.place)
            system.pipe(f"{root}/{name}", content)
            return
        path = Path(self.place) / name
        draft = path.with_name(f".{name}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(content)
            draft.replace(path)
        except OSError as error:
            raise RecordError(f"{path}: not written: {error.strerror or error}") from error

    def _get(self, name: str) -> bytes:
        if "://" in self.place:
            system, root = _remote(self.place)
            return bytes(system.cat(f"{root}/{name}"))
        return (Path(self.place) / name).read_bytes()


def _remote(place: str) -> tuple[Any, str]:
    """The file system of an address and the path there."""
    try:
        import fsspec
    except ImportError as error:
        raise EngineError(
            "addresses of object storage need fsspec: pip install 'relazione[shards]'"
        ) from error
    system, root = fsspec.core.url_to_fs(place)
    return system, str(root).rstrip("/")


def _written(rows: Sequence[dict[str, Any]], form: str) -> bytes:
    if form == "jsonl":
        return "".join(f"{line(row)}\n" for row in rows).encode("utf-8", "surrogatepass")
    parquet, arrow = _parquet()
    flat = {key: [row.get(key) for row in rows] for key in ("id", "path", "outlet", "title", "language")}
    days = {"published": [row["published"]["value"] for row in rows]}
    out = io.BytesIO()
    parquet.write_table(arrow.table({**flat, **days, "article": [line(row) for row in rows]}), out)
    return out.getvalue()


def _rows(content: bytes, form: str) -> Iterator[dict[str, Any]]:
    yield from (json.loads(row) for row in _lines(content, form) if row)


def _lines(content: bytes, form: str) -> Sequence[str]:
    if form == "jsonl":
        return content.decode("utf-8", "surrogatepass").split("\n")
    found: list[str] = _parquet()[0].read_table(io.BytesIO(content))["article"].to_pylist()
    return found


def _parquet() -> tuple[Any, Any]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise EngineError("Parquet shards need pyarrow: pip install 'relazione[shards]'") from error
    return pyarrow.parquet, pyarrow
