"""The gazetteer as data, loaded from YAML; lookups are by folded name.

A file has any of the keys ``states``, ``places``, ``organisations``, ``people`` (see ``data/*.yaml`` and
``examples/gazetteer.yaml``), and the short lists of places ``cities``, ``regions``, ``waters``, ``buildings``.
A user's file is laid over ours: an entry with the same code or id replaces ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from relazione.gazetteer.tables import content_of
from relazione.model.datafile import parsed
from relazione.problems import UsageError


@dataclass(frozen=True, slots=True)
class State:
    """A state or territory. `code` is ISO 3166-1 alpha-3, or a user-assigned code where ISO has none.

    `part_of` is the code of the state that the United Nations count an unrecognised or dependent territory to.
    """

    code: str
    name: str
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capital: str | None = None
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    note: str = ""
    part_of: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A city, region or body of water; `state` where it lies in one."""

    name: str
    names: tuple[str, ...] = ()
    state: str | None = None
    kind: str = "city"


@dataclass(frozen=True, slots=True)
class Organisation:
    """An agency, outlet, ministry, bloc, company …; `owner` joins two outlets of one house."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    kind: str = "organisation"
    state: str | None = None
    sector: str | None = None
    owner: str | None = None
    domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TermOfOffice:
    """An office somebody held, from a source outside the articles."""

    office: str
    since: str | None = None
    until: str | None = None
    source: str = ""

    def includes(self, day: str | None) -> bool:
        """Whether the term includes an ISO day; the month of an end counts as a whole, open ends include every day."""
        if day is None:
            return True
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day[: len(self.until)] <= self.until)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody known from outside the articles."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    state: str | None = None
    tenures: tuple[TermOfOffice, ...] = ()


@dataclass(frozen=True)
class Gazetteer:
    """States by code; places, organisations and people by id or name."""

    states: Mapping[str, State] = field(default_factory=dict)
    places: tuple[Place, ...] = ()
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)

    def with_file(self, path: Path) -> Gazetteer:
        """This gazetteer with a user's file laid over it: YAML, or a table of office holders (``.csv``, see `tables`).

        Raises `UsageError` for a file it cannot read.
        """
        try:
            text = path.read_text(encoding="utf-8-sig")
            content = content_of(text, path.name) if path.suffix.lower() == ".csv" else parsed(text) or {}
            return self.with_content(content)
        except (OSError, UnicodeDecodeError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
            raise UsageError(f"{path}: not a gazetteer file: {error}") from error

    def with_content(self, content: Mapping[str, Any]) -> Gazetteer:
        """This gazetteer with the entries of one parsed file laid over it."""
        states = {str(row["code"]): _state(row) for row in content.get("states", [])}
        organisations = {entry.id: entry for entry in map(_organisation, content.get("organisations", []))}
        people = {entry.id: entry for entry in map(_person, content.get("people", []))}
        return replace(
            self,
            states={**self.states, **states},
            places=(*self.places, *(_place(row) for row in content.get("places", [])), *_listed(content)),
            organisations={**self.organisations, **organisations},
            people={**self.people, **people},
        )

    def holders(self, office: str, day: str | None = None) -> Iterator[Person]:
        """Who held an office (``RUS:foreign-minister``) on an ISO day, or ever. Outside knowledge: mark it as such."""
        for person in self.people.values():
            if any(term.office == office and term.includes(day) for term in person.tenures):
                yield person

    def organisations_of(self, *kinds: str) -> Iterator[Organisation]:
        """The organisations of these kinds."""
        return (entry for entry in self.organisations.values() if entry.kind in kinds)


LISTS = {"cities": "city", "regions": "region", "waters": "water", "buildings": "building"}


def _listed(content: Mapping[str, Any]) -> Iterator[Place]:
    """Places in the short form: under ``cities``, ``regions``, ``waters``, ``buildings`` a list of names by state code."""
    for key, kind in LISTS.items():
        for state, names in (content.get(key) or {}).items():
            for name in names:
                yield Place(str(name), state=str(state) or None, kind=kind)


def _texts(value: Iterable[Any] | None) -> tuple[str, ...]:
    return tuple(str(item) for item in value or ())


def _id(kind: str, written: Any) -> str:
    """An id with its kind before it; a file may leave the kind out."""
    return str(written) if ":" in str(written) else f"{kind}:{written}"


def _optional(value: Any) -> str | None:
    return None if value is None else str(value)


def _state(row: Mapping[str, Any]) -> State:
    named = [row["capital"]] if row.get("capital") else []
    capitals = tuple(dict.fromkeys(_texts([*named, *row.get("capitals", [])])))
    return State(
        code=str(row["code"]),
        name=str(row["name"]),
        names=_texts(row.get("names")),
        demonyms=_texts(row.get("demonyms")),
        capital=capitals[0] if capitals else None,
        capitals=capitals,
        seats=_texts(row.get("seats")),
        note=str(row.get("note", "")),
        part_of=_optional(row.get("part_of")),
    )


def _place(row: Mapping[str, Any]) -> Place:
    return Place(
        str(row["name"]), _texts(row.get("names")), _optional(row.get("state")), str(row.get("kind", "city"))
    )


def _organisation(row: Mapping[str, Any]) -> Organisation:
    return Organisation(
        id=_id("org", row["id"]),
        name=str(row["name"]),
        names=_texts(row.get("names")),
        kind=str(row.get("kind", "organisation")),
        state=_optional(row.get("state")),
        sector=_optional(row.get("sector")),
        owner=_id("org", row["owner"]) if row.get("owner") else None,
        domains=_texts(row.get("domains")),
    )


def _person(row: Mapping[str, Any]) -> Person:
    terms = tuple(
        TermOfOffice(
            str(term["office"]),
            _optional(term.get("from")),
            _optional(term.get("to")),
            str(term.get("source", "")),
        )
        for term in row.get("tenures", [])
    )
    return Person(
        str(row["id"]), str(row["name"]), _texts(row.get("names")), _optional(row.get("state")), terms
    )


@cache
def shipped() -> Gazetteer:
    """The gazetteer that comes with the package: every ``data/*.yaml``, in the order of their names."""
    found = Gazetteer()
    folder = resources.files("relazione.gazetteer") / "data"
    for entry in sorted(folder.iterdir(), key=lambda item: item.name):
        if entry.name.endswith(".yaml"):
            found = found.with_content(parsed(entry.read_text(encoding="utf-8")) or {})
    return found
