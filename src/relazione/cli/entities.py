"""List who and what is named: people, offices, organisations, places, with state, offices, names and articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from relazione.cli import _shared as shared
from relazione.cli._gathering import gathered

if TYPE_CHECKING:
    from relazione.model.notes import Annotated
    from relazione.model.record import RecordEntity

KINDS = ("person", "office", "organisation", "place", "group", "document", "event")
SHOWN = 4  # names that the table shows


@click.command()
@shared.paths
@click.option(
    "--kind", type=click.Choice(KINDS), multiple=True, help="Only this kind; may be given several times."
)
@click.option("--state", metavar="CODE", help="Only those of this state (ISO 3166-1 alpha-3).")
@click.option(
    "--judgements", is_flag=True, help="The judgements on who is one, with their evidence, instead."
)
@shared.db
@shared.gazetteer
@shared.workers
@shared.formats("table", "jsonl")
def command(
    paths: tuple[str, ...],
    kind: tuple[str, ...],
    state: str | None,
    judgements: bool,
    db: Path | None,
    gazetteers: tuple[Path, ...],
    workers: int,
    form: str,
) -> None:
    """Print the entities of articles, the same ones in several articles as one; people without a name stay apart.

    \b
    relazione entities coverage/ --kind person
    relazione entities coverage/ --judgements
    """
    from relazione.collate.identity import identify
    from relazione.model.interchange import line, to_json
    from relazione.model.story import Collation
    from relazione.record.people import record_entities
    from relazione.record.view import View

    found = gathered(paths, db, gazetteers, workers)
    coverage = found.desk.settled(found.store)
    identities, judged = identify(coverage, found.desk.gazetteer)
    if judgements:
        rows = [(one.verdict, one.left, one.right, "; ".join(one.why)) for one in judged]
        _print(form, rows, ("verdict", "one", "other", "why"), [line(to_json(one)) for one in judged])
    else:
        every = record_entities(View(coverage, Collation(identities=identities)))
        chosen = [one for one in every if _wanted(one, kind, state)]
        lines = [line({"type": "entity", **to_json(one)}) for one in chosen]
        _print(form, list(table_rows(chosen, coverage)), HEADS, lines)
    shared.close(found.problems)


HEADS = ("id", "kind", "state", "sector", "offices", "names", "articles", "mentions")


def _wanted(one: RecordEntity, kinds: Sequence[str], state: str | None) -> bool:
    return (not kinds or one.kind in kinds) and (state is None or one.state == state.upper())


def table_rows(
    entities: Sequence[RecordEntity], coverage: Sequence[Annotated]
) -> Iterator[tuple[object, ...]]:
    """A row an entity, those in most articles first."""
    counts = mention_counts(coverage)
    for one in sorted(entities, key=lambda one: (-len({article for article, _ in one.members}), one.id)):
        offices = ", ".join(dict.fromkeys(_office(held.office, held.status) for held in one.tenures))
        names = "; ".join(one.names[:SHOWN]) + (" …" if len(one.names) > SHOWN else "")
        articles = len({article for article, _ in one.members})
        total = sum(counts.get(member, 0) for member in one.members)
        yield one.id, one.kind, one.state, one.sector, offices, names, articles, total


def _office(office: str, status: str) -> str:
    name = office.removeprefix("office:")
    return name if status == "current" else f"{name} ({status})"


def mention_counts(coverage: Sequence[Annotated]) -> Mapping[tuple[str, str], int]:
    """How often each article entity is mentioned."""
    counts: dict[tuple[str, str], int] = {}
    for one in coverage:
        for mention in one.notes.mentions:
            if mention.entity:
                key = (one.article.id, mention.entity)
                counts[key] = counts.get(key, 0) + 1
    return counts


def _print(form: str, rows: Sequence[Sequence[object]], heads: Sequence[str], lines: Sequence[str]) -> None:
    if form == "jsonl":
        for text in lines:
            click.echo(text)
    else:
        click.echo(shared.table(rows, heads))
