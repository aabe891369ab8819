"""Names as they stand in a sentence: with their article, in the singular or the plural."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

from relazione.model.datafile import parsed
from relazione.model.record import RecordEntity
from relazione.publish.affair import STATE_KINDS, Affair


@cache
def lexicon() -> Mapping[str, frozenset[str]]:
    """The words of ``naming.yaml``, by list."""
    text = (resources.files("relazione.publish") / "naming.yaml").read_text(encoding="utf-8")
    return {key: frozenset(map(str, words)) for key, words in parsed(text).items()}


def called(id_: str, affair: Affair) -> str:
    """An entity as a sentence calls it: "the United States", "a Kremlin spokesperson", "Li Shangfu"."""
    name, entity = affair.name(id_), affair.entities.get(id_)
    if id_.startswith(STATE_KINDS):
        return f"the {name}" if _holds(name, "the_states") else name
    if _has_article(name):
        return name
    if id_.startswith("org:"):
        return f"the {name}" if _wants_the(name) else name
    return _unnamed(name) if entity and not entity.named and _is_single(entity) else name


def _wants_the(name: str) -> bool:
    return name in lexicon()["the_acronyms"] or _holds(name, "the_organisations")


def _holds(name: str, words: str) -> bool:
    return any(f" {word} " in f" {name} " for word in lexicon()[words])


def _has_article(name: str) -> bool:
    """Whether the name begins with an article or with a possessor ("China's foreign minister")."""
    first = name.split(" ")[0]
    return first.casefold() in lexicon()["articles"] or "’s " in name or "'s " in name or "s' " in name


def _is_single(entity: RecordEntity) -> bool:
    return entity.kind in ("person", "office") and not is_plural_name(entity.names[0] if entity.names else "")


def _unnamed(name: str) -> str:
    return f"{'an' if name[:1].casefold() in 'aeiou' else 'a'} {name}" if name else name


def are_several(ids: Sequence[str], affair: Affair) -> bool:
    """Whether a verb after these names is plural: more than one, or one group that is named as many."""
    distinct = list(dict.fromkeys(ids))
    if len(distinct) != 1:
        return len(distinct) > 1
    entity = affair.entities.get(distinct[0])
    many = entity is not None and (entity.kind == "group" or not entity.named)
    return many and is_plural_name(affair.name(distinct[0]))


def is_plural_name(name: str) -> bool:
    """Whether a description names several: "Western allies", "Putin and Xi", "people"."""
    last = name.split(" ")[-1].casefold()
    return " and " in name or last in lexicon()["plurals"] or (last.endswith("s") and not last.endswith("ss"))
