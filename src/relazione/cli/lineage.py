"""Show the passages that articles share, aligned on both sides."""

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
    """Print a line a reused passage: from where, to where, how close, of what, in which direction.

    \b
    relazione lineage coverage/
    """
    from relazione.model.interchange import line, to_json

    desk = shared.desk(gazetteers, workers)
    articles, unread = desk.read(shared.need_paths(paths))
    coverage, problems = desk.annotate(articles)
    passages = desk.collate(coverage).lineage.passages
    if form == "jsonl":
        for passage in passages:
            click.echo(line(to_json(passage)))
    else:
        by_id = {article.id: article for article in articles}
        rows = [
            (
                by_id[passage.source.article].path if passage.source else "",
                by_id[passage.to.article].path,
                passage.kind,
                passage.of,
                passage.direction,
                passage.to.span.of(by_id[passage.to.article].text)[:60].replace("\n", " "),
            )
            for passage in passages
        ]
        click.echo(shared.table(rows, ("from", "to", "kind", "of", "direction", "words")))
    shared.close([*unread, *problems])
