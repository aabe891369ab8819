"""POLECAT's tab-separated columns, so that existing scripts run, with one column more for the words.

Column names after three independent loaders of the published data (``docs/exports.md``). Intensity and contexts are not coded here.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import product

from relazione.model.record import RecordEvent
from relazione.publish.affair import Affair
from relazione.publish.words import Quoting

LOSS = (
    "the act is narrowed to a PLOVER type and mode; acts without one (a briefing, an appointment) have an empty type",
    "one day an event: the first; the last day, the status and by whose word are lost, and only held events are written",
    "no coordinates, no Wikipedia ids, no intensity, no contexts: those columns are empty",
    "one row an actor and recipient pair, since the format holds one of each",
)
SIDE = ("Name", "Country", "COW", "Primary Sector", "Sectors", "Title", "Name Raw", "Wikipedia ID")
COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw",
    "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
    "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City", "District", "Province", "Country",
    "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source", "Publication Date", "Story People",
    "Story Organizations", "Story Locations", "Language", "Version",
)  # fmt: skip
EVIDENCE = "Evidence"
QUADS = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1, "COOPERATE": 2, "AID": 2, "RETREAT": 2, "REQUEST": 3, "ACCUSE": 3, "REJECT": 3,
    "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
WRITTEN = frozenset({"held", "under-way", "ongoing"})


def write(affair: Affair) -> dict[str, str]:
    """``{"polecat.tsv": …}``."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow((*COLUMNS, EVIDENCE))
    writer.writerows(_rows(affair))
    return {"polecat.tsv": out.getvalue()}


def _rows(affair: Affair) -> Iterator[Sequence[str]]:
    quoting = Quoting(affair, "spans")
    for event in affair.record.events:
        if event.status in WRITTEN and event.polarity == "positive":
            pairs = product(event.roles.get("actor", ()) or ("",), _recipients(event) or ("",))
            yield from (_row(event, pair, affair, quoting) for pair in pairs)


def _recipients(event: RecordEvent) -> tuple[str, ...]:
    return event.roles.get("recipient", ()) or event.roles.get("host", ())


def _row(event: RecordEvent, pair: tuple[str, str], affair: Affair, quoting: Quoting) -> Sequence[str]:
    kind, _, mode = (plover(event, affair) or "").partition("/")
    words = quoting.words((report.article, report.evidence) for report in event.reports)
    first = affair.articles[event.reports[0].article]
    cells = dict.fromkeys(COLUMNS, "")
    cells |= {
        "Event ID": f"{event.id}:{pair[0]}:{pair[1]}",
        "Event Date": event.earliest or "",
        "Event Type": kind,
        "Event Mode": mode,
        "Quad Code": str(QUADS.get(kind, "")),
        "Placename": "; ".join(affair.name(id_) for id_ in event.place),
        "Country": "; ".join(filter(None, (affair.state_of(id_) for id_ in event.place))),
        "Source": first.outlet or "",
        "Publication Date": first.published.value or "",
        "Language": first.language or "",
        "Version": "relazione",
    }
    cells |= _side("Actor", pair[0], affair) | _side("Recipient", pair[1], affair)
    return [*cells.values(), " | ".join(one.words for one in words)]


def _side(role: str, id_: str, affair: Affair) -> dict[str, str]:
    entity = affair.entities.get(id_)
    if not id_:
        return {}
    return {
        f"{role} Name": affair.name(id_),
        f"{role} Country": affair.state_of(id_) or "",
        f"Primary {role} Sector": (entity.sector if entity else None) or "",
        f"{role} Name Raw": entity.names[0] if entity and entity.names else "",
    }


def plover(event: RecordEvent, affair: Affair) -> str | None:
    """The PLOVER type and mode of the first report that has one."""
    locals_ = (affair.events.get((report.article, report.event)) for report in event.reports)
    return next((one.plover for one in locals_ if one and one.plover), None)
