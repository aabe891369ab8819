"""An `Article` from its text, what was stated about it outside the text, and its masthead."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from relazione.gazetteer import Gazetteer
from relazione.model.article import Article, Published, Stamp, article_id
from relazione.model.span import Evidence
from relazione.read.genre import Form, genre_of
from relazione.read.language import language_of
from relazione.read.masthead import Agencies, Masthead, Outlets, read_masthead
from relazione.read.masthead.dates import StatedDate, address_date, stated_date

HINTS = ("address", "guess")  # sources of a day that state none


@dataclass(frozen=True, slots=True)
class Source:
    """Where a text came from: `name` is its path, address or id; `raw` the bytes."""

    name: str
    raw: bytes
    retrieved: str | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """Metadata from outside the text (sidecar, JSON Lines, page head, feed): believed as it stands."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None
    byline: str | None = None
    retrieved: str | None = None
    modified: str | None = None
    correction: str | None = None
    kind: str | None = None
    stamps: tuple[Stamp, ...] = ()

    @classmethod
    def of(cls, value: Mapping[str, Any]) -> Stated:
        """The known keys of a JSON object, as text; empty ones count as absent."""
        known = {key: str(value[key]).strip() for key in cls.__slots__ if isinstance(value.get(key), str)}
        told: dict[str, Any] = {key: text for key, text in known.items() if text}
        return cls(**told)

    def or_else(self, other: Stated) -> Stated:
        """These statements, and the other's where these are silent."""
        return Stated(**{key: getattr(self, key) or getattr(other, key) for key in self.__slots__})

    def with_page(self, title: str | None, byline: str | None, stamps: tuple[Stamp, ...]) -> Stated:
        """These statements with a page's headline, authors and days."""
        return replace(self, title=title, byline=byline, stamps=stamps)

    @property
    def days(self) -> tuple[Stamp, ...]:
        """Every day stated, the most trusted first: what metadata say, then what the page says."""
        said = (("published", self.published), ("modified", self.modified))
        own = [_stamped(kind, value, self.language) for kind, value in said if value]
        return tuple(dict.fromkeys([*(stamp for stamp in own if stamp), *self.stamps]))


def _stamped(kind: str, value: str, language: str | None) -> Stamp | None:
    day = stated_date(value, language)
    return Stamp("published" if kind == "published" else "modified", day.value, day.at) if day else None


@dataclass(frozen=True)
class Maker:
    """Makes articles with one gazetteer's agencies and outlets."""

    gazetteer: Gazetteer

    @cached_property
    def agencies(self) -> Agencies:
        return Agencies(self.gazetteer)

    @cached_property
    def outlets(self) -> Outlets:
        return Outlets(self.gazetteer)

    def article(self, text: str, source: Source, stated: Stated) -> Article:
        """The article; what the masthead says stands where nothing was stated from outside."""
        masthead = read_masthead(text, self.agencies, self.outlets)
        outlet = self.outlets.id_of(stated.outlet) if stated.outlet else masthead.outlet
        url = stated.url or masthead.url
        outlet = outlet or (self.outlets.at(url) if url else None)
        day = _stated_day(stated.days, masthead)
        id_ = article_id(
            text, outlet=outlet, url=url, stated=day.value if day else None, source=_base(source.name)
        )
        credits = self._credits(masthead, stated)
        title, byline = stated.title or masthead.title, stated.byline or masthead.byline
        return Article(
            id=id_,
            path=source.name,
            text=text,
            sha256=hashlib.sha256(source.raw).hexdigest(),
            url=url,
            language=_language(stated.language) or language_of(text),
            retrieved=stated.retrieved or source.retrieved,
            genre=genre_of(Form(text, masthead, title, byline, url, stated.kind, outlet)),
            title=title,
            byline=byline,
            outlet=outlet,
            agency=credits[0] if credits else None,
            agency_status="stated" if credits else None,
            published=_published(id_, day, masthead, hints=_hints(stated.days, url)),
            credits=masthead.credits,
            boilerplate=masthead.furniture,
            stamps=stated.days,
            correction=stated.correction,
        )

    def _credits(self, masthead: Masthead, stated: Stated) -> tuple[str, ...]:
        """The agencies whose text this is: those credited in byline, dateline, foot; a caption's is the picture's."""
        outside = (
            (agency for agency, _, _ in self.agencies.found(stated.byline, 0, len(stated.byline)))
            if stated.byline
            else ()
        )
        inside = (
            credit.agency for credit in masthead.credits if credit.where in ("byline", "dateline", "foot")
        )
        return tuple(dict.fromkeys([*outside, *inside]))


def _base(name: str) -> str:
    """The last part of a path; an address as it is."""
    return name if "://" in name else name.replace("\\", "/").rsplit("/", 1)[-1]


def _language(code: str | None) -> str | None:
    return code.split("-")[0].split("_")[0].lower() if code else None


def _stated_day(days: Sequence[Stamp], masthead: Masthead) -> StatedDate | None:
    outside = next((day for day in days if day.kind == "published" and day.source not in HINTS), None)
    return StatedDate(outside.value, outside.at, 0, 0) if outside else masthead.date


def _hints(days: Sequence[Stamp], url: str | None) -> tuple[str, ...]:
    """Days of publication that something only hints at."""
    found = [day.value for day in days if day.kind == "published" and day.source in HINTS]
    of_address = address_date(url) if url else None
    return (*([of_address] if of_address else []), *found)


def _published(id_: str, day: StatedDate | None, masthead: Masthead, *, hints: Sequence[str]) -> Published:
    """Stated outside or in the text; else the day in the article's address, or another hint, which is an inference."""
    if day:
        evidence = (Evidence(id_, day.start, day.end, "stated in the text"),) if day.end else ()
        return Published(day.value, day.at, "stated", evidence=evidence)
    if masthead.address_day:
        value, span = masthead.address_day
        evidence = (Evidence(id_, span.start, span.end, "the day in the article's address"),)
        return Published(value, None, "inferred", value, value, evidence)
    return Published(hints[0], None, "inferred", hints[0], hints[0]) if hints else Published()
