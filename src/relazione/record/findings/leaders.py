"""Who leads what: two people at the head of one body, as two articles have it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relazione.model.notes import Annotated, Mention
from relazione.model.record import Finding, Record
from relazione.model.span import Span
from relazione.record.findings.sides import Saying, Topic, finding, sides
from relazione.record.view import View

BODIES = {
    "the armed forces": re.compile(
        r"\b(?:militar(?:y power|y|ies)|armed forces|defen[cs]e apparatus|army)\b", re.IGNORECASE
    ),
    "the government": re.compile(r"\b(?:cabinet|coalition government)\b", re.IGNORECASE),
    "the delegation": re.compile(r"\bdelegation\b", re.IGNORECASE),
}
LED_BY = re.compile(r"\b(?:led|headed|commanded|chaired) by\s+", re.IGNORECASE)
LEADS = re.compile(r"\b(?:to (?:lead|head|command)|leads|heads|commands|leading|heading)\b", re.IGNORECASE)
NEAR = 60  # characters between the verb and the body


def leaders(view: View, record: Record) -> Iterator[Finding]:
    """One body of one state, led by different people in different articles."""
    states = {one.id: one.state for one in record.entities}
    told: dict[tuple[str, str], list[Saying]] = {}
    for one in view.coverage:
        for body, saying in _led(view, one):
            if state := states.get(str(saying.key)):
                told.setdefault((state, body), []).append(saying)
    for (state, body), sayings in sorted(told.items()):
        if len({saying.key for saying in sayings}) > 1 and len({saying.article for saying in sayings}) > 1:
            innocent = "one may lead by office and the other day by day"
            topic = Topic(f"country:{state}", "leader", f"different people lead {body}", innocent=innocent)
            yield finding(view, topic, "differs", sides(view, sayings))


def _led(view: View, one: Annotated) -> Iterator[tuple[str, Saying]]:
    id_ = one.article.id
    for name, sentence, body in _bodies(one):
        leader = _leader(one, sentence, body)
        if leader and leader[0].entity:
            person = view.entity(id_, leader[0].entity)
            yield name, Saying(id_, person, view.words(id_, leader[0].span), (leader[1],))


def _bodies(one: Annotated) -> Iterator[tuple[str, Span, Span]]:
    """Each body that somebody may lead, with its sentence."""
    for sentence in one.notes.sentences:
        for name, pattern in BODIES.items():
            for body in pattern.finditer(one.article.text, sentence.start, sentence.end):
                yield name, sentence.span, Span(*body.span())


def _leader(one: Annotated, sentence: Span, body: Span) -> tuple[Mention, Span] | None:
    """The person after "led by", or before "leads" with the body just behind it; with the words that say so."""
    text = one.article.text
    people = [
        mention for mention in one.notes.mentions if mention.kind == "person" and sentence.holds(mention.span)
    ]
    if (by := LED_BY.search(text, body.end, sentence.end)) is not None:
        named = [mention for mention in people if mention.start >= by.end()]
        return (
            (named[0], Span(body.start, named[0].end)) if named and named[0].start - by.end() < NEAR else None
        )
    verbs = [
        verb for verb in LEADS.finditer(text, sentence.start, body.start) if body.start - verb.end() < NEAR
    ]
    before = [mention for mention in people if verbs and mention.end <= verbs[-1].start()]
    return (before[0], Span(verbs[-1].start(), body.end)) if before else None
