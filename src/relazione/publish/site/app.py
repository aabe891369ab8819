"""The site's pages and API as a FastAPI application. Pages need no script; writing needs the token of this run.

Article HTML is never shown raw: pages are made from extracted text, escaped, under a content security policy without scripts.
"""

from __future__ import annotations

import secrets
from importlib import resources
from typing import Any

from fastapi import FastAPI, Request, Response

from relazione.publish.site import api, judging, pages, relations
from relazione.publish.site.room import Site
from relazione.publish.site.source import Source

POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"


def make_app(source: Source, *, token: str | None = None, embed: bool = True) -> FastAPI:
    """The application. `token` guards writing (a fresh one where none is given); `embed` puts it into the forms."""
    site = Site(source, token or secrets.token_urlsafe(16), embed)
    app = FastAPI(
        title="Relazione",
        description="A record of press coverage: what happened between states, on whose word, every line with its words. "
        "Objects are those of the interchange format; every read takes `as-of`, a day.",
        docs_url=None,
        redoc_url=None,
    )
    app.middleware("http")(_guarded)
    for part in (relations, pages, judging, api):
        part.add(app, site)

    @app.get("/style.css", include_in_schema=False)
    def style() -> Response:
        """The style sheet."""
        sheet = resources.files("relazione.publish") / "templates" / "relazione.css"
        headers = {"Cache-Control": "max-age=3600"}
        return Response(sheet.read_text(encoding="utf-8"), media_type="text/css", headers=headers)

    return app


async def _guarded(request: Request, call_next: Any) -> Response:
    """Every answer carries the policy; nothing is framed, sniffed or sent on to other sites."""
    response: Response = await call_next(request)
    response.headers.setdefault("Content-Security-Policy", POLICY)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = (
        "same-origin"  # "no-referrer" would make browsers hide where our own forms come from
    )
    response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    return response
