"""The codebook as data: acts, the words that trigger them, and the frames that say who fills which role.

Loaded from ``acts.yaml``, which explains the notation; a user's file of the same shape is laid over it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from relazione.model.datafile import parsed
from relazione.problems import UsageError

Frame = Mapping[str, str]
ANY = "*"


@dataclass(frozen=True, slots=True)
class Condition:
    """What a trigger asks of one slot: a dependent with one of these lemmas or types (``@actor``); or that there is none."""

    slot: str
    words: frozenset[str]
    wanted: bool = True

    @property
    def any(self) -> bool:
        return ANY in self.words

    @property
    def types(self) -> frozenset[str]:
        """The types asked for, without their ``@``."""
        return frozenset(word[1:] for word in self.words if word.startswith("@"))


@dataclass(frozen=True, slots=True)
class Trigger:
    """A wording of an act: a lemma under conditions, with the frame and codes that go with it."""

    act: str
    noun: bool
    frame: str
    plover: str | None
    cameo: str | None
    conditions: tuple[Condition, ...] = ()
    written: str = ""

    @property
    def specific(self) -> int:
        """How much it asks for: of several that fit, the most specific wins; a word counts more than a type or any word."""
        return sum(c.wanted * (2 if c.words - {ANY} and not c.types else 1) for c in self.conditions)

    def slot(self, name: str) -> Condition | None:
        """The positive condition on a slot, if there is one."""
        return next((c for c in self.conditions if c.slot == name and c.wanted), None)


@dataclass(frozen=True, slots=True)
class Act:
    """One act of the codebook."""

    name: str
    family: str
    definition: str
    never: str
    example: str
    roles: Mapping[str, str]
    plover: str | None
    cameo: str | None
    frame: str


@dataclass(frozen=True)
class Codebook:
    """All acts; triggers by lemma, verbs and nouns apart; frames by name; the verbs that lend a noun their subject."""

    acts: Mapping[str, Act] = field(default_factory=dict)
    verbs: Mapping[str, tuple[Trigger, ...]] = field(default_factory=dict)
    nouns: Mapping[str, tuple[Trigger, ...]] = field(default_factory=dict)
    frames: Mapping[str, Frame] = field(default_factory=dict)
    support: frozenset[str] = frozenset()
    lenders: frozenset[str] = frozenset()

    def with_file(self, path: Path) -> Codebook:
        """This codebook with a user's file laid over it: an act of the same name replaces ours, others are added."""
        try:
            return self.with_content(parsed(path.read_text(encoding="utf-8")) or {})
        except (OSError, UnicodeDecodeError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
            raise UsageError(f"{path}: not a file of acts: {error}") from error

    def with_content(self, content: Mapping[str, Any]) -> Codebook:
        """This codebook with the acts of one parsed file laid over it."""
        rows = content.get("acts", {})
        acts = {name: _act(name, row) for name, row in rows.items()}
        return replace(
            self,
            acts={**self.acts, **acts},
            verbs=_merged(self.verbs, rows, "verbs"),
            nouns=_merged(self.nouns, rows, "nouns"),
            frames={**self.frames, **content.get("frames", {})},
            support=self.support | frozenset(content.get("support", ())),
            lenders=self.lenders | frozenset(content.get("lenders", ())),
        )


def _act(name: str, row: Mapping[str, Any]) -> Act:
    return Act(
        name, row["family"], row["is"], row["not"], row["example"], row["roles"], row["plover"], row["cameo"], row["frame"]
    )  # fmt: skip


def _merged(
    ours: Mapping[str, tuple[Trigger, ...]], rows: Mapping[str, Any], kind: str
) -> dict[str, tuple[Trigger, ...]]:
    """Triggers by lemma; those of an act that `rows` defines again are dropped first."""
    kept = {lemma: [t for t in triggers if t.act not in rows] for lemma, triggers in ours.items()}
    for name, row in rows.items():
        for lemma, trigger in _triggers(name, row, kind):
            kept.setdefault(lemma, []).append(trigger)
    return {lemma: tuple(triggers) for lemma, triggers in kept.items() if triggers}


def _triggers(name: str, row: Mapping[str, Any], kind: str) -> Iterator[tuple[str, Trigger]]:
    for entry in row[kind]:
        own = entry if isinstance(entry, Mapping) else {"t": entry}
        lemmas, *conditions = own["t"].split()
        asked = [text.partition(":")[0] for text in conditions]
        trigger = Trigger(
            act=name,
            noun=kind == "nouns",
            frame=own.get("frame", row["frame"]),
            plover=own.get("plover", row["plover"]),
            cameo=own.get("cameo", row["cameo"]),
            conditions=tuple(map(condition, conditions)),
        )
        for lemma in lemmas.split("/"):
            yield lemma, replace(trigger, written=" ".join([lemma, *asked]))


def condition(text: str) -> Condition:
    """One condition as written in the file.

    >>> condition("!obj:goal|need").wanted
    False
    """
    slot, _, words = text.removeprefix("!").partition(":")
    return Condition(slot, frozenset((words or ANY).split("|")), wanted=not text.startswith("!"))


@cache
def shipped() -> Codebook:
    """The codebook that comes with the package."""
    text = (resources.files("relazione.annotate.events") / "acts.yaml").read_text(encoding="utf-8")
    return Codebook().with_content(parsed(text))
