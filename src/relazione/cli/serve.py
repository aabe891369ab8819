"""Open a record in the browser: relation, articles, happenings, people, search, changes, judgements; and an API."""

from __future__ import annotations

import secrets
from pathlib import Path

import click

from relazione.cli import _shared as shared
from relazione.problems import RecordError

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@click.command()
@click.argument("db", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="RECORD.db")
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Where to listen; this machine alone by default."
)
@click.option("--port", default=8031, show_default=True, help="The port.")
@shared.gazetteer
def command(db: Path, host: str, port: int, gazetteers: tuple[Path, ...]) -> None:
    """Serve a record's pages until interrupted. Needs the extra: pip install relazione[web].

    Writing (judgements) needs the token of this run: on this machine the pages carry it, elsewhere they ask for it.

    \b
    relazione serve record.db
    relazione serve record.db --port 8080
    """
    try:
        import uvicorn

        from relazione.cli._opened import OpenRecord
        from relazione.publish.site.app import make_app
    except ImportError:
        shared.fail(RecordError("serving needs the extra: pip install relazione[web]"))
    from relazione.record.store import open_store

    token = secrets.token_urlsafe(16)
    record = OpenRecord(open_store(db), shared.desk(gazetteers))
    with shared.waiting("working the record"):
        record.prepare()
    app = make_app(record, token=token, embed=host in LOOPBACK)
    if host not in LOOPBACK:
        click.echo(f"The token for judgements: {token}", err=True)
    click.echo(f"http://{host}:{port}/ (interrupt to end)", err=True)
    uvicorn.run(app, host=host, port=port, log_level="warning")
