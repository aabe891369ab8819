"""Judge items of a record: same, different, right or wrong; export and import judgements, also from brat."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from relazione.cli import _shared as shared
from relazione.cli._gathering import Gathered, gathered
from relazione.problems import Problem, RecordError, RelazioneError, UsageError

if TYPE_CHECKING:
    from relazione.record.judging import Judged

VERDICTS = ("same", "different", "right", "wrong")


@click.command()
@click.argument("verdict", type=click.Choice([*VERDICTS, "export", "import", "brat"]))
@click.argument("items", nargs=-1)
@click.option(
    "--db",
    required=True,
    type=click.Path(dir_okay=False, exists=True, path_type=Path),
    help="The record's database file.",
)
@shared.gazetteer
@click.option("--by", default="", help="Who judges.")
@click.option("--because", default="", help="The reason.")
def command(
    verdict: str, items: tuple[str, ...], db: Path, gazetteers: tuple[Path, ...], by: str, because: str
) -> None:
    """Store a judgement on one item (right, wrong) or two (same, different); it wins over ours and is never overwritten.

    \b
    relazione judge same EVENT EVENT --db record.db --by "A. Reader" --because "one ceremony"
    relazione judge export --db record.db > judgements.jsonl
    relazione judge import judgements.jsonl --db record.db
    relazione judge brat corrected/ --db record.db --by "A. Reader" --because "annotated by hand"
    """
    found = gathered((), db, gazetteers)
    try:
        problems = _carry_out(found, verdict, items, (by, because))
    except RelazioneError as error:
        shared.fail(error)
    shared.close((*found.problems, *problems))


def _carry_out(
    found: Gathered, verdict: str, items: tuple[str, ...], told: tuple[str, str]
) -> tuple[Problem, ...]:
    from relazione.model.interchange import line, to_json

    if verdict == "export":
        for one in found.store.judgements():
            click.echo(line(to_json(one)))
        return ()
    problems: tuple[Problem, ...] = ()
    if verdict == "brat":
        judged, problems = _corrected(found, items, told)
    else:
        judged = _imported(items) if verdict == "import" else [_judged(found, verdict, items, told)]
    new = found.store.judge(judged)
    found.desk.keep(found.store)
    click.echo(f"{new} judgement{'' if new == 1 else 's'} stored")
    return problems


def _corrected(
    found: Gathered, folders: tuple[str, ...], told: tuple[str, str]
) -> tuple[list[Judged], tuple[Problem, ...]]:
    """What annotators struck out in brat, as judgements that it is wrong."""
    from relazione.publish import Affair
    from relazione.publish.exports.brat import removed
    from relazione.record.judging import Judged, anchors
    from relazione.record.view import View

    by, because = told
    if len(folders) != 1 or not by or not because or not Path(folders[0]).is_dir():
        raise UsageError("brat needs the folder with the .ann files, --by NAME and --because REASON")
    files = {
        path.name: path.read_text(encoding="utf-8")
        for path in sorted(Path(folders[0]).glob("*.[at][nx][nt]"))
    }
    collation, record = found.desk.keep(found.store)
    coverage = found.store.coverage()
    struck, problems = removed(Affair(coverage, collation, record, found.desk.gazetteer), files)
    view, at = View(coverage, collation), found.store.clock()
    return [Judged(id_, "", "wrong", by, because, at, anchors(record, view, id_)) for id_ in struck], problems


def _imported(files: tuple[str, ...]) -> list[Judged]:
    from relazione.record.judging import judged_from_json

    lines = [
        row for name in files for row in Path(name).read_text(encoding="utf-8").splitlines() if row.strip()
    ]
    return [judged_from_json(json.loads(row)) for row in lines]


def _judged(found: Gathered, verdict: str, items: tuple[str, ...], told: tuple[str, str]) -> Judged:
    from relazione.record.judging import Judged, anchors
    from relazione.record.view import View

    by, because = told
    wanted = 2 if verdict in ("same", "different") else 1
    if len(items) != wanted or not by or not because:
        raise UsageError(f"{verdict} needs {wanted} item id(s), --by NAME and --because REASON")
    collation, record = found.desk.keep(found.store)
    view = View(found.store.coverage(), collation)
    places = [anchors(record, view, id_) for id_ in items]
    if not all(places):
        raise RecordError(f"{items[[bool(one) for one in places].index(False)]}: no such event or utterance")
    right = items[1] if wanted == 2 else ""
    at = found.store.clock()
    return Judged(items[0], right, verdict, by, because, at, places[0], places[1] if wanted == 2 else ())  # type: ignore[arg-type]
