"""Titles and descriptions of offices: "Chinese Defense Minister", "the head of China’s Ministry of Defense", "a Kremlin spokesman".

A title grows from its head noun, to the left over portfolio, manner, status, state or institution to the determiner, to the
right over "of", "for", "to". The lexicon is ``gazetteer/data/05_titles.yaml``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from relazione.annotate.names.atoms import keys_of
from relazione.annotate.names.draft import Draft
from relazione.annotate.names.spotting import Spot
from relazione.annotate.names.title_forms import Key, forms
from relazione.gazetteer.titles import Office, spelled
from relazione.model.span import Span

DETERMINERS = frozenset(
    [
        "the",
        "a",
        "an",
        "another",
        "one",
        "this",
        "that",
        "some",
        "its",
        "his",
        "her",
        "their",
        "our",
        "my",
        "whose",
        "two",
        "three",
        "four",
        "several",
        "both",
        "many",
    ]
)
POSSESSIVES = frozenset(["its", "his", "her", "their", "our", "my", "whose"])
DEPUTIES = frozenset(["deputy", "assistant"])
LINKS = frozenset(["of", "for", "to", "at", "in"])
WITH_PORTFOLIO = frozenset(
    [
        "minister",
        "deputy-minister",
        "secretary",
        "state-secretary",
        "chief",
        "head",
        "official",
        "adviser",
        "commissioner",
        "spokesperson",
    ]
)


@dataclass(frozen=True, slots=True)
class Title:
    """An office named or described. `state` and `owner` (an organisation's entity id) say whose; `status` how it is held."""

    start: int
    end: int
    head: int
    office: Office
    portfolio: str | None = None
    state: str | None = None
    owner: str | None = None
    owner_key: str | None = None
    status: str = "current"
    determiner: str | None = None
    plural: bool = False
    capital: bool = False
    first: int = 0
    last: int = 0
    deputy: bool = False
    head_end: int = 0

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def key(self) -> str:
        """The normalised office: "defence-minister", "foreign-ministry-spokesperson", "secretary-general"."""
        if self.owner_key and self.owner_key.endswith("-ministry") and self.office.key in ("head", "chief"):
            return self.owner_key.removesuffix("-ministry") + "-minister"
        deputy = "deputy" if self.deputy else ""
        pieces = [deputy, self.owner_key or "", self.portfolio or "", self.office.key]
        return "-".join(piece for piece in pieces if piece)

    @property
    def id(self) -> str:
        """The entity id of the office; without a state where none is known."""
        return office_id(self.key, self.state)


def office_id(key: str, state: str | None) -> str:
    """As in "office:chn-defence-minister"."""
    return f"office:{state.lower()}-{key}" if state else f"office:{key}"


class Finder:
    """Finds the titles of one text; knows the spots by where they begin and end."""

    def __init__(self, draft: Draft, spots: Sequence[Spot]) -> None:
        self.draft = draft
        self.atoms = draft.atoms
        self.keys = [spelled(atom.key) for atom in draft.atoms]
        self.starts = {spot.start: spot for spot in spots}
        self.ends = {spot.end: spot for spot in spots}
        self.order = sorted(self.starts)
        self.forms = forms()

    def find(self) -> list[Title]:
        """The titles in text order, none inside another."""
        found: list[Title] = []
        at = 0
        while at < len(self.atoms):
            title = self.title_at(at)
            if title:
                found.append(title)
            at = title.last if title else at + 1
        return found

    def title_at(self, at: int) -> Title | None:
        """The title whose head noun begins at an atom, grown to both sides."""
        for key, office, plural in self.forms.offices.get(self.keys[at], ()):
            if tuple(self.keys[at : at + len(key)]) == key and not self.is_deputy(key, at):
                last = at + len(key)
                start, end = self.atoms[at].start, self.atoms[last - 1].end
                bare = Title(start, end, at, office, plural=plural, first=at, last=last, head_end=end)
                grown = self.to_right(self.to_left(bare))
                return self.accepted(grown)
        return None

    def is_deputy(self, key: Key, at: int) -> bool:
        """Whether "deputy" only modifies the office that follows within three words."""
        if key[0] not in DEPUTIES or len(key) > 1:
            return False
        ahead = self.keys[at + 1 : at + 4]
        return any(word in self.forms.offices for word in ahead) and self.atoms[at + 1].is_word

    def accepted(self, title: Title) -> Title | None:
        """The title, unless it is a verb or part of a longer name."""
        atom = self.atoms[title.head]
        token = self.draft.token_at(atom.start)
        if token is not None and token.upos in ("VERB", "AUX", "ADJ", "ADV") and token.end >= title.end:
            return None
        over = self.spot_over(atom.start)
        if over is not None and over.end >= title.head_end and over.label != "PER":
            return None
        return replace(title, capital=atom.is_capital)

    def spot_over(self, start: int) -> Spot | None:
        """The name that begins before a head noun and holds it."""
        at = bisect_right(self.order, start) - 1
        spot = self.starts[self.order[at]] if at >= 0 else None
        return spot if spot is not None and spot.end > start else None

    # -- to the left

    def to_left(self, title: Title) -> Title:
        """Over portfolio, manners, statuses, the owner, to the determiner."""
        for step in range(8):
            grown = self.one_left(title)
            if grown is None:
                break
            title = grown
            if title.determiner or step == 7:
                break
        return self.over_article(title)

    def over_article(self, title: Title) -> Title:
        """Over the article before a possessor: "the ministry's spokesman"."""
        is_the = (
            title.determiner == "'s" and title.first > 0 and self.keys[title.first - 1] in ("the", "a", "an")
        )
        return replace(title, first=title.first - 1) if is_the else title

    def one_left(self, title: Title) -> Title | None:
        at = title.first - 1
        if at < 0 or self.draft.text[self.atoms[at].end : title.start].count("\n"):
            return None
        return self.portfolio_left(title, at) or self.owner_left(title, at) or self.word_left(title, at)

    def portfolio_left(self, title: Title, at: int) -> Title | None:
        if title.portfolio or title.state or title.office.key not in WITH_PORTFOLIO:
            return None
        for key, name in self.forms.portfolios.get(self.keys[at], ()):
            first = at - len(key) + 1
            if first >= 0 and tuple(self.keys[first : at + 1]) == key:
                if first and self.keys[first - 1] == "national":
                    first -= 1
                return replace(title, portfolio=name, first=first, start=self.atoms[first].start)
        return None

    def owner_left(self, title: Title, at: int) -> Title | None:
        """A state's adjective or name, an institution, or their possessive, just before."""
        if title.state or title.owner:
            return None
        last = at - 1 if self.keys[at] == "s" and at and self.keys[at - 1] == "'" else at
        possessive = last != at
        if possessive:
            last -= 1
        spot = self.ends.get(self.atoms[last].end) if last >= 0 else None
        if spot is None and possessive and self.keys[last] in ("ministry", "department"):
            return self.its_ministry(title, last)
        if spot is None and possessive and last and self.keys[last - 1] == "the":
            return self.by_its_noun(title, last)
        if spot is None or spot.label == "PER":
            return None
        first = self.draft.atoms_in(spot.start, spot.end).start
        grown = owned(title, spot)
        return replace(grown, first=first, start=spot.start, determiner="'s" if possessive else None)

    def its_ministry(self, title: Title, at: int) -> Title:
        """As in "the ministry's spokesman": the ministry named last before."""
        start = self.atoms[at].start
        named = [
            spot for spot in self.starts.values() if spot.end <= start and spot.key.endswith("-ministry")
        ]
        grown = owned(title, max(named, key=lambda spot: spot.end)) if named else title
        return replace(grown, first=at, start=start, determiner="'s")

    def by_its_noun(self, title: Title, at: int) -> Title | None:
        """As in "the Community's executive secretary": the organisation called by the noun of its name."""
        start = self.atoms[at].start
        named = (spot for spot in self.starts.values() if spot.label == "ORG" and spot.end <= start)
        fitting = [spot for spot in named if noun_of(self.draft.text[spot.start : spot.end]) == self.keys[at]]
        if not fitting or not self.atoms[at].is_capital:
            return None
        grown = owned(title, max(fitting, key=lambda spot: spot.end))
        return replace(grown, first=at, start=start, determiner="'s")

    def word_left(self, title: Title, at: int) -> Title | None:
        key = self.keys[at]
        if key == "-" and at:
            return self.word_left(title, at - 1) if self.keys[at - 1] in ("ex", "vice") else None
        if key in DETERMINERS:
            return replace(title, determiner=key, first=at)
        if key in DEPUTIES:
            return replace(title, deputy=True, first=at, start=self.atoms[at].start)
        status = self.forms.statuses.get((key,))
        if status:
            start = self.atoms[at].start
            return replace(
                title, status=status if status != "current" else title.status, first=at, start=start
            )
        if (key,) in self.forms.manners:
            return replace(title, first=at, start=self.atoms[at].start)
        return self.modifier_left(title, at)

    def modifier_left(self, title: Title, at: int) -> Title | None:
        """A noun that the tree joins to the head and no list of ours has: "shipping minister", "External Relations Minister"."""
        atom = self.atoms[at]
        token = self.draft.token_at(atom.start)
        head = self.draft.token_at(self.atoms[title.head].start)
        if token is None or head is None or title.office.role or token.dep not in ("compound", "amod"):
            return None
        top = self.draft.tokens[token.head]
        if top is not head and not title.start <= top.start < title.end:
            return None
        if atom.start in self.starts or atom.end in self.ends or token.name != "O":
            return None
        if token.upos == "ADJ" and not atom.is_capital:
            return replace(title, first=at, start=atom.start)
        joined = f"{atom.key}-{title.portfolio}" if title.portfolio else atom.key
        return replace(title, portfolio=joined, first=at, start=atom.start)

    # -- to the right

    def to_right(self, title: Title) -> Title:
        """Over "of defence", "for China's Defense Ministry", "of the Russian Federation"."""
        for _ in range(2):
            grown = self.one_right(title)
            if grown is None:
                break
            title = grown
        return title

    def one_right(self, title: Title) -> Title | None:
        at = title.last
        if at + 1 >= len(self.atoms):
            return None
        if self.keys[at] == "-" and self.keys[at + 1] == "elect":
            return replace(title, status="elect", last=at + 2, end=self.atoms[at + 1].end)
        if self.keys[at] not in LINKS:
            return None
        at += 1
        if self.keys[at] in ("the", "its", "national") and at + 1 < len(self.atoms):
            at += 1
        return self.portfolio_right(title, at) or self.owner_right(title, at)

    def portfolio_right(self, title: Title, at: int) -> Title | None:
        if title.portfolio or title.office.key not in WITH_PORTFOLIO:
            return None
        if self.keys[at] == "national" and at + 1 < len(self.atoms):
            at += 1
        for key, name in self.forms.portfolios_by_first.get(self.keys[at], ()):
            if tuple(self.keys[at : at + len(key)]) == key:
                last = at + len(key)
                return replace(title, portfolio=name, last=last, end=self.atoms[last - 1].end)
        return None

    def owner_right(self, title: Title, at: int) -> Title | None:
        spot = self.starts.get(self.atoms[at].start)
        if spot is None or spot.label == "PER":
            return None
        link = self.keys[title.last]
        last = self.draft.atoms_in(spot.start, spot.end).stop
        nested = self.institution_after(last)
        if nested is not None:
            spot, last = nested, self.draft.atoms_in(nested.start, nested.end).stop
        if link in ("to", "at", "in"):
            return (
                replace(title, last=last, end=spot.end)
                if title.office.key in ("ambassador", "envoy")
                else None
            )
        if title.state and title.owner:
            return None
        return replace(owned(title, spot), last=last, end=spot.end)

    def institution_after(self, last: int) -> Spot | None:
        """As in "Defense Ministry" of "China's Defense Ministry": the possessor stood first."""
        if last + 2 < len(self.atoms) and self.keys[last] == "'" and self.keys[last + 1] == "s":
            spot = self.starts.get(self.atoms[last + 2].start)
            return spot if spot is not None and spot.label == "ORG" else None
        return None


def owned(title: Title, spot: Spot) -> Title:
    """The title with the state or institution of a spot beside it."""
    known = spot.known
    if known is not None and known.what in ("state", "demonym", "capital", "place"):
        return replace(title, state=title.state or known.state)
    state = spot.state or (known.state if known else None)
    return replace(
        title,
        owner=spot.entity,
        owner_key=spot.key,
        state=title.state or (state if _is_code(state) else None),
    )


def noun_of(name: str) -> str:
    """The noun a name is called by for short: "Community" of "Southern Economic Community", "Board" of "Board of Health"."""
    words = [key for key in keys_of(name) if key[0].isalnum()]
    before = words[: words.index("of")] if "of" in words[1:] else words
    return before[-1] if len(words) > 1 else ""


def _is_code(state: str | None) -> bool:
    return state is not None and state not in ("UNO", "EUR", "IGO")
