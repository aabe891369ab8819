"""What changed between versions of an article that was read more than once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from relazione.cli import _shared as shared
from relazione.model.article import Article
from relazione.model.span import Place
from relazione.model.version import Revision

SHOWN = 160  # characters of a passage in a table


@click.command()
@shared.paths
@shared.gazetteer
@shared.formats("table", "jsonl")
def command(paths: tuple[str, ...], gazetteers: tuple[Path, ...], form: str) -> None:
    """Read files, folders, archives or addresses and print what was taken out of an article and put into it, headlines, corrections.

    \b
    relazione versions monday.warc.gz tuesday.warc.gz
    """
    from relazione.model.interchange import line, to_json
    from relazione.read.versions import revisions

    articles, problems = shared.desk(gazetteers).read(shared.need_paths(paths))
    found = revisions(articles)
    if form == "jsonl":
        for revision in found:
            click.echo(line(to_json(revision)))
    else:
        rows = [row for revision in found for row in _rows(revision, articles)]
        click.echo(shared.table(rows, ("address", "what", "words")))
    shared.close(problems)


def _rows(revision: Revision, articles: Sequence[Article]) -> list[tuple[str, str, str]]:
    """A row a headline, a correction, a passage."""
    texts = {article.id: article.text for article in articles}
    rows = []
    if revision.headline:
        rows.append(("headline", " → ".join(revision.headline)))
    if revision.correction:
        rows.append(("correction", revision.correction))
    rows += [("taken out", _shown(texts, passage)) for passage in revision.removed]
    rows += [("put in", _shown(texts, passage)) for passage in revision.added]
    return [(revision.url, what, words) for what, words in rows]


def _shown(texts: dict[str, str], passage: Place) -> str:
    words = " ".join(passage.span.of(texts[passage.article]).split())
    return words if len(words) <= SHOWN else f"{words[:SHOWN]}…"
