"""Make the table of visits: traveller, office that day, host, place, first and last day, purpose, status, sources."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from relazione.cli import _shared as shared
from relazione.cli._gathering import gathered
from relazione.cli._ledger import Asked, Ledger, csv_text, days, origins
from relazione.cli.events import ledger_of

if TYPE_CHECKING:
    from relazione.model.record import HeldOffice, RecordEvent

Cells = dict[str, object]

# The columns and what stands in them; printed by --codebook.
COLUMNS = {
    "visit": "id of the happening in the record",
    "traveller": "who travelled, by the fullest name in the articles",
    "traveller_state": "ISO 3166-1 alpha-3 code of the traveller's state; empty: no article says",
    "office": "the office the articles give the traveller, held on the first day",
    "host": "the person or body that received the traveller",
    "host_state": "ISO code of the host's state or of the state travelled to",
    "counterpart": "whom the traveller met during the visit, by the record's meetings within its days",
    "place": "towns and states named as the destination",
    "first_day": "first day (ISO); empty: not told",
    "last_day": "last day (ISO); empty: not told",
    "purpose": "what else the traveller did or was to do during the visit: acts of the codebook",
    "status": "planned, under-way, held, postponed, cancelled, invited … (docs/codebook.md)",
    "origins": "independent origins behind the visit; a range where only bounds are known",
    "articles": "articles that report it",
    "confidence_traveller": "share of the reporting articles' accounts that name this traveller",
    "confidence_days": "1 both days told, 0.5 one end or a coarser time, 0 none",
    "confidence_status": "share of the reports with this status",
    "sources": "each article with the words it rests on",
    "mentions": "words on a visit of this traveller that tell neither where nor when: of this visit, or of another one in the table",
}
TELLING = ("host", "host_state", "place", "first_day", "last_day")


@click.command()
@shared.paths
@click.option(
    "--actor", "actors", multiple=True, help="Only travellers of this state (ISO code) or of this name."
)
@click.option(
    "--from", "since", metavar="DATE", help="Only visits that last to this day or later (YYYY-MM-DD)."
)
@click.option("--codebook", is_flag=True, help="Print what each column holds, and end.")
@shared.db
@shared.gazetteer
@shared.workers
@shared.as_of
@shared.formats("table", "csv", "jsonl")
def command(
    paths: tuple[str, ...],
    actors: tuple[str, ...],
    since: str | None,
    codebook: bool,
    db: Path | None,
    gazetteers: tuple[Path, ...],
    workers: int,
    as_of: str | None,
    form: str,
) -> None:
    """Print a line a visit; nothing that the articles don't say, and an empty cell where they don't.

    \b
    relazione visits coverage/ --format csv > visits.csv
    relazione visits --codebook
    """
    if codebook:
        click.echo(shared.table(list(COLUMNS.items()), ("column", "what stands in it")))
        return
    found = gathered(paths, db, gazetteers, workers)
    ledger = ledger_of(found, as_of)
    events = ledger.events(Asked(("visit",), actors, (), since))
    click.echo(WRITERS[form](rows([visit(ledger, event) for event in events])))
    shared.close(found.problems)


def visit(ledger: Ledger, event: RecordEvent) -> Cells:
    """The cells of one visit."""
    travellers, hosts = event.roles.get("actor", ()), event.roles.get("recipient", ())
    people = [id_ for id_ in hosts if not id_.startswith(("country:", "gov:", "city:", "place:", "region:"))]
    during = list(_during(ledger, event))
    return {
        "visit": event.id,
        "traveller": ledger.names(travellers),
        "traveller_state": ";".join(sorted(ledger.states(event, "actor"))),
        "office": "; ".join(filter(None, (office_on(ledger, id_, event.earliest) for id_ in travellers))),
        "host": ledger.names(people),
        "host_state": ";".join(sorted(ledger.states(event, "recipient", "place"))),
        "counterpart": ledger.names(_counterparts(during, travellers)),
        "place": ledger.names(event.place),
        "first_day": event.earliest,
        "last_day": event.latest,
        "purpose": "; ".join(sorted({other.act for other in during})),
        "status": ("not " if event.polarity == "negative" else "") + event.status,
        "origins": origins(event),
        "articles": len({report.article for report in event.reports}),
        "confidence_traveller": 1.0
        if len(travellers) == 1
        else round(1 / len(travellers), 2)
        if travellers
        else 0.0,
        "confidence_days": (bool(event.earliest) + bool(event.latest)) / 2,
        "confidence_status": _share(event),
        "sources": ledger.sources(event),
        "mentions": "",
    }


def rows(visits: Sequence[Cells]) -> list[Cells]:
    """A row a visit: a bare mention ("during his trip") of a traveller who has a row stands in that, and is none of its own.

    Of nobody, and of no known place or day, there is nothing to tell.
    """
    full = [cells for cells in visits if any(cells[column] for column in TELLING)]
    bare = [cells for cells in visits if cells not in full and cells["traveller"]]
    known = {cells["traveller"] for cells in full}
    for cells in full:
        near = [other for other in bare if other["traveller"] == cells["traveller"]]
        cells["mentions"] = " | ".join(str(other["sources"]) for other in near)
    return [*full, *(cells for cells in bare if cells["traveller"] not in known)]


def office_on(ledger: Ledger, id_: str, day: str | None) -> str:
    """The office of a person on a day, as the articles give it; former ones only where their time holds the day."""
    entity = ledger.entities.get(id_)
    held = [tenure.office for tenure in (entity.tenures if entity else ()) if _holds(tenure, day)]
    return "; ".join(dict.fromkeys(office.partition(":")[2] or office for office in held))


def _holds(tenure: HeldOffice, day: str | None) -> bool:
    if day is None:
        return tenure.status != "former"
    after = tenure.since is None or tenure.since[:10] <= day
    before = tenure.status != "former" if tenure.until is None else day <= tenure.until
    return after and before


def _during(ledger: Ledger, event: RecordEvent) -> list[RecordEvent]:
    """What else the traveller does within the days of the visit, or as a part of it."""
    travellers = set(event.roles.get("actor", ()))
    others = [
        other
        for other in ledger.record.events
        if other.id != event.id and other.act not in ("visit", "state")
    ]
    return [
        other
        for other in others
        if _shares(other, travellers) and (other.part_of == event.id or _within(other, event))
    ]


def _shares(other: RecordEvent, travellers: set[str]) -> bool:
    return bool(travellers & {*other.roles.get("actor", ()), *other.roles.get("recipient", ())})


def _within(other: RecordEvent, event: RecordEvent) -> bool:
    if not (event.earliest and event.latest and other.earliest and other.latest):
        return False
    return event.earliest <= other.earliest and other.latest <= event.latest


def _counterparts(during: list[RecordEvent], travellers: tuple[str, ...]) -> list[str]:
    met = [other for other in during if other.act in ("meet", "negotiate", "host", "call", "sign")]
    ids = (id_ for other in met for role in ("actor", "recipient") for id_ in other.roles.get(role, ()))
    return list(
        dict.fromkeys(id_ for id_ in ids if id_ not in travellers and id_.startswith(("person:", "office:")))
    )


def _share(event: RecordEvent) -> float:
    same = sum(report.status == event.status for report in event.reports)
    return round(same / len(event.reports), 2) if event.reports else 0.0


def as_table(visits: list[Cells]) -> str:
    """The columns that fit a line."""
    found = [
        (
            v["traveller"],
            v["office"],
            v["host"] or v["host_state"],
            v["place"],
            days(*_ends(v)),
            v["status"],
            v["origins"],
        )
        for v in visits
    ]
    return shared.table(found, ("traveller", "office", "host", "place", "when", "status", "origins"))


def _ends(cells: Cells) -> tuple[str | None, str | None]:
    first, last = cells["first_day"], cells["last_day"]
    return (str(first) if first else None, str(last) if last else None)


def as_csv(visits: list[Cells]) -> str:
    """A line a visit, columns as in `COLUMNS`."""
    return csv_text(tuple(COLUMNS), [tuple(v[column] for column in COLUMNS) for v in visits])


def as_lines(visits: list[Cells]) -> str:
    """A JSON object a visit."""
    from relazione.model.interchange import line

    return "\n".join(map(line, visits))


WRITERS = {"table": as_table, "csv": as_csv, "jsonl": as_lines}
