"""Print what a scorer needs beyond the record: parses of a treebank, acts of PLV rows; the happenings of a corpus."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import click

from relazione.cli import _shared as shared
from relazione.problems import RelazioneError

COUNTED = ("gold", "found", "act right", "status right", "invented")
existing = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def command() -> None:
    """Measure a part against a file of gold."""


@command.command("parse")
@click.argument("path", type=existing, metavar="FILE.conllu")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of a table.")
def parse(path: Path, as_json: bool) -> None:
    """UPOS, XPOS, lemma, UAS and LAS of the tagger on gold words, sentence F1 on raw text."""
    from relazione.measure.parse import measure_parse

    try:
        figures = measure_parse(path)
    except RelazioneError as error:
        shared.fail(error)
    click.echo(json.dumps(figures) if as_json else shared.table(list(figures.items()), ("figure", "value")))


@command.command("plv")
@click.argument("path", type=existing, metavar="FILE.tsv")
def plv(path: Path) -> None:
    """The act between the marked source and target of each row, as {"row", "plover_root", "quad"}."""
    from relazione.measure.plv import predictions, read_rows

    try:
        for prediction in predictions(read_rows(path)):
            click.echo(json.dumps(prediction))
    except RelazioneError as error:
        shared.fail(error)


@command.command("actors")
@click.argument("path", type=existing, metavar="FILE.jsonl")
@shared.gazetteer
def actors(path: Path, gazetteers: tuple[Path, ...]) -> None:
    """The state and sector that each actor string means, as {"row", "country", "sector"}."""
    from relazione.measure.actors import predictions, rows

    try:
        for prediction in predictions(rows(path), shared.desk(gazetteers).gazetteer):
            click.echo(json.dumps(prediction))
    except RelazioneError as error:
        shared.fail(error)


@command.command("events")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="FOLDER")
def events(folder: Path) -> None:
    """Happenings against gold, by act and by status, in a folder that training.corpus.export wrote."""
    from relazione.measure.happenings import measure_happenings

    try:
        tally = measure_happenings(folder)
    except RelazioneError as error:
        shared.fail(error)
    rows = [(name, f"{value:.3f}".removesuffix(".000")) for name, value in tally.figures().items()]
    click.echo(shared.table(rows, ("figure", "value")))
    for axis in ("status", "act"):
        click.echo("\n" + shared.table(tally.by(axis), (axis, *COUNTED)))


scorers = click.option(
    "--data",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path("../shared"),
    show_default=True,
    help="Folder with the scorers and the evaluation data.",
)


@command.command("affairs")
@scorers
@click.option("--split", type=click.Choice(("dev", "train", "test")), default="dev", show_default=True)
def affairs(data: Path, split: str) -> None:
    """The records of our own corpus's affairs against their gold, a row an affair: P/R of pairs, right/of of counts."""
    from relazione.measure.affairs import COLUMNS, each, table

    try:
        with tempfile.TemporaryDirectory() as folder:
            told = list(each(data, Path(folder), split))
    except RelazioneError as error:
        shared.fail(error)
    click.echo(shared.table(table(told), ("affair", *COLUMNS)))


@command.command("gate")
@scorers
@click.option("--suite", "suites", multiple=True, help="Only this suite; may be given several times.")
@click.option(
    "--update", type=click.Path(dir_okay=False, path_type=Path), help="Write the raised floors to this file."
)
@click.option("--allow-lower", is_flag=True, help="Let --update lower a floor; say why in the changelog.")
def gate(data: Path, suites: tuple[str, ...], update: Path | None, allow_lower: bool) -> None:
    """Hold the figures against their floors; ends with 1 where one falls below."""
    from relazione.measure.gate import measured, raised

    try:
        figures = list(measured(data, suites))
        if update:
            update.write_text(
                json.dumps(raised(figures, allow_lower=allow_lower), indent=2) + "\n", encoding="utf-8"
            )
    except RelazioneError as error:
        shared.fail(error)
    rows = [
        (one.suite, one.name, f"{one.value:.3f}", f"{one.floor:.3f}", "" if one.holds else "BELOW")
        for one in figures
    ]
    click.echo(shared.table(rows, ("suite", "figure", "value", "floor", "")))
    if not all(one.holds for one in figures):
        raise SystemExit(1)
