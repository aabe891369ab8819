"""Show the passages that articles share, aligned on both sides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from relazione.cli import _shared as shared

if TYPE_CHECKING:
    from relazione.collate.copies.changes import Change
    from relazione.model.article import Article
    from relazione.model.span import Span
    from relazione.model.story import Lineage, Passage

SHOWN = 60  # characters of a stretch in a table
Articles = Mapping[str, "Article"]


@click.command()
@shared.paths
@shared.gazetteer
@shared.workers
@click.option("--changes", "with_changes", is_flag=True, help="Show what each copy cut, added and altered.")
@click.option("--furniture", is_flag=True, help="Show furniture in common as well (JSON Lines always do).")
@shared.formats("table", "jsonl")
def command(
    paths: tuple[str, ...],
    gazetteers: tuple[Path, ...],
    workers: int,
    with_changes: bool,
    furniture: bool,
    form: str,
) -> None:
    """Print a line a reused passage: from where, to where, how close, of what, in which direction.

    A direction is known where the copy names its source, likely by an agency's credit or an earlier day, else unknown.

    \b
    relazione lineage coverage/
    relazione lineage coverage/ --changes
    """
    from relazione.model.interchange import line, to_json

    desk = shared.desk(gazetteers, workers)
    articles, unread = desk.read(shared.need_paths(paths))
    coverage, problems = desk.annotate(articles)
    lineage = desk.collate(coverage).lineage
    by_id = {one.article.id: one.article for one in coverage}
    shown = [one for one in lineage.passages if furniture or form == "jsonl" or one.of != "furniture"]
    if form == "jsonl":
        told: Iterator[str] = (line(to_json(passage)) for passage in shown)
    else:
        told = told_lineage(lineage, shown, by_id, with_changes)
    for words in told:
        click.echo(words)
    shared.close([*unread, *problems])


def told_lineage(
    lineage: Lineage, shown: Sequence[Passage], by_id: Articles, with_changes: bool
) -> Iterator[str]:
    """The passages as a table, the families, the inferred credits, and the changes if asked for."""
    rows = [
        (
            by_id[one.source.article].path if one.source else "",
            by_id[one.to.article].path,
            one.kind,
            one.of,
            one.direction,
            cell(by_id[one.to.article], one.to.span),
        )
        for one in shown
    ]
    yield shared.table(rows, ("from", "to", "kind", "of", "direction", "words"))
    yield from family_lines(lineage.families, by_id)
    yield from credit_lines(lineage, by_id)
    if with_changes:
        yield from change_lines(lineage, by_id)


def family_lines(families: Mapping[str, str], by_id: Articles) -> Iterator[str]:
    """Each copy family of two articles or more."""
    members: dict[str, list[str]] = {}
    for article, family in families.items():
        members.setdefault(family, []).append(by_id[article].path)
    for found in members.values():
        if len(found) > 1:
            yield f"\none text: {', '.join(found)}"


def credit_lines(lineage: Lineage, by_id: Articles) -> Iterator[str]:
    """The articles that stand in an agency's text; the credit may just not have been kept."""
    for one in lineage.inferred:
        source = by_id[one.evidence[-1].article].path
        path = by_id[one.article].path
        yield f"\n{path}: no agency credit in the text we hold; its words stand in {source}, which credits {one.credit.agency}"


def change_lines(lineage: Lineage, by_id: Articles) -> Iterator[str]:
    """For each copy of a family, side by side, what was cut, altered and added."""
    from relazione.collate.copies.changes import changes

    joined = {(one.source.article, one.to.article) for one in lineage.passages if one.source}
    for source, copy in sorted(joined, key=lambda pair: (by_id[pair[0]].canonical, by_id[pair[1]].canonical)):
        if lineage.families[source] == lineage.families[copy]:
            found = changes(by_id[source], by_id[copy], lineage.passages)
            yield f"\n{by_id[source].path} → {by_id[copy].path}"
            yield shared.table(
                [change_row(one, by_id[source], by_id[copy]) for one in found], ("", "source", "copy")
            )


def change_row(change: Change, source: Article, copy: Article) -> tuple[str, str, str]:
    """One change; figures are marked, for there a slip matters most."""
    kind = f"{change.kind}, figures" if change.figures else change.kind
    return kind, cell(source, change.source), cell(copy, change.copy)


def cell(article: Article, span: Span | None) -> str:
    """The beginning of a stretch on one line."""
    if span is None:
        return ""
    words = " ".join(span.of(article.text).split())
    return words if len(words) <= SHOWN else f"{words[: SHOWN - 1]}…"
