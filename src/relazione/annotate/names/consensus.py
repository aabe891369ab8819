"""What the whole text tells of a name that one place leaves open.

A tagger that meets a strange name takes it now for a person, now for a place. A dateline, "in Olveg", "President Olveg" tell;
what they tell holds for the same word all over the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from relazione.annotate.names.draft import Draft
from relazione.annotate.names.spotting import Spot
from relazione.annotate.names.titles import Title

DATELINE = re.compile(
    r"(?m)^[ \t]*(?P<place>[^\W\d_a-z][^\W\d_a-z'’ -]{2,30}?)(?:,\s[^\n]{0,60}?)?\s*(?:\([^)\n]{2,40}\)\s*)?[—–-]+(?:\s|$)"
)
INSIDE = re.compile(r"\b(?:in|near|at|outside|around) $", re.IGNORECASE)
JOINED = re.compile(r"[-‑’'][^\W\d_]+(?:-[^\W\d_]+)*")
COUPLE = re.compile(r"([^\W\d_]+)[-–/]([^\W\d_]+)")
# Short words that follow a name by a hyphen and are no part of it: "Moe-led talks".
COMPOUNDING = frozenset(["led", "era", "like", "born", "held", "run", "owned", "based", "free", "wide"])


def agreed(draft: Draft, spots: Sequence[Spot], titles: Sequence[Title]) -> list[Spot]:
    """The spots, double names whole, and persons that the text knows for places as places."""
    whole = couples(
        draft.text, [widened(draft.text, spot) if spot.label == "PER" else spot for spot in spots]
    )
    votes = place_votes(draft, whole, titles)
    surnames = surnames_of(draft.text, whole)
    return [_as_person(draft.text, _as_place(draft.text, spot, votes), surnames) for spot in whole]


def surnames_of(text: str, spots: Iterable[Spot]) -> frozenset[str]:
    """The first and last words of the full names of the text's people."""
    full = (text[spot.start : spot.end].split() for spot in spots if spot.label == "PER")
    return frozenset(word for words in full if len(words) > 1 for word in (words[0], words[-1]))


def _as_person(text: str, spot: Spot, surnames: frozenset[str]) -> Spot:
    """An unknown place or body that is called as a person of the text is, and that nobody is in, is the person."""
    strange = spot.label in ("LOC", "ORG") and spot.known is None and spot.entity is None
    named = strange and text[spot.start : spot.end] in surnames
    is_person = named and not INSIDE.search(text, max(spot.start - 9, 0), spot.start)
    return replace(spot, label="PER", rule="person elsewhere in the text") if is_person else spot


def widened(text: str, spot: Spot) -> Spot:
    """A person's name with the part that a hyphen joins: "Solveig Aamodt" of "Solveig Aamodt-Lie"."""
    rest = JOINED.match(text, spot.end)
    if rest is None or rest.group()[0] in "’'":
        return spot
    word = rest.group()[1:].split("-")[0]
    is_name = word[0].isupper() or (len(word) <= 4 and word not in COMPOUNDING)
    return replace(spot, end=rest.end()) if is_name else spot


def couples(text: str, spots: Sequence[Spot]) -> list[Spot]:
    """The spots, with "the Orsanov-Weyl summit" as two people where the text names both by themselves."""
    alone = {text[one.start : one.end].split()[-1] for one in spots if one.label == "PER"}
    found: list[Spot] = []
    for spot in spots:
        halves = COUPLE.fullmatch(text, spot.start, spot.end) if spot.label == "PER" else None
        if halves and {halves[1], halves[2]} <= alone:
            found += [replace(spot, end=halves.end(1)), replace(spot, start=halves.start(2))]
        else:
            found.append(spot)
    return found


def place_votes(draft: Draft, spots: Iterable[Spot], titles: Sequence[Title]) -> Mapping[str, int]:
    """For and against each word's being a place: datelines and "in" speak for it, titles before and verbs of saying against."""
    votes: Counter[str] = Counter()
    for hit in DATELINE.finditer(draft.text):
        votes[hit["place"].strip().casefold()] += 3 if hit["place"].isupper() else 0
    ends = {title.end for title in titles}
    for spot in spots:
        word = draft.text[spot.start : spot.end].casefold()
        if spot.label == "LOC" and spot.known is None:
            votes[word] += 1
        if spot.label == "PER":
            votes[word] += 1 if INSIDE.search(draft.text, max(spot.start - 9, 0), spot.start) else -1
            votes[word] -= 3 if spot.start - 1 in ends else 0
            votes[word] -= 1 if _says(draft, spot) else 0
    return votes


def _says(draft: Draft, spot: Spot) -> bool:
    token = draft.head_of(spot.start, spot.end)
    return (
        token is not None
        and token.dep == "nsubj"
        and draft.tokens[token.head].lemma.lower() in ("say", "tell", "add")
    )


def _as_place(text: str, spot: Spot, votes: Mapping[str, int]) -> Spot:
    is_place = (
        spot.label == "PER"
        and spot.known is None
        and votes.get(text[spot.start : spot.end].casefold(), 0) > 0
    )
    return replace(spot, label="LOC", rule="place elsewhere in the text") if is_place else spot
