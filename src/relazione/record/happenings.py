"""Happenings: each group of reports as one event of the record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from relazione.model.notes import Event
from relazione.model.record import EventReport, RecordEvent
from relazione.model.story import Group
from relazione.model.told import told_days
from relazione.record.choosing import (
    Told,
    chosen_act,
    chosen_days,
    chosen_polarity,
    chosen_roles,
    chosen_status,
)
from relazione.record.view import Key, View

PLACES = ("place", "location", "venue", "destination")
WITHIN = ("meet", "agree", "sign", "negotiate", "attend", "visit", "award", "state", "brief")
DAYS = re.compile(r"P(\d+)D$")


def record_events(view: View) -> tuple[RecordEvent, ...]:
    """The merged happenings, in the order of their first report, each tied to the visit it is part of."""
    merged = [_merged(view, group) for group in view.collation.happenings]
    visits = _by_visitor(
        event for event in merged if event.act == "visit" and event.earliest and event.latest
    )
    return tuple(_inside(event, visits) for event in merged)


def _by_visitor(visits: Iterable[RecordEvent]) -> Mapping[str, Sequence[RecordEvent]]:
    """The visits of each visitor."""
    found: dict[str, list[RecordEvent]] = {}
    for visit in visits:
        for visitor in set(visit.roles.get("actor", ())):
            found.setdefault(visitor, []).append(visit)
    return found


def _merged(view: View, group: Group) -> RecordEvent:
    told = [_told(view, member) for member in group.members]
    act, act_how = chosen_act(told)
    status, status_how = chosen_status(told)
    first, last, days_how = chosen_days(told, act)
    roles, roles_how = chosen_roles(
        ((one.article, _roles(view, one.article, one.event)) for one in told), act
    )
    places = tuple(dict.fromkeys(filler for role in PLACES for filler in roles.get(role, ())))
    return RecordEvent(
        id=group.id,
        act=act,
        status=status,
        roles={role: fillers for role, fillers in roles.items() if role not in PLACES},
        earliest=first,
        latest=last,
        place=places,
        reports=tuple(_report(one) for one in told),
        silent=view.silent(one.article for one in told),
        polarity=chosen_polarity(told),
        possibly_same=group.possibly,
        chosen={
            "act": act_how,
            "status": status_how,
            "days": days_how,
            "roles": roles_how,
        },
    )


def _told(view: View, member: Key) -> Told:
    event = view.events[member]
    known = view.article(member[0]).published.known_from or "9999"
    days = told_days(view.by_id[member[0]], event)
    return Told(member[0], event, known, _durations(view, member[0], event), days)


def _durations(view: View, article: str, event: Event) -> tuple[int, ...]:
    """Lengths in days told where the event is told ("a four-day visit")."""
    spans = event.evidence or (view.sentence(article, event.trigger),)
    times = [time for span in spans for time in view.times_in(article, span) if time.type == "DURATION"]
    return tuple(int(found[1]) for time in times if (found := DAYS.match(time.value)))


def _roles(view: View, article: str, event: Event) -> dict[str, tuple[str, ...]]:
    return {role: view.entities(article, fillers) for role, fillers in event.roles.items()}


def _report(told: Told) -> EventReport:
    event = told.event
    return EventReport(told.article, event.id, event.status, event.evidence or (event.trigger,))


def _inside(event: RecordEvent, visits: Mapping[str, Sequence[RecordEvent]]) -> RecordEvent:
    """The event with the visit it belongs to; an undated one ahead lies within the visit's days."""
    if event.act not in WITHIN:
        return event
    people = {filler for role in ("actor", "recipient") for filler in event.roles.get(role, ())}
    near = {visit.id: visit for person in people for visit in visits.get(person, ())}
    homes = [visit for visit in near.values() if visit.id != event.id and _belongs(event, visit)]
    if len(homes) != 1:
        return event
    (home,) = homes
    if event.earliest or event.latest:
        return replace(event, part_of=home.id)
    how = {**event.chosen, "days": f"undated, within {home.id}"}
    return replace(event, part_of=home.id, earliest=home.earliest, latest=home.latest, chosen=how)


def _belongs(event: RecordEvent, visit: RecordEvent) -> bool:
    """Whether it is on a day of the visitor's visit, or both are told ahead by one article."""
    if event.earliest and event.latest and visit.earliest and visit.latest:
        return visit.earliest <= event.earliest and event.latest <= visit.latest and event.act != "visit"
    ahead = {report.article for report in visit.reports if report.status == "planned"}
    undated = not event.earliest and not event.latest
    return undated and event.status == "planned" and any(report.article in ahead for report in event.reports)
