"""What the rules ask of a tree."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.annotate.quotes.trees import Parsed, parse

from relazione.annotate.quotes.clauses import runs, subject, verb_group, yielded
from relazione.annotate.quotes.tree import Tree
from relazione.model.notes import Notes, Sentence, Token


def test_yields_and_spans(said_that: Parsed) -> None:
    tree = Tree(said_that.notes)

    assert said_that.words([tree.span(said_that.at("resume"))]) == ["that talks would resume"]
    assert said_that.words([tree.span(said_that.at("Ada"))]) == ["Ada Okafor"]
    assert yielded(tree, said_that.at("resume")) == list(range(5, 9))
    assert yielded(tree, said_that.at("resume"), but=[said_that.at("talks")]) == [5, 7, 8]


def test_heads_and_children(said_that: Parsed) -> None:
    tree = Tree(said_that.notes)
    said = said_that.at("said")

    assert tree.head(said) is None
    assert tree.child(said, "ccomp") == said_that.at("resume")
    assert tree.child(said, "xcomp") is None
    assert list(tree.above(said_that.at("talks"))) == [said_that.at("resume"), said]
    assert tree.under(said_that.at("talks"), said)
    assert not tree.under(said, said_that.at("talks"))


def test_the_first_word_is_no_comma() -> None:
    """*met Sura, the envoy*: the comma hangs on the apposition."""
    parsed = parse(
        "1 met VERB root 0\n2 Sura PROPN obj 1\n3 , PUNCT punct 5\n4 the DET det 5\n5 envoy NOUN appos 2"
    )
    tree = Tree(parsed.notes)

    assert tree.left[parsed.at("envoy")] == parsed.at(",")
    assert tree.first_word(parsed.at("envoy")) == parsed.at("the")


def test_a_participle_shares_the_subject_above() -> None:
    """*Pell left, saying …*; *Pell came and said*"""
    saying = parse(
        "1 Pell PROPN nsubj 2\n2 left VERB root 0\n3 , PUNCT punct 4\n4 saying VERB advcl 2 say =VBG"
    )
    came = parse("1 Pell PROPN nsubj 2\n2 came VERB root 0\n3 and CCONJ cc 4\n4 said VERB conj 2 say")

    assert subject(Tree(saying.notes), saying.at("saying")) == 0
    assert subject(Tree(came.notes), came.at("said")) == 0


def test_who_issued_a_statement_speaks_in_it() -> None:
    """*Pell issued a statement saying …*; *a man saying …*"""
    table = "1 Pell PROPN nsubj 2\n2 issued VERB root 0 issue\n3 a DET det 4\n4 {noun} NOUN obj 2\n5 saying VERB acl 4 say =VBG"
    statement, man = parse(table.format(noun="statement")), parse(table.format(noun="man"))

    assert subject(Tree(statement.notes), 4) == statement.at("Pell")
    assert subject(Tree(man.notes), 4) == man.at("man")


def test_the_subject_of_the_clause_is_not_that_of_the_cue() -> None:
    """*noted that experts …*, the tree hanging *experts* on *noted*."""
    parsed = parse(
        "1 Pell PROPN nsubj 2\n2 noted VERB conj 1 note\n3 that SCONJ mark 4\n4 experts NOUN nsubj 2"
    )

    assert subject(Tree(parsed.notes), parsed.at("noted")) != parsed.at("experts")


def test_the_verb_group_is_what_touches() -> None:
    parsed = parse(
        "1 She PRON nsubj 4\n2 has AUX aux 4\n3 not PART advmod 4\n4 pointed VERB root 0\n5 out ADP compound:prt 4"
    )

    assert verb_group(Tree(parsed.notes), parsed.at("pointed")) == (1, 4)


def test_runs_are_parted_by_words_and_not_by_commas(said_that: Parsed) -> None:
    reading = said_that.reading

    assert said_that.words(runs(reading, [0, 1, 6, 7])) == ["Ada Okafor", "talks would"]
    assert runs(reading, []) == ()
    assert runs(reading, [said_that.at(".")]) == ()


@st.composite
def trees(draw: st.DrawFn) -> Notes:
    """Any heads at all, loops included."""
    size = draw(st.integers(1, 12))
    heads = [draw(st.integers(0, size - 1)) for _ in range(size)]
    tokens = tuple(Token(2 * at, 2 * at + 1, "X", "X", "x", head, "dep", 0) for at, head in enumerate(heads))
    return Notes(tokens=tokens, sentences=(Sentence(0, 2 * size, 0, size),))


@given(trees())
def test_a_broken_tree_breaks_nothing(notes: Notes) -> None:
    tree = Tree(notes)

    for index in range(len(notes.tokens)):
        assert tree.left[index] <= index <= tree.right[index]
        assert len(list(tree.above(index))) <= 64
        assert subject(tree, index) is None
        assert len(yielded(tree, index)) <= len(notes.tokens)
