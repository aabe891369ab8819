"""List what happened: acts by date, actor, status, with the words they rest on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from relazione.cli import _shared as shared
from relazione.cli._gathering import gathered
from relazione.cli._ledger import Asked, Ledger, csv_text, days, origins
from relazione.problems import RelazioneError

if TYPE_CHECKING:
    from relazione.cli._gathering import Gathered
    from relazione.model.record import RecordEvent

HEADS = ("id", "act", "status", "polarity", "actor", "actor_state", "recipient", "recipient_state", "place", "earliest", "latest",
         "origins", "articles", "plover", "cameo", "words")  # fmt: skip


@click.command()
@shared.paths
@click.option(
    "--act",
    "acts",
    multiple=True,
    help="Only this act of the codebook (docs/codebook.md); may be given several times.",
)
@click.option(
    "--actor",
    "actors",
    multiple=True,
    help="Only what this state (ISO code) or person did; part of a name will do.",
)
@click.option("--status", "statuses", multiple=True, help="Only this status: held, planned, denied …")
@click.option("--from", "since", metavar="DATE", help="Only what lasts to this day or later (YYYY-MM-DD).")
@click.option("--to", "until", metavar="DATE", help="Only what begins on this day or earlier.")
@shared.db
@shared.gazetteer
@shared.workers
@shared.as_of
@shared.formats("table", "jsonl", "csv")
def command(
    paths: tuple[str, ...],
    acts: tuple[str, ...],
    actors: tuple[str, ...],
    statuses: tuple[str, ...],
    since: str | None,
    until: str | None,
    db: Path | None,
    gazetteers: tuple[Path, ...],
    workers: int,
    as_of: str | None,
    form: str,
) -> None:
    """Print the happenings of the record, each once however many articles report it.

    \b
    relazione events coverage/ --act visit --actor CHN --status held --from 2023-04-01
    relazione events coverage/ --format csv > events.csv
    """
    found = gathered(paths, db, gazetteers, workers)
    ledger = ledger_of(found, as_of)
    known_acts(acts)
    events = ledger.events(Asked(acts, actors, statuses, since, until))
    click.echo(WRITERS[form](ledger, events), nl=bool(events) or form != "jsonl")
    shared.close(found.problems)


def ledger_of(found: Gathered, as_of: str | None) -> Ledger:
    """The record of the gathered articles, as known on a day."""
    try:
        coverage = found.store.coverage()
        _, record = found.desk.record(coverage, as_of, judgements=found.store.judgements())
    except RelazioneError as error:
        shared.fail(error)
    return Ledger(record, tuple(coverage))


def known_acts(acts: tuple[str, ...]) -> None:
    """A usage error for an act that the codebook does not have."""
    from relazione.annotate.events.codebook import shipped

    unknown = [act for act in acts if act not in shipped().acts]
    if unknown:
        raise click.UsageError(
            f"no such act: {', '.join(unknown)}; the codebook has {', '.join(sorted(shipped().acts))}"
        )


def row(ledger: Ledger, event: RecordEvent) -> tuple[object, ...]:
    """The cells of a happening, as `HEADS` names them."""
    from relazione.annotate.events.crosswalk import codes_of

    plover, cameo = codes_of(event.act, event.status, event.polarity)
    sides = (event.roles.get("actor", ()), event.roles.get("recipient", ()))
    return (
        event.id,
        event.act,
        event.status,
        event.polarity,
        ledger.names(sides[0]),
        ";".join(sorted(ledger.states(event, "actor"))),
        ledger.names(sides[1]),
        ";".join(sorted(ledger.states(event, "recipient"))),
        ledger.names(event.place),
        event.earliest,
        event.latest,
        origins(event),
        len({report.article for report in event.reports}),
        plover,
        cameo,
        ledger.sources(event),
    )


def as_table(ledger: Ledger, events: list[RecordEvent]) -> str:
    """Day, act, status, who, whom, where, origins."""
    rows = [
        (
            days(event.earliest, event.latest),
            event.act,
            ("not " if event.polarity == "negative" else "") + event.status,
            ledger.names(event.roles.get("actor", ())),
            ledger.names(event.roles.get("recipient", ())),
            ledger.names(event.place),
            origins(event),
        )
        for event in events
    ]
    return shared.table(rows, ("when", "act", "status", "actor", "recipient", "place", "origins"))


def as_lines(ledger: Ledger, events: list[RecordEvent]) -> str:
    """One JSON object a happening: the record's item with its PLOVER and CAMEO codes."""
    from relazione.annotate.events.crosswalk import codes_of
    from relazione.model.interchange import line, to_json

    coded = ((event, codes_of(event.act, event.status, event.polarity)) for event in events)
    return "\n".join(
        line({"type": "event", **to_json(event), "plover": plover, "cameo": cameo})
        for event, (plover, cameo) in coded
    )


def as_csv(ledger: Ledger, events: list[RecordEvent]) -> str:
    """A line a happening, columns as in `HEADS`."""
    return csv_text(HEADS, [row(ledger, event) for event in events])


WRITERS = {"table": as_table, "jsonl": as_lines, "csv": as_csv}
