"""Why an article stands where it stands, in words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from relazione.collate.threads.likeness import Compared
from relazione.collate.threads.profiles import Profile

SHOWN = 5  # shared words that are named


def reason(profiles: Sequence[Profile], compared: Compared, events: Sequence[int]) -> list[str]:
    """For each article its closest fellow in the event and what they share; or that nothing was close enough."""
    of = np.array(events, dtype=np.int64)
    together = of[compared.pairs[0]] == of[compared.pairs[1]]
    best, nearest = _likeliest(compared, together), _likeliest(compared, np.ones_like(together))
    return [
        _joined(profiles, compared, at, best[at])
        if at in best
        else _alone(profiles, compared, at, nearest.get(at))
        for at in range(len(profiles))
    ]


def _likeliest(compared: Compared, kept: NDArray[np.bool_]) -> dict[int, int]:
    """For each article the likeliest of the pairs kept that it is in; the first, where several are equal."""
    pairs = np.flatnonzero(kept)
    members = np.concatenate([compared.pairs[0, pairs], compared.pairs[1, pairs]])
    numbers = np.concatenate([pairs, pairs])
    order = np.lexsort((numbers, -compared.event[numbers], members))
    found, first = np.unique(members[order], return_index=True)
    return dict(zip(found.tolist(), numbers[order][first].tolist(), strict=True))


def _joined(profiles: Sequence[Profile], compared: Compared, at: int, pair: int) -> str:
    return f"with {_fellow(profiles, compared, at, pair)}"


def _alone(profiles: Sequence[Profile], compared: Compared, at: int, pair: int | None) -> str:
    if pair is None:
        return "no other article shares telling words"
    vetoed = " (their titles differ by their number)" if compared.clash[pair] else ""
    return f"not likely enough with {_fellow(profiles, compared, at, pair)}{vetoed}"


def _fellow(profiles: Sequence[Profile], compared: Compared, at: int, pair: int) -> str:
    ends = compared.pairs[:, pair].tolist()
    other = profiles[ends[1] if ends[0] == at else ends[0]]
    said = ", ".join(
        f"{name} {values[pair]:.2f}" for name, values in compared.found.items() if values[pair] > 0
    )
    shared = ", ".join(_shared(profiles[at], other))
    return f"{other.article[:12]}: {compared.event[pair]:.2f} of what is asked; {said}; both have {shared}"


def _shared(one: Profile, other: Profile) -> list[str]:
    both = [word for word in one.words if word in other.words]
    return sorted(both, key=lambda word: (-one.words[word] * other.words[word], word))[:SHOWN]
