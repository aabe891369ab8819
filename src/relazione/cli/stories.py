"""Say which running story, single happening and copy family each article belongs to."""

from __future__ import annotations

from pathlib import Path

import click

from relazione.cli import _shared as shared


@click.command()
@shared.paths
@shared.gazetteer
@shared.workers
@click.option(
    "--why", "with_reasons", is_flag=True, help="Say with which article each was put, and on what evidence."
)
@shared.formats("table", "jsonl")
def command(
    paths: tuple[str, ...], gazetteers: tuple[Path, ...], workers: int, with_reasons: bool, form: str
) -> None:
    """Print a line an article: story (a running affair), event (one happening), family (copies of one text).

    Each is named by the path of its first article; JSON Lines have ids.

    \b
    relazione stories coverage/
    relazione stories coverage/ --why
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
        paths_of = {place.article: place.path for place in placements}
        rows = [
            (
                place.path,
                paths_of[place.story],
                paths_of[place.event] if place.event else "",
                paths_of[place.family] if place.family != place.article else "",
                *(["; ".join(place.why)] if with_reasons else []),
            )
            for place in placements
        ]
        heads = ("path", "story", "event", "copy of", *(["why"] if with_reasons else []))
        click.echo(shared.table(rows, heads))
    shared.close([*unread, *problems])
