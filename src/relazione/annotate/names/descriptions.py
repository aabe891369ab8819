"""Whom a description stands for: "the minister", "its defence minister", "a Kremlin spokesperson", "the two leaders".

Rules in order, the first answer wins; who has no name in the text stays without one, and apart from others without one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from relazione.annotate.names.draft import Draft, Who
from relazione.annotate.names.lexicon import slug
from relazione.annotate.names.titles import Title, office_id
from relazione.model.notes import MentionKind, Tenure

INDEFINITE = frozenset(["a", "an", "another", "one", "some", "any"])
PAIR = frozenset(["two", "both"])
HEADS_OF_STATE = (
    "president",
    "prime-minister",
    "king",
    "queen",
    "supreme-leader",
    "chancellor",
    "general-secretary",
    "emir",
)


@dataclass(frozen=True, slots=True)
class Description:
    """Who a title stands for; None where it could not be said."""

    entity: str | None
    kind: MentionKind
    rule: str


@dataclass
class Cast:
    """Everybody spoken of so far: persons with offices, and where each was last mentioned."""

    draft: Draft
    last: dict[str, int] = field(default_factory=dict)
    unnamed: list[tuple[Title, str]] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)

    def mention(self, entity: str, at: int) -> None:
        """Somebody was mentioned at an offset."""
        self.last[entity] = at

    # -- rules

    def describe(self, title: Title) -> Description:
        """Who a title without a name beside it stands for."""
        for rule in (self.body, self.group, self.somebody, self.holder, self.somebody_again, self.office):
            found = rule(title)
            if found is not None:
                return found
        return Description(None, "office", "nobody fits")

    def group(self, title: Title) -> Description | None:
        """As in "Russian military leaders", "the two ministers", "officials"."""
        if not title.plural:
            return None
        pair = self.pair(title) if title.determiner in PAIR or _says_two(self.draft, title) else None
        words = self.draft.text[title.start : title.end]
        id_ = f"group:{'+'.join(pair)}" if pair else f"group:{slug(words)}"
        self.draft.know(
            Who(id_, "group", words, None if pair else title.state, title.office.sector, False, plural=True)
        )
        return Description(id_, "group", "pair" if pair else "group")

    def pair(self, title: Title) -> list[str] | None:
        """The two holders last mentioned of such an office."""
        holders = [who for who in self.persons() if any(holds(who, title, tenure) for tenure in who.tenures)]
        recent = sorted((who for who in holders if who.id in self.last), key=lambda who: -self.last[who.id])[
            :2
        ]
        return sorted(who.id.partition(":")[2] for who in recent) if len(recent) == 2 else None

    def somebody(self, title: Title) -> Description | None:
        """As in "a Kremlin spokesperson": somebody new without a name."""
        return self.new(title, "unnamed") if title.determiner in INDEFINITE else None

    def new(self, title: Title, rule: str) -> Description:
        base = f"person:unnamed-{_state_prefix(title)}{title.key}"
        self.numbers[base] = self.numbers.get(base, 0) + 1
        id_ = base if self.numbers[base] == 1 else f"{base}-{self.numbers[base]}"
        words = self.draft.text[title.start : title.end]
        who = Who(id_, "person", words, title.state, title.office.sector, False, gender=gender_of(title))
        if not title.office.role:
            who.tenures.append(tenure_of(title))
        self.draft.know(who)
        self.unnamed.append((title, id_))
        return Description(id_, "person" if title.office.role else "office", rule)

    def holder(self, title: Title) -> Description | None:
        """Who holds such an office in this text: the last one mentioned, with a name or without; or the one named later."""
        fitting = [who for who in self.holders() if self.is_held_by(title, who)]
        before = [who for who in fitting if who.id in self.last]
        if before:
            who = max(before, key=lambda one: self.last[one.id])
            kind: MentionKind = "person" if who.named else "office"
            return Description(who.id, kind, "holder of the office")
        later = [who for who in fitting if who.named]
        if len(later) == 1 and (title.state or title.owner):
            settle(self.draft, later[0], title.state)
            return Description(later[0].id, "person", "holder of the office, named later")
        return None

    def holders(self) -> list[Who]:
        """Everybody with an office, and the offices that stand for somebody without a name."""
        return [
            who
            for who in self.draft.entities.values()
            if who.kind in ("person", "office") and (who.tenures or not who.named)
        ]

    def is_held_by(self, title: Title, who: Who) -> bool:
        if who.kind == "office":
            return title.state in (None, who.state) and answers(
                title, who.id.partition(":")[2], _state_prefix(title)
            )
        return any(holds(who, title, tenure) for tenure in who.tenures)

    def somebody_again(self, title: Title) -> Description | None:
        """As in "The spokesperson": the last one without a name so called."""
        for earlier, id_ in reversed(self.unnamed):
            same = earlier.office.key == title.office.key and title.owner_key in (None, earlier.owner_key)
            if same and title.state in (None, earlier.state):
                return Description(id_, "person" if title.office.role else "office", "unnamed, again")
        return None

    def office(self, title: Title) -> Description | None:
        """As in "China's foreign minister", whom the text does not name: the office stands for its holder."""
        if title.office.role or title.office.key == "official":
            return self.new(title, "unnamed")
        words = self.draft.text[title.start : title.end]
        who = Who(title.id, "office", words, title.state, title.office.sector, False, gender=gender_of(title))
        self.draft.know(who)
        return Description(title.id, "office", "office")

    def body(self, title: Title) -> Description | None:
        """As in "China's legislature", "the delegation": no person."""
        words = self.draft.text[title.start : title.end]
        if not title.office.body:
            return None
        id_ = f"org:{_state_prefix(title)}{title.key}"
        self.draft.know(Who(id_, "organisation", words, title.state, title.office.sector, False))
        return Description(id_, "organisation", "body")

    def persons(self) -> list[Who]:
        return [who for who in self.draft.entities.values() if who.kind == "person" and who.named]


def holds(who: Who, title: Title, tenure: Tenure) -> bool:
    """Whether a tenure of a person answers to a title: the same or a narrower office, of the same state."""
    if title.state and who.state and title.state != who.state:
        return False
    if (title.status == "former") != (tenure.status == "former") and title.status == "former":
        return False
    return answers(title, tenure.office.partition(":")[2], _state_prefix(title))


def answers(title: Title, office: str, prefix: str) -> bool:
    """Whether an office's key ("chn-defence-minister") answers to a description."""
    key = office.removeprefix(prefix) if prefix else office
    if key == title.key or office.endswith(f"-{title.key}"):
        return True
    if title.office.key in ("head", "chief") and title.portfolio:
        return office.endswith((f"{title.portfolio}-minister", f"{title.portfolio}-secretary"))
    if title.office.key == "leader" and not title.owner:
        return office.endswith(HEADS_OF_STATE)
    generic = title.key == title.office.key
    return (
        generic
        and title.office.key in ("minister", "secretary", "spokesperson", "secretary-general")
        and _same_office(office, title)
    )


def _same_office(office: str, title: Title) -> bool:
    tail = title.office.key
    return office == tail or (office.endswith(f"-{tail}") and not office.endswith(f"prime-{tail}"))


def settle(draft: Draft, who: Who, state: str | None) -> None:
    """A person's state has become known: so has that of the offices stated without one."""
    if state is None or who.state is not None:
        return
    who.state = state
    for at, tenure in enumerate(who.tenures):
        old, new = tenure.office, office_id(tenure.office.partition(":")[2], state)
        if old in draft.entities and draft.entities[old].state is None:
            who.tenures[at] = replace(tenure, office=new)
            rename(draft, old, new, state)


def rename(draft: Draft, old: str, new: str, state: str) -> None:
    """Give an office its id with the state."""
    office = draft.entities.pop(old)
    office.id, office.state = new, state
    draft.know(office)
    draft.mentions[:] = [replace(one, entity=new) if one.entity == old else one for one in draft.mentions]


def tenure_of(title: Title, *, state: str | None = None, status: str | None = None) -> Tenure:
    """The tenure a title states."""
    return Tenure(office_id(title.key, title.state or state), status or title.status, evidence=(title.span,))


def gender_of(title: Title) -> str | None:
    """What the word itself says: "spokesman", "chairwoman", "king"."""
    form = title.office.key
    return (
        "female"
        if form in ("queen", "princess", "first-lady")
        else "male"
        if form in ("king", "prince")
        else None
    )


def _state_prefix(title: Title) -> str:
    return f"{title.state.lower()}-" if title.state else ""


def _says_two(draft: Draft, title: Title) -> bool:
    return draft.text[: title.start].rstrip().lower().endswith((" two", " both"))


def with_state(title: Title, state: str | None) -> Title:
    """The title of "its defence minister" once it is known whose."""
    return replace(title, state=title.state or state)


def in_order(titles: Sequence[Title]) -> list[Title]:
    return sorted(titles, key=lambda title: title.start)
