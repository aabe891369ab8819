"""Findings field by field: what agrees, differs, contradicts, stands alone; who is silent, elides, could not know."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.press import Note, collated, event, locate, mention, paper, person, position, quote, time

from relazione.gazetteer import Gazetteer
from relazione.model.article import Credit, Genre
from relazione.model.notes import Annotated, Tenure
from relazione.model.record import Finding
from relazione.model.span import Evidence, Span
from relazione.model.story import InferredCredit, Lineage
from relazione.record import build


def found(*coverage: Annotated, field: str, **groups: object) -> list[Finding]:
    ordered = sorted(coverage, key=lambda one: one.article.canonical)
    record = build(ordered, collated(ordered, **groups), Gazetteer())
    return [one for one in record.findings if one.field == field]


def rails(finding: Finding, *coverage: Annotated) -> list[str]:
    """Each side as ``paper, paper: words | words``."""
    texts = {one.article.id: one.article.text for one in coverage}
    return [
        f"{', '.join(id_.rstrip('0') for id_ in side.articles)}: "
        + " | ".join(texts[one.article][one.start : one.end] for one in side.evidence)
        for side in finding.positions
    ]


def names(ids: tuple[str, ...]) -> list[str]:
    return [id_.rstrip("0") for id_ in ids]


# -- happenings

SIGNED = paper(
    "today", "2031-05-08", "They signed the pact.", event("signed", "sign", actor="Orsanov", on="2031-05-08")
)
UNSIGNED = paper(
    "courier",
    "2031-05-08",
    "The pact was not signed.",
    event("not signed", "sign", polarity="negative", actor="Orsanov"),
)
TO_SIGN = paper(
    "ledger",
    "2031-05-02",
    "They are to sign a pact.",
    event("are to sign", "sign", "planned", actor="Orsanov"),
)
SIGNING = [[("ledger", "e0"), ("courier", "e0"), ("today", "e0")]]


def test_signed_against_not_signed_contradicts_with_the_words_on_each_side() -> None:
    (finding,) = found(TO_SIGN, SIGNED, UNSIGNED, field="status", happenings=SIGNING)

    assert finding.relation == "contradicts"
    assert rails(finding, TO_SIGN, SIGNED, UNSIGNED) == [
        "ledger: are to sign",
        "courier: not signed",
        "today: signed",
    ]


def standing(no: Annotated, yes: Annotated) -> list[Finding]:
    ordered = sorted((no, yes), key=lambda one: one.article.canonical)
    group = [(one.article.id.rstrip("0"), "e0") for one in ordered]
    return found(*ordered, field="status", happenings=[group])


def test_what_had_not_happened_on_friday_may_have_by_monday() -> None:
    early = paper(
        "early",
        "2031-05-02",
        "The pact was not signed.",
        event("not signed", "sign", polarity="negative", actor="Orsanov"),
    )

    assert standing(early, SIGNED) == []


def test_two_things_told_in_other_words_on_no_day_are_not_set_against_each_other() -> None:
    no = paper(
        "no",
        "2031-05-09",
        "The ministers have not agreed on harvest quotas.",
        event("have not agreed on harvest quotas", "agree", polarity="negative", actor="Orsanov"),
    )
    yes = paper(
        "yes",
        "2031-05-08",
        "Orsanov struck a deal over prisoners.",
        event("struck a deal over prisoners", "agree", actor="Orsanov"),
    )

    assert standing(no, yes) == []


@pytest.mark.parametrize(
    ("polarity", "told", "contradicts"),
    [
        ("negative", "The agreement on radar upkeep was not signed.", True),
        ("positive", "She asked that the agreement on radar upkeep be called off.", False),
    ],
)
def test_a_deed_that_is_negated_contradicts_without_its_day_and_one_called_off_does_not(
    polarity: str, told: str, contradicts: bool
) -> None:
    undone = event(told.rstrip("."), "sign", "cancelled", polarity=polarity, actor="Orsanov")
    no = paper("no", "2031-05-09", told, undone)
    done = "signed an agreement on the upkeep of radars"
    yes = paper("yes", "2031-05-08", f"The ministers {done}.", event(done, "sign", actor="Orsanov"))

    assert [finding.relation for finding in standing(no, yes)] == ["contradicts"] * contradicts


def test_planned_and_then_held_agree() -> None:
    (finding,) = found(TO_SIGN, SIGNED, field="status", happenings=[[("ledger", "e0"), ("today", "e0")]])

    assert (finding.relation, finding.why) == ("agrees", "announced, then reported as happening")


def test_feared_and_denied_take_no_stand_on_whether_it_happened() -> None:
    one = paper(
        "one",
        "2031-05-02",
        "feared rockets",
        event("rockets", "transfer-arms", "feared", actor="country:XKE"),
    )
    two = paper(
        "two",
        "2031-05-03",
        "denied rockets",
        event("rockets", "transfer-arms", "denied", actor="country:XKE"),
    )

    assert found(one, two, field="status", happenings=[[("one", "e0"), ("two", "e0")]]) == []


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("2031-05-06", "2031-05-06", "agrees"),
        ("2031-05-05/2031-05-11", "2031-05-06", "differs"),  # "next week", "on Tuesday"
        ("2031-05-05/2031-05-11", "2031-05-04", "differs"),  # the week began on Sunday
        ("2031-05-06", "2031-05-07", "contradicts"),
    ],
)
def test_dates_of_a_meeting(first: str, second: str, relation: str) -> None:
    one = paper("one", "2031-05-12", "they met", event("met", "meet", actor="Orsanov", on=first))
    two = paper("two", "2031-05-12", "they met", event("met", "meet", actor="Orsanov", on=second))
    (finding,) = found(one, two, field="date", happenings=[[("one", "e0"), ("two", "e0")]])

    assert finding.relation == relation


def test_next_week_on_tuesday_and_until_friday_never_contradict() -> None:
    days = {"week": "2031-05-05/2031-05-11", "start": "2031-05-06/2031-05-09", "end": "2031-05-09/2031-05-09"}
    papers = [
        paper(name, "2031-05-02", "a visit", event("a visit", "visit", "planned", actor="Orsanov", on=on))
        for name, on in days.items()
    ]
    (finding,) = found(*papers, field="date", happenings=[[("end", "e0"), ("start", "e0"), ("week", "e0")]])

    assert finding.relation == "differs"
    assert finding.kind == "coarser and finer"


def counted(first: str, second: str) -> list[Finding]:
    one = paper("one", "2031-05-08", first, event("detained", "detain", actor="country:XSA", evidence=first))
    two = paper(
        "two", "2031-05-08", second, event("detained", "detain", actor="country:XSA", evidence=second)
    )
    return found(one, two, field="number", happenings=[[("one", "e0"), ("two", "e0")]])


def test_two_plain_numbers_of_one_thing_contradict() -> None:
    (finding,) = counted("eleven fishermen were detained", "14 fishermen were detained")

    assert finding.relation == "contradicts"
    assert [side.value for side in finding.positions] == ["eleven fishermen", "14 fishermen"]


def test_a_rounded_number_differs() -> None:
    (finding,) = counted("about 300 demonstrators were detained", "280 demonstrators were detained")

    assert finding.relation == "differs"


def test_words_and_digits_for_one_number_agree() -> None:
    (finding,) = counted("eleven men were detained", "11 men were detained")

    assert finding.relation == "agrees"


def test_numbers_of_different_things_are_not_compared() -> None:
    assert counted("eleven fishermen were detained", "fourteen people on board, some detained") == []


def test_of_two_numbers_in_one_article_none_is_taken() -> None:
    assert counted("eleven men, later three men, were detained", "twelve men were detained") == []


def test_naming_is_a_table_in_order_of_frequency() -> None:
    words = {"a": "the war", "b": "the conflict", "c": "the conflict"}
    papers = [
        paper(
            name, "2031-05-08", f"about {text} there", event(text, "attack", "ongoing", actor="country:XBE")
        )
        for name, text in words.items()
    ]
    (finding,) = found(*papers, field="naming", happenings=[[("a", "e0"), ("b", "e0"), ("c", "e0")]])

    assert finding.relation == "differs"
    assert [(side.value, len(side.articles)) for side in finding.positions] == [("conflict", 2), ("war", 1)]


def test_plain_synonyms_are_no_difference() -> None:
    one = paper("one", "2031-05-08", "a trip to Varenia", event("trip", "visit", actor="Orsanov"))
    two = paper("two", "2031-05-08", "a visit to Varenia", event("visit", "visit", actor="Orsanov"))

    assert found(one, two, field="naming", happenings=[[("one", "e0"), ("two", "e0")]]) == []


def test_state_visit_and_official_visit_are_different_names() -> None:
    one = paper("one", "2031-05-08", "a state visit to Varenia", event("visit", "visit", actor="Orsanov"))
    two = paper("two", "2031-05-08", "an official visit to Varenia", event("visit", "visit", actor="Orsanov"))
    (finding,) = found(one, two, field="naming", happenings=[[("one", "e0"), ("two", "e0")]])

    assert rails(finding, one, two) == ["one: state visit", "two: official visit"]


def test_whose_fear_it_is() -> None:
    one = paper(
        "one",
        "2031-05-02",
        "feared by Belmora",
        event("feared", "transfer-arms", "feared", actor="country:XKE", attribution=["country:XBE"]),
    )
    two = paper(
        "two",
        "2031-05-03",
        "feared by Samvara",
        event("feared", "transfer-arms", "feared", actor="country:XKE", attribution=["country:XSA"]),
    )
    (finding,) = found(one, two, field="attribution", happenings=[[("one", "e0"), ("two", "e0")]])

    assert [side.value for side in finding.positions] == [["country:XBE"], ["country:XSA"]]


# -- utterances


def said(name: str, words: str, day: str = "2031-05-08", **setting: object) -> Annotated:
    return paper(name, day, f"“{words},” Orsanov said on Wednesday.", quote(words, "Orsanov", **setting))


BOTH = [[("a", "q0"), ("b", "q0")]]


def test_the_same_words_agree() -> None:
    (finding,) = found(
        said("a", "We are neutral"), said("b", "we are neutral"), field="wording", utterances=BOTH
    )

    assert finding.relation == "agrees"


def test_a_shorter_cut_of_the_same_words_agrees() -> None:
    (finding,) = found(
        said("a", "We are neutral and proud"), said("b", "We are neutral"), field="wording", utterances=BOTH
    )

    assert finding.relation == "agrees"


@pytest.mark.parametrize(
    ("one", "two", "kind"),
    [
        ("Our ties are very strong", "Our ties are exceptionally robust", "strength"),
        (
            "It is older than the alliances around us",
            "It predates every pact in this neighbourhood",
            "strength",
        ),
        ("It surpasses the pacts", "It goes beyond the pacts", "wording"),
        (
            "It predates the pacts ... and is not for sale",
            "It predates the pacts and asks nothing of us",
            "elision",
        ),
    ],
)
def test_how_two_wordings_differ(one: str, two: str, kind: str) -> None:
    (finding,) = found(said("a", one), said("b", two), field="wording", utterances=BOTH)

    assert (finding.relation, finding.kind) == ("differs", kind)


def of_genre(one: Annotated, genre: Genre) -> Annotated:
    return replace(one, article=replace(one.article, genre=genre))


def test_a_transcript_is_the_yardstick_for_the_others() -> None:
    """Two papers' wordings are held against the transcript; two transcripts are no yardstick."""
    exact = said("a", "It surpasses the pacts around us")
    loose = said("b", "It goes beyond any treaty")
    (finding,) = found(of_genre(exact, "transcript"), loose, field="wording", utterances=BOTH)
    (without,) = found(
        of_genre(exact, "transcript"), of_genre(loose, "readout"), field="wording", utterances=BOTH
    )

    assert "not in the transcript or readout: beyond, treaty" in str(finding.why)
    assert "transcript" not in str(without.why)


def test_a_clause_that_one_rendering_alone_has_is_silent_elided_or_unknowable_elsewhere() -> None:
    full = said("a", "It predates our alliances. It asks nothing of us in wartime", when="2031-05-07")
    cut = said("b", "It predates our alliances ... and is stable", when="2031-05-07")
    bare = said("c", "Our alliances came later", when="2031-05-07")
    before = paper("d", "2031-05-02", "Orsanov will travel.")
    lone = found(
        full, cut, bare, before, field="clause", utterances=[[("a", "q0"), ("b", "q0"), ("c", "q0")]]
    )
    finding = next(one for one in lone if "wartime" in str(one.positions[0].value))

    assert finding.relation == "single"
    assert names(finding.elided) == ["b"]
    assert names(finding.silent) == ["d", "c"]
    assert names(finding.could_not_know) == ["d"]


def test_during_and_after_differ() -> None:
    (finding,) = found(
        said("a", "We are old friends", phase="during"),
        said("b", "We are friends", phase="after"),
        field="phase",
        utterances=BOTH,
    )

    assert finding.relation == "differs"
    assert [side.value for side in finding.positions] == ["during", "after"]


def test_channels_differ() -> None:
    one, two = (
        said("a", "We are old friends", channel="release"),
        said("b", "We are friends", channel="briefing"),
    )
    (finding,) = found(one, two, field="channel", utterances=BOTH)

    assert finding.relation == "differs"


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [("2031-05-07", "2031-05-08", "contradicts"), ("2031-05-07", "2031-05-07/2031-05-08", "differs")],
)
def test_days_on_which_it_was_said(one: str, two: str, relation: str) -> None:
    (finding,) = found(
        said("a", "We are old friends", when=one),
        said("b", "We are friends", when=two),
        field="day",
        utterances=BOTH,
    )

    assert finding.relation == relation


def praise(name: str, text: str, *notes: Note) -> Annotated:
    """Orsanov and Weyl hail a phrase."""
    return paper(name, "2031-05-08", text, person("Orsanov"), person("Weyl"), *notes)


OWN = praise("b", "Orsanov and Weyl hailed a “new dawn” in their relationship.")


def test_one_phrase_said_of_different_parties_contradicts() -> None:
    text = "Orsanov and Weyl hailed a “new dawn” of relations with Belmora."
    one = praise("a", text, mention("Belmora", "country:XBE", state="XBE"))
    (finding,) = found(one, OWN, field="object")

    assert finding.relation == "contradicts"
    assert rails(finding, one, OWN) == [
        "a: “new dawn” of relations with Belmora",
        "b: “new dawn” in their relationship",
    ]


def test_one_phrase_said_of_the_same_party_is_no_finding() -> None:
    papers = [
        praise(
            name,
            f"Orsanov and Weyl saw a “new dawn” {link} Belmora.",
            mention("Belmora", "country:XBE", state="XBE"),
        )
        for name, link in (("a", "in ties with"), ("b", "with"))
    ]

    assert found(*papers, field="object") == []


def test_both_are_the_two_who_were_told_of_before() -> None:
    text = "Orsanov met Weyl in March. The two pledged friendship. Both hailed a “new dawn” with the North."
    pair = mention("The two", "group:orsanov+weyl", "group", form="description")
    one = praise("a", text, pair)
    (finding,) = found(one, OWN, field="object")

    assert rails(finding, one, OWN)[0] == "a: “new dawn” with the North"


def test_a_phrase_of_other_people_is_another_phrase() -> None:
    text = "Sorrel saw a “new dawn” of relations with Belmora."
    other = paper("a", "2031-05-08", text, person("Sorrel"), mention("Belmora", "country:XBE", state="XBE"))

    assert found(other, OWN, field="object") == []


# -- people and offices


def holder(
    name: str, who: str, office: str = "office:xke-defence-minister", *, on: str = "2031-05-07"
) -> Annotated:
    text = f"Kestrian Defence Minister {who} spoke."
    state = mention("Kestrian", "country:XKE", state="XKE")
    tenure = Tenure(office, evidence=(locate(text, f"Defence Minister {who}"),))
    spoke = event("spoke", "state", actor=who, on=on)
    return paper(name, "2031-05-08", text, state, person(who, state="XKE", tenures=[tenure]), spoke)


def test_two_people_for_one_office_contradict() -> None:
    one, two = holder("a", "Orsanov"), holder("b", "Dasse")
    (finding,) = found(one, two, field="holder")

    assert finding.relation == "contradicts"
    assert finding.about == "office:xke-defence-minister"
    assert "followed" in finding.innocent


def test_who_held_the_office_in_another_decade_contradicts_nobody() -> None:
    assert found(holder("a", "Orsanov"), holder("b", "Dasse", on="1975-07-31"), field="holder") == []
    assert found(holder("a", "Orsanov"), holder("b", "Dasse", on=""), field="holder") == []


@pytest.mark.parametrize("other", ["Orsanow", "Pavel Orsanov", "Orsánov"])
def test_two_spellings_of_one_name_are_one_holder(other: str) -> None:
    assert found(holder("a", "Orsanov"), holder("b", other), field="holder") == []


def test_a_ministry_may_have_two_spokesmen() -> None:
    assert (
        found(
            holder("a", "Orsanov", "office:xke-spokesman"),
            holder("b", "Dasse", "office:xke-spokesman"),
            field="holder",
        )
        == []
    )


def test_offices_held_one_after_the_other_are_no_contradiction() -> None:
    def term(name: str, who: str, since: str | None, until: str | None) -> Annotated:
        return paper(
            name,
            "2031-05-08",
            f"Minister {who}",
            person(who, state="XKE", tenures=[Tenure("office:m", "current", since, until, (Span(0, 8),))]),
        )

    assert (
        found(
            term("a", "Orsanov", "2031-03-01", None), term("b", "Dasse", None, "2031-02-28"), field="holder"
        )
        == []
    )


def test_a_title_read_as_a_second_person_is_found() -> None:
    wrong = paper(
        "a",
        "2031-05-02",
        "Orsanov will travel along with the Kestrian State Counselor on Tuesday.",
        person("Orsanov"),
        mention("Kestrian State Counselor", "office:xke-state-councillor", "office", form="title"),
    )
    right = paper(
        "b",
        "2031-05-02",
        "Kestrian State Councillor and Defence Minister Orsanov will travel.",
        person("Orsanov"),
    )
    (finding,) = found(wrong, right, field="holder")

    assert (finding.relation, finding.kind) == ("contradicts", "companion")
    assert rails(finding, wrong, right)[0] == "a: along with the Kestrian State Counselor"


def test_a_companion_with_a_name_of_his_own_is_nobody_elses_title() -> None:
    one = paper(
        "a",
        "2031-05-02",
        "Orsanov will travel along with the navy commander on Tuesday.",
        person("Orsanov"),
        mention("navy commander", "office:xke-navy-commander", "office", form="description"),
    )
    two = paper("b", "2031-05-02", "Defence Minister Orsanov will travel.", person("Orsanov"))

    assert found(one, two, field="holder") == []


def test_a_title_before_a_name_of_its_own_is_nobody_elses() -> None:
    one = paper(
        "a",
        "2031-05-02",
        "Orsanov spoke alongside security adviser Dasse.",
        person("Orsanov"),
        person("Dasse"),
        mention("security adviser", "office:xke-adviser", "office", form="title"),
    )
    two = paper("b", "2031-05-02", "Security adviser Orsanov will travel.", person("Orsanov"))

    assert found(one, two, field="holder") == []


def test_different_titles_for_one_person() -> None:
    one = paper("a", "2031-05-02", "Varenian leader Weyl spoke.", person("Weyl"))
    two = paper("b", "2031-05-03", "Varenian President Weyl spoke.", person("Weyl"))
    (finding,) = found(one, two, field="title")

    assert rails(finding, one, two) == ["a: leader", "b: President"]


def test_who_leads_the_armed_forces() -> None:
    one = paper(
        "a", "2031-05-02", "Military power rests with a council led by Weyl.", person("Weyl", state="XVA")
    )
    two = paper(
        "b", "2031-05-03", "Sorrel was chosen to lead a modern military.", person("Sorrel", state="XVA")
    )
    (finding,) = found(one, two, field="leader")

    assert finding.relation == "differs"
    assert rails(finding, one, two) == [
        "a: Military power rests with a council led by Weyl",
        "b: to lead a modern military",
    ]


def test_the_distance_an_outlet_keeps() -> None:
    one = paper(
        "a", "2031-05-02", "Varenia is neutral.", position("is neutral", "country:XVA", "war", "neutral")
    )
    two = paper(
        "b",
        "2031-05-03",
        "Officially Varenia is neutral.",
        position("is neutral", "country:XVA", "war", "neutral", distance="Officially"),
    )
    (finding,) = found(one, two, field="distance", positions=[[("a", "p0"), ("b", "p0")]])

    assert finding.relation == "differs"
    assert [side.value for side in finding.positions] == [
        "neutral, declared",
        "neutral, declared (“officially”)",
    ]


# -- what holds for all


def test_a_finding_counts_its_origins_and_names_the_silent() -> None:
    outside = paper("museum", "2031-05-09", "Boats were lent.")
    (finding,) = found(TO_SIGN, SIGNED, UNSIGNED, outside, field="status", happenings=SIGNING)

    assert names(finding.silent) == ["museum"]
    assert finding.support.origins_bounds[1] >= 1


def test_ids_do_not_depend_on_the_order_given() -> None:
    forth = found(TO_SIGN, SIGNED, UNSIGNED, field="status", happenings=SIGNING)
    back = found(UNSIGNED, SIGNED, TO_SIGN, field="status", happenings=SIGNING)

    assert [one.id for one in forth] == [one.id for one in back]


def test_different_lengths_of_one_call_differ() -> None:
    papers = [
        paper(
            name,
            "2031-05-08",
            f"They talked for {words}.",
            time(words, value, kind="DURATION"),
            event("talked", "call", actor=["Orsanov", "Weyl"], evidence=f"They talked for {words}"),
        )
        for name, words, value in (("a", "half an hour", "PT30M"), ("b", "forty minutes", "PT40M"))
    ]
    (finding,) = found(*papers, field="length", happenings=[[("a", "e0"), ("b", "e0")]])

    assert rails(finding, *papers) == ["a: half an hour", "b: forty minutes"]


def test_a_difference_between_copies_is_the_copiers_change() -> None:
    wire = paper(
        "a",
        "2031-05-02",
        "begins Tuesday",
        event("begins", "visit", "planned", actor="Orsanov", on="2031-05-06"),
    )
    copy = paper(
        "b",
        "2031-05-03",
        "next week",
        event("next week", "visit", "planned", actor="Orsanov", on="2031-05-05/2031-05-11"),
    )
    together = collated((wire, copy), happenings=[[("a", "e0"), ("b", "e0")]])
    family = {one.article.id: wire.article.id for one in (wire, copy)}
    record = build((wire, copy), replace(together, lineage=Lineage(families=family)), Gazetteer())
    (finding,) = [one for one in record.findings if one.field == "date"]

    assert finding.kind == "copier's change"
    assert finding.why.endswith("this is the copier's change")


def test_an_acronym_with_one_other_letter_is_a_check_with_its_innocent_reading() -> None:
    def naming(name: str, acronym: str) -> Annotated:
        return paper(
            name, "2031-05-02", f"They left the {acronym}.", mention(acronym, "org:league", "organisation")
        )

    papers = [naming("a", "BASA"), naming("b", "BASO"), naming("c", "BASO")]
    (finding,) = found(*papers, field="name")

    assert (finding.relation, finding.kind, finding.innocent) == ("single", "check", "a slip of the keyboard")
    assert rails(finding, *papers) == ["a: BASA", "b: BASO"]


def test_a_text_shared_with_an_agency_without_its_credit_is_a_check() -> None:
    wire = paper("a", "2031-05-02", "Orsanov will visit Varenia. (Halyard)")
    copy = paper("b", "2031-05-03", "Orsanov will visit Varenia.")
    evidence = (Evidence(copy.article.id, 0, 27, "shared"), Evidence(wire.article.id, 29, 36, "credit"))
    credit = InferredCredit(copy.article.id, Credit("org:halyard", 29, 36, "foot"), evidence)
    together = replace(collated((wire, copy)), lineage=Lineage(inferred=(credit,)))
    (finding,) = [one for one in build((wire, copy), together, Gazetteer()).findings if one.field == "credit"]

    assert finding.kind == "check"
    assert finding.why.startswith("no agency credit in the text we hold")
    assert "may stand in a part of the page" in finding.innocent


def test_a_further_wording_told_beside_stands_with_the_others() -> None:
    """One article tells in two clauses what another has in one breath."""
    whole = said("a", "Our ties surpass every pact. They are very stable", phase="during", event="e0")
    text = "He called the ties older than any pact, stressing that they remain remarkably stable despite all."
    parts = paper(
        "b",
        "2031-05-08",
        text,
        quote("the ties older than any pact", "Orsanov", kind="indirect"),
        quote("they remain remarkably stable despite all", "Orsanov", kind="indirect"),
    )
    (finding,) = found(whole, parts, field="wording", utterances=BOTH)

    assert "b: they remain remarkably stable despite all" in rails(finding, whole, parts)


def test_two_speakers_who_use_one_phrase_echo_each_other() -> None:
    one, two = (
        said("a", "We hold joint exercises"),
        paper(
            "b", "2031-05-09", "“Joint exercises go on,” Weyl said.", quote("Joint exercises go on", "Weyl")
        ),
    )
    (finding,) = found(one, two, field="phrase")

    assert (finding.relation, finding.kind) == ("agrees", "echo")
    assert rails(finding, one, two) == ["a: joint exercises", "b: Joint exercises"]
    assert finding.support.origins_bounds[1] == 2


def test_one_speaker_twice_is_no_echo() -> None:
    assert (
        found(said("a", "We hold joint exercises"), said("b", "Joint exercises go on"), field="phrase") == []
    )


def test_the_presidents_of_two_states_hold_two_offices() -> None:
    def president(name: str, who: str, state: str | None) -> Annotated:
        tenure = Tenure("office:president", evidence=(Span(0, 9),))
        return paper(name, "2031-05-08", f"President {who}", person(who, state=state, tenures=[tenure]))

    assert found(president("a", "Weyl", "XVA"), president("b", "Khoren", "XKE"), field="holder") == []
    assert found(president("a", "Weyl", None), president("b", "Khoren", None), field="holder") == []


def test_an_article_that_names_both_holders_tells_a_succession() -> None:
    def minister(who: str, start: int) -> Note:
        tenure = Tenure("office:minister", evidence=(Span(start, start + 8),))
        return person(who, state="XKE", tenures=[tenure])

    both = paper(
        "a",
        "2031-05-08",
        "Minister Orsanov follows Minister Dasse.",
        minister("Orsanov", 0),
        minister("Dasse", 25),
    )
    one = paper("b", "2031-05-08", "Minister Dasse spoke.", minister("Dasse", 0))

    assert found(both, one, field="holder") == []


def test_a_bare_title_may_be_of_any_state() -> None:
    def president(name: str, who: str) -> Annotated:
        tenure = Tenure("office:xke-president", evidence=(Span(0, 9),))
        return paper(name, "2031-05-08", f"President {who}", person(who, state="XKE", tenures=[tenure]))

    assert found(president("a", "Weyl"), president("b", "Khoren"), field="holder") == []
