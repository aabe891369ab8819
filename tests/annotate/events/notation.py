"""A notation for events that a reader can follow.

A sentence with its names in brackets, ``[Weyl] met [Duarte] in [Lisse].``, read by the shipped language model, the names taken
from the brackets and not from the naming room; times are given by their words. What comes out is printed as one line an event:

    meet held Weyl > Duarte @ Lisse

An act that is told as not done has ``not`` before its status. Trees by hand, where no model shall have a say, are written as
one word a line: form, lemma, UPOS, XPOS, head (a number from 1, 0 for the root), relation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from relazione.annotate.events import Events
from relazione.annotate.events.tree import Tree
from relazione.annotate.tagger import Tagging
from relazione.gazetteer import Gazetteer
from relazione.model.article import Article, Furniture, Published
from relazione.model.notes import Entity, Event, Mention, Notes, Position, Quote, Tenure, Time, Token
from relazione.model.span import Span

MARK = re.compile(r"\[([^\]]+)\]")
STATES = {
    "Kestria": "XKE", "Kestrian": "XKE", "Palomir": "XKE", "Varenia": "XVA", "Varenian": "XVA", "Lindrava": "XVA", "Belmora": "XBE",
    "Belmoran": "XBE", "Samvara": "XSA", "Samvaran": "XSA",
}  # fmt: skip
TOWNS = ("Lisse", "Tarsk", "Vestra", "Ondal")
BODIES = ("Alliance", "Halyard", "Corvane")
DAY = "2031-05-05"


def entity_of(name: str) -> Entity:
    """The entity behind a bracketed name: a state, a town, a body, or else a person."""
    if name in STATES:
        return Entity(f"country:{STATES[name]}", "place", name, state=STATES[name])
    if name in TOWNS:
        return Entity(f"city:{name.lower()}", "place", name)
    if name in BODIES:
        return Entity(f"org:{name.lower()}", "organisation", name)
    return Entity(f"person:{name.lower().replace(' ', '-')}", "person", name)


@cache
def tagging() -> Tagging:
    return Tagging()


def plain(marked: str) -> tuple[str, list[tuple[str, Span]]]:
    """The text without brackets, and the names with their spans."""
    text, names, at = "", [], 0
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        names.append((mark[1], Span(len(text), len(text) + len(mark[1]))))
        text += mark[1]
        at = mark.end()
    return text + marked[at:], names


def noted(
    marked: str, *times: Time, quotes: Sequence[Quote] = (), offices: Sequence[tuple[str, str]] = ()
) -> tuple[Article, Notes]:
    """The article and its notes before events; `offices` are (name, office) pairs."""
    text, names = plain(marked)
    article = Article("a", "a.txt", text, "", published=Published(DAY, status="stated"))
    notes = Notes().with_found(tagging()(article, Notes()), ("tokens", "sentences"))
    held = {name: (Tenure(office),) for name, office in offices}
    entities = {
        e.id: replace(e, tenures=held.get(e.name, ())) for name, _ in names for e in [entity_of(name)]
    }
    mentions = [
        Mention(f"m{at}", span.start, span.end, entity_of(name).kind, entity_of(name).id, "name")
        for at, (name, span) in enumerate(names)
    ]
    return article, replace(
        notes, entities=tuple(entities.values()), mentions=tuple(mentions), times=times, quotes=tuple(quotes)
    )


def on(marked: str, words: str, earliest: str, latest: str | None = None) -> Time:
    """A date by its words."""
    start = plain(marked)[0].index(words)
    return Time(f"t{start}", start, start + len(words), "DATE", earliest, earliest, latest or earliest)


def lasting(marked: str, words: str, value: str) -> Time:
    """A length of time by its words."""
    start = plain(marked)[0].index(words)
    return Time(f"t{start}", start, start + len(words), "DURATION", value)


def said(marked: str, words: str, *, cue: str, by: str, kind: str = "indirect") -> Quote:
    """A quote by its words."""
    text = plain(marked)[0]
    at = {part: Span(text.index(part), text.index(part) + len(part)) for part in (words, cue, by)}
    return Quote("q1", kind, (at[words],), (at[cue],), (at[by],), speaker=(entity_of(by).id,))  # type: ignore[arg-type]


def found(
    marked: str, *times: Time, quotes: Sequence[Quote] = (), title: str = ""
) -> tuple[Article, list[Event | Position]]:
    """Events and positions of a marked text; `title` is its headline."""
    article, notes = noted(marked, *times, quotes=quotes)
    if title:
        article = replace(article, boilerplate=(Furniture(0, len(title), "title"),))
    return article, list(Events(Gazetteer())(article, notes))


def events(marked: str, *times: Time, quotes: Sequence[Quote] = (), title: str = "") -> list[Event]:
    """The events alone."""
    return [one for one in found(marked, *times, quotes=quotes, title=title)[1] if isinstance(one, Event)]


def told(marked: str, *times: Time, quotes: Sequence[Quote] = (), title: str = "") -> list[str]:
    """One line an event, statements left out."""
    return [
        line(event) for event in events(marked, *times, quotes=quotes, title=title) if event.act != "state"
    ]


def line(event: Event) -> str:
    """``act status actors > recipients @ places``, ids without their kind."""
    short = {role: "+".join(map(name_of, ids)) for role, ids in event.roles.items()}
    parts = [
        event.act,
        ("not " if event.polarity == "negative" else "") + event.status,
        short.get("actor", "?"),
    ]
    parts += [f"> {short['recipient']}"] if "recipient" in short else []
    place = [id_ for id_ in event.roles.get("place", ()) if id_ not in event.roles.get("recipient", ())]
    parts += [f"@ {'+'.join(map(name_of, place))}"] if place else []
    return " ".join(parts)


def name_of(id_: str) -> str:
    """An id without its kind; people and towns with a capital."""
    kind, _, name = id_.partition(":")
    return name if kind == "country" else name.capitalize()


def by_hand(rows: str) -> Tree:
    """A tree from one word a line: form, lemma, UPOS, XPOS, head, relation."""
    text, tokens = "", []
    for row in rows.strip().splitlines():
        form, lemma, upos, xpos, head, dep = row.split()
        index = len(tokens)
        at = int(head) - 1 if int(head) else index
        tokens.append(Token(len(text), len(text) + len(form), upos, xpos, lemma, at, dep, 0))
        text += form + " "
    return Tree(tokens, text)
