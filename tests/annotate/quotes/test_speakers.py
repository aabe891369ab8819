"""From the words of a source to the entities of the article; nobody where it is not certain."""

from __future__ import annotations

from dataclasses import replace

from tests.annotate.quotes.trees import Parsed, parse

from relazione.annotate.quotes.draft import Draft
from relazione.annotate.quotes.lexicon import cues
from relazione.annotate.quotes.sources import apposed_name, source_spans
from relazione.annotate.quotes.speakers import Speakers
from relazione.annotate.quotes.tree import Tree
from relazione.model.notes import Entity, Mention, MentionForm, MentionKind


def speakers(
    parsed: Parsed, head: str, *mentions: tuple[str, MentionKind, str | None, MentionForm]
) -> tuple[str, ...]:
    """Who speaks, where the source's head is `head` and the article has these mentions."""
    found = [
        Mention(f"m{at}", *parsed.span(words), kind, entity, form)
        for at, (words, kind, entity, form) in enumerate(mentions)
    ]
    entities = [Entity(one.entity, one.kind, one.entity) for one in found if one.entity]
    notes = replace(parsed.notes, mentions=tuple(found), entities=tuple(entities))
    return Speakers(notes, Tree(notes), cues()).of(Draft("x", (), source_at=parsed.at(head)))


OFFICER = """
1 Minister PROPN nmod:desc 2
2 Ada      PROPN nsubj 9 @PER
3 Okafor   PROPN flat  2 @PER
4 ,        PUNCT punct 6
5 the      DET   det   6
6 envoy    NOUN  appos 2
7 of       ADP   case  8
8 Elmarra  PROPN nmod  6 @LOC
9 spoke    VERB  root  0 speak
"""


def test_a_name_before_its_title_and_apposition() -> None:
    parsed = parse(OFFICER)

    assert speakers(
        parsed,
        "Ada",
        ("Minister", "office", "office:x", "title"),
        ("Ada Okafor", "person", "person:ada-okafor", "name"),
        ("Elmarra", "place", "country:XEL", "name"),
    ) == ("person:ada-okafor",)


def test_a_state_that_the_source_only_belongs_to_does_not_speak() -> None:
    parsed = parse(OFFICER)

    assert speakers(parsed, "Ada", ("Elmarra", "place", "country:XEL", "name")) == ()


def test_each_of_two_speaks_and_one_unknown_silences_both() -> None:
    """*Pell and Moura agreed*"""
    parsed = parse(
        "1 Pell PROPN nsubj 4 @PER\n2 and CCONJ cc 3\n3 Moura PROPN conj 1 @PER\n4 agreed VERB root 0 agree"
    )
    pell: tuple[str, MentionKind, str, MentionForm] = ("Pell", "person", "person:pell", "name")

    assert speakers(parsed, "Pell", pell, ("Moura", "person", "person:moura", "name")) == (
        "person:pell",
        "person:moura",
    )
    assert speakers(parsed, "Pell", pell) == ()


def test_a_relative_pronoun_stands_for_what_it_modifies() -> None:
    """*Pell, who said …*"""
    parsed = parse(
        "1 Pell PROPN root 0 @PER\n2 , PUNCT punct 4\n3 who PRON nsubj 4\n4 said VERB acl:relcl 1 say"
    )

    assert speakers(parsed, "who", ("Pell", "person", "person:pell", "name")) == ("person:pell",)


def test_a_statement_speaks_for_whom_it_is_by() -> None:
    """*the statement by the ministry said*"""
    parsed = parse(
        "1 the DET det 2\n2 statement NOUN nsubj 6\n3 by ADP case 5\n4 the DET det 5\n5 ministry NOUN nmod 2\n6 said VERB root 0 say"
    )
    ministry: tuple[str, MentionKind, str, MentionForm] = (
        "ministry",
        "organisation",
        "org:ministry",
        "description",
    )

    assert speakers(parsed, "statement", ministry) == ("org:ministry",)
    assert speakers(parsed, "statement", ("statement", "document", "doc:statement", "description")) == ()


def test_a_pronoun_that_names_nobody_stays_open() -> None:
    parsed = parse("1 She PRON nsubj 2\n2 said VERB root 0 say")

    assert speakers(parsed, "She", ("She", "person", None, "pronoun")) == ()
    assert speakers(parsed, "She", ("She", "person", "person:ada", "pronoun")) == ("person:ada",)


def test_no_source_no_speaker() -> None:
    parsed = parse("1 She PRON root 0")

    assert Speakers(parsed.notes, Tree(parsed.notes), cues()).of(Draft("orphan", ())) == ()


DESCRIBED = """
1 Later   ADV   advmod 11
2 ,       PUNCT punct 1
3 Ada     PROPN obl   11 @PER
4 Okafor  PROPN flat  3 @PER
5 ,       PUNCT punct 3
6 the     DET   det   7
7 head    NOUN  nsubj 11
8 of      ADP   case  9
9 customs NOUN  nmod  7
10 {comma} PUNCT punct 11
11 spoke  VERB  root  0 speak
"""


def test_a_name_before_a_description_that_the_tree_has_parted() -> None:
    """*Later, Ada Okafor, the head of customs, spoke*"""
    parsed = parse(DESCRIBED.format(comma=","))

    assert apposed_name(Tree(parsed.notes), parsed.at("head")) == parsed.at("Ada")
    assert parsed.words(source_spans(parsed.reading, parsed.at("head"))) == [
        "Ada Okafor, the head of customs"
    ]
    assert speakers(
        parsed,
        "head",
        ("Ada Okafor", "person", "person:ada-okafor", "name"),
        ("the head of customs", "office", "office:customs", "title"),
    ) == ("person:ada-okafor",)


def test_without_a_second_comma_the_name_is_somebody_else() -> None:
    """*They met Ada Okafor, the head of customs spoke*"""
    parsed = parse(DESCRIBED.format(comma="!"))

    assert apposed_name(Tree(parsed.notes), parsed.at("head")) is None


def test_a_name_behind_a_description() -> None:
    """*Their head, Ada Okafor, spoke*"""
    parsed = parse(
        """
        1 Their  PRON  nmod:poss 2
        2 head   NOUN  nsubj 7
        3 ,      PUNCT punct 4
        4 Ada    PROPN obl   7 @PER
        5 Okafor PROPN flat  4 @PER
        6 ,      PUNCT punct 4
        7 spoke  VERB  root  0 speak
        """
    )

    assert apposed_name(Tree(parsed.notes), parsed.at("head")) == parsed.at("Ada")
    assert speakers(
        parsed,
        "head",
        ("Ada Okafor", "person", "person:ada-okafor", "name"),
        ("head", "office", "office:head", "title"),
    ) == ("person:ada-okafor",)


def test_the_source_ends_before_a_clause_set_off_by_a_comma() -> None:
    """*Pell, who left early, said*"""
    parsed = parse(
        """
        1 Pell  PROPN nsubj 7 @PER
        2 ,     PUNCT punct 4
        3 who   PRON  nsubj 4
        4 left  VERB  acl:relcl 1 leave
        5 early ADV   advmod 4
        6 ,     PUNCT punct 4
        7 said  VERB  root 0 say
        """
    )

    assert parsed.words(source_spans(parsed.reading, parsed.at("Pell"))) == ["Pell"]


def test_the_source_keeps_a_clause_that_says_which_one() -> None:
    """*the groups who wrote said*"""
    parsed = parse(
        "1 the DET det 2\n2 groups NOUN nsubj 5 group\n3 who PRON nsubj 4\n4 wrote VERB acl:relcl 2 write\n5 said VERB root 0 say"
    )

    assert parsed.words(source_spans(parsed.reading, parsed.at("groups"))) == ["the groups who wrote"]


CUT = """
1 Brig.  PROPN nsubj 4
2 Ada    PROPN dep 4 @PER
3 Okafor PROPN flat 2 =NNP
4 said   VERB root 0 say =VBD
"""


def test_a_title_that_the_tree_has_cut_off_its_name_is_one_source_with_it() -> None:
    parsed = parse(CUT)

    assert parsed.words(source_spans(parsed.reading, parsed.at("Brig.")))[0].startswith("Brig. Ada")


SPOKEN_FOR = """
1 a         DET   det   2
2 spokesman NOUN  nsubj 5
3 {0}       {1}   case  4
4 Okafor    PROPN nmod  2 @PER
5 said      VERB  root  0 say =VBD
"""


def named(parsed: Parsed, source: str) -> tuple[str, ...]:
    """Who speaks, where the source is known by its words and its head is *spokesman*."""
    mention = Mention("m1", *parsed.span("Okafor"), "person", "person:okafor", "name")
    notes = replace(
        parsed.notes, mentions=(mention,), entities=(Entity("person:okafor", "person", "Okafor"),)
    )
    draft = Draft("x", (), source=(parsed.span(source),), source_at=parsed.at("spokesman"))
    return Speakers(notes, Tree(notes), cues()).of(draft)


def test_the_only_person_named_in_a_source_speaks_unless_spoken_for() -> None:
    comma, spoken_for = (parse(SPOKEN_FOR.format(*word)) for word in ((",", "PUNCT"), ("for", "ADP")))

    assert named(comma, "a spokesman, Okafor") == ("person:okafor",)
    assert named(spoken_for, "a spokesman for Okafor") == ()
