"""An article's page: its sentences with names, times, quotes and acts in place, and notes beside each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from relazione.model.notes import Annotated, Event, Notes, Quote
from relazione.model.span import Span
from relazione.publish.affair import Affair
from relazione.publish.phrase import noun

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
    """A note beside a sentence: q a quote, e an act, l shared wording."""

    kind: str
    label: str
    text: str
    href: str = ""


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
    found += [(time.span, Piece("", "", over=time.value)) for time in notes.times]
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
    for passage in (shared for shared in affair.collation.lineage.passages if shared.of != "furniture"):
        here, there = (
            (passage.to, passage.source)
            if passage.to.article == one.article.id
            else (passage.source, passage.to)
        )
        if (
            here
            and there
            and here.article == one.article.id
            and here.span.overlaps(sentence)
            and there.article in affair.sigla
        ):
            siglum = affair.sigla[there.article]
            yield Note("l", passage.kind, f"as in {siglum}", f"/article/{there.article}")


def _act(one: Annotated, event: Event, affair: Affair) -> Note:
    home = next(
        (
            item.id
            for item in affair.record.events
            if any(_is(one, event, r.article, r.event) for r in item.reports)
        ),
        "",
    )
    actors = [_name(one, id_, affair) for id_ in event.roles.get("actor", ())]
    days = " to ".join(dict.fromkeys(filter(None, (event.earliest, event.latest))))
    return Note(
        "e",
        noun(event.act),
        ", ".join(filter(None, (event.status, *actors, days))),
        f"/item/{home}" if home else "",
    )


def _is(one: Annotated, event: Event, article: str, id_: str) -> bool:
    return (one.article.id, event.id) == (article, id_)


def _name(one: Annotated, id_: str, affair: Affair) -> str:
    return affair.name(affair.record_ids.get((one.article.id, id_), id_))


def _saying(one: Annotated, quote: Quote, affair: Affair) -> Note:
    speaker = ", ".join(_name(one, id_, affair) for id_ in quote.speaker) or "speaker not known"
    home = next(
        (
            item.id
            for item in affair.record.utterances
            if any((r.article, r.quote) == (one.article.id, quote.id) for r in item.renderings)
        ),
        "",
    )
    return Note("q", quote.kind, f"{speaker} ({quote.rule})", f"/item/{home}" if home else "")


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
