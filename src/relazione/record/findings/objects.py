"""What a statement is about: one phrase in two articles, said of different parties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from relazione.model.record import Finding, Record, Utterance
from relazione.model.span import Span
from relazione.record.findings.sides import Saying, Topic, finding, sides
from relazione.record.view import View

WORD = re.compile(r"[^\W_]+")
QUOTED = re.compile(r"[“\"‘']([^”\"’']{4,60})[”\"’']")
STOP = re.compile(r"[.,;:!?()—–]|\s+(?:and|but|while|hinting|as|which|who|that)\s")
ABOUT = re.compile(r"\s*[”\"’']?\s*(?:of|in|with|for|between|towards?|against|to)\b")
OWN = re.compile(r"\b(?:their|its|our|his|her|each other|one another|the two|both)\b", re.IGNORECASE)
MOST = 2  # a phrase told of more parties than this is about the world at large


def objects(view: View, record: Record) -> Iterator[Finding]:
    """A quoted phrase that two renderings share, followed in each by whom it is about: disjoint parties contradict."""
    for item in record.utterances:
        told = [saying for one in item.renderings for saying in _told(view, item, one.article, one.quote)]
        for one, two in combinations(told, 2):
            if one.article != two.article and one.key[0] == two.key[0] and not one.key[1] & two.key[1]:
                topic = Topic(
                    item.id, "object", f"“{one.key[0]}” is said of different parties", day=item.setting.when
                )
                yield finding(view, topic, "contradicts", sides(view, [one, two]))


def _told(view: View, item: Utterance, article: str, quote: str) -> Iterator[Saying]:
    text = view.article(article).text
    content = view.quotes[article, quote].content
    sentence = view.sentence(article, content[0])
    for found in QUOTED.finditer(text, sentence.start, max(sentence.end, content[-1].end)):
        phrase = " ".join(word.casefold() for word in WORD.findall(found[1]))
        about = _complement(text, found.end(), sentence.end)
        parties = _parties(view, item, article, about) if about else frozenset()
        if len(phrase.split()) > 1 and about and 0 < len(parties) <= MOST + 2:
            span = Span(found.start(), about.end)
            yield Saying(article, (phrase, parties), view.words(article, span), (span,))


def _complement(text: str, start: int, end: int) -> Span | None:
    """The words after the phrase that say whom it is about, up to the next break."""
    if not (lead := ABOUT.match(text, start, end)):
        return None
    stop = STOP.search(text, lead.end(), end)
    return Span(start, stop.start() if stop else end)


def _parties(view: View, item: Utterance, article: str, about: Span) -> frozenset[str]:
    """Whom the complement names; "their", "each other" stand for the speakers themselves."""
    named = {
        view.entity(article, mention.entity)
        for mention in view.by_id[article].notes.mentions
        if about.holds(mention.span) and mention.entity and mention.form != "pronoun"
    }
    if named:
        return frozenset(named)
    own = OWN.search(about.of(view.article(article).text))
    return frozenset(item.speaker) | {"the speakers"} if own else frozenset()
