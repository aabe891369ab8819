"""Print what makes a shell complete verbs and options at the tab key: bash, zsh or fish."""

from __future__ import annotations

import click

SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the completion script of SHELL, to be read when the shell starts.

    \b
    relazione completion bash >> ~/.bashrc
    relazione completion zsh >> ~/.zshrc
    relazione completion fish > ~/.config/fish/completions/relazione.fish
    """
    from click.shell_completion import get_completion_class

    from relazione.cli import main

    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"no completion is known for {shell}")
    click.echo(found(main, {}, "relazione", "_RELAZIONE_COMPLETE").source())
