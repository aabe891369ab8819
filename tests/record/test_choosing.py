"""How each field of a merged happening is chosen."""

from __future__ import annotations

import pytest

from relazione.model.notes import Event
from relazione.model.span import Span
from relazione.record.choosing import (
    Told,
    chosen_act,
    chosen_days,
    chosen_polarity,
    chosen_roles,
    chosen_status,
)


def told(
    status: str,
    known: str = "2031-05-02",
    *,
    article: str = "a",
    act: str = "sign",
    polarity: str = "positive",
) -> Told:
    return Told(article, Event("e", Span(0, 1), act, status, polarity=polarity), known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("reports", "status"),
    [
        ([told("planned"), told("held", "2031-05-08")], "held"),
        ([told("held", "2031-05-08"), told("planned")], "held"),
        ([told("under-way", "2031-05-07"), told("held", "2031-05-09")], "held"),
        ([told("under-way", "2031-05-07"), told("held", "2031-05-07")], "held"),
        ([told("planned"), told("planned")], "planned"),
        ([told("planned"), told("cancelled", "2031-05-08")], "cancelled"),
        ([told("planned"), told("postponed", "2031-05-08")], "postponed"),
        ([told("postponed"), told("held", "2031-05-08")], "held"),
        ([told("held"), told("cancelled")], "unknown"),
        ([told("held"), told("held", polarity="negative")], "unknown"),
        ([told("feared"), told("denied")], "denied"),
        ([told("feared"), told("feared"), told("denied")], "feared"),
        ([told("alleged"), told("held")], "held"),
        ([told("held", polarity="negative")], "held"),
        ([told("something else")], "something else"),
    ],
)
def test_status(reports: list[Told], status: str) -> None:
    found, how = chosen_status(reports)

    assert found == status
    assert how


def test_what_was_off_before_it_was_held_is_no_dispute() -> None:
    assert chosen_status([told("cancelled", "2031-05-02"), told("held", "2031-05-08")])[0] == "held"


def test_one_against_many_is_told_and_leaves_it_held() -> None:
    many = [told("held", "2031-05-08", article=name) for name in "abcd"]
    status, how = chosen_status([*many, told("cancelled", "2031-05-09", article="e")])

    assert status == "held"
    assert how.endswith("1 against it")


def test_a_report_of_an_undated_article_does_not_come_last() -> None:
    assert chosen_status([told("held", "9999"), told("under-way", "2031-05-07")])[0] == "under-way"


def test_the_act_most_articles_report() -> None:
    reports = [
        told("held", article="a", act="meet"),
        told("held", article="b", act="host"),
        told("held", article="c", act="host"),
    ]

    assert chosen_act(reports) == ("host", "2 of 3 articles")


def test_of_equals_the_first() -> None:
    assert (
        chosen_act([told("held", article="a", act="meet"), told("held", article="b", act="host")])[0]
        == "meet"
    )


def test_one_article_counts_once_for_an_act() -> None:
    reports = [
        told("held", article="a", act="host"),
        told("held", article="a", act="host"),
        told("held", article="b", act="meet"),
    ]

    assert chosen_act(reports)[0] == "host"
    assert chosen_act(reports)[1] == "1 of 2 articles"


def test_negative_only_if_all_are() -> None:
    assert chosen_polarity([told("held", polarity="negative")]) == "negative"
    assert chosen_polarity([told("held", polarity="negative"), told("planned")]) == "positive"


def test_actors_that_several_articles_name() -> None:
    told_ = [("a", {"actor": ("x", "y")}), ("b", {"actor": ("x",)}), ("c", {"recipient": ("z",)})]
    roles, how = chosen_roles(told_, "visit")

    assert roles == {"actor": ("x",), "recipient": ("z",)}
    assert how == (
        "most reported first; one article alone names z; left to the one report that has them acting: y"
    )


def test_to_a_meeting_one_article_may_add_somebody_and_it_is_said() -> None:
    roles, how = chosen_roles([("a", {"actor": ("x", "y")}), ("b", {"actor": ("x",)})], "meet")

    assert roles == {"actor": ("x", "y")}
    assert how == "most reported first; one article alone names y"


def test_actors_that_nobody_repeats_all_stay() -> None:
    assert chosen_roles([("a", {"actor": ("y",)}), ("b", {"actor": ("x",)})])[0] == {"actor": ("x", "y")}


def test_of_one_report_nothing_is_chosen() -> None:
    assert chosen_roles([("a", {"actor": ("y",)})]) == (
        {"actor": ("y",)},
        "the only report that names anybody",
    )


def days(
    act: str, *spans: tuple[str | None, str | None], lengths: tuple[int, ...] = ()
) -> tuple[str | None, str | None]:
    reports = [Told("a", Event("e", Span(0, 1), act, "held"), "2031-05-02", lengths, span) for span in spans]
    return chosen_days(reports, act)[:2]


@pytest.mark.parametrize(
    ("spans", "chosen"),
    [
        ([("2031-05-06", "2031-05-06"), ("2031-05-09", "2031-05-09")], ("2031-05-06", "2031-05-09")),
        ([("2031-05-05", "2031-05-11"), ("2031-05-06", "2031-05-09")], ("2031-05-06", "2031-05-09")),
        ([("2031-05-05", "2031-05-11")], ("2031-05-05", "2031-05-11")),
        ([(None, "2031-05-09"), ("2031-05-06", "2031-05-06")], ("2031-05-06", "2031-05-09")),
        ([(None, None)], (None, None)),
    ],
)
def test_days_of_a_visit(
    spans: list[tuple[str | None, str | None]], chosen: tuple[str | None, str | None]
) -> None:
    assert days("visit", *spans) == chosen


def test_a_length_fills_the_missing_end() -> None:
    assert days("visit", ("2031-05-06", "2031-05-06"), lengths=(4,)) == ("2031-05-06", "2031-05-09")
    assert days("visit", (None, "2031-05-09"), lengths=(4,)) == ("2031-05-06", "2031-05-09")


def test_days_of_a_signature_are_the_narrowest_and_most_told() -> None:
    month, one, other = (
        ("2031-05-01", "2031-05-31"),
        ("2031-05-08", "2031-05-08"),
        ("2031-05-07", "2031-05-07"),
    )

    assert days("sign", month, one, other, one) == one
