"""Say whether everything that is needed is there and whole."""

from __future__ import annotations

import sys
from collections.abc import Callable

import click

from relazione.cli import _shared as shared
from relazione.problems import RelazioneError

Finding = tuple[str, bool, str]


@click.command()
def command() -> None:
    """Check Python, the language models, the gazetteer and the database library; end with 1 where something is wrong.

    \b
    relazione doctor
    """
    found = [checked(name, check) for name, check in CHECKS]
    click.echo(
        shared.table(
            [(name, "well" if well else "WRONG", told) for name, well, told in found], ("part", "", "found")
        )
    )
    if not all(well for _, well, _ in found):
        raise SystemExit(1)


def checked(name: str, check: Callable[[], str]) -> Finding:
    """What a check says; whatever goes wrong in it is what it says."""
    try:
        return name, True, check()
    except (RelazioneError, ImportError, OSError, ValueError) as error:
        return name, False, f"{type(error).__name__}: {error}"


def python() -> str:
    """The interpreter's version."""
    return sys.version.split()[0]


def models() -> str:
    """The language models load and tag a sentence."""
    from relazione.annotate.tagger import Tagging
    from relazione.model.article import Article
    from relazione.model.notes import Notes

    text = "The minister arrived on Tuesday."
    tokens = [note for note in Tagging()(Article("x", "x", text, ""), Notes()) if hasattr(note, "upos")]
    return f"{len(tokens)} words tagged"


def names() -> str:
    """The gazetteer loads."""
    from relazione.gazetteer import shipped

    found = shipped()
    return f"{len(found.states)} states, {len(found.organisations)} organisations"


def database() -> str:
    """A record can be made, with full-text search."""
    from relazione.record.store import open_store

    store = open_store()
    store.close()
    return "SQLite with full-text search"


CHECKS: tuple[tuple[str, Callable[[], str]], ...] = (
    ("Python", python),
    ("models", models),
    ("gazetteer", names),
    ("database", database),
)
