"""Say why an item of the record is as it is: which rule, which evidence, which veto."""

from __future__ import annotations

from pathlib import Path

import click

from relazione.cli import _shared as shared
from relazione.cli._gathering import gathered
from relazione.problems import RecordError, RelazioneError


@click.command()
@click.argument("item")
@shared.paths
@shared.db
@shared.gazetteer
@shared.workers
def command(
    item: str, paths: tuple[str, ...], db: Path | None, gazetteers: tuple[Path, ...], workers: int
) -> None:
    """Explain ITEM (an id of the record, or its beginning or end) with the words it rests on.

    \b
    relazione why finding:date:1f2e coverage/
    relazione why event:31bca41968340fcb:e1 --db record.db
    """
    from relazione.record.explaining import explain, find_items
    from relazione.record.view import View

    found = gathered(paths, db, gazetteers, workers)
    try:
        collation, record = found.desk.keep(found.store)
    except RelazioneError as error:
        shared.fail(error)
    items = find_items(record, item)
    if not items:
        shared.fail(RecordError(f"no item of the record has the id {item}"))
    view = View(found.store.coverage(), collation)
    for one in items:
        for told in explain(one, view):
            click.echo(told)
    shared.close(found.problems)
