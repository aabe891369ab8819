"""Which title belongs to which name: before it, after a comma, as a complement ("was appointed minister").

Also frees names of the titles and ranks that the tagger took into them ("Gen. Li").
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from relazione.annotate.names.draft import Draft
from relazione.annotate.names.spotting import Spot
from relazione.annotate.names.title_forms import atom_keys, rank_at
from relazione.annotate.names.titles import Title
from relazione.gazetteer.titles import titles as title_words

APPOINTING = {
    "appoint": "appointed",
    "name": "appointed",
    "elect": "elected",
    "confirm": "appointed",
    "nominate": "nominated",
    "swear": "appointed",
    "reappoint": "appointed",
    "re-elect": "elected",
    "inaugurate": "appointed",
    "become": "appointed",
    "remain": "current",
    "dismiss": "former",
    "sack": "former",
    "oust": "former",
    "be": "current",
    "serve": "current",
}


@dataclass(frozen=True, slots=True)
class Held:
    """A title held by the person named at `start`; `rule` says how the two stand together."""

    title: Title
    start: int
    rule: str


@dataclass(frozen=True, slots=True)
class Prefix:
    """What stands before a name: where the name proper begins, the sector of a rank, the gender of an honorific."""

    start: int
    sector: str | None
    gender: str | None
    rank: str | None = None


# Titles that go with a name so closely that annotators and taggers take them for part of it ("Sheikh Hasina", "Prince Charles").
PART_OF_NAME = title_words().part_of_name

GENDERS = {"mr": "male", "sir": "male", "lord": "male", "sheikh": "male", "mrs": "female", "ms": "female", "miss": "female",
           "lady": "female", "dame": "female", "baroness": "female", "madame": "female"}  # fmt: skip


def freed(draft: Draft, spots: Sequence[Spot], titles: Sequence[Title]) -> list[Spot]:
    """The spots, with ranks and titles cut off persons' names, and without organisations that are titles."""
    heads = {draft.atoms[title.head].start: title for title in titles}
    heads.update({title.start: title for title in titles})
    kept: list[Spot] = []
    for spot in spots:
        if spot.label == "PER":
            cut = replace(spot, start=_name_start(draft, spot, heads))
            kept.extend([cut] if cut.start < cut.end and not _is_rank(draft, cut) else [])
        elif spot.known is not None or not _is_title(spot, titles):
            kept.append(spot)
    return kept


def _name_start(draft: Draft, spot: Spot, heads: dict[int, Title]) -> int:
    """Where the name proper begins in a tagged person."""
    start = spot.start
    while start < spot.end:
        inside = draft.atoms_in(start, spot.end)
        keys = atom_keys(draft.atoms[inside.start : inside.stop])
        title = heads.get(start)
        rank = rank_at(keys, 0) if keys else None
        if keys[:1] and keys[0] in PART_OF_NAME:
            break
        if rank and rank[0] < len(keys):
            start = draft.atoms[inside.start + rank[0]].start
        elif title and title.end < spot.end and len(keys) > 1:
            start = _next_start(draft, title.end)
        else:
            break
    return start


def _is_rank(draft: Draft, spot: Spot) -> bool:
    """Whether a tagged person is nothing but a rank ("Col.")."""
    inside = draft.atoms_in(spot.start, spot.end)
    keys = atom_keys(draft.atoms[inside.start : inside.stop])
    rank = rank_at(keys, 0) if keys else (0, "")
    return rank is not None and keys[rank[0] :] in ([], ["."])


def _next_start(draft: Draft, offset: int) -> int:
    inside = draft.atoms_in(offset, len(draft.text))
    return draft.atoms[inside.start].start if len(inside) else len(draft.text)


def _is_title(spot: Spot, titles: Sequence[Title]) -> bool:
    """Whether a tagged organisation is nothing but (part of) a title: "Chinese State Councilor"."""
    return any(
        title.start <= spot.start and spot.end == title.head_end and not title.office.role for title in titles
    )


def rank_noun(keys: Sequence[str]) -> str | None:
    """What somebody of this rank is called for short: "general" for "Maj. Gen."."""
    words = [key for key in keys if key.isalpha()]
    return title_words().ranked.get(words[-1]) if words else None


def prefix_of(draft: Draft, name: Spot, taken: Container[int] = ()) -> Prefix:
    """The rank and honorific before a name ("Senior Col. Tan", "Mr Weyl"); `taken` are offsets of words of a title."""
    at = draft.atoms_in(name.start, name.end).start
    for width in (5, 4, 3, 2, 1):
        first = at - width
        if first < 0 or draft.atoms[first].start in taken:
            continue
        keys = atom_keys(draft.atoms[first:at])
        found = rank_at(keys, 0)
        if found and found[0] == width:
            return Prefix(draft.atoms[first].start, found[1] or None, GENDERS.get(keys[0]), rank_noun(keys))
    return Prefix(name.start, None, None)


def bind(draft: Draft, titles: Sequence[Title], names: Sequence[Spot]) -> list[Held]:
    """The titles that a named person holds, each bound once, by the first rule that fits."""
    taken = {draft.atoms[at].start for title in titles for at in range(title.first, title.last)}
    by_start = {prefix_of(draft, name, taken).start: name for name in names}
    by_end = {name.end: name for name in names}
    held: list[Held] = []
    for index, title in enumerate(titles):
        found = (
            _before_name(draft, title, by_start)
            or _after_name(draft, title, by_end)
            or _comma_before_name(draft, title, by_start)
        )
        if found:
            held.append(found)
            held.extend(_coordinated(draft, titles, index, found))
    return held


def _before_name(draft: Draft, title: Title, by_start: dict[int, Spot]) -> Held | None:
    """As in "Defence Minister Li"."""
    if title.last >= len(draft.atoms) or title.plural:
        return None
    follows = draft.atoms[title.last].start
    name = by_start.get(follows)
    close = draft.text[title.end : follows]
    return (
        Held(title, name.start, "title before name")
        if name and not close.strip() and "\n" not in close
        else None
    )


def _after_name(draft: Draft, title: Title, by_end: dict[int, Spot]) -> Held | None:
    """As in "Li Shangfu, the head of …"; "Weyl (president)"."""
    lead = draft.atoms[title.first].start
    before = draft.text[:lead].rstrip()
    if (
        title.plural
        or before[-1:] not in (",", "(", "—", "–")
        or (title.determiner in ("a", "an", "another") and title.office.role)
    ):
        return None
    name = by_end.get(len(before[:-1].rstrip()))
    follows = draft.text[title.end : title.end + 1]
    if name is None or follows not in (",", ".", ")", ";", "", "—", " ", "\n") or _names_next(draft, title):
        return None
    return Held(title, name.start, "title after name")


def _names_next(draft: Draft, title: Title) -> bool:
    """Whether a capitalised word follows at once, whose title it then is."""
    if title.last >= len(draft.atoms):
        return False
    atom = draft.atoms[title.last]
    return atom.is_word and atom.is_capital


def _comma_before_name(draft: Draft, title: Title, by_start: dict[int, Spot]) -> Held | None:
    """As in "Kestria’s defence minister, Marek Orsanov, …"."""
    if title.plural or title.last + 1 >= len(draft.atoms) or draft.atoms[title.last].key != ",":
        return None
    name = by_start.get(draft.atoms[title.last + 1].start)
    if name is None or not (title.determiner in ("the", "'s", "its", "his", "her", "their") or title.state):
        return None
    after = draft.text[name.end : name.end + 1]
    return Held(title, name.start, "title, comma, name") if after in (",", ".", ";", "", "\n", ")") else None


def _coordinated(draft: Draft, titles: Sequence[Title], index: int, found: Held) -> list[Held]:
    """As in "State Councilor and Defense Minister Li": the first title too, and its state for the second."""
    if index == 0 or found.rule == "title after name":
        return []
    one, other = titles[index - 1], titles[index]
    between = draft.text[one.end : draft.atoms[other.first].start].strip().lower()
    if between not in ("and", ",", "and the") or (one.determiner == "the" and other.determiner) or one.plural:
        return []
    if other.state and one.state and other.state != one.state:
        return []
    return [Held(one, found.start, "coordinated titles")]
