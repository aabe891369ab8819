"""The command line: one file a verb, loaded only when it is called, so that ``--help`` is quick."""

from __future__ import annotations

import importlib
import os
import pkgutil
from pathlib import Path

import click

from relazione import __version__

# Before numpy is loaded, for this process and its workers: our products are small, and the linear algebra's second thread
# only waits for them, awake (measured: half of the tagger's processor time). A user's own setting stays.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

EXIT_CODES = """\b
Exit codes: 0 all done · 1 failed · 2 wrong usage · 3 done in part (some sources could not be read; each is named)"""


class Verbs(click.Group):
    """A group whose commands are the modules of this folder; a module's `command` is the verb, its docstring the help."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs, by name."""
        return sorted(verb_names())

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The verb, loaded now."""
        if name not in verb_names():
            return None
        module = importlib.import_module(f"relazione.cli.{name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the verbs with the first line of their modules' docstrings, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, verb_line(name)) for name in self.list_commands(ctx)])


def verb_names() -> list[str]:
    """The verbs: every public module of this folder but the shared options."""
    found = [module.name for module in pkgutil.iter_modules(__path__)]
    return [name.replace("_", "-") for name in found if not name.startswith("_")]


def verb_line(name: str) -> str:
    """What the verb does: the first line of its module."""
    source = Path(__path__[0]) / f"{name.replace('-', '_')}.py"
    return source.read_text(encoding="utf-8").split('"""')[1].splitlines()[0]


@click.command(cls=Verbs, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="relazione")
def main() -> None:
    """Relazione reads press coverage of international affairs and writes the record.

    \b
    relazione report coverage/              everything: read, annotate, collate, record, publish a dossier
    relazione annotate coverage/ --format jsonl
    relazione record coverage/ --as-of 2031-05-04
    """
