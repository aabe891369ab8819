"""Count the independent origins behind an item of the record, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from relazione.cli import _shared as shared
from relazione.cli._gathering import gathered
from relazione.problems import RecordError, RelazioneError

if TYPE_CHECKING:
    from relazione.model.record import Support


@click.command()
@click.argument("item")
@shared.paths
@shared.db
@shared.gazetteer
@shared.workers
@shared.formats("text", "jsonl")
def command(
    item: str, paths: tuple[str, ...], db: Path | None, gazetteers: tuple[Path, ...], workers: int, form: str
) -> None:
    """Show what ITEM (an id of the record, or its beginning or end) rests on: each line with its root and its articles.

    \b
    relazione origins event:31bca41968340fcb:e1 coverage/
    relazione origins finding:date:1f2e --db record.db --format jsonl
    """
    from relazione.model.interchange import line, to_json
    from relazione.record.explaining import find_items

    found = gathered(paths, db, gazetteers, workers)
    try:
        _, record = found.desk.keep(found.store)
    except RelazioneError as error:
        shared.fail(error)
    items: list[Any] = [one for one in find_items(record, item) if hasattr(one, "support")]
    if not items:
        shared.fail(RecordError(f"no item of the record that rests on reports has the id {item}"))
    names = {one.article.id: one.article.path for one in found.store.coverage()}
    for one in items:
        told = (
            [line({"id": one.id, **to_json(one.support)})]
            if form == "jsonl"
            else lines_of(one.id, one.support, names)
        )
        for words in told:
            click.echo(words)
    shared.close(found.problems)


def lines_of(item: str, support: Support, names: Mapping[str, str]) -> Iterator[str]:
    """The count in a sentence, then each line of origin with its root, its articles and the reasons."""
    yield f"{item}: {counted(support)} from {sum(len(one.members) for one in support.lines)} articles"
    for number, one in enumerate(support.lines, 1):
        yield f"  {number}. {one.kind}: {names.get(one.root, one.root)}"
        yield from (f"       {names.get(member, member)}" for member in one.members)
        yield from (f"       because {reason}" for reason in one.why)


def counted(support: Support) -> str:
    """The number of independent origins, or its bounds where it is unknown."""
    if support.origins is None:
        least, most = support.origins_bounds
        return f"between {least} and {most} independent origins"
    return f"{support.origins} independent origin{'' if support.origins == 1 else 's'}"
