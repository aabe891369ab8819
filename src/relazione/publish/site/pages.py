"""The other rooms: articles, people and offices, items with their reasons, search, changes."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import FastAPI, HTTPException, Query
from fastapi.responses import HTMLResponse

from relazione.model.record import Finding, RecordEvent, RecordPosition, Utterance
from relazione.publish.affair import Affair
from relazione.publish.calling import check_of
from relazione.publish.days import days, happened
from relazione.publish.index import index
from relazione.publish.leaves import leaf_of
from relazione.publish.reasons import choices, origin_rows, readings
from relazione.publish.relation import headline, holdings, item_of, origins_text, status_line
from relazione.publish.sayings import said_of
from relazione.publish.site import leaf
from relazione.publish.site.changed import changed
from relazione.publish.site.people import PEOPLE, people
from relazione.publish.site.room import AsOf, Page, Site, a_day, cut
from relazione.publish.site.source import Wish
from relazione.publish.telling import position_text, said, setting_words, short
from relazione.publish.words import Quoting

ROWS = 50  # articles, people, changes of a page
TOLD = 60  # happenings and sayings of a person's page
VERDICTS = {
    "right": "right",
    "wrong": "wrong: it should not stand",
    "same": "the same as another item",
    "different": "not what another item is about",
}
Item = RecordEvent | RecordPosition | Utterance | Finding
Text = Annotated[str, Query(max_length=400)]


def add(app: FastAPI, site: Site) -> None:
    """The rooms beside the relation."""
    for part in (_articles, _people, _items, _entities, _search, _changes):
        part(app, site)


def _articles(app: FastAPI, site: Site) -> None:
    @app.get("/articles", response_class=HTMLResponse, include_in_schema=False)
    def articles(as_of: AsOf = None, page: Page = 1) -> HTMLResponse:
        """The articles in canonical order."""
        affair = site.affair(as_of)
        part = cut(affair.coverage, page, ROWS)
        found = [leaf_of(one.article, affair, Quoting(affair)) for one in part.rows]
        return site.page("articles", leaves=found, cut=part, as_of=as_of, room="articles")

    @app.get("/article/{id_}", response_class=HTMLResponse, include_in_schema=False)
    def article(id_: str, as_of: AsOf = None) -> HTMLResponse:
        """An article with its notes in place."""
        affair = site.affair(as_of)
        one = affair.noted.get(affair.by_siglum.get(id_, id_))
        if one is None:
            raise HTTPException(404, "no such article on that day")
        placed = index(affair).placements.get(one.article.id)
        return site.page(
            "article",
            leaf=leaf_of(one.article, affair, Quoting(affair)),
            sentences=leaf.sentences(one, affair),
            furniture=leaf.furniture(one),
            shared=leaf.shared(one, affair),
            waits=leaf.empty(one.notes),
            story=placed.story if placed else "",
            as_of=as_of,
            room="articles",
        )


def _people(app: FastAPI, site: Site) -> None:
    @app.get("/people", response_class=HTMLResponse, include_in_schema=False)
    def listing(kind: Text = "person", as_of: AsOf = None, page: Page = 1) -> HTMLResponse:
        """People, offices, organisations, places and groups, those that act most first."""
        affair = site.affair(as_of)
        if kind not in PEOPLE:
            raise HTTPException(404, f"there are {', '.join(PEOPLE)}")
        part = cut(people(affair, kind), page, ROWS)
        return site.page("people", cut=part, kind=kind, kinds=PEOPLE, as_of=as_of, room="people")


def _items(app: FastAPI, site: Site) -> None:
    @app.get("/item/{id_}", response_class=HTMLResponse, include_in_schema=False)
    def item(id_: str, as_of: AsOf = None) -> HTMLResponse:
        """A happening, utterance, position or finding with its words, origins and reasons."""
        affair = site.affair(as_of)
        one = item_by(affair, id_)
        if one is None:
            raise HTTPException(404, "no such item on that day")
        about = affair.findings.get(id_, ())
        return site.page(
            "item",
            id=id_,
            title=title(one, affair),
            kind=KINDS[type(one)],
            facts=facts(one, affair),
            readings=readings(one, affair),
            said=said_of(one, affair) if isinstance(one, Utterance) else None,
            check=check_of(one, affair, Quoting(affair)) if isinstance(one, Finding) else None,
            about=one.about if isinstance(one, Finding) else "",
            findings=[
                check_of(found, affair, Quoting(affair)) for found in about if found.relation != "agrees"
            ],
            origins=origin_rows(one.support, affair),
            counted=origins_text(one.support),
            choices=choices(one, affair),
            possibly=[(other, name(other, affair)) for other in getattr(one, "possibly_same", ())],
            silent=affair.siglum_list(one.silent),
            judgements=[row for row in site.source.judgements() if id_ in (row["left"], row["right"])],
            verdicts=VERDICTS if isinstance(one, RecordEvent | Utterance) else {},
            as_of=as_of,
        )


KINDS = {
    RecordEvent: "Happening",
    Utterance: "Thing said",
    RecordPosition: "Position",
    Finding: "Comparison of reports",
}


def item_by(affair: Affair, id_: str) -> Item | None:
    """The item of the record with this id, of whatever kind but an entity."""
    found: Item | None = affair.happenings.get(id_) or affair.utterances.get(id_) or affair.held.get(id_)
    return found or index(affair).finding.get(id_)


def name(id_: str, affair: Affair) -> str:
    """An item's title by its id, the id where it is gone."""
    one = item_by(affair, id_)
    return title(one, affair) if one else id_


def title(one: Item, affair: Affair) -> str:
    """What the item says, in a line."""
    if isinstance(one, RecordEvent):
        return headline(one, affair)
    if isinstance(one, RecordPosition):
        return position_text(one, affair)
    if isinstance(one, Utterance):
        speaker = ", ".join(affair.name(id_) for id_ in one.speaker) or "Speaker not known"
        return f"{speaker}: “{short(said(one, affair), 160)}”"
    return check_of(one, affair, Quoting(affair)).title


def facts(one: Item, affair: Affair) -> str:
    """The line under the title."""
    if isinstance(one, RecordEvent):
        return f"{happened(one.earliest, one.latest)} · {status_line(one, affair)}"
    if isinstance(one, RecordPosition):
        return days(one.since, one.until) if one.since or one.until else "as of publication"
    return setting_words(one.setting) if isinstance(one, Utterance) else one.relation


def _entities(app: FastAPI, site: Site) -> None:
    @app.get("/entity/{id_}", response_class=HTMLResponse, include_in_schema=False)
    def entity(id_: str, as_of: AsOf = None) -> HTMLResponse:
        """A person, office, organisation or place: names, offices held, happenings, positions, things said."""
        affair = site.affair(as_of)
        one = affair.entities.get(id_)
        if one is None:
            raise HTTPException(404, "nobody of that id on that day")
        quoting, known = Quoting(affair), index(affair)
        events = sorted(
            known.of_entity.get(id_, ()), key=lambda event: event.latest or event.earliest or "", reverse=True
        )
        spoken = [said_of(told, affair) for told in known.said_by.get(id_, ())[:TOLD]]
        return site.page(
            "entity",
            one=one,
            name=affair.name(id_),
            state=affair.state_name(one.state) if one.state else "",
            offices=[(affair.name(t.office), t) for t in one.tenures],
            events=[
                (happened(event.earliest, event.latest), item_of(event, affair, quoting))
                for event in events[:TOLD]
            ],
            left=max(len(events) - TOLD, 0),
            holdings=holdings(affair, quoting, known.held_by.get(id_, ())),
            said=spoken,
            findings=[
                check_of(found, affair, quoting)
                for found in affair.findings.get(id_, ())
                if found.relation != "agrees"
            ],
            as_of=as_of,
            room="people",
        )


def _search(app: FastAPI, site: Site) -> None:
    @app.get("/search", response_class=HTMLResponse, include_in_schema=False)
    def search(
        q: Text = "", speaker: Text = "", outlet: Text = "", since: Text = "", as_of: AsOf = None
    ) -> HTMLResponse:
        """Sentences that hold the words, by speaker, outlet and date."""
        affair = site.affair(as_of)
        asked: dict[str, Any] = {
            "speaker": speaker or None, "outlet": outlet or None, "since": a_day(since) if since else None, "as_of": as_of
        }  # fmt: skip
        found = site.source.search(Wish(q, **asked)) if q.strip() else ()
        outlets = sorted({one.article.outlet for one in affair.coverage if one.article.outlet})
        return site.page(
            "search",
            asked={"q": q, "speaker": speaker, "outlet": outlet, "since": since},
            found=[(affair.sigla[hit.article], hit) for hit in found if hit.article in affair.sigla],
            outlets=[(id_, affair.name(id_)) for id_ in outlets],
            as_of=as_of,
            room="search",
        )


def _changes(app: FastAPI, site: Site) -> None:
    @app.get("/changes", response_class=HTMLResponse, include_in_schema=False)
    def changes(since: Text = "", as_of: AsOf = None, page: Page = 1) -> HTMLResponse:
        """What later reports confirmed, revised, withdrew or added."""
        affair = site.affair(as_of)
        told = site.source.changes(a_day(since), as_of) if since else ()
        part = cut(changed(told, affair, site.affair(since) if since else affair), page, ROWS)
        return site.page("changes", since=since, cut=part, days=site.days(), as_of=as_of, room="changes")
