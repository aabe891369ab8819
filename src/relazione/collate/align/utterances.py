"""Which quotes of different articles render one utterance.

Words and embeddings propose a pair; speaker, status, day, numbers, negation dispose. A pair joins two groups only if no member of the
one excludes a member of the other, so that no chain runs from one utterance to the next.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from relazione.collate.align.comparable import comparable
from relazione.collate.align.sayings import Saying, sayings_of
from relazione.collate.align.verdicts import Judging, Likely
from relazione.model.notes import Annotated
from relazione.model.story import Group, Identity, Placement

Pair = tuple[int, int]
SHINGLE = 6  # words in a row that two articles share by chance only in a formula
NEAR = 0.55  # cosine from which an embedding proposes a pair within one speaker's sayings
CROWD = 2000  # sayings of one speaker above which embeddings are not compared all with all


def align_utterances(
    coverage: Sequence[Annotated],
    identities: Sequence[Identity],
    placements: Sequence[Placement],
    *,
    embed: Any,
) -> tuple[Group, ...]:
    """Groups of quotes ``(article id, quote id)`` that render one utterance; every quote is in exactly one group.

    `embed` gives one unit vector a text, ``(n, d)`` float32.
    """
    sayings = sayings_of(coverage, identities, placements)
    vectors = Vectors(embed)
    judging = Judging(vectors.cosine)
    pairs = sorted(candidates(sayings, vectors))
    joining = Joining(sayings, judging, Counterparts(sayings, judging, pairs))
    likely = [(found, pair) for pair in pairs if (found := judging.judge(sayings[pair[0]], sayings[pair[1]]))]
    for found, pair in sorted(likely, key=lambda item: (-item[0].score, item[1])):
        joining.join(pair, found)
    return joining.groups()


class Vectors:
    """Unit vectors of sayings, made when first asked for; equal words, as copies have, are embedded once."""

    def __init__(self, embed: Any) -> None:
        self.embed = embed
        self.known: dict[str, NDArray[np.float32]] = {}

    def of(self, sayings: Sequence[Saying]) -> NDArray[np.float32]:
        """The vectors of these sayings, ``(n, d)``."""
        new = list(dict.fromkeys(one.text for one in sayings if one.text not in self.known))
        if new:
            self.known |= dict(zip(new, self.embed(new), strict=True))
        return np.stack([self.known[one.text] for one in sayings])

    def cosine(self, one: Saying, two: Saying) -> float:
        """How near two sayings are in meaning, -1 to 1."""
        left, right = self.of([one, two])
        return float(left @ right)


def candidates(sayings: Sequence[Saying], vectors: Vectors) -> set[Pair]:
    """Pairs of two articles worth comparing: one speaker and like words or meaning, or the same six words in a row."""
    found: set[Pair] = set()
    for block in _by_speaker(sayings).values():
        found |= _sharing(block)
        if len({one.article for one in block}) > 1 and len(block) <= CROWD:
            found |= _near(block, vectors)
    return found | _verbatim(sayings)


def _by_speaker(sayings: Iterable[Saying]) -> dict[str, list[Saying]]:
    blocks: dict[str, list[Saying]] = defaultdict(list)
    for one in sayings:
        for speaker in one.speakers:
            blocks[speaker].append(one)
    return blocks


def _sharing(block: Sequence[Saying]) -> set[Pair]:
    """Pairs that share at least two subject words."""
    holders: dict[str, list[Saying]] = defaultdict(list)
    for one in block:
        for stem in one.stems:
            holders[stem].append(one)
    counts: dict[Pair, int] = defaultdict(int)
    for some in holders.values():
        for pair in _pairs(some):
            counts[pair] += 1
    return {pair for pair, count in counts.items() if count >= 2}


def _near(block: Sequence[Saying], vectors: Vectors) -> set[Pair]:
    """Pairs whose embeddings lie close; what a veto excludes is not embedded."""
    found: set[Pair] = set()
    for some, open_ in comparable(block):
        rows = vectors.of(some)
        left, right = np.nonzero(np.triu(open_ & (rows @ rows.T >= NEAR), 1))
        found.update(_pairs_of((some[int(a)], some[int(b)]) for a, b in zip(left, right, strict=True)))
    return found


def _verbatim(sayings: Iterable[Saying]) -> set[Pair]:
    """Pairs that share a run of words, whoever speaks."""
    holders: dict[tuple[str, ...], list[Saying]] = defaultdict(list)
    for one in sayings:
        for at in range(len(one.words) - SHINGLE + 1):
            holders[one.words[at : at + SHINGLE]].append(one)
    return {pair for some in holders.values() for pair in _pairs(some)}


def _pairs(some: Sequence[Saying]) -> Iterable[Pair]:
    return _pairs_of(combinations(some, 2))


def _pairs_of(found: Iterable[tuple[Saying, Saying]]) -> Iterable[Pair]:
    for one, two in found:
        if one.article != two.article:
            yield min(one.order, two.order), max(one.order, two.order)


class Counterparts:
    """For each saying and each other article, the saying there that is nearest to it."""

    def __init__(self, sayings: Sequence[Saying], judging: Judging, pairs: Iterable[Pair]) -> None:
        self.sayings, self.judging = sayings, judging
        self.open: dict[tuple[int, str], list[int]] = defaultdict(list)
        for one, two in pairs:
            if not judging.veto(sayings[one], sayings[two]):
                self.open[one, sayings[two].article].append(two)
                self.open[two, sayings[one].article].append(one)

    def nearest(self, one: int, article: str) -> int | None:
        """The saying of an article that is nearest to this one, if any comes into question."""
        rivals = self.open.get((one, article), [])
        if len(rivals) > 1:
            rivals = self.open[one, article] = [max(rivals, key=lambda two: self._nearness(one, two))]
        return rivals[0] if rivals else None

    def _nearness(self, one: int, two: int) -> float:
        low, high = sorted((one, two))
        return self.judging.nearness(self.sayings[low], self.sayings[high])


@dataclass
class Joining:
    """Groups growing out of single sayings."""

    sayings: Sequence[Saying]
    judging: Judging
    counterparts: Counterparts
    home: dict[int, int] = field(default_factory=dict)
    members: dict[int, list[int]] = field(default_factory=dict)
    why: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        self.home = {one.order: one.order for one in self.sayings}
        self.members = {one.order: [one.order] for one in self.sayings}

    def join(self, pair: Pair, found: Likely) -> None:
        """Make one group of two, unless some of their members exclude each other."""
        one, two = sorted((self.home[pair[0]], self.home[pair[1]]))
        if one == two or self._exclude(one, two):
            return
        self.members[one] = sorted([*self.members[one], *self.members.pop(two)])
        for order in self.members[one]:
            self.home[order] = one
        self.why[one] += [*self.why.pop(two, []), *found.why]

    def _exclude(self, one: int, two: int) -> bool:
        return any(self._apart(a, b) for a in self.members[one] for b in self.members[two])

    def _apart(self, one: int, two: int) -> bool:
        if self.sayings[one].article == self.sayings[two].article:
            return False
        vetoed = self.judging.veto(self.sayings[one], self.sayings[two]) is not None
        return vetoed or (self._passed_over(one, two) and self._passed_over(two, one))

    def _passed_over(self, one: int, two: int) -> bool:
        """Whether the one has a nearer counterpart in the other's article, and not among what the other is joined with."""
        nearest = self.counterparts.nearest(one, self.sayings[two].article)
        return nearest is not None and self.home[nearest] != self.home[two]

    def groups(self) -> tuple[Group, ...]:
        """The utterances, each named after its first member in canonical order."""
        return tuple(
            Group(
                _name(self.sayings[first]),
                tuple(self.sayings[order].key for order in self.members[first]),
                tuple(dict.fromkeys(self.why.get(first, []))),
            )
            for first in sorted(self.members)
        )


def _name(saying: Saying) -> str:
    return f"utterance:{saying.article[:16]}:{saying.quote.id}"
