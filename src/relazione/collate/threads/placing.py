"""Which running story and which single happening an article belongs to, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from relazione.collate.threads.grouping import grouped
from relazione.collate.threads.likeness import Compared, compare
from relazione.collate.threads.profiles import Profile, profile, title_and_head
from relazione.collate.threads.rarity import weighed
from relazione.collate.threads.reasons import reason
from relazione.model.notes import Annotated
from relazione.model.story import Lineage, Placement

Embed = Callable[[Sequence[str]], NDArray[np.float32]]
ENOUGH = 1.0  # likelihoods come divided by the least that their model asks for


def place(coverage: Sequence[Annotated], lineage: Lineage, embed: Embed) -> tuple[Placement, ...]:
    """One placement an article, in the order given, which is canonical. Copies of one text go where the first of them goes."""
    heads = [one for one in coverage if lineage.families[one.article.id] == one.article.id]
    profiles = weighed([profile(one) for one in heads])
    compared = compare(profiles, embed(["\n".join(title_and_head(one.article)) for one in heads]))
    events = grouped([1] * len(heads), _pairs(compared, compared.event), ENOUGH)
    stories = grouped(*_between(events, compared), ENOUGH)
    placed = _by_family(profiles, compared, events, stories)
    return tuple(_placement(one, lineage.families[one.article.id], placed) for one in coverage)


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a family was put."""

    story: str
    event: str
    why: str


def _by_family(
    profiles: Sequence[Profile], compared: Compared, events: Sequence[int], stories: Sequence[int]
) -> dict[str, Placed]:
    reasons = reason(profiles, compared, events)
    return {
        one.article: Placed(profiles[stories[events[at]]].article, profiles[events[at]].article, reasons[at])
        for at, one in enumerate(profiles)
    }


def _placement(one: Annotated, family: str, placed: Mapping[str, Placed]) -> Placement:
    found, article = placed[family], one.article
    copied = () if family == article.id else (f"a copy of the text first seen in {family[:12]}",)
    return Placement(article.id, article.path, found.story, found.event, family, (*copied, found.why))


def _pairs(compared: Compared, values: NDArray[np.float64]) -> Iterator[tuple[int, int, float]]:
    return zip(*compared.pairs.tolist(), values.tolist(), strict=True)


def _between(events: Sequence[int], compared: Compared) -> tuple[list[int], list[tuple[int, int, float]]]:
    """Sizes of the events, at the place of their first members, and the average likelihood between each two."""
    sizes = [0] * len(events)
    for event in events:
        sizes[event] += 1
    sums: dict[tuple[int, int], float] = defaultdict(float)
    for one, other, value in _pairs(compared, compared.story):
        low, high = sorted((events[one], events[other]))
        if low != high:
            sums[low, high] += value
    return sizes, [(*pair, total / (sizes[pair[0]] * sizes[pair[1]])) for pair, total in sorted(sums.items())]
