"""How the merged value of a happening's field is chosen from its reports; each choice says how it was made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from relazione.model.notes import Event
from relazione.model.told import UNTOLD, Days

REAL = ("held", "under-way", "ongoing")
UNDONE = ("cancelled", "postponed")
AHEAD = ("planned", "promised", "invited", "called-for")
DOUBTFUL = ("alleged", "denied", "feared", "hypothetical", "unknown")
WEEK = 7
MANY = 4  # reports that it happened for one that it did not: the one no longer leaves it open
# Acts that last: a day their reports name may be the first, the last or one between.
LASTING = frozenset(
    ["visit", "host", "exercise", "deploy", "cooperate", "patrol", "sanction", "attack", "train", "negotiate"]
)
# Acts between equals: who takes part stands on one footing, and one report may name more of them than another.
EQUALS = frozenset(
    [
        "meet",
        "call",
        "negotiate",
        "agree",
        "sign",
        "cooperate",
        "exercise",
        "patrol",
        "trade",
        "ceasefire",
        "attend",
    ]
)

Chosen = tuple[str, str]  # the value, and how it was chosen


@dataclass(frozen=True)
class Told:
    """One report with what choosing needs: when its article is known from ("9999" for unknown), durations in days."""

    article: str
    event: Event
    known: str
    durations: tuple[int, ...] = ()
    days: Days = UNTOLD

    @property
    def real(self) -> bool:
        return self.event.status in REAL and self.event.polarity == "positive"

    @property
    def undone(self) -> bool:
        return self.event.status in UNDONE or (
            self.event.status in REAL and self.event.polarity == "negative"
        )


def chosen_status(told: Sequence[Told]) -> Chosen:
    """The status over time: what is real outweighs what was ahead; who says it did not happen disputes it."""
    real, undone = [one for one in told if one.real], [one for one in told if one.undone]
    against = _disputing(real, undone) if real else []
    if real and len(real) < MANY * len(against):
        return "unknown", "disputed: some report that it happened, some that it did not"
    if real:
        last = max(
            real, key=lambda one: (one.known if one.known < "9999" else "", one.event.status == "held")
        )
        ahead = any(one.event.status in AHEAD for one in told)
        return (
            last.event.status,
            _how_real(ahead, {one.article for one in against}),
        )
    return _unreal_status(told, undone)


def _disputing(real: Sequence[Told], undone: Sequence[Told]) -> list[Told]:
    """Those who say that it did not happen and could know: what was off on Friday may have been held on Monday."""
    days = [one.days[0] for one in real if one.days[0]]
    since = min(days) if days else min((one.known for one in real), default="")
    return [one for one in undone if one.event.status != "postponed" and one.known >= since]


def _how_real(ahead: bool, against: set[str]) -> str:
    how = "announced first, then reported as happening" if ahead else "the latest report"
    return f"{how}; {len(against)} against it" if against else how


def _unreal_status(told: Sequence[Told], undone: Sequence[Told]) -> Chosen:
    if undone:
        last = max(undone, key=lambda one: one.known)
        return last.event.status, "the latest report that it did not take place"
    for group, how in (
        (AHEAD, "announced; no report that it took place"),
        (DOUBTFUL, "no report in an outlet's own voice"),
    ):
        counted = Counter(one.event.status for one in told if one.event.status in group)
        if counted:
            return max(counted, key=lambda status: (counted[status], -group.index(status))), how
    return told[0].event.status, "the first report"


def chosen_act(told: Sequence[Told]) -> Chosen:
    """The act most articles report; of equals, the first in canonical order."""
    counted = Counter(act for _, act in dict.fromkeys((one.article, one.event.act) for one in told))
    best = max(counted.values())
    act = next(one.event.act for one in told if counted[one.event.act] == best)
    return act, "all reports" if len(counted) == 1 else f"{best} of {sum(counted.values())} articles"


def chosen_polarity(told: Sequence[Told]) -> str:
    """Negative where every report denies that it happened."""
    return "negative" if all(one.event.polarity == "negative" for one in told) else "positive"


def chosen_roles(
    told: Iterable[tuple[str, Mapping[str, tuple[str, ...]]]], act: str = ""
) -> tuple[Mapping[str, tuple[str, ...]], str]:
    """Each role's fillers, most reported first, and how; `told` is the article and its roles in record entities.

    Where several articles agree on who acted, those whom only one names as acting are left to its report; but to a meeting, or
    another act between equals, one article may well add somebody.
    """
    seen = dict.fromkeys(
        (article, role, filler)
        for article, roles in told
        for role, fillers in roles.items()
        for filler in fillers
    )
    counted: dict[str, Counter[str]] = {}
    for _, role, filler in seen:
        counted.setdefault(role, Counter())[filler] += 1
    left = set() if act in EQUALS else _outvoted(counted.get("actor", Counter()))
    for filler in left:
        del counted["actor"][filler]
    roles = {
        role: tuple(sorted(found, key=lambda id_: (-found[id_], id_)))
        for role, found in sorted(counted.items())
    }
    return roles, _how_roles({article for article, _, _ in seen}, counted, left)


def _outvoted(actors: Counter[str]) -> set[str]:
    """The actors that one article alone names where several agree on another."""
    most = max(actors.values(), default=0)
    return {id_ for id_, count in actors.items() if count == 1 < most}


def _how_roles(articles: set[str], counted: Mapping[str, Counter[str]], left: set[str]) -> str:
    if len(articles) < 2:
        return "the only report that names anybody"
    alone = sorted({id_ for found in counted.values() for id_, count in found.items() if count == 1})
    how = ["most reported first"]
    how += [f"one article alone names {', '.join(alone)}"] if alone else []
    how += [f"left to the one report that has them acting: {', '.join(sorted(left))}"] if left else []
    return "; ".join(how)


def chosen_days(told: Sequence[Told], act: str) -> tuple[str | None, str | None, str]:
    """First and last ISO day, and how they were chosen."""
    dated = [one.days for one in told if one.days != UNTOLD]
    if not dated:
        return _known_by(told)
    fine = [days for days in dated if (_width(days) or 1) < WEEK]
    if not fine:
        return *min(dated, key=lambda days: _width(days) or WEEK), "the narrowest that is reported"
    if act in LASTING:
        return _stretch(fine, [length for one in told for length in one.durations])
    return _punctual(fine)


def _known_by(told: Sequence[Told]) -> tuple[str | None, str | None, str]:
    """What has taken place had done so when it was first reported; what goes on, or never took place, has no end."""
    ends = [
        one.event.latest
        for one in told
        if one.event.status == "held" and one.event.latest and not one.event.earliest
    ]
    if ends and all(one.event.status == "held" for one in told):
        return None, min(ends), "no report gives a day; it had taken place when it was first reported"
    return None, None, "no report gives a day"


def _punctual(fine: Sequence[Days]) -> tuple[str | None, str | None, str]:
    counted = Counter(fine)
    best = min(counted, key=lambda days: (_width(days) or WEEK, -counted[days]))
    return *best, "the narrowest that is reported"


def _stretch(fine: Sequence[Days], durations: Sequence[int]) -> tuple[str | None, str | None, str]:
    first = min((start for start, _ in fine if start), default=None)
    last = max((end for _, end in fine if end), default=None)
    if durations and first and (last is None or last == first):
        last = (date.fromisoformat(first) + timedelta(durations[0] - 1)).isoformat()
        return first, last, f"from the first day and a length of {durations[0]} days"
    if durations and last and first is None:
        first = (date.fromisoformat(last) - timedelta(durations[0] - 1)).isoformat()
        return first, last, f"from the last day and a length of {durations[0]} days"
    return first, last, "from the first to the last day reported"


def _width(days: Days) -> int | None:
    first, last = days
    return (date.fromisoformat(last) - date.fromisoformat(first)).days + 1 if first and last else None
