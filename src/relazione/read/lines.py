"""JSON Lines of articles, and the sidecar file with a text's metadata."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from relazione.read.making import Stated


class BadLine(ValueError):
    """A line that is no article; the message says which and why."""


def read_lines(text: str) -> Iterator[tuple[str, str, Stated] | BadLine]:
    """``(id, text, stated)`` for each line, or why it is none; later lines are read all the same."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield _line(line, number)
            except BadLine as error:
                yield error


def _line(line: str, number: int) -> tuple[str, str, Stated]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLine(f"line {number}: not JSON: {error}") from error
    if not isinstance(value, dict) or not isinstance(value.get("text"), str) or not value["text"].strip():
        raise BadLine(f"line {number}: no object with a text")
    return str(value.get("id") or value.get("path") or number), value["text"], Stated.of(value)


def sidecar_of(path: Path) -> Stated:
    """What ``a.meta.json`` states about ``a.txt``; nothing where there is none. Raises `BadLine` where it is no object."""
    beside = path.with_name(f"{path.stem}.meta.json")
    if not beside.is_file():
        return Stated()
    try:
        value: Any = json.loads(beside.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise BadLine(f"{beside.name} is not JSON: {error}") from error
    if not isinstance(value, dict):
        raise BadLine(f"{beside.name} holds no object")
    return Stated.of(value)
