"""Names in bylines."""

from __future__ import annotations

import pytest

from relazione.read.page.people import lines_of_people, opens_byline, people_in, people_of


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Mira Vos", ["Mira Vos"]),
        ("By MIRA VOS and Ilka Brandsma, Political correspondents", ["Mira Vos", "Ilka Brandsma"]),
        ("By Mira Vos, Ilka Brandsma & Jo Tarn", ["Mira Vos", "Ilka Brandsma", "Jo Tarn"]),
        ("Mira Vos in Palomir and Ilka Brandsma in Lindrava", ["Mira Vos", "Ilka Brandsma"]),
        ("Von Mira Vos, Palomir", ["Mira Vos"]),
        ("Von Mira Vos und Ilka Brandsma", ["Mira Vos", "Ilka Brandsma"]),
        ("Par Mira Vos avec Jo Tarn", ["Mira Vos", "Jo Tarn"]),
        ("Por Mira Vos y Jo Tarn", ["Mira Vos", "Jo Tarn"]),
        ("Автор: Мира Вос", ["Мира Вос"]),
        ("بقلم: ميرا فوس", ["ميرا فوس"]),
        ("記者 森田花子", ["森田花子"]),
        ("By Mira Vos mira.vos@ledger.example", ["Mira Vos"]),
        ("Mira Vos (@miravos)", ["Mira Vos"]),
        ("Mira Vos\nSenior Correspondent\nPublished 8 May 2031", ["Mira Vos"]),
        ("Mira Vos Updated 8 May 2031 18:40", ["Mira Vos"]),
        ("Mira J. Vos; Ilka van der Brandsma", ["Mira J. Vos", "Ilka van der Brandsma"]),
        ("ANNE-MARIE DE VOS", ["Anne-Marie De Vos"]),
        ("Jo Tarn Jr.", ["Jo Tarn Jr."]),
        ("Suriono", ["Suriono"]),
        ("Halyard", ["Halyard"]),
    ],
)
def test_the_names_of_a_byline(byline: str, names: list[str]) -> None:
    assert list(people_in(byline)) == names


@pytest.mark.parametrize(
    "text",
    [
        "admin",
        "Staff Writer",
        "By our correspondent",
        "Redaktion",
        "@ledger",
        "5 min read",
        "https://ledger.example/vos",
        "",
        "how the bridge was built",
    ],
)
def test_what_names_nobody(text: str) -> None:
    assert people_in(text) == ()


def test_the_site_itself_wrote_nothing() -> None:
    assert people_of(["The Morning Ledger", "Mira Vos"], but=["Morning Ledger"]) == ("Mira Vos",)
    assert people_of(["ledger.example"], but=["ledger.example"]) == ()


def test_a_name_is_given_once() -> None:
    assert people_of(["Mira Vos", "By Mira Vos and Jo Tarn"]) == ("Mira Vos", "Jo Tarn")


def test_a_byline_behind_a_date_in_one_line() -> None:
    assert list(lines_of_people(["Published: 8 May 2031 | By Mira Vos", "By the river it is quiet"])) == [
        ("Mira Vos",)
    ]


@pytest.mark.parametrize(
    ("line", "opens"), [("Story by Mira Vos", True), ("Bystanders fled", False), ("VON MIRA VOS", True)]
)
def test_how_a_byline_opens(line: str, opens: bool) -> None:
    assert opens_byline(line) is opens
