"""Dates in other languages than English, and dates as machines write them."""

from __future__ import annotations

import pytest

from relazione.read.masthead.calendars import is_day_first, months
from relazione.read.masthead.dates import address_date, find_date, stated_date


@pytest.mark.parametrize(
    "text",
    [
        "8. Mai 2031, 18:40 Uhr",
        "Publié le 8 mai 2031 à 18h40",
        "Palomir, 8 de mayo de 2031",
        "8 maggio 2031",
        "8 de maio de 2031",
        "8 mei 2031",
        "8. května 2031",
        "8 maja 2031",
        "2031. május 8.",
        "2031 m. gegužės 8 d.",
        "8 мая 2031, 18:40",
        "8 травня 2031",
        "8 Μαΐου 2031",
        "08 Mayıs 2031",
        "8 مايو 2031",
        "8 أيار 2031",
        "8 मई 2031",
        "8 Mei 2031",
        "8 tháng 5, 2031",
        "2031年5月8日 18時40分",
        "2031년 5월 8일",
        "08.05.2031 18:40",
        "8 мај 2031",
    ],
)
def test_a_date_in_another_language_is_read(text: str) -> None:
    found = find_date(text)

    assert found is not None
    assert found.value == "2031-05-08"


@pytest.mark.parametrize(
    "text",
    [
        "8 Personen 2031",
        "99. Mai 2031",
        "10:08 Mai 2031",
        "Mai 2031",
        "8 mai 31",
        "13.13.2031",
        "Seite 8 von 2031",
    ],
)
def test_what_names_no_month_or_no_day_is_no_date(text: str) -> None:
    assert find_date(text) is None


def test_no_name_stands_for_two_months() -> None:
    assert "listopad" not in months()  # November in Czech and Polish, October in Croatian
    assert set(months().values()) == set(range(1, 13))


@pytest.mark.parametrize(
    ("text", "value", "at"),
    [
        ("Thu, 08 May 2031 16:40:00 GMT", "2031-05-08", "2031-05-08T16:40:00Z"),
        ("20310508", "2031-05-08", None),
        ("20310508T164000Z", "2031-05-08", "2031-05-08T16:40:00Z"),
        ("2031-05-08 18:40:00+02:00", "2031-05-08", "2031-05-08T16:40:00Z"),
        ("1936024800000", "2031-05-08", "2031-05-08T16:40:00Z"),
        ("May 8, 2031 6:40 PM", "2031-05-08", None),
    ],
)
def test_a_field_that_is_a_date_may_be_written_by_a_machine(text: str, value: str, at: str | None) -> None:
    found = stated_date(text)

    assert found is not None
    assert (found.value, found.at) == (value, at)


@pytest.mark.parametrize(
    ("language", "value"),
    [("de", "2031-05-08"), ("en-GB", "2031-05-08"), ("en-US", "2031-08-05"), ("en", None), (None, None)],
)
def test_slashes_are_read_in_the_order_of_the_page_s_language(
    language: str | None, value: str | None
) -> None:
    found = stated_date("08/05/2031", language)

    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("language", "first"), [("fr-CA", True), ("en_AU", True), ("en-us", False), ("", None)]
)
def test_which_languages_put_the_day_first(language: str, first: bool | None) -> None:
    assert is_day_first(language) is first


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://ledger.example/2031/may/08/orlan-visit", "2031-05-08"),
        ("https://ledger.example/world/orlan-visit-20310508.html", "2031-05-08"),
        ("https://ledger.example/a/2031-05-08", "2031-05-08"),
        ("https://ledger.example/a/12345678", None),
        ("https://ledger.example/2031/05/visit", None),
    ],
)
def test_the_day_in_an_address_in_other_shapes(address: str, day: str | None) -> None:
    assert address_date(address) == day
