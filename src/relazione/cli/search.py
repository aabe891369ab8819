"""Search the articles' sentences, with filters by speaker, story, outlet and date."""

from __future__ import annotations

from pathlib import Path

import click

from relazione.cli import _shared as shared
from relazione.cli._gathering import gathered
from relazione.problems import RelazioneError


@click.command()
@click.argument("words")
@shared.paths
@shared.db
@shared.gazetteer
@click.option("--speaker", help="Only sentences with words of this person (a part of the name or an id).")
@click.option("--story", help="Only articles of this running story (its id or the beginning of it).")
@click.option("--outlet", help="Only articles of this outlet (its id, as org:the-outlet).")
@click.option("--since", metavar="DATE", help="Only articles published on this day or later.")
@shared.as_of
@click.option("--most", default=50, show_default=True, help="At most so many sentences.")
@shared.formats("table", "jsonl")
def command(
    words: str,
    paths: tuple[str, ...],
    db: Path | None,
    gazetteers: tuple[Path, ...],
    speaker: str | None,
    story: str | None,
    outlet: str | None,
    since: str | None,
    as_of: str | None,
    most: int,
    form: str,
) -> None:
    """Find sentences that hold all the WORDS; words in quotation marks must stand together.

    \b
    relazione search '"joint exercises"' --db record.db
    relazione search drills coverage/ --speaker Orsanov --since 2031-05-01
    """
    from relazione.model.interchange import line, to_json
    from relazione.record.store.search import Wanted

    found = gathered(paths, db, gazetteers)
    try:
        if paths:
            found.desk.keep(found.store)
        hits = found.store.search(Wanted(words, speaker, story, outlet, since, as_of, most))
    except RelazioneError as error:
        shared.fail(error)
    if form == "jsonl":
        for hit in hits:
            click.echo(line(to_json(hit)))
    else:
        rows = [(hit.published, hit.path, hit.start, hit.words) for hit in hits]
        click.echo(shared.table(rows, ("published", "path", "at", "words")))
    shared.close(found.problems)
