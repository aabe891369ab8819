"""Which stretches are names of whom or what kind: the gazetteer, patterns and the tagger's tags weighed against each other.

Rules in order, the first answer wins; each spot carries the rule that decided. Without tags the gazetteer, the patterns and
the titles before names remain.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from relazione.annotate.names.atoms import keys_of
from relazione.annotate.names.draft import Draft
from relazione.annotate.names.institutions import Institution, institutions
from relazione.annotate.names.lexicon import Found, Known, Lexicon
from relazione.annotate.names.vetoes import names_a_vessel, names_an_election, vetoed
from relazione.gazetteer.titles import spelled, titles
from relazione.model.span import Span

Label = Literal["PER", "ORG", "LOC"]
LABEL_OF = {"person": "PER", "organisation": "ORG", "place": "LOC", "group": "GROUP"}
POSSESSIVE = ("'s", "’s", "'", "’")


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch taken for a name. `known` is what the gazetteer says of it, `state` the code a pattern read off it."""

    start: int
    end: int
    label: str
    rule: str
    known: Known | None = None
    state: str | None = None
    tagged: bool = False
    entity: str | None = None
    key: str = ""
    named: bool = True
    sector: str | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def is_demonym(self) -> bool:
        return self.known is not None and self.known.what == "demonym"


def tag_spots(draft: Draft) -> list[Spot]:
    """The tagger's names: stretches of B- and I- tags of one label."""
    spots: list[Spot] = []
    live = False
    for token in draft.tokens:
        tag, _, label = token.name.partition("-")
        if tag == "I" and live and spots[-1].label == label:
            spots[-1] = replace(spots[-1], end=token.end)
        elif tag != "O":
            spots.append(Spot(token.start, token.end, label, "tag", tagged=True))
        live = tag != "O"
    trimmed = (trim(draft.text, spot) for spot in spots)
    return hyphenated(draft.text, [spot for spot in trimmed if spot.label in LABEL_OF.values()])


def _is_vessel(draft: Draft, spot: Spot) -> bool:
    return spot.label == "PER" and names_a_vessel(draft.text, spot.start, spot.end)


def hyphenated(text: str, spots: Sequence[Spot]) -> list[Spot]:
    """The spots, with the two halves of a person's double name joined."""
    joined: list[Spot] = []
    for spot in spots:
        last = joined[-1] if joined else None
        if last and last.label == spot.label == "PER" and text[last.end : spot.start] == "-":
            joined[-1] = replace(last, end=spot.end)
        else:
            joined.append(spot)
    return joined


def is_title(draft: Draft, spot: Spot) -> bool:
    """Whether a tagged organisation is an office rather: "Chinese State Councilor"."""
    if spot.label != "ORG" or " " not in draft.text[spot.start : spot.end]:
        return False
    inside = draft.atoms_in(spot.start, spot.end)
    keys = tuple(spelled(atom.key) for atom in draft.atoms[inside.start : inside.stop])
    ends = (at for at in range(max(len(keys) - 4, 0), len(keys)) if keys[at:] in office_keys())
    return any("of" not in keys[:at] for at in ends)


@cache
def office_keys() -> frozenset[tuple[str, ...]]:
    """The keys of the forms that name one holder of an office."""
    forms = (form for office in titles().offices for form in office.forms)
    return frozenset(tuple(spelled(key) for key in keys_of(form)) for form in forms)


def trim(text: str, spot: Spot) -> Spot:
    """The spot without a closing possessive, quotation marks, brackets and dashes around it."""
    start, end = spot.start, spot.end
    for tail in POSSESSIVE:
        if text[start:end].endswith(tail):
            end -= len(tail)
            break
    while end > start and text[end - 1] in "\"”“'’‘)],;:-–—*":
        end -= 1
    while start < end and text[start] in "\"”“'’‘([-–—*#@":
        start += 1
    return replace(spot, start=start, end=end)


def gazetteer_spots(text: str, found: Iterable[Found]) -> list[Spot]:
    """The gazetteer's names as spots."""
    return [_known_spot(hit) for hit in found if not names_an_election(text, hit)]


def _known_spot(hit: Found) -> Spot:
    known = hit.known
    is_body = known.kind == "organisation"
    spot = Spot(hit.start, hit.end, LABEL_OF[known.kind], f"gazetteer {known.what}", known)
    key = known.id.partition(":")[2].removeprefix(f"{known.state.lower()}-" if known.state else "")
    return replace(spot, entity=known.id, key=key) if is_body else spot


def spots_of(draft: Draft, lexicon: Lexicon) -> list[Spot]:
    """The names of a text, none overlapping another, in text order."""
    found = [hit for hit in lexicon.find(draft.atoms) if not vetoed(draft.text, draft.atoms, hit)]
    tagged = [spot for spot in tag_spots(draft) if not (is_title(draft, spot) or _is_vessel(draft, spot))]
    bodies = [hit for hit in found if hit.known.kind == "organisation"]
    patterns = [
        _widened(_institution_spot(one), tagged)
        for one in institutions(draft, found)
        if one.named and not any(hit.start <= one.start and one.end <= hit.end for hit in bodies)
    ]
    known = gazetteer_spots(draft.text, found)
    kept = Cover(len(draft.text))
    for spot in [*patterns, *weigh(draft, known, tagged)]:
        kept.put(spot)
    return sorted(kept.spots, key=lambda spot: spot.start)


class Cover:
    """Spots without overlap: those put down first stay."""

    def __init__(self, length: int) -> None:
        self.spots: list[Spot] = []
        self._taken = bytearray(length)

    def put(self, spot: Spot) -> None:
        """Put a spot down where nothing stands yet."""
        if spot.start < spot.end and not self.holds(spot):
            self._taken[spot.start : spot.end] = b"\1" * (spot.end - spot.start)
            self.spots.append(spot)

    def holds(self, spot: Spot) -> bool:
        """Whether something stands where the spot would."""
        return self._taken.find(1, spot.start, spot.end) >= 0


def _institution_spot(one: Institution) -> Spot:
    prefix = f"{one.state.lower()}-" if one.state else ""
    is_government = one.key == "government" and one.state is not None
    entity = f"gov:{one.state}" if is_government else f"org:{prefix}{one.key}"
    spot = Spot(one.start, one.end, "ORG", "institution", state=one.state, entity=entity, key=one.key)
    return replace(spot, named=one.named, sector=one.sector)


def _widened(spot: Spot, tagged: Sequence[Spot]) -> Spot:
    """An institution's pattern as wide as the tagged organisation that holds it."""
    wider = (one for one in tagged if one.label == "ORG" and one.span.holds(spot.span))
    rival = next(wider, None)
    return replace(spot, start=rival.start, end=rival.end) if rival else spot


def weigh(draft: Draft, known: Sequence[Spot], tagged: Sequence[Spot]) -> list[Spot]:
    """Gazetteer and tags against each other, the gazetteer's first."""
    trusted = any(token.name != "O" for token in draft.tokens)
    surnames = {draft.text[one.start : one.end].split()[-1] for one in tagged if _is_full_person(draft, one)}
    by_start = sorted(tagged, key=lambda one: one.start)
    starts = [one.start for one in by_start]
    kept: list[Spot] = []
    for spot in known:
        rival = _rival(spot, by_start, starts)
        if rival is not None:
            kept.append(_against(draft, spot, rival, surnames))
        elif not trusted or stands_alone(draft, spot):
            kept.append(spot)
    return [*kept, *tagged]


def _rival(spot: Spot, tagged: Sequence[Spot], starts: Sequence[int]) -> Spot | None:
    """The tagged name that overlaps a gazetteer's."""
    at = bisect_right(starts, spot.start) - 1
    near = tagged[max(at, 0) : at + 3]
    return next((one for one in near if one.start < spot.end and spot.start < one.end), None)


def _is_full_person(draft: Draft, spot: Spot) -> bool:
    return spot.label == "PER" and " " in draft.text[spot.start : spot.end].strip()


def _against(draft: Draft, spot: Spot, rival: Spot, surnames: set[str]) -> Spot:
    """What stands where the gazetteer's `spot` and the tagger's `rival` meet."""
    if rival.span == spot.span:
        is_surname = rival.label == "PER" and draft.text[spot.start : spot.end] in surnames
        return rival if is_surname else replace(spot, tagged=True)
    if rival.span.holds(spot.span):
        return _whole(draft, rival, spot)
    return replace(spot, tagged=True)


def _whole(draft: Draft, rival: Spot, spot: Spot) -> Spot:
    """A tagged name that holds a gazetteer's: it stays whole, and keeps the state that the inner name tells."""
    if draft.text[rival.start : spot.start].strip().lower() == "the" and rival.end == spot.end:
        return replace(spot, tagged=True)
    state = spot.known.state if spot.known and rival.label == "ORG" else None
    return replace(rival, state=state)


def stands_alone(draft: Draft, spot: Spot) -> bool:
    """Whether a gazetteer's name that the tagger passed over is one still: powers, acronyms, names of several words."""
    words = draft.text[spot.start : spot.end]
    is_power = spot.known is not None and spot.known.what in ("state", "demonym", "capital", "seat")
    return is_power or " " in words or words.isupper()
