"""Invented coverage in a notation a reader can follow: a text, and notes that are named by their wording in it.

    paper("courier", "2031-05-08", "Orsanov met Weyl on Wednesday.",
          person("Orsanov"), person("Weyl"), event("met", "meet", actor="Orsanov", recipient="Weyl", on="2031-05-07"))

A wording must stand in the text; the second of two is written ``"met#2"``. People are ``person:<name in lower case>``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from relazione.model.article import Article, Published
from relazione.model.notes import (
    Annotated,
    Entity,
    Event,
    Mention,
    Notes,
    Position,
    Quote,
    Sentence,
    Setting,
    Tenure,
    Time,
)
from relazione.model.span import Span
from relazione.model.story import Collation, Group, Identity, Lineage, Placement


def locate(text: str, wording: str) -> Span:
    """The span of a wording; ``wording#2`` is its second occurrence."""
    words, _, number = wording.partition("#")
    at = -1
    for _ in range(int(number or 1)):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


@dataclass
class Draft:
    """The notes of one article while they are made."""

    text: str
    notes: dict[str, list[Any]] = field(default_factory=dict)

    def add(self, kind: str, note: Any) -> None:
        self.notes.setdefault(kind, []).append(note)

    def count(self, kind: str) -> int:
        return len(self.notes.get(kind, []))

    def entity(self, found: Entity) -> None:
        if found.id not in {one.id for one in self.notes.get("entities", [])}:
            self.add("entities", found)


Note = Callable[[Draft], None]


def id_of(name: str, kind: str = "person") -> str:
    """``person:orsanov`` for "Orsanov"; an id stays an id."""
    return name if ":" in name else f"{kind}:{name.casefold().replace(' ', '-')}"


def ids_of(names: str | Sequence[str]) -> tuple[str, ...]:
    return tuple(id_of(name) for name in ([names] if isinstance(names, str) else names))


def person(
    wording: str, *, name: str | None = None, state: str | None = None, tenures: Sequence[Tenure] = ()
) -> Note:
    """A person's name in the text."""

    def make(draft: Draft) -> None:
        id_ = id_of(name or wording.partition("#")[0])
        draft.entity(
            Entity(id_, "person", name or wording.partition("#")[0], state=state, tenures=tuple(tenures))
        )
        span = locate(draft.text, wording)
        draft.add("mentions", Mention(f"m{draft.count('mentions')}", *span, "person", id_, "name"))

    return make


def mention(
    wording: str, entity: str, kind: Any = "place", *, form: Any = "name", state: str | None = None
) -> Note:
    """Any other mention."""

    def make(draft: Draft) -> None:
        draft.entity(Entity(entity, kind, wording.partition("#")[0], state=state))
        span = locate(draft.text, wording)
        draft.add("mentions", Mention(f"m{draft.count('mentions')}", *span, kind, entity, form))

    return make


def event(
    wording: str, act: str, status: str = "held", *, on: str = "", polarity: Any = "positive", **roles: Any
) -> Note:
    """An act told in these words; `on` is a day or ``first/last`` (an open end is left empty)."""
    attribution = tuple(roles.pop("attribution", ()))
    evidence = roles.pop("evidence", wording)

    def make(draft: Draft) -> None:
        first, _, last = on.partition("/")
        filled = {role: ids_of(names) for role, names in roles.items()}
        draft.add(
            "events",
            Event(
                f"e{draft.count('events')}",
                locate(draft.text, wording),
                act,
                status,
                filled,
                earliest=first or None,
                latest=(last or None) if "/" in on else first or None,
                polarity=polarity,
                attribution=attribution,
                evidence=(locate(draft.text, evidence),),
                rule="by hand",
            ),
        )
        for filler in dict.fromkeys(one for names in filled.values() for one in names):
            kind, _, code = filler.partition(":")
            named = Entity(
                filler,
                "person" if kind == "person" else "place",
                code.title(),
                code if kind == "country" else None,
            )
            draft.entity(named)

    return make


def quote(
    wording: str, speaker: str | Sequence[str] = (), *, kind: Any = "direct", cue: str = "", **setting: Any
) -> Note:
    """Something said; `setting` takes when, phase, event, channel, translated."""

    def make(draft: Draft) -> None:
        content = tuple(locate(draft.text, piece) for piece in wording.split(" | "))
        cues = (locate(draft.text, cue),) if cue else ()
        said = Quote(
            f"q{draft.count('quotes')}",
            kind,
            content,
            cues,
            speaker=ids_of(speaker),
            setting=Setting(**setting),
        )
        draft.add("quotes", said)
        for id_ in said.speaker:
            draft.entity(Entity(id_, "person", id_.partition(":")[2].title()))

    return make


def time(wording: str, value: str, *, kind: Any = "DATE") -> Note:
    """A time expression."""

    def make(draft: Draft) -> None:
        draft.add("times", Time(f"t{draft.count('times')}", *locate(draft.text, wording), kind, value))

    return make


def position(
    wording: str, holder: str, topic: str, stance: str, *, basis: Any = "declared", distance: str = ""
) -> Note:
    """Something held."""

    def make(draft: Draft) -> None:
        words = (locate(draft.text, distance),) if distance else ()
        evidence = (locate(draft.text, wording),)
        held = Position(
            f"p{draft.count('positions')}", (holder,), (), topic, stance, basis, words, evidence=evidence
        )
        draft.add("positions", held)

    return make


def paper(
    name: str, published: str | None, text: str, *notes: Note, status: Any = None, outlet: str | None = None
) -> Annotated:
    """An article with its notes; sentences end at full stops, a line break or a closing mark."""
    draft = Draft(text)
    for note in notes:
        note(draft)
    day = Published(published, status=status or ("stated" if published else "unknown"))
    article = Article(
        name.ljust(64, "0"), f"{name}.txt", text, "0" * 64, language="en", outlet=outlet, published=day
    )
    draft.notes["sentences"] = sentences(text)
    return Annotated(article, Notes(**{kind: tuple(found) for kind, found in draft.notes.items()}))


def sentences(text: str) -> list[Sentence]:
    found, at = [], 0
    for place, mark in enumerate(text):
        if (
            mark in ".!?"
            and text[place + 1 : place + 2] in ("", " ", "\n", "”", '"')
            and text[place - 1] != "."
        ):
            end = place + 1 + (text[place + 1 : place + 2] in ("”", '"'))
            found.append(Sentence(at + len(text[at:end]) - len(text[at:end].lstrip()), end))
            at = end
    return found or [Sentence(0, len(text))]


def identities(coverage: Sequence[Annotated]) -> tuple[Identity, ...]:
    """Entities with equal ids are one."""
    members: dict[str, list[tuple[str, str]]] = {}
    for one in coverage:
        for entity in one.notes.entities:
            members.setdefault(entity.id, []).append((one.article.id, entity.id))
    return tuple(Identity(id_, tuple(found)) for id_, found in sorted(members.items()))


def one_story(coverage: Sequence[Annotated]) -> tuple[Placement, ...]:
    """All articles belong to one running story."""
    return tuple(
        Placement(one.article.id, one.article.path, "story", None, one.article.id) for one in coverage
    )


def key(paper_: str, note: str) -> tuple[str, str]:
    """``(article id, note id)`` of a paper's note."""
    return (paper_.ljust(64, "0"), note)


def collated(coverage: Sequence[Annotated], **groups: Any) -> Collation:
    """A collation by hand: groups are lists of ``[("paper", "note"), …]``; what is in none stands alone."""
    return Collation(
        lineage=Lineage(families={one.article.id: one.article.id for one in coverage}),
        placements=one_story(coverage),
        identities=identities(coverage),
        utterances=grouped(coverage, "quotes", groups.get("utterances", ())),
        happenings=grouped(coverage, "events", groups.get("happenings", ())),
        positions=grouped(coverage, "positions", groups.get("positions", ())),
    )


def grouped(
    coverage: Sequence[Annotated], kind: str, given: Sequence[Sequence[tuple[str, str]]]
) -> tuple[Group, ...]:
    """The groups given, then every other note by itself."""
    made = [tuple(key(*member) for member in members) for members in given]
    taken = {member for members in made for member in members}
    alone = [(one.article.id, note.id) for one in coverage for note in getattr(one.notes, kind)]
    made += [(member,) for member in alone if member not in taken]
    name = {"quotes": "utterance", "events": "event", "positions": "position"}[kind]
    return tuple(Group(f"{name}:{members[0][0][:16]}:{members[0][1]}", members) for members in made)
