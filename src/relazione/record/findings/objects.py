"""What a phrase is said of: one quoted phrase of the same people in two articles, said of different parties."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
NAME = re.compile(r"\b[A-Z][\w-]+")
BOTH = re.compile(r"(?:both|the two|they|the pair)\b", re.IGNORECASE)
BACK = 300  # characters in which the two whom "both" means were told of
PEOPLE = ("person", "group", "office")
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
            people = _people(view, one, Span(sentence.start, found.start()), Span(*found.span()))
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


def _people(view: View, one: Annotated, before: Span, phrase: Span) -> frozenset[str]:
    """Who says it: the speakers of the quote it stands in, or else the people of the sentence before it."""
    article = one.article.id
    spoken = [
        id_
        for quote in one.notes.quotes
        for id_ in quote.speaker
        if any(s.overlaps(phrase) for s in quote.content)
    ]
    named = [m.entity for m in one.notes.mentions if before.holds(m.span) and m.entity and m.kind in PEOPLE]
    found = _persons(view, article, spoken or named)
    return found or (
        _pair_before(view, one, before) if BOTH.match(before.of(one.article.text)) else frozenset()
    )


def _pair_before(view: View, one: Annotated, before: Span) -> frozenset[str]:
    """Whom "both" and "the two" mean: the nearest two people, or speakers, told of together before."""
    article = one.article.id
    told = [(quote.content[-1].end, quote.speaker) for quote in one.notes.quotes]
    told += [(mention.end, (mention.entity,)) for mention in one.notes.mentions if mention.entity]
    near = [
        (end, _persons(view, article, ids)) for end, ids in told if before.start - BACK < end <= before.start
    ]
    pairs = [(end, people) for end, people in near if len(people) == 2]
    return max(pairs, key=lambda item: item[0])[1] if pairs else frozenset()


def _persons(view: View, article: str, ids: Iterable[str | None]) -> frozenset[str]:
    found = (party for id_ in ids if id_ for party in view.parties.of(article, id_))
    return frozenset(party for party in found if party.startswith("person:"))


def _parties(view: View, one: Annotated, about: Span) -> frozenset[str]:
    """Whom the complement names, known to us or not; "their", "each other" stand for the speakers themselves."""
    named = [m.entity for m in one.notes.mentions if about.holds(m.span) and m.entity and m.form != "pronoun"]
    if named:
        return frozenset(party for id_ in named for party in view.parties.of(one.article.id, id_))
    words = about.of(one.article.text)
    unknown = frozenset(NAME.findall(words))
    return unknown or (frozenset([SPEAKERS]) if OWN.search(words) else frozenset())


def _about(view: View, saying: Saying, people: frozenset[str]) -> str:
    """The happening told in the sentence, or else the first of those who say it."""
    sentence = view.sentence(saying.article, saying.spans[0])
    told = (
        (saying.article, event.id)
        for event in view.by_id[saying.article].notes.events
        if sentence.holds(event.trigger)
    )
    return next((view.happening_of[key] for key in told if key in view.happening_of), min(people))
