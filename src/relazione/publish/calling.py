"""The naming table: how the articles name one thing, in order of frequency, without judgement; and what needs a second look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from relazione.model.record import Finding
from relazione.publish.affair import Affair
from relazione.publish.phrase import sentence
from relazione.publish.relation import origins_text
from relazione.publish.words import Quoting, Words


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
    event = next((event for event in affair.record.events if event.id == finding.about), None)
    return sentence(event, affair) if event else affair.name(finding.about)


def checks(affair: Affair, quoting: Quoting) -> tuple[Check, ...]:
    """Contradictions first, then what looks like a slip, each with the words on both sides."""
    wanted = [
        finding for finding in affair.record.findings if finding.relation == "contradicts" or finding.innocent
    ]
    wanted.sort(key=lambda finding: (finding.relation != "contradicts", finding.field, finding.id))
    return tuple(_check(finding, affair, quoting) for finding in wanted)


def differences(affair: Affair, quoting: Quoting) -> tuple[Check, ...]:
    """What differs without contradicting: coarser, finer, other strength."""
    wanted = [
        one
        for one in affair.record.findings
        if one.relation == "differs" and one.kind != "naming" and not one.innocent
    ]
    return tuple(
        _check(finding, affair, quoting) for finding in sorted(wanted, key=lambda one: (one.field, one.id))
    )


def _check(finding: Finding, affair: Affair, quoting: Quoting) -> Check:
    about = _thing(finding, affair) if not finding.about.startswith("utt") else ""
    title = f"{finding.field.replace('_', ' ').capitalize()}: {finding.why}" if finding.why else finding.field
    return Check(
        id=finding.id,
        title=f"{title} ({about})" if about and not about.startswith(finding.field) else title,
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


def _side(
    value: object, articles: Sequence[str], words: tuple[Words, ...], affair: Affair
) -> tuple[str, tuple[str, ...], tuple[Words, ...]]:
    return _readable(value, affair), affair.siglum_list(articles), words


def _readable(value: object, affair: Affair) -> str:
    """A side's value as a reader would write it: ids as names, lists as lists."""
    if isinstance(value, list | tuple):
        return ", ".join(_readable(one, affair) for one in value)
    if isinstance(value, str) and value in affair.entities:
        return affair.name(value)
    return "nothing" if value is None else str(value)
