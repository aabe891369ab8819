"""Remove an article from a record for good; a tombstone says that it was there."""

from __future__ import annotations

from pathlib import Path

import click

from relazione.cli import _shared as shared
from relazione.cli._gathering import gathered
from relazione.problems import RelazioneError


@click.command()
@click.argument("article")
@click.option(
    "--db",
    required=True,
    type=click.Path(dir_okay=False, exists=True, path_type=Path),
    help="The record's database file.",
)
@shared.gazetteer
@click.option("--by", required=True, help="Who purges.")
@click.option("--because", required=True, help="The reason.")
def command(article: str, db: Path, gazetteers: tuple[Path, ...], by: str, because: str) -> None:
    """Remove ARTICLE (its id, the beginning of it, or its path), its notes, and every stored item that rests on it.

    \b
    relazione purge coverage/visit-ledger.txt --db record.db --by "A. Reader" --because "asked to by the publisher"
    """
    found = gathered((), db, gazetteers)
    try:
        id_ = found.store.purge(article, by=by, why=because)
        found.desk.keep(found.store)
    except RelazioneError as error:
        shared.fail(error)
    click.echo(f"purged {id_}")
