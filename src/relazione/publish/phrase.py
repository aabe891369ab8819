"""A record event as a short sentence made of its own fields: who, what, with whom; the status decides the verb's form."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from relazione.model.datafile import parsed
from relazione.model.record import RecordEvent
from relazione.publish.affair import STATE_KINDS, Affair
from relazione.publish.naming import are_several, called, is_plural_name
from relazione.publish.verbs import past, past_participle, third

DOERS = ("actor", "actors", "visitor", "participant", "speaker")
# status -> what stands before the bare verb, for one subject and for several
MODALS: Mapping[str, tuple[str, str]] = {
    "planned": ("is to", "are to"),
    "invited": ("is invited to", "are invited to"),
    "postponed": ("put off plans to", "put off plans to"),
    "cancelled": ("called off plans to", "called off plans to"),
    "called-for": ("is called on to", "are called on to"),
    "promised": ("promised to", "promised to"),
    "feared": ("is feared to", "are feared to"),
    "alleged": ("is alleged to", "are alleged to"),
    "denied": ("is denied to", "are denied to"),
    "hypothetical": ("might", "might"),
}
# the same where what is done to somebody is told and not who does it; the others are "is to be"
PASSIVE_MODALS: Mapping[str, tuple[str, str]] = {
    "called-for": ("should", "should"),
    "feared": MODALS["feared"],
    "alleged": MODALS["alleged"],
    "denied": MODALS["denied"],
    "hypothetical": MODALS["hypothetical"],
}
MAKE_A = re.compile(r"(make|give|sign|hold|take|voice|impose)s? (?:an? )?(.+)")
MOST_NAMES = 4


@cache
def phrases() -> Mapping[str, Mapping[str, Any]]:
    """The wording of each act."""
    text = (resources.files("relazione.publish") / "phrases.yaml").read_text(encoding="utf-8")
    found: Mapping[str, Mapping[str, Any]] = parsed(text)
    return found


def noun(act: str) -> str:
    """The act as a noun, for lists."""
    return str(phrases().get(act, {}).get("noun", act))


def sentence(event: RecordEvent, affair: Affair, *, in_past: bool = False) -> str:
    """The event in words; what is done, without a doer, where no report names who did it.

    A sentence says nothing that the event's fields don't: object and topic clauses are left to the evidence under it.
    `in_past` tells what was held in the past tense.
    """
    doers = doers_of(event)
    wording = phrases().get(
        event.act, {"verb": event.act.replace("-", " "), "object": ["recipient", "place"]}
    )
    target = tuple(id_ for id_ in _target(event, wording, affair) if id_ not in doers)
    whom = listed([called(id_, affair) for id_ in target])
    told = in_past and event.status == "held"
    if not doers:
        return _capital(_without_doer(event, wording, (whom, are_several(target, affair)), in_past=told))
    several = are_several(doers, affair)
    verb = _verb(wording, joint=len(doers) > 1 and not target, alone=not target)
    link = f"{wording['to']} " if wording.get("to") and whom else ""
    subject = listed([called(id_, affair) for id_ in doers])
    return _capital(
        " ".join(f"{subject} {_active(verb, event, plural=several, in_past=told)} {link}{whom}".split())
    )


def doers_of(event: RecordEvent) -> tuple[str, ...]:
    """Who does it, each once."""
    return tuple(dict.fromkeys(id_ for role in DOERS for id_ in event.roles.get(role, ())))


def _verb(wording: Mapping[str, Any], *, joint: bool, alone: bool) -> str:
    if joint and "joint" in wording:
        return str(wording["joint"])
    return str(wording["alone"] if alone and "alone" in wording else wording["verb"])


def _target(event: RecordEvent, wording: Mapping[str, Any], affair: Affair) -> tuple[str, ...]:
    given = [*event.roles.items(), ("place", event.place)]
    by_role = {role: ids for role, ids in given if ids}
    found = next((tuple(by_role[role]) for role in wording.get("object", ()) if role in by_role), ())
    within = {affair.state_of(id_) for id_ in found if not id_.startswith(STATE_KINDS)}
    return tuple(id_ for id_ in found if not (id_.startswith("country:") and affair.state_of(id_) in within))


def _active(verb: str, event: RecordEvent, *, plural: bool, in_past: bool) -> str:
    negative = event.polarity == "negative"
    modal = MODALS.get(event.status)
    if modal:
        return _after_modal(modal[plural], verb, negative)
    if negative:
        return _not_done(verb, plural=plural, in_past=in_past)
    return past(verb) if in_past else verb if plural else third(verb)


def _after_modal(modal: str, verb: str, negative: bool) -> str:
    """ "is feared not to visit", "might not visit"."""
    if not negative:
        return f"{modal} {verb}"
    return f"{modal.removesuffix(' to')} not to {verb}" if modal.endswith(" to") else f"{modal} not {verb}"


def _not_done(verb: str, *, plural: bool, in_past: bool) -> str:
    """ "makes no statement" rather than "does not make a statement"."""
    thing = MAKE_A.fullmatch(verb)
    if thing:
        none = f"{thing[1]} no {thing[2]}"
        return past(none) if in_past else none if plural else third(none)
    return f"{'did' if in_past else 'do' if plural else 'does'} not {verb}"


def _without_doer(
    event: RecordEvent, wording: Mapping[str, Any], whom: tuple[str, bool], *, in_past: bool
) -> str:
    """Turned round: "Li Shangfu is appointed", "talks are held with Russia"; the act's noun where that can't be."""
    head, _, rest = str(wording["verb"]).partition(" ")
    name, several = whom
    link = f" {wording.get('to', '')} {name}".rstrip() if name else ""
    if rest and rest.split(" ")[0] not in ("by", "at"):
        plural = is_plural_name(rest.split(" ")[-1]) and not rest.startswith(("a ", "an "))
        passive = _passive(head, event, plural=plural, in_past=in_past)
        return f"{rest}{link} {passive}" if link.startswith(" of ") else f"{rest} {passive}{link}"
    if name and not wording.get("to"):
        return f"{name} {_passive(head, event, plural=several, in_past=in_past)}"
    return f"{wording.get('noun', event.act)}{link}"


def _passive(verb: str, event: RecordEvent, *, plural: bool, in_past: bool) -> str:
    negative = "not " if event.polarity == "negative" else ""
    if event.status in MODALS:
        modal = PASSIVE_MODALS.get(event.status, MODALS["planned"])
        return _after_modal(modal[plural], f"be {past_participle(verb)}", bool(negative))
    be = ("were" if plural else "was") if in_past else "are" if plural else "is"
    return f"{be} {negative}{past_participle(verb)}"


def listed(names: Sequence[str]) -> str:
    """Names joined as in prose, each once; beyond a few, how many more.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    names = list(dict.fromkeys(names))
    if len(names) > MOST_NAMES:
        return f"{', '.join(names[: MOST_NAMES - 1])} and {len(names) - MOST_NAMES + 1} others"
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part) if names else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
