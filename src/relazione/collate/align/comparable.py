"""Which sayings of one speaker may be one utterance at all, all with all at once: the vetoes that look at no word.

A veto that a run of common words lifts counts here: sayings with such a run are proposed by their words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from relazione.collate.align.sayings import Saying
from relazione.collate.align.verdicts import APART, PERSONAL

Open = NDArray[np.bool_]


def comparable(block: Sequence[Saying]) -> Iterator[tuple[list[Saying], Open]]:
    """Sayings with the same speakers and status, and which of them ``(n, n)`` may be one; whoever has no partner is left out."""
    for some in _alike(block):
        open_ = _of_other_articles(some) & _days_meet(some) & _printed_together(some)
        kept = np.flatnonzero(open_.any(axis=1))
        if len(kept):
            yield [some[at] for at in kept.tolist()], open_[np.ix_(kept, kept)]


def _alike(block: Sequence[Saying]) -> Iterator[list[Saying]]:
    """No labels; of a state or a house only what is dated, as what it holds at large is no utterance."""
    found: dict[tuple[object, ...], list[Saying]] = defaultdict(list)
    for one in block:
        personal = all(speaker.startswith(PERSONAL) for speaker in one.speakers)
        if one.quote.kind != "scare" and (personal or one.day):
            found[one.speakers, one.quote.status].append(one)
    yield from found.values()


def _of_other_articles(some: Sequence[Saying]) -> Open:
    articles = np.array([one.article for one in some])
    return np.asarray(articles[:, None] != articles[None, :])


def _days_meet(some: Sequence[Saying]) -> Open:
    """Their days meet, and neither was said after the other was printed; unknown days exclude nothing."""
    first = np.array([one.day[0] if one.day else "" for one in some])
    last = np.array([one.day[1] if one.day else "~" for one in some])
    printed = np.array([one.published or "~" for one in some])
    clash = (first[:, None] > last[None, :]) | (first[:, None] > printed[None, :])
    return np.asarray(~(clash | clash.T))


def _printed_together(some: Sequence[Saying]) -> Open:
    """Printed within `APART` days, or both dated, or on an unknown day."""
    printed = np.array([_ordinal(one.published) for one in some])
    dated = np.array([one.day is not None for one in some])
    far = np.abs(printed[:, None] - printed[None, :]) > APART
    return np.asarray(~far | (dated[:, None] & dated[None, :]))


def _ordinal(day: str | None) -> float:
    return float(date.fromisoformat(day[:10]).toordinal()) if day else float("nan")
