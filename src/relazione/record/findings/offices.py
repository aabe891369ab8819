"""Offices: two holders of one office, and a title that one article gives to a person and another to a companion."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations

from relazione.model.notes import Annotated, Event, Mention
from relazione.model.record import Finding, HeldOffice, Record, RecordEntity
from relazione.model.span import Evidence, Span
from relazione.model.told import told_days
from relazione.record.findings.sides import Saying, Topic, finding, sides
from relazione.record.view import View

WORD = re.compile(r"[^\W\d_]+")
ALONG = re.compile(
    r"(?:along|together) with|accompanied by|joined by|alongside|in the company of", re.IGNORECASE
)
STATE_REACH = 25  # characters around a title in which its state is told
BEFORE = 60  # characters: how far a title may stand before the name it belongs to
NAME_REACH = 30  # and after it
ALIKE = 0.8  # likeness of two words that may be spellings of one name
WEEKS = 60  # days around an article's own in which what it tells is news
SOFT_HYPHEN = "\xad"
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

Seat = tuple[RecordEntity, HeldOffice]


def holders(view: View, record: Record) -> Iterator[Finding]:
    """Two people of different names for one office of one state, both in the news as its holders: a contradiction.

    An article that names two holders of an office tells of two times (or of a succession), and so does one in which the holder
    does nothing within some weeks of its day: in every account of a summit presidents of other decades are presidents too.
    """
    seats: dict[tuple[str, str | None], list[Seat]] = {}
    news = _news(view)
    for person, tenure in _seats(view, record):
        seats.setdefault((tenure.office, person.state), []).append((person, tenure))
    for held in seats.values():
        told = [(*seat, _now(seat, held, news)) for seat in held]
        for (one, left, ours), (two, right, theirs) in combinations(told, 2):
            if ours and theirs and not kindred_names(one.names, two.names) and _overlapping(left, right):
                why = "two people are named for one office"
                innocent = "one may have followed the other between the two articles"
                topic = Topic(left.office, "holder", why, innocent=innocent)
                yield finding(view, topic, "contradicts", sides(view, [*ours, *theirs]))


def _now(seat: Seat, held: Sequence[Seat], news: Mapping[str, frozenset[str]]) -> list[Saying]:
    """Where an article has the person as the one holder of the office, and doing something in the weeks around its day."""
    person, tenure = seat
    others = {word.article for one, office in held if one.id != person.id for word in office.evidence}
    told = (word for word in tenure.evidence if word.article not in others)
    return [
        Saying(word.article, person.id, person.names[0], (word.span,))
        for word in told
        if person.id in news.get(word.article, ())
    ]


def _news(view: View) -> Mapping[str, frozenset[str]]:
    """For each article of a known day, who does something that it tells for the weeks around that day."""
    found: dict[str, set[str]] = {}
    for (article, _), event in view.events.items():
        if _is_news(view.by_id[article], event):
            fillers = (filler for role in event.roles.values() for filler in role)
            found.setdefault(article, set()).update(view.entities(article, fillers))
    return {article: frozenset(people) for article, people in found.items()}


def _is_news(one: Annotated, event: Event) -> bool:
    published, (first, last) = one.article.published.value, told_days(one, event)
    days = [date.fromisoformat(day) for day in (first, last) if day]
    return bool(published and days) and all(
        abs((day - date.fromisoformat(published or "")).days) <= WEEKS for day in days
    )


def kindred_names(ones: Iterable[str], others: Iterable[str]) -> bool:
    """Whether two people may be one by their names: a word in common, or two that differ by a letter or so."""
    left, right = _name_words(ones), _name_words(others)
    return bool(left & right) or any(
        SequenceMatcher(None, one, other).ratio() >= ALIKE for one in left for other in right
    )


def _name_words(names: Iterable[str]) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", " ".join(names).casefold())
    return frozenset(word for word in WORD.findall("".join(filter(_is_base, plain))) if len(word) > 2)


def _is_base(letter: str) -> bool:
    """Whether a character is no accent, and no soft hyphen of a page's layout."""
    return not unicodedata.combining(letter) and letter != SOFT_HYPHEN


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
    if (
        not along
        or len(title) < 2
        or office.start - along[-1].end() > BEFORE
        or _is_named(view, article, office)
    ):
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


def _is_named(view: View, article: str, office: Mention) -> bool:
    """Whether the name of its holder follows: "alongside national security adviser Dasse"."""
    after = Span(office.end, office.end + NAME_REACH)
    return any(
        one.kind == "person" and one.form == "name" for one in view.standing[article].mentions.inside(after)
    )


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
