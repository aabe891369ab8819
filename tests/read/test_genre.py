"""Which kind of text an article is."""

from __future__ import annotations

import pytest

from relazione.read.genre import Form, genre_of
from relazione.read.making import Maker, Source, Stated
from relazione.read.masthead import Masthead

BODY = "The minister arrived in Lindrava on Tuesday, her ministry said."
TURNS = "\n".join(
    f"{who}: And then we crossed the bridge." for who in ["MODERATOR", "ORLAN", "Q", "A", "Q", "ORLAN"]
)


@pytest.mark.parametrize(
    ("form", "genre"),
    [
        (Form(BODY, Masthead(), title="Readout of the minister's call with President Weyl"), "readout"),
        (Form(BODY, Masthead(), title="Foreign Ministry readout on talks"), "readout"),
        (Form(TURNS, Masthead(), title="Orlan meets the press"), "transcript"),
        (
            Form("MODERATOR: Welcome.\n" + BODY, Masthead(), title="Transcript: Orlan on the bridge"),
            "transcript",
        ),
        (Form(BODY, Masthead(), title="Joint statement of Varenia and Kestria"), "release"),
        (Form("FOR IMMEDIATE RELEASE\n" + BODY, Masthead()), "release"),
        (Form(BODY, Masthead(), title="Opinion: The bridge must open"), "opinion"),
        (Form(BODY, Masthead(), title="The bridge must open | Editorial"), "opinion"),
        (Form(BODY, Masthead(), title="A bridge", kind="OpinionNewsArticle"), "opinion"),
        (Form(BODY, Masthead(), title="A bridge", url="https://ledger.example/opinion/a-bridge"), "opinion"),
        (Form(BODY, Masthead(), title="A bridge", url="https://mfa.example/press-releases/12"), "release"),
        (Form(BODY, Masthead(), title="A bridge", url="https://ledger.example/world/a-bridge"), "report"),
        (Form(BODY, Masthead(), title="Opinion polls favour Weyl", outlet="org:ledger"), "report"),
        (Form(BODY, Masthead(), title="Remarks anger Kestria", outlet="org:ledger"), "report"),
        (Form(BODY, Masthead()), "unknown"),
    ],
)
def test_the_genre_where_the_form_tells_it(form: Form, genre: str) -> None:
    assert genre_of(form) == genre


def test_a_wire_without_an_outlet_is_an_agency_s(maker: Maker) -> None:
    text = f"PALOMIR, May 2 (Halyard) - {BODY}"
    alone, printed = (
        maker.article(text, Source("a.txt", b"x"), stated)
        for stated in (Stated(), Stated(outlet="The Morning Ledger"))
    )

    assert (alone.genre, printed.genre) == ("agency", "report")
