"""The site of one record: its templates, its days, and what every page knows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Annotated, Any

from fastapi import HTTPException, Query
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from relazione.publish.affair import Affair
from relazione.publish.days import day
from relazione.publish.site.source import Source

DAY = r"^\d{4}-\d{2}-\d{2}$"
AsOf = Annotated[
    str | None,
    Query(
        alias="as-of",
        pattern=DAY,
        description="The record as known on this day; today where it is left out.",
        json_schema_extra={"format": "date"},
    ),
]
Page = Annotated[int, Query(ge=1, le=100_000, description="The page, from 1.")]
CHOICES = 8  # days that the as-of control offers by name; beyond, it asks for one


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

    def page(self, page: str, /, *, as_of: str | None = None, room: str = "", **values: Any) -> HTMLResponse:
        """A page of the site; `room` is the entry of the navigation it belongs to."""
        found = self.templates.get_template(f"site/{page}.html").render(
            token=self.token if self.embed else "",
            as_of=as_of,
            day=day(as_of) if as_of else "today",
            tail=f"?as-of={as_of}" if as_of else "",
            more=f"&as-of={as_of}" if as_of else "",
            room=room,
            site=True,
            **values,
        )
        return HTMLResponse(found)

    def affair(self, as_of: str | None) -> Affair:
        """The affair of a day; a day that is none is the reader's mistake."""
        return self.source.affair(a_day(as_of) if as_of else None)

    def days(self) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        """The days on which articles became known, each with its words and the sigla known by then; none where they are many."""
        affair = self.affair(None)
        known = {one.article.id: one.article.published.known_from for one in affair.coverage}
        found = sorted({value for value in known.values() if value})
        if len(found) > CHOICES or len(known) > 26:
            return ()
        return tuple(
            (
                value,
                day(value),
                affair.siglum_list([id_ for id_, since in known.items() if since and since <= value]),
            )
            for value in found
        )


def a_day(value: str) -> str:
    """An ISO day; anything else is answered as unusable."""
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise HTTPException(422, f"{value} is no day") from error


@dataclass(frozen=True, slots=True)
class Cut:
    """One page of a list: the rows, where it stands, how many there are."""

    rows: Any
    page: int
    pages: int
    count: int


def cut(rows: Any, page: int, size: int) -> Cut:
    """The rows of a page; past the last page there is nothing to find."""
    pages = max(1, -(-len(rows) // size))
    if page > pages:
        raise HTTPException(404, f"there are {pages} pages")
    return Cut(rows[(page - 1) * size : page * size], page, pages, len(rows))
