"""Single clues: which days fit, and on which words they rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from relazione.collate.dating.clues import agreed, around, clues, direction, fitting, tell_the_same
from relazione.collate.dating.sheet import Sheet
from relazione.collate.dating.siblings import siblings
from relazione.model.notes import Time

Lay = Callable[..., Sheet]


def time(relative: str | None) -> Time:
    return Time("t1", 0, 1, "DATE", "XXXX-XX-XX", relative=relative)


@pytest.mark.parametrize(
    ("relative", "day", "first", "last"),
    [
        ("published back XXXX-WXX-7", "2023-04-16", "2023-04-16", "2023-04-22"),
        ("published ahead XXXX-WXX-7", "2023-04-16", "2023-04-10", "2023-04-16"),
        ("published last XXXX-WXX-7", "2023-04-16", "2023-04-17", "2023-04-23"),
        ("published-1D", "2023-04-16", "2023-04-17", "2023-04-17"),
        ("published+0D", "2023-04-16", "2023-04-16", "2023-04-16"),
        ("published-1M", "2023-04-16", "2023-05-01", "2023-05-31"),
    ],
)
def test_the_days_from_which_a_time_gives_a_day(relative: str, day: str, first: str, last: str) -> None:
    days = fitting(time(relative), date.fromisoformat(day))

    assert (min(days).isoformat(), max(days).isoformat()) == (first, last)


def test_a_week_may_begin_on_a_sunday() -> None:
    days = fitting(time("published+1W"), date(2023, 4, 16))

    assert date(2023, 4, 14) in days  # by weeks from Sunday the 16th is next week
    assert date(2023, 4, 5) in days  # by weeks from Monday it is so from the week before
    assert date(2023, 4, 16) not in days


def test_another_weekday_fits_nothing() -> None:
    assert fitting(time("published back XXXX-WXX-5"), date(2023, 4, 16)) == frozenset()
    assert fitting(time(None), date(2023, 4, 16)) == frozenset()


@pytest.mark.parametrize(
    ("relative", "sign"),
    [
        ("published back XXXX-WXX-5", -1),
        ("published ahead XXXX-WXX-5", 1),
        ("published+1W", 1),
        ("published-1D", -1),
        ("published+0D", 0),
        ("published-1M", 0),
        ("published near-back XXXX-03", 0),
        ("text+1D", 0),
        (None, 0),
    ],
)
def test_the_direction_of_a_time(relative: str | None, sign: int) -> None:
    assert direction(time(relative)) == sign


def test_days_around_a_day() -> None:
    days = around(date(2023, 4, 14), 1, 2)

    assert sorted(day.day for day in days) == [13, 14, 15, 16]


def test_sentences_on_one_happening_share_their_words(sheet: Lay) -> None:
    one = sheet("a", "The defence minister will visit Varenia next week on an official four-day visit.")
    two = sheet(
        "b", "The defence minister starts an official four-day visit to Varenia on Sunday.", "2023-04-14"
    )
    far = sheet("c", "The harbour council meets on Sunday about its budget.", "2023-04-14")

    def of(one: Sheet, said: str) -> Time:
        return next(time for time in one.one.notes.times if one.text[time.start : time.end] == said)

    assert tell_the_same(one, of(one, "next week"), two, of(two, "Sunday"))
    assert not tell_the_same(one, of(one, "next week"), far, of(far, "Sunday"))


SHARED = (
    "Colonel Brandt told a briefing in Palomir that during the trip the minister will meet the harbour command and inspect "
    "two naval schools on the coast of Varenia."
)


def rules(here: Sheet, there: Sheet) -> dict[str, frozenset[date]]:
    (sibling,) = siblings([here], [there])[here.id]
    return {clue.rule: clue.days for clue in clues(here, sibling)}


def test_shared_wording_is_only_a_window(sheet: Lay) -> None:
    here = sheet(
        "a", f"{SHARED} " + "The rest of this report is about another matter altogether, and it goes on. " * 4
    )
    there = sheet("b", f"{SHARED} It did not say more.", "2023-04-14")

    found = rules(here, there)

    assert set(found) == {"shared-wording"}
    assert len(found["shared-wording"]) == 13


def test_a_copy_follows_within_two_days(sheet: Lay) -> None:
    assert len(rules(sheet("a", SHARED), sheet("b", SHARED, "2023-04-14"))["copy"]) == 4


def test_the_news_of_a_twin_is_of_the_last_such_weekday(sheet: Lay) -> None:
    here = sheet("a", f"The visit was announced on Friday. {SHARED}")
    there = sheet("b", f"The visit was announced. {SHARED}", "2023-04-15")

    days = rules(here, there)["weekday-of-the-news"]

    assert (min(days), max(days)) == (date(2023, 4, 14), date(2023, 4, 20))


def test_a_twin_with_another_weekday_is_no_help(sheet: Lay) -> None:
    here = sheet("a", f"The visit was announced on Friday. {SHARED}")
    there = sheet("b", f"The visit was announced on Thursday. {SHARED}", "2023-04-15")

    found = rules(here, there)

    assert "weekday-of-the-news" not in found
    assert "same-weekday" not in found


def test_clues_agree_on_the_days_they_share(sheet: Lay) -> None:
    here = sheet("a", f"The visit was announced on Friday. {SHARED}")
    there = sheet("b", f"The visit was announced. {SHARED}", "2023-04-15")
    (sibling,) = siblings([here], [there])["a"]

    assert sorted(agreed(clues(here, sibling))) == [date(2023, 4, day) for day in (14, 15, 16, 17)]
    assert agreed([]) == frozenset()
