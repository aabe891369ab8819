"""The lesser axes of an act: channel, setting, level. Each rests on words of its clause or on an office its actor holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

from relazione.annotate.events.tree import Tree
from relazione.annotate.events.triggers import Candidate
from relazione.model.datafile import parsed
from relazione.model.notes import Entity

SPOKEN = frozenset({"state", "brief", "praise", "criticise", "accuse", "deny", "promise", "warn", "threaten", "request", "support",
                    "congratulate", "condole", "propose", "reject", "invite", "apologise", "call"})  # fmt: skip
MET = frozenset({"meet", "negotiate", "visit", "host", "attend", "mediate", "call"})


@cache
def axes() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """The words of ``axes.yaml``."""
    text = (resources.files("relazione.annotate.events") / "axes.yaml").read_text(encoding="utf-8")
    return {
        axis: {name: frozenset(map(str, words)) for name, words in values.items()}
        for axis, values in parsed(text).items()
    }


def channel(tree: Tree, one: Candidate) -> str | None:
    """Through what something was said; only of acts of speech."""
    if one.trigger.act not in SPOKEN:
        return None
    return "call" if one.trigger.act == "call" else _first("channel", _phrase_words(tree, one))


def setting(tree: Tree, one: Candidate, sides: int) -> str | None:
    """Bilateral, sidelines or multilateral, by the words of the clause, else by the number of sides; only of meetings."""
    if one.trigger.act not in MET:
        return None
    named = _first("setting", _clause_words(tree, one), order=("sidelines", "multilateral", "bilateral"))
    return named or (None if sides < 2 else "bilateral" if sides == 2 else "multilateral")


def level(entities: Iterable[Entity]) -> str | None:
    """The highest level among the actors, by the offices that this article gives them."""
    found = {name for entity in entities for name in _levels(entity)}
    order = ("head of state", "government", "minister", "deputy", "official")
    return next((name for name in order if name in found), None)


def _levels(entity: Entity) -> Iterable[str]:
    offices = [
        tenure.office.replace("-", " ").lower() for tenure in entity.tenures if tenure.status != "former"
    ]
    if entity.kind == "office":
        offices.append(entity.name.lower())
    return filter(None, (level_of(office) for office in offices))


def level_of(office: str) -> str | None:
    """The level of an office by its words; a deputy's is asked first.

    >>> level_of("deputy foreign minister")
    'deputy'
    """
    words = set(office.split())
    for name, entries in axes()["level"].items():
        if any(entry in words or (" " in entry and entry in office) for entry in entries):
            return name
    return None


def _phrase_words(tree: Tree, one: Candidate) -> set[str]:
    """The words of prepositional phrases and of whom or what was told ("in a statement", "told a press briefing")."""
    kids = [kid for kid in tree.children(one.slots.anchor, "obl", "iobj") if tree.case(kid) != "of"]
    return {tree.lemmas[at] for kid in kids for at in (kid, *tree.children(kid, "compound", "amod"))}


def _clause_words(tree: Tree, one: Candidate) -> set[str]:
    return {tree.lemmas[at] for at in (*tree.clause(one.slots.anchor), *tree.clause(one.at))}


def _first(axis: str, words: set[str], order: Iterable[str] | None = None) -> str | None:
    values = axes()[axis]
    return next((name for name in order or values if words & values[name]), None)
