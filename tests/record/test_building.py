"""The record's items: values chosen over time, hierarchy, silence, support."""

from __future__ import annotations

from tests.press import collated, event, mention, paper, person, position, quote, time

from relazione.gazetteer import Gazetteer
from relazione.model.notes import Annotated, Tenure
from relazione.model.record import Record
from relazione.model.span import Span
from relazione.record import build

ANNOUNCED = paper(
    "ledger",
    "2031-05-02",
    "Orsanov will begin a four-day visit to Varenia on Tuesday. He is to meet Weyl.",
    person("Orsanov", state="XKE"),
    time("four-day", "P4D", kind="DURATION"),
    time("on Tuesday", "2031-05-06"),
    event(
        "a four-day visit",
        "visit",
        "planned",
        actor="Orsanov",
        recipient="country:XVA",
        on="2031-05-06",
        evidence="will begin a four-day visit to Varenia on Tuesday",
    ),
    event("is to meet Weyl", "meet", "planned", actor="Orsanov", recipient="Weyl"),
)
UNDER_WAY = paper(
    "courier",
    "2031-05-07",
    "Orsanov, on a visit to Varenia, met Weyl on Wednesday.",
    event("a visit to Varenia", "visit", "under-way", actor="Orsanov", place="country:XVA"),
    event("met Weyl", "meet", "held", actor="Orsanov", recipient="Weyl", on="2031-05-07"),
)
ELSEWHERE = paper("museum", "2031-05-08", "Boats were lent.", event("lent", "cooperate"))
VISIT = [("ledger", "e0"), ("courier", "e0")]
MEETING = [("ledger", "e1"), ("courier", "e1")]


def record_of(*coverage: Annotated, **groups: object) -> Record:
    return build(coverage, collated(coverage, **groups), Gazetteer())


def test_announced_then_under_way_is_under_way_and_says_how() -> None:
    visit = record_of(ANNOUNCED, UNDER_WAY, happenings=[VISIT, MEETING]).events[0]

    assert (visit.act, visit.status) == ("visit", "under-way")
    assert visit.chosen["status"] == "announced first, then reported as happening"
    assert [report.status for report in visit.reports] == ["planned", "under-way"]


def test_what_nobody_confirms_stays_planned() -> None:
    visit = record_of(ANNOUNCED).events[0]

    assert visit.status == "planned"
    assert visit.chosen["status"] == "announced; no report that it took place"


def test_first_day_and_length_give_the_last_day() -> None:
    visit = record_of(ANNOUNCED, UNDER_WAY, happenings=[VISIT, MEETING]).events[0]

    assert (visit.earliest, visit.latest) == ("2031-05-06", "2031-05-09")
    assert visit.chosen["days"] == "from the first day and a length of 4 days"


def test_a_visit_contains_its_meeting() -> None:
    visit, meeting = record_of(ANNOUNCED, UNDER_WAY, happenings=[VISIT, MEETING]).events

    assert meeting.part_of == visit.id
    assert (meeting.earliest, meeting.latest) == ("2031-05-07", "2031-05-07")


def test_a_meeting_planned_without_a_day_lies_within_the_visit() -> None:
    visit, meeting = record_of(ANNOUNCED).events

    assert meeting.part_of == visit.id
    assert (meeting.earliest, meeting.latest) == (visit.earliest, visit.latest)
    assert meeting.chosen["days"] == f"undated, within {visit.id}"


def test_roles_of_all_reports_are_gathered_and_places_stand_apart() -> None:
    visit = record_of(ANNOUNCED, UNDER_WAY, happenings=[VISIT, MEETING]).events[0]

    assert visit.roles == {"actor": ("person:orsanov",), "recipient": ("country:XVA",)}
    assert visit.place == ("country:XVA",)


def test_silent_are_the_articles_of_the_affair_that_say_nothing_of_it() -> None:
    record = record_of(ANNOUNCED, UNDER_WAY, ELSEWHERE, happenings=[VISIT, MEETING])

    assert record.events[0].silent == (ELSEWHERE.article.id,)


def test_held_against_not_held_leaves_the_status_open() -> None:
    yes = paper("yes", "2031-05-08", "They signed it.", event("signed", "sign", actor="Orsanov"))
    no = paper(
        "no",
        "2031-05-08",
        "It was not signed.",
        event("not signed", "sign", polarity="negative", actor="Orsanov"),
    )
    signing = record_of(no, yes, happenings=[[("no", "e0"), ("yes", "e0")]]).events[0]

    assert signing.status == "unknown"
    assert signing.chosen["status"].startswith("disputed")
    assert signing.polarity == "positive"


def test_what_is_feared_alleged_and_denied_is_not_held() -> None:
    words = {"actor": "country:XKE", "recipient": "country:XVA"}
    papers = [
        paper(status, f"2031-05-0{day}", "rockets", event("rockets", "transfer-arms", status, **words))
        for day, status in enumerate(("denied", "feared", "denied"), 1)
    ]
    papers[2] = paper("again", "2031-05-03", "rockets", event("rockets", "transfer-arms", "denied", **words))
    rockets = record_of(*papers, happenings=[[("denied", "e0"), ("feared", "e0"), ("again", "e0")]]).events[0]

    assert rockets.status == "denied"
    assert rockets.chosen["status"] == "no report in an outlet's own voice"


def test_postponed_after_planned_is_postponed() -> None:
    first = paper("first", "2031-05-01", "will sign", event("will sign", "sign", "planned", actor="Orsanov"))
    later = paper("later", "2031-05-03", "put off", event("put off", "sign", "postponed", actor="Orsanov"))

    assert (
        record_of(first, later, happenings=[[("first", "e0"), ("later", "e0")]]).events[0].status
        == "postponed"
    )


def test_a_punctual_happening_takes_the_narrowest_day() -> None:
    coarse = paper(
        "coarse",
        "2031-05-09",
        "met in May",
        event("met", "meet", actor="Orsanov", on="2031-05-01/2031-05-31"),
    )
    fine = paper("fine", "2031-05-09", "met on 7 May", event("met", "meet", actor="Orsanov", on="2031-05-07"))
    meeting = record_of(coarse, fine, happenings=[[("coarse", "e0"), ("fine", "e0")]]).events[0]

    assert (meeting.earliest, meeting.latest) == ("2031-05-07", "2031-05-07")


def test_the_bound_of_publication_is_an_end_and_never_a_day() -> None:
    """The annotator bounds what has happened by the day of publication; no report tells the day itself."""
    bounded = paper(
        "bounded", "2031-05-09", "they met", event("met", "meet", actor="Orsanov", on="/2031-05-09")
    )
    meeting = record_of(bounded).events[0]

    assert (meeting.earliest, meeting.latest) == (None, "2031-05-09")
    assert "no report gives a day" in meeting.chosen["days"]


def test_an_utterance_takes_what_most_renderings_say_of_its_setting() -> None:
    said = [
        paper(
            "a",
            "2031-05-08",
            "“We are friends,”",
            quote("We are friends", "Orsanov", when="2031-05-07", phase="during"),
        ),
        paper(
            "b",
            "2031-05-08",
            "“Friends we are,”",
            quote("Friends we are", "Orsanov", when="2031-05-07", phase="during"),
        ),
        paper("c", "2031-05-09", "“All friends,”", quote("All friends", "Orsanov", phase="after")),
    ]
    utterance = record_of(*said, utterances=[[("a", "q0"), ("b", "q0"), ("c", "q0")]]).utterances[0]

    assert utterance.speaker == ("person:orsanov",)
    assert (utterance.setting.when, utterance.setting.phase) == ("2031-05-07", "during")
    assert [one.article.rstrip("0") for one in utterance.renderings] == ["a", "b", "c"]


def test_copies_of_one_utterance_are_one_origin() -> None:
    said = [
        paper(name, "2031-05-08", f"“{words},” Orsanov said.", quote(words, "Orsanov", when="2031-05-07"))
        for name, words in (("a", "We are old friends"), ("b", "We are friends of old"))
    ]
    utterance = record_of(*said, utterances=[[("a", "q0"), ("b", "q0")]]).utterances[0]

    assert utterance.support.origins == 1
    assert utterance.support.lines[0].members == tuple(one.article.id for one in said)


def test_positions_keep_every_report_with_its_basis() -> None:
    plain = paper(
        "plain", "2031-05-08", "Varenia is neutral.", position("neutral", "country:XVA", "the war", "neutral")
    )
    claimed = paper(
        "claimed",
        "2031-05-09",
        "Varenia calls itself neutral.",
        position("neutral", "country:XVA", "the war", "neutral", basis="attributed", distance="calls itself"),
    )
    held = record_of(plain, claimed, positions=[[("plain", "p0"), ("claimed", "p0")]]).positions[0]

    assert (held.topic, held.stance) == ("the war", "neutral")
    assert [report.basis for report in held.reports] == ["declared", "attributed"]


def test_entities_gather_names_and_offices_with_their_words() -> None:
    minister = Tenure("office:defence-minister", evidence=(Span(0, 16),))
    one = paper(
        "one", "2031-05-02", "Defence Minister Orsanov", person("Orsanov", state="XKE", tenures=[minister])
    )
    two = paper("two", "2031-05-03", "Marek Orsanov spoke", person("Orsanov"))
    entity = next(one_ for one_ in record_of(one, two).entities if one_.id == "person:orsanov")

    assert entity.state == "XKE"
    assert [tenure.office for tenure in entity.tenures] == ["office:defence-minister"]
    assert entity.tenures[0].evidence[0].article == one.article.id
    assert entity.members == ((one.article.id, "person:orsanov"), (two.article.id, "person:orsanov"))


def test_the_record_of_nothing_is_empty() -> None:
    assert record_of() == Record()


def test_places_are_mentions_like_any_other() -> None:
    one = paper(
        "one", "2031-05-02", "In Lindrava it rained", mention("Lindrava", "city:lindrava", state="XVA")
    )

    assert [(entity.kind, entity.state) for entity in record_of(one).entities] == [("place", "XVA")]


def test_a_tenure_without_days_is_the_dated_one_of_its_office() -> None:
    plain = Tenure("office:minister", evidence=(Span(0, 8),))
    since = Tenure("office:minister", since="2030-10", evidence=(Span(0, 8),))
    papers = [
        paper(name, "2031-05-02", "Minister Orsanov", person("Orsanov", state="XKE", tenures=[tenure]))
        for name, tenure in (("one", plain), ("two", since))
    ]

    entity = next(one for one in record_of(*papers).entities if one.id == "person:orsanov")

    assert [(tenure.since, tenure.until) for tenure in entity.tenures] == [("2030-10", None)]
    assert {word.article for word in entity.tenures[0].evidence} == {one.article.id for one in papers}
