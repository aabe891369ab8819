"""The days of an act: from its own clause, from what it is a part of, from publication; and never another's."""

from __future__ import annotations

import pytest
from tests.annotate.events.notation import DAY, events, lasting, on, said

from relazione.annotate.events.carrying import spokespeople
from relazione.annotate.events.status import Verdict
from relazione.annotate.events.when import When, dated
from relazione.model.notes import Entity, Event, Tenure

pytestmark = pytest.mark.usefixtures("models")


def days(event: Event) -> tuple[str | None, str | None]:
    return event.earliest, event.latest


def the(act: str, found: list[Event]) -> Event:
    return next(event for event in found if event.act == act)


def test_a_time_in_the_clause() -> None:
    text = "[Weyl] met [Duarte] on Friday."

    assert days(the("meet", events(text, on(text, "Friday", "2031-05-02")))) == ("2031-05-02", "2031-05-02")


def test_a_time_on_the_noun() -> None:
    text = "Friday's meeting with [Duarte] pleased [Weyl]."

    assert days(the("meet", events(text, on(text, "Friday", "2031-05-02")))) == ("2031-05-02", "2031-05-02")


def test_first_day_and_length_give_the_last_day() -> None:
    text = "[Weyl] will start a four-day visit to [Kestria] on Tuesday."
    times = (lasting(text, "four-day", "P4D"), on(text, "Tuesday", "2031-05-06"))

    assert days(the("visit", events(text, *times))) == ("2031-05-06", "2031-05-09")


def test_a_circumstance_shares_the_day_of_its_clause() -> None:
    text = "[Weyl] on Friday praised [Orsanov] during a meeting with [Duarte]."
    found = events(text, on(text, "Friday", "2031-05-02"))

    assert days(the("meet", found)) == days(the("praise", found)) == ("2031-05-02", "2031-05-02")


def test_what_came_after_an_occasion_does_not_share_its_day() -> None:
    text = "After a meeting with [Duarte] on Friday, [Weyl] criticised [Orsanov]."
    found = events(text, on(text, "Friday", "2031-05-02"))

    assert the("criticise", found).earliest is None


def test_without_a_time_the_past_ends_with_publication() -> None:
    event = the("meet", events("[Weyl] met [Duarte]."))

    assert (event.time, *days(event)) == (None, None, DAY)
    assert "publication" in event.why[0]


def test_without_a_time_the_future_begins_with_publication() -> None:
    assert days(the("meet", events("[Weyl] will meet [Duarte]."))) == (DAY, None)


def test_the_day_of_the_saying_is_not_that_of_the_deed() -> None:
    text = "[Weyl] will meet [Duarte], the ministry said Friday."
    found = events(text, on(text, "Friday", "2031-05-02"))

    assert the("meet", found).earliest != "2031-05-02"


def test_the_same_people_go_on_that_day() -> None:
    text = "In March [Weyl] met [Duarte]. [Weyl] praised [Duarte]."
    found = events(text, on(text, "March", "2031-03-01", "2031-03-31"))

    assert days(the("praise", found)) == ("2031-03-01", "2031-03-31")
    assert the("praise", found).why[0].startswith("goes on from")


def test_other_people_do_not() -> None:
    text = "In March [Weyl] met [Duarte]. [Orsanov] praised [Kestria]."
    found = events(text, on(text, "March", "2031-03-01", "2031-03-31"))

    assert the("praise", found).earliest is None


def test_a_trip_told_again_has_its_days_and_status() -> None:
    text = "[Weyl] will visit [Kestria] on Tuesday. [Weyl]'s trip is long."
    found = [e for e in events(text, on(text, "Tuesday", "2031-05-06")) if e.act == "visit"]

    assert [(e.status, *days(e)) for e in found] == [("planned", "2031-05-06", "2031-05-06")] * 2


def test_a_programme_falls_into_the_days_of_its_occasion() -> None:
    text = "[Weyl] will visit [Kestria] on Tuesday. During his visit, [Weyl] will meet [Duarte]."
    found = events(text, on(text, "Tuesday", "2031-05-06"))

    assert the("meet", found).earliest in ("2031-05-06", DAY)


def test_a_statement_has_the_day_beside_its_cue() -> None:
    text = "The plan failed, [Weyl] said on Friday."
    quote = said(text, "The plan failed", cue="said", by="Weyl")

    assert days(the("state", events(text, on(text, "Friday", "2031-05-02"), quotes=[quote]))) == (
        "2031-05-02",
        "2031-05-02",
    )


@pytest.mark.parametrize(
    ("earliest", "latest", "status"),
    [
        ("2031-05-06", "2031-05-07", "planned"),
        ("2031-05-01", "2031-05-09", "under-way"),
        ("2031-05-01", "2031-05-02", "held"),
    ],
)
def test_days_after_publication_correct_the_status(earliest: str, latest: str, status: str) -> None:
    verdict = dated(Verdict("held", "positive", "held"), When("t1", earliest, latest), DAY)

    assert verdict.status == status


def test_an_undated_article_gives_no_bounds() -> None:
    assert dated(Verdict("held", "positive", "held"), When("t1", "2031-05-06", None), None).status == "held"


def test_during_which_has_the_time_of_what_it_takes_up() -> None:
    sentence = "The trip follows [Weyl]'s visit to [Kestria] last month, during which [Weyl] met [Duarte]."
    found = next(
        e for e in events(sentence, on(sentence, "last month", "2031-04-01", "2031-04-30")) if e.act == "meet"
    )

    assert (found.earliest, found.latest) == ("2031-04-01", "2031-04-30")


def test_during_the_talks_is_at_the_occasion_just_told() -> None:
    text = "[Weyl] visited [Kestria] last month. During two days of talks, [Weyl] and [Duarte] hailed the alliance."
    found = next(
        e for e in events(text, on(text, "last month", "2031-04-01", "2031-04-30")) if e.act == "praise"
    )

    assert (found.earliest, found.latest) == ("2031-04-01", "2031-04-30")


def test_who_speaks_for_a_body_goes_on_where_it_left_off() -> None:
    speaker = Entity("person:holm", "person", "Holm", tenures=(Tenure("office:xke-ministry-spokesperson"),))
    body = Entity("org:xke-ministry", "organisation", "the ministry")

    assert spokespeople([speaker, body]) == {"person:holm": "org:xke-ministry"}
    assert spokespeople([speaker]) == {}
