"""Which articles are of one affair, wider than a running story: what a follow-up weeks later, or a local paper, still shares.

Stories go by the words of headlines. Two reports of one happening often stand in two stories: the agency's of the arrest and the
village paper's of the neighbours. What ties them are particulars: the same people, bodies, towns.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from relazione.model.notes import Annotated, Entity
from relazione.model.parties import Parties
from relazione.model.story import Placement

SHARED = 2  # particulars that two articles of one affair have in common
NEAR = 60  # days between them, and as many again for each further particular
FEW = 10  # articles that may name a particular for it to tell anything, in a small coverage
SHARE = 0.05  # and in a larger one,
MANY = 40  # but never more: beyond some hundreds of articles whoever is named often is named in many affairs
WIDEST = 120  # articles to which stories are joined: reports are compared within an affair, so its cost grows with the square
POWERS = "powers: "
WIDE = ("country:", "gov:", "group:", "office:", "region:")


def affairs_of(
    coverage: Sequence[Annotated], parties: Parties, placements: Sequence[Placement]
) -> dict[str, str]:
    """For each article its affair, named by the first of its stories in canonical order."""
    stories = {place.article: place.story for place in placements}
    home = {story: story for one in coverage for story in [stories.get(one.article.id, one.article.id)]}
    days = {one.article.id: one.article.published.value for one in coverage}
    size = Counter(stories.get(one.article.id, one.article.id) for one in coverage)
    for one, two, shared in _kindred(coverage, parties):
        left, right = _root(home, stories.get(one, one)), _root(home, stories.get(two, two))
        fits = left != right and size[left] + size[right] <= WIDEST
        if fits and _near(days[one], days[two], NEAR * (shared - 1)):
            home[right] = left
            size[left] += size[right]
    return {one.article.id: _root(home, stories.get(one.article.id, one.article.id)) for one in coverage}


def _kindred(coverage: Sequence[Annotated], parties: Parties) -> Iterator[tuple[str, str, int]]:
    """Pairs of articles that share particulars few others have, and how many, in canonical order."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(coverage):
        for particular in particulars(one, parties):
            holders[particular].append(at)
    most = min(max(FEW, int(SHARE * len(coverage))), MANY)
    telling = (found for found in holders.values() if len(found) <= most)
    counted = Counter(pair for found in telling for pair in combinations(found, 2))
    for (left, right), shared in sorted(counted.items()):
        if shared >= SHARED:
            yield coverage[left].article.id, coverage[right].article.id, shared


def particulars(one: Annotated, parties: Parties) -> frozenset[str]:
    """The people, bodies and towns an article names, its outlet and agency aside; the states it speaks of are one more."""
    own = {one.article.outlet, one.article.agency}
    named = (entity for entity in one.notes.entities if _is_particular(entity))
    found = {id_ for entity in named for id_ in parties.of(one.article.id, entity.id)} - own
    states = _powers(one.notes.entities)
    return frozenset(id_ for id_ in found if id_) | ({POWERS + states} if states else set())


def _is_particular(entity: Entity) -> bool:
    return (
        entity.named and entity.kind in ("person", "organisation", "place") and not entity.id.startswith(WIDE)
    )


def _powers(entities: Iterable[Entity]) -> str:
    """The states of an article where it speaks of two or three."""
    states = sorted(
        {entity.id.partition(":")[2] for entity in entities if entity.id.startswith(("country:", "gov:"))}
    )
    return " ".join(states) if len(states) in (2, 3) else ""


def _near(one: str | None, two: str | None, most: int) -> bool:
    """Whether two ISO days lie so many days apart at most; an unknown day may."""
    return not one or not two or abs((date.fromisoformat(one) - date.fromisoformat(two)).days) <= most


def _root(home: Mapping[str, str], story: str) -> str:
    while home[story] != story:
        story = home[story]
    return story
