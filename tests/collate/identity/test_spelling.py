"""How two written names relate."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relazione.collate.identity.spelling import relation, same_word, skeleton, sound, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Shoigu", "Sergey Shoygu"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Volodymyr Zelenskiy", "Volodymyr Zelenskyi"),
        ("Alexander Lukashenko", "Aleksandr Lukashenka"),
        ("Mohammed bin Salman", "Mohamed bin Salman"),
        ("Yevgeny Prigozhin", "Evgeny Prigozhin"),
        ("Dmitry Peskov", "Dmitri Peskov"),
        ("Hassan Rouhani", "Hasan Ruhani"),
    ],
)
def test_romanisations_are_variants(one: str, other: str) -> None:
    assert relation(one, other) == relation(other, one) == "variant"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Li Shangfu", "Li Shufu"),
        ("Kim Jong Un", "Kim Jong Il"),
        ("Wang Yi", "Wang Yilin"),
        ("Li Qiang", "Li Keqiang"),
        ("Mark Milley", "Mark Miller"),
        ("Marit Osei", "Kwame Osei"),
        ("Milley", "Miller"),
        ("Ada Moe", "Ola Vik"),
    ],
)
def test_near_names_of_different_people_are_not(one: str, other: str) -> None:
    assert relation(one, other) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Kim Jong-un", "Kim Jong Un", "equal"),
        ("Nicolás Maduro", "Nicolas Maduro", "equal"),
        ("Ferdinand Marcos Jr.", "Ferdinand Marcos", "equal"),
        ("Jens Stoltenberg", "Jens Arne Stoltenberg", "shorter"),
        ("Barragán Sosa", "Inés Barragan Sosa", "shorter"),
        ("George Bush", "George W. Bush", "shorter"),
        ("Zelensky", "Volodymyr Zelenskiy", "surname"),
        ("Xi", "Xi Jinping", "surname"),
        ("Putin", "Vladimir Putin", "surname"),
        ("…", "Vladimir Putin", None),
    ],
)
def test_relations(one: str, other: str, expected: str | None) -> None:
    assert relation(one, other) == expected


NAMES = st.text(alphabet="abdeiklmnorstuvyz -’é", min_size=1, max_size=20)


@given(NAMES, NAMES)
def test_the_relation_has_no_direction(one: str, other: str) -> None:
    assert relation(one, other) == relation(other, one)


@given(NAMES)
def test_a_name_is_itself(name: str) -> None:
    assert relation(name, name) == ("equal" if words_of(name) else None)


@given(NAMES)
def test_folding_twice_is_folding_once_for_words(name: str) -> None:
    for word in words_of(name):
        assert same_word(word, word)
        assert not set(skeleton(word)) & set("aeiou")
        assert len(sound(word)) <= len(word) + word.count("x")
