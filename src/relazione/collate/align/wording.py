"""Two wordings held against each other: what they share, what the one has and the other lacks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from relazione.collate.align.sayings import Saying

ELLIPSIS = re.compile(r"\[?(?:\.\s?){2}\.\]?|…")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two wordings are: shared subject words, their share of the shorter wording, the longest common run."""

    shared: int
    share: float
    run: int


def likeness(one: Saying, two: Saying) -> Likeness:
    """The likeness of two sayings, from their words alone."""
    shared = len(one.stems & two.stems)
    shorter = min(len(one.stems), len(two.stems))
    return Likeness(shared, shared / shorter if shorter else 0.0, longest_run(one.words, two.words))


def longest_run(one: Sequence[str], two: Sequence[str]) -> int:
    """The most words in a row that both have, one word more in either allowed between.

    Method: the common run with one skip of the SNAP meme clustering (Leskovec et al. 2009), by dynamic programming over
    the places where words agree, which are few.
    """
    places: dict[str, list[int]] = {}
    for at, word in enumerate(two):
        places.setdefault(word, []).append(at)
    best = 0
    before, last = Row({}, {}), Row({}, {})
    for word in one:
        row = Row({}, {})
        for at in places.get(word, ()):
            row.plain[at] = last.plain.get(at - 1, 0) + 1
            if skipped := _skipped(before, last, at - 1):
                row.skipped[at] = skipped + 1
            best = max(best, row.plain[at], row.skipped.get(at, 0))
        before, last = last, row
    return best


class Row(NamedTuple):
    """For one word of a wording, by each place in the other where it stands: the run that ends there, without and with a skip."""

    plain: dict[int, int]
    skipped: dict[int, int]


def _skipped(before: Row, last: Row, at: int) -> int:
    """The run with a skip that ends in the last word and at this place, or in a pair of words there that do not agree."""
    if at in last.plain:
        return last.skipped.get(at, 0)
    return max(before.plain.get(at - 1, 0), before.plain.get(at, 0), last.plain.get(at - 1, 0))


def elided_at(text: str) -> tuple[int, ...]:
    """Where a wording marks that words were left out: offsets into it."""
    return tuple(match.start() for match in ELLIPSIS.finditer(text))


def differences(one: Saying, two: Saying) -> tuple[str, ...]:
    """What sets two renderings of one utterance apart, in plain words, for `Group.why`."""
    found = []
    only_one, only_two = sorted(one.stems - two.stems), sorted(two.stems - one.stems)
    if not only_one and not only_two:
        return ("the same words",)
    if elided_at(one.text) or elided_at(two.text):
        found.append("a mark of omission")
    if not only_one or not only_two:
        found.append("one has words the other leaves out")
    else:
        found.append("other words for the same")
    return tuple(found)
