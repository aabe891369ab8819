"""Checks: what looks like a slip of an article, shown with both spans and the innocent reading. Nobody is accused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from relazione.model.record import Finding, Record, RecordEntity
from relazione.model.span import Span
from relazione.record.findings.sides import Saying, Topic, finding, sides
from relazione.record.view import View


def misspellings(view: View, record: Record) -> Iterator[Finding]:
    """An acronym that one article alone writes with one other letter."""
    acronyms = _acronyms(view)
    for entity in record.entities:
        written = _written(acronyms, entity)
        usual = max(written, key=lambda name: len({one.article for one in written[name]}), default="")
        for name, told in written.items():
            if _one_letter_off(name, usual) and len({one.article for one in told}) == 1:
                topic = Topic(
                    entity.id,
                    "name",
                    f"“{name}” where others write “{usual}”",
                    "check",
                    "a slip of the keyboard",
                )
                yield finding(view, topic, "single", sides(view, [*told, *written[usual][:1]]))


Acronyms = Mapping[tuple[str, str], Sequence[tuple[str, Saying]]]


def _acronyms(view: View) -> Acronyms:
    """Every mention in capitals, by article and entity: one pass over the mentions for all entities."""
    found: dict[tuple[str, str], list[tuple[str, Saying]]] = {}
    for one in view.coverage:
        for mention in one.notes.mentions:
            name = mention.span.of(one.article.text).removeprefix("the ")
            if mention.entity and name.isupper() and len(name) > 2:
                saying = Saying(one.article.id, name, name, (mention.span,))
                found.setdefault((one.article.id, mention.entity), []).append((name, saying))
    return found


def _written(acronyms: Acronyms, entity: RecordEntity) -> dict[str, list[Saying]]:
    """How an entity's acronym is written, in the order of its members."""
    found: dict[str, list[Saying]] = {}
    for member in entity.members:
        for name, saying in acronyms.get(member, ()):
            found.setdefault(name, []).append(saying)
    return found


def _one_letter_off(one: str, two: str) -> bool:
    return len(one) == len(two) and sum(left != right for left, right in zip(one, two, strict=True)) == 1


def uncredited(view: View, record: Record) -> Iterator[Finding]:
    """An article that shares an agency's text and names no agency in what we hold of it."""
    innocent = "the credit may stand in a part of the page that we do not hold"
    for inferred in view.collation.lineage.inferred:
        told = [
            Saying(one.article, one.article, one.why, (Span(one.start, one.end),))
            for one in inferred.evidence
        ]
        if _about(told, inferred.article):
            why = f"no agency credit in the text we hold; it shares passages credited to {inferred.credit.agency}"
            topic = Topic(inferred.credit.agency, "credit", why, "check", innocent)
            yield finding(view, topic, "single", sides(view, told))


def _about(told: Sequence[Saying], article: str) -> bool:
    return any(saying.article == article for saying in told)
