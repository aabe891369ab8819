"""Say who said what: the quotes of the articles, by whom and about what one asks."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from relazione.cli import _shared as shared

if TYPE_CHECKING:
    from relazione.model.notes import Annotated, Quote

WIDTH = 100  # characters of a quote that the table shows
HEADS = (
    "path",
    "start",
    "end",
    "kind",
    "status",
    "speaker",
    "source",
    "cue",
    "words",
    "when",
    "channel",
    "rule",
    "score",
)


@click.command()
@shared.paths
@click.option(
    "--by",
    "speaker",
    metavar="NAME",
    help="Only what this person, office or body said; a part of the name will do.",
)
@click.option(
    "--about",
    "word",
    metavar="WORD",
    help="Only quotes with this word, or with a name that has it, in their words.",
)
@shared.gazetteer
@shared.workers
@shared.formats("table", "jsonl", "csv")
def command(
    paths: tuple[str, ...],
    speaker: str | None,
    word: str | None,
    gazetteers: tuple[Path, ...],
    workers: int,
    form: str,
) -> None:
    """Print the quotes of articles: who, in which words, where they stand (path:start-end), and by which rule they were found.

    \b
    relazione quotes coverage/ --by "Li Shangfu" --about NATO
    """
    desk = shared.desk(gazetteers, workers)
    articles, unread = desk.read(shared.need_paths(paths))
    coverage, problems = desk.annotate(articles)
    found = [
        (one, quote)
        for one in coverage
        for quote in one.notes.quotes
        if said_by(one, quote, speaker) and is_about(one, quote, word)
    ]
    for text in WRITERS[form](found):
        click.echo(text)
    shared.close([*unread, *problems])


def said_by(one: Annotated, quote: Quote, name: str | None) -> bool:
    """Whether the speaker, by any of its names or by the words of the source, is the one asked for."""
    if name is None:
        return True
    return any(
        name.casefold() in known.casefold()
        for known in [*names_of(one, quote.speaker), words(one, quote.source)]
    )


def is_about(one: Annotated, quote: Quote, word: str | None) -> bool:
    """Whether the word is among those said, or in a name of somebody they mention."""
    if word is None:
        return True
    inside = (
        m.entity for m in one.notes.mentions if m.entity and any(span.holds(m.span) for span in quote.content)
    )
    return any(
        word.casefold() in text.casefold()
        for text in [words(one, quote.content), *names_of(one, tuple(inside))]
    )


def names_of(one: Annotated, ids: Sequence[str]) -> list[str]:
    """All names of some entities of an article."""
    entities = {entity.id: entity for entity in one.notes.entities}
    return [name for id_ in ids if id_ in entities for name in (entities[id_].name, *entities[id_].names)]


def words(one: Annotated, spans: Sequence[tuple[int, int]]) -> str:
    """The words of some spans on one line."""
    return " … ".join(" ".join(one.article.text[start:end].split()) for start, end in spans)


def row(one: Annotated, quote: Quote) -> tuple[object, ...]:
    """The cells of a quote, as `HEADS` names them."""
    entities = {entity.id: entity.name for entity in one.notes.entities}
    return (
        one.article.path,
        quote.content[0].start,
        quote.content[-1].end,
        quote.kind,
        quote.status,
        "; ".join(entities.get(id_, id_) for id_ in quote.speaker),
        words(one, quote.source),
        words(one, quote.cue),
        words(one, quote.content),
        quote.setting.when,
        quote.setting.channel,
        quote.rule,
        quote.score,
    )


Found = Sequence[tuple["Annotated", "Quote"]]


def as_table(found: Found) -> Iterator[str]:
    """Place, who, how and the words, cut to what a line holds."""
    cells = [row(one, quote) for one, quote in found]
    rows = [
        (
            f"{cell[0]}:{cell[1]}-{cell[2]}",
            cell[5] or cell[6] or "?",
            f"{cell[3]}, {cell[4]}",
            shortened(str(cell[8])),
        )
        for cell in cells
    ]
    yield shared.table(rows, ("where", "who", "how", "words"))


def shortened(text: str) -> str:
    """The text, cut at `WIDTH`."""
    return text if len(text) <= WIDTH else text[: WIDTH - 1].rstrip() + "…"


def as_lines(found: Found) -> Iterator[str]:
    """One JSON object a quote: the note with its article, its path and its words."""
    from relazione.model.interchange import line, to_json

    for one, quote in found:
        said = {"article": one.article.id, "path": one.article.path, "words": words(one, quote.content)}
        yield line({**said, **to_json(quote)})


def as_csv(found: Found) -> Iterator[str]:
    """Comma-separated values with a head line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([HEADS, *(row(one, quote) for one, quote in found)])
    yield out.getvalue().rstrip("\n")


WRITERS = {"table": as_table, "jsonl": as_lines, "csv": as_csv}
