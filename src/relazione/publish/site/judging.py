"""Judgements from the pages. A write needs the token of this run and must come from this site."""

from __future__ import annotations

import secrets
from typing import Annotated
from urllib.parse import quote

from fastapi import FastAPI, Form, HTTPException, Request, Response
from fastapi.responses import RedirectResponse

from relazione.problems import RecordError
from relazione.publish.site.pages import VERDICTS
from relazione.publish.site.room import Site
from relazione.publish.site.source import Verdict

Short = Annotated[str, Form(max_length=400)]


def add(app: FastAPI, site: Site) -> None:
    """The one address that writes."""

    @app.post("/judge", include_in_schema=False)
    def judge(
        request: Request,
        verdict: Short,
        item: Short,
        token: Short,
        by: Short = "reader",
        why: Short = "",
        other: Short = "",
    ) -> Response:
        """Keep a judgement: same or different (of two items), right or wrong (of one)."""
        guard(request, token, site.token)
        if verdict not in VERDICTS or (verdict in ("same", "different")) != bool(other.strip()):
            raise HTTPException(422, "same and different need two items, right and wrong one")
        try:
            site.source.judge(Verdict(item, other.strip(), verdict, by.strip() or "reader", why.strip()))
        except RecordError as error:
            raise HTTPException(422, str(error)) from error
        gone = verdict == "wrong"
        return RedirectResponse("/" if gone else f"/item/{quote(item)}", status_code=303)


def guard(request: Request, token: str, wanted: str) -> None:
    """Refuse a write without the token, or one that another site's page sends."""
    origin = request.headers.get("origin")
    foreign = origin is not None and origin.split("//")[-1] != request.headers.get("host")
    if foreign or not secrets.compare_digest(token.encode(), wanted.encode()):
        raise HTTPException(403, "writing needs the token of this run, from this site")
