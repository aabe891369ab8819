"""Direct, mixed, indirect: how much of the content stands in marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relazione.annotate.quotes.kinds import kind_of
from relazione.annotate.quotes.marks import find_marked
from relazione.model.span import Span


@pytest.mark.parametrize(
    ("text", "content", "kind"),
    [
        ("“We stay,” she said.", "“We stay,”", "direct"),
        ("“We stay,” she said.", "We stay,", "direct"),
        ("She said it was “late”.", "it was “late”", "mixed"),
        ("She said it was late.", "it was late", "indirect"),
        ("She said it was late. “No.”", "it was late", "indirect"),
        ("She said that “the whole of the fleet” left.", "that “the whole of the fleet” left", "mixed"),
    ],
)
def test_kind_of_a_content(text: str, content: str, kind: str) -> None:
    start = text.index(content)

    assert kind_of(text, [Span(start, start + len(content))], find_marked(text)) == kind


def test_pieces_count_together() -> None:
    text = "“We stay,” she said. “Nobody asked.”"
    pieces = [one.span for one in find_marked(text)]

    assert kind_of(text, pieces, find_marked(text)) == "direct"


@given(st.text(alphabet="ab “”,.", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_every_content_has_a_kind(text: str, one: int, two: int) -> None:
    start, end = sorted((min(one, len(text)), min(two, len(text))))

    assert kind_of(text, [Span(start, end)], find_marked(text)) in ("direct", "mixed", "indirect")
