"""Happenings field by field: whether they took place, when, and how many."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from relazione.model.notes import Annotated, Event
from relazione.model.record import Finding, Record, RecordEvent, Relation, Side
from relazione.model.span import Span
from relazione.model.told import Days, told_days
from relazione.record.choosing import AHEAD, LASTING, REAL, UNDONE, WEEK
from relazione.record.findings.sides import Saying, Topic, finding, sides
from relazione.record.view import View

NUMBER = re.compile(
    r"(?P<hedge>(?:about|around|some|nearly|almost|over|under|roughly|approximately|(?:more|fewer|less) than|at least|up to)\s+)?"
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[\s-]+(?P<scale>hundred|thousand|million|billion|trillion))?\s+(?P<unit>[a-z]{3,})",
    re.IGNORECASE,
)
TO_TWENTY = (
    "two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, "
    "seventeen, eighteen, nineteen, twenty"
)
TENS = "thirty, forty, fifty, sixty, seventy, eighty, ninety"
WORDS = {word: number for number, word in enumerate(TO_TWENTY.split(", "), 2)} | {
    word: 10 * number for number, word in enumerate(TENS.split(", "), 3)
}
SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
NO_UNITS = frozenset(
    [
        "the",
        "and",
        "other",
        "more",
        "years",
        "year",
        "months",
        "days",
        "day",
        "weeks",
        "hours",
        "minutes",
        "percent",
    ]
)
LONG = re.compile(r"[^\W\d_]{4,}")
EMPTY = frozenset(
    ["that", "with", "from", "have", "been", "were", "will", "would", "their", "this", "which", "after"]
)
STEM = 5  # letters: "signed" and "signing"
LEAST_WORDS = 3  # that two reports of one thing without a day must share


def statuses(view: View, record: Record) -> Iterator[Finding]:
    """Held against not held is a contradiction; planned and then held is the course of things."""
    for event in record.events:
        told = [_status(view, event, report.article, report.event) for report in event.reports]
        groups = sides(view, [saying for saying in told if saying])
        if len({article for side in groups for article in side.articles}) < 2:
            continue
        values = {side.value for side in groups}
        relation, why = _standing(values)
        if relation == "agrees" or _opposed(view, event):
            yield finding(view, Topic(event.id, "status", why, day=event.earliest), relation, groups)


def _opposed(view: View, item: RecordEvent) -> bool:
    """Whether some report denies just what another tells: of one day or in the same words, and late enough to know.

    What had not happened on Friday may well have happened by Monday.
    """
    reports = [(view.by_id[one.article], view.events[one.article, one.event]) for one in item.reports]
    yes = [(one, event) for one, event in reports if _reality(event) == "took place"]
    no = [(one, event) for one, event in reports if _reality(event) in ("did not take place", "denied")]
    return any(_late(*there, *here) and _one_thing(*there, *here) for there in no for here in yes)


def _late(one: Annotated, denied: Event, other: Annotated, told: Event) -> bool:
    """Whether the one who denies it wrote when it must have happened: after the other's day for it, or after the other."""
    known, day = one.article.published.known_from, told_days(other, told)[0]
    happened = day or other.article.published.known_from
    return not known or not happened or known >= happened


def _one_thing(one: Annotated, denied: Event, other: Annotated, told: Event) -> bool:
    """Whether two reports tell one short time for it, or tell it in much the same words.

    That it was called off needs the time (who calls for a meeting to be cancelled is soon read as telling that it was), unless
    the deed itself is negated ("was not signed").
    """
    left, right = told_days(one, denied), told_days(other, told)
    if None not in (*left, *right) and _narrow(left) and _narrow(right):
        return _meet("/".join(map(str, left)), "/".join(map(str, right)))
    words, others = _content(one, denied), _content(other, told)
    shared = len(words & others)
    alike = shared >= LEAST_WORDS and 2 * shared >= min(len(words), len(others))
    called_off = denied.status in UNDONE and denied.polarity == "positive"
    return not called_off and (alike or words == others)


def _narrow(days: Days) -> bool:
    return (date.fromisoformat(days[1] or "") - date.fromisoformat(days[0] or "")).days < WEEK


def _content(one: Annotated, event: Event) -> frozenset[str]:
    """The longer words of a report's evidence, cut to their beginnings; a name of an article's own is no content."""
    text = " ".join(span.of(one.article.text) for span in event.evidence or (event.trigger,))
    return frozenset(word[:STEM] for word in LONG.findall(text.casefold()) if word not in EMPTY)


def _status(view: View, item: RecordEvent, article: str, id_: str) -> Saying | None:
    event = view.events[article, id_]
    value = _reality(event)
    return Saying(article, value, value, event.evidence or (event.trigger,)) if value else None


def _reality(event: Event) -> str | None:
    """Whether the report says that it took place; None where it takes no stand (feared, alleged …)."""
    if event.status in UNDONE and event.status != "postponed":
        return "did not take place"
    if event.status in REAL:
        return "took place" if event.polarity == "positive" else "did not take place"
    return "ahead" if event.status in AHEAD else "denied" if event.status == "denied" else None


def _standing(values: set[str]) -> tuple[Relation, str]:
    if {"took place", "did not take place"} <= values:
        return "contradicts", "one reports that it took place, another that it did not"
    if {"took place", "denied"} <= values:
        return "contradicts", "one reports that it took place, another that it is denied"
    course = "announced, then reported as happening"
    return "agrees", course if len(values) > 1 else "all reports give it the same standing"


def dates(view: View, record: Record) -> Iterator[Finding]:
    """Days that cannot meet contradict; a coarser and a finer date differ; the same days agree."""
    for event in record.events:
        told = [saying for report in event.reports if (saying := _dated(view, report.article, report.event))]
        groups = sides(view, told)
        if len({saying.article for saying in told}) < 2:
            continue
        relation, kind, why = _compared([side.value for side in groups], event.act)
        yield finding(view, Topic(event.id, "date", why, kind, day=event.earliest), relation, groups)


def durations(view: View, record: Record) -> Iterator[Finding]:
    """How long it lasted: different lengths told of one happening differ (half an hour, forty minutes)."""
    for event in record.events:
        told = [saying for report in event.reports for saying in _lengths(view, report.article, report.event)]
        if len({saying.article for saying in told}) > 1:
            groups = sides(view, told)
            relation: Relation = "agrees" if len(groups) == 1 else "differs"
            why = "the same length" if relation == "agrees" else "different lengths"
            yield finding(view, Topic(event.id, "length", why, day=event.earliest), relation, groups)


def _lengths(view: View, article: str, id_: str) -> Iterator[Saying]:
    event = view.events[article, id_]
    for span in event.evidence or (event.trigger,):
        for time in view.times_in(article, span):
            if (time.type == "DURATION" and time.value[1:2].isdigit()) or time.value.startswith("PT"):
                yield Saying(article, time.value, time.value, (time.span,))


def _dated(view: View, article: str, id_: str) -> Saying | None:
    event = view.events[article, id_]
    first, last = told_days(view.by_id[article], event)
    if not first and not last:
        return None
    time = next((time for time in view.by_id[article].notes.times if time.id == event.time), None)
    value = first if first == last else f"{first or '..'}/{last or '..'}"
    return Saying(article, value, value, (time.span,) if time else event.evidence or (event.trigger,))


def _compared(values: list[str], act: str) -> tuple[Relation, str, str]:
    if len(values) == 1:
        return "agrees", "", "the same days"
    if all(_meet(one, two) for one in values for two in values):
        return "differs", "coarser and finer", "the dates meet; some are coarser"
    if act in LASTING:
        return "agrees", "", "different days of something that lasts"
    return "contradicts", "", "the dates share no day"


def _meet(one: str, two: str) -> bool:
    """Whether two intervals share a day; a stretch of a week or more may start a day early (Sunday or Monday)."""
    (first, last), (start, end) = _ends(one), _ends(two)
    return first <= end and start <= last


def _ends(value: str) -> tuple[date, date]:
    first, _, last = value.partition("/")
    start = date.min if first == ".." else date.fromisoformat(first)
    end = start if not last else date.max if last == ".." else date.fromisoformat(last)
    loose = date.min < start and end < date.max and (end - start).days + 1 >= WEEK
    return (start - timedelta(1) if loose else start), end


def numbers(view: View, record: Record) -> Iterator[Finding]:
    """How many of the same thing: two plain numbers contradict, a hedged one differs."""
    for event in record.events:
        counted = [
            saying for report in event.reports for saying in _numbers(view, report.article, report.evidence)
        ]
        for unit in dict.fromkeys(saying.key[0] for saying in counted):
            told = [saying for saying in counted if saying.key[0] == unit]
            if _one_each(told) and len({saying.article for saying in told}) > 1:
                yield _counts(view, event, unit, sides(view, told))


def _one_each(told: Iterable[Saying]) -> bool:
    """Whether each article gives one number only: of two, it can't be said which is meant."""
    given: dict[str, set[float]] = {}
    for saying in told:
        given.setdefault(saying.article, set()).add(saying.key[1])
    return all(len(values) == 1 for values in given.values())


def _counts(view: View, event: RecordEvent, unit: str, groups: tuple[Side, ...]) -> Finding:
    if len(groups) == 1:
        return finding(
            view,
            Topic(event.id, "number", f"the same number of {unit}", day=event.earliest),
            "agrees",
            groups,
        )
    hedged = any(
        str(side.value)[0].isalpha() and str(side.value).split()[0].lower() not in WORDS for side in groups
    )
    relation: Relation = "differs" if hedged else "contradicts"
    why = f"different numbers of {unit}" + (", one of them rounded" if hedged else "")
    return finding(view, Topic(event.id, "number", why, day=event.earliest), relation, groups)


def _numbers(view: View, article: str, spans: Iterable[Span]) -> Iterator[Saying]:
    text = view.article(article).text
    for span in spans:
        for found in NUMBER.finditer(text, span.start, span.end):
            unit = found["unit"].casefold()
            if unit not in NO_UNITS and not view.times_in(article, Span(*found.span("number"))):
                value = " ".join(found[0].split())
                yield Saying(article, (unit.removesuffix("s"), _amount(found)), value, (Span(*found.span()),))


def _amount(found: re.Match[str]) -> float:
    word = found["number"].casefold().replace(",", "")
    return (WORDS[word] if word in WORDS else float(word)) * SCALES.get(
        (found["scale"] or "").casefold(), 1.0
    )
