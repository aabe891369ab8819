"""Do everything: read, annotate, collate, record, and publish a dossier and a database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from relazione.cli import _shared as shared

if TYPE_CHECKING:
    from relazione.publish import Dossier


@click.command()
@shared.paths
@shared.gazetteer
@shared.workers
@shared.as_of
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("out"),
    show_default=True,
    help="Folder for the dossier and the database.",
)
@click.option(
    "--text",
    "mode",
    type=click.Choice(("spans", "context", "full")),
    default="context",
    show_default=True,
    help="How much of the articles' text the dossier carries.",
)
def command(
    paths: tuple[str, ...],
    gazetteers: tuple[Path, ...],
    workers: int,
    as_of: str | None,
    out: Path,
    mode: str,
) -> None:
    """Read articles and write OUT/dossier.html, OUT/dossier.md and OUT/record.db, with a short summary here.

    \b
    relazione report coverage/
    relazione report coverage/ --gazetteer mine.yaml --out spring --text spans
    """
    from relazione.publish import Affair, Dossier, html, markdown

    desk = shared.desk(gazetteers, workers)
    articles, unread = desk.read(shared.need_paths(paths))
    coverage, problems = desk.annotate(articles)
    collation, record = desk.record(coverage, as_of)
    known = desk.known(coverage, as_of)
    dossier = Dossier(Affair(known, collation, record, desk.gazetteer), mode)  # type: ignore[arg-type]
    shared.write(out / "dossier.html", html(dossier))
    shared.write(out / "dossier.md", markdown(dossier))
    click.echo(summary(dossier))
    click.echo(f"\nThe dossier is {out / 'dossier.html'}.")
    shared.close([*unread, *problems])


def summary(dossier: Dossier) -> str:
    """What happened, who said what, how many independent origins, what differs: the first lines of each."""
    lines = [
        dossier.title,
        ", ".join(f"{count} {what}".strip() for count, what in dossier.facts if what),
        "",
        "What happened",
    ]
    lines += [
        f"  {dossier.when[item.id]:<18} {item.text} [{' '.join(item.sigla)} · {item.origins}] {item.status}"
        for item in dossier.lead
    ]
    lines += ["", "Who said what"]
    for said in [*dossier.said[0], *dossier.said[1]][:6]:
        words = "".join(piece.text for piece in said.wordings[0].pieces)
        lines.append(
            f"  {said.speaker}: “{words[:90]}{'…' if len(words) > 90 else ''}” [{' '.join(w.siglum for w in said.wordings)}]"
        )
    lines += ["", "Where the reports differ"]
    lines += [
        f"  {check.relation}: {check.title} [{' | '.join(' '.join(names) for _, names, _ in check.sides)}]"
        for check in [*dossier.checks, *dossier.differences][:6]
    ]
    return "\n".join(lines)
