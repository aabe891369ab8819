"""Who is meant by a string: the state and the PLOVER sector, by the gazetteer, the title lexicon and the institutions' patterns.

No parse and no model: an actor string ("a former CIA official", "Chile's Defense Ministry") is read as the names room reads the
words around a name. A date tells which office somebody held; a former holder is of the elite (ELI). Where the string says nothing,
the context is read for the state of its first words.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from relazione.annotate.names.draft import Draft
from relazione.annotate.names.lexicon import Lexicon
from relazione.annotate.names.spotting import Spot, spots_of
from relazione.annotate.names.title_forms import atom_keys, rank_at
from relazione.annotate.names.titles import Finder, Title
from relazione.gazetteer import Gazetteer, Person, shipped
from relazione.gazetteer.titles import titles as title_words
from relazione.model.article import Article
from relazione.model.notes import Notes
from relazione.problems import UsageError

ELITE = "ELI"
PARTIAL = "PRE"
NOW = "9999"  # later than any end in the table: without a day, only terms without an end count
SECTOR_OF_OWNER = {"cia": "SPY", "nato": "GOV"}


@dataclass(frozen=True, slots=True)
class Actor:
    """The state (alpha-3, or UNO, EUR, IGO) and the sector; empty where nothing tells."""

    country: str = ""
    sector: str = ""


@dataclass(frozen=True)
class Reader:
    """Reads actor strings with one gazetteer."""

    gazetteer: Gazetteer

    @cached_property
    def lexicon(self) -> Lexicon:
        return Lexicon(self.gazetteer)

    def actor(self, words: str, *, date: str | None = None) -> Actor:
        """Who the words mean, on a day (an ISO date)."""
        draft = Draft(Article("", "", words, ""), Notes())
        spots = spots_of(draft, self.lexicon)
        titles = Finder(draft, spots).find()
        person = self.person(words, spots)
        country = self.country(spots, titles, person)
        return Actor(
            country, sector_of(draft, spots, titles) or office_sector(person, date) or self.partial(spots)
        )

    def person(self, words: str, spots: Sequence[Spot]) -> Person | None:
        """The person of the table whom the words name."""
        known = (spot.known.id for spot in spots if spot.known and spot.known.what == "person")
        id_ = next(known, "").partition(":")[2]
        return self.gazetteer.people.get(id_) or self.gazetteer.people.get(f"person:{id_}")

    def country(self, spots: Sequence[Spot], titles: Sequence[Title], person: Person | None) -> str:
        """The state the words tell first; that of an unrecognised one's parent; a person's from the table."""
        told = (state_of(spot) for spot in spots)
        code = next((state for state in told if state), None) or (person.state if person else None)
        state = self.gazetteer.states.get(code or "")
        is_ours = state is not None and state.code.startswith("QX") and state.part_of
        return state.part_of or "" if is_ours and state else code or ""

    def partial(self, spots: Sequence[Spot]) -> str:
        """An unrecognised state standing alone is of the sector of such states."""
        codes = [spot.known.state or "" for spot in spots if spot.known and spot.known.what == "state"]
        return PARTIAL if codes and codes[0].startswith("QX") else ""


def state_of(spot: Spot) -> str | None:
    """The state a spot tells."""
    return spot.state or (spot.known.state if spot.known else None)


def sector_of(draft: Draft, spots: Sequence[Spot], titles: Sequence[Title]) -> str:
    """The sector of the words: a former holder's, a title's, a rank's, an institution's."""
    if any(title.status == "former" for title in titles):
        return ELITE
    named = [sector for spot in spots if (sector := spot_sector(spot))]
    if is_capital(draft, spots):
        return "GOV"
    heads = [title.office.sector for title in titles if title.office.sector and not _inside(title, spots)]
    ranked = [sector for sector in [rank_sector(draft)] if sector]
    return next(iter([*ranked, *heads, *named]), "") or ""


def is_capital(draft: Draft, spots: Sequence[Spot]) -> bool:
    """Whether the words are a capital and nothing else: the government it stands for."""
    known = spots[0].known if len(spots) == 1 else None
    return known is not None and known.what == "capital" and spots[0].span == (0, len(draft.text))


def rank_sector(draft: Draft) -> str | None:
    """The sector of a rank at the beginning ("Lt. Gen. …")."""
    keys = atom_keys(draft.atoms)
    found = rank_at(keys, 0) if keys else None
    return found[1] if found else None


def _inside(title: Title, spots: Sequence[Spot]) -> bool:
    return any(spot.start <= title.start and title.end <= spot.end for spot in spots)


def spot_sector(spot: Spot) -> str | None:
    """The sector of an organisation; a capital alone stands for its government."""
    known = spot.known
    if known is None:
        return spot.sector
    return known.sector


def office_sector(person: Person | None, date: str | None) -> str:
    """The sector of the office somebody held on a day; of the elite where all are over; the last one's without a day."""
    if person is None or not person.tenures:
        return ""
    held = [term for term in person.tenures if term.includes(date or NOW)]
    if not held and date is None and not person.tenures[-1].until:
        held = [person.tenures[-1]]
    return sector_of_office(held[-1].office) if held else ELITE


def sector_of_office(office: str) -> str:
    """The sector of an office's key: "RUS:foreign-minister"."""
    key = office.rpartition(":")[2]
    fitting = (one for one in title_words().offices if key == one.key or key.endswith(f"-{one.key}"))
    longest = max(fitting, key=lambda one: len(one.key), default=None)
    by_owner = SECTOR_OF_OWNER.get(key.partition("-")[0])
    return by_owner or (longest.sector if longest and longest.sector else "GOV")


def rows(path: Path) -> Iterator[Mapping[str, Any]]:
    """The rows of a JSON Lines file; `UsageError` where a line is none."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                yield json.loads(line)
            except ValueError as error:
                raise UsageError(f"{path}, line {number}: {error}") from error


def predictions(
    given: Iterable[Mapping[str, Any]], gazetteer: Gazetteer | None = None
) -> Iterator[dict[str, object]]:
    """For each row with ``string``, ``context``, ``date``: ``{"row", "country", "sector"}``."""
    reader = Reader(gazetteer or shipped())
    for row in given:
        found = reader.actor(str(row["string"]), date=row.get("date"))
        yield {"row": row["row"], "country": found.country, "sector": found.sector}
