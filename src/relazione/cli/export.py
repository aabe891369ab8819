"""Write the record in another format: CSV, Parquet, POLECAT, dyads by month, FollowTheMoney, GEXF, brat, or without texts."""

from __future__ import annotations

from pathlib import Path

import click

from relazione.cli import _shared as shared
from relazione.cli._gathering import gathered
from relazione.problems import RecordError, RelazioneError

NAMES = ("csv", "parquet", "polecat", "dyads", "ftm", "gexf", "brat", "shareable")


@click.command()
@shared.paths
@click.option("--to", "name", type=click.Choice(NAMES), required=True, help="The format.")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("out"),
    show_default=True,
    help="Folder.",
)
@click.option("--losses", is_flag=True, help="Print what the format cannot hold, and end.")
@shared.db
@shared.gazetteer
@shared.workers
@shared.as_of
def command(
    paths: tuple[str, ...],
    name: str,
    out: Path,
    losses: bool,
    db: Path | None,
    gazetteers: tuple[Path, ...],
    workers: int,
    as_of: str | None,
) -> None:
    """Write the record of articles, or of a database, into a folder.

    \b
    relazione export --db record.db --to csv --out tables
    relazione export coverage/ --to polecat
    relazione export --db record.db --to parquet --out tables
    relazione export --to ftm --losses
    """
    from relazione.publish import Affair
    from relazione.publish.exports import EXPORTS

    chosen = EXPORTS[name]
    if losses:
        click.echo("\n".join(f"- {loss}" for loss in chosen.loss))
        return
    found = gathered(paths, db, gazetteers, workers)
    try:
        with shared.waiting("working the record"):
            coverage, collation, record = found.desk.as_known(found.store, as_of)
    except RelazioneError as error:
        shared.fail(error)
    try:
        files = chosen.write(Affair(coverage, collation, record, found.desk.gazetteer))
    except ImportError:
        shared.fail(RecordError(f"{name} needs the extra: pip install relazione[tables]"))
    for file, content in files.items():
        shared.write(out / file, content)
    click.echo(f"{len(files)} file{'s' if len(files) != 1 else ''} in {out}")
    shared.close(found.problems)
