"""From our acts to PLOVER 2.0 and CAMEO codes.

Both code what is announced, refused or asked for under the speech act and not under the deed (PLOVER manual, "AGREE",
"THREATEN", "REJECT", "REQUEST"): a promised visit is AGREE, a threatened raid THREATEN, refused aid REJECT. What is merely
feared, alleged, denied or considered has no code.
"""

from __future__ import annotations

from relazione.annotate.events.codebook import Trigger, shipped
from relazione.annotate.events.status import Verdict

Codes = tuple[str | None, str | None]
FRIENDLY = frozenset({"AGREE", "CONSULT", "SUPPORT", "AID", "COOPERATE", "YIELD", "CONCEDE", "RETREAT"})
HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE", "THREATEN"})
AHEAD = frozenset({"planned", "promised", "invited"})
UNREAL = frozenset({"feared", "alleged", "denied", "hypothetical", "unknown"})
# What an announced, refused, called-off or requested deed becomes, as (PLOVER, CAMEO); None: it has no code then.
ANNOUNCED = {"friendly": "AGREE", "hostile": "THREATEN"}
REFUSED = {"friendly": ("REJECT", "120"), "hostile": (None, None)}
CALLED_OFF = {"friendly": ("REJECT", "124"), "hostile": ("RETREAT", "080")}
ASKED = ("REQUEST", "020")


def codes(trigger: Trigger, verdict: Verdict) -> Codes:
    """``(PLOVER type/mode, CAMEO code)`` of a wording in its status; None where the scheme has none."""
    return in_status((trigger.plover, trigger.cameo), verdict.status, verdict.polarity)


def codes_of(act: str, status: str, polarity: str) -> Codes:
    """The codes of an act of the shipped codebook; none for an act it does not have."""
    known = shipped().acts.get(act)
    return in_status((known.plover, known.cameo), status, polarity) if known else (None, None)


def in_status(own: Codes, status: str, polarity: str) -> Codes:
    """What the codes of a deed become when it is announced, refused, called off, asked for, or not said to be real."""
    temper = _temper(own[0])
    if status in UNREAL:
        return None, None
    if temper is None:
        return own if polarity == "positive" else (None, None)
    if status in ("cancelled", "postponed"):
        return CALLED_OFF[temper]
    if polarity == "negative":
        return REFUSED[temper]
    if status == "called-for":
        return ASKED
    if (
        status in AHEAD
    ):  # CAMEO coders code the announced deed itself; PLOVER files it under AGREE or THREATEN
        return ANNOUNCED[temper], own[1]
    return own


def _temper(plover: str | None) -> str | None:
    root = (plover or "").partition("/")[0]
    return "friendly" if root in FRIENDLY else "hostile" if root in HOSTILE else None
