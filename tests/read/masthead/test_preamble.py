"""The short lines above the first paragraph, known by the date among them. The gold names each line's kind."""

from __future__ import annotations

import pytest

from relazione.gazetteer import Gazetteer
from relazione.read.masthead import Agencies, Outlets, read_masthead
from relazione.read.masthead.lines import lines_of
from relazione.read.masthead.preamble import is_dated, preamble_of

BODY = "The minister arrived in Lindrava on Tuesday for a visit of four days, her first since March."


@pytest.mark.parametrize(
    ("head", "kinds"),
    [
        ("Our boys come home!\nA Reporter\nThe Harbour Mirror, 9 July 2031", "title byline metadata"),
        (
            "‘Where is the water?’\nBy Ada Vos, who walked in\nThursday, Feb. 24, 2031",
            "title byline metadata",
        ),
        ("Ministers meet\nharbour.example | updated 28 Feb 2031 18:05", "title metadata"),
        (
            "Ministers meet\nharbour.example / News in English / 18.09.2031 13:22 / updated 15:02",
            "title metadata",
        ),
        ("Train put off\nmw\nPalomir, 29 November 2031 (CW) –", "title byline dateline"),
        (
            "Court: general may go. Defence appeals\nby Ada Vos, courts reporter\n26 August 2031",
            "title byline metadata",
        ),
        ("Three told to go\nRadio 24 / 2031-06-10 21:00", "title metadata"),
    ],
)
def test_a_block_of_short_lines_with_a_date_is_the_masthead(
    head: str, kinds: str, gazetteer: Gazetteer
) -> None:
    masthead = read_masthead(f"{head}\n\n{BODY}", Agencies(gazetteer), Outlets(gazetteer))

    assert " ".join(piece.kind for piece in masthead.furniture) == kinds
    assert masthead.date is not None


@pytest.mark.parametrize(
    "text",
    [
        f"She came to Palomir on\n4 May 2031 and left again.\n\n{BODY}",
        f"A headline\n4 May 2031\nShe came by train and alone.\n\n{BODY}",
        f"A headline\nShe was born on 4 May 2031\n\n{BODY}",
        f"4 May 2031\nA headline\n\n{BODY}",
        f"A headline\n4 May 2031\n{BODY}",
        BODY,
        "",
    ],
)
def test_without_a_line_that_is_a_date_or_with_one_that_runs_on_there_is_none(text: str) -> None:
    assert preamble_of(lines_of(text)) == ()


def test_a_sentence_with_a_date_is_not_dated() -> None:
    found = lines_of("The palace was quiet on 4 May 2031\nPalomir Today, English page, 4 May 2031, p. 6")

    assert [is_dated(line) for line in found] == [False, True]
