"""Two wordings held against each other: what they share, what the one has and the other lacks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

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

    Method: the common run with one skip of the SNAP meme clustering (Leskovec et al. 2009), by dynamic programming.
    """
    best = 0
    plain: list[int] = [0] * (len(two) + 1)
    skipped: list[int] = [0] * (len(two) + 1)
    for word in one:
        new_plain, new_skipped = [0] * (len(two) + 1), [0] * (len(two) + 1)
        for at, other in enumerate(two, start=1):
            if word == other:
                new_plain[at] = plain[at - 1] + 1
                new_skipped[at] = skipped[at - 1] + 1 if skipped[at - 1] else 0
            else:
                new_skipped[at] = max(plain[at - 1], plain[at], new_plain[at - 1])
            best = max(best, new_plain[at], new_skipped[at] if word == other else 0)
        plain, skipped = new_plain, new_skipped
    return best


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
