"""Do everything: read, annotate, collate, record, and publish a dossier and a database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from relazione.cli import _shared as shared
from relazione.cli._gathering import Gathered, gathered
from relazione.problems import RelazioneError

if TYPE_CHECKING:
    from relazione.model.notes import Annotated
    from relazione.model.record import Record
    from relazione.model.story import Collation, Placement
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
    with shared.waiting("working the record"):
        affairs = affairs_of(found, as_of, mode)
    found.store.close()
    if draft:
        shared.settle(draft, out / "record.db")
    for name, dossier in affairs:
        shared.write(out / f"{name}.html", html(dossier))
        shared.write(out / f"{name}.md", markdown(dossier))
    click.echo(summary(affairs[0][1]))
    click.echo(f"\nThe dossier is {out / 'dossier.html'}, the record {db or out / 'record.db'}.")
    shared.close(found.problems)


def affairs_of(found: Gathered, as_of: str | None, mode: TextMode) -> list[tuple[str, Dossier]]:
    """A dossier an affair (a running story of two articles or more), the largest first and called "dossier".

    Articles that stand alone are named in the first; where none has company, the first is of everything.
    """
    try:
        known, collation, record = found.desk.as_known(found.store, as_of)
    except RelazioneError as error:
        shared.fail(error)
    stories = _stories(known, collation.placements)
    if len(stories) < 2 or len(stories[0]) < 2:
        return [("dossier", _dossier(found, (known, collation, record), mode))]
    parts = (found.desk.part(story, collation, as_of) for story in stories if len(story) > 1)
    made = [_dossier(found, part, mode) for part in parts]
    return _linked(made, [story for story in stories[1:] if len(story) == 1])


def _stories(known: Sequence[Annotated], placements: Sequence[Placement]) -> list[tuple[Annotated, ...]]:
    """The articles by running story, the largest story first."""
    home = {placement.article: placement.story for placement in placements}
    stories: dict[str, list[Annotated]] = {}
    for one in known:
        stories.setdefault(home[one.article.id], []).append(one)
    return sorted(
        (tuple(story) for story in stories.values()),
        key=lambda story: (-len(story), story[0].article.canonical),
    )


def _dossier(
    found: Gathered, part: tuple[tuple[Annotated, ...], Collation, Record], mode: TextMode
) -> Dossier:
    from relazione.publish import Affair, Dossier

    return Dossier(Affair(*part, found.desk.gazetteer), mode)


def _linked(dossiers: Sequence[Dossier], alone: Sequence[Sequence[Annotated]]) -> list[tuple[str, Dossier]]:
    """The dossiers under their names, each pointing to the others; the first also names the articles that stand alone."""
    from relazione.publish.dossier import Other

    names = ["dossier", *(f"dossier-{number}" for number in range(2, len(dossiers) + 1))]
    links = [
        Other(one.title, f"{name}.html", len(one.affair.coverage))
        for name, one in zip(names, dossiers, strict=True)
    ]
    single = [Other(story[0].article.title or story[0].article.path, "", 1) for story in alone]
    return [
        (name, replace(one, others=(*links[:at], *links[at + 1 :], *(single if at == 0 else []))))
        for at, (name, one) in enumerate(zip(names, dossiers, strict=True))
    ]


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
        for _, item in dossier.lead
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
