"""Why an item of the record is as it is, for its page: how values were chosen, which rule read which report, what joined them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relazione.model.record import Finding, RecordEvent, RecordPosition, Support, Utterance
from relazione.publish.affair import Affair
from relazione.publish.telling import LINES, in_words, origin_name, short
from relazione.publish.words import Quoting, Words

FIELDS = {
    "act": "What it was",
    "status": "Whether it took place",
    "days": "When",
    "roles": "Who",
    "place": "Where",
}
Item = RecordEvent | RecordPosition | Utterance | Finding


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article says: its words, in what manner, and the rule that read it."""

    siglum: str
    how: str
    rule: str
    words: tuple[Words, ...]
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OriginRow:
    """One independent origin behind an item, with the reasons that made its articles one."""

    name: str
    kind: str
    sigla: tuple[str, ...]
    why: tuple[str, ...]


def choices(item: Item, affair: Affair) -> list[tuple[str, str]]:
    """How each merged value was chosen; what joined the reports."""
    found = [
        (FIELDS.get(field, field.capitalize()), in_words(how, affair))
        for field, how in getattr(item, "chosen", {}).items()
    ]
    groups = (*affair.collation.happenings, *affair.collation.utterances, *affair.collation.positions)
    joined: dict[str, list[str]] = {}
    for reason in dict.fromkeys(reason for group in groups if group.id == item.id for reason in group.why):
        rule, _, what = in_words(reason, affair).partition(": ")
        joined.setdefault(rule.replace("_", " "), []).extend([what] if what else [])
    return [*found, *(("Joined because of", _because(rule, whats)) for rule, whats in joined.items())]


def _because(rule: str, whats: Sequence[str]) -> str:
    return f"{rule}: {'; '.join(dict.fromkeys(whats))}" if whats else rule


def readings(item: Item, affair: Affair) -> tuple[Reading, ...]:
    """Each report in canonical order."""
    found = list(_readings(item, affair, Quoting(affair)))
    return tuple(sorted(found, key=lambda one: affair.order[affair.by_siglum[one.siglum]]))


def _readings(item: Item, affair: Affair, quoting: Quoting) -> Iterator[Reading]:
    if isinstance(item, RecordEvent):
        for report in item.reports:
            local = affair.events[report.article, report.event]
            words = quoting.words([(report.article, report.evidence)])
            why = tuple(in_words(reason, affair) for reason in local.why)
            yield Reading(
                affair.sigla[report.article], report.status.replace("-", " "), local.rule, words, why
            )
    elif isinstance(item, RecordPosition):
        for held in item.reports:
            rule = affair.positions[held.article, held.position].rule
            words = quoting.words([(held.article, held.evidence)])
            yield Reading(affair.sigla[held.article], held.basis, rule, words)
    elif isinstance(item, Utterance):
        for one in item.renderings:
            quote = affair.quotes[one.article, one.quote]
            spans = (*quote.source, *quote.cue, *quote.content)
            yield Reading(
                affair.sigla[one.article],
                MANNERS[quote.kind],
                quote.rule,
                quoting.words([(one.article, spans)]),
            )


MANNERS = {
    "direct": "in quotation marks",
    "indirect": "in the article’s words",
    "mixed": "partly in quotation marks",
    "scare": "a word in quotation marks",
}


def origin_rows(support: Support, affair: Affair) -> tuple[OriginRow, ...]:
    """The lines of origin behind an item."""
    return tuple(
        OriginRow(
            origin_name(line.root, affair),
            LINES[line.kind],
            affair.siglum_list(line.members),
            tuple(dict.fromkeys(short(in_words(reason, affair), 140) for reason in line.why)),
        )
        for line in support.lines
    )
