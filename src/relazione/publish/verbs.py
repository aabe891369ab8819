"""The forms of an English verb phrase whose first word is a bare verb: third person, past, past participle."""

from __future__ import annotations

from collections.abc import Mapping

THIRD: Mapping[str, str] = {"have": "has", "do": "does", "go": "goes", "veto": "vetoes"}
PAST: Mapping[str, str] = {
    "bring": "brought", "cast": "cast", "do": "did", "expel": "expelled", "give": "gave", "go": "went", "have": "had",
    "hold": "held", "make": "made", "meet": "met", "patrol": "patrolled", "send": "sent", "speak": "spoke", "take": "took",
    "withdraw": "withdrew",
}  # fmt: skip
PARTICIPLE: Mapping[str, str] = {
    "do": "done", "give": "given", "go": "gone", "speak": "spoken", "take": "taken", "withdraw": "withdrawn"
}  # fmt: skip


def third(verb: str) -> str:
    """The third person singular.

    >>> third("carry out an attack"), third("visit")
    ('carries out an attack', 'visits')
    """
    head, _, rest = verb.partition(" ")
    if head in THIRD:
        form = THIRD[head]
    elif head.endswith(("s", "sh", "ch", "x", "z")):
        form = f"{head}es"
    else:
        form = f"{head[:-1]}ies" if _ends_in_y(head) else f"{head}s"
    return f"{form} {rest}".strip()


def past(verb: str) -> str:
    """The past tense.

    >>> past("hold talks"), past("deny a charge"), past("praise")
    ('held talks', 'denied a charge', 'praised')
    """
    head, _, rest = verb.partition(" ")
    return f"{PAST.get(head) or _regular(head)} {rest}".strip()


def past_participle(verb: str) -> str:
    """The past participle."""
    head, _, rest = verb.partition(" ")
    return f"{PARTICIPLE.get(head) or PAST.get(head) or _regular(head)} {rest}".strip()


def _regular(head: str) -> str:
    if head.endswith("e"):
        return f"{head}d"
    return f"{head[:-1]}ied" if _ends_in_y(head) else f"{head}ed"


def _ends_in_y(head: str) -> bool:
    return head.endswith("y") and head[-2:-1] not in tuple("aeiou")
