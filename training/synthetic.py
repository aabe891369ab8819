"""News sentences made from templates of our own: names only, no syntax. They bring what the treebanks lack."""

from __future__ import annotations

import random
import re
from functools import cache
from importlib.resources import files

from training.augment import names, person
from training.conllu import Sentence

_BRACKET = re.compile(r"\[(PER|ORG|LOC) ([^\]]*)\]|(\S+)")
_SLOT = re.compile(r"\{(\w+)\}")


@cache
def _lines(name: str) -> tuple[str, ...]:
    text = (files("training") / "names" / name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def _fillers() -> dict[str, tuple[str, ...]]:
    rows = (line.partition(": ") for line in _lines("fillers.txt"))
    return {slot: tuple(part.strip() for part in values.split("|")) for slot, _, values in rows}


def _fill(slot: str, rng: random.Random) -> str:
    first, second, family = person(rng)
    if slot in ("person", "family"):
        return (f"{first} {second}" if slot == "person" else family).replace("-", " - ")
    if slot in ("place", "org"):
        return " ".join(rng.choice(names("places" if slot == "place" else "organisations")))
    return rng.choice(_fillers()[slot])


def synthetic(count: int, rng: random.Random) -> list[Sentence]:
    """`count` sentences, each its own document."""
    made = []
    for number in range(count):
        template = rng.choice(_lines("templates.txt"))
        words: list[str] = []
        tags: list[str] = []
        for kind, inside, plain in _BRACKET.findall(_filled(template, rng)):
            own = (inside or plain).split()
            words += own
            tags += [f"{'I' if place else 'B'}-{kind}" if kind else "O" for place in range(len(own))]
        made.append(Sentence(f"synthetic-{number}", words, [" "] * len(words), names=tags))
    return made


def _filled(template: str, rng: random.Random) -> str:
    """The template with its slots filled; a slot outside brackets may hold blanks, all of them outside names."""
    return _SLOT.sub(lambda match: _fill(match[1], rng), template)
