"""The title lexicon by keys of atoms, ready for matching (``gazetteer/data/05_titles.yaml``, ``06_roles.yaml``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from relazione.annotate.names.atoms import Atom, keys_of
from relazione.gazetteer.titles import Office, spelled, titles

Key = tuple[str, ...]


@dataclass(frozen=True)
class Forms:
    """The lexicon by keys of atoms."""

    offices: Mapping[str, Sequence[tuple[Key, Office, bool]]]
    portfolios: Mapping[str, Sequence[tuple[Key, str]]]
    portfolios_by_first: Mapping[str, Sequence[tuple[Key, str]]]
    ranks: Mapping[str, Sequence[tuple[Key, str]]]
    manners: frozenset[Key]
    statuses: Mapping[Key, str]


@cache
def forms() -> Forms:
    """The shipped lexicon, ready for matching."""
    lexicon = titles()
    offices: dict[str, list[tuple[Key, Office, bool]]] = {}
    for office in (*lexicon.offices, *lexicon.roles):
        for form in office.forms:
            for words, plural in _numbers(form, lexicon.plurals):
                key = spelled_keys(words)
                offices.setdefault(key[0], []).append((key, office, plural))
    portfolios: dict[str, list[tuple[Key, str]]] = {}
    by_first: dict[str, list[tuple[Key, str]]] = {}
    for one in lexicon.portfolios:
        for form in one.forms:
            key = spelled_keys(form)
            portfolios.setdefault(key[-1], []).append((key, one.key))
            by_first.setdefault(key[0], []).append((key, one.key))
    ranks: dict[str, list[tuple[Key, str]]] = {}
    for form, sector in [*lexicon.ranks.items(), *((one, "") for one in lexicon.honorifics)]:
        key = spelled_keys(form)
        ranks.setdefault(key[0], []).append((key, sector))
    return Forms(
        _longest_first(offices),
        _longest_first(portfolios),
        _longest_first(by_first),
        _longest_first(ranks),
        frozenset(spelled_keys(one) for one in lexicon.manners),
        {spelled_keys(form): status for form, status in lexicon.statuses.items()},
    )


def spelled_keys(words: str) -> Key:
    return tuple(spelled(key) for key in keys_of(words))


def _longest_first(rows: dict[str, list[Any]]) -> dict[str, list[Any]]:
    return {first: sorted(found, key=lambda row: -len(row[0])) for first, found in rows.items()}


def _numbers(form: str, plurals: Mapping[str, str]) -> Iterable[tuple[str, bool]]:
    """A form with its plural: the last word's, or the first one's before "of"."""
    yield (
        form,
        form in plurals.values() or form.endswith(("police", "people", "forces", "services", "authorities")),
    )
    head, of, rest = form.partition(" of ")
    if form in plurals:
        yield plurals[form], True
    elif head[-1] not in "sx." and not head.endswith(("police", "people")):
        yield _many(head) + of + rest, True


def _many(noun: str) -> str:
    if noun.endswith("man"):
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("ch", "sh")) else "s")


def rank_at(keys: Sequence[str], at: int) -> tuple[int, str] | None:
    """The number of atoms of the rank or honorific that begins at an atom, and its sector; None where there is none."""
    for key, sector in forms().ranks.get(keys[at], ()):
        if tuple(keys[at : at + len(key)]) == key:
            return len(key), sector
    return None


def atom_keys(atoms: Sequence[Atom]) -> list[str]:
    return [spelled(atom.key) for atom in atoms]
