"""How a merged value is chosen where reports give no day."""

from __future__ import annotations

from relazione.model.notes import Event
from relazione.model.span import Span
from relazione.record.choosing import Told, chosen_days


def told(status: str, latest: str | None, article: str = "a1") -> Told:
    """A report without a day of its own; `latest` is the bound of its publication."""
    return Told(article, Event("e1", Span(0, 4), "sanction", status, latest=latest), latest or "9999")


def test_what_has_taken_place_had_done_so_when_it_was_first_reported() -> None:
    first, last, how = chosen_days([told("held", "2031-05-08"), told("held", "2031-05-04", "a2")], "accuse")

    assert (first, last) == (None, "2031-05-04")
    assert "first reported" in how


def test_what_goes_on_or_is_to_come_has_no_such_end() -> None:
    for status in ("ongoing", "planned", "denied"):
        assert chosen_days([told(status, "2031-05-08")], "accuse")[:2] == (None, None)


def test_an_undated_article_bounds_nothing() -> None:
    assert chosen_days([told("held", None)], "accuse")[:2] == (None, None)
