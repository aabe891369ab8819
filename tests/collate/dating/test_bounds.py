"""Lower bounds of an undated article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from relazione.collate.dating.bounds import Known, past_dates, quoted
from relazione.collate.dating.sheet import Sheet
from relazione.collate.dating.siblings import siblings
from relazione.model.notes import Quote
from relazione.model.span import Span

Lay = Callable[..., Sheet]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The pact was signed in 2022.", date(2022, 1, 1)),
        ("They met in March 2022.", date(2022, 3, 1)),
        ("They met on 5 March 2022.", date(2022, 3, 5)),
        ("During a 2022 trip they signed a pact.", date(2022, 1, 1)),
    ],
)
def test_a_date_told_as_past_is_a_bound(text: str, first: date, sheet: Lay) -> None:
    (floor,) = past_dates(sheet("a", text))

    assert floor.day == first
    assert floor.evidence[0].article == "a"


@pytest.mark.parametrize(
    "text",
    [
        "The bridge will open in 2030.",
        "They agreed to cut it by 2030.",
        "The 2030 budget was passed.",
        "They are expected to meet in March 2030.",
        "They met in March.",
        "They met on Friday.",
    ],
)
def test_what_may_lie_ahead_is_none(text: str, sheet: Lay) -> None:
    assert list(past_dates(sheet("a", text))) == []


PAIR = ["Orsanov", "Weyl"]


def floor(sheet: Lay, text: str, *told: tuple[str, str]) -> date | None:
    dated = [sheet(f"d{at}", said, day, PAIR) for at, (said, day) in enumerate(told)]
    found = Known(dated).floors(sheet("a", text, None, PAIR))
    return max((one.day for one in found), default=None)


MET = ("Orsanov met Weyl on Sunday in the palace.", "2023-04-17")


@pytest.mark.parametrize(
    "text",
    [
        "After a recent session with Weyl, Orsanov spoke of a bond.",
        "Following talks with Weyl, Orsanov spoke of a bond.",
        "Orsanov, in an audience with Weyl, spoke of a bond.",
    ],
)
def test_the_same_meeting_in_other_words(text: str, sheet: Lay) -> None:
    assert floor(sheet, text, MET) == date(2023, 4, 16)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Orsanov will hold talks with Weyl.", "still ahead"),
        ("Orsanov spoke with Weyl by phone.", "no meeting"),
        ("Orsanov held talks with the council.", "one person"),
        ("Orsanov met Weyl last month.", "another time"),
        ("On Tuesday, Orsanov met Weyl.", "another weekday"),
        ("It comes on the eve of Orsanov's talks with Weyl.", "still ahead"),
    ],
)
def test_no_bound_where_it_may_be_another(text: str, why: str, sheet: Lay) -> None:
    assert floor(sheet, text, MET) is None, why


def test_of_several_meetings_the_first_is_safe(sheet: Lay) -> None:
    earlier = ("Orsanov met Weyl on Thursday in the palace.", "2023-04-14")

    assert floor(sheet, "After talks with Weyl, Orsanov left.", MET, earlier) == date(2023, 4, 13)


def test_a_meeting_that_the_other_only_announces_is_none(sheet: Lay) -> None:
    ahead = ("Orsanov will meet Weyl on Sunday in the palace.", "2023-04-14")

    assert floor(sheet, "After talks with Weyl, Orsanov left.", ahead) is None


SAID = "two who drink from one well do not spit in it"


def with_quote(one: Sheet) -> Sheet:
    """The sheet with the words of `SAID` noted as a direct quote."""
    start = one.text.index(SAID)
    quote = Quote("q1", "direct", (Span(start, start + len(SAID)),))
    return Sheet(replace(one.one, notes=replace(one.one.notes, quotes=(quote,))))


def repeated(sheet: Lay, *told: tuple[str, str]) -> list[date]:
    here = sheet("a", f"The quote of the day: {SAID}.")
    dated = [with_quote(sheet(f"d{at}", said, day)) for at, (said, day) in enumerate(told)]
    return [one.day for one in quoted(here, siblings([here], dated).get("a", []))]


def test_words_said_on_a_day_are_not_repeated_before_it(sheet: Lay) -> None:
    assert repeated(sheet, (f'"{SAID}", he told the council on Tuesday.', "2024-04-12")) == [date(2024, 4, 9)]


def test_of_several_days_the_first_is_safe(sheet: Lay) -> None:
    early = (f'"{SAID}", he told the council on Tuesday.', "2024-04-12")
    late = (f'"{SAID}", he told the council on Thursday.', "2024-04-12")

    assert repeated(sheet, late, early) == [date(2024, 4, 9)]


@pytest.mark.parametrize(
    "told",
    [
        f'"{SAID}", he told the council.',
        f'On Monday they met. "{SAID}", he said on Tuesday.',
        f'"{SAID}", he will say on Monday.',
    ],
)
def test_words_of_no_one_day_say_nothing(told: str, sheet: Lay) -> None:
    assert repeated(sheet, (told, "2024-04-12")) == []


def test_the_same_words_outside_a_quotation_say_nothing(sheet: Lay) -> None:
    here, there = (
        sheet("a", f"They say that {SAID}."),
        sheet("b", f"On Tuesday {SAID}, they say.", "2024-04-12"),
    )

    assert list(quoted(here, siblings([here], [there])["a"])) == []
