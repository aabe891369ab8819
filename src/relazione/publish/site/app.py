"""The site's pages and API as a FastAPI application. Pages need no script; writing needs the token of this run.

Article HTML is never shown raw: pages are made from extracted text, escaped, under a content security policy without scripts.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib import resources
from typing import Annotated, Any

from fastapi import FastAPI, Form, HTTPException, Query, Request, Response
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from relazione.model.interchange import article_json, record_json
from relazione.problems import RecordError
from relazione.publish.affair import Affair
from relazione.publish.dossier import Dossier, html
from relazione.publish.exports import EXPORTS
from relazione.publish.phrase import sentence
from relazione.publish.relation import holdings, rows
from relazione.publish.site import leaf
from relazione.publish.site.source import Source, Verdict
from relazione.publish.words import Quoting

POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
INLINE = POLICY.replace("style-src 'self'", "style-src 'unsafe-inline'")
PAGE = 200  # items of an API answer
AsOf = Annotated[str | None, Query(alias="as-of", pattern=r"^\d{4}-\d{2}-\d{2}$")]
VERDICTS = ("same", "different", "right", "wrong")


@dataclass(frozen=True)
class Site:
    """The pages of one record."""

    source: Source
    token: str
    embed: bool = True

    @cached_property
    def templates(self) -> Environment:
        loader = PackageLoader("relazione.publish", "templates")
        return Environment(
            loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
        )

    def page(self, page: str, /, **values: Any) -> HTMLResponse:
        """A page of the site."""
        found = self.templates.get_template(f"site/{page}.html").render(
            token=self.token if self.embed else "", **values
        )
        return HTMLResponse(found)

    def affair(self, as_of: str | None) -> Affair:
        """The affair of a day; a day that is none is the reader's mistake."""
        if as_of:
            _day(as_of)
        return self.source.affair(as_of)


def _day(value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise HTTPException(422, f"{value} is no day") from error


def make_app(source: Source, *, token: str | None = None, embed: bool = True) -> FastAPI:
    """The application. `token` guards writing (a fresh one where none is given); `embed` puts it into the forms."""
    site = Site(source, token or secrets.token_urlsafe(16), embed)
    app = FastAPI(
        title="Relazione",
        description="A record of press coverage, every line with its words.",
        docs_url=None,
        redoc_url=None,
    )
    app.middleware("http")(_guarded)
    for part in (
        _relations,
        _rooms,
        _articles,
        _items,
        _entities,
        _judging,
        _tables,
        _api_articles,
        _api_record,
    ):
        part(app, site)
    return app


async def _guarded(request: Request, call_next: Any) -> Response:
    """Every answer carries the policy; nothing is framed, sniffed or sent on to other sites."""
    response: Response = await call_next(request)
    response.headers.setdefault("Content-Security-Policy", POLICY)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def _relations(app: FastAPI, site: Site) -> None:
    @app.get("/", response_class=HTMLResponse, include_in_schema=False)
    def front(as_of: AsOf = None) -> HTMLResponse:
        """The relation between the two states that most happenings join."""
        dossier = Dossier(site.affair(as_of))
        return site.page(
            "relation",
            d=dossier,
            rows=dossier.rows,
            holdings=dossier.holdings,
            states=dossier.states,
            as_of=as_of,
        )

    @app.get("/relation/{one}/{two}", response_class=HTMLResponse, include_in_schema=False)
    def relation(one: str, two: str, as_of: AsOf = None) -> HTMLResponse:
        """What passed between two states."""
        affair = site.affair(as_of)
        quoting, pair = Quoting(affair), (one.upper(), two.upper())
        states = tuple(affair.state_name(code) for code in pair)
        both = rows(affair, pair, quoting)
        return site.page(
            "relation",
            d=Dossier(affair),
            rows=both,
            holdings=holdings(affair, quoting),
            states=states,
            as_of=as_of,
        )

    @app.get("/dossier", response_class=HTMLResponse, include_in_schema=False)
    def dossier(as_of: AsOf = None) -> Response:
        """The whole dossier on one page; its own style sheet is inlined, so its policy allows that."""
        return HTMLResponse(html(Dossier(site.affair(as_of))), headers={"Content-Security-Policy": INLINE})


def _rooms(app: FastAPI, site: Site) -> None:
    @app.get("/search", response_class=HTMLResponse, include_in_schema=False)
    def search(q: str = "", as_of: AsOf = None) -> HTMLResponse:
        """Sentences that hold the words."""
        affair = site.affair(as_of)
        found = site.source.search(q, as_of) if q.strip() else ()
        return site.page("search", q=q, found=found, affair=affair, as_of=as_of)

    @app.get("/changes", response_class=HTMLResponse, include_in_schema=False)
    def changes(since: str = "") -> HTMLResponse:
        """What later reports confirmed, revised or withdrew."""
        found = site.source.changes(_day(since)) if since else ()
        return site.page("changes", since=since, found=found, as_of=None)

    @app.get("/style.css", include_in_schema=False)
    def style() -> Response:
        """The style sheet."""
        sheet = (resources.files("relazione.publish") / "templates" / "relazione.css").read_text(
            encoding="utf-8"
        )
        return Response(sheet, media_type="text/css", headers={"Cache-Control": "max-age=3600"})


def _articles(app: FastAPI, site: Site) -> None:
    @app.get("/article/{id_}", response_class=HTMLResponse, include_in_schema=False)
    def article(id_: str, as_of: AsOf = None) -> HTMLResponse:
        """An article with its notes in place."""
        affair = site.affair(as_of)
        one = next(
            (one for one in affair.coverage if one.article.id == id_ or affair.sigla[one.article.id] == id_),
            None,
        )
        if one is None:
            raise HTTPException(404, "no such article on that day")
        found = next(item for item in Dossier(affair).leaves if item.siglum == affair.sigla[one.article.id])
        return site.page(
            "article",
            leaf=found,
            sentences=leaf.sentences(one, affair),
            furniture=leaf.furniture(one),
            waits=leaf.empty(one.notes),
            as_of=as_of,
        )


def _items(app: FastAPI, site: Site) -> None:
    @app.get("/item/{id_}", response_class=HTMLResponse, include_in_schema=False)
    def item(id_: str, as_of: AsOf = None) -> HTMLResponse:
        """A happening, utterance, position or finding with its words, origins and reasons."""
        affair = site.affair(as_of)
        row = _row(affair, id_)
        event = next((event for event in affair.record.events if event.id == id_), None)
        title = sentence(event, affair) if event else f"{row['type'].capitalize()} {id_}"
        words = Quoting(affair).words(_places(row))
        return site.page(
            "item",
            row=row,
            title=title,
            words=words,
            why=site.source.why(id_),
            verdicts=VERDICTS,
            as_of=as_of,
        )


def _entities(app: FastAPI, site: Site) -> None:
    @app.get("/entity/{id_}", response_class=HTMLResponse, include_in_schema=False)
    def entity(id_: str, as_of: AsOf = None) -> HTMLResponse:
        """A person, office, organisation or place: names, offices held, happenings, things said."""
        dossier = Dossier(site.affair(as_of))
        row = _row(dossier.affair, id_)
        ids = {
            event.id
            for event in dossier.affair.record.events
            if any(id_ in ids for ids in event.roles.values()) or id_ in event.place
        }
        said = {one.id for one in dossier.affair.record.utterances if id_ in one.speaker}
        spoken = [one for one in (*dossier.said[0], *dossier.said[1]) if one.id in said]
        events = [one for one in dossier.timeline if one.id in ids]
        return site.page(
            "entity",
            row=row,
            name=dossier.affair.name(id_),
            events=events,
            when=dossier.when,
            said=spoken,
            as_of=as_of,
        )


def _judging(app: FastAPI, site: Site) -> None:
    @app.post("/judge", include_in_schema=False)
    def judge(
        request: Request,
        verdict: Annotated[str, Form()],
        item: Annotated[str, Form()],
        token: Annotated[str, Form()],
        by: Annotated[str, Form()] = "reader",
        why: Annotated[str, Form()] = "",
        other: Annotated[str, Form()] = "",
    ) -> Response:
        """Keep a judgement: same or different (of two items), right or wrong (of one)."""
        origin = request.headers.get("origin")
        if not secrets.compare_digest(token, site.token) or (
            origin and origin.split("//")[-1] != request.headers.get("host")
        ):
            raise HTTPException(403, "writing needs the token of this run, from this site")
        if verdict not in VERDICTS or (verdict in ("same", "different")) != bool(other.strip()):
            raise HTTPException(422, "same and different need two items, right and wrong one")
        _judged(site, Verdict(item, other.strip(), verdict, by.strip() or "reader", why.strip()))
        return RedirectResponse("/", status_code=303)


def _judged(site: Site, verdict: Verdict) -> None:
    try:
        site.source.judge(verdict)
    except RecordError as error:
        raise HTTPException(422, str(error)) from error


def _tables(app: FastAPI, site: Site) -> None:
    @app.get("/table/{name}", response_class=PlainTextResponse, summary="A flat table as CSV")
    def table(name: str, as_of: AsOf = None) -> Response:
        """events.csv, utterances.csv, positions.csv, findings.csv, articles.csv or dyads.csv."""
        affair = site.affair(as_of)
        files = {**EXPORTS["csv"].write(affair), **EXPORTS["dyads"].write(affair)}
        if name not in files:
            raise HTTPException(404, f"there are {', '.join(sorted(files))}")
        return Response(files[name], media_type="text/csv; charset=utf-8")


def _api_articles(app: FastAPI, site: Site) -> None:
    @app.get("/api/articles", summary="The articles, without their texts")
    def articles(
        request: Request,
        response: Response,
        as_of: AsOf = None,
        after: str = "",
        limit: Annotated[int, Query(ge=1, le=PAGE)] = PAGE,
    ) -> Any:
        """A page of articles by id; `next` is the cursor of the following page."""
        found = [article_json(one.article) for one in site.affair(as_of).coverage]
        light = [{key: value for key, value in row.items() if key != "text"} for row in found]
        return _cut(light, after, limit) if _fresh(request, response, site, as_of) else _unchanged(response)

    @app.get("/api/articles/{id_}", summary="One article with its notes")
    def one_article(id_: str, as_of: AsOf = None) -> Any:
        """The article object of the interchange format."""
        found = next((one for one in site.affair(as_of).coverage if one.article.id == id_), None)
        if found is None:
            raise HTTPException(404, "no such article on that day")
        return article_json(found.article, found.notes)


def _api_record(app: FastAPI, site: Site) -> None:
    @app.get("/api/record", summary="The record's items")
    def record(
        request: Request,
        response: Response,
        type_: Annotated[
            str | None, Query(alias="type", pattern="^(entity|event|position|utterance|finding)$")
        ] = None,
        as_of: AsOf = None,
        after: str = "",
        limit: Annotated[int, Query(ge=1, le=PAGE)] = PAGE,
    ) -> Any:
        """A page of items by id, all or of one type; `next` is the cursor of the following page."""
        found = [row for row in record_json(site.affair(as_of).record) if type_ in (None, row["type"])]
        return _cut(found, after, limit) if _fresh(request, response, site, as_of) else _unchanged(response)

    @app.get("/api/record/{id_}", summary="One item of the record")
    def one_item(id_: str, as_of: AsOf = None) -> Any:
        """The item's object of the interchange format."""
        return _row(site.affair(as_of), id_)


def _fresh(request: Request, response: Response, site: Site, as_of: str | None) -> bool:
    """Set the ETag; false where the reader holds this very answer."""
    tag = (
        '"'
        + hashlib.sha256(f"{site.source.version()} {as_of} {request.url.query}".encode()).hexdigest()[:24]
        + '"'
    )
    response.headers["ETag"] = tag
    return request.headers.get("if-none-match") != tag


def _unchanged(response: Response) -> Response:
    return Response(status_code=304, headers={"ETag": response.headers["ETag"]})


def _cut(found: list[dict[str, Any]], after: str, limit: int) -> dict[str, Any]:
    """The items after a cursor, by id."""
    rest = sorted((row for row in found if row["id"] > after), key=lambda row: str(row["id"]))
    return {"items": rest[:limit], "next": rest[limit - 1]["id"] if len(rest) > limit else None}


def _row(affair: Affair, id_: str) -> dict[str, Any]:
    row = next((row for row in record_json(affair.record) if row["id"] == id_), None)
    if row is None:
        raise HTTPException(404, "no such item on that day")
    return row


def _places(row: dict[str, Any]) -> list[tuple[str, Any]]:
    """Where an item's evidence stands, whatever its type."""
    found = [(report["article"], report["evidence"]) for report in row.get("reports", [])]
    sides = (
        evidence
        for side in row.get("positions", [])
        if isinstance(side, dict)
        for evidence in side["evidence"]
    )
    return [*found, *((one["article"], [(one["start"], one["end"])]) for one in sides)]
