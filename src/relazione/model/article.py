"""An article as it was read: its text, never changed again, and what its masthead states."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Literal

from relazione.model.span import Evidence, Span, without

FurnitureKind = Literal["title", "byline", "dateline", "caption", "credit", "link", "markup", "metadata"]
Genre = Literal["report", "agency", "readout", "transcript", "release", "opinion", "unknown"]
CreditPlace = Literal["byline", "dateline", "body", "foot", "caption", "metadata"]
PROSE: frozenset[FurnitureKind] = frozenset(
    {"title", "dateline", "caption"}
)  # furniture that is language, not layout


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch that is not body text. It is marked, never cut out."""

    start: int
    end: int
    kind: FurnitureKind

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Credit:
    """A news agency named as the source of (part of) the article."""

    agency: str
    start: int
    end: int
    where: CreditPlace

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Published:
    """The publication day: ISO dates. ``at`` is the UTC time where one is stated.

    ``not_before`` and ``not_after`` bound an inferred or unknown day; `evidence` is the chain it rests on.
    """

    value: str | None = None
    at: str | None = None
    status: Literal["stated", "inferred", "unknown"] = "unknown"
    not_before: str | None = None
    not_after: str | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def known_from(self) -> str | None:
        """The day from which the article counts as known: stated, else the latest possible (design, rule 5)."""
        return self.not_after or self.value if self.status == "inferred" else self.value


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day that something states about the article: `kind` is what happened then, `source` what states it.

    Sources: ``json-ld``, ``meta``, ``time`` (an element), ``text``, ``script``, ``feed``, ``metadata`` (a sidecar, a line, a column);
    ``warc`` (the archive's own clock); ``address`` and ``guess`` only hint.
    """

    kind: Literal["published", "modified", "retrieved"]
    value: str
    at: str | None = None
    source: str = "metadata"


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `path` is the file, address or JSON Lines id it came from; `sha256` is of the raw bytes.

    `stamps` are the days of publication, revision and retrieval with what states each; `correction` is a note of correction.
    """

    id: str
    path: str
    text: str
    sha256: str
    url: str | None = None
    language: str | None = None
    retrieved: str | None = None
    genre: Genre = "unknown"
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    agency: str | None = None
    agency_status: Literal["stated", "inferred"] | None = None
    published: Published = field(default_factory=Published)
    credits: tuple[Credit, ...] = ()
    boilerplate: tuple[Furniture, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    correction: str | None = None

    @property
    def body(self) -> tuple[Span, ...]:
        """The stretches of body text between the furniture, in order."""
        return without(Span(0, len(self.text)), [piece.span for piece in self.boilerplate])

    @property
    def blocks(self) -> tuple[Span, ...]:
        """The stretches to annotate, in order, none to be crossed by a sentence: body, and title, dateline, captions."""
        prose = [piece.span for piece in self.boilerplate if piece.kind in PROSE]
        return tuple(sorted([*self.body, *prose]))

    @property
    def canonical(self) -> tuple[str, str]:
        """The canonical reading order: published (unknown last), then id (design, rule 5)."""
        return (self.published.value or "9999", self.id)


def article_id(text: str, *, outlet: str | None, url: str | None, stated: str | None, source: str) -> str:
    """SHA-256 of text, outlet, url and stated date; of text and source name where these are null."""
    stamp = [outlet or "", url or "", stated or ""] if (outlet or url or stated) else [source]
    return hashlib.sha256("\x1f".join([text, *stamp]).encode("utf-8", "surrogatepass")).hexdigest()
