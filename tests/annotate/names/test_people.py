"""Which names of one article are one person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relazione.annotate.names.people import Form, fits, group


def forms(
    *names: str, states: dict[str, str] | None = None, known: dict[str, str] | None = None
) -> list[Form]:
    return [
        Form(10 * at, 10 * at + len(name), name, (states or {}).get(name), (known or {}).get(name))
        for at, name in enumerate(names)
    ]


def people(*names: str, **told: dict[str, str]) -> list[list[str]]:
    found, _ = group(forms(*names, **told))
    return [person.names for person in found]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Li Shangfu", "Li"), [["Li Shangfu", "Li"]]),
        (("Putin", "Vladimir Putin"), [["Vladimir Putin", "Putin"]]),
        (("Jens Arne Moe", "Jens Moe", "Moe"), [["Jens Arne Moe", "Jens Moe", "Moe"]]),
        (("J. Moe", "Jens Moe"), [["Jens Moe", "J. Moe"]]),
        (("Ada Moe", "Ola Vik"), [["Ada Moe"], ["Ola Vik"]]),
        (("Ada Moe", "Ola Moe"), [["Ada Moe"], ["Ola Moe"]]),
        (("Barragán Sosa", "Inés Barragán Sosa"), [["Inés Barragán Sosa", "Barragán Sosa"]]),
        (("Donald Moe", "Donald Moe Jr."), [["Donald Moe Jr."], ["Donald Moe"]]),
    ],
)
def test_short_names_find_the_full_one(names: tuple[str, ...], expected: list[list[str]]) -> None:
    assert people(*names) == expected


def test_a_surname_of_two_people_is_nobodys() -> None:
    found, nobody = group(forms("Marit Osei", "Kwame Osei", "Osei"))

    assert [person.name for person in found] == ["Marit Osei", "Kwame Osei"]
    assert [form.text for form in nobody] == ["Osei"]


def test_a_name_said_of_another_state_is_somebody_else() -> None:
    assert people("Ada Moe", "Moe", states={"Ada Moe": "NOR", "Moe": "CHL"}) == [["Ada Moe"], ["Moe"]]


def test_a_known_surname_is_the_person_of_this_text() -> None:
    """The gazetteer knows a Biden, but this text speaks of another one."""
    found, _ = group(forms("Hunter Biden", "Biden", known={"Biden": "person:joe-biden"}))

    assert [(person.id, person.names) for person in found] == [
        ("person:hunter-biden", ["Hunter Biden", "Biden"])
    ]


def test_a_known_full_name_gives_its_id() -> None:
    found, _ = group(
        forms("Volodymyr Zelensky", "Zelensky", known={"Volodymyr Zelensky": "person:volodymyr-zelenskyy"})
    )

    assert [person.id for person in found] == ["person:volodymyr-zelenskyy"]


NAMES = st.lists(
    st.sampled_from(["Ada Moe", "Moe", "Ola Vik", "Vik", "Ola", "Per Ada Moe", "Kim"]), max_size=8
)


@given(NAMES)
def test_every_form_has_one_place(names: list[str]) -> None:
    found, nobody = group(forms(*names))

    assert sum(len(person.spans) for person in found) + len(nobody) == len(names)


@given(NAMES)
def test_every_form_fits_its_person(names: list[str]) -> None:
    given_ = {(form.start, form.end): form for form in forms(*names)}
    found, _ = group(list(given_.values()))

    assert all(fits(given_[span], person) for person in found for span in person.spans)
