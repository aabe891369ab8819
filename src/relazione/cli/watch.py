"""Watch feeds: read what is new, on a schedule, into a record's database."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from relazione.cli import _shared as shared
from relazione.problems import Problem, RelazioneError

if TYPE_CHECKING:
    from relazione.desk import Desk
    from relazione.model.article import Article
    from relazione.read.fetch import Watch
    from relazione.read.originals import Originals

UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
LEAST = 60  # seconds between two rounds


def seconds(context: click.Context, parameter: click.Parameter, value: str | None) -> int | None:
    """A time such as 15m, 6h, 1d in seconds; a usage error for another form and for less than a minute."""
    if value is None:
        return None
    found = re.fullmatch(r"(\d+)([smhd])", value)
    if not found or int(found[1]) * UNITS[found[2]] < LEAST:
        raise click.BadParameter(f"{value!r} is no time of a minute or more, such as 15m, 6h, 1d")
    return int(found[1]) * UNITS[found[2]]


@click.command()
@click.argument("feeds", nargs=-1, required=True, metavar="FEED...")
@click.option(
    "--db", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The record's database file."
)
@shared.gazetteer
@shared.workers
@click.option(
    "--every",
    callback=seconds,
    metavar="TIME",
    help="Go round again after this time (15m, 6h, 1d); without it, once.",
)
@click.option(
    "--rounds", type=click.IntRange(min=1), help="Stop after so many rounds; without it, with --every, never."
)
@click.option(
    "--originals", is_flag=True, help="Keep what the servers answered in a WARC file beside the database."
)
@click.option(
    "--allow-local", is_flag=True, help="Also read feeds and pages of this machine and private networks."
)
def command(
    feeds: tuple[str, ...],
    db: Path,
    gazetteers: tuple[Path, ...],
    workers: int,
    every: int | None,
    rounds: int | None,
    originals: bool,
    allow_local: bool,
) -> None:
    """Read the new entries of feeds (addresses, or OPML files of them) into a database, once or on a schedule.

    robots.txt, crawl delays and reservations of text and data mining are honoured; a feed is asked only for what changed.

    \b
    relazione watch feeds.opml --db record.db --every 30m
    relazione watch https://ledger.example/rss --db record.db --originals
    """
    from relazione.read.fetch import Fetcher, Manners, Watch
    from relazione.read.originals import Originals

    desk, state = shared.desk(gazetteers, workers), db.with_suffix(".watch.json")
    manners = Manners(Fetcher(allow_local))
    watch = Watch.opened(_addresses(feeds), manners, state)
    keeper = Originals(db.with_suffix(".warc.gz")) if originals else None
    problems = list[Problem]()
    for number in _rounds(every, rounds):
        problems = _round(desk, watch, db, keeper)
        watch.save(state)
        click.echo(f"round {number}: {len(problems)} not read", err=True)
    shared.close(problems)


def _rounds(every: int | None, rounds: int | None) -> Iterator[int]:
    """The numbers of the rounds, with the time between them slept."""
    number = 0
    while number < (rounds or (1 if every is None else number + 1)):
        if number:
            time.sleep(every or LEAST)
        number += 1
        yield number


def _addresses(feeds: Sequence[str]) -> tuple[str, ...]:
    """The addresses as they stand, and those in OPML files."""
    from relazione.read.fetch.opml import NotOpml, feeds_of

    found: list[str] = []
    for feed in feeds:
        if re.match(r"https?://", feed):
            found.append(feed)
            continue
        try:
            found += feeds_of(Path(feed).read_bytes())
        except (OSError, NotOpml) as error:
            raise click.UsageError(f"{feed}: no address and no OPML file ({error})") from error
    return tuple(dict.fromkeys(found))


def _round(desk: Desk, watch: Watch, db: Path, originals: Originals | None) -> list[Problem]:
    """One round: what is new is read, annotated and stored; what could not be."""
    from relazione.read.sources import of_item
    from relazione.record.store import open_store

    articles: list[Article] = []
    problems: list[Problem] = []
    for item in watch.round():
        if isinstance(item, Problem):
            problems.append(item)
            continue
        if originals and item.page:
            originals.keep(item.page)
        found = tuple(of_item(item, desk.gazetteer))
        problems += [one for one in found if isinstance(one, Problem)]
        articles += [one for one in found if not isinstance(one, Problem)]
    try:
        store = open_store(db)
        problems += desk.add(store, articles)
        store.close()
    except RelazioneError as error:
        shared.fail(error)
    click.echo(f"{len(articles)} new articles", err=True)
    return problems
