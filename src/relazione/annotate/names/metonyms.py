"""Whether a capital or a seat of government is the place or the power, with the reason.

Rules in order over the tree around the name; the first answer wins: "place", "power", or None where nothing tells (a capital
is then taken as the place it names, and the rule says "ambiguous").
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import resources
from typing import Literal

from relazione.annotate.names.draft import Draft
from relazione.model.datafile import parsed
from relazione.model.notes import Token

Sense = Literal["place", "power"]
Rule = Callable[[Draft, Token], Sense | None]

WORDS = parsed((resources.files("relazione.annotate.names") / "metonyms.yaml").read_text(encoding="utf-8"))
PLACE_CASES = frozenset(WORDS["place_cases"])
PLACE_NOUNS = frozenset(WORDS["place_nouns"])
MOTION_VERBS = frozenset(WORDS["motion_verbs"])
POWER_NOUNS = frozenset(WORDS["power_nouns"])


def sense_of(draft: Draft, start: int, end: int) -> tuple[Sense | None, str]:
    """The sense of the capital or seat at a place, and the name of the rule that told."""
    token = draft.head_of(start, end)
    if token is None:
        return None, "ambiguous"
    token = first_of_conjunction(draft, token)
    for rule in RULES:
        sense = rule(draft, token)
        if sense:
            return sense, rule.__name__
    return None, "ambiguous"


def in_the_city(draft: Draft, token: Token) -> Sense | None:
    """As in "in Moscow", "near Kyiv"."""
    return "place" if case_of(draft, token) & PLACE_CASES else None


def journey_to(draft: Draft, token: Token) -> Sense | None:
    """As in "a visit to Moscow", "arrived in/from Beijing", "trip to Kyiv"."""
    governor = governor_of(draft, token)
    if not case_of(draft, token) & {"to", "from", "for", "of"} or governor is None:
        return None
    return "place" if governor.lemma.lower() in PLACE_NOUNS | MOTION_VERBS else None


def visited(draft: Draft, token: Token) -> Sense | None:
    """As in "visited Moscow", "left Beijing"."""
    governor = governor_of(draft, token)
    is_object = token.dep in ("obj", "obl") and governor is not None and not case_of(draft, token)
    return "place" if is_object and governor and governor.lemma.lower() in MOTION_VERBS else None


def dateline(draft: Draft, token: Token) -> Sense | None:
    """As in "MOSCOW, April 17 (Agency) -": the name opens the line, in capitals or before a dash or bracket."""
    before = draft.text[: token.start].rpartition("\n")[2].strip()
    after = draft.text[token.end : token.end + 40].split("\n")[0]
    opens = not before and (after.lstrip()[:1] in ("—", "–", "-", "(", ",") or after.startswith(" —"))
    marked = any(mark in after for mark in ("—", "–", " - ", ") -"))
    return "place" if opens and marked else None


def place_of_place(draft: Draft, token: Token) -> Sense | None:
    """As in "Moscow, Russia": the name is explained by its country."""
    return "place" if token.dep == "appos" and case_of(draft, token) & PLACE_CASES else None


def agent(draft: Draft, token: Token) -> Sense | None:
    """As in "Moscow said", "rejected by Kyiv": a city has no will."""
    if token.dep.split(":")[0] in ("nsubj", "csubj") or token.dep == "obl:agent":
        return "power"
    return None


def possessor(draft: Draft, token: Token) -> Sense | None:
    """As in "Beijing's proposals" is the power, "Moscow's streets" and "Moscow's Kremlin" the place."""
    if token.dep != "nmod:poss":
        return None
    owned = draft.tokens[token.head]
    return "place" if owned.lemma.lower() in PLACE_NOUNS or owned.name.endswith("LOC") else "power"


def dealings(draft: Draft, token: Token) -> Sense | None:
    """As in "ties with Moscow", "pressure on Beijing", "between Beijing and Moscow", "exports to Moscow"."""
    governor = governor_of(draft, token)
    cases = case_of(draft, token)
    if cases & {"with", "between", "against", "toward", "towards", "by", "on"}:
        return "power"
    if governor is not None and cases & {"to", "from", "of", "for", "over"}:
        return "power" if governor.lemma.lower() in POWER_NOUNS or governor.upos == "VERB" else None
    return None


def acted_upon(draft: Draft, token: Token) -> Sense | None:
    """As in "provoking Moscow", "accused Beijing of": the object of anything but a journey."""
    return "power" if token.dep in ("obj", "iobj") else None


def modifier(draft: Draft, token: Token) -> Sense | None:
    """As in "Kremlin spokesperson", "Washington officials", "Moscow airport"."""
    if token.dep not in ("compound", "amod", "nmod"):
        return None
    governor = draft.tokens[token.head]
    lemma = governor.lemma.lower()
    return "place" if lemma in PLACE_NOUNS else "power" if lemma in POWER_NOUNS else None


RULES: tuple[Rule, ...] = (
    dateline,
    in_the_city,
    journey_to,
    visited,
    place_of_place,
    agent,
    possessor,
    dealings,
    acted_upon,
    modifier,
)


def first_of_conjunction(draft: Draft, token: Token) -> Token:
    """The first of "Moscow and Beijing" for the second one, whose own label only says conj."""
    seen = 0
    while token.dep == "conj" and draft.tokens[token.head] is not token and seen < 5:
        head = draft.tokens[token.head]
        if head.upos not in ("PROPN", "NOUN"):
            break
        token, seen = head, seen + 1
    return token


def governor_of(draft: Draft, token: Token) -> Token | None:
    head = draft.tokens[token.head]
    return None if head is token else head


def case_of(draft: Draft, token: Token) -> set[str]:
    """The prepositions on a token, lower case."""
    sentence = draft.sentence(token.sentence)
    index = next(i for i in range(sentence.first, sentence.last) if draft.tokens[i] is token)
    return {
        other.lemma.lower()
        for other in draft.tokens[sentence.first : sentence.last]
        if other.head == index and other.dep == "case"
    }
