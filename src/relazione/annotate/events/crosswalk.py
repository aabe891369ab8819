"""From our acts to PLOVER 2.0 and CAMEO codes.

Both code what is announced, refused or asked for under the speech act and not under the deed (PLOVER manual, "AGREE",
"THREATEN", "REJECT", "REQUEST"): a promised visit is AGREE, a threatened raid THREATEN, refused aid REJECT. What is merely
feared, alleged, denied or considered has no code.
"""

from __future__ import annotations

from relazione.annotate.events.codebook import Trigger
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
    """``(PLOVER type/mode, CAMEO code)`` of an act in its status; None where the scheme has none."""
    temper = _temper(trigger.plover)
    if verdict.status in UNREAL:
        return None, None
    if temper is None:
        return (trigger.plover, trigger.cameo) if verdict.polarity == "positive" else (None, None)
    if verdict.status in ("cancelled", "postponed"):
        return CALLED_OFF[temper]
    if verdict.polarity == "negative":
        return REFUSED[temper]
    if verdict.status == "called-for":
        return ASKED
    if (
        verdict.status in AHEAD
    ):  # CAMEO coders code the announced deed itself; PLOVER files it under AGREE or THREATEN
        return ANNOUNCED[temper], trigger.cameo
    return trigger.plover, trigger.cameo


def _temper(plover: str | None) -> str | None:
    root = (plover or "").partition("/")[0]
    return "friendly" if root in FRIENDLY else "hostile" if root in HOSTILE else None
