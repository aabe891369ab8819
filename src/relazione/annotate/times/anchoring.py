"""From readings to days: which way a bare "Friday" looks, and what each relative time is counted from."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from relazione.annotate.times.governing import Look
from relazione.annotate.times.reading import Reading
from relazione.annotate.times.stretches import stretched
from relazione.annotate.times.tense import Tenses
from relazione.annotate.times.words import Words
from relazione.model.moment import interval
from relazione.model.notes import Time
from relazione.model.relative import Relative, Way, granularity, solve

REACH = 8  # how many times back a "year earlier" may find what it is counted from
NEAR: dict[Look, Way] = {
    "ahead": "near-ahead",
    "back": "near-back",
    "past": "back",
    "present": "near",
    "": "near",
}
DAY_BEFORE = Relative(base="text", shift=-1, unit="D")
HALF_A_YEAR = 183  # days
COMPARED = "text-1Y@same"  # "from $5m a year earlier": told in passing, not what the text is about
# where the text holds nothing to count from, the publication day will do for these
FALLBACK = {"text+0Q": Relative(shift=-1, unit="Q"), COMPARED: Relative(shift=-1, unit="Y")}


class Anchoring:
    """Counts out the readings of one text, each from the publication day or from the times before it."""

    def __init__(self, published: str | None, words: Words, tenses: Tenses) -> None:
        self.published = published
        self.words = words
        self.tenses = tenses
        self.narrative = False  # an undated text that is not told from a day: its dates hang on one another
        self.told: list[Time] = []

    def times(self, readings: list[Reading]) -> list[Time]:
        """The times of the readings, in text order."""
        self.narrative = not self.published and _is_narrative(readings)
        numbers = count(1)
        for one in readings:
            self.told.append(self._time(f"t{next(numbers)}", one))
        return stretched(self.told, self.words)

    def _time(self, id_: str, one: Reading) -> Time:
        start, end = self.words.starts[one.first], self.words.ends[one.last - 1]
        bare = Time(id_, start, end, one.type, one.value or "", rule=one.rule)
        if one.relative is None:
            return _with_days(self._ordered(bare) if one.rule == "slashed-date" else bare)
        relative = self._directed(one)
        if one.value:
            return self._reaching(bare, relative)
        anchor, value = self._solved(relative, one)
        told = replace(bare, value=value or relative.unsolved, anchor=anchor, relative=str(relative))
        return _with_days(told)

    def _ordered(self, slashed: Time) -> Time:
        """4/5 is April 5, or 4 May where that is the nearer to the publication day."""
        written, clock, hour = slashed.value.partition("T")
        year, first, second = written.split("-")
        other = f"{year}-{second}-{first}{clock}{hour}"
        here, there, today = (_ordinal(value) for value in (slashed.value, other, self.published or ""))
        figures = self.words.text[slashed.start : slashed.end]
        swapped = here and there and today and abs(there - today) < abs(here - today)
        return replace(slashed, value=other) if swapped and "/" in figures[:3] else slashed

    def _directed(self, one: Reading) -> Relative:
        """The relative with the way a bare pick looks."""
        relative = one.relative or Relative()
        if one.rule == "ago" and (relative.shift, relative.unit) == (-1, "Y") and self._about_a_quarter():
            return Relative(base="text", shift=-1, unit="Y", grain="same")
        if not relative.pick or relative.way:
            return relative
        return replace(relative, way=self._way(relative.pick, one))

    def _way(self, pick: str, one: Reading) -> Way:
        look = self.tenses.look(one.first, one.last)
        if one.rule == "year-end":
            return (
                "back" if look in ("back", "past") or self.words.name(one.first - 1) == "SINCE" else "ahead"
            )
        if pick.startswith("XXXX-WXX"):
            return "ahead" if look in ("ahead", "present") else "back"
        return "near" if self._modifies(one) else NEAR[look]

    def _modifies(self, one: Reading) -> bool:
        """The Jan. 6 panel, a November vote: the verb says when the panel does something, not when that day was."""
        return self.words.name(one.last) == "OTHER" and self.words.name(one.first - 1) in (
            "THE",
            "A",
            "OTHER",
            "POSS",
            "THIS",
            "THAT",
        )

    def _about_a_quarter(self) -> bool:
        """Whether figures of a quarter are being compared: "a year ago" is then the same quarter of that year."""
        return any(granularity(time.value) == "Q" for time in self.told[-3:])

    def _reaching(self, bare: Time, relative: Relative) -> Time:
        """A length counted from a day: "the past two months" has a first and a last day."""
        told = replace(bare, relative=str(relative))
        if relative.base != "published" or not self.published:
            return told
        other = solve(relative, self.published)
        if not other or granularity(other) != "D":
            return replace(told, anchor="published")
        first, last = sorted((other, self.published))
        return replace(told, anchor="published", earliest=first, latest=last, granularity="D")

    def _solved(self, relative: Relative, one: Reading) -> tuple[str | None, str | None]:
        """What it was counted from, and the value; (None, None) where nothing in the text or about it gives a day."""
        if self.narrative and relative.base == "published" and _of_a_year(relative.pick):
            return self._from_narrative(relative)
        if relative.base == "published":
            return "published" if self.published else None, solve(relative, self.published)
        if relative.base == "text":
            return self._from_text(relative, one)
        return None, None

    def _from_text(self, relative: Relative, one: Reading) -> tuple[str | None, str | None]:
        over = relative.unit == "D" and self.tenses.look(one.first, one.last) in ("back", "past")
        for time in reversed(self.told[-REACH:]):
            if (
                time.type not in ("DATE", "TIME")
                or time.relative == COMPARED
                or (over and self._to_come(time))
            ):
                continue
            if value := solve(relative, time.value):
                return time.id, value
        return self._fallen_back(relative)

    def _to_come(self, time: Time) -> bool:
        """After the publication day: what is told as past is not counted from there."""
        return bool(self.published and time.earliest and time.earliest > self.published)

    def _from_narrative(self, relative: Relative) -> tuple[str | None, str | None]:
        for time in reversed(self.told):
            if granularity(time.value) and (value := solve(_flowing(relative, time.value), time.value)):
                return time.id, value
        return None, None

    def _fallen_back(self, relative: Relative) -> tuple[str | None, str | None]:
        other = FALLBACK.get(str(relative))
        if relative.tail or relative == DAY_BEFORE:
            other = replace(relative, base="published")
        return ("published", solve(other, self.published)) if other and self.published else (None, None)


def _is_narrative(readings: list[Reading]) -> bool:
    """Told from no day of its own, with a whole date to hang the others on."""
    whole = any(granularity(one.value) in ("D", "M") for one in readings)
    return whole and not any(_from_today(one) for one in readings)


def _from_today(one: Reading) -> bool:
    """Today, last week, on Friday: the text is told from a day, and its bare dates are near that day."""
    relative = one.relative
    if relative is None or relative.base != "published":
        return False
    return bool(relative.unit) or relative.pick.startswith("XXXX-WXX")


def _of_a_year(pick: str) -> bool:
    return pick.startswith("XXXX-") and not pick.startswith(("XXXX-W", "XXXX-XX"))


def _flowing(relative: Relative, anchor: str) -> Relative:
    """In a narrative time flows: a bare date is of the year told of, or of the next where it lies far back in that one."""
    same = replace(relative, base="text", unit="Y", way="in")
    here, there = interval(solve(same, anchor)), interval(anchor)
    behind = (
        here
        and there
        and here.latest
        and there.earliest
        and (there.earliest - here.latest).days > HALF_A_YEAR
    )
    return replace(same, shift=1) if behind else same


def _ordinal(value: str) -> int | None:
    found = interval(value)
    return found.earliest.toordinal() if found and found.earliest else None


def _with_days(time: Time) -> Time:
    days = interval(time.value)
    if days is None or time.type in ("SET", "DURATION"):
        return time
    first, last = (day.isoformat() if day else None for day in (days.earliest, days.latest))
    return replace(time, earliest=first, latest=last, granularity=granularity(time.value))
