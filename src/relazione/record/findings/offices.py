"""Offices: two holders of one office, and a title that one article gives to a person and another to a companion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from relazione.model.notes import Mention
from relazione.model.record import Finding, HeldOffice, Record, RecordEntity
from relazione.model.span import Evidence, Span
from relazione.record.findings.sides import Saying, Topic, finding, sides
from relazione.record.view import View

WORD = re.compile(r"[^\W\d_]+")
ALONG = re.compile(
    r"(?:along|together) with|accompanied by|joined by|alongside|in the company of", re.IGNORECASE
)
STATE_REACH = 25  # characters around a title in which its state is told
BEFORE = 60  # characters: how far a title may stand before the name it belongs to
SPELLINGS = {
    "counselor": "councillor",
    "councilor": "councillor",
    "counsellor": "councillor",
    "defense": "defence",
}
MANY = frozenset(
    [
        "spokesman",
        "spokesperson",
        "spokeswoman",
        "ambassador",
        "adviser",
        "deputy",
        "vice",
        "lawmaker",
        "senator",
        "member",
        "official",
        "general",
        "colonel",
        "admiral",
        "diplomat",
        "analyst",
        "expert",
        "professor",
    ]
)


def holders(view: View, record: Record) -> Iterator[Finding]:
    """Two named people for one office of one state in terms that overlap: a contradiction.

    An article that names both tells of two offices, or of a succession.
    """
    seats: dict[tuple[str, str | None], list[tuple[RecordEntity, HeldOffice]]] = {}
    for person, tenure in _seats(view, record):
        seats.setdefault((tenure.office, person.state), []).append((person, tenure))
    pairs = (pair for held in seats.values() for pair in combinations(held, 2))
    for (one, left), (two, right) in pairs:
        if one.id == two.id or not _overlapping(left, right):
            continue
        if not {word.article for word in left.evidence} & {word.article for word in right.evidence}:
            told = [*_holding(one, left), *_holding(two, right)]
            why = "two people are named for one office"
            innocent = "one may have followed the other between the two articles"
            yield finding(
                view, Topic(left.office, "holder", why, innocent=innocent), "contradicts", sides(view, told)
            )


def _seats(view: View, record: Record) -> Iterator[tuple[RecordEntity, HeldOffice]]:
    """The offices of one known state that named people hold one at a time: "the president" of two states is two offices."""
    people = (one for one in record.entities if one.kind == "person" and one.named and not one.outside)
    for person in people:
        for tenure in person.tenures if person.state is not None else ():
            if _single_seat(tenure) and _of_a_told_state(view, person, tenure):
                yield person, tenure


def _of_a_told_state(view: View, person: RecordEntity, tenure: HeldOffice) -> bool:
    """Whether some article says whose office it is ("Kestrian", "of Kestria"): a bare "President" may be anybody's."""
    return any(_state_near(view, word, person.state) for word in tenure.evidence)


def _state_near(view: View, word: Evidence, state: str | None) -> bool:
    one = view.by_id[word.article]
    window = Span(word.start - STATE_REACH, word.end + STATE_REACH)
    near = {mention.entity for mention in view.standing[word.article].mentions.inside(window)}
    return any(
        entity.id in near and entity.state == state and entity.kind == "place"
        for entity in one.notes.entities
    )


def _single_seat(tenure: HeldOffice) -> bool:
    """Whether one person at a time holds the office, and holds it now."""
    words = set(tenure.office.casefold().replace(":", "-").split("-"))
    return tenure.status == "current" and bool(tenure.evidence) and not words & MANY


def _overlapping(one: HeldOffice, two: HeldOffice) -> bool:
    return (one.since or "") <= (two.until or "9999") and (two.since or "") <= (one.until or "9999")


def _holding(person: RecordEntity, tenure: HeldOffice) -> list[Saying]:
    return [Saying(one.article, person.id, person.names[0], (one.span,)) for one in tenure.evidence]


def companions(view: View, record: Record) -> Iterator[Finding]:
    """ "X, along with the O" makes O somebody else; another article that calls X the O contradicts it."""
    for one in view.coverage:
        for office in one.notes.mentions:
            if office.kind in ("office", "person", "group") and office.form in ("title", "description"):
                yield from _companion(view, one.article.id, office)


def _companion(view: View, article: str, office: Mention) -> Iterator[Finding]:
    text = view.article(article).text
    sentence = view.sentence(article, office.span)
    along = list(ALONG.finditer(text, sentence.start, office.start))
    title = title_words(office.span.of(text))
    if not along or len(title) < 2 or office.start - along[-1].end() > BEFORE:
        return
    persons = _persons(view, article, Span(sentence.start, along[-1].start()))
    claim = Saying(article, "somebody else", "somebody else", (Span(along[-1].start(), office.end),))
    for person in persons:
        told = [saying for saying in _titled(view, person, title) if saying.article != article]
        if told:
            why = f"one article makes the {' '.join(sorted(title))} a companion, another the same person"
            innocent = "a title set beside the name may have been read as a second person"
            topic = Topic(person, "holder", why, "companion", innocent)
            yield finding(view, topic, "contradicts", sides(view, [claim, *told]))


def _persons(view: View, article: str, span: Span) -> list[str]:
    found = (
        m
        for m in view.by_id[article].notes.mentions
        if m.kind == "person" and span.holds(m.span) and m.entity
    )
    return list(dict.fromkeys(view.entity(article, mention.entity or "") for mention in found))


def _titled(view: View, person: str, title: frozenset[str]) -> Iterator[Saying]:
    """Where an article sets these title words just before or after the person's name, in one sentence and no other name between."""
    for article, mention in view.names_of(view.members.get(person, ())):
        window = _title_window(view, article, mention)
        words = window.of(view.article(article).text)
        if title <= title_words(words) and not ALONG.search(words):
            yield Saying(article, person, "the same person", (window,))


def _title_window(view: View, article: str, mention: Mention) -> Span:
    """The name with the words of its sentence before it, from the last break on."""
    sentence = view.sentence(article, mention.span)
    start = max(sentence.start, mention.start - 2 * BEFORE)
    before = view.article(article).text[start : mention.start]
    cut = max(before.rfind(mark) for mark in (",", ";", ":", "—", "(", '"'))
    return Span(start + cut + 1 if cut >= 0 else start, mention.end)


def title_words(text: str) -> frozenset[str]:
    """The words of a title in one spelling, without articles and possessives."""
    words = (word.casefold() for word in WORD.findall(text))
    return frozenset(
        SPELLINGS.get(word, word)
        for word in words
        if word not in ("the", "a", "an", "of", "s", "and", "its", "his")
    )
