"""How articles hang together: copied passages, families, stories, who is who, which reports are of one happening."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from relazione.model.article import Credit
from relazione.model.span import Evidence, Place

PassageKind = Literal["verbatim", "near", "paraphrase", "translation"]
PassageOf = Literal["text", "quotation", "furniture"]
Direction = Literal["known", "likely", "unknown"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch that two articles share. `source` is None where it is a repeat whose origin is not in the set."""

    source: Place | None
    to: Place
    kind: PassageKind
    of: PassageOf = "text"
    direction: Direction = "unknown"
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Placement:
    """Which running story, single happening and copy family an article belongs to."""

    article: str
    path: str
    story: str
    event: str | None
    family: str
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InferredCredit:
    """An agency credit that an article does not state but shares text with one that does."""

    article: str
    credit: Credit
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Lineage:
    """Passages, and for each article its copy family; agencies inferred along verbatim families."""

    passages: tuple[Passage, ...] = ()
    families: Mapping[str, str] = field(default_factory=dict)
    inferred: tuple[InferredCredit, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether two things are one: the verdict, its score and evidence, and whose word it is (ours or a user's)."""

    left: str
    right: str
    verdict: Literal["same", "different", "unsure"]
    why: tuple[str, ...] = ()
    by: str = "relazione"


@dataclass(frozen=True, slots=True)
class Identity:
    """A record entity: the article entities ``(article id, entity id)`` that are one."""

    id: str
    members: tuple[tuple[str, str], ...]
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Notes of several articles ``(article id, note id)`` that are of one happening, utterance or position.

    `possibly` names other groups that may be the same thing: what is told neither rules it out nor proves it.
    """

    id: str
    members: tuple[tuple[str, str], ...]
    why: tuple[str, ...] = ()
    possibly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Collation:
    """All that `collate` decided about a set of articles."""

    lineage: Lineage = field(default_factory=Lineage)
    placements: tuple[Placement, ...] = ()
    identities: tuple[Identity, ...] = ()
    utterances: tuple[Group, ...] = ()
    happenings: tuple[Group, ...] = ()
    positions: tuple[Group, ...] = ()
    judgements: tuple[Judgement, ...] = ()
