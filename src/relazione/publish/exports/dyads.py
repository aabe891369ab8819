"""State pairs by month: how many happenings of each quad class, on how many origins at least."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from relazione.model.record import RecordEvent
from relazione.publish.affair import Affair
from relazione.publish.exports.polecat import QUADS, WRITTEN, plover
from relazione.publish.exports.tables import table
from relazione.publish.relation import states_of

LOSS = (
    "only held and ongoing happenings with a day are counted; a happening over two months counts in the first",
    "a happening with three states counts for each of its pairs; direction is lost",
    "words, places and people are lost: ids lead back to the record",
)
HEADS = (
    "month", "state_1", "state_2", "verbal_cooperation", "material_cooperation", "verbal_conflict",
    "material_conflict", "other", "origins_least", "events",
)  # fmt: skip


def write(affair: Affair) -> dict[str, str]:
    """``{"dyads.csv": …}``, a row a month and pair."""
    found: dict[tuple[str, str, str], list[RecordEvent]] = defaultdict(list)
    for event in affair.record.events:
        if event.earliest and event.status in WRITTEN and event.polarity == "positive":
            for one, two in combinations(sorted(states_of(event, affair)), 2):
                found[event.earliest[:7], one, two].append(event)
    return {"dyads.csv": table(HEADS, _rows(found, affair))}


def _rows(found: dict[tuple[str, str, str], list[RecordEvent]], affair: Affair) -> Iterator[Sequence[object]]:
    for key, events in sorted(found.items()):
        quads = [QUADS.get((plover(event, affair) or "").partition("/")[0], 0) for event in events]
        least = sum(event.support.origins or event.support.origins_bounds[0] for event in events)
        yield (
            *key,
            *(quads.count(quad) for quad in (1, 2, 3, 4, 0)),
            least,
            "; ".join(event.id for event in events),
        )
