"""An article's page: its sentences with names, times, quotes and acts in place, and notes beside each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from relazione.model.notes import Annotated, Event, Notes, Position, Quote
from relazione.model.record import Utterance
from relazione.model.span import Span
from relazione.model.story import Passage
from relazione.publish.affair import Affair
from relazione.publish.days import happened
from relazione.publish.index import index
from relazione.publish.phrase import listed, noun
from relazione.publish.reasons import MANNERS
from relazione.publish.relation import origins_text
from relazione.publish.sayings import Piece as Run
from relazione.publish.sayings import compared
from relazione.publish.telling import in_words, position_text, time_words
from relazione.publish.words import clean

COPIED = {
    "verbatim": "same words",
    "near": "nearly the same words",
    "paraphrase": "other words for it",
    "translation": "translation",
}
NAMED = ("name", "title", "metonym")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text with one set of marks; `over` is a time's value, `title` what a name stands for."""

    text: str
    marks: str
    href: str = ""
    title: str = ""
    over: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A note beside a sentence: q a quote, e an act, p a position, l shared wording; `beside`: who else has it."""

    kind: str
    label: str
    text: str
    href: str = ""
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """A passage that another article has too: its wording here and there."""

    start: int
    siglum: str
    kind: str
    here: Sequence[Run]
    there: Sequence[Run]
    why: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the body with its number, pieces and notes."""

    number: int
    start: int
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]


def sentences(one: Annotated, affair: Affair) -> tuple[Sentence, ...]:
    """The article's sentences in order."""
    return tuple(
        Sentence(
            number,
            sentence.start,
            tuple(_pieces(one, affair, sentence.span)),
            tuple(_notes(one, affair, sentence.span)),
        )
        for number, sentence in enumerate(one.notes.sentences, 1)
    )


def _pieces(one: Annotated, affair: Affair, sentence: Span) -> Iterator[Piece]:
    marks = _marks(one, affair, sentence)
    cuts = sorted({sentence.start, sentence.end, *(end for span, _ in marks for end in span)})
    for start, end in pairwise(cuts):
        here = [piece for span, piece in marks if span.start <= start and end <= span.end]
        last = next((piece.over for span, piece in marks if piece.over and span.end == end), "")
        yield Piece(
            one.article.text[start:end],
            " ".join(dict.fromkeys(piece.marks for piece in here if piece.marks)),
            next((piece.href for piece in here if piece.href), ""),
            next((piece.title for piece in here if piece.title), ""),
            last,
        )


def _marks(one: Annotated, affair: Affair, sentence: Span) -> list[tuple[Span, Piece]]:
    """Every marked stretch within the sentence, cut to it."""
    notes = one.notes
    found: list[tuple[Span, Piece]] = []
    for mention in notes.mentions:
        if mention.form in NAMED and mention.entity:
            id_ = affair.record_ids.get((one.article.id, mention.entity), mention.entity)
            found.append(
                (mention.span, Piece("", "nm", f"/entity/{id_}", f"{mention.kind}: {affair.name(id_)}"))
            )
    found += [(time.span, Piece("", "", over=time_words(time.value))) for time in notes.times]
    found += [
        (span, Piece("", "qt")) for quote in notes.quotes if quote.kind != "scare" for span in quote.content
    ]
    found += [(event.trigger, Piece("", "tr")) for event in notes.events]
    return [(_cut(span, sentence), piece) for span, piece in found if span.overlaps(sentence)]


def _cut(span: Span, sentence: Span) -> Span:
    return Span(max(span.start, sentence.start), min(span.end, sentence.end))


def _notes(one: Annotated, affair: Affair, sentence: Span) -> Iterator[Note]:
    for event in one.notes.events:
        if event.trigger.overlaps(sentence):
            yield _act(one, event, affair)
    for quote in one.notes.quotes:
        if quote.content and sentence.start <= quote.content[0].start < sentence.end:
            yield _saying(one, quote, affair)
    for position in one.notes.positions:
        if position.evidence and sentence.start <= position.evidence[0].start < sentence.end:
            yield _stance(one, position, affair)
    for passage in index(affair).passages.get(one.article.id, ()):
        if passage.of != "furniture":
            yield from _copied(one, passage, affair, sentence)


def _copied(one: Annotated, passage: Passage, affair: Affair, sentence: Span) -> Iterator[Note]:
    here, there = passage.to, passage.source
    if here.article != one.article.id:
        here, there = there, here  # type: ignore[assignment]
    if here and there and here.span.overlaps(sentence) and there.article in affair.sigla:
        siglum = affair.sigla[there.article]
        yield Note("l", COPIED[passage.kind], f"as in {siglum}", f"/article/{siglum}#shared")


def _act(one: Annotated, event: Event, affair: Affair) -> Note:
    home = index(affair).item_of.get((one.article.id, event.id), "")
    actors = listed([_name(one, id_, affair) for id_ in event.roles.get("actor", ())])
    when = happened(event.earliest, event.latest) if event.earliest or event.latest else ""
    named = f"no {noun(event.act)}" if event.polarity == "negative" else noun(event.act)
    told = ", ".join(filter(None, (event.status.replace("-", " "), actors, when)))
    return Note("e", named, told, f"/item/{home}" if home else "", _beside(home, one, affair))


def _beside(home: str, one: Annotated, affair: Affair) -> str:
    """Which other articles have it, and on how many origins it rests."""
    item = affair.happenings.get(home) or affair.utterances.get(home) or affair.held.get(home)
    if item is None:
        return ""
    reports = item.renderings if isinstance(item, Utterance) else item.reports
    others = affair.siglum_list([report.article for report in reports if report.article != one.article.id])
    also = f"also in {' '.join(others[:8])}" if others else "here alone"
    return f"{also} · {origins_text(item.support)}"


def _name(one: Annotated, id_: str, affair: Affair) -> str:
    return affair.name(affair.record_ids.get((one.article.id, id_), id_))


def _saying(one: Annotated, quote: Quote, affair: Affair) -> Note:
    if quote.kind == "scare":
        return Note("q", "in quotation marks", "a word or a title, nobody’s statement")
    speaker = listed([_name(one, id_, affair) for id_ in quote.speaker]) or "speaker not known"
    home = index(affair).item_of.get((one.article.id, quote.id), "")
    told = f"{speaker}, {MANNERS[quote.kind]}"
    return Note("q", "said by", told, f"/item/{home}" if home else "", _beside(home, one, affair))


def _stance(one: Annotated, position: Position, affair: Affair) -> Note:
    home = index(affair).item_of.get((one.article.id, position.id), "")
    held = affair.held.get(home)
    told = position_text(held, affair) if held else f"{position.stance}: {position.topic}"
    return Note("p", "position", told, f"/item/{home}" if home else "", _beside(home, one, affair))


def shared(one: Annotated, affair: Affair) -> tuple[Side, ...]:
    """The passages the article shares with others, both wordings side by side, the words that the other lacks marked."""
    found = [
        _side(one, passage, affair)
        for passage in index(affair).passages.get(one.article.id, ())
        if passage.of != "furniture"
    ]
    return tuple(sorted((side for side in found if side), key=lambda side: side.start))


def _side(one: Annotated, passage: Passage, affair: Affair) -> Side | None:
    here, there = passage.to, passage.source
    if here.article != one.article.id:
        here, there = there, here  # type: ignore[assignment]
    if not here or not there or there.article not in affair.articles:
        return None
    ours, theirs = (
        clean(here.span.of(one.article.text)),
        clean(there.span.of(affair.articles[there.article].text)),
    )
    return Side(
        here.start, affair.sigla[there.article], COPIED[passage.kind],
        compared(ours, theirs), compared(theirs, ours), "; ".join(in_words(why, affair) for why in passage.why),
    )  # fmt: skip


def furniture(one: Annotated) -> Sequence[tuple[str, str, int, int]]:
    """The marked furniture: kind, words, start, end."""
    text = one.article.text
    return [
        (piece.kind, " ".join(text[piece.start : piece.end].split())[:160], piece.start, piece.end)
        for piece in one.article.boilerplate
    ]


def empty(notes: Notes) -> bool:
    """Whether the article waits for its language's annotators."""
    return not notes.sentences
