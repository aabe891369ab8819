"""Annotate articles: names, times, quotes, events, positions, each with its words."""

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
    """Print each article with its notes; publication days are inferred across the articles given, and entities are one across them.

    \b
    relazione annotate coverage/ --format jsonl > notes.jsonl
    """
    from relazione.collate.identity import identify, record_ids, with_record_ids
    from relazione.model.interchange import article_json, line

    desk = shared.desk(gazetteers, workers)
    articles, unread = desk.read(shared.need_paths(paths))
    coverage, problems = desk.annotate(articles)
    if form == "jsonl":
        ids = record_ids(identify(coverage, desk.gazetteer)[0])
        for one in coverage:
            printed = article_json(one.article, one.notes)
            click.echo(line(with_record_ids(printed, ids.get(one.article.id, {}))))
    else:
        kinds = ("sentences", "entities", "times", "quotes", "events", "positions")
        rows = [
            (
                one.article.path,
                one.article.published.value or "unknown",
                *(len(getattr(one.notes, kind)) for kind in kinds),
            )
            for one in coverage
        ]
        click.echo(shared.table(rows, ("path", "published", *kinds)))
    shared.close([*unread, *problems])
