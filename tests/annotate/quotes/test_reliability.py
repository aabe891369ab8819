"""How sure a quote is: a probability, by score and rule."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from relazione.annotate.quotes.reliability import numbers, reliability

RULES = st.sampled_from([*numbers(), "some rule that nobody counted"])


@given(RULES, st.floats(-1, 2), st.floats(-1, 2))
def test_it_is_a_probability_that_grows_with_the_score(rule: str, one: float, other: float) -> None:
    low, high = sorted((one, other))

    assert 0 < reliability(rule, low) <= reliability(rule, high) < 1


def test_a_whole_quotation_is_surer_than_an_infinitive_of_the_same_score() -> None:
    assert reliability("quote-cue", 0.8) > reliability("clause", 0.8) > reliability("infinitive", 0.8)


def test_a_rule_that_nobody_counted_is_less_sure() -> None:
    assert reliability("unheard of", 0.8) == reliability("*", 0.8) < 0.8
