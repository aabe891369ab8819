"""The record: merged happenings, utterances, positions, entities and findings, with the origins each rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as default
from typing import Any, Literal

from relazione.model.notes import Setting
from relazione.model.span import Evidence, Span

LineKind = Literal[
    "copy family", "agency", "briefing", "broadcast", "document", "witness", "own reporting", "unknown"
]
Relation = Literal["agrees", "differs", "contradicts", "single"]


@dataclass(frozen=True, slots=True)
class Line:
    """One independent origin: its root (an agency, a briefing, an article …) and the articles that rest on it."""

    root: str
    kind: LineKind
    members: tuple[str, ...]
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Support:
    """How many independent origins stand behind an item. `origins` is None where only the bounds are known."""

    origins: int | None = None
    origins_bounds: tuple[int, int] = (0, 0)
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldOffice:
    """An office and when it was held, as the articles state it."""

    office: str
    since: str | None = None
    until: str | None = None
    status: str = "current"
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordEntity:
    """A person, organisation, place, office … of the record; `members` are the article entities merged in it."""

    id: str
    kind: str
    names: tuple[str, ...]
    state: str | None = None
    sector: str | None = None
    tenures: tuple[HeldOffice, ...] = ()
    members: tuple[tuple[str, str], ...] = ()
    named: bool = True
    outside: bool = False
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventReport:
    """What one article says of a happening."""

    article: str
    event: str
    status: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class RecordEvent:
    """One happening merged across articles; `chosen` says per field how the merged value was chosen."""

    id: str
    act: str
    status: str
    roles: Mapping[str, tuple[str, ...]]
    earliest: str | None
    latest: str | None
    place: tuple[str, ...]
    reports: tuple[EventReport, ...]
    silent: tuple[str, ...] = ()
    polarity: str = "positive"
    part_of: str | None = None
    possibly_same: tuple[str, ...] = ()
    chosen: Mapping[str, str] = default(default_factory=dict)
    support: Support = default(default_factory=Support)


@dataclass(frozen=True, slots=True)
class PositionReport:
    """What one article says of a position."""

    article: str
    position: str
    basis: str
    distance: tuple[Span, ...]
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class RecordPosition:
    """What a state or person holds, merged across articles."""

    id: str
    holder: tuple[str, ...]
    toward: tuple[str, ...]
    topic: str
    stance: str
    basis: str
    since: str | None
    until: str | None
    reports: tuple[PositionReport, ...]
    silent: tuple[str, ...] = ()
    support: Support = default(default_factory=Support)


@dataclass(frozen=True, slots=True)
class Rendering:
    """One article's wording of an utterance."""

    article: str
    quote: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing said, in all its wordings."""

    id: str
    speaker: tuple[str, ...]
    setting: Setting
    renderings: tuple[Rendering, ...]
    silent: tuple[str, ...] = ()
    event: str | None = None
    support: Support = default(default_factory=Support)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values that reports give for a field, with the words it rests on."""

    articles: tuple[str, ...]
    value: Any
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """Where reports agree, differ, contradict or stand alone on one field of an item. `check` marks a likely slip."""

    id: str
    relation: Relation
    about: str
    field: str
    positions: tuple[Side, ...]
    silent: tuple[str, ...] = ()
    elided: tuple[str, ...] = ()
    negated: tuple[str, ...] = ()
    could_not_know: tuple[str, ...] = ()
    why: str = ""
    kind: str = ""
    innocent: str = ""
    support: Support = default(default_factory=Support)


@dataclass(frozen=True, slots=True)
class Record:
    """Everything the articles say, merged, as known on a day (`as_of`, an ISO date; None for today)."""

    entities: tuple[RecordEntity, ...] = ()
    events: tuple[RecordEvent, ...] = ()
    positions: tuple[RecordPosition, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    findings: tuple[Finding, ...] = ()
    as_of: str | None = None
