"""What the site needs of the rest of the house: an affair as of a day, search, judgements, reasons. The command line provides it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from relazione.publish.affair import Affair


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence that a search found."""

    words: str
    article: str
    start: int
    end: int
    published: str | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A judgement as it comes from a form."""

    item: str
    other: str
    verdict: str
    by: str
    why: str


class Source(Protocol):
    """An open record, as the site reads and writes it."""

    def version(self) -> str:
        """Changes whenever the record does: the root of every ETag."""
        ...

    def affair(self, as_of: str | None) -> Affair:
        """The record as known on a day (None: today)."""
        ...

    def search(self, words: str, as_of: str | None) -> Sequence[Found]:
        """Sentences that hold the words."""
        ...

    def why(self, item: str) -> Sequence[str]:
        """The reasons behind an item, a line each."""
        ...

    def changes(self, since: str) -> Sequence[tuple[str, str, str]]:
        """What changed in the record since a day: item id, kind of change, words."""
        ...

    def judge(self, verdict: Verdict) -> None:
        """Keep a user's judgement and work the record again."""
        ...
