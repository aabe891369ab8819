"""Show how two states stand to each other: what passed between them by day, and what each holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from relazione.cli import _shared as shared
from relazione.cli._gathering import gathered
from relazione.cli._ledger import Ledger, between, csv_text, days, origins
from relazione.cli.events import ledger_of

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADS = ("what", "when", "who", "toward", "said", "status", "by", "origins", "words")


@click.command()
@click.argument("one", metavar="STATE")
@click.argument("two", metavar="STATE")
@shared.paths
@shared.db
@shared.gazetteer
@shared.workers
@shared.as_of
@shared.formats("table", "csv", "jsonl")
def command(
    one: str,
    two: str,
    paths: tuple[str, ...],
    db: Path | None,
    gazetteers: tuple[Path, ...],
    workers: int,
    as_of: str | None,
    form: str,
) -> None:
    """Print what stood between two states (ISO codes): happenings with both on their sides, and positions of either.

    \b
    relazione relation CHN RUS coverage/ --as-of 2023-04-18
    """
    found = gathered(paths, db, gazetteers, workers)
    ledger = ledger_of(found, as_of)
    rows = [*happenings(ledger, one.upper(), two.upper()), *positions(ledger, one.upper(), two.upper())]
    click.echo(WRITERS[form](rows))
    shared.close(found.problems)


Row = tuple[object, ...]


def happenings(ledger: Ledger, one: str, two: str) -> Iterator[Row]:
    """What passed between the two, by day."""
    for event in between(ledger, one, two):
        yield (
            event.act,
            days(event.earliest, event.latest),
            ledger.names(event.roles.get("actor", ())),
            ledger.names(event.roles.get("recipient", ())),
            "",
            ("not " if event.polarity == "negative" else "") + event.status,
            "",
            origins(event),
            ledger.sources(event),
        )


def positions(ledger: Ledger, one: str, two: str) -> Iterator[Row]:
    """What either of the two holds: toward the other, or toward nobody in particular."""
    for held in ledger.record.positions:
        holders = {ledger.state(id_) for id_ in held.holder}
        toward = {state for id_ in held.toward if (state := ledger.state(id_))}
        if not holders & {one, two} or (toward and not toward & {one, two}):
            continue
        told = " | ".join(
            f"{ledger.path(r.article)}: {ledger.words(r.article, r.evidence)}" for r in held.reports
        )
        yield (
            f"position: {held.topic}",
            days(held.since, held.until),
            ledger.names(held.holder),
            ledger.names(held.toward),
            held.stance,
            held.basis,
            ", ".join(sorted({report.basis for report in held.reports})),
            origins(held),
            told,
        )


def as_table(rows: list[Row]) -> str:
    """All columns but the words."""
    return shared.table([row[:-1] for row in rows], HEADS[:-1])


def as_csv(rows: list[Row]) -> str:
    """A line an item, columns as in `HEADS`."""
    return csv_text(HEADS, rows)


def as_lines(rows: list[Row]) -> str:
    """A JSON object an item."""
    from relazione.model.interchange import line

    return "\n".join(line(dict(zip(HEADS, row, strict=True))) for row in rows)


WRITERS = {"table": as_table, "csv": as_csv, "jsonl": as_lines}
