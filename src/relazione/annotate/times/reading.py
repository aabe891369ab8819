"""What a rule makes of the words it matched, before the days are counted out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from relazione.annotate.times.words import Words
from relazione.model.notes import TimexType
from relazione.model.relative import Relative


@dataclass(frozen=True, slots=True)
class Reading:
    """Either a finished `value`, or `relative` and what it waits for; `tail` alone is a time of day without its day.

    `first` and `last` are a half-open range of words. A `relative` with a pick and no way is bare ("Friday", "April"): the
    way is found from tense and kind. `late` marks the end of a range whose beginning is the reading before.
    """

    first: int
    last: int
    type: TimexType
    rule: str
    value: str | None = None
    relative: Relative | None = None
    tail: str = ""

    def spread(self, first: int, last: int) -> Reading:
        """The same reading over more words."""
        return replace(self, first=min(first, self.first), last=max(last, self.last))


class Hit:
    """A match of one rule: its named parts, their words and values."""

    def __init__(self, words: Words, match: re.Match[str], rule: str) -> None:
        self.words = words
        self.match = match
        self.rule = rule
        self.first, self.last = match.span()

    def __contains__(self, part: str) -> bool:
        return self.match.groupdict().get(part) is not None

    def value(self, part: str) -> Any:
        """What the first word of the part is worth."""
        return self.words.values[self.match.start(part)]

    def values(self, part: str) -> list[Any]:
        """What all words of the part are worth."""
        return list(self.words.values[self.match.start(part) : self.match.end(part)])

    def names(self, part: str) -> list[str]:
        """The classes of the part's words."""
        return [self.words.name(at) for at in range(self.match.start(part), self.match.end(part))]

    def names_at_end(self) -> list[str]:
        """The classes of the last two words matched."""
        return self.all_names()[-2:]

    def all_names(self) -> list[str]:
        """The classes of all the words matched."""
        return [self.words.name(at) for at in range(self.first, self.last)]

    def said(self, part: str) -> str:
        """The part's first word in lower case."""
        return self.words.said(self.match.start(part)).lower()

    def fixed(self, value: str, kind: TimexType = "DATE") -> Reading:
        """A reading whose value needs no anchor."""
        return Reading(self.first, self.last, kind, self.rule, value=value)

    def relative(self, relative: Relative, kind: TimexType = "DATE") -> Reading:
        """A reading that waits for its anchor."""
        return Reading(self.first, self.last, kind, self.rule, relative=relative)


def amount(hit: Hit, part: str) -> int | float | str:
    """How many a part such as "two hundred", "a couple of", "several" names; "X" where it is left open, 1 for an article."""
    total, current, said = 0, 0, False
    for name, value in zip(hit.names(part), hit.values(part), strict=True):
        if name in ("FEW", "SOME"):
            return "X"
        if name in ("COUPLE", "BOTH"):
            return int(value)
        if name in ("SMALL", "NUM", "YEAR"):
            total, current, said = value, 0, True
        elif name in ("OR", "TO", "DASH"):  # "two or three" counts the last
            total, current = 0, 0
        elif name == "NUMBER":
            current, said = _counted(current, value), True
    return total + current if said else 1


def _counted(current: int, value: int) -> int:
    return max(current, 1) * value if value >= 100 else current + value
