"""The API: the objects of the interchange format with cursors, ETags and as-of, and the flat tables as CSV."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from fastapi import FastAPI, HTTPException, Path, Query, Request, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel

from relazione.model.interchange import RECORD_TYPES, article_json, to_json
from relazione.publish.affair import Affair
from relazione.publish.exports import dyads, tables
from relazione.publish.site.pages import item_by
from relazione.publish.site.room import AsOf, Site
from relazione.publish.site.source import Wish

PAGE = 200  # items of an answer
NAMES: Mapping[type, str] = {kind: name for name, kind in RECORD_TYPES.items()}
Limit = Annotated[int, Query(ge=1, le=PAGE, description="Items of the answer.")]
After = Annotated[str, Query(max_length=400, description="The cursor: items whose id follows this one.")]
Kind = Annotated[
    str | None,
    Query(
        alias="type",
        pattern="^(entity|event|position|utterance|finding)$",
        description="Items of this type alone.",
    ),
]
Words = Annotated[
    str, Query(min_length=1, max_length=400, description="Words; “in quotation marks” a phrase.")
]
Id = Annotated[str, Path(max_length=400)]


class Items(BaseModel):
    """A page of objects by id; `next` is the cursor of the following page, null on the last."""

    items: list[dict[str, Any]]
    next: str | None


class Sentences(BaseModel):
    """Sentences that were found, best first, each with its article and place."""

    items: list[dict[str, Any]]


TableName = Annotated[str, Path(max_length=80, json_schema_extra={"enum": ["dyads.csv", *tables.NAMES]})]
WRONG = {
    "application/json": {"schema": {"type": "object", "properties": {"detail": {}}, "required": ["detail"]}}
}
ANSWERS: dict[int | str, dict[str, Any]] = {
    304: {"description": "The answer you hold is current"},
    404: {"description": "Not known on that day", "content": WRONG},
    422: {"description": "Not a question this record can answer", "content": WRONG},
}


def add(app: FastAPI, site: Site) -> None:
    """The tables and the objects."""
    for part in (_tables, _articles, _record, _search):
        part(app, site)


def _tables(app: FastAPI, site: Site) -> None:
    @app.get("/table/{name}", summary="A flat table as CSV", response_class=Csv, responses=_but(304))
    def table(name: TableName, as_of: AsOf = None) -> Response:
        """events.csv, utterances.csv, positions.csv, findings.csv, articles.csv or dyads.csv."""
        affair = site.affair(as_of)
        if name not in tables.NAMES and name != "dyads.csv":
            raise HTTPException(404, f"there are dyads.csv, {', '.join(tables.NAMES)}")
        if name == "dyads.csv":
            return Csv(dyads.write(affair)[name])
        return StreamingResponse(tables.rows_of(name, affair), media_type=Csv.media_type)


class Csv(Response):
    """Comma-separated values."""

    media_type = "text/csv; charset=utf-8"


def _but(*codes: int) -> dict[int | str, dict[str, Any]]:
    return {code: told for code, told in ANSWERS.items() if code not in codes}


def _articles(app: FastAPI, site: Site) -> None:
    @app.get(
        "/api/articles",
        summary="The articles, without their texts",
        response_model=Items,
        responses=_but(404),
    )
    def articles(
        request: Request, response: Response, as_of: AsOf = None, after: After = "", limit: Limit = PAGE
    ) -> Any:
        """A page of articles by id."""
        affair = site.affair(as_of)
        if not fresh(request, response, site, as_of):
            return unchanged(response)
        ids, following = page_of(sorted(affair.noted), after, limit)
        light = (article_json(affair.noted[id_].article) for id_ in ids)
        return {
            "items": [{key: v for key, v in row.items() if key != "text"} for row in light],
            "next": following,
        }

    @app.get("/api/articles/{id_}", summary="One article with its notes", responses=_but(304))
    def one_article(id_: Id, as_of: AsOf = None) -> dict[str, Any]:
        """The article object of the interchange format, text and notes included."""
        found = site.affair(as_of).noted.get(id_)
        if found is None:
            raise HTTPException(404, "no such article on that day")
        told: dict[str, Any] = article_json(found.article, found.notes)
        return told


def _record(app: FastAPI, site: Site) -> None:
    @app.get("/api/record", summary="The record's items", response_model=Items, responses=_but(404))
    def record(
        request: Request,
        response: Response,
        type_: Kind = None,
        as_of: AsOf = None,
        after: After = "",
        limit: Limit = PAGE,
    ) -> Any:
        """A page of items by id, all or of one type."""
        affair = site.affair(as_of)
        if not fresh(request, response, site, as_of):
            return unchanged(response)
        ids, following = page_of(_ids(affair, type_), after, limit)
        return {"items": [item_json(affair, id_) for id_ in ids], "next": following}

    @app.get("/api/record/{id_}", summary="One item of the record", responses=_but(304))
    def one_item(id_: Id, as_of: AsOf = None) -> dict[str, Any]:
        """The item's object of the interchange format."""
        found = item_json(site.affair(as_of), id_)
        if found is None:
            raise HTTPException(404, "no such item on that day")
        return found


def _search(app: FastAPI, site: Site) -> None:
    @app.get(
        "/api/search", summary="Sentences that hold words", response_model=Sentences, responses=_but(304, 404)
    )
    def search(q: Words, as_of: AsOf = None) -> Any:
        """At most fifty sentences, best first."""
        affair = site.affair(as_of)
        found = site.source.search(Wish(q, as_of=as_of))
        return {"items": [to_json(hit) for hit in found if hit.article in affair.noted]}


def _ids(affair: Affair, type_: str | None) -> list[str]:
    record = affair.record
    kinds = {
        "entity": record.entities,
        "event": record.events,
        "position": record.positions,
        "utterance": record.utterances,
        "finding": record.findings,
    }
    return sorted(one.id for kind, items in kinds.items() if type_ in (None, kind) for one in items)  # type: ignore[attr-defined]


def item_json(affair: Affair, id_: str) -> dict[str, Any] | None:
    """An item's object with its type; None where there is none of that id."""
    found: Any = item_by(affair, id_) or affair.entities.get(id_)
    return {"type": NAMES[type(found)], **to_json(found)} if found else None


def page_of(ids: Sequence[str], after: str, limit: int) -> tuple[Sequence[str], str | None]:
    """The sorted ids that follow a cursor, and the cursor of the page after."""
    start = bisect_right(ids, after)
    found = ids[start : start + limit]
    return found, found[-1] if start + limit < len(ids) else None


def fresh(request: Request, response: Response, site: Site, as_of: str | None) -> bool:
    """Set the ETag; false where the reader holds this very answer."""
    told = f"{site.source.version()} {as_of} {request.url.query}"
    tag = f'"{hashlib.sha256(told.encode()).hexdigest()[:24]}"'
    response.headers["ETag"] = tag
    return request.headers.get("if-none-match") != tag


def unchanged(response: Response) -> Response:
    """The answer to who holds it already."""
    return Response(status_code=304, headers={"ETag": response.headers["ETag"]})
