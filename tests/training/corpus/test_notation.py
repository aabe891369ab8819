"""The inline notation: what its marks mean, what it refuses, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.corpus.notation import (
    EventLabel,
    Mark,
    NotationError,
    PositionLabel,
    QuoteLabel,
    read_label,
    read_line,
    write,
)

LINE = "[1s Ada Okafor, [#okb the foreign minister]], [1c said] {1 [transfer-arms/denied:XVA>XKE no rocket] had gone}."


def test_marks_lie_on_their_words() -> None:
    """Every label covers the words it was written around."""
    text, marks = read_line(LINE)
    assert text == "Ada Okafor, the foreign minister, said no rocket had gone."
    assert [(m.label, text[m.start : m.end]) for m in marks] == [
        ("1s", "Ada Okafor, the foreign minister"),
        ("#okb", "the foreign minister"),
        ("1c", "said"),
        ("1", "no rocket had gone"),
        ("transfer-arms/denied:XVA>XKE", "no rocket"),
    ]


def test_labels_share_a_bracket() -> None:
    """Two labels on the same words are parted by a comma."""
    _, marks = read_line("[1c,accuse/held:XVA>XKE accused]")
    assert [m.label for m in marks] == ["1c", "accuse/held:XVA>XKE"]


def test_event_label_says_everything() -> None:
    """Act, status, sign, roles, place, days, name and theme are all read."""
    said = read_label("-meet/planned:a+b>XVA@mint^2031-05-07..2031-05-08!talks&sign")
    assert said == EventLabel(
        act="meet",
        status="planned",
        negative=True,
        actor=("a", "b"),
        recipient=("XVA",),
        place="mint",
        when="2031-05-07..2031-05-08",
        name="talks",
        about="sign",
    )


def test_quote_label_says_everything() -> None:
    """Number, speaker, utterance and scare are read from the content's label."""
    assert read_label("3=ado!well~") == QuoteLabel(3, "", ("ado",), "well", scare=True)


def test_position_label_says_everything() -> None:
    """Holder, toward, topic, stance and basis are read."""
    assert read_label("$1:XVA>XKE/neutrality/neutral/declared") == PositionLabel(
        number=1, holder=("XVA",), toward=("XKE",), topic="neutrality", stance="neutral", basis="declared"
    )


@pytest.mark.parametrize(
    "wrong",
    ["[1s open", "closed]", "{1 crossed]", "[fly/held:x flew]", "[meet/done:x met]", "[%colour red]", "[1]"],
)
def test_what_cannot_be_read_is_refused(wrong: str) -> None:
    """Open, crossed and unknown marks are errors, never silently dropped."""
    with pytest.raises(NotationError):
        read_line(wrong)


def test_brackets_of_the_text_are_escaped() -> None:
    """A real bracket survives the way there and back."""
    text, marks = read_line(r"\[sic\] {1 “No \{1\}”}")
    assert text == "[sic] “No {1}”"
    assert write(text, marks) == r"\[sic\] {1 “No \{1\}”}"


@given(st.text(alphabet="ab []{}\\“”\n", max_size=30), st.data())
def test_writing_and_reading_agree(text: str, data: st.DataObject) -> None:
    """Whatever nests can be written and read back to the same marks."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    inner = data.draw(st.integers(start, end))
    marks = (
        [Mark(start, end, "1c"), Mark(inner, end, "XVA")] if start < inner < end else [Mark(start, end, "1c")]
    )
    if start == end:
        return
    again, found = read_line(write(text, marks))
    assert again == text
    assert sorted(found) == sorted(marks)
