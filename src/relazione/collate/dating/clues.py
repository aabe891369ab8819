"""What one dated sibling says of the day of an undated article: each clue is a set of possible days and the words it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from relazione.collate.dating.sheet import Sheet, day_of, weekday_back
from relazione.collate.dating.siblings import Sibling
from relazione.model.moment import Interval, interval
from relazione.model.notes import Time
from relazione.model.relative import Relative, parse_relative, solve
from relazione.model.span import Evidence, Span

WINDOW = 15  # days around a sibling's in which a report of the same news may lie
COPY = 0.5  # of an article's words, shared in runs: a copy
ALIKE = 0.4  # of the shorter sentence's content words
MUCH = 20  # shared words that make two reports tell one piece of news
SUBJECT = 3  # content words in common of two sentences on one subject
WEEK = timedelta(7)


@dataclass(frozen=True, slots=True)
class Clue:
    """The days that fit, the rule, and the words; `settles` if the news is behind the day: others only narrow it down."""

    days: frozenset[date]
    rule: str
    evidence: tuple[Evidence, ...]
    settles: bool = True


def clues(sheet: Sheet, sibling: Sibling) -> list[Clue]:
    """Everything that one sibling says of the article's day."""
    return [clue for rule in RULES for clue in rule(sheet, sibling)]


def around(day: date, before: int, after: int) -> frozenset[date]:
    """The days from `before` days earlier to `after` days later."""
    return frozenset(day + timedelta(step) for step in range(-before, after + 1))


def _day(sibling: Sibling) -> date:
    day = sibling.sheet.day
    assert day is not None, "siblings are dated"  # noqa: S101
    return day


def same_news(sheet: Sheet, sibling: Sibling) -> Iterator[Clue]:
    """Shared wording: published about the same days. A copy follows its original within two days."""
    run = max(sibling.shared, key=lambda run: run.words)
    copied = sibling.share >= COPY
    days = around(_day(sibling), 1, 2) if copied else around(_day(sibling), 6, 6)
    why = f"shares {sibling.words} words in runs with an article of {_day(sibling)}"
    yield Clue(
        days,
        "copy" if copied else "shared-wording",
        twin(sheet, sibling.sheet, (run.here, run.there), why),
        copied,
    )


def twin(sheet: Sheet, other: Sheet, spans: tuple[Span, Span], why: str) -> tuple[Evidence, Evidence]:
    """The words on both sides on which a clue rests."""
    return Evidence(sheet.id, *spans[0], why), Evidence(other.id, *spans[1], why)


def same_weekday(sheet: Sheet, sibling: Sibling) -> Iterator[Clue]:
    """Both tell, in sentences on one subject, of the same weekday: the sibling's day of that name is the article's."""
    if sibling.words < MUCH:
        return
    for time in sheet.one.notes.times:
        theirs = sibling.sheet.one.notes.times
        other = next((one for one in theirs if _one_weekday(sheet, time, sibling, one)), None)
        day = day_of(other) if other else None
        if other and day:
            why = f"both tell the news of that weekday, {day}"
            words = twin(sheet, sibling.sheet, (time.span, other.span), why)
            yield Clue(fitting(time, day), "same-weekday", words)


def _one_weekday(sheet: Sheet, time: Time, sibling: Sibling, other: Time) -> bool:
    """The same weekday, both behind; the sentences share a few words of their subject, or one was copied."""
    if not weekday_back(time) or weekday_back(time) != weekday_back(other):
        return False
    sentence, theirs = sheet.sentence_at(time.start), sibling.sheet.sentence_at(other.start)
    if sentence is None or theirs is None or not sheet.same_figures(sentence, sibling.sheet, theirs):
        return False
    copied = any(sentence.overlaps(run.here) and theirs.overlaps(run.there) for run in sibling.shared)
    return copied or len(sheet.content(sentence) & sibling.sheet.content(theirs)) >= SUBJECT


def weekday_of_the_news(sheet: Sheet, sibling: Sibling) -> Iterator[Clue]:
    """A twin leads on the same words without naming a weekday: the news is of the last day of that name before it appeared."""
    if not _shares_lead(sheet, sibling) or any(
        weekday_back(time) for time in news_times(sibling.sheet, sibling, there=True)
    ):
        return
    for time in news_times(sheet, sibling):
        weekday = weekday_back(time)
        if weekday:
            day = _day(sibling) - timedelta((_day(sibling).isoweekday() - weekday) % 7)
            run = max(sibling.shared, key=lambda run: run.words)
            why = f"the news that an article of {_day(sibling)} tells in the same words is of that weekday, {day}"
            yield Clue(
                fitting(time, day),
                "weekday-of-the-news",
                twin(sheet, sibling.sheet, (time.span, run.there), why),
            )


def _shares_lead(sheet: Sheet, sibling: Sibling) -> bool:
    return any(
        run.words >= 2 * 7 and sheet.lead.overlaps(run.here) and sibling.sheet.lead.overlaps(run.there)
        for run in sibling.shared
    )


def same_happening(sheet: Sheet, sibling: Sibling) -> Iterator[Clue]:
    """A sentence of the lead tells, with a relative time, what a sentence of the sibling dates to the day."""
    for time in sheet.times_in(sheet.lead):
        for other in sibling.sheet.times_in(sibling.sheet.lead):
            day = day_of(other)
            if (
                day
                and direction(time) == direction(other) != 0
                and tell_the_same(sheet, time, sibling.sheet, other)
            ):
                why = f"tell of one happening, dated {day}"
                words = twin(sheet, sibling.sheet, (time.span, other.span), why)
                clue = Clue(fitting(time, day), "same-happening", words, direction(time) < 0)
                yield from [clue] if clue.days else []


def direction(time: Time) -> int:
    """1 for a day or week ahead of the publication day, -1 for one behind it, 0 for anything coarser or undirected."""
    relative = parse_relative(time.relative)
    if relative is None or relative.base != "published" or relative.unit not in ("", "D", "W"):
        return 0
    if relative.pick and not relative.pick.startswith("XXXX-WXX"):
        return 0
    return {"ahead": 1, "next": 1, "back": -1, "last": -1}.get(relative.way) or (relative.shift > 0) - (
        relative.shift < 0
    )


def tell_the_same(sheet: Sheet, time: Time, there: Sheet, other: Time) -> bool:
    """Whether the sentences of the two times share enough of the words that carry their subject."""
    sentence, theirs = sheet.sentence_at(time.start), there.sentence_at(other.start)
    if sentence is None or theirs is None or not sheet.same_figures(sentence, there, theirs):
        return False
    one, two = sheet.content(sentence), there.content(theirs)
    return len(one & two) >= 5 and len(one & two) >= ALIKE * min(len(one), len(two))


def fitting(time: Time, day: date) -> frozenset[date]:
    """The publication days from which the relative time gives that day; a week may begin on a Sunday too."""
    return _fitting(time.relative or "", day)


@lru_cache(maxsize=4096)
def _fitting(written: str, day: date) -> frozenset[date]:
    relative = parse_relative(written)
    if relative is None:
        return frozenset()
    return frozenset(one for one in around(day, 45, 45) if _gives(relative, one, day))


def _gives(relative: Relative, published: date, day: date) -> bool:
    found = interval(solve(relative, published.isoformat()))
    inside = (
        found is not None and bool(found.earliest and found.latest) and found.overlaps(Interval(day, day))
    )
    return inside or (
        relative.unit == "W" and not relative.pick and _in_sunday_week(relative.shift, published, day)
    )


def _in_sunday_week(weeks: int, published: date, day: date) -> bool:
    """Next week, for those whose week begins on a Sunday."""
    first = published - timedelta(published.isoweekday() % 7) + weeks * WEEK
    return first <= day < first + WEEK


def news_times(sheet: Sheet, sibling: Sibling, *, there: bool = False) -> list[Time]:
    """The times of the sentences that tell the news: the lead, and those that hold a shared run."""
    runs = [run.there if there else run.here for run in sibling.shared]
    held = [sentence for run in runs if (sentence := sheet.sentence_at(run.start))]
    return [
        time for time in sheet.one.notes.times if any(span.holds(time.span) for span in (sheet.lead, *held))
    ]


Rule = Callable[[Sheet, Sibling], Iterator[Clue]]
RULES: tuple[Rule, ...] = (same_news, same_weekday, weekday_of_the_news, same_happening)


def agreed(found: Sequence[Clue]) -> frozenset[date]:
    """The days that fit every clue."""
    return frozenset.intersection(*(clue.days for clue in found)) if found else frozenset()
