"""Days as a reader writes them."""

from __future__ import annotations

import pytest

from relazione.publish.days import days


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2031-05-04", "2031-05-04", "4 May 2031"),
        ("2031-05-06", "2031-05-09", "6–9 May 2031"),
        ("2031-04-29", "2031-05-02", "29 April to 2 May 2031"),
        ("2030-12-30", "2031-01-02", "30 December 2030 to 2 January 2031"),
        ("2031-05-01", "2031-05-31", "May 2031"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2028-01-01", "2031-12-31", "2028–2031"),
        ("2031-04-01", "2031-06-30", "April 2031 to June 2031"),
        ("2031-05-04", None, "from 4 May 2031"),
        (None, "2031-05-04", "until 4 May 2031"),
        (None, None, "no date"),
    ],
)
def test_an_interval_in_as_few_words_as_it_needs(
    earliest: str | None, latest: str | None, words: str
) -> None:
    assert days(earliest, latest) == words
