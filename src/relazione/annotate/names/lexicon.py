"""The gazetteer's names, found in a text by their atoms, the longest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from relazione.annotate.names.atoms import Atom, atoms_of, written_alike
from relazione.gazetteer import Gazetteer, Organisation, Place, State
from relazione.gazetteer.titles import titles
from relazione.model.notes import MentionKind

What = Literal["state", "demonym", "capital", "seat", "place", "organisation", "person", "group"]


@dataclass(frozen=True, slots=True)
class Known:
    """What a name of the gazetteer stands for. `government` is the entity a capital or seat may stand for as a metonym."""

    what: What
    id: str
    name: str
    kind: MentionKind
    state: str | None = None
    sector: str | None = None
    sort: str = ""
    government: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A name of the gazetteer in a text; `first` and `last` are a half-open range of atom indices."""

    start: int
    end: int
    first: int
    last: int
    known: Known


@dataclass(slots=True)
class Node:
    """A place in the tree of names: what follows by key, and the names that end here."""

    below: dict[str, Node] = field(default_factory=dict)
    names: list[tuple[tuple[Atom, ...], Known]] = field(default_factory=list)


class Lexicon:
    """All names of a gazetteer, as a tree over the keys of their atoms."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.root = Node()
        for name, known in entries(gazetteer):
            self._add(name, known)

    def _add(self, name: str, known: Known) -> None:
        form = tuple(atoms_of(name))
        if form and form[0].key == "the" and len(form) > 1 and known.sort != "outlet":
            form = form[1:]
        node = self.root
        for atom in form:
            node = node.below.setdefault(atom.key, Node())
        if form:
            node.names.append((form, known))

    def find(self, atoms: Sequence[Atom]) -> list[Found]:
        """The names in a text, none inside another."""
        found: list[Found] = []
        firsts = self.root.below
        after = 0
        for at, atom in enumerate(atoms):
            if at >= after and atom.key in firsts:
                hit = self.at(atoms, at)
                if hit:
                    found.append(hit)
                    after = hit.last
        return found

    def at(self, atoms: Sequence[Atom], at: int) -> Found | None:
        """The longest name that begins at an atom; of two alike the one given first."""
        node, last, best = self.root, at, None
        while last < len(atoms) and (below := node.below.get(atoms[last].key)) is not None:
            node, last = below, last + 1
            known = next((known for form, known in node.names if _alike(form, atoms[at:last])), None)
            best = Found(atoms[at].start, atoms[last - 1].end, at, last, known) if known else best
        return best


def _alike(form: Sequence[Atom], seen: Sequence[Atom]) -> bool:
    return all(map(written_alike, form, seen))


def slug(name: str) -> str:
    """A name as part of an entity id: lower case, letters and digits, joined by hyphens; apostrophes fall away."""
    words = [atom.key for atom in atoms_of(name.replace("’", "").replace("'", "")) if atom.is_word]
    return "-".join(words) or "unnamed"


def prefixed(kind: str, id_: str) -> str:
    """An id with its kind before it."""
    return id_ if ":" in id_ else f"{kind}:{id_}"


def entries(gazetteer: Gazetteer) -> Iterator[tuple[str, Known]]:
    """Every name with what it stands for; where two share a name and length, the first one given is taken."""
    for person in gazetteer.people.values():
        known = Known("person", prefixed("person", person.id), person.name, "person", person.state)
        yield from _named((person.name, *person.names), known)
    for organisation in gazetteer.organisations.values():
        yield from _organisation(organisation)
    for state in gazetteer.states.values():
        yield from _state(state)
    for place in gazetteer.places:
        yield from _place(place)
    for name, key in titles().groups.items():
        yield name, Known("group", f"group:{key}", name, "group", None, None, "group")


def _named(names: Iterable[str], known: Known) -> Iterator[tuple[str, Known]]:
    for name in dict.fromkeys(names):
        yield name, known


def _organisation(entry: Organisation) -> Iterator[tuple[str, Known]]:
    known = Known(
        "organisation",
        prefixed("org", entry.id),
        entry.name,
        "organisation",
        entry.state,
        entry.sector,
        entry.kind,
    )
    yield from _named((entry.name, *entry.names), known)


def _state(state: State) -> Iterator[tuple[str, Known]]:
    code, government = state.code, f"gov:{state.code}"
    country = f"country:{code}"
    yield from _named(
        (state.name, *state.names), Known("state", country, state.name, "place", code, None, "state")
    )
    yield from _named(state.demonyms, Known("demonym", country, state.name, "place", code, None, "demonym"))
    for capital in state.capitals:
        city = Known(
            "capital", f"city:{slug(state.capitals[0])}", capital, "place", code, None, "city", government
        )
        yield capital, city
    for seat in state.seats:
        name = seat.removeprefix("the ").removeprefix("The ")
        id_ = f"org:{slug(name)}"
        yield seat, Known("seat", id_, name, "organisation", code, "GOV", "seat", id_)


def _place(place: Place) -> Iterator[tuple[str, Known]]:
    prefix = {"city": "city", "region": "region"}.get(place.kind, "place")
    known = Known("place", f"{prefix}:{slug(place.name)}", place.name, "place", place.state, None, place.kind)
    yield from _named((place.name, *place.names), known)
