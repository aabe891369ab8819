"""Reports of one happening are merged on evidence; what excludes them keeps them apart; the rest stays open."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.press import collated, event, grouped, identities, mention, one_story, paper, person, quote

from relazione.collate.align import merge_happenings
from relazione.model.notes import Annotated, Tenure
from relazione.model.story import Group

LEDGER = paper(
    "ledger",
    "2031-05-02",
    "Orsanov will visit Varenia next week. He is to meet Weyl.",
    person("Orsanov", state="XKE"),
    event(
        "will visit Varenia",
        "visit",
        "planned",
        actor="Orsanov",
        recipient="country:XVA",
        on="2031-05-05/2031-05-11",
    ),
    event("is to meet Weyl", "meet", "planned", actor="Orsanov", recipient="Weyl"),
)
COURIER = paper(
    "courier",
    "2031-05-08",
    "Orsanov, on a four-day visit to Varenia, met President Weyl on Wednesday.",
    person("Orsanov", state="XKE"),
    event(
        "visit to Varenia",
        "visit",
        "under-way",
        actor="Orsanov",
        recipient="country:XVA",
        on="2031-05-06/2031-05-09",
    ),
    event("met President Weyl", "meet", "held", actor="Orsanov", recipient="Weyl", on="2031-05-07"),
)
HARBOUR = paper(
    "harbour",
    "2031-05-08",
    "Orsanov has used his visit to court Lindrava. The minister met Sorrel on Thursday.",
    person("Orsanov", state="XKE"),
    event("his visit", "visit", "under-way", actor="Orsanov"),
    event("met Sorrel", "meet", "held", actor="Orsanov", recipient="Sorrel", on="2031-05-08"),
)


def merged(*coverage: Annotated) -> list[list[str]]:
    """Each happening as ``paper:note`` names, those of one member left out."""
    ordered = sorted(coverage, key=lambda one: one.article.canonical)
    return [named(group) for group in groups(*ordered) if len(group.members) > 1]


def groups(*ordered: Annotated) -> tuple[Group, ...]:
    return merge_happenings(ordered, identities(ordered), one_story(ordered))


def named(group: Group) -> list[str]:
    return [f"{article.rstrip('0')}:{note}" for article, note in group.members]


def test_a_visit_announced_for_next_week_is_the_visit_that_is_under_way() -> None:
    assert ["ledger:e0", "courier:e0", "harbour:e0"] in merged(LEDGER, COURIER, HARBOUR)


def test_a_meeting_announced_with_the_president_is_the_one_that_was_held() -> None:
    assert ["ledger:e1", "courier:e1"] in merged(LEDGER, COURIER, HARBOUR)


def test_meetings_with_different_people_are_different() -> None:
    assert not any({"courier:e1", "harbour:e1"} <= set(one) for one in merged(LEDGER, COURIER, HARBOUR))


def test_every_event_is_in_exactly_one_group() -> None:
    found = [member for group in groups(LEDGER, COURIER, HARBOUR) for member in group.members]

    assert len(found) == len(set(found)) == 6


def test_groups_are_named_after_their_first_member_and_say_why() -> None:
    visit = groups(LEDGER, COURIER, HARBOUR)[0]

    assert visit.id == f"event:{LEDGER.article.id[:16]}:e0"
    assert any(reason.startswith("shared_parties: country:XVA, person:orsanov") for reason in visit.why)


def two(first: str, second: str, *, days: tuple[str, str] = ("", ""), **roles: object) -> list[list[str]]:
    """Two one-line reports of an act of Orsanov's, told in the given words."""
    left = paper("one", "2031-05-02", first, event(first, "visit", on=days[0], actor="Orsanov", **roles))
    right = paper("two", "2031-05-03", second, event(second, "visit", on=days[1], actor="Orsanov", **roles))
    return merged(left, right)


def test_days_that_share_none_keep_two_visits_apart() -> None:
    days = ("2031-03-01/2031-03-04", "2031-05-01/2031-05-02")

    assert two("visited Varenia", "visited Varenia", days=days, recipient="country:XVA") == []


def test_a_week_may_begin_on_sunday() -> None:
    days = ("2031-04-28/2031-05-04", "2031-04-27")

    assert two("visited Varenia", "visited Varenia", days=days, recipient="country:XVA") == [
        ["one:e0", "two:e0"]
    ]


def test_first_round_and_second_round_are_two() -> None:
    assert two("a first visit to Varenia", "a second visit to Varenia", recipient="country:XVA") == []


def test_two_towns_are_two_visits() -> None:
    left = paper(
        "one",
        "2031-05-03",
        "a visit to Vestra",
        event("a visit to Vestra", "visit", actor="Orsanov", place="city:vestra"),
    )
    right = paper(
        "two",
        "2031-05-03",
        "a visit to Ondal",
        event("a visit to Ondal", "visit", actor="Orsanov", place="city:ondal"),
    )

    assert merged(left, right) == []


def test_what_happened_before_publication_is_not_what_is_planned_after_it() -> None:
    held = paper(
        "held",
        "2031-04-02",
        "He visited Varenia.",
        event("visited Varenia", "visit", actor="Orsanov", recipient="country:XVA"),
    )
    ahead = paper(
        "ahead",
        "2031-05-02",
        "He will visit Varenia.",
        event("will visit", "visit", "planned", actor="Orsanov", recipient="country:XVA"),
    )

    assert merged(held, ahead) == []


def test_an_announced_meeting_is_not_the_one_that_others_attended_too() -> None:
    """The defence minister was in the room when the president received the guest: that is not their own meeting."""
    ahead = paper(
        "ahead",
        "2031-05-02",
        "will meet Sorrel",
        event("will meet", "meet", "planned", actor="Orsanov", recipient="Sorrel"),
    )
    held = paper(
        "held",
        "2031-05-08",
        "met Weyl, with Sorrel",
        event("met", "meet", actor="Orsanov", recipient=["Weyl", "Sorrel"], on="2031-05-07"),
    )

    assert merged(ahead, held) == []
    assert groups(ahead, held)[0].possibly == ()


def test_acts_that_no_desk_would_confuse_stay_apart() -> None:
    left = paper(
        "one",
        "2031-05-03",
        "met Weyl",
        event("met", "meet", actor="Orsanov", recipient="Weyl", on="2031-05-02"),
    )
    right = paper(
        "two",
        "2031-05-03",
        "accused Weyl",
        event("accused", "accuse", actor="Orsanov", recipient="Weyl", on="2031-05-02"),
    )

    assert merged(left, right) == []


def test_a_state_and_its_minister_may_be_one_party() -> None:
    left = paper(
        "one",
        "2031-05-03",
        "Kestria signed on Friday with Weyl.",
        event("signed", "sign", actor="country:XKE", recipient="Weyl", on="2031-05-02"),
    )
    right = paper(
        "two",
        "2031-05-03",
        "Orsanov signed on Friday with Weyl.",
        person("Orsanov", state="XKE"),
        event("signed", "sign", actor="Orsanov", recipient="Weyl", on="2031-05-02"),
    )

    assert merged(left, right) == [["one:e0", "two:e0"]]


def test_signed_and_not_signed_are_reports_of_one_happening() -> None:
    """What they contradict each other on can only be found if they are put side by side."""
    words = {"actor": ["Orsanov", "Sorrel"], "on": "2031-05-08"}
    yes = paper("yes", "2031-05-08", "They signed it.", event("signed", "sign", **words))
    no = paper(
        "no", "2031-05-08", "It was not signed.", event("not signed", "sign", polarity="negative", **words)
    )

    assert merged(yes, no) == [["no:e0", "yes:e0"]]


def test_a_bare_mention_between_two_visits_joins_neither() -> None:
    march = paper(
        "a",
        "2031-03-05",
        "x visit y",
        event("visit", "visit", actor="Orsanov", recipient="country:XVA", on="2031-03-01"),
    )
    may = paper(
        "b",
        "2031-05-05",
        "x visit y",
        event("visit", "visit", actor="Orsanov", recipient="country:XVA", on="2031-05-01"),
    )
    bare = paper("c", "2031-05-06", "on his visit", event("his visit", "visit", actor="Orsanov"))
    found = groups(march, may, bare)

    assert [len(group.members) for group in found] == [1, 1, 1]
    assert set(found[2].possibly) == {found[0].id, found[1].id}


def test_one_person_is_appointed_once() -> None:
    one = paper(
        "one",
        "2031-05-03",
        "was appointed in March",
        event("appointed", "appoint", recipient="Orsanov", on="2031-03-01/2031-03-31"),
    )
    two_ = paper(
        "two", "2031-05-04", "since taking office", event("taking office", "appoint", recipient="Orsanov")
    )

    assert merged(one, two_) == [["one:e0", "two:e0"]]


def test_sayings_are_one_only_if_their_words_are_one_utterance() -> None:
    def said(name: str, words: str) -> Annotated:
        return paper(
            name,
            "2031-05-08",
            f"“{words},” Orsanov said.",
            quote(words, "Orsanov", cue="said"),
            event("said", "state", actor="Orsanov"),
        )

    coverage = [
        said("a", "We are old friends"),
        said("b", "Old friends, that is us"),
        said("c", "The text is not ready"),
    ]
    aligned = grouped(coverage, "quotes", [[("a", "q0"), ("b", "q0")]])
    found = merge_happenings(coverage, identities(coverage), one_story(coverage), utterances=aligned)

    assert [named(group) for group in found] == [["a:e0", "b:e0"], ["c:e0"]]


@pytest.mark.parametrize("order", list(permutations([LEDGER, COURIER, HARBOUR])))
def test_the_order_of_arrival_does_not_matter(order: tuple[Annotated, ...]) -> None:
    ordered = sorted(order, key=lambda one: one.article.canonical)

    assert groups(*ordered) == groups(LEDGER, COURIER, HARBOUR)


ACTS = st.sampled_from(["visit", "meet", "state", "sign", "attack", "appoint"])
NAMES = st.sampled_from(["Orsanov", "Weyl", "Sorrel", "country:XVA", "country:XKE"])
DAYS = st.sampled_from(["", "2031-05-01", "2031-05-02", "2031-05-01/2031-05-07", "/2031-05-09"])
REPORTS = st.tuples(ACTS, NAMES, NAMES, DAYS, st.sampled_from(["held", "planned", "feared"]))


@given(st.lists(st.lists(REPORTS, max_size=4), min_size=1, max_size=5))
@settings(max_examples=60, deadline=None)
def test_groups_partition_the_events_and_no_two_members_share_no_day(
    papers: list[list[tuple[str, ...]]],
) -> None:
    coverage = [
        paper(
            f"p{number}",
            f"2031-05-0{number + 1}",
            "something happened",
            *(
                event("happened", act, status, actor=one, recipient=other, on=day)
                for act, one, other, day, status in reports
            ),
        )
        for number, reports in enumerate(papers)
    ]
    found = collated(coverage)
    merged_ = merge_happenings(coverage, found.identities, found.placements)
    members = [member for group in merged_ for member in group.members]
    events = {(one.article.id, note.id): note for one in coverage for note in one.notes.events}

    assert sorted(members) == sorted(events)
    for group in merged_:
        days = [
            events[member] for member in group.members if events[member].earliest and events[member].latest
        ]
        for left in days:
            for right in days:
                assert left.earliest <= right.latest and right.earliest <= left.latest


def test_an_academy_visited_during_the_trip_is_not_the_trip() -> None:
    text = "During his trip Orsanov will visit naval academies. The trip begins on Tuesday."
    one = paper(
        "one",
        "2031-05-02",
        text,
        event("trip", "visit", "planned", actor="Orsanov"),
        event("visit", "visit", "planned", actor="Orsanov"),
        event("trip#2", "visit", "planned", actor="Orsanov", on="2031-05-06"),
    )

    assert merged(one) == [["one:e0", "one:e2"]]


def test_a_meeting_taken_up_again_by_the_same_word_is_the_same() -> None:
    one = paper(
        "one",
        "2031-05-08",
        "In a meeting with Weyl on Wednesday he smiled. The meeting was attended by Sorrel.",
        event("meeting", "meet", actor="Orsanov", recipient="Weyl", on="2031-05-07"),
        event("meeting#2", "meet", actor="Sorrel"),
    )

    assert merged(one) == [["one:e0", "one:e1"]]


def test_an_office_is_read_as_its_holder_and_a_pair_as_its_members() -> None:
    minister = Tenure("office:xke-defence-minister")
    one = paper(
        "one",
        "2031-05-08",
        "Defence Minister Orsanov spoke. The minister signed it with Weyl on Wednesday.",
        person("Orsanov", tenures=[minister]),
        person("Weyl"),
        event("signed", "sign", actor=["office:xke-defence-minister", "Weyl"], on="2031-05-07"),
    )
    two = paper(
        "two",
        "2031-05-08",
        "The two signed on Wednesday.",
        mention("The two", "group:orsanov+weyl", "group", form="description"),
        event("signed", "sign", actor="group:orsanov+weyl", on="2031-05-07"),
    )

    assert merged(one, two) == [["one:e0", "two:e0"]]


def test_names_of_fighting_in_one_country_are_names_of_one_war() -> None:
    names = ("war", "conflict", "offensive")
    papers = [
        paper(
            name,
            "2031-05-08",
            f"the {name} in Belmora",
            event(name, "attack", "ongoing", place="country:XBE"),
        )
        for name in names
    ]

    assert merged(*papers) == [["conflict:e0", "offensive:e0", "war:e0"]]


def test_what_was_not_done_is_not_what_others_fear() -> None:
    words = {"actor": "country:XKE", "recipient": "country:XVA"}
    one = paper(
        "one", "2031-05-08", "did not send arms", event("send", "transfer-arms", polarity="negative", **words)
    )
    two = paper("two", "2031-05-08", "fears arms", event("arms", "transfer-arms", "feared", **words))

    assert merged(one, two) == []


def test_a_state_and_its_minister_on_one_day_are_one() -> None:
    one = paper(
        "one",
        "2031-03-21",
        "Belmora summoned the ambassador on Friday.",
        event("summoned", "summon", actor="country:XBE", recipient="Ilar", on="2031-03-21"),
    )
    two = paper(
        "two",
        "2031-03-22",
        "Akande called in the ambassador on Friday.",
        person("Akande", state="XBE"),
        event("called in", "summon", actor="Akande", on="2031-03-21"),
    )

    assert merged(one, two) == [["one:e0", "two:e0"]]


def test_an_office_whose_holder_is_not_told_may_be_anybody() -> None:
    one = paper(
        "one",
        "2031-05-08",
        "was speaking to Weyl",
        event("speaking", "meet", actor="Orsanov", recipient="Weyl", on="2031-05-07"),
    )
    two = paper(
        "two",
        "2031-05-08",
        "Weyl received the minister",
        event("received", "host", actor="Weyl", recipient="office:minister", on="2031-05-07"),
    )

    assert merged(one, two) == [["one:e0", "two:e0"]]


def test_reports_that_name_nobody_are_matched_by_their_words() -> None:
    one = paper("one", "2031-05-02", "x", event("x", "sign", "planned", actor="Orsanov", on="2031-05-08"))
    words = "the agreement on radar upkeep was not signed"
    two = paper("two", "2031-05-08", words, event("signed", "sign", polarity="negative", evidence=words))
    three = paper(
        "three",
        "2031-05-02",
        "are to sign an agreement on the upkeep of radars",
        event(
            "sign",
            "sign",
            "planned",
            actor="Orsanov",
            on="2031-05-08",
            evidence="are to sign an agreement on the upkeep of radars",
        ),
    )

    assert ["three:e0", "two:e0"] in [
        [m for m in group if m != "one:e0"] for group in merged(one, two, three)
    ]


def act(name: str, day: str, text: str, what: str, act: str, **roles: object) -> Annotated:
    """An article with one act, told in these words."""
    return paper(name, day, text, event(what, act, **roles))


def test_an_undated_withdrawal_from_one_place_is_the_one_the_affair_has() -> None:
    told = act(
        "a", "2031-05-02", "they leave", "leave", "withdraw", actor="country:XVA", place="city:palomir"
    )
    again = act("b", "2031-05-09", "they left", "left", "withdraw", actor="country:XVA", place="city:palomir")

    assert merged(told, again) == [["a:e0", "b:e0"]]


def test_aid_between_two_states_recurs_and_stays_open() -> None:
    parties = {"actor": "country:XVA", "recipient": "country:XKE"}
    told = act("a", "2031-05-02", "they help", "help", "aid", **parties)
    again = act("b", "2031-05-09", "they pay", "pay", "aid", **parties)
    found = groups(told, again)

    assert [len(group.members) for group in found] == [1, 1]
    assert found[0].possibly == (found[1].id,)


def test_a_ministry_and_its_minister_do_not_exclude_each_other() -> None:
    told = act(
        "a",
        "2031-05-02",
        "it summoned Weyl",
        "summoned",
        "summon",
        actor="org:foreign-ministry",
        recipient="Weyl",
    )
    again = act(
        "b", "2031-05-02", "she called in Weyl", "called in", "summon", actor="Dasse", recipient="Weyl"
    )

    assert merged(told, again) == [["a:e0", "b:e0"]]


def test_where_no_role_names_anybody_the_sentence_does() -> None:
    evidence = "It was signed in Palomir by Weyl"
    left, right = (
        paper(
            name,
            "2031-05-02",
            f"{evidence}.",
            person("Weyl"),
            mention("Palomir", "city:palomir"),
            event("signed", "sign", evidence=evidence),
        )
        for name in ("a", "b")
    )

    assert merged(left, right) == [["a:e0", "b:e0"]]


def test_the_talks_they_held_are_no_object_of_meeting() -> None:
    left = act(
        "a",
        "2031-05-02",
        "held talks aimed at peace",
        "held talks",
        "meet",
        actor=("Weyl", "Dasse"),
        on="2031-05-01",
    )
    right = act("b", "2031-05-03", "met on Thursday", "met", "meet", actor=("Weyl", "Dasse"))

    assert merged(left, right) == [["a:e0", "b:e0"]]
