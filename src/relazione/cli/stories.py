"""Say which running story, single happening and copy family each article belongs to."""

from __future__ import annotations

from pathlib import Path

import click

from relazione.cli import _shared as shared


@click.command()
@shared.paths
@shared.gazetteer
@shared.workers
@shared.formats("table", "jsonl")
def command(paths: tuple[str, ...], gazetteers: tuple[Path, ...], workers: int, form: str) -> None:
    """Print a line an article: story (a running affair), event (one happening), family (copies of one text).

    \b
    relazione stories coverage/
    """
    from relazione.model.interchange import line, to_json

    desk = shared.desk(gazetteers, workers)
    articles, unread = desk.read(shared.need_paths(paths))
    coverage, problems = desk.annotate(articles)
    placements = desk.collate(coverage).placements
    if form == "jsonl":
        for placement in placements:
            click.echo(line(to_json(placement)))
    else:
        rows = [
            (place.path, place.story[:12], (place.event or "")[:12], place.family[:12])
            for place in placements
        ]
        click.echo(shared.table(rows, ("path", "story", "event", "family")))
    shared.close([*unread, *problems])
