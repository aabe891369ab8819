"""Flat CSV tables: happenings, things said, positions, findings, articles, each row with the words it rests on."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from relazione.model.record import Support
from relazione.publish.affair import Affair
from relazione.publish.phrase import sentence
from relazione.publish.sayings import sayings
from relazione.publish.telling import in_words
from relazione.publish.words import Quoting, Words

LOSS = (
    "several values of a cell are joined by “; ”, in no order that means anything",
    "offsets stand beside the words as article:start-end; a cell of over 2,000 characters is cut",
    "how a merged value was chosen, and who is silent, stand in the record alone (`relazione record --format jsonl`)",
)
LONGEST = 2000  # characters of a cell; spreadsheets cut at 32,767 and become unreadable long before
DANGEROUS = ("=", "+", "@", "\t", "\r")  # a spreadsheet takes a cell that begins so for a formula


def write(affair: Affair) -> dict[str, str]:
    """``{file name: CSV}``."""
    return {name: "".join(rows_of(name, affair)) for name in NAMES}


def rows_of(name: str, affair: Affair) -> Iterator[str]:
    """The lines of one table, heads first, as they are made: a large record need not fit in memory twice."""
    heads, rows = TABLES[name]
    yield from lines(heads, rows(affair))


EVENTS = (
    "id", "what", "act", "status", "polarity", "first_day", "last_day", "actors", "recipients",
    "place", "origins", "articles", "words", "evidence",
)  # fmt: skip
UTTERANCES = ("id", "speaker", "setting", "articles", "words")
POSITIONS = ("id", "holder", "toward", "topic", "stance", "basis", "since", "until", "origins", "articles", "words", "evidence")  # fmt: skip
FINDINGS = ("id", "relation", "about", "field", "why", "sides", "origins")
ARTICLES = ("siglum", "id", "path", "outlet", "agency", "published", "published_status", "title")


def table(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """CSV with heads."""
    return "".join(lines(heads, rows))


def lines(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """CSV line by line; a cell that a spreadsheet would run as a formula gets an apostrophe before it."""
    for row in chain([heads], rows):
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerow(_cell(value) for value in row)
        yield out.getvalue()


def _cell(value: Any) -> str:
    text = "" if value is None else str(value)
    text = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    return f"'{text}" if text.startswith(DANGEROUS) else text


def joined(values: Iterable[object]) -> str:
    """Several values in one cell."""
    return "; ".join(str(value) for value in values)


def names(affair: Affair, ids: Iterable[str]) -> str:
    """Entities by their names, joined."""
    return joined(dict.fromkeys(affair.name(id_) for id_ in ids))


def origins(support: Support) -> str:
    """The count, or its bounds as "1-3"."""
    return str(support.origins) if support.origins is not None else "-".join(map(str, support.origins_bounds))


def places(words: Iterable[Words]) -> str:
    """Evidence as article:start-end, joined."""
    return joined(f"{one.article}:{one.start}-{one.end}" for one in words)


def _events(affair: Affair) -> Iterator[Sequence[Any]]:
    quoting = Quoting(affair, "spans")
    for event in affair.record.events:
        words = quoting.words((report.article, report.evidence) for report in event.reports)
        yield (
            event.id, sentence(event, affair), event.act, event.status, event.polarity, event.earliest, event.latest,
            names(affair, event.roles.get("actor", ())), names(affair, event.roles.get("recipient", ())), names(affair, event.place),
            origins(event.support), joined(affair.siglum_list([report.article for report in event.reports])),
            joined(one.words for one in words), places(words),
        )  # fmt: skip


def _utterances(affair: Affair) -> Iterator[Sequence[Any]]:
    for said in (*sayings(affair)[0], *sayings(affair)[1]):
        texts = ["".join(piece.text for piece in one.pieces) for one in said.wordings]
        yield said.id, said.speaker, said.meta, joined(one.siglum for one in said.wordings), " | ".join(texts)


def _positions(affair: Affair) -> Iterator[Sequence[Any]]:
    quoting = Quoting(affair, "spans")
    for held in affair.record.positions:
        words = quoting.words((report.article, report.evidence) for report in held.reports)
        yield (
            held.id, names(affair, held.holder), names(affair, held.toward), held.topic, held.stance, held.basis, held.since, held.until,
            origins(held.support), joined(affair.siglum_list([report.article for report in held.reports])),
            joined(one.words for one in words), places(words),
        )  # fmt: skip


def _findings(affair: Affair) -> Iterator[Sequence[Any]]:
    for finding in affair.record.findings:
        sides = [f"{' '.join(affair.siglum_list(side.articles))}: {side.value}" for side in finding.positions]
        yield (
            finding.id,
            finding.relation,
            finding.about,
            finding.field,
            in_words(finding.why, affair),
            " | ".join(sides),
            origins(finding.support),
        )


def _articles(affair: Affair) -> Iterator[Sequence[Any]]:
    for one in affair.coverage:
        article = one.article
        dated = article.published
        yield (
            affair.sigla[article.id],
            article.id,
            article.path,
            article.outlet,
            article.agency,
            dated.value,
            dated.status,
            article.title,
        )


Rows = Callable[[Affair], Iterator[Sequence[Any]]]
TABLES: Mapping[str, tuple[Sequence[str], Rows]] = {
    "events.csv": (EVENTS, _events),
    "utterances.csv": (UTTERANCES, _utterances),
    "positions.csv": (POSITIONS, _positions),
    "findings.csv": (FINDINGS, _findings),
    "articles.csv": (ARTICLES, _articles),
}
NAMES = tuple(TABLES)
