"""A person as one article knows him or her, with what may tell whether another article means the same one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from relazione.collate.identity.spelling import Relation, relation, words_of
from relazione.model.notes import Annotated, Entity

Member = tuple[str, str]
POWERS = ("country:", "gov:")
NO_COMPANY = (*POWERS, "group:")
SURNAME_FIRST = frozenset(["CHN", "TWN", "HKG", "MAC", "PRK", "KOR", "VNM", "KHM"])
NEAR = 92  # days between two articles on one affair


@dataclass(frozen=True)
class Someone:
    """A named person of an article; `company` are the people (by surname), organisations, offices and places named beside.

    `powers` are the states that the article is about.
    """

    member: Member
    order: tuple[str, str]
    name: str
    state: str | None
    offices: frozenset[str]
    company: frozenset[str]
    powers: frozenset[str] = frozenset()

    @property
    def is_surname(self) -> bool:
        return len(words_of(self.name)) == 1

    @property
    def is_known(self) -> bool:
        """Whether the article says of what state or office the person is."""
        return bool(self.state or self.offices)


def people_of(coverage: Sequence[Annotated]) -> list[Someone]:
    """The named persons of all articles, in canonical order."""
    found: list[Someone] = []
    for one in sorted(coverage, key=lambda one: one.article.canonical):
        around = {entity.id: item for entity in one.notes.entities if (item := companion(entity))}
        powers = frozenset(_code(entity.id) for entity in one.notes.entities if entity.id.startswith(POWERS))
        people = (entity for entity in one.notes.entities if entity.kind == "person" and entity.named)
        found.extend(replace(someone(one, entity, around), powers=powers) for entity in people)
    return found


def someone(one: Annotated, entity: Entity, around: Mapping[str, str]) -> Someone:
    """The person, with everybody and everything else the article names."""
    offices = frozenset(tenure.office for tenure in entity.tenures)
    others = frozenset(item for id_, item in around.items() if id_ != entity.id)
    return Someone(
        (one.article.id, entity.id),
        one.article.canonical,
        entity.name,
        entity.state,
        offices,
        others - offices - {companion(entity)},
    )


def companion(entity: Entity) -> str | None:
    """What an entity adds to the company of others: a person the surname, states and groups nothing."""
    if not entity.named or entity.id.startswith(NO_COMPANY):
        return None
    if entity.kind != "person":
        return entity.id
    words = words_of(entity.name)
    return f"~{words[0] if entity.state in SURNAME_FIRST else words[-1]}" if words else None


def _code(id_: str) -> str:
    return id_.partition(":")[2]


def offices_agree(one: Someone, other: Someone) -> str | None:
    """An office both hold, or that one holds of a state and the other of none said."""
    shared = one.offices & other.offices
    if shared:
        return min(shared)
    for left in sorted(one.offices):
        for right in sorted(other.offices):
            if _same_office(left, right):
                return left
    return None


def _same_office(left: str, right: str) -> bool:
    """As in "office:defence-minister" and "office:chn-defence-minister"."""
    short, full = sorted((left.partition(":")[2], right.partition(":")[2]), key=len)
    return len(full) - len(short) == 4 and full.endswith(f"-{short}")


def near_in_time(one: Someone, other: Someone) -> bool:
    """Whether the articles may be about one affair: within three months, as far as their days are known."""
    days = (one.order[0], other.order[0])
    if "9999" in days:
        return True
    left, right = (date.fromisoformat(day[:10]) for day in days)
    return abs((left - right).days) <= NEAR


def states_clash(one: Someone, other: Someone) -> bool:
    return one.state is not None and other.state is not None and one.state != other.state


def related(one: Someone, other: Someone) -> Relation | None:
    """How the names relate; the same id in the gazetteer is the same name."""
    return relation(one.name, other.name)
