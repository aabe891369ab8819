"""Whether two persons of different articles are one. Names alone never merge: office, state or company must agree.

The table, by how the names relate (rows) and what agrees (columns). Company is what both articles name besides (people,
organisations, offices, places; two states together count as one), and counts where the articles lie within three months of each other.

=========  =========  ===============  ==============  =========  =========  ==============
names      an office  state, company   company of two  one        state      nothing
=========  =========  ===============  ==============  =========  =========  ==============
equal      same       same             same            same       same       unsure
variant    same       same             same            unsure     unsure     unsure
shorter    same       same             same            unsure     unsure     unsure
surname    same       same             same            unsure     unsure     unsure
=========  =========  ===============  ==============  =========  =========  ==============

Where the states differ, two people are different whatever their names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from relazione.collate.identity.someone import Someone, near_in_time, offices_agree, related, states_clash

Verdict = Literal["same", "different", "unsure"]
COMPANY = 2
POWERS = 2
STRENGTH = {"equal": 0, "variant": 1, "shorter": 2, "surname": 3}


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict on two persons, how strong the names speak (0: equal), and why."""

    left: Someone
    right: Someone
    verdict: Verdict
    strength: int
    why: tuple[str, ...]


def company_of(one: Someone, other: Someone) -> list[str]:
    """What both articles name besides, where they lie near in time; two states or more count as one thing more."""
    if not near_in_time(one, other):
        return []
    powers = sorted(one.powers & other.powers)
    return sorted(one.company & other.company) + ([" and ".join(powers[:3])] if len(powers) >= POWERS else [])


def decide(one: Someone, other: Someone) -> Decision | None:
    """The decision on two persons; None where the names are different people's."""
    names = related(one, other)
    if names is None:
        return None
    why = [f"names {names}: {one.name} / {other.name}"]
    strength = STRENGTH[names]
    if states_clash(one, other):
        return Decision(
            one, other, "different", strength, (*why, f"states differ: {one.state}, {other.state}")
        )
    office = offices_agree(one, other)
    shared = company_of(one, other)
    has_state = one.state is not None and one.state == other.state
    why += [f"office: {office}"] if office else []
    why += [f"state: {one.state}"] if has_state else []
    why += [f"company: {', '.join(shared[:3])}"] if shared else []
    is_same = (
        bool(office) or (has_state and bool(shared)) or (names == "equal" and (has_state or bool(shared)))
    )
    return Decision(one, other, "same" if is_same else "unsure", strength, tuple(why))
