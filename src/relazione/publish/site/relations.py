"""The front door: what stood between two states as of a day, by date, with positions, affairs and a picture."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import FastAPI, HTTPException, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from relazione.model.record import RecordEvent, RecordPosition
from relazione.publish.affair import Affair
from relazione.publish.chart import chart
from relazione.publish.dossier import Dossier, html
from relazione.publish.index import Index, index
from relazione.publish.relation import holdings, item_of, periods, rows
from relazione.publish.series import series
from relazione.publish.site.room import AsOf, Page, Site, cut
from relazione.publish.words import Quoting

ACTS = 80  # happenings of a relation page; older ones stand on the following pages
BEYOND = 40  # happenings with others that a relation page lists
AFFAIRS = 12  # affairs and other pairs that a relation page names
LIST = 40  # affairs of a page
WHOLE = 400  # articles of a dossier that is still one page
INLINE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"


def add(app: FastAPI, site: Site) -> None:
    """The relation, the affairs, the dossiers."""

    @app.get("/", response_class=HTMLResponse, include_in_schema=False)
    def front(as_of: AsOf = None, page: Page = 1) -> HTMLResponse:
        """The relation between the two states that most happenings join."""
        affair = site.affair(as_of)
        return _relation(site, affair, index(affair).front, (as_of, page))

    @app.get("/relation/{one}/{two}", response_class=HTMLResponse, include_in_schema=False)
    def relation(one: str, two: str, as_of: AsOf = None, page: Page = 1) -> HTMLResponse:
        """What passed between two states."""
        affair = site.affair(as_of)
        pair = (one.upper(), two.upper())
        if not all(code in index(affair).of_state or code in affair.gazetteer.states for code in pair):
            raise HTTPException(404, "no such state")
        return _relation(site, affair, pair, (as_of, page))

    @app.get("/affairs", response_class=HTMLResponse, include_in_schema=False)
    def affairs(as_of: AsOf = None, page: Page = 1) -> HTMLResponse:
        """The running affairs, the largest first."""
        affair = site.affair(as_of)
        stories = [story for story in index(affair).stories if len(story[1]) > 1]
        alone = len(index(affair).stories) - len(stories)
        part = cut(stories, page, LIST)
        listed = _affairs(affair, part.rows)
        return site.page("affairs", affairs=listed, cut=part, alone=alone, as_of=as_of, room="affairs")

    @app.get("/dossier", response_class=HTMLResponse, include_in_schema=False)
    def dossier(as_of: AsOf = None, affair: str | None = None) -> Response:
        """The dossier of an affair, or of everything, on one page; its style sheet is inlined, so its policy allows that."""
        whole = site.affair(as_of)
        if affair is None and len(whole.coverage) > WHOLE:
            return RedirectResponse("/affairs")
        shown = whole if affair is None else _story(whole, affair)
        return HTMLResponse(html(Dossier(shown), home="/"), headers={"Content-Security-Policy": INLINE})


def _story(affair: Affair, id_: str) -> Affair:
    articles = dict(index(affair).stories).get(id_)
    if articles is None:
        raise HTTPException(404, "no such affair on that day")
    return index(affair).part(articles[:WHOLE])


def _affairs(affair: Affair, stories: Sequence[tuple[str, tuple[str, ...]]]) -> list[tuple[str, Dossier]]:
    return [(id_, Dossier(index(affair).part(articles[:WHOLE]))) for id_, articles in stories]


def _relation(
    site: Site, affair: Affair, pair: tuple[str, ...], asked: tuple[str | None, int]
) -> HTMLResponse:
    as_of, page = asked
    quoting, known = Quoting(affair), index(affair)
    events = known.between(pair) if len(pair) == 2 else affair.record.events
    part = cut(sorted(events, key=_latest, reverse=True), page, ACTS)
    beyond = _beyond(known, pair, {event.id for event in events})
    return site.page(
        "relation",
        pair=pair,
        states=tuple(affair.state_name(code) for code in pair),
        cut=part,
        periods=periods(rows(affair, pair, quoting, part.rows)),
        chart=chart(events, pair, affair),
        series=series(events, affair),
        holdings=holdings(affair, quoting, _held(known, pair))[:ACTS],
        beyond=[item_of(event, affair, quoting) for event in beyond[:BEYOND]],
        elsewhere=max(len(beyond) - BEYOND, 0),
        affairs=_affairs(affair, [one for one in known.stories if len(one[1]) > 1][:AFFAIRS]),
        others=[((one, two), (affair.state_name(one), affair.state_name(two)), count) for (one, two), count in known.pairs[: AFFAIRS + 1]
                if {one, two} != set(pair)],
        days=site.days(),
        articles=len(affair.coverage),
        as_of=as_of,
        room="relation",
    )  # fmt: skip


def _latest(event: RecordEvent) -> tuple[str, str, int, str]:
    return event.latest or event.earliest or "", event.earliest or "", len(event.reports), event.id


def _beyond(known: Index, pair: tuple[str, ...], shown: set[str]) -> list[RecordEvent]:
    """What either state did, or had done to it, with others: the latest first."""
    found = {
        event.id: event for code in pair for event in known.of_state.get(code, ()) if event.id not in shown
    }
    return sorted(found.values(), key=_latest, reverse=True)


def _held(known: Index, pair: tuple[str, ...]) -> list[RecordPosition]:
    """The positions that either state holds, or that are held toward it."""
    return [
        held
        for held in known.affair.record.positions
        if not pair or any(known.affair.state_of(id_) in pair for id_ in (*held.holder, *held.toward))
    ]
