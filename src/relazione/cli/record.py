"""Write the record: merged happenings, utterances, positions, entities and findings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from relazione.cli import _shared as shared
from relazione.cli._gathering import Gathered, add_shards, gathered, opened
from relazione.problems import RelazioneError

if TYPE_CHECKING:
    from relazione.model.record import Record


@click.command()
@shared.paths
@shared.db
@shared.gazetteer
@shared.workers
@shared.engine
@click.option(
    "--shards",
    metavar="FOLDER",
    help="Take the articles that `annotate --shards` wrote there, with their notes.",
)
@shared.as_of
@shared.formats("table", "jsonl")
def command(
    paths: tuple[str, ...],
    db: Path | None,
    gazetteers: tuple[Path, ...],
    workers: int,
    engine: str,
    shards: str | None,
    as_of: str | None,
    form: str,
) -> None:
    """Print the record of the articles, one item a line; with --db, keep it in a database and add to it.

    \b
    relazione record coverage/ --format jsonl
    relazione record coverage/ --db record.db
    relazione record --db record.db --as-of 2031-05-04
    relazione record --shards run-1/ --db record.db
    """
    from relazione.model.interchange import line, record_json

    found = _found(paths, db, gazetteers, shards=shards, workers=(workers, engine))
    try:
        _, _, record = found.desk.as_known(found.store, as_of)
    except RelazioneError as error:
        shared.fail(error)
    if form == "jsonl":
        for row in record_json(record):
            click.echo(line(row))
    else:
        click.echo(shared.table(summary(record), ("type", "what", "when", "origins", "id")))
    shared.close(found.problems)


def _found(
    paths: tuple[str, ...],
    db: Path | None,
    gazetteers: tuple[Path, ...],
    *,
    shards: str | None,
    workers: tuple[int, str],
) -> Gathered:
    """The articles that were named; those of the shards are stored as they are."""
    if shards is None:
        return gathered(paths, db, gazetteers, *workers)
    return add_shards(opened(paths, db, gazetteers, *workers), shards)


def summary(record: Record) -> list[tuple[Any, ...]]:
    """A row an event, an utterance told by several articles, and a finding that is more than agreement."""
    names = {entity.id: entity.names[0] for entity in record.entities if entity.names}
    rows: list[tuple[Any, ...]] = []
    for event in sorted(record.events, key=lambda event: (event.earliest or "9999", event.id)):
        who = ", ".join(
            names.get(id_, id_) for role in ("actor", "recipient") for id_ in event.roles.get(role, ())
        )
        rows.append(
            ("event", f"{event.act} ({event.status}): {who}", event.earliest, _origins(event), event.id)
        )
    for said in record.utterances:
        if len({one.article for one in said.renderings}) > 1:
            who = ", ".join(names.get(id_, id_) for id_ in said.speaker)
            rows.append(
                (
                    "utterance",
                    f"{who}: {len(said.renderings)} wordings",
                    said.setting.when,
                    _origins(said),
                    said.id,
                )
            )
    for one in record.findings:
        if one.relation in ("differs", "contradicts"):
            rows.append((one.relation, f"{one.field}: {one.why}", None, _origins(one), one.id))
    return rows


def _origins(item: Any) -> str:
    least, most = item.support.origins_bounds
    return str(item.support.origins) if item.support.origins is not None else f"{least}–{most}"
