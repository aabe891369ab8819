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
from relazione.annotate.names.holders import prefix_of
from relazione.annotate.names.lexicon import Lexicon
from relazione.annotate.names.spotting import Spot, spots_of
from relazione.annotate.names.titles import Finder, Title
from relazione.gazetteer import Gazetteer, Person, TermOfOffice, shipped
from relazione.model.article import Article
from relazione.model.notes import Notes
from relazione.problems import UsageError

ELITE = "ELI"
PARTIAL = "PRE"


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
    heads = [title.office.sector for title in titles if title.office.sector and not _inside(title, spots)]
    rank = prefix_of(draft, Spot(len(draft.text), len(draft.text), "PER", "")) if False else None
    ranked = [rank.sector] if rank and rank.sector else []
    return next(iter([*ranked, *heads, *named]), "") or ""


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
    if date is None:
        return ELITE if all(term.until for term in person.tenures) else "GOV"
    held = [term for term in person.tenures if holds_on(term, date)]
    return "GOV" if held else ELITE


def holds_on(term: TermOfOffice, day: str) -> bool:
    """Whether a term of office includes a day; open ends include it."""
    begun = term.since is None or term.since <= day
    return begun and (term.until is None or day <= term.until)


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
