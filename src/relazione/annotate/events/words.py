"""The lexicon of status, ``status.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Any

from relazione.model.datafile import parsed

Classes = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Words:
    """The words of ``status.yaml``."""

    governors: Classes
    adjectives: Classes
    adverbs: Classes
    prepositions: Classes
    modals: Classes
    conditions: frozenset[str]
    lasting: frozenset[str]

    @cached_property
    def classes_of(self) -> Mapping[str, frozenset[str]]:
        """Lemma -> the classes that a governor with it, and perhaps a particle or preposition, can put an act in."""
        found: dict[str, set[str]] = {}
        for name, entries in self.governors.items():
            for entry in entries:
                found.setdefault(entry.partition("+")[0], set()).add(name)
        return {lemma: frozenset(names) for lemma, names in found.items()}


@cache
def words() -> Words:
    """The shipped lexicon of status."""
    content = parsed(
        (resources.files("relazione.annotate.events") / "status.yaml").read_text(encoding="utf-8")
    )
    return Words(
        governors=_classes(content["governors"]),
        adjectives=_classes(content["adjectives"]),
        adverbs=_classes(content["adverbs"]),
        prepositions=_classes(content["prepositions"]),
        modals=_classes(content["modals"]),
        conditions=frozenset(content["conditions"]),
        lasting=frozenset(content["lasting"]),
    )


def _classes(content: Mapping[str, Any]) -> Classes:
    return {name: frozenset(map(str, entries)) for name, entries in content.items()}


@cache
def irregular() -> Mapping[str, list[str]]:
    """Irregular forms by lemma, ``irregular.yaml``."""
    text = (resources.files("relazione.annotate.events") / "irregular.yaml").read_text(encoding="utf-8")
    forms: Mapping[str, list[str]] = parsed(text)
    return forms
