"""Origins are counted, not outlets."""

from __future__ import annotations

from relazione.gazetteer import Gazetteer, Organisation
from relazione.model.article import Article
from relazione.model.notes import Annotated, Notes, Quote, Setting
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
