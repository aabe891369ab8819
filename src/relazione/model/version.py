"""An article's versions: the same address read more than once, and what changed between one reading and the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from relazione.model.span import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that a version has and the other has not; `article` and the place in its text."""

    article: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Revision:
    """From one version of an article to the next: what was taken out, what was put in, headlines where they differ.

    `order` says what puts the one before the other; `correction` is the newsroom's own note on it, where the later version has one.
    """

    url: str
    earlier: str
    later: str
    order: Literal["modified", "retrieved", "published", "unknown"]
    removed: tuple[Passage, ...] = ()
    added: tuple[Passage, ...] = ()
    headline: tuple[str, str] | None = None
    correction: str | None = None
