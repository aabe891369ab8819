"""A record event as a short sentence made of its own fields: who, what, with whom; the status decides the verb's form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from relazione.model.datafile import parsed
from relazione.model.record import RecordEvent
from relazione.publish.affair import Affair

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
IRREGULAR = {"have": "has", "do": "does", "go": "goes"}
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


def sentence(event: RecordEvent, affair: Affair) -> str:
    """The event in words; "Somebody" where no report names who did it.

    A sentence says nothing that the event's fields don't: object and topic clauses are left to the evidence under it.
    """
    doers = [id_ for role in DOERS for id_ in event.roles.get(role, ())]
    wording = phrases().get(
        event.act, {"verb": event.act.replace("-", " "), "object": ["recipient", "place"]}
    )
    target = tuple(id_ for id_ in _target(event, wording) if id_ not in doers)
    subject = _listed([affair.name(id_) for id_ in dict.fromkeys(doers)]) or "Somebody"
    joint = "joint" in wording and len(set(doers)) > 1 and not target
    verb = str(wording["joint"] if joint else wording["verb"])
    action = _predicate(verb, event, plural=len(set(doers)) > 1)
    whom = _listed([affair.name(id_) for id_ in target])
    link = f"{wording['to']} " if wording.get("to") and whom else ""
    return _capital(" ".join(f"{subject} {action} {link}{whom}".split()))


def _target(event: RecordEvent, wording: Mapping[str, Any]) -> tuple[str, ...]:
    given = [*event.roles.items(), ("place", event.place)]
    by_role = {role: ids for role, ids in given if ids}
    return next((tuple(by_role[role]) for role in wording.get("object", ()) if role in by_role), ())


def _predicate(verb: str, event: RecordEvent, *, plural: bool) -> str:
    negative = "not " if event.polarity == "negative" else ""
    modal = MODALS.get(event.status)
    if modal:
        return f"{modal[plural].replace('might', f'might {negative}').strip()} {'' if 'might' in modal[0] else negative}{verb}"
    if negative:
        return f"{'do' if plural else 'does'} not {verb}"
    return verb if plural else _third(verb)


def _third(verb: str) -> str:
    """The first word of a verb phrase in the third person."""
    head, _, rest = verb.partition(" ")
    if head in IRREGULAR:
        form = IRREGULAR[head]
    elif head.endswith(("s", "sh", "ch", "x", "z")):
        form = f"{head}es"
    elif head.endswith("y") and head[-2] not in "aeiou":
        form = f"{head[:-1]}ies"
    else:
        form = f"{head}s"
    return f"{form} {rest}".strip()


def _listed(names: Sequence[str]) -> str:
    """Names joined as in prose, each once; beyond a few, how many more.

    >>> _listed(["a", "b", "c"])
    'a, b and c'
    """
    names = list(dict.fromkeys(names))
    if len(names) > MOST_NAMES:
        return f"{', '.join(names[: MOST_NAMES - 1])} and {len(names) - MOST_NAMES + 1} others"
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part) if names else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
