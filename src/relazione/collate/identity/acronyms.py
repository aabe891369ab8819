"""An acronym nobody knows, one letter from one that other articles of the coverage name: "NATA" for NATO."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relazione.gazetteer import Gazetteer
from relazione.model.notes import Annotated, Entity

LEAST = 4


@dataclass(frozen=True, slots=True)
class Slip:
    """Two organisation ids that are one, and why."""

    wrong: str
    right: str
    why: tuple[str, ...]


def slips(coverage: Sequence[Annotated], gazetteer: Gazetteer) -> list[Slip]:
    """The misspelt acronyms of a coverage; none where two known ones are as near."""
    found = dict(_acronyms(coverage))
    known = dict(_known(gazetteer))
    made: list[Slip] = []
    for name, entity in sorted(found.items()):
        near = [other for other in found if other in known and one_letter_apart(name, other)]
        if name not in known and len(near) == 1:
            why = (
                f"{name} is no organisation we know",
                f"one letter from {near[0]}, which the coverage names",
            )
            made.append(Slip(entity.id, known[near[0]], why))
    return made


def _acronyms(coverage: Sequence[Annotated]) -> Iterator[tuple[str, Entity]]:
    for one in coverage:
        for entity in one.notes.entities:
            if entity.kind == "organisation" and entity.named:
                yield from ((name, entity) for name in entity.names if is_acronym(name))


def _known(gazetteer: Gazetteer) -> Iterator[tuple[str, str]]:
    for organisation in gazetteer.organisations.values():
        for name in (organisation.name, *organisation.names):
            if is_acronym(name):
                yield name, organisation.id if ":" in organisation.id else f"org:{organisation.id}"


def is_acronym(name: str) -> bool:
    """Four capitals or more in a row."""
    return len(name) >= LEAST and name.isalpha() and name.isupper()


def one_letter_apart(one: str, other: str) -> bool:
    """Whether two words of one length differ in a single letter that is not the first."""
    alike = len(one) == len(other) and one[0] == other[0]
    return alike and sum(a != b for a, b in zip(one, other, strict=True)) == 1
