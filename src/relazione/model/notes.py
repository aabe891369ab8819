"""What annotators find in one article. Each note points to spans of the unchanged text.

Field names are the keys of the interchange format; fields it does not name (rule, score, why …) say how a decision was made.
Entity ids inside the notes of one article are that article's own; `collate/identity` says which of them are one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, Protocol

from relazione.model.article import Article
from relazione.model.span import Span

MentionKind = Literal["person", "organisation", "place", "office", "group", "document", "event"]
MentionForm = Literal["name", "title", "pronoun", "description", "metonym"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
QuoteKind = Literal["direct", "indirect", "mixed", "scare"]
QuoteStatus = Literal["said", "denied", "declined", "absent", "expected", "thought"]
Basis = Literal["declared", "attributed", "observed", "judgement"]


@dataclass(frozen=True, slots=True)
class Guess:
    """What the event head makes of a word, in shares: the likeliest act and its share, that the word names an act at all,
    and if so its likeliest status and its share, and that it is real (held, under way or ongoing, and not negated).
    """

    act: str
    act_score: float
    named: float
    status: str
    status_score: float
    real: float


@dataclass(frozen=True, slots=True)
class Token:
    """A UD word. `head` is an index into `Notes.tokens`, its own for a root; `name` is a BIO tag (O, B-PER …)."""

    start: int
    end: int
    upos: str
    xpos: str
    lemma: str
    head: int
    dep: str
    sentence: int
    name: str = "O"
    guess: Guess | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; `first` and `last` are a half-open range of token indices."""

    start: int
    end: int
    first: int = 0
    last: int = 0

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office held, as this article states it; ISO dates, `status` says how ("current", "former", "acting", "appointed")."""

    office: str
    status: str = "current"
    since: str | None = None
    until: str | None = None
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that mentions of this article stand for.

    `state` is ISO 3166-1 alpha-3 (user codes for invented or unrecognised ones), `sector` a PLOVER sector (GOV, MIL …).
    `outside` marks what was taken from a table and not from the article; `state_outside` the same for a person's state alone.
    """

    id: str
    kind: MentionKind
    name: str
    state: str | None = None
    sector: str | None = None
    names: tuple[str, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    named: bool = True
    outside: bool = False
    state_outside: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that stands for an entity (None: it could not be said for which); `rule` names the decision."""

    id: str
    start: int
    end: int
    kind: MentionKind
    entity: str | None
    form: MentionForm
    rule: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression. `value` is TIMEX3; `earliest`/`latest` are ISO days, None where open or not a calendar time.

    `anchor` names what it was counted from: "published", the id of another time, or None; `relative` keeps the
    symbolic form ("published+next W1") of a value that waits for its anchor.
    """

    id: str
    start: int
    end: int
    type: TimexType
    value: str
    earliest: str | None = None
    latest: str | None = None
    granularity: str = ""
    anchor: str | None = None
    relative: str | None = None
    rule: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when something was said."""

    when: str | None = None
    phase: Literal["before", "during", "after"] | None = None
    event: str | None = None
    channel: str | None = None
    translated: bool | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Something said, by whom, in how many pieces. `relay` runs from the outlet to the mouth."""

    id: str
    kind: QuoteKind
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    speaker: tuple[str, ...] = ()
    setting: Setting = field(default_factory=Setting)
    status: QuoteStatus = "said"
    relay: tuple[str, ...] = ()
    rule: str = ""
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Event:
    """An act as this article reports it, with its axes (see annotate/events/acts.yaml); `object`: the words for its things."""

    id: str
    trigger: Span
    act: str
    status: str
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    time: str | None = None
    earliest: str | None = None
    latest: str | None = None
    channel: str | None = None
    setting: str | None = None
    level: str | None = None
    attribution: tuple[str, ...] = ()
    polarity: Literal["positive", "negative"] = "positive"
    evidence: tuple[Span, ...] = ()
    about: str | None = None
    plover: str | None = None
    cameo: str | None = None
    rule: str = ""
    score: float = 1.0
    why: tuple[str, ...] = ()
    object: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """What a state or a person holds, toward whom, on whose word, at what distance the outlet keeps."""

    id: str
    holder: tuple[str, ...]
    toward: tuple[str, ...]
    topic: str
    stance: str
    basis: Basis
    distance: tuple[Span, ...] = ()
    since: str | None = None
    until: str | None = None
    attribution: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()
    rule: str = ""


Note = Token | Sentence | Entity | Mention | Time | Quote | Event | Position

KINDS: dict[str, type] = {
    "tokens": Token,
    "sentences": Sentence,
    "entities": Entity,
    "mentions": Mention,
    "times": Time,
    "quotes": Quote,
    "events": Event,
    "positions": Position,
}


@dataclass(frozen=True, slots=True)
class Notes:
    """Everything found in one article so far, each kind in text order."""

    tokens: tuple[Token, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[Time, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()

    def with_found(self, found: Iterable[Note], gives: Sequence[str]) -> Notes:
        """These notes with the kinds in `gives` replaced by what was `found`."""
        kept: dict[str, Any] = {kind: [] for kind in gives}
        names = {KINDS[kind]: kind for kind in gives}
        for note in found:
            kept[names[type(note)]].append(note)
        return replace(self, **{kind: tuple(notes) for kind, notes in kept.items()})

    def entity(self, id_: str) -> Entity | None:
        """The entity with this id, if there is one."""
        return next((entity for entity in self.entities if entity.id == id_), None)


class Annotator(Protocol):
    """``(Article, Notes) -> notes``; it declares which kinds of notes it needs and which it gives (and so replaces)."""

    needs: tuple[str, ...]
    gives: tuple[str, ...]

    def __call__(self, article: Article, notes: Notes) -> Iterable[Note]: ...


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with its notes: what the rooms above work on. They must not need tokens, which are not stored."""

    article: Article
    notes: Notes
