"""The second annotation can be read against the first, and the published figures hold."""

from __future__ import annotations

from training.corpus.agreement import agreement, find


def test_three_dots_stand_for_the_words_between() -> None:
    """A wording with dots covers everything from its first part to its last."""
    assert find("He said that all was well, and left.", "that…well", 0) == (8, 25)


def test_agreement_is_not_lower_than_published() -> None:
    """The figures of GUIDELINES.md, after the settlement, still hold."""
    figures = agreement()
    assert figures["quotes found F"] >= 90
    assert figures["events F"] >= 93
    assert figures["status of paired events"] >= 94
