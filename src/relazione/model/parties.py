"""Who an entity of an article stands for across articles: an office for its holder, a pair for its members.

A government named by its capital and its state are one party. "The president" is the one president an article names; "the
presidents", "the two leaders" are all those it names, if it names two at least.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from relazione.model.notes import Annotated
from relazione.model.story import Identity

Key = tuple[str, str]
STATE = re.compile(r"^[a-z]{3}-(?=[a-z])")
MOST = 8  # people whom "the ministers" may mean
# The offices whose holders lead their state: "the leaders", "the heads of state", "the head of government".
LEADING = (
    "president", "prime-minister", "king", "queen", "emperor", "emir", "sultan", "chancellor", "premier", "taoiseach",
)  # fmt: skip
LEADERS = frozenset(
    ["leader", "head-of-state", "head-of-government", "heads-of-state", "heads-of-government"]
)


@dataclass(frozen=True)
class Parties:
    """`ids` maps article entities to record entities, `holders` offices to people (by article, and over all: ``""``).

    `bodies` are the groups of an article that its people make up, by article and the singular of the group's name.
    """

    ids: Mapping[Key, str]
    holders: Mapping[Key, str]
    tails: Mapping[str, str]
    bodies: Mapping[Key, tuple[str, ...]] = field(default_factory=dict)

    def of(self, article: str, id_: str) -> tuple[str, ...]:
        """The record entities that an article's entity stands for, each once."""
        record = self.ids.get((article, id_), id_)
        kind, _, name = id_.partition(":")
        if kind == "office":
            return (self.holders.get((article, id_)) or self.holders.get(("", record)) or record,)
        if kind == "group" and (members := self.bodies.get((article, _singular(name)))):
            return members
        if kind == "group" and "+" in name:
            return tuple(dict.fromkeys(self.tails.get(part, f"group:{part}") for part in name.split("+")))
        return (f"country:{record.partition(':')[2]}",) if record.startswith("gov:") else (record,)


def parties_of(coverage: Sequence[Annotated], identities: Sequence[Identity]) -> Parties:
    """The look-up tables of a coverage; an office that two people hold stands for neither."""
    ids = {member: identity.id for identity in identities for member in identity.members}
    found: dict[Key, set[str]] = {}
    kinds: dict[Key, set[str]] = {}
    tails: dict[str, str] = {}
    for one in coverage:
        for entity in one.notes.entities:
            record = ids.get((one.article.id, entity.id), entity.id)
            tails.setdefault(record.partition(":")[2].casefold(), _as_state(record))
        for record, office, kind in _offices(one, ids):
            found.setdefault((one.article.id, office), set()).add(record)
            found.setdefault(("", office), set()).add(record)
            kinds.setdefault((one.article.id, kind), set()).add(record)
    alone = {(article, f"office:{kind}"): people for (article, kind), people in kinds.items()}
    sole = {key: next(iter(people)) for key, people in {**alone, **found}.items() if len(people) == 1}
    bodies = {key: tuple(sorted(people)) for key, people in kinds.items() if 1 < len(people) <= MOST}
    return Parties(ids, sole, tails, bodies)


def _offices(one: Annotated, ids: Mapping[Key, str]) -> Iterator[tuple[str, str, str]]:
    """The named people of an article with each office they hold and each kind it is of."""
    for entity in one.notes.entities:
        held = entity.tenures if entity.kind == "person" and entity.named else ()
        for tenure in held:
            for kind in _kinds(tenure.office):
                yield ids.get((one.article.id, entity.id), entity.id), tenure.office, kind


def _kinds(office: str) -> tuple[str, ...]:
    """What an office is called without its state: "office:xva-foreign-minister" is a foreign minister and a minister."""
    name = STATE.sub("", office.partition(":")[2])
    found = [name, "minister"] if name.endswith("-minister") and name != "prime-minister" else [name]
    return (*found, *LEADERS) if name in LEADING else tuple(found)


def _singular(name: str) -> str:
    return name if name in LEADERS else name.removesuffix("s")


def _as_state(id_: str) -> str:
    return f"country:{id_[4:]}" if id_.startswith("gov:") else id_
