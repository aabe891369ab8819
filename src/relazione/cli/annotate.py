"""Annotate articles: names, times, quotes, events, positions, each with its words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from relazione.cli import _shared as shared
from relazione.problems import Problem, RelazioneError

if TYPE_CHECKING:
    from relazione.desk import Desk
    from relazione.model.article import Article


@click.command()
@shared.paths
@shared.gazetteer
@shared.workers
@shared.engine
@click.option(
    "--shards",
    metavar="FOLDER",
    help="Write shards with completion markers there (a path or an fsspec address) and print nothing.",
)
@click.option(
    "--shard-form",
    type=click.Choice(["jsonl", "parquet"]),
    default="jsonl",
    show_default=True,
    help="Form of the shards.",
)
@shared.formats("table", "jsonl")
def command(
    paths: tuple[str, ...],
    gazetteers: tuple[Path, ...],
    workers: int,
    engine: str,
    shards: str | None,
    shard_form: str,
    form: str,
) -> None:
    """Print each article with its notes; publication days are inferred across the articles given, and entities are one across them.

    \b
    relazione annotate coverage/ --format jsonl > notes.jsonl
    relazione annotate archive/ --shards run-1/ --workers 8     again after a kill: goes on where it was
    """
    desk = shared.desk(gazetteers, workers, engine)
    articles, unread = desk.read(shared.need_paths(paths))
    try:
        where = Shards(shards, shard_form) if shards else None
        problems = _write(desk, articles, where) if where else _print(desk, articles, form)
    except RelazioneError as error:
        shared.fail(error)
    shared.close([*unread, *problems])


class Shards(NamedTuple):
    """Where shards are written, and in what form."""

    place: str
    form: str


def _write(desk: Desk, articles: Sequence[Article], shards: Shards) -> tuple[Problem, ...]:
    """Annotate into shards; the articles that were set aside, in this run or an earlier one."""
    from relazione.scale.files import Folder
    from relazione.scale.run import annotate_into

    folder = Folder(shards.place, shards.form)
    had = annotate_into(folder, articles, desk.crew.engine, progress=desk.progress)
    click.echo(f"{len(articles)} articles in {shards.place}; {had} were there already", err=True)
    return folder.aside()


def _print(desk: Desk, articles: Sequence[Article], form: str) -> tuple[Problem, ...]:
    from relazione.collate.identity import identify, record_ids, with_record_ids
    from relazione.model.interchange import article_json, line

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
    return problems
