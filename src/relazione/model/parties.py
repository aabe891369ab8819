"""Who an entity of an article stands for across articles: an office for its holder, a pair for its members.

A government named by its capital and its state are one party.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from relazione.model.notes import Annotated
from relazione.model.story import Identity

Key = tuple[str, str]


@dataclass(frozen=True)
class Parties:
    """`ids` maps article entities to record entities, `holders` offices to people (by article, and over all: ``""``)."""

    ids: Mapping[Key, str]
    holders: Mapping[Key, str]
    tails: Mapping[str, str]

    def of(self, article: str, id_: str) -> tuple[str, ...]:
        """The record entities that an article's entity stands for, each once."""
        record = self.ids.get((article, id_), id_)
        kind, _, name = id_.partition(":")
        if kind == "office":
            return (self.holders.get((article, id_)) or self.holders.get(("", record)) or record,)
        if kind == "group" and "+" in name:
            return tuple(dict.fromkeys(self.tails.get(part, f"group:{part}") for part in name.split("+")))
        return (f"country:{record.partition(':')[2]}",) if record.startswith("gov:") else (record,)


def parties_of(coverage: Sequence[Annotated], identities: Sequence[Identity]) -> Parties:
    """The look-up tables of a coverage; an office that two people hold stands for neither."""
    ids = {member: identity.id for identity in identities for member in identity.members}
    found: dict[Key, set[str]] = {}
    tails: dict[str, str] = {}
    for one in coverage:
        for entity in one.notes.entities:
            record = ids.get((one.article.id, entity.id), entity.id)
            tails.setdefault(record.partition(":")[2].casefold(), _as_state(record))
            for tenure in entity.tenures if entity.kind == "person" and entity.named else ():
                found.setdefault((one.article.id, tenure.office), set()).add(record)
                found.setdefault(("", tenure.office), set()).add(record)
    return Parties(ids, {key: next(iter(people)) for key, people in found.items() if len(people) == 1}, tails)


def _as_state(id_: str) -> str:
    return f"country:{id_[4:]}" if id_.startswith("gov:") else id_
