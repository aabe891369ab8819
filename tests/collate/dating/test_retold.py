"""News told by a dated article in other words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from relazione.collate.dating.retold import Retold, news
from relazione.collate.dating.sheet import Sheet

Lay = Callable[..., Sheet]
CAST = ["Orsanov", "Weyl"]
HELD = "Minister Orsanov met President Weyl on Sunday in the Mint Palace for talks on fishing grounds."
AGAIN = "On Sunday in the Mint Palace, Orsanov and President Weyl held talks on the fishing grounds."


def days(sheet: Lay, text: str, told: str = HELD, cast: list[str] = CAST) -> list[date]:
    retold = Retold([sheet("dated", told, "2024-04-15", CAST)])
    found = retold.clues(sheet("undated", text, None, cast))
    return sorted({day for clue in found for day in clue.days})


def test_the_same_weekday_and_subject_date_it(sheet: Lay) -> None:
    found = days(sheet, AGAIN)

    assert (found[0], found[-1], len(found)) == (date(2024, 4, 14), date(2024, 4, 20), 7)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (AGAIN.replace("Sunday", "Monday"), "another weekday"),
        (AGAIN.replace("On Sunday", "Later"), "no weekday"),
        ("On Sunday in Vestra, Orsanov and Weyl inspected the naval schools.", "another subject"),
        ("On Sunday, Orsanov and Weyl met.", "too little in common"),
        (AGAIN.replace("talks on", "talks on 12"), "still the same, only one gives figures"),
    ],
)
def test_otherwise_it_says_nothing(text: str, why: str, sheet: Lay) -> None:
    assert bool(days(sheet, text)) is ("still" in why), why


def test_without_a_person_in_common_it_says_nothing(sheet: Lay) -> None:
    assert days(sheet, AGAIN, cast=[]) == []


def test_other_figures_are_other_news(sheet: Lay) -> None:
    assert days(sheet, AGAIN.replace("fishing", "340 fishing"), HELD.replace("fishing", "512 fishing")) == []


def test_news_are_the_weekdays_of_the_lead_that_lie_behind(sheet: Lay) -> None:
    text = f"{HELD} He will leave on Tuesday. " + "It rained. " * 6 + "On Friday it stopped."

    assert [(one.weekday, sorted(one.persons)) for one in news(sheet("a", text, None, CAST))] == [
        (7, ["person:orsanov", "person:weyl"])
    ]


def test_nothing_is_told_by_nobody(sheet: Lay) -> None:
    assert Retold([]).clues(sheet("a", AGAIN, None, CAST)) == []
