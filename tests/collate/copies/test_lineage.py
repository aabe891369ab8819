"""What is found between articles, what it is of, and which way it went."""

from __future__ import annotations

import random
from itertools import permutations

from tests.collate.copies.wires import LEAD, OTHER, OWN, SECOND, THIRD, article, lineage, told

QUOTE = "“This friendship is older than the alliances around us, it asks nothing of us in wartime, and it is not for sale,”"


def test_a_copied_paragraph_is_found_to_the_character() -> None:
    coverage = (article("a", LEAD, OWN), article("b", OTHER, LEAD))

    assert told(lineage(*coverage), coverage) == [("a", "b", "verbatim", "text", LEAD)]


def test_an_edited_paragraph_is_near() -> None:
    edited = LEAD.replace(
        "eleven of the fourteen people on board", "eleven fishermen of the fourteen on board"
    )
    coverage = (article("a", LEAD), article("b", edited))

    assert told(lineage(*coverage), coverage) == [("a", "b", "near", "text", edited)]


def test_a_rewritten_sentence_is_a_paraphrase_where_the_article_copies_as_well() -> None:
    rewritten = "Fishing disputes were to be settled by arbitration, the two countries agreed twelve years ago, but the panel never met."
    coverage = (article("a", LEAD, OWN, THIRD), article("b", LEAD, OTHER, rewritten))

    kinds = {passage.kind for passage in lineage(*coverage).passages}

    assert kinds == {"verbatim", "paraphrase"}


def test_parallel_background_in_independent_articles_is_no_lineage() -> None:
    rewritten = "Fishing disputes were to be settled by arbitration, the two countries agreed twelve years ago, but the panel never met."
    coverage = (article("a", OWN, THIRD), article("b", OTHER, rewritten))

    assert lineage(*coverage).passages == ()


def test_a_quotation_in_common_is_a_passage_of_quotation() -> None:
    coverage = (
        article("a", OWN, f"{QUOTE} the minister told the president in the palace."),
        article("b", OTHER, f"{QUOTE} he said."),
    )

    ((_, _, _, of, words),) = told(lineage(*coverage), coverage)

    assert of == "quotation"
    assert words.startswith("“This friendship")


def test_marked_furniture_in_common_is_no_copying() -> None:
    line = "Sign up for the letter of the harbour and read every morning what the night has washed ashore on the quays."
    coverage = (article("a", OWN, line, furniture=(line,)), article("b", OTHER, line))

    (found,) = lineage(*coverage).passages

    assert (found.of, found.direction) == ("furniture", "unknown")


def test_a_line_that_recurs_in_an_outlet_is_furniture_though_nobody_marked_it() -> None:
    line = "Our newsroom answers for the accuracy of every report and corrects its slips on the second page the next morning."
    words = random.Random(1).sample(range(10_000), 400)
    coverage = tuple(
        article(
            f"a{number}",
            " ".join(f"word{word}" for word in words[number * 60 : number * 60 + 60]),
            line,
            outlet="orbit",
        )
        for number in range(5)
    )

    assert {passage.of for passage in lineage(*coverage).passages} == {"furniture"}


def test_an_earlier_day_makes_a_direction_likely() -> None:
    found = lineage(article("a", LEAD, day="2031-03-22"), article("b", LEAD, day="2031-03-21")).passages[0]

    assert found.source is not None
    assert (found.source.article, found.to.article, found.direction) == ("b", "a", "likely")


def test_one_day_tells_nothing() -> None:
    found = lineage(article("a", LEAD, day="2031-03-21"), article("b", LEAD, day="2031-03-21")).passages[0]

    assert found.direction == "unknown"


def test_who_names_its_source_copied_from_it_even_if_dated_before() -> None:
    source = article("a", LEAD, outlet="courier", day="2031-03-22")
    copy = article("b", LEAD, "So the Lindrava Courier reports.", outlet="orbit", day="2031-03-21")

    found = lineage(source, copy).passages[0]

    assert found.source is not None
    assert (found.source.article, found.direction) == ("a", "known")
    assert "Courier" in found.why[1]


def test_the_wire_goes_before_the_paper_that_credits_it() -> None:
    wire = article("b", LEAD, agency="halyard", day="2031-03-21")
    paper = article("a", LEAD, outlet="orbit", agency="halyard", day="2031-03-21")

    found = lineage(wire, paper).passages[0]

    assert found.source is not None
    assert (found.source.article, found.direction) == ("b", "known")


def test_copies_are_one_family_named_by_the_first() -> None:
    coverage = (
        article("a", LEAD, SECOND, THIRD, day="2031-03-21"),
        article("b", LEAD, SECOND, day="2031-03-22"),
        article("c", OWN, OTHER, day="2031-03-22"),
    )

    assert lineage(*coverage).families == {"a": "a", "b": "a", "c": "c"}


def test_an_abridged_copy_belongs_to_the_family_of_a_much_longer_text() -> None:
    words = random.Random(2)
    rest = [" ".join(f"word{words.randrange(5000)}" for _ in range(40)) for _ in range(2)]

    assert lineage(article("a", LEAD, SECOND, *rest), article("b", LEAD)).families["b"] == "a"


def test_one_sentence_in_common_makes_no_family() -> None:
    coverage = (article("a", LEAD, OWN, SECOND), article("b", OTHER, THIRD, LEAD))

    assert len(set(lineage(*coverage).families.values())) == 2


def test_two_agencies_are_no_family() -> None:
    coverage = (article("a", LEAD, agency="halyard"), article("b", LEAD, agency="corvane"))

    assert len(set(lineage(*coverage).families.values())) == 2


def test_a_credit_is_inferred_with_the_shared_words_and_the_credit_as_evidence() -> None:
    found = lineage(
        article("a", LEAD, SECOND, agency="halyard"), article("b", LEAD, SECOND, outlet="orbit")
    ).inferred

    (credit,) = found
    assert (credit.article, credit.credit.agency) == ("b", "org:halyard")
    assert [evidence.article for evidence in credit.evidence] == ["b", "a"]


def test_no_credit_is_inferred_from_one_sentence() -> None:
    coverage = (article("a", LEAD, SECOND, agency="halyard"), article("b", LEAD, OWN, OTHER, outlet="orbit"))

    assert lineage(*coverage).inferred == ()


def test_no_credit_is_inferred_where_two_agencies_come_into_question() -> None:
    coverage = (
        article("a", LEAD, SECOND, agency="halyard"),
        article("b", LEAD, SECOND, agency="corvane"),
        article("c", LEAD, SECOND, outlet="orbit"),
    )

    assert lineage(*coverage).inferred == ()


def test_the_order_of_arrival_changes_nothing() -> None:
    coverage = (
        article("a", LEAD, SECOND, day="2031-03-21"),
        article("b", LEAD, OWN, day="2031-03-22"),
        article("c", OTHER, SECOND),
        article("d", THIRD, LEAD, agency="halyard", day="2031-03-21"),
    )
    found = {repr(lineage(*order)) for order in permutations(coverage)}

    assert len(found) == 1


def test_an_article_far_away_in_time_changes_nothing() -> None:
    near = (article("a", LEAD, SECOND, day="2031-03-21"), article("b", LEAD, OWN, day="2031-03-22"))
    far = article("z", LEAD, SECOND, day="2032-03-22")

    assert lineage(*near).passages == lineage(*near, far).passages


def test_nothing_gives_nothing() -> None:
    assert lineage().passages == ()
    assert lineage(article("a", "")).families == {"a": "a"}
