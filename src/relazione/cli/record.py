"""Write the record: merged happenings, utterances, positions, entities and findings."""

from __future__ import annotations

from pathlib import Path

import click

from relazione.cli import _shared as shared


@click.command()
@shared.paths
@shared.gazetteer
@shared.workers
@shared.as_of
@shared.formats("table", "jsonl")
def command(
    paths: tuple[str, ...], gazetteers: tuple[Path, ...], workers: int, as_of: str | None, form: str
) -> None:
    """Print the record of the articles, one item a line.

    \b
    relazione record coverage/ --format jsonl
    relazione record coverage/ --as-of 2031-05-04
    """
    from relazione.model.interchange import line, record_json

    desk = shared.desk(gazetteers, workers)
    articles, unread = desk.read(shared.need_paths(paths))
    coverage, problems = desk.annotate(articles)
    _, record = desk.record(coverage, as_of)
    rows = record_json(record)
    if form == "jsonl":
        for row in rows:
            click.echo(line(row))
    else:
        click.echo(shared.table([(row["type"], row["id"]) for row in rows], ("type", "id")))
    shared.close([*unread, *problems])
