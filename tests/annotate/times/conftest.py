"""Sentences with their times marked, and reading them.

``[Friday|2024-04-12]`` marks a time with its value; `times_in` gives what the annotator finds in the same notation, so that a
failure shows both sentences. The publication day is Friday, 12 April 2024, unless a test gives another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pytest

from relazione.annotate.times import Times
from relazione.model.article import Article, Published
from relazione.model.notes import Mention, Notes, Time, Token

FRIDAY = "2024-04-12"
MARK = re.compile(r"\[([^\]|]+)\|([^\]]*)\]")


def article(text: str, day: str | None = FRIDAY) -> Article:
    published = Published(value=day, status="stated" if day else "unknown")
    return Article(id="a", path="a.txt", text=text, sha256="", published=published)


def found(
    text: str, day: str | None = FRIDAY, mentions: Sequence[Mention] = (), tokens: Sequence[Token] = ()
) -> list[Time]:
    """The times of a plain text."""
    notes = Notes(mentions=tuple(mentions), tokens=tuple(tokens))
    return [time for time in Times()(article(text, day), notes) if isinstance(time, Time)]


def marked(text: str, times: Sequence[Time]) -> str:
    """The text with its times in the notation."""
    out, at = [], 0
    for time in times:
        out.append(f"{text[at : time.start]}[{text[time.start : time.end]}|{time.value}]")
        at = time.end
    return "".join(out) + text[at:]


@pytest.fixture
def times_in() -> Callable[..., list[Time]]:
    """Reads the times of a plain text: ``times_in(text, day)``."""
    return found


@pytest.fixture
def remarked() -> Callable[..., str]:
    """Reads a marked sentence without its marks and marks what is found: equal to the sentence if all is right."""

    def read(sentence: str, day: str | None = FRIDAY) -> str:
        text = MARK.sub(r"\1", sentence)
        return marked(text, found(text, day))

    return read
