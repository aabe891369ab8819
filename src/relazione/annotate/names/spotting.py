"""Which stretches are names of whom or what kind: the gazetteer, patterns and the tagger's tags weighed against each other.

Rules in order, the first answer wins; each spot carries the rule that decided. Without tags the gazetteer, the patterns and
the titles before names remain.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from relazione.annotate.names.draft import Draft
from relazione.annotate.names.institutions import institutions
from relazione.annotate.names.lexicon import Found, Known, Lexicon
from relazione.model.span import Span

Label = Literal["PER", "ORG", "LOC"]
LABEL_OF = {"person": "PER", "organisation": "ORG", "place": "LOC"}
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
    return [spot for spot in (trim(draft.text, spot) for spot in spots) if spot.label in LABEL_OF.values()]


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


def gazetteer_spots(found: Iterable[Found]) -> list[Spot]:
    """The gazetteer's names as spots."""
    return [
        Spot(hit.start, hit.end, LABEL_OF[hit.known.kind], f"gazetteer {hit.known.what}", hit.known)
        for hit in found
    ]


def spots_of(draft: Draft, lexicon: Lexicon) -> list[Spot]:
    """The names of a text, none overlapping another, in text order."""
    found = lexicon.find(draft.atoms)
    known = gazetteer_spots(found)
    tagged = tag_spots(draft)
    patterns = [
        Spot(one.start, one.end, "ORG", "institution", state=one.state) for one in institutions(draft, found)
    ]
    trusted = any(token.name != "O" for token in draft.tokens)
    ranked = weigh(draft, known, tagged, trusted=trusted)
    return resolve([*patterns, *ranked], known)


def weigh(draft: Draft, known: Sequence[Spot], tagged: Sequence[Spot], *, trusted: bool) -> list[Spot]:
    """Gazetteer and tags against each other, best first."""
    longer = {
        draft.text[spot.start : spot.end].split()[-1] for spot in tagged if _is_full_person(draft, spot)
    }
    kept: list[Spot] = []
    for spot in known:
        rival = next((other for other in tagged if other.span.overlaps(spot.span)), None)
        kept.extend(_against(draft, spot, rival, surnames=longer, trusted=trusted))
    taken = [spot.span for spot in kept]
    kept.extend(spot for spot in tagged if not any(spot.span.overlaps(span) for span in taken))
    return kept


def _is_full_person(draft: Draft, spot: Spot) -> bool:
    return spot.label == "PER" and " " in draft.text[spot.start : spot.end].strip()


def _against(
    draft: Draft, spot: Spot, rival: Spot | None, *, surnames: set[str], trusted: bool
) -> list[Spot]:
    """What stands where the gazetteer's `spot` and the tagger's `rival` meet."""
    if rival is None:
        return [] if trusted and not stands_alone(draft, spot) else [spot]
    words = draft.text[spot.start : spot.end]
    if rival.span == spot.span:
        is_surname = rival.label == "PER" and words in surnames
        return [rival] if is_surname else [replace(spot, tagged=True)]
    if rival.span.holds(spot.span):
        return [_whole(draft, rival, spot)]
    return [replace(spot, tagged=True)]


def _whole(draft: Draft, rival: Spot, spot: Spot) -> Spot:
    """A tagged name that holds a gazetteer's: it stays whole, and keeps the state that the inner name tells."""
    is_article = draft.text[rival.start : spot.start].strip().lower() == "the" and rival.end == spot.end
    if is_article:
        return replace(spot, tagged=True)
    state = spot.known.state if spot.known and rival.label == "ORG" else None
    return replace(rival, state=state)


def stands_alone(draft: Draft, spot: Spot) -> bool:
    """Whether a gazetteer's name that the tagger passed over is a name still: states, demonyms, and what is no English word."""
    known = spot.known
    assert known is not None  # noqa: S101 - gazetteer spots always carry it
    if known.what in ("state", "demonym", "capital", "seat"):
        return True
    return " " in draft.text[spot.start : spot.end] or draft.text[spot.start : spot.end].isupper()


def resolve(spots: Sequence[Spot], known: Sequence[Spot]) -> list[Spot]:
    """The spots without overlap: those given first are kept."""
    kept: list[Spot] = []
    for spot in spots:
        if spot.start < spot.end and not any(other.span.overlaps(spot.span) for other in kept):
            kept.append(spot)
    return sorted(kept, key=lambda spot: spot.start)
