"""brat standoff: a .txt and an .ann an article, with mentions, times, quotes and events, so that they can be corrected by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relazione.model.notes import Annotated, Event, Mention, Quote, Time
from relazione.model.span import Span
from relazione.publish.affair import Affair

LOSS = (
    "entities across articles, merged happenings, findings and origins have no place: brat is of one text",
    "an event's time, attribution and evidence are notes; its roles lead to the first mention of each entity",
    "spans over a line break are cut into pieces, as brat demands",
)


def write(affair: Affair) -> dict[str, str]:
    """``{siglum.txt: text, siglum.ann: annotation}`` of every article, and the configuration brat asks for."""
    files = {"annotation.conf": CONFIGURATION}
    for one in affair.coverage:
        name = affair.sigla[one.article.id]
        files[f"{name}.txt"] = one.article.text
        files[f"{name}.ann"] = "".join(f"{row}\n" for row in _rows(one))
    return files


CONFIGURATION = """[entities]
Person
Organisation
Place
Office
Group
Document
Happening
Time
Content
Cue
Source
[relations]
Says\tArg1:Source, Arg2:Content
[events]
Act\tActor*:<ENTITY>, Recipient*:<ENTITY>, Place*:<ENTITY>
[attributes]
"""


def _rows(one: Annotated) -> Iterator[str]:
    text, notes = one.article.text, one.notes
    first: dict[str, str] = {}
    pieces = _pieces(notes.mentions, notes.times, notes.quotes, notes.events)
    for number, (label, spans, owner) in enumerate(pieces, 1):
        first.setdefault(owner, f"T{number}")
        yield _text_bound(f"T{number}", label, spans, text)
    for place, event in enumerate(notes.events, 1):
        yield _event(f"E{place}", event, first)
        yield f"#{place}\tAnnotatorNotes E{place}\tstatus {event.status}; {event.polarity}; rule {event.rule}"


def _pieces(
    mentions: Sequence[Mention], times: Sequence[Time], quotes: Sequence[Quote], events: Sequence[Event]
) -> Iterator[tuple[str, Sequence[Span], str]]:
    """``(label, spans, owner)``; the owner is an entity or note id that roles and relations lead to."""
    labels = {"event": "Happening"}
    for mention in mentions:
        yield (
            labels.get(mention.kind, mention.kind.capitalize()),
            (mention.span,),
            mention.entity or mention.id,
        )
    yield from (("Time", (time.span,), f"time {time.id}") for time in times)
    for quote in quotes:
        for label, spans in (("Content", quote.content), ("Cue", quote.cue), ("Source", quote.source)):
            if spans:
                yield label, spans, f"{label} {quote.id}"
    yield from (("Act", (event.trigger,), f"event {event.id}") for event in events)


def _text_bound(id_: str, label: str, spans: Sequence[Span], text: str) -> str:
    pieces = [piece for span in spans for piece in unbroken(text, span)]
    places = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
    return f"{id_}\t{label} {places}\t{' '.join(piece.of(text) for piece in pieces)}"


def unbroken(text: str, span: Span) -> list[Span]:
    """The span without its line breaks: a piece a line."""
    pieces, at = [], span.start
    for part in span.of(text).split("\n"):
        if part.strip():
            pieces.append(Span(at, at + len(part)))
        at += len(part) + 1
    return pieces


def _event(id_: str, event: Event, first: dict[str, str]) -> str:
    roles = [
        f"{role.capitalize()}{number if number > 1 else ''}:{first[entity]}"
        for role, entities in event.roles.items()
        if role in ("actor", "recipient", "place")
        for number, entity in enumerate(entities, 1)
        if entity in first
    ]
    trigger = first[f"event {event.id}"]
    return f"{id_}\t{' '.join([f'Act:{trigger}', *roles])}"
