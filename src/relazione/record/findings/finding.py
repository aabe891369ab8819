"""The finders in their order, each a function from the record's items to findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from relazione.model.record import Finding, Record
from relazione.record.findings.checks import misspellings, uncredited
from relazione.record.findings.echoes import echoes
from relazione.record.findings.fields import dates, durations, numbers, statuses
from relazione.record.findings.leaders import leaders
from relazione.record.findings.naming import namings, titles
from relazione.record.findings.objects import objects
from relazione.record.findings.occasion import channels, days_said, phases
from relazione.record.findings.offices import companions, holders
from relazione.record.findings.stances import distances, fears
from relazione.record.findings.wording import lone_clauses, wordings
from relazione.record.view import View

Finder = Callable[[View, Record], Iterable[Finding]]

FINDERS: tuple[Finder, ...] = (
    statuses,
    dates,
    durations,
    numbers,
    namings,
    fears,
    wordings,
    lone_clauses,
    echoes,
    objects,
    phases,
    channels,
    days_said,
    holders,
    companions,
    titles,
    leaders,
    distances,
    misspellings,
    uncredited,
)


def find(view: View, record: Record) -> tuple[Finding, ...]:
    """Every finding, in the order of the finders and of the items they are about; each once."""
    found: dict[str, Finding] = {}
    for finder in FINDERS:
        for one in finder(view, record):
            found.setdefault(one.id, one)
    return tuple(found.values())
