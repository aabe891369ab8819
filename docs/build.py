"""Writes the generated pages of the documentation: ``python -m docs.build``; ``--check`` only says whether they are current."""

from __future__ import annotations

import sys
from pathlib import Path

import click

DOCS = Path(__file__).resolve().parent
HEAD = "# The command line\n\nGenerated from `--help` by `make docs`; a test keeps it current.\n"


def command_line() -> str:
    """The reference of the command line: every verb with its help."""
    from relazione.cli import main, verb_names

    pages = [HEAD, _block(main, "relazione", None)]
    with click.Context(main, info_name="relazione") as context:
        for name in verb_names():
            command = main.get_command(context, name)
            assert command is not None
            pages.append(f"## relazione {name}\n\n{_block(command, name, context)}")
            pages.extend(_inner(command, name, context))
    return "\n".join(pages)


def _inner(command: click.Command, name: str, parent: click.Context | None) -> list[str]:
    """The pages of a verb's own verbs."""
    if not isinstance(command, click.Group):
        return []
    with click.Context(command, info_name=name, parent=parent) as context:
        commands = sorted(command.commands.items())
        return [f"### relazione {name} {inner}\n\n{_block(one, inner, context)}" for inner, one in commands]


def _block(command: click.Command, name: str, parent: click.Context | None) -> str:
    context = click.Context(command, info_name=name, parent=parent, terminal_width=100, max_content_width=100)
    with context:
        return f"```text\n{command.get_help(context)}\n```\n"


def exports() -> str:
    """Every export with what it cannot hold."""
    from relazione.publish.exports import EXPORTS

    pages = [
        "# Exports\n\nGenerated from the code by `make docs`. `relazione export --db record.db --to NAME --out FOLDER` writes one.\n"
    ]
    for name, export in EXPORTS.items():
        losses = "\n".join(f"- {loss}" for loss in export.loss)
        pages.append(f"## {name}: {export.what}\n\nWhat it cannot hold:\n\n{losses}\n")
    return "\n".join(pages)


PAGES = {"cli.md": command_line, "exports.md": exports}


def stale() -> list[str]:
    """The generated pages that are not what the code says now."""
    return [
        name
        for name, page in PAGES.items()
        if not (DOCS / name).exists() or (DOCS / name).read_text("utf-8") != page()
    ]


def main() -> None:
    """Write the pages, or check them."""
    if "--check" in sys.argv[1:]:
        found = stale()
        sys.exit(f"not current: {', '.join(found)}" if found else 0)
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
