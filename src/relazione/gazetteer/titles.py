"""The title lexicon: offices, portfolios, ranks, honorifics, and the words that say how an office is held."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from relazione.model.datafile import parsed

SPELLINGS = (("defense", "defence"), ("councilor", "councillor"), ("advisor", "adviser"), ("labor", "labour"))


@dataclass(frozen=True, slots=True)
class Office:
    """What a holder is called; `sole` where a state has one holder at a time; a `role` is no office ("expert").

    A `quiet` role tells a sector when asked, and is too common to be marked wherever it stands; a `body` is no person.
    """

    key: str
    forms: tuple[str, ...]
    sector: str | None
    sole: bool = False
    role: bool = False
    quiet: bool = False
    body: bool = False


@dataclass(frozen=True, slots=True)
class Portfolio:
    """What a minister or ministry is for."""

    key: str
    forms: tuple[str, ...]


@dataclass(frozen=True)
class Titles:
    """The lexicon as data; words are lower case, in British spelling (see `spelled`)."""

    offices: tuple[Office, ...]
    portfolios: tuple[Portfolio, ...]
    ranks: Mapping[str, str]
    honorifics: frozenset[str]
    statuses: Mapping[str, str]
    manners: frozenset[str]
    roles: tuple[Office, ...]
    plurals: Mapping[str, str]
    groups: Mapping[str, str]
    genders: Mapping[str, str]
    part_of_name: frozenset[str]
    ranked: Mapping[str, str]

    def portfolio_of(self, words: str) -> str:
        """The normalised portfolio: "Foreign  Affairs" is "foreign"; the words themselves where it is none of ours."""
        folded = spelled(re.sub(r"\s+", " ", words.lower()))
        return next((one.key for one in self.portfolios if folded in one.forms), folded.replace(" ", "-"))


@lru_cache(maxsize=1 << 16)
def spelled(words: str) -> str:
    """The words in the lexicon's one spelling."""
    for ours, theirs in SPELLINGS:
        words = words.replace(ours, theirs)
    return words


@cache
def titles() -> Titles:
    """The shipped lexicon (``data/05_titles.yaml``, ``06_roles.yaml``, ``07_given_names.yaml``)."""
    folder = resources.files("relazione.gazetteer") / "data"
    rows: dict[str, Any] = {}
    for name in ("05_titles.yaml", "06_roles.yaml", "07_given_names.yaml"):
        rows.update(parsed((folder / name).read_text(encoding="utf-8")))
    return of_rows(rows)


def of_rows(rows: Mapping[str, Any]) -> Titles:
    """The lexicon of parsed files."""
    found = rows["titles"]
    offices = tuple(
        Office(row["key"], _forms(row), row["sector"], bool(row.get("sole"))) for row in found["offices"]
    )
    return Titles(
        offices=offices,
        portfolios=tuple(Portfolio(row["key"], _both(_forms(row))) for row in found["portfolios"]),
        ranks={str(form): sector for sector, forms in found["ranks"].items() for form in forms},
        honorifics=frozenset(map(str, found["honorifics"])),
        statuses={str(form): status for status, forms in found["statuses"].items() for form in forms},
        manners=frozenset(map(str, found["manners"])),
        roles=tuple(_roles(rows, {form for office in offices for form in office.forms})),
        plurals=dict(rows["plurals"]),
        part_of_name=frozenset(map(str, found["part_of_name"])),
        ranked={str(last): str(noun) for noun, lasts in found["ranked"].items() for last in lasts},
        groups={str(name): str(row["key"]) for row in rows["groups"] for name in row["names"]},
        genders={
            str(name).casefold(): gender for gender, names in rows["given_names"].items() for name in names
        },
    )


def _roles(rows: Mapping[str, Any], taken: set[str]) -> Iterator[Office]:
    """The role nouns that are no office as well."""
    quiet, bodies = set(rows["quiet"]), set(rows["bodies"])
    for sector, nouns in rows["roles"].items():
        for noun in nouns:
            if spelled(str(noun)) not in taken:
                key = spelled(str(noun)).replace(" ", "-").replace("'", "")
                yield Office(
                    key, (spelled(str(noun)),), sector, role=True, quiet=noun in quiet, body=noun in bodies
                )


def _forms(row: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(spelled(str(form)) for form in row["forms"])


def _both(forms: Iterable[str]) -> tuple[str, ...]:
    """Forms in both spellings, for patterns over the text itself."""
    found = [spelling for form in forms for spelling in (form, _american(form))]
    return tuple(dict.fromkeys(found))


def _american(form: str) -> str:
    for theirs, ours in SPELLINGS:
        form = form.replace(ours, theirs)
    return form
