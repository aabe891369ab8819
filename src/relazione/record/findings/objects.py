"""What a phrase is said of: one quoted phrase of the same people in two articles, said of different parties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from relazione.model.notes import Annotated
from relazione.model.record import Finding, Record
from relazione.model.span import Span
from relazione.record.findings.sides import Saying, Topic, finding, sides
from relazione.record.view import View

WORD = re.compile(r"[^\W_]+")
QUOTED = re.compile(r"[“\"‘']([^”\"’'“]{4,60})[”\"’']")
STOP = re.compile(r"[.,;:!?()—–]|\s+(?:and|but|while|hinting|as|which|who|that)\s")
ABOUT = re.compile(r"\s*(?:of|in|with|for|between|towards?|against|to)\b")
OWN = re.compile(r"\b(?:their|its|our|his|her|each other|one another|the two|both)\b", re.IGNORECASE)
SPEAKERS = "the speakers"
MOST = 4  # a phrase told of more parties than this is about the world at large


def objects(view: View, record: Record) -> Iterator[Finding]:
    """The same phrase in marks, in the mouths of the same people, followed by other parties: a contradiction."""
    told = [saying for one in view.coverage for saying in _told(view, one)]
    by_phrase: dict[tuple[str, frozenset[str], str], list[Saying]] = {}
    for saying in told:
        phrase, people, _ = saying.key
        by_phrase.setdefault((phrase, people, view.stories.get(saying.article, saying.article)), []).append(
            saying
        )
    for (phrase, people, _), sayings in by_phrase.items():
        for one, two in combinations(sayings, 2):
            if one.article != two.article and not one.key[2] & two.key[2]:
                topic = Topic(_about(view, one, people), "object", f"“{phrase}” is said of different parties")
                yield finding(view, topic, "contradicts", sides(view, [one, two]))


def _told(view: View, one: Annotated) -> Iterator[Saying]:
    text = one.article.text
    for sentence in one.notes.sentences:
        for found in QUOTED.finditer(text, sentence.start, sentence.end):
            phrase = " ".join(word.casefold() for word in WORD.findall(found[1]))
            about = _complement(text, found.end(), sentence.end)
            people = _people(view, one, Span(sentence.start, found.start()))
            parties = _parties(view, one, about) if about else frozenset()
            if len(phrase.split()) > 1 and about and people and 0 < len(parties) <= MOST:
                span = Span(found.start(), about.end)
                yield Saying(
                    one.article.id, (phrase, people, parties), view.words(one.article.id, span), (span,)
                )


def _complement(text: str, start: int, end: int) -> Span | None:
    """The words after the phrase that say whom it is about, up to the next break."""
    if not (lead := ABOUT.match(text, start, end)):
        return None
    stop = STOP.search(text, lead.end(), end)
    return Span(start, stop.start() if stop else end)


def _people(view: View, one: Annotated, before: Span) -> frozenset[str]:
    """The people of the sentence before the phrase: who says it."""
    return frozenset(
        party
        for mention in one.notes.mentions
        if before.holds(mention.span) and mention.entity and mention.kind in ("person", "group", "office")
        for party in view.parties.of(one.article.id, mention.entity)
        if party.startswith("person:")
    )


def _parties(view: View, one: Annotated, about: Span) -> frozenset[str]:
    """Whom the complement names; "their", "each other" stand for the speakers themselves."""
    named = {
        party
        for mention in one.notes.mentions
        if about.holds(mention.span) and mention.entity and mention.form != "pronoun"
        for party in view.parties.of(one.article.id, mention.entity)
    }
    if named:
        return frozenset(named)
    return frozenset([SPEAKERS]) if OWN.search(about.of(one.article.text)) else frozenset()


def _about(view: View, saying: Saying, people: frozenset[str]) -> str:
    """The happening told in the sentence, or else the first of those who say it."""
    sentence = view.sentence(saying.article, saying.spans[0])
    told = (
        key
        for key, event in view.events.items()
        if key[0] == saying.article and sentence.holds(event.trigger)
    )
    return next((view.happening_of[key] for key in told if key in view.happening_of), min(people))
