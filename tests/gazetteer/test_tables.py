"""A user's table of office holders, and who held an office on a day."""

from __future__ import annotations

from pathlib import Path

import pytest

from relazione.gazetteer import Gazetteer, TermOfOffice, shipped
from relazione.gazetteer.tables import content_of, plain_id
from relazione.problems import UsageError

OURS = """name,office,from,to,state,source
Ada Moe,foreign-minister,2029-03-01,2031-06-30,NOR,gazette
Ada Moe,prime-minister,2031-06-30,,NOR,gazette
Ola Vik,foreign-minister,2031-07-01,,NOR,gazette
"""
WIKIDATA = """item,itemLabel,positionLabel,start,end,itemAltLabel
http://example.org/entity/Q1,Ada Moe,Foreign Minister of Norway,2029-03-01T00:00:00Z,,Ada M. Moe|A. Moe
"""


@pytest.fixture
def own(tmp_path: Path) -> Gazetteer:
    table = tmp_path / "holders.csv"
    table.write_text(OURS, encoding="utf-8")
    return Gazetteer().with_file(table)


@pytest.mark.parametrize(
    ("day", "holders"),
    [
        ("2030-01-01", ["Ada Moe"]),
        ("2031-06-30", ["Ada Moe"]),
        ("2031-07-01", ["Ola Vik"]),
        ("2028-01-01", []),
        (None, ["Ada Moe", "Ola Vik"]),
    ],
)
def test_who_held_an_office_on_a_day(own: Gazetteer, day: str | None, holders: list[str]) -> None:
    assert [person.name for person in own.holders("NOR:foreign-minister", day)] == holders


def test_a_person_of_two_rows_is_one(own: Gazetteer) -> None:
    assert [term.office for term in own.people["ada-moe"].tenures] == [
        "NOR:foreign-minister",
        "NOR:prime-minister",
    ]


def test_an_export_from_wikidata_is_read() -> None:
    (person,) = content_of(WIKIDATA, "export.csv")["people"]

    assert person["id"] == "q1"
    assert person["names"] == ["Ada M. Moe", "A. Moe"]
    assert person["tenures"] == [
        {"office": "Foreign Minister of Norway", "from": "2029-03-01", "to": None, "source": "export.csv"}
    ]


def test_a_table_without_names_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("who,what\nAda,minister\n")

    with pytest.raises(UsageError, match="no column 'name'"):
        Gazetteer().with_file(wrong)


def test_rows_without_a_name_are_passed_over() -> None:
    assert content_of("name,office\n,foreign-minister\n", "t")["people"] == []


@pytest.mark.parametrize(
    ("since", "until", "day", "included"),
    [
        ("2023-03", "2023-10", "2023-10-20", True),
        ("2023-03", "2023-10", "2023-11-01", False),
        ("2023-03", None, "2031-01-01", True),
        (None, None, "1900-01-01", True),
        ("2023-03", None, "2023-02-28", False),
    ],
)
def test_a_month_counts_as_a_whole(since: str | None, until: str | None, day: str, included: bool) -> None:
    assert TermOfOffice("RUS:president", since, until).includes(day) is included


def test_the_shipped_table_has_its_terms_in_order() -> None:
    for person in shipped().people.values():
        for term in person.tenures:
            assert term.until is None or term.since is None or term.since <= term.until, person.name
            assert term.office.split(":")[0].isupper() or person.state in ("UNO", "EUR", "IGO"), person.name


def test_the_shipped_table_says_who_was_minister() -> None:
    assert [person.name for person in shipped().holders("CHN:defence-minister", "2023-04-16")] == [
        "Li Shangfu"
    ]


@pytest.mark.parametrize(
    ("name", "id_"), [("Nicolás Maduro", "nicolas-maduro"), ("…", "unnamed"), ("Q42", "q42")]
)
def test_ids(name: str, id_: str) -> None:
    assert plain_id(name) == id_
