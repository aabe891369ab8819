"""What looks like a time and is none: numbers of channels and resolutions, amounts, verbs, names that hold a time word."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from relazione.annotate.times.reading import Reading
from relazione.annotate.times.words import Words
from relazione.model.notes import Mention
from relazione.model.span import Span

# words after which a number of four figures before 1900 is a year
YEAR_CUES = {"IN", "OF", "SINCE", "BY", "FROM", "TO", "BEFORE", "AFTER", "BETWEEN"}
MONTH_CUES = {
    "IN",
    "OF",
    "SINCE",
    "BY",
    "FROM",
    "TO",
    "BEFORE",
    "AFTER",
    "EARLY",
    "LATE",
    "MID",
    "LAST",
    "NEXT",
    "THIS",
    "EVERY",
    "HYPHEN",
}
MONTH_FOLLOWERS = {"POSS", "AND", "TO", "COMMA", "STOP", "HYPHEN"}
NAMED_FORMS = ("person", "organisation", "place", "document")
CAPITAL = re.compile(r"[A-Z]")


def is_trap(words: Words, one: Reading, names: Sequence[Mention] = ()) -> bool:
    """Whether the reading is none, by its neighbours or because it is part of a longer name."""
    return any(trap(words, one) for trap in TRAPS) or inside_name(words, one, names)


def inside_name(words: Words, one: Reading, names: Sequence[Mention]) -> bool:
    """Part of the name of a person, body, place or document that holds more than the time."""
    span = Span(words.starts[one.first], words.ends[one.last - 1])
    return any(
        name.form == "name" and name.kind in NAMED_FORMS and name.span.holds(span) and name.span != span
        for name in names
    )


def numbered_name(words: Words, one: Reading) -> bool:
    """Russia 24, Resolution 1973: a bare number right after a capital that doesn't open the sentence."""
    if words.name(one.first) not in ("YEAR", "NUM", "SMALL") or one.last - one.first > 1:
        return False
    before = words.said(one.first - 1)
    opens = words.name(one.first - 2) in ("BREAK", "STOP")
    return (
        words.name(one.first - 1) == "OTHER" and bool(CAPITAL.match(before)) and not opens and len(before) > 1
    )


def amount_not_year(words: Words, one: Reading) -> bool:
    """1998 dollars, $1998, No. 1998, 1500 troops: a number and no year."""
    if one.rule != "year" or words.name(one.first) != "YEAR" or one.last - one.first > 1:
        return False
    if words.name(one.first - 1) in ("MONEY", "ABOUT", "THAN", "NUM", "SLASH") or words.name(one.last) in (
        "PERCENT",
        "NUM",
    ):
        return True
    if words.name(one.last) == "COUNTED":
        return True
    return words.values[one.first] < 1900 and words.name(one.first - 1) not in YEAR_CUES


def verb_or_person(words: Words, one: Reading) -> bool:
    """May and March as words of their own, alone."""
    if one.rule != "month" or one.last - one.first > 1 or words.name(one.first) != "MAYBE_MONTH":
        return False
    return not (words.name(one.first - 1) in MONTH_CUES or _month_like_after(words, one))


def _month_like_after(words: Words, one: Reading) -> bool:
    """ "May and June", "March's figures" …, but not "May, who said" at the head of a sentence."""
    after = words.name(one.last)
    return after == "POSS" or (
        after in MONTH_FOLLOWERS and words.name(one.last + 1) in ("MONTH", "YEAR", "SMALL")
    )


def age(words: Words, one: Reading) -> bool:
    """A 54-year-old, twelve years old: how old somebody is."""
    if one.type != "DURATION":
        return False
    after = (words.name(one.last), words.name(one.last + 1))
    years = words.values[one.last - 1] == "Y"
    return after[0] == "OLD" or (after == ("HYPHEN", "OLD") and years) or words.said(one.last) == "olds"


def per_unit(words: Words, one: Reading) -> bool:
    """$10 a day, 15 barrels a day, cents a share a year: a rate."""
    if one.rule != "duration" or words.name(one.first) != "A" or one.last - one.first != 2:
        return False
    return words.name(one.first - 1) in ("NUM", "SMALL", "PERCENT", "NUMBER", "TIMES") or words.name(
        one.first - 2
    ) in ("NUM", "SMALL", "MONEY", "NUMBER")


def all_day_long(words: Words, one: Reading) -> bool:
    """24 hours a day: a manner."""
    if one.type != "DURATION":
        return False
    return words.name(one.last) == "A" and words.name(one.last + 1) == "UNIT"


def fraction(words: Words, one: Reading) -> bool:
    """Three-quarters; a quarter of the …: a part."""
    if one.rule != "duration" or words.values[one.last - 1] != "Q":
        return False
    return (
        words.name(one.last) == "OF" or words.name(one.last - 2) == "HYPHEN" or words.name(one.first) == "A"
    )


def age_in_tens(words: Words, one: Reading) -> bool:
    """In their 20s: an age."""
    return one.rule == "decade" and words.said(one.first - 1).lower() in (
        "their",
        "his",
        "her",
        "my",
        "our",
        "your",
    )


def daily_paper(words: Words, one: Reading) -> bool:
    """The daily Granma: a newspaper."""
    return one.rule == "set-word" and (
        words.said(one.last)[:1].isupper() or words.said(one.first)[:1].isupper()
    )


def as_soon_as(words: Words, one: Reading) -> bool:
    """As soon as …, soon after …: no time of its own."""
    return one.rule == "soon" and (
        "AS" in (words.name(one.first - 1), words.name(one.last)) or words.name(one.last) == "AFTER"
    )


def ordinal_noun(words: Words, one: Reading) -> bool:
    """The 25th anniversary, the 38th parallel, the 19th: a day of the month only where the phrase ends with it."""
    if one.rule != "day-of-month":
        return False
    return words.name(one.last) not in ("STOP", "COMMA", "BREAK", "OF", "CLOSE", "AND", "IN", "AT", "TO")


def second_of_time(words: Words, one: Reading) -> bool:
    """A second chance: the ordinal, not the unit; seconds count only with a number."""
    last = words.name(one.last - 1)
    return last == "SECOND" and words.name(one.first) in ("A", "THE", "EVERY", "LAST", "NEXT", "THIS")


def future_of_something(words: Words, one: Reading) -> bool:
    """The future of the alliance, a future that …, futures: a state of things rather than a time."""
    if one.rule != "future" or words.name(one.last - 1) == "UNITS":
        return False
    named = words.name(one.last) == "OTHER" and words.name(one.first - 1) != "IN"
    return words.name(one.first) != "THE" or words.name(one.last) == "OF" or named


def slogan(words: Words, one: Reading) -> bool:
    """36 Hours, Friday Night Lights: capitals where a time is written small, and weekdays inside a title."""
    said = words.said(one.last - 1)
    unit = words.name(one.last - 1) in ("UNIT", "UNITS", "PART")
    opens = words.name(one.first - 1) in ("BREAK", "STOP") and one.last - one.first == 1
    return unit and said[:1].isupper() and not said.isupper() and not opens


Trap = Callable[[Words, Reading], bool]
TRAPS: tuple[Trap, ...] = (
    all_day_long,
    fraction,
    daily_paper,
    age_in_tens,
    as_soon_as,
    numbered_name,
    amount_not_year,
    verb_or_person,
    age,
    per_unit,
    ordinal_noun,
    second_of_time,
    future_of_something,
    slogan,
)


def names_by_place(mentions: Sequence[Mention]) -> Callable[[Span], list[Mention]]:
    """Looks up the names that may hold a span; names don't nest deeply, so a few to the left are enough."""
    named = sorted((one for one in mentions if one.form == "name"), key=lambda one: one.start)
    starts = [one.start for one in named]

    def near(span: Span) -> list[Mention]:
        at = bisect_right(starts, span.start)
        return named[max(0, at - 4) : at]

    return near
