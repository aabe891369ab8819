"""The words that report: the tables are in order, and what is counted decides."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relazione.annotate.quotes.lexicon import cues, read_lexicon, stem

TABLES = ("cues.tsv", "communiques.tsv")
CLASSES = {
    "speech",
    "judge",
    "thought",
    "vessel",
    "body",
    "addressing",
    "topical",
    "closer",
    "occasion",
    "label",
}


def lines(name: str) -> list[list[str]]:
    text = (files("relazione.annotate.quotes") / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("name", TABLES)
def test_rows_are_a_word_a_frame_and_two_counts(name: str) -> None:
    for lemma, frame, hits, uses in lines(name):
        assert lemma, frame
        assert 0 <= int(hits) <= int(uses)


@pytest.mark.parametrize("name", TABLES)
def test_no_row_stands_twice(name: str) -> None:
    keys = [(stem(lemma), frame) for lemma, frame, _, _ in lines(name)]

    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", [*TABLES, "classes.tsv"])
def test_each_table_tells_where_it_comes_from(name: str) -> None:
    text = (files("relazione.annotate.quotes") / name).read_text(encoding="utf-8")

    assert text.startswith("#")


def test_a_class_is_a_name_and_words() -> None:
    for kind, words in lines("classes.tsv"):
        assert kind in CLASSES
        assert words.split()


def test_words_of_the_rows_by_hand_stand_in_a_class() -> None:
    for lemma, *_ in lines("communiques.tsv"):
        assert cues().speaks(lemma), lemma


@pytest.mark.parametrize(
    ("likelier", "than"),
    [
        (("say", "ccomp"), ("say", "obj")),
        (("tell", "ccomp"), ("win", "obj")),
        (("praise", "obj"), ("build", "obj")),
        (("accuse", "obj+of"), ("rob", "obj+of")),
        (("hail", "obj"), ("eat", "obj")),
        (("pledge", "xcomp"), ("need", "xcomp")),
        (("call", "on+xcomp"), ("call", "on")),
    ],
)
def test_what_reports_scores_higher(likelier: tuple[str, str], than: tuple[str, str]) -> None:
    assert cues().score(*likelier) > cues().score(*than)


def test_a_word_never_met_scores_what_its_class_does() -> None:
    lexicon = read_lexicon("*\tobj\t1\t10\n*judge\tobj\t6\t10\n*other\tobj\t1\t10", "judge\tlaud")

    assert lexicon.score("laud", "obj") == pytest.approx(0.6)
    assert lexicon.score("eat", "obj") == pytest.approx(0.1)
    assert lexicon.score("eat", "never-seen") == 0.0


def test_counts_outweigh_the_rate_as_they_grow() -> None:
    lexicon = read_lexicon("*other\tobj\t1\t10\nfew\tobj\t1\t1\nmany\tobj\t90\t100", "")

    assert lexicon.score("few", "obj") < lexicon.score("many", "obj")


def test_a_row_laid_over_replaces_the_counted_one() -> None:
    lexicon = read_lexicon("hail\tobj\t0\t10", "", laid_over="hail\tobj\t18\t20")

    assert lexicon.score("hail", "obj") > 0.7


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("denounce", "denounc"),
        ("slam", "slamm"),
        ("emphasise", "emphasize"),
        ("criticise", "criticiz"),
        ("cite", "cit"),
    ],
)
def test_spellings_of_one_word_are_one(one: str, two: str) -> None:
    assert stem(one) == stem(two)


@given(st.text(alphabet="abcdefgnosticmz", min_size=1, max_size=12))
def test_stems_are_stable(word: str) -> None:
    assert stem(word) == stem(word.upper())
    assert stem(word)


def test_classes_say_what_a_word_is() -> None:
    assert cues().speaks("say")
    assert cues().speaks("praise")
    assert not cues().speaks("hope")
    assert cues().thinks("hope")
    assert not cues().thinks("say")
    assert cues().holds_words("statement")
    assert cues().embodies("commission")
    assert not cues().embodies("reaction")
