"""Actor strings: state and sector, at a day."""

from __future__ import annotations

import pytest

from relazione.gazetteer import shipped
from relazione.measure.actors import Actor, Reader, predictions, rows
from relazione.problems import UsageError

OWN = {
    "people": [
        {
            "id": "ada-moe",
            "name": "Ada Moe",
            "state": "NOR",
            "tenures": [
                {"office": "NOR:chief-of-the-general-staff", "from": "2010", "to": "2014"},
                {"office": "NOR:foreign-minister", "from": "2020-03", "to": "2024-03"},
            ],
        }
    ]
}
READER = Reader(shipped().with_content(OWN))


@pytest.mark.parametrize(
    ("words", "country", "sector"),
    [
        ("Norway", "NOR", ""),
        ("the Norwegian prime minister", "NOR", "GOV"),
        ("Norway's Ministry of Defence", "NOR", "GOV"),
        ("Norwegian Army", "NOR", "MIL"),
        ("Norwegian farmers", "NOR", "AGR"),
        ("a former Norwegian minister", "NOR", "ELI"),
        ("Oslo", "NOR", "GOV"),
        ("Oslo police", "NOR", "COP"),
        ("Abkhazia", "GEO", "PRE"),
        ("the European Union", "EUR", ""),
        ("the World Bank", "IGO", ""),
        ("Lt. Gen. Per Dahl", "", "MIL"),
        ("gunmen", "", "UAF"),
        ("Norway’s ambassador to Chile", "NOR", "GOV"),
        ("the weather", "", ""),
    ],
)
def test_strings(words: str, country: str, sector: str) -> None:
    assert READER.actor(words) == Actor(country, sector)


@pytest.mark.parametrize(
    ("day", "sector"),
    [
        ("2012-06-01", "MIL"),
        ("2021-06-01", "GOV"),
        ("2017-01-01", "ELI"),
        ("2025-01-01", "ELI"),
        (None, "ELI"),
    ],
)
def test_the_office_on_the_day(day: str | None, sector: str) -> None:
    assert READER.actor("Ada Moe", date=day) == Actor("NOR", sector)


def test_rows_are_answered_by_number() -> None:
    given = [{"row": 7, "string": "Norway", "context": None, "date": None}]

    assert list(predictions(given)) == [{"row": 7, "country": "NOR", "sector": ""}]


def test_a_file_that_is_no_json_lines_is_refused(tmp_path) -> None:
    wrong = tmp_path / "rows.jsonl"
    wrong.write_text('{"row": 0}\nno json\n')

    with pytest.raises(UsageError, match="line 2"):
        list(rows(wrong))
