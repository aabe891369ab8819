"""A stretch of unchanged text: half-open offsets in Unicode code points (Python ``str`` indices)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

Thing = TypeVar("Thing")


class Span(NamedTuple):
    """``text[start:end]`` of one article."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether `other` lies inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Place:
    """A span in a named article: what a line of lineage joins."""

    article: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a decision rests on, and why they bear on it."""

    article: str
    start: int
    end: int
    why: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends; empty spans stay where they start."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Overlapping or touching spans joined, in text order."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def without(span: Span, holes: Sequence[Span]) -> tuple[Span, ...]:
    """What is left of `span` after the `holes` are cut out."""
    left, at = [], span.start
    for hole in merged(holes):
        if hole.end <= at or hole.start >= span.end:
            continue
        if hole.start > at:
            left.append(Span(at, hole.start))
        at = max(at, hole.end)
    if at < span.end:
        left.append(Span(at, span.end))
    return tuple(left)


class Along(Generic[Thing]):
    """Things by where they stand in a text, so that those at a span are found without going through all of them."""

    def __init__(self, things: Iterable[tuple[Iterable[Span], Thing]]) -> None:
        self._things = [(tuple(spans), thing) for spans, thing in things]
        placed = sorted((span, number) for number, (spans, _) in enumerate(self._things) for span in spans)
        self._spans = [span for span, _ in placed]
        self._numbers = [number for _, number in placed]
        self._starts = [span.start for span in self._spans]
        self._reach = list(accumulate((span.end for span in self._spans), max))

    def at(self, spans: Iterable[Span]) -> list[Thing]:
        """The things that share a character with any of the spans, each once, in the order in which they were given."""
        found = {self._numbers[place] for span in spans for place in self._overlapping(span)}
        return [self._things[number][1] for number in sorted(found)]

    def _overlapping(self, span: Span) -> Iterator[int]:
        place = bisect_left(self._starts, span.end)
        while place and self._reach[place - 1] > span.start:
            place -= 1
            if self._spans[place].end > span.start:
                yield place

    def inside(self, span: Span) -> list[Thing]:
        """The things with a piece that lies inside the span, each once, in the order in which they were given."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end + 1)
        found = {self._numbers[at] for at in range(first, last) if self._spans[at].end <= span.end}
        return [self._things[number][1] for number in sorted(found)]
