"""`relazione origins`: the lines behind an item."""

from __future__ import annotations

from relazione.cli.origins import counted, lines_of
from relazione.model.record import Line, Support

BRIEFING = Line("person:henrik-dasse 2031-05-02", "briefing", ("a", "b"), ("one speaker on one day: Dasse",))
OWN = Line("c", "own reporting", ("c",), ("nothing it rests on is named",))
NAMES = {"a": "visit-halyard.txt", "b": "visit-ledger.txt", "c": "visit-courier.txt"}


def test_each_line_is_told_with_its_root_its_articles_and_its_reasons() -> None:
    told = list(lines_of("event:1", Support(2, (2, 2), (BRIEFING, OWN)), NAMES))

    assert told == [
        "event:1: 2 independent origins from 3 articles",
        "  1. briefing: person:henrik-dasse 2031-05-02",
        "       visit-halyard.txt",
        "       visit-ledger.txt",
        "       because one speaker on one day: Dasse",
        "  2. own reporting: visit-courier.txt",
        "       visit-courier.txt",
        "       because nothing it rests on is named",
    ]


def test_one_origin_is_not_plural() -> None:
    assert counted(Support(1, (1, 1), (BRIEFING,))) == "1 independent origin"


def test_an_unknown_number_is_told_by_its_bounds() -> None:
    assert counted(Support(None, (1, 3))) == "between 1 and 3 independent origins"
