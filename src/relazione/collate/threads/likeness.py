"""How likely two articles lead on one happening, from several channels; what speaks against it whatever they say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from relazione.collate.threads.neighbours import Ints, neighbours
from relazione.collate.threads.profiles import Profile, cosine
from relazione.model.datafile import parsed

Floats = NDArray[np.float64]
AT_ONCE = 4096  # pairs whose vectors are multiplied at a time
FADE = 3.0  # days after which closeness in time has fallen to a third
NUMBER_CLASH = 0.25  # what is left of the likelihood where two titles differ by their number only
TEMPLATE = 0.6  # cosine of two titles from which they count as one template


@dataclass(frozen=True, slots=True)
class Model:
    """The coefficients of the channels, and the likelihood from which two groups are one event, or one story."""

    bias: float
    channels: Mapping[str, float]
    event: float
    story: float

    def likelihood(self, channels: Mapping[str, Floats]) -> Floats:
        """The likelihood of each pair, ``(pairs,)``."""
        total = self.bias + sum(weight * channels[name] for name, weight in self.channels.items())
        return np.asarray(1 / (1 + np.exp(-total)), dtype=np.float64)


@cache
def models() -> Mapping[str, Model]:
    """The fitted models by name: dated or undated, dense or sparse."""
    content = (resources.files("relazione.collate.threads") / "weights.yaml").read_text(encoding="utf-8")
    return {
        name: Model(row["bias"], row["channels"], row["event"], row["story"])
        for name, row in parsed(content).items()
    }


def channels(profiles: Sequence[Profile], vectors: NDArray[np.float32], pairs: Ints) -> dict[str, Floats]:
    """What each channel says of each pair: 0 to 1, ``(pairs,)``. Roots of cosines: the first shared words tell most."""
    ones, others = [profiles[at] for at in pairs[0]], [profiles[at] for at in pairs[1]]

    def roots(name: str) -> Floats:
        found = [cosine(getattr(a, name), getattr(b, name)) for a, b in zip(ones, others, strict=True)]
        return np.sqrt(np.maximum(np.array(found, dtype=np.float64), 0.0))

    days = np.array([np.nan if one.day is None else one.day for one in profiles], dtype=np.float64)
    apart = np.abs(days[pairs[0]] - days[pairs[1]])
    found = {name: roots(name) for name in ("words", "title")}
    return {**found, "vector": _products(vectors, pairs), "time": np.exp(-apart / FADE)}


def _products(vectors: NDArray[np.float32], pairs: Ints) -> Floats:
    """The dot product of the vectors of each pair, some at a time: gathering all at once would take most of the memory."""
    found = [np.empty(0, dtype=np.float64)]
    for at in range(0, pairs.shape[1], AT_ONCE):
        ones, others = pairs[:, at : at + AT_ONCE]
        found.append(np.einsum("ij,ij->i", vectors[ones], vectors[others], dtype=np.float64))
    return np.concatenate(found)


@dataclass(frozen=True)
class Compared:
    """The pairs that were compared, what each channel says of them, and how likely each is one event, one story.

    The likelihoods are divided by the least that their model asks for: 1 is just enough.
    """

    pairs: Ints
    found: Mapping[str, Floats]
    event: Floats
    story: Floats
    clash: NDArray[np.bool_]


def compare(profiles: Sequence[Profile], vectors: NDArray[np.float32]) -> Compared:
    """Everything said of the pairs worth comparing. `vectors` are unit, or all zero where there are none."""
    pairs = neighbours(profiles)
    found = channels(profiles, vectors, pairs)
    kind = "dense" if np.any(vectors) else "sparse"
    dated, undated = models()[f"dated {kind}"], models()[f"undated {kind}"]
    timeless = undated.likelihood(found)
    timed = dated.likelihood({**found, "time": np.nan_to_num(found["time"])})
    event = np.where(np.isnan(found["time"]), timeless / undated.event, timed / dated.event)
    clash = clashing(profiles, pairs, found)
    return Compared(pairs, found, event * np.where(clash, NUMBER_CLASH, 1.0), timeless / undated.story, clash)


def clashing(profiles: Sequence[Profile], pairs: Ints, found: Mapping[str, Floats]) -> NDArray[np.bool_]:
    """The pairs whose titles are one template with different figures ("Day 2", "Day 21")."""
    alike = found["title"] ** 2 >= TEMPLATE
    clash = np.zeros(pairs.shape[1], dtype=bool)
    for at in np.flatnonzero(alike):
        one, other = profiles[pairs[0, at]].numbers, profiles[pairs[1, at]].numbers
        clash[at] = bool(one and other and not one & other)
    return clash
