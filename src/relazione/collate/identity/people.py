"""Persons of all articles, grouped: first those whose office or state is told, then the rest beside them.

The groups don't depend on the order of arrival: decisions are taken in a fixed order (strength of the names, then canonical
order of the articles), and whoever could belong to two groups joins neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from relazione.collate.identity.deciding import Decision, company_of, decide
from relazione.collate.identity.someone import Someone
from relazione.collate.identity.spelling import ends_of, words_of


@dataclass
class Group:
    """Persons taken for one; `why` are the reasons, in the order in which they were joined."""

    people: list[Someone]
    why: list[str] = field(default_factory=list)

    @property
    def first(self) -> Someone:
        """The earliest in canonical order."""
        return min(self.people, key=lambda one: (one.order, one.member))

    @property
    def ids(self) -> set[str]:
        """What the articles themselves call the person."""
        return {one.member[1] for one in self.people}

    @property
    def states(self) -> set[str]:
        return {one.state for one in self.people if one.state}


def group_people(people: Sequence[Someone]) -> tuple[list[Group], list[Decision]]:
    """The groups, and the decisions they rest on (those on equal names with agreeing offices aside)."""
    told = merge_alike([one for one in people if one.is_known and not one.is_surname])
    groups, decisions = join(told)
    rest = sorted((one for one in people if not one.is_known or one.is_surname), key=_by_fullness)
    made = attach(groups, rest)
    return groups, [*decisions, *made]


def _by_fullness(one: Someone) -> tuple[int, tuple[str, str], tuple[str, str]]:
    return (-len(words_of(one.name)), one.order, one.member)


def merge_alike(people: Iterable[Someone]) -> list[Group]:
    """Persons of the same name, state and offices together: they need no comparing."""
    alike: dict[tuple[object, ...], Group] = {}
    for one in people:
        key = (words_of(one.name), one.state, one.offices)
        alike.setdefault(key, Group([])).people.append(one)
    return [Group(found.people, _alike_why(found.people)) for found in alike.values()]


def _alike_why(people: Sequence[Someone]) -> list[str]:
    first = people[0]
    said = f"{first.name}, {first.state or 'no state'}, {', '.join(sorted(first.offices)) or 'no office'}"
    return [f"same name, state and offices: {said}"] if len(people) > 1 else []


def join(groups: list[Group]) -> tuple[list[Group], list[Decision]]:
    """Groups joined where their persons are one, the strongest names first; no group spans two states."""
    home = {id(found): found for found in groups}
    decisions = sorted(
        _decisions(groups), key=lambda row: (row[0].strength, row[0].left.order, row[0].right.order)
    )
    for decision, one, other in decisions:
        left, right = _home(home, one), _home(home, other)
        if decision.verdict == "same" and left is not right and len(left.states | right.states) <= 1:
            left.people.extend(right.people)
            left.why.extend([*right.why, "; ".join(decision.why)])
            home[id(other)] = home[id(right)] = left
    kept = {id(_home(home, found)): _home(home, found) for found in groups}
    return list(kept.values()), [decision for decision, _, _ in decisions]


def _home(home: dict[int, Group], found: Group) -> Group:
    while home[id(found)] is not found:
        found = home[id(found)]
    return found


def _decisions(groups: Sequence[Group]) -> Iterator[tuple[Decision, Group, Group]]:
    """Decisions on pairs of groups whose names begin or end alike."""
    wholes = {id(found): _whole(found) for found in groups}
    for one, other in _pairs(groups):
        decision = decide(wholes[id(one)], wholes[id(other)])
        if decision:
            yield decision, one, other


def _pairs(groups: Sequence[Group]) -> list[tuple[Group, Group]]:
    """The pairs worth comparing, each once."""
    near = (pair for block in blocks(groups).values() for pair in combinations(block, 2))
    return list({(id(one), id(other)): (one, other) for one, other in near}.values())


def blocks(groups: Iterable[Group]) -> dict[str, list[Group]]:
    """The groups by the consonants of the first and of the last word of the name: only these can be one."""
    found: dict[str, list[Group]] = defaultdict(list)
    for one in groups:
        for bones in sorted(ends_of(one.people[0].name)):
            found[bones].append(one)
    return found


def _whole(found: Group) -> Someone:
    """A group as one person: the company of all."""
    company = frozenset().union(*(one.company for one in found.people))
    offices = frozenset().union(*(one.offices for one in found.people))
    powers = frozenset().union(*(one.powers for one in found.people))
    state = next(iter(sorted(found.states)), None)
    first = max(found.people, key=lambda one: (len(one.name), one.name))
    return replace(first, company=company, offices=offices, state=state, powers=powers)


def attach(groups: list[Group], rest: Sequence[Someone]) -> list[Decision]:
    """The others put to the one group they fit, or to one of their own; `groups` grows.

    What a group stands for is fixed before, so that the order of the others does not matter among equals.
    """
    wholes = [(_whole(found), found) for found in groups]
    index: dict[str, list[int]] = defaultdict(list)
    for number, (whole, _) in enumerate(wholes):
        for bones in ends_of(whole.name):
            index[bones].append(number)
    decisions: list[Decision] = []
    loose: list[Someone] = []
    for one in rest:
        near = sorted({number for bones in ends_of(one.name) for number in index[bones]})
        found = [
            (decision, wholes[number][1]) for number in near if (decision := decide(wholes[number][0], one))
        ]
        decisions.extend(_settled(found, one, loose))
    groups.extend(merge_loose(loose))
    return decisions


def _settled(found: list[tuple[Decision, Group]], one: Someone, loose: list[Someone]) -> list[Decision]:
    """Put a person to the only group that is the same; else with the loose ones."""
    same = [(decision, home) for decision, home in found if decision.verdict == "same"]
    best = min((decision.strength for decision, _ in same), default=None)
    same = [(decision, home) for decision, home in same if decision.strength == best]
    if len(same) > 1:  # the article's own reading of a surname decides between its bearers
        same = [(decision, home) for decision, home in same if one.member[1] in home.ids] or same
    if len(same) == 1:
        decision, home = same[0]
        home.people.append(one)
        home.why.append("; ".join(decision.why))
        return [decision]
    loose.append(one)
    return [
        replace(decision, verdict="unsure") if decision.verdict == "same" else decision
        for decision, _ in found
    ]


def merge_loose(people: Iterable[Someone]) -> list[Group]:
    """Persons that no group explains: together where the name is the same and the company too."""
    alike: dict[tuple[str, ...], list[Group]] = defaultdict(list)
    for one in people:
        groups = alike[words_of(one.name)]
        fitting = [found for found in groups if any(_together(one, other) for other in found.people)]
        if len(fitting) == 1:
            fitting[0].people.append(one)
            fitting[0].why.append(f"same name and company: {one.name}")
        else:
            groups.append(Group([one]))
    return [found for groups in alike.values() for found in groups]


def _together(one: Someone, other: Someone) -> bool:
    return bool(company_of(one, other)) and not _clash(one, other)


def _clash(one: Someone, other: Someone) -> bool:
    return bool(one.state and other.state and one.state != other.state)
