"""Origins are counted, not outlets."""

from __future__ import annotations

import re

from relazione.gazetteer import Gazetteer, Organisation
from relazione.model.article import Article
from relazione.model.notes import Annotated, Event, Mention, Notes, Quote, Sentence, Setting
from relazione.model.span import Place, Span
from relazione.model.story import Collation, Group, Lineage, Passage
from relazione.record.origins import Grounds, support_of

WORDS = [Span(0, 140)]


def article(name: str, *quotes: Quote, outlet: str | None = None, agency: str | None = None) -> Annotated:
    found = Article(name, name, "x" * 400, "", outlet=outlet, agency=agency)
    return Annotated(found, Notes(quotes=quotes))


def said(speaker: str | None, when: str | None = None, channel: str | None = None) -> Quote:
    setting = Setting(when=when, channel=channel)
    return Quote("q1", "direct", (Span(10, 30),), speaker=(speaker,) if speaker else (), setting=setting)


def origins(*coverage: Annotated, collation: Collation | None = None, gazetteer: Gazetteer | None = None):
    members = [(one.article.id, WORDS) for one in coverage]
    return support_of(members, coverage, collation or Collation(), gazetteer or Gazetteer())


def test_unattributed_reports_each_stand_on_their_own() -> None:
    support = origins(article("a"), article("b"))

    assert support.origins == 2
    assert [line.kind for line in support.lines] == ["own reporting", "own reporting"]


def test_a_copied_passage_makes_one_origin() -> None:
    shared = Passage(Place("a", 0, 150), Place("b", 20, 170), "verbatim")

    support = origins(article("a"), article("b"), collation=Collation(lineage=Lineage((shared,))))

    assert support.origins == 1
    assert support.lines[0].kind == "copy family"
    assert support.lines[0].members == ("a", "b")


def test_copies_of_a_text_that_is_not_among_the_reports_are_one_origin() -> None:
    passages = (
        Passage(Place("z", 0, 150), Place("a", 0, 150), "verbatim"),
        Passage(Place("z", 0, 150), Place("b", 0, 150), "near"),
    )

    support = origins(article("a"), article("b"), collation=Collation(lineage=Lineage(passages)))

    assert support.origins == 1


def test_a_paragraph_of_its_own_in_a_copied_article_is_a_line_of_its_own() -> None:
    shared = Passage(Place("a", 160, 390), Place("b", 160, 390), "verbatim")

    assert origins(article("a"), article("b"), collation=Collation(lineage=Lineage((shared,)))).origins == 2


def test_a_phrase_in_common_is_no_origin_in_common() -> None:
    shared = Passage(Place("a", 0, 60), Place("b", 0, 60), "verbatim")

    assert origins(article("a"), article("b"), collation=Collation(lineage=Lineage((shared,)))).origins == 2


def test_a_shared_quotation_is_not_copying() -> None:
    shared = Passage(Place("a", 0, 150), Place("b", 0, 150), "verbatim", "quotation")

    assert origins(article("a"), article("b"), collation=Collation(lineage=Lineage((shared,)))).origins == 2


def test_one_wire_is_one_origin() -> None:
    support = origins(article("a", agency="org:halyard"), article("b", agency="org:halyard"), article("c"))

    assert support.origins == 2
    assert support.lines[0].root == "org:halyard"


def test_one_speaker_on_one_day_is_one_origin() -> None:
    support = origins(
        article("a", said("p", "2031-05-07", "briefing")), article("b", said("p", "2031-05-07"))
    )

    assert support.origins == 1


def test_one_speaker_on_two_days_is_two_origins() -> None:
    assert origins(article("a", said("p", "2031-05-07")), article("b", said("p", "2031-05-09"))).origins == 2


def test_renderings_of_one_utterance_are_one_origin() -> None:
    group = Group("u1", (("a", "q1"), ("b", "q1")))

    support = origins(
        article("a", said("p")), article("b", said("r")), collation=Collation(utterances=(group,))
    )

    assert support.origins == 1


def test_an_unknown_speaker_leaves_only_bounds() -> None:
    support = origins(article("a"), article("b", said(None)))

    assert support.origins is None
    assert support.origins_bounds == (1, 2)


def test_a_lone_report_has_one_origin_even_on_an_unknown_word() -> None:
    assert origins(article("a", said(None))).origins == 1


def test_two_outlets_of_one_owner_are_one_origin() -> None:
    house = {
        "one": Organisation("one", "One", owner="both"),
        "two": Organisation("two", "Two", owner="both"),
    }

    support = origins(
        article("a", outlet="org:one"),
        article("b", outlet="org:two"),
        article("c", outlet="org:three"),
        gazetteer=Gazetteer(organisations=house),
    )

    assert support.origins == 2


def test_no_reports_no_origins() -> None:
    assert origins().origins == 0


def test_the_order_of_reports_does_not_matter() -> None:
    coverage = [article("a", agency="org:h"), article("b", agency="org:h"), article("c", said("p"))]
    grounds = Grounds(coverage, Collation())

    assert grounds.support([(name, WORDS) for name in "cab"]) == grounds.support(
        [(name, WORDS) for name in "abc"]
    )


PAPERS = Gazetteer(
    organisations={
        "courier": Organisation("courier", "The Lindrava Courier", kind="outlet"),
        "halyard": Organisation("halyard", "Halyard", kind="agency"),
        "ministry": Organisation("ministry", "The Ministry", kind="ministry"),
    }
)


def passing_on(name: str, text: str, newsroom: str, entity: str) -> Annotated:
    """An article of one sentence a line, whose mentions of the newsroom are all the same entity."""
    places = [found.span() for found in re.finditer(re.escape(newsroom), text)]
    mentions = tuple(
        Mention(f"m{at}", *place, "organisation", entity, "name") for at, place in enumerate(places)
    )
    sentences = tuple(Sentence(*found.span()) for found in re.finditer(r"[^\n]+", text))
    found = Article(name, name, text, "", outlet="org:orbit")
    return Annotated(found, Notes(mentions=mentions, sentences=sentences))


def origins_of(one: Annotated, other: Annotated) -> int | None:
    members = [("a", [Span(0, 40)]), ("b", [Span(0, 40)])]
    return support_of(members, [one, other], Collation(), PAPERS).origins


def test_a_report_that_passes_on_another_rests_on_it() -> None:
    copy = passing_on("b", "A deal has hit a snag, the Courier reports.", "the Courier", "org:courier")

    assert origins_of(article("a", outlet="org:courier"), copy) == 1
    assert origins_of(article("a", outlet="org:halyard"), copy) == 2


def test_a_wire_and_a_report_that_names_it_are_one_origin() -> None:
    copy = passing_on("b", "A deal has hit a snag, Halyard reported.", "Halyard", "org:halyard")

    assert origins_of(article("a", agency="org:halyard"), copy) == 1


def test_the_paper_is_the_one_that_is_named_elsewhere() -> None:
    text = "The pair left by two doors, according to the paper.\nA deal has hit a snag, the Courier reports."

    assert (
        origins_of(article("a", outlet="org:courier"), passing_on("b", text, "the Courier", "org:courier"))
        == 1
    )


def test_a_sentence_without_a_newsroom_is_the_article_s_own() -> None:
    text = "The pair left by two doors in the rain.\nA deal has hit a snag, the Courier reports."

    assert (
        origins_of(article("a", outlet="org:courier"), passing_on("b", text, "the Courier", "org:courier"))
        == 2
    )


def test_a_ministry_is_no_newsroom() -> None:
    text = "A deal has hit a snag, the Ministry reports."

    assert (
        origins_of(article("a", outlet="org:ministry"), passing_on("b", text, "the Ministry", "org:ministry"))
        == 2
    )


def test_words_that_introduce_an_utterance_rest_on_its_occasion() -> None:
    framed = Quote(
        "q1", "direct", (Span(60, 80),), cue=(Span(50, 55),), speaker=("p",), setting=Setting("2031-05-07")
    )
    ones = [
        Annotated(Article(name, name, "x" * 400, ""), Notes(quotes=(framed,), sentences=(Sentence(0, 90),)))
        for name in "ab"
    ]

    assert (
        support_of([("a", [Span(0, 20)]), ("b", [Span(0, 20)])], ones, Collation(), Gazetteer()).origins == 1
    )
    assert (
        support_of([("a", [Span(100, 120)]), ("b", [Span(0, 20)])], ones, Collation(), Gazetteer()).origins
        == 2
    )


def test_a_report_of_a_happening_rests_on_the_words_spoken_there_that_it_carries() -> None:
    meeting = Event("e1", Span(5, 10), "meet", "held", evidence=(Span(0, 30),))
    here = Quote("q1", "direct", (Span(200, 220),), speaker=("p",), setting=Setting(event="e1"))
    there = Quote("q1", "direct", (Span(300, 320),), speaker=("p",))
    ones = [
        Annotated(Article(name, name, "x" * 400, ""), Notes(quotes=(quote,), events=(meeting,)))
        for name, quote in (("a", here), ("b", there))
    ]
    collation = Collation(
        utterances=(Group("u", (("a", "q1"), ("b", "q1"))),),
        happenings=(Group("h", (("a", "e1"), ("b", "e1"))),),
    )
    members = [("a", [Span(0, 30)]), ("b", [Span(0, 30)])]

    assert support_of(members, ones, collation, Gazetteer()).origins == 1
    assert support_of(members, ones, Collation(happenings=collation.happenings), Gazetteer()).origins == 2


def test_a_state_that_speaks_in_two_reports_is_not_one_occasion() -> None:
    assert origins(article("a", said("country:XVA")), article("b", said("country:XVA"))).origins == 2
    assert origins(article("a", said("person:weyl")), article("b", said("person:weyl"))).origins == 1
