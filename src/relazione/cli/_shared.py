"""Options, progress and closing words that the verbs share."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from relazione.problems import Problem, RecordError, RelazioneError

if TYPE_CHECKING:
    from relazione.desk import Desk

DONE_IN_PART = 3
Verb = TypeVar("Verb", bound=Callable[..., Any])

paths = click.argument("paths", nargs=-1, metavar="PATH...")
gazetteer = click.option(
    "--gazetteer",
    "gazetteers",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file of your own states, organisations, people and places (YAML); may be given several times.",
)
workers = click.option(
    "--workers", default=1, show_default=True, help="Worker processes; the result does not depend on it."
)
engine = click.option(
    "--engine",
    type=click.Choice(["processes", "ray"]),
    default="processes",
    show_default=True,
    help="Where the workers live: processes of this machine, or actors of a Ray cluster (RAY_ADDRESS, else a local one).",
)
db = click.option("--db", type=click.Path(dir_okay=False, path_type=Path), help="The record's database file.")
as_of = click.option("--as-of", metavar="DATE", help="The record as it was known on this day (YYYY-MM-DD).")


def formats(*names: str) -> Callable[[Verb], Verb]:
    """The ``--format`` option; the first name is the default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        help="Output format.",
    )


def desk(gazetteers: Sequence[Path] = (), workers: int = 1, engine: str = "processes") -> Desk:
    """A desk that shows its progress on standard error, when that is a terminal."""
    from relazione.desk import Desk, silent
    from relazione.gazetteer import shipped

    found = shipped()
    try:
        for path in gazetteers:
            found = found.with_file(path)
    except RelazioneError as error:
        fail(error)
    return Desk(found, workers, show_progress if sys.stderr.isatty() else silent, engine)


def show_progress(what: str, done: int, of: int) -> None:
    """One line that is written over, on standard error."""
    filled = 24 * done // max(of, 1)
    end = "\n" if done == of else ""
    click.echo(f"\r{what:<10} {'█' * filled}{'·' * (24 - filled)} {done}/{of}{end}", nl=False, err=True)


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Say on standard error, when that is a terminal, what is being done; the words go when it is done."""
    watched = sys.stderr.isatty()
    if watched:
        click.echo(f"{what} …", nl=False, err=True)
    try:
        yield
    finally:
        if watched:
            click.echo(f"\r{' ' * (len(what) + 2)}\r", nl=False, err=True)


def close(problems: Iterable[Problem]) -> None:
    """Name each problem on standard error; end with `DONE_IN_PART` if there was any."""
    named = list(dict.fromkeys(problems))
    for problem in named:
        click.echo(f"relazione: {problem}", err=True)
    if named:
        sys.exit(DONE_IN_PART)


def fail(error: RelazioneError) -> NoReturn:
    """End with exit code 1 and the error's message."""
    click.echo(f"relazione: {error}", err=True)
    sys.exit(1)


def draft_of(path: Path) -> Path:
    """A fresh name beside `path` for a file that will take its place when it is whole."""
    draft = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for old in path.parent.glob(f"{draft.name}*"):
            old.unlink()
    except OSError as error:
        fail(RecordError(f"{path}: not written: {error.strerror or error}"))
    return draft


def settle(draft: Path, path: Path) -> None:
    """Put a finished draft in its place; what SQLite keeps beside an old database goes with it."""
    try:
        for beside in ("-wal", "-shm"):
            path.with_name(path.name + beside).unlink(missing_ok=True)
        draft.replace(path)
    except OSError as error:
        fail(RecordError(f"{path}: not written: {error.strerror or error}"))


def write(path: Path, content: str | bytes) -> None:
    """Write a file as a whole or not at all; a full disk or a forbidden folder ends with exit code 1 and its name."""
    draft = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        fail(RecordError(f"{path}: not written: {error.strerror or error}"))


def need_paths(paths: Sequence[str]) -> tuple[str, ...]:
    """The paths, ``-`` for standard input; a usage error where there is none."""
    if not paths:
        raise click.UsageError("name at least one file or folder (or - for standard input)")
    return tuple(paths)


def table(rows: Sequence[Sequence[object]], heads: Sequence[str]) -> str:
    """Columns padded to their widest cell, two spaces apart; heads first."""
    cells = [list(map(str, heads)), *([("" if cell is None else str(cell)) for cell in row] for row in rows)]
    widths = [max(len(row[at]) for row in cells) for at in range(len(heads))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    ]
    return "\n".join([lines[0], "  ".join("─" * width for width in widths), *lines[1:]])
