"""A text as its lines, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from relazione.model.span import Span, trimmed


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space at its ends. `blank_before`: an empty line, or nothing, stands above it."""

    start: int
    end: int
    text: str
    blank_before: bool
    last: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def words(self) -> int:
        return len(self.text.split())


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines that hold something, in order."""
    found = list(_lines(text))
    return (
        (*found[:-1], Line(found[-1].start, found[-1].end, found[-1].text, found[-1].blank_before, True))
        if found
        else ()
    )


def _lines(text: str) -> Iterator[Line]:
    at, blank = 0, True
    for piece in text.split("\n"):
        span = trimmed(text, Span(at, at + len(piece)))
        if span.end > span.start:
            yield Line(span.start, span.end, span.of(text), blank)
            blank = False
        else:
            blank = True
        at += len(piece) + 1
