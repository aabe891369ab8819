"""Which names of an article are one person: the full name, the surname alone, the name with a title."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from relazione.annotate.names.atoms import keys_of
from relazione.annotate.names.lexicon import slug

SURNAME_FIRST = frozenset(["CHN", "TWN", "HKG", "MAC", "SGP", "PRK", "KOR", "VNM", "KHM", "HUN"])
PARTICLES = frozenset(
    [
        "al",
        "el",
        "bin",
        "ibn",
        "van",
        "von",
        "der",
        "den",
        "de",
        "da",
        "do",
        "dos",
        "di",
        "del",
        "della",
        "la",
        "le",
        "ter",
        "abu",
        "ben",
        "bint",
    ]
)
SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])


@dataclass
class Named:
    """One person of an article: the forms of the name, and where they stand."""

    keys: tuple[str, ...]
    name: str
    spans: list[tuple[int, int]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    state: str | None = None
    known: str | None = None

    @property
    def id(self) -> str:
        """The gazetteer's id, else one made of the longest name."""
        return self.known or f"person:{slug(self.name)}"


@dataclass(frozen=True, slots=True)
class Form:
    """A person's name as written at a place; `state` where a title beside it tells."""

    start: int
    end: int
    text: str
    state: str | None = None
    known: str | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(key for key in keys_of(self.text) if key[0].isalnum())


def group(forms: Sequence[Form]) -> tuple[list[Named], list[Form]]:
    """The persons of an article, and the surnames that fit two of them and so are nobody's.

    Longer names are placed first, so that a surname finds its full name wherever in the article that stands.
    """
    people: list[Named] = []
    open_: list[Form] = []
    for form in sorted(forms, key=lambda one: (-len(one.keys), -len(one.text), one.start)):
        fitting = [person for person in people if fits(form, person)]
        best = exact(form, fitting) or (fitting[0] if len(fitting) == 1 else None)
        if best is None and len(fitting) > 1:
            open_.append(form)
        elif best is None:
            people.append(_new(form))
        else:
            _join(best, form)
    return people, open_


def _new(form: Form) -> Named:
    return Named(form.keys, form.text, [(form.start, form.end)], [form.text], form.state, form.known)


def _join(person: Named, form: Form) -> None:
    person.spans.append((form.start, form.end))
    person.state = person.state or form.state
    if len(form.keys) > 1:  # a surname that the gazetteer knows may be somebody else's here
        person.known = person.known or form.known
    if form.text not in person.names:
        person.names.append(form.text)


def exact(form: Form, people: Iterable[Named]) -> Named | None:
    """The person of just this name."""
    return next((person for person in people if person.keys == form.keys), None)


def fits(form: Form, person: Named) -> bool:
    """Whether a form may be a shorter name of a person: the same, the surname, the given name, first and last."""
    short, full = bare(form.keys), bare(person.keys)
    if not short or not full:
        return form.keys == person.keys
    if form.known and person.known:
        return form.known == person.known
    if short == full:
        return form.keys == person.keys or len(full) == 1
    if len(short) > len(full) or not states_agree(form.state, person.state):
        return False
    if len(short) == len(full):
        return len(short[0]) == 1 and _first_and_last(short, full) and short[1:] == full[1:]
    return short == full[-len(short) :] or short == full[: len(short)] or _first_and_last(short, full)


def _first_and_last(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """As in "Jens Stoltenberg" for "Jens Arne Stoltenberg"; an initial for the given name."""
    first = full[0] == short[0] or (len(short[0]) == 1 and full[0].startswith(short[0]))
    return len(short) >= 2 and first and full[-1] == short[-1]


def bare(keys: tuple[str, ...]) -> tuple[str, ...]:
    """A name's keys without generation marks."""
    return tuple(key for key in keys if key not in SUFFIXES)


def states_agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other
