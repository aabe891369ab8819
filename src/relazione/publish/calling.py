"""The naming table: how the articles name one thing, in order of frequency, without judgement; and what needs a second look."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from relazione.model.record import Finding
from relazione.publish.affair import Affair
from relazione.publish.days import happened
from relazione.publish.phrase import sentence
from relazione.publish.relation import origins_text
from relazione.publish.telling import in_words, position_text, said, short
from relazione.publish.words import Quoting, Words

INTERVAL = re.compile(r"(?:(\d{4}-\d{2}-\d{2})|\.\.)(?:/(?:(\d{4}-\d{2}-\d{2})|\.\.))?")
STATUSES = frozenset({"under-way", "called-for"})


@dataclass(frozen=True, slots=True)
class Named:
    """One name of a thing, and the articles that use it."""

    thing: str
    name: str
    sigla: tuple[str, ...]
    remark: str


@dataclass(frozen=True, slots=True)
class Check:
    """A contradiction or a likely slip: what stands against what, and the ordinary explanation."""

    id: str
    title: str
    sides: tuple[tuple[str, tuple[str, ...], tuple[Words, ...]], ...]
    innocent: str
    origins: str
    relation: str


def names_table(affair: Affair) -> tuple[Named, ...]:
    """The findings about naming, one row a name, the most used first within each thing."""
    rows: list[Named] = []
    for finding in affair.record.findings:
        if finding.kind == "naming":
            thing = _thing(finding, affair)
            sides = sorted(finding.positions, key=lambda side: (-len(side.articles), str(side.value)))
            rows.extend(
                Named(thing, str(side.value), affair.siglum_list(side.articles), finding.why)
                for side in sides
            )
    return tuple(rows)


def _thing(finding: Finding, affair: Affair) -> str:
    event, position = affair.happenings.get(finding.about), affair.held.get(finding.about)
    if position:
        return position_text(position, affair)
    return sentence(event, affair) if event else affair.name(finding.about)


def checks(affair: Affair, quoting: Quoting) -> tuple[Check, ...]:
    """Contradictions first, then what looks like a slip, each with the words on both sides."""
    wanted = [
        finding for finding in affair.record.findings if finding.relation == "contradicts" or finding.innocent
    ]
    wanted.sort(key=lambda finding: (finding.relation != "contradicts", finding.field, finding.id))
    return tuple(check_of(finding, affair, quoting) for finding in wanted)


def differences(affair: Affair, quoting: Quoting) -> tuple[Check, ...]:
    """What differs without contradicting: coarser, finer, other strength."""
    wanted = [
        one
        for one in affair.record.findings
        if one.relation == "differs" and one.kind != "naming" and not one.innocent
    ]
    return tuple(
        check_of(finding, affair, quoting) for finding in sorted(wanted, key=lambda one: (one.field, one.id))
    )


def check_of(finding: Finding, affair: Affair, quoting: Quoting) -> Check:
    """A finding with its sides."""
    return Check(
        id=finding.id,
        title=finding_title(finding, affair),
        sides=tuple(
            _side(
                side.value,
                side.articles,
                quoting.words((e.article, (e.span,)) for e in side.evidence),
                affair,
            )
            for side in finding.positions
        ),
        innocent=finding.innocent,
        origins=origins_text(finding.support),
        relation=finding.relation,
    )


def finding_title(finding: Finding, affair: Affair) -> str:
    """The field, how the reports stand in it, and of what."""
    said_ = affair.utterances.get(finding.about)
    about = f"“{short(said(said_, affair), 60)}”" if said_ else _thing(finding, affair)
    name = finding.field.replace("_", " ").capitalize()
    title = f"{name}: {in_words(finding.why, affair)}" if finding.why else f"{name}: {finding.relation}"
    return f"{title} ({about})" if about else title


def _side(
    value: object, articles: Sequence[str], words: tuple[Words, ...], affair: Affair
) -> tuple[str, tuple[str, ...], tuple[Words, ...]]:
    return _readable(value, affair), affair.siglum_list(articles), words


def _readable(value: object, affair: Affair) -> str:
    """A side's value as a reader would write it: ids as names, lists as lists."""
    if isinstance(value, list | tuple):
        return ", ".join(_readable(one, affair) for one in value)
    if isinstance(value, str):
        return _readable_text(value, affair)
    return "nothing" if value is None else str(value)


def _readable_text(value: str, affair: Affair) -> str:
    """An id as its name, an interval of days as days, a status without its hyphen."""
    if value in affair.entities:
        return affair.name(value)
    interval = INTERVAL.fullmatch(value)
    if interval:
        return happened(interval[1], interval[2] or interval[1])
    return value.replace("-", " ") if value in STATUSES else value
