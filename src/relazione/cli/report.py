"""Do everything: read, annotate, collate, record, and publish a dossier and a database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from relazione.cli import _shared as shared
from relazione.cli._gathering import Gathered, gathered
from relazione.problems import RelazioneError

if TYPE_CHECKING:
    from relazione.publish import Dossier
    from relazione.publish.words import TextMode

OUT = click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("out"),
    show_default=True,
    help="Folder for the dossier and the database.",
)
TEXT = click.option(
    "--text",
    "mode",
    type=click.Choice(("spans", "context", "full")),
    default="context",
    show_default=True,
    help="How much of the articles' text the dossier carries.",
)


@click.command()
@shared.paths
@shared.db
@shared.gazetteer
@shared.workers
@shared.as_of
@OUT
@TEXT
def command(
    paths: tuple[str, ...],
    db: Path | None,
    gazetteers: tuple[Path, ...],
    workers: int,
    as_of: str | None,
    out: Path,
    mode: TextMode,
) -> None:
    """Read articles and write OUT/dossier.html, OUT/dossier.md and OUT/record.db, with a short summary here.

    With --db the articles are added to that record, and the dossier is of everything in it.

    \b
    relazione report coverage/
    relazione report coverage/ --gazetteer mine.yaml --out spring --text spans
    relazione report --db record.db --as-of 2031-05-04
    """
    from relazione.publish import html, markdown

    draft = None if db else shared.draft_of(out / "record.db")
    found = gathered(paths, db or draft, gazetteers, workers)
    dossier = dossier_of(found, as_of, mode)
    found.store.close()
    if draft:
        shared.settle(draft, out / "record.db")
    shared.write(out / "dossier.html", html(dossier))
    shared.write(out / "dossier.md", markdown(dossier))
    click.echo(summary(dossier))
    click.echo(f"\nThe dossier is {out / 'dossier.html'}, the record {db or out / 'record.db'}.")
    shared.close(found.problems)


def dossier_of(found: Gathered, as_of: str | None, mode: TextMode) -> Dossier:
    """The record kept in the store, and the dossier of it as known on a day."""
    from relazione.publish import Affair, Dossier

    try:
        collation, record = found.desk.keep(found.store)
        coverage = found.store.coverage()
        if as_of:
            collation, record = found.desk.record(coverage, as_of, judgements=found.store.judgements())
    except RelazioneError as error:
        shared.fail(error)
    return Dossier(Affair(found.desk.known(coverage, as_of), collation, record, found.desk.gazetteer), mode)


def summary(dossier: Dossier) -> str:
    """What happened, who said what, how many independent origins, what differs: the first lines of each."""
    counts = ", ".join(f"{count} {what}".strip() for count, what in dossier.facts if what)
    return "\n".join(
        [
            dossier.title,
            counts,
            "",
            "What happened",
            *happened(dossier),
            "",
            "Who said what",
            *said(dossier),
            "",
            "Where the reports differ",
            *differing(dossier),
        ]
    )


def happened(dossier: Dossier) -> list[str]:
    """A line for each happening that most articles report."""
    return [
        f"  {dossier.when[item.id]:<18} {item.text} [{' '.join(item.sigla)} · {item.origins}] {item.status}"
        for item in dossier.lead
    ] or ["  nothing that we could make out"]


def said(dossier: Dossier) -> list[str]:
    """The first things said, those in several articles before the others."""
    lines = []
    for one in [*dossier.said[0], *dossier.said[1]][:6]:
        words = "".join(piece.text for piece in one.wordings[0].pieces)
        sigla = " ".join(wording.siglum for wording in one.wordings)
        lines.append(f"  {one.speaker}: “{words[:90]}{'…' if len(words) > 90 else ''}” [{sigla}]")
    return lines or ["  nothing that we could make out"]


def differing(dossier: Dossier) -> list[str]:
    """The first contradictions and differences, with the articles on each side."""
    return [
        f"  {check.relation}: {check.title} [{' | '.join(' '.join(names) for _, names, _ in check.sides)}]"
        for check in [*dossier.checks, *dossier.differences][:8]
    ] or ["  nowhere that we could make out"]
