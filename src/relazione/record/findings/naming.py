"""How outlets name the same thing, in order of frequency, without judgement: happenings and people's titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources

from relazione.model.datafile import parsed
from relazione.model.notes import Mention
from relazione.model.record import Finding, Record, RecordEntity, Relation
from relazione.model.span import Span
from relazione.record.findings.sides import Saying, Topic, finding, sides
from relazione.record.view import View

Shades = Mapping[str, Sequence[tuple[str, re.Pattern[str]]]]
REACH = 40  # characters before and after the trigger in which the words that shade it may stand
TITLE = 50  # characters before a name in which its title stands


@cache
def shades() -> Shades:
    """For each act (and ``titles``) the names that say more than the plain one, longest first (``shades.yaml``)."""
    found = parsed((resources.files("relazione.record.findings") / "shades.yaml").read_text(encoding="utf-8"))
    return {act: [(name, _pattern(words)) for name, words in names.items()] for act, names in found.items()}


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    longest = sorted(words, key=len, reverse=True)
    return re.compile(
        r"\b(?:" + "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in longest) + r")\b",
        re.IGNORECASE,
    )


def namings(view: View, record: Record) -> Iterator[Finding]:
    """The names that articles give a happening: a difference where two articles choose different ones."""
    for event in record.events:
        table = shades().get(event.act, ())
        told = [
            saying for report in event.reports for saying in _named(view, report.article, report.event, table)
        ]
        if len({saying.article for saying in told}) > 1:
            yield _table(
                view,
                Topic(event.id, "naming", "how the articles name it", "naming", day=event.earliest),
                told,
            )


def _named(
    view: View, article: str, id_: str, table: Sequence[tuple[str, re.Pattern[str]]]
) -> Iterator[Saying]:
    trigger = view.events[article, id_].trigger
    sentence = view.sentence(article, trigger)
    window = Span(max(sentence.start, trigger.start - REACH), min(sentence.end, trigger.end + REACH))
    for name, span in _shaded(view.article(article).text, window, table):
        if span.start < trigger.end + 2 and trigger.start - 2 < span.end:
            yield Saying(article, name, name, (span,))
            return


def _shaded(
    text: str, window: Span, table: Sequence[tuple[str, re.Pattern[str]]]
) -> Iterator[tuple[str, Span]]:
    for name, pattern in table:
        for found in pattern.finditer(text, window.start, window.end):
            yield name, Span(*found.span())


def _table(view: View, topic: Topic, told: Sequence[Saying]) -> Finding:
    names: dict[str, set[str]] = {}
    for saying in told:
        names.setdefault(saying.article, set()).add(str(saying.key))
    relation: Relation = "agrees" if len({frozenset(found) for found in names.values()}) == 1 else "differs"
    return finding(view, topic, relation, sides(view, told))


def titles(view: View, record: Record) -> Iterator[Finding]:
    """The titles that articles set before a person's name: a difference where they are not one office."""
    for person in record.entities:
        if person.kind != "person" or not person.named:
            continue
        told = list(_titles(view, person))
        if len({saying.article for saying in told}) > 1 and len({saying.key for saying in told}) > 1:
            topic = Topic(person.id, "title", "different titles for one person", "naming")
            yield finding(view, topic, "differs", sides(view, told))


def _titles(view: View, person: RecordEntity) -> Iterator[Saying]:
    """The first title that each article sets before the person's name."""
    told: set[str] = set()
    for article, mention in view.names_of(person.members):
        found = _title(view, article, mention) if article not in told else None
        if found:
            told.add(article)
            yield Saying(article, found[0], found[0], (found[1],))


def _title(view: View, article: str, mention: Mention) -> tuple[str, Span] | None:
    """The longest title that stands right before a name."""
    text, sentence = view.article(article).text, view.sentence(article, mention.span)
    window = Span(max(sentence.start, mention.start - TITLE), mention.start)
    close = [
        found
        for found in _shaded(text, window, shades()["titles"])
        if not text[found[1].end : mention.start].strip(" .Gen")
    ]
    return max(close, key=lambda found: found[1].end - found[1].start, default=None)
