"""How articles hang together: copied passages, families, stories, who is who, which reports are of one happening."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
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

    @property
    def ends(self) -> tuple[Place, ...]:
        """Where it stands: in the source, if that is in the set, and in the copy."""
        return (self.source, self.to) if self.source else (self.to,)


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

    def within(self, articles: Container[str]) -> Lineage:
        """What it says of some of the articles alone."""
        return Lineage(
            tuple(one for one in self.passages if all(end.article in articles for end in one.ends)),
            {article: family for article, family in self.families.items() if article in articles},
            tuple(
                one
                for one in self.inferred
                if one.article in articles and all(word.article in articles for word in one.evidence)
            ),
        )


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

    def within(self, articles: Container[str]) -> Collation:
        """What it says of some of the articles: everything keeps its id, and loses the members that are not among these."""
        return Collation(
            lineage=self.lineage.within(articles),
            placements=tuple(one for one in self.placements if one.article in articles),
            identities=tuple(
                replace(one, members=kept) for one in self.identities if (kept := _among(one, articles))
            ),
            utterances=_groups_among(self.utterances, articles),
            happenings=_groups_among(self.happenings, articles),
            positions=_groups_among(self.positions, articles),
            judgements=self.judgements,
        )


def _among(one: Identity | Group, articles: Container[str]) -> tuple[tuple[str, str], ...]:
    return tuple(member for member in one.members if member[0] in articles)


def _groups_among(groups: Iterable[Group], articles: Container[str]) -> tuple[Group, ...]:
    """The groups with a member left; what may be the same thing is among them too."""
    kept = {one.id: members for one in groups if (members := _among(one, articles))}
    return tuple(
        replace(one, members=kept[one.id], possibly=tuple(id_ for id_ in one.possibly if id_ in kept))
        for one in groups
        if one.id in kept
    )
