"""What the site needs of the rest of the house: an affair as of a day, search, changes, judgements. The command line provides it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

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
class Wish:
    """A search: words, and what the article or the speaker must be; None where it does not matter."""

    words: str
    speaker: str | None = None
    outlet: str | None = None
    since: str | None = None
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What became of an item since a day: `fields` are ``(field, before, after)``; `item` is its id now, `old` its id then."""

    kind: str
    item: str
    old: str = ""
    fields: Sequence[tuple[str, Any, Any]] = ()


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

    def search(self, wish: Wish) -> Sequence[Found]:
        """Sentences that hold the words."""
        ...

    def changes(self, since: str, as_of: str | None) -> Sequence[Change]:
        """What changed in the record since a day, up to another (None: today)."""
        ...

    def judgements(self) -> Sequence[Mapping[str, str]]:
        """The judgements kept so far: left, right, verdict, by, why, at."""
        ...

    def judge(self, verdict: Verdict) -> None:
        """Keep a user's judgement and work the record again."""
        ...
