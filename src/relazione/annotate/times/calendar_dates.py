"""Readings of calendar dates: days, months, quarters, seasons, years, decades, centuries, and ranges of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from relazione.annotate.times.reading import Hit, Reading
from relazione.model.relative import Relative, Way

FRAMED: dict[str, Way] = {"LAST": "last", "NEXT": "next"}
FROM_TEXT: dict[str, Way] = {"FOLLOWING": "next", "PREVIOUS": "last"}
THIS_CENTURY_UNTIL = 40  # '98 is 1998, '24 is 2024


def iso_date(hit: Hit) -> Reading | None:
    """2023-04-16, with or without a time."""
    day, _, clock = hit.value("date").partition("T")
    return _real(hit, day, f"T{clock[:5]}" if clock else "")


def slashed_date(hit: Hit) -> Reading | None:
    """2023/04/16, 4/16/2023 (month first, as in the US, unless only the other way makes a date), 16.04.2023."""
    said = hit.value("date")
    parts = [int(part) for part in said.replace(".", "/").split("/")]
    if parts[0] > 999:
        year, month, day = parts
    elif "." in said or parts[0] > 12:
        day, month, year = parts
    else:
        month, day, year = parts
    return _real(hit, f"{_full_year(year):04d}-{month:02d}-{day:02d}")


def _real(hit: Hit, day: str, tail: str = "") -> Reading | None:
    try:
        date.fromisoformat(day)
    except ValueError:
        return None
    return hit.fixed(day + tail, "TIME" if tail else "DATE")


def _full_year(year: int) -> int:
    if year > 99:
        return year
    return year + (2000 if year < THIS_CENTURY_UNTIL else 1900)


def month_day(hit: Hit) -> Reading | None:
    """April 16; 16 April 2023; Sunday, April 16."""
    month, day = hit.value("month"), hit.value("day")
    if day > 31:
        return None
    if "year" in hit:
        return _real(hit, f"{_year(hit):04d}-{month:02d}-{day:02d}")
    way: Way = FRAMED[hit.names("frame")[0]] if "frame" in hit else ""
    return hit.relative(Relative(pick=f"XXXX-{month:02d}-{day:02d}", way=way))


def _year(hit: Hit) -> int:
    return _full_year(hit.value("year"))


def day_range(hit: Hit) -> Reading | None:
    """April 16-19; from 16 to 19 April 2023: one stretch of days."""
    month, first, last = hit.value("month"), hit.value("day"), hit.value("end")
    if first >= last or last > 31:
        return None
    year = f"{_year(hit):04d}" if "year" in hit else "XXXX"
    value = f"{year}-{month:02d}-{first:02d}/{year}-{month:02d}-{last:02d}"
    found = hit.fixed(value) if "year" in hit else hit.relative(Relative(pick=value))
    return replace(found, first=min(hit.match.start("day"), hit.match.start("month")))


def month_range(hit: Hit) -> Reading | None:
    """April 28 to May 2: one stretch of days over two months."""
    ends = [f"-{hit.value(m):02d}-{hit.value(d):02d}" for m, d in (("month", "day"), ("month2", "end"))]
    if "year" not in hit:
        return None
    value = "/".join(f"{_year(hit):04d}{end}" for end in ends)
    return hit.fixed(value) if ends[0] < ends[1] else None


def month_of_year(hit: Hit) -> Reading:
    """March 2003."""
    return hit.fixed(f"{_year(hit):04d}-{hit.value('month'):02d}")


def month_of_some_year(hit: Hit) -> Reading | None:
    """March last year; April of this year."""
    if hit.value("unit") != "Y":
        return None
    shift = hit.value("frame")
    return hit.relative(Relative(shift=shift, unit="Y", way="in", pick=f"XXXX-{hit.value('month'):02d}"))


def month_alone(hit: Hit) -> Reading:
    """March; last March; next March."""
    pick = f"XXXX-{hit.value('month'):02d}"
    if "frame" not in hit:
        return hit.relative(Relative(pick=pick))
    frame = hit.names("frame")[-1]
    if frame == "THIS":
        return hit.relative(Relative(unit="Y", way="in", pick=pick))
    if frame in FROM_TEXT:
        return hit.relative(Relative("text", pick=pick, way=FROM_TEXT[frame]))
    way: Way = "month-last" if frame == "LAST" else "last" if frame == "PAST" else "next"
    return hit.relative(Relative(pick=pick, way=way))


def day_of_month(hit: Hit) -> Reading | None:
    """The 25th."""
    if hit.value("day") > 31:
        return None
    return hit.relative(Relative(pick=f"XXXX-XX-{hit.value('day'):02d}"))


def year_alone(hit: Hit) -> Reading:
    """2004; fiscal 2004; '98."""
    return hit.fixed(f"{_year(hit):04d}")


def spoken_year(hit: Hit) -> Reading | None:
    """Nineteen ninety-four; two thousand."""
    numbers = [value for value in hit.values("year") if isinstance(value, int)]
    if numbers[0] == 2 and numbers[1] == 1000:
        return hit.fixed(f"{2000 + sum(numbers[2:]):04d}")
    if numbers[0] in (17, 18, 19, 20) and len(numbers) > 1 and 10 <= numbers[1] < 100:
        return hit.fixed(f"{numbers[0] * 100 + sum(numbers[1:]):04d}")
    return None


def year_range(hit: Hit) -> Reading | None:
    """2004-2012; 1998-99."""
    first, last = hit.value("year"), hit.value("end")
    last = last if last > 99 else first - first % 100 + last
    return hit.fixed(f"{first:04d}/{last:04d}") if first < last else None


def decade(hit: Hit) -> Reading:
    """The 1990s; the '80s; the nineties."""
    value = hit.value("decade")
    if value < 10:
        value *= 10
    return hit.fixed(f"{_full_year(value) // 10:03d}" if value > 99 else f"{(1900 + value) // 10:03d}")


def century(hit: Hit) -> Reading | None:
    """The 20th century."""
    if hit.value("unit") != "C":
        return None
    return hit.fixed(f"{ordinal(hit, 'number') - 1:02d}")


def ordinal(hit: Hit, part: str) -> int:
    """What an ordinal, written with figures or as a word, is worth; "second" has its own class."""
    return sum(2 if name == "SECOND" else int(value) for name, value in _numbered(hit, part))


def _numbered(hit: Hit, part: str) -> list[tuple[str, int]]:
    pairs = zip(hit.names(part), hit.values(part), strict=True)
    return [(name, value) for name, value in pairs if name not in ("HYPHEN", "AND", "OTHER")]


def named_era(hit: Hit) -> Reading | None:
    """The Cold War era: a time with a name, its years not said."""
    first, last = hit.match.span("name")
    named = all(hit.words.said(at)[:1].isupper() for at in range(first, last))
    return hit.fixed("XXXX") if named else None


def quarter(hit: Hit) -> Reading | None:
    """The third quarter; the 1988 third quarter; this year's third quarter; Q3 2020; the first half of 1989."""
    pick = _part_of_year(hit)
    if pick is None:
        return None
    if "year" in hit:
        return hit.fixed(f"{_year(hit):04d}{pick[4:]}")
    if "frame" in hit:
        return hit.relative(Relative(shift=hit.value("frame"), unit="Y", way="in", pick=pick))
    if hit.words.name(hit.last) == "OF":
        return None  # the last half of something else
    if "yearago" in hit:
        return hit.relative(Relative(base="text", shift=-1, unit="Y", way="in", pick=pick))
    return hit.relative(Relative(pick=pick))


def _part_of_year(hit: Hit) -> str | None:
    if "code" in hit:
        return f"XXXX-Q{hit.value('code')}"
    unit = hit.value("unit")
    count = {0: "Q", "Q": "Q", "H": "H"}.get(unit)
    if hit.names("unit") == ["HALF"]:
        count = "H"
    number = _place(hit, 2 if count == "H" else 4)
    if count is None or not 1 <= number <= (2 if count == "H" else 4):
        return None
    return f"XXXX-{count}{number}"


def _place(hit: Hit, last: int) -> int:
    return last if hit.names("number") == ["LAST"] else ordinal(hit, "number")


def season(hit: Hit) -> Reading:
    """Spring 2024; last fall; this summer; the winter of 1994."""
    pick = f"XXXX-{hit.value('season')}"
    if "year" in hit:
        return hit.fixed(f"{_year(hit):04d}{pick[4:]}")
    if "frame" not in hit:
        return hit.relative(Relative(pick=pick))
    if hit.names("frame")[-1] in FROM_TEXT:
        return hit.relative(Relative("text", pick=pick, way=FROM_TEXT[hit.names("frame")[-1]]))
    ways: dict[str, Way] = {"LAST": "month-last", "NEXT": "next", "COMING": "ahead", "PAST": "back"}
    return hit.relative(Relative(pick=pick, way=ways.get(hit.names("frame")[-1], "near")))


def year_end(hit: Hit) -> Reading | None:
    """By year-end."""
    if hit.value("unit") != "Y" or hit.words.values[hit.last - 1] != "END":
        return None
    return hit.relative(Relative(pick="XXXX-12-31"))
