"""Why an article stands where it stands, in words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from relazione.collate.threads.likeness import Compared
from relazione.collate.threads.profiles import Profile

SHOWN = 5  # shared words that are named


def reason(profiles: Sequence[Profile], compared: Compared, events: Sequence[int]) -> list[str]:
    """For each article its closest fellow in the event and what they share; or that nothing was close enough."""
    best: dict[int, int] = {}
    for at in np.argsort(-compared.event, kind="stable").tolist():
        one, other = compared.pairs[:, at].tolist()
        if events[one] == events[other]:
            best.setdefault(one, at)
            best.setdefault(other, at)
    nearest = _nearest(compared)
    return [
        _joined(profiles, compared, at, best[at])
        if at in best
        else _alone(profiles, compared, at, nearest.get(at))
        for at in range(len(profiles))
    ]


def _nearest(compared: Compared) -> dict[int, int]:
    """For each article its likeliest pair, joined or not."""
    found: dict[int, int] = {}
    for at in np.argsort(-compared.event, kind="stable").tolist():
        for member in compared.pairs[:, at].tolist():
            found.setdefault(member, at)
    return found


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
