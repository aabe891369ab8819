"""Articles made by hand for dating: text, stated day, persons; times are read as the annotator reads them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from relazione.annotate.times import Times
from relazione.collate.dating.sheet import Sheet
from relazione.model.article import Article, Published
from relazione.model.notes import Annotated, Mention, Notes, Time


def annotated(name: str, text: str, day: str | None = None, persons: Sequence[str] = ()) -> Annotated:
    """An article; each of `persons` is a word of the text that names somebody."""
    published = Published(value=day, status="stated" if day else "unknown")
    article = Article(id=name, path=f"{name}.txt", text=text, sha256="", published=published)
    notes = Notes(mentions=tuple(_mentions(text, persons)))
    times = tuple(time for time in Times()(article, notes) if isinstance(time, Time))
    return Annotated(article, replace(notes, times=times))


def _mentions(text: str, persons: Sequence[str]) -> list[Mention]:
    found = [(match, person) for person in persons for match in re.finditer(rf"\b{person}\b", text)]
    return [
        Mention(f"m{at}", *match.span(), "person", f"person:{person.lower()}", "name")
        for at, (match, person) in enumerate(found)
    ]


@pytest.fixture
def make() -> Callable[..., Annotated]:
    """Makes an article: ``make(name, text, day, persons)``."""
    return annotated


@pytest.fixture
def sheet() -> Callable[..., Sheet]:
    """Makes an article laid out for dating."""

    def lay(name: str, text: str, day: str | None = None, persons: Sequence[str] = ()) -> Sheet:
        return Sheet(annotated(name, text, day, persons))

    return lay
