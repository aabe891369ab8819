"""Print what a scorer needs beyond the record: parses of a treebank, acts of PLV rows."""

from __future__ import annotations

import json
from pathlib import Path

import click

from relazione.cli import _shared as shared
from relazione.problems import RelazioneError

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
