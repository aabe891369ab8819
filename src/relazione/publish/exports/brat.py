"""brat standoff: a .txt and an .ann an article, with mentions, times, quotes and events, so that they can be corrected by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from relazione.model.notes import Annotated, Event, Mention, Quote, Time
from relazione.model.span import Span
from relazione.problems import Problem
from relazione.publish.affair import Affair

LOSS = (
    "entities across articles, merged happenings, findings and origins have no place: brat is of one text",
    "an event's time, attribution and evidence are notes; its roles lead to the first mention of each entity",
    "spans over a line break are cut into pieces, as brat demands",
    "acts and contents that are removed by hand come back as judgements (`relazione judge brat`); what is added does not",
)
TEXT_BOUND = re.compile(r"T\d+\t(\w+) (\d+ \d+(?:;\d+ \d+)*)\t.*")
Marked = tuple[str, tuple[Span, ...]]  # a label and its pieces


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


def removed(affair: Affair, files: Mapping[str, str]) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The record items that annotators struck out everywhere in `files` (``{siglum.ann or .txt: content}``), and what can't be used.

    An item is struck out when the acts, or the contents, of all its reports are gone from the annotation.
    """
    left = {
        affair.by_siglum[name[:-4]]: _marked(text)
        for name, text in files.items()
        if name.endswith(".ann") and name[:-4] in affair.by_siglum
    }
    struck, kept = [], []
    for id_, places in _places(affair).items():
        gone = [article in left and marked not in left[article] for article, marked in places]
        if all(gone):
            struck.append(id_)
        elif any(gone):
            kept.append(id_)
    return tuple(struck), tuple(_trouble(affair, files, left, kept))


def _places(affair: Affair) -> dict[str, list[tuple[str, Marked]]]:
    """Where each happening and each thing said is marked: the article, the label, the pieces."""
    found: dict[str, list[tuple[str, Marked]]] = {}
    for event in affair.record.events:
        for report in event.reports:
            spans: tuple[Span, ...] = (affair.events[report.article, report.event].trigger,)
            found.setdefault(event.id, []).append(
                (report.article, _pieced(affair, report.article, ("Act", spans)))
            )
    for said in affair.record.utterances:
        for one in said.renderings:
            spans = affair.quotes[one.article, one.quote].content
            found.setdefault(said.id, []).append(
                (one.article, _pieced(affair, one.article, ("Content", spans)))
            )
    return found


def _pieced(affair: Affair, article: str, marked: Marked) -> Marked:
    text = affair.articles[article].text
    return marked[0], tuple(piece for span in marked[1] for piece in unbroken(text, span))


def _marked(annotation: str) -> frozenset[Marked]:
    """The text-bound annotations of an .ann file."""
    found = (TEXT_BOUND.fullmatch(row) for row in annotation.splitlines())
    return frozenset(
        (row[1], tuple(Span(*map(int, piece.split())) for piece in row[2].split(";"))) for row in found if row
    )


def _trouble(
    affair: Affair, files: Mapping[str, str], left: Mapping[str, frozenset[Marked]], kept: Sequence[str]
) -> Iterator[Problem]:
    for name, text in sorted(files.items()):
        article = affair.by_siglum.get(name[:-4])
        if article is None and name.endswith((".ann", ".txt")):
            yield Problem(name, "is of no article of this record")
        elif article and name.endswith(".txt") and text != affair.articles[article].text:
            yield Problem(name, "is not the text of the article; its annotation can't be trusted")
    for article, marked in left.items():
        ours = _marked("\n".join(_rows(affair.noted[article])))
        if marked - ours:
            name = f"{affair.sigla[article]}.ann"
            yield Problem(name, f"{len(marked - ours)} added or moved annotations can't become judgements")
    for id_ in kept:
        yield Problem(id_, "was struck out in one article and stands in another; judge it by its id")
