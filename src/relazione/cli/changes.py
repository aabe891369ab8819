"""Say what later reports confirmed, revised, withdrew or added since a day."""

from __future__ import annotations

from pathlib import Path

import click

from relazione.cli import _shared as shared
from relazione.cli._gathering import gathered
from relazione.problems import RelazioneError


@click.command()
@shared.paths
@shared.db
@shared.gazetteer
@shared.workers
@click.option("--since", metavar="DATE", required=True, help="The day from which to look (YYYY-MM-DD).")
@shared.as_of
@shared.formats("table", "jsonl")
def command(
    paths: tuple[str, ...],
    db: Path | None,
    gazetteers: tuple[Path, ...],
    workers: int,
    since: str,
    as_of: str | None,
    form: str,
) -> None:
    """Compare the record as it was known on --since with the record of today (or of --as-of).

    \b
    relazione changes --since 2031-05-04 coverage/
    relazione changes --since 2031-05-04 --as-of 2031-05-08 --db record.db
    """
    from relazione.model.interchange import line, to_json
    from relazione.record.changes import changes

    found = gathered(paths, db, gazetteers, workers)
    try:
        coverage, judgements = found.desk.settled(found.store), found.store.judgements()
        _, before = found.desk.record(coverage, since, judgements=judgements)
        _, after = found.desk.record(coverage, as_of, judgements=judgements)
    except RelazioneError as error:
        shared.fail(error)
    told = changes(before, after)
    if form == "jsonl":
        for one in told:
            click.echo(line(to_json(one)))
    else:
        rows = [
            (
                one.kind,
                one.after or one.before,
                "; ".join(f"{d.field}: {d.before} → {d.after}" for d in one.differences),
            )
            for one in told
        ]
        click.echo(shared.table(rows, ("change", "item", "what")))
    shared.close(found.problems)
