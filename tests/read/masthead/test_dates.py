"""Dates as mastheads state them."""

from __future__ import annotations

import pytest

from relazione.read.masthead.dates import address_date, find_date


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("April 17, 2031", "2031-04-17"),
        ("Apr. 17, 2031", "2031-04-17"),
        ("17 April 2031", "2031-04-17"),
        ("Thursday, 8 May 2031", "2031-05-08"),
        ("the 1st of June 2031", "2031-06-01"),
        ("2031-05-04Kestrian", "2031-05-04"),
        ("17/04/2031", "2031-04-17"),
        ("04/17/2031", "2031-04-17"),
        ("2031/05/08", "2031-05-08"),
        ("Sept. 3 2031", "2031-09-03"),
        ("donderdag 8 mei 2031", "2031-05-08"),
        ("torsdag 8. september 2031", "2031-09-08"),
        ("8 de março de 2031", "2031-03-08"),
        ("5. 11. 2031.", "2031-11-05"),
        ("05.11.2031 14:02", "2031-11-05"),
        ("PALOMIR, Oct 12 (Coast Wire), 2031 -", "2031-10-12"),
    ],
)
def test_a_complete_date_is_read(text: str, value: str) -> None:
    found = find_date(text)

    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    "text", ["April 17", "May 2031", "04/05/2031", "31 April 2031", "2031", "12345-01-02", ""]
)
def test_what_is_incomplete_ambiguous_or_impossible_is_no_date(text: str) -> None:
    assert find_date(text) is None


def test_a_time_with_its_zone_is_told_in_utc_and_one_without_is_not() -> None:
    zoned, bare = find_date("2031-05-08T18:40:00+02:00"), find_date("2031-05-08T18:40:00")

    assert zoned is not None
    assert bare is not None
    assert (zoned.at, bare.at) == ("2031-05-08T16:40:00Z", None)


def test_the_day_in_an_address() -> None:
    assert address_date("https://ledger.example/2031/05/08/visit-a1") == "2031-05-08"
    assert address_date("https://ledger.example/news/203105081") is None
