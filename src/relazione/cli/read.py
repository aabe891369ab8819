"""Read sources and print the articles: text, masthead, furniture."""

from __future__ import annotations

from pathlib import Path

import click

from relazione.cli import _shared as shared


@click.command()
@shared.paths
@shared.gazetteer
@shared.formats("table", "jsonl")
def command(paths: tuple[str, ...], gazetteers: tuple[Path, ...], form: str) -> None:
    """Read files, folders or addresses and print the articles without notes.

    \b
    relazione read coverage/
    relazione read page.html feed.xml articles.jsonl --format jsonl
    """
    from relazione.model.interchange import article_json, line

    articles, problems = shared.desk(gazetteers).read(shared.need_paths(paths))
    if form == "jsonl":
        for article in articles:
            click.echo(line(article_json(article)))
    else:
        rows = [
            (
                article.path,
                article.outlet,
                article.agency,
                article.published.value or article.published.status,
                article.title,
            )
            for article in articles
        ]
        click.echo(shared.table(rows, ("path", "outlet", "agency", "published", "title")))
    shared.close(problems)
