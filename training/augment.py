"""Changes to a training sentence: other names in their places, headline and capital spelling."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache
from importlib.resources import files

from training.conllu import Sentence

SWAP, TITLE, UPPER, LOWER = 0.35, 0.04, 0.03, 0.02  # shares of sentences
SMALL = frozenset(
    ("a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "with", "from", "by", "as")
)


@cache
def names(kind: str) -> tuple[tuple[str, ...], ...]:
    """Name lists of our own making, `training/names/<kind>.txt`: one name a line, words split by blanks."""
    text = (files("training") / "names" / f"{kind}.txt").read_text(encoding="utf-8")
    return tuple(tuple(line.split()) for line in text.splitlines() if line and not line.startswith("#"))


def _spans(tags: list[str]) -> list[tuple[int, int, str]]:
    out: list[tuple[int, int, str]] = []
    for number, tag in enumerate(tags):
        if tag.startswith("B-"):
            out.append((number, number + 1, tag[2:]))
        elif tag.startswith("I-") and out:
            out[-1] = (out[-1][0], number + 1, out[-1][2])
    return out


@cache
def _regions() -> tuple[tuple[bool, tuple[str, ...], tuple[str, ...]], ...]:
    """(family name first, given names, family names) of each line of people.txt."""
    found = []
    for line in names("people"):
        given, _, family = " ".join(line).lstrip("< ").partition(" | ")
        found.append((line[0] == "<", tuple(given.split()), tuple(family.split())))
    return tuple(found)


def person(rng: random.Random) -> tuple[str, str, str]:
    """A made-up (first word, second word, family name)."""
    family_first, given, family = rng.choice(_regions())
    pair = rng.choice(given), rng.choice(family)
    return (pair[1], pair[0], pair[1]) if family_first else (*pair, pair[1])


def _person(size: int, rng: random.Random) -> tuple[str, ...] | None:
    first, second, family = person(rng)
    if "-" in first + second:
        return None
    return (family,) if size == 1 else (first, second) if size == 2 else None


def _other(kind: str, size: int, rng: random.Random) -> tuple[str, ...] | None:
    found = rng.choice(names(kind))
    return found if len(found) == size else None


def swap_names(sentence: Sentence, rng: random.Random) -> Sentence:
    """Each person and place of the sentence, and each one-word organisation, by another of as many words."""
    words = list(sentence.words)
    for start, stop, kind in _spans(sentence.names or []):
        capital = all(w[:1].isupper() for w in words[start:stop])
        new = None
        if capital and kind == "PER":
            new = _person(stop - start, rng)
        elif capital and kind in ("LOC", "ORG"):
            new = _other("places" if kind == "LOC" else "organisations", stop - start, rng)
        if new:
            words[start:stop] = new
    return replace(sentence, words=words, lemmas=[]) if words != sentence.words else sentence


def augment(sentence: Sentence, rng: random.Random) -> Sentence:
    """One random view of a sentence; the same sentence most of the time."""
    if sentence.names and rng.random() < SWAP and any(tag != "O" for tag in sentence.names):
        sentence = swap_names(sentence, rng)
    draw = rng.random()
    if draw < TITLE:
        words = [w if w in SMALL and n else w[:1].upper() + w[1:] for n, w in enumerate(sentence.words)]
    elif draw < TITLE + UPPER:
        words = [w.upper() for w in sentence.words]
    elif draw < TITLE + UPPER + LOWER:
        words = [w.lower() for w in sentence.words]
    else:
        return sentence
    return replace(sentence, words=words, lemmas=[])
