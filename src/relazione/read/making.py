"""An `Article` from its text, what was stated about it outside the text, and its masthead."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from relazione.gazetteer import Gazetteer
from relazione.model.article import Article, Genre, Published, article_id
from relazione.model.span import Evidence
from relazione.read.language import language_of
from relazione.read.masthead import Agencies, Masthead, Outlets, read_masthead
from relazione.read.masthead.dates import StatedDate, address_date, find_date

LABELLED = re.compile(r"^(?:Q|A|[A-Z][\w.’' -]{1,40}(?:\([^)]{2,40}\))?):\s+\S", re.MULTILINE)


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

    @classmethod
    def of(cls, value: Mapping[str, Any]) -> Stated:
        """The known keys of a JSON object, as text; empty ones count as absent."""
        known = {key: str(value[key]).strip() for key in cls.__slots__ if isinstance(value.get(key), str)}
        return cls(**{key: text for key, text in known.items() if text})

    def or_else(self, other: Stated) -> Stated:
        """These statements, and the other's where these are silent."""
        return Stated(**{key: getattr(self, key) or getattr(other, key) for key in self.__slots__})


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
        day = _stated_day(stated, masthead)
        id_ = article_id(
            text, outlet=outlet, url=url, stated=day.value if day else None, source=_base(source.name)
        )
        credits = self._credits(masthead, stated)
        return Article(
            id=id_,
            path=source.name,
            text=text,
            sha256=hashlib.sha256(source.raw).hexdigest(),
            url=url,
            language=_language(stated.language) or language_of(text),
            retrieved=stated.retrieved or source.retrieved,
            genre=genre_of(text, masthead, outlet),
            title=stated.title or masthead.title,
            byline=stated.byline or masthead.byline,
            outlet=outlet,
            agency=credits[0] if credits else None,
            agency_status="stated" if credits else None,
            published=_published(id_, day, masthead, url=url),
            credits=masthead.credits,
            boilerplate=masthead.furniture,
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


def _stated_day(stated: Stated, masthead: Masthead) -> StatedDate | None:
    outside = find_date(stated.published) if stated.published else None
    return StatedDate(outside.value, outside.at, 0, 0) if outside else masthead.date


def _published(id_: str, day: StatedDate | None, masthead: Masthead, *, url: str | None) -> Published:
    """Stated outside or in the text; else the day in the article's address, which is an inference."""
    if day:
        evidence = (Evidence(id_, day.start, day.end, "stated in the text"),) if day.end else ()
        return Published(day.value, day.at, "stated", evidence=evidence)
    if masthead.address_day:
        value, span = masthead.address_day
        evidence = (Evidence(id_, span.start, span.end, "the day in the article's address"),)
        return Published(value, None, "inferred", value, value, evidence)
    value_of_url = address_date(url) if url else None
    if value_of_url:
        return Published(value_of_url, None, "inferred", value_of_url, value_of_url)
    return Published()


def genre_of(text: str, masthead: Masthead, outlet: str | None) -> Genre:
    """The genre where the text's own form tells it; "unknown" otherwise."""
    title = (masthead.title or "").lower()
    if title.startswith(("readout", "read-out")):
        return "readout"
    if len(LABELLED.findall(text)) >= 6:
        return "transcript"
    if (
        title.startswith(("press release", "joint statement", "communiqué", "communique"))
        or "for immediate release" in text[:400].lower()
    ):
        return "release"
    if re.match(r"(?:opinion|commentary|analysis|editorial|op-ed)\b", title):
        return "opinion"
    if outlet is None and any(credit.where == "dateline" for credit in masthead.credits):
        return "agency"
    return "report" if masthead.title or masthead.byline or outlet else "unknown"
