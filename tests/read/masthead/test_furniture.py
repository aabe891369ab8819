"""Mastheads of plain texts, in a readable notation: each line of the gold is a kind of furniture and its words."""

from __future__ import annotations

import pytest

from relazione.gazetteer import Gazetteer
from relazione.read.making import Maker, Source, Stated
from relazione.read.masthead import Agencies, Outlets, read_masthead

BODY = "The minister arrived in Lindrava on Tuesday for a visit of four days, her first since March."


def furniture_of(text: str, gazetteer: Gazetteer) -> list[str]:
    """``kind: words`` of each marked stretch."""
    masthead = read_masthead(text, Agencies(gazetteer), Outlets(gazetteer))
    return [f"{piece.kind}: {text[piece.start : piece.end]}" for piece in masthead.furniture]


@pytest.mark.parametrize(
    ("head", "gold"),
    [
        ("# Orsanov heads to Varenia\n\n", ["markup: #", "title: Orsanov heads to Varenia"]),
        ("Orsanov heads to Varenia\n\nBy Ilka Brandsma\n\n", ["title: Orsanov heads to Varenia", "byline: By Ilka Brandsma"]),
        ("The Morning Ledger\n3 May 2031\n\n", ["metadata: The Morning Ledger", "metadata: 3 May 2031"]),
        ("Thursday, 8 May 2031\n\n", ["metadata: Thursday, 8 May 2031"]),
        ("Published: 2031-05-08T18:40:00Z\n\n", ["metadata: Published: 2031-05-08T18:40:00Z"]),
        ("Title of the piece\n\n8:00 AM ET\n\n", ["title: Title of the piece", "metadata: 8:00 AM ET"]),
        ("The Harbour Standard, May 8, 2031\n", ["metadata: The Harbour Standard, May 8, 2031"]),
        ("By [Halyard](#)\n\n", ["byline: By [Halyard](#)"]),
        ("Mira Vos, our correspondent\n\n", ["byline: Mira Vos, our correspondent"]),
        ("[Written for the tests, all of it invented.]\n\n", ["metadata: [Written for the tests, all of it invented.]"]),
        ("Orsanov and Weyl (R-L) shake hands. **Pavel Strand/POOL/AFP**\n\n", [
            "caption: Orsanov and Weyl (R-L) shake hands.", "credit: **Pavel Strand/POOL/AFP**",
        ]),
        ("Photo: Mira Vos\n\n", ["credit: Photo: Mira Vos"]),
        ("PALOMIR, May 2, 2031 (Halyard) - ", ["dateline: PALOMIR, May 2, 2031 (Halyard) - "]),
        ("LINDRAVA — ", ["dateline: LINDRAVA — "]),
        ("PORT ASHER - ", ["dateline: PORT ASHER - "]),
        ("LINDRAVA, May 8 /Corvane/. ", ["dateline: LINDRAVA, May 8 /Corvane/. "]),
        ("Lindrava (Halyard) - ", ["dateline: Lindrava (Halyard) - "]),
        ("date: 2031-05-04", ["metadata: date: 2031-05-04"]),
        (" date 2031-05-04 ", ["metadata:  date 2031-05-04 "]),
        ("Eastern Gazette, Tuesday 15 October 2030\n\n", ["metadata: Eastern Gazette, Tuesday 15 October 2030"]),
        ("Radio Palomir, 22 October 2030, 07:10\n\n", ["metadata: Radio Palomir, 22 October 2030, 07:10"]),
        ("Palomir Today | 4 June 2030\n\n", ["metadata: Palomir Today | 4 June 2030"]),
        ("4 June 2030, Palomir\n\n", ["metadata: 4 June 2030, Palomir"]),
        ("PALOMIR, Oct. 14, 2030 (Coast Wire) -\n", ["dateline: PALOMIR, Oct. 14, 2030 (Coast Wire) -"]),
        ("PALOMIR, Aug 11 2031 (Coast Wire) --\n\n", ["dateline: PALOMIR, Aug 11 2031 (Coast Wire) --"]),
        ("Ada Vos-Lind in Palomir\n\n", ["byline: Ada Vos-Lind in Palomir"]),
        ("From Ada Vos at Palomir bridge\n\n", ["byline: From Ada Vos at Palomir bridge"]),
        ("Analysis by Ada Vos\n\n", ["byline: Analysis by Ada Vos"]),
        ("Lorries wait at the terminal. Photograph: Coast Wire\n\n", [
            "caption: Lorries wait at the terminal.", "credit: Photograph: Coast Wire",
        ]),
        ("", []),
    ],
)  # fmt: skip
def test_the_head_of_a_text_is_furniture(head: str, gold: list[str], gazetteer: Gazetteer) -> None:
    assert furniture_of(head + BODY, gazetteer) == gold


@pytest.mark.parametrize(
    ("foot", "gold"),
    [
        ("\n\nOriginal url:\n\n<https://ledger.example/2031/05/08/visit-a1>", [
            "link: Original url:", "link: <https://ledger.example/2031/05/08/visit-a1>",
        ]),
        ("\n\nAdvertisement", ["markup: Advertisement"]),
        ("\n\n---\n", ["markup: ---"]),
        ("\n\n(Reporting by Ilka Brandsma, Halyard)", ["credit: (Reporting by Ilka Brandsma, Halyard)"]),
        ("\n\n© 2031 Halyard", ["credit: © 2031 Halyard"]),
        (" (With inputs from Halyard)", ["credit: (With inputs from Halyard)"]),
        ("\n\nSign up for our newsletter", ["markup: Sign up for our newsletter"]),
    ],
)  # fmt: skip
def test_the_foot_of_a_text_is_furniture(foot: str, gold: list[str], gazetteer: Gazetteer) -> None:
    found = furniture_of(f"{BODY}\n\nShe leaves on Friday.{foot}", gazetteer)

    assert [piece.split(": ", 1)[1] for piece in found] == [piece.split(": ", 1)[1] for piece in gold]


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}\n\nBy Friday she will be home.",
        "“We are friends,” he said.\n\nBoth sides agreed.",
        "The agency Halyard reported on Sunday that talks had begun.",
        "In Lindrava, 4 May 2031 was a quiet day, and nobody was seen at the gates of the palace.",
        f"{BODY}\n\nA Halyard photographer was among the wounded.",
        "Varenia – a country of lakes – has been neutral since 1920, as every schoolchild there can tell you.",
    ],
)
def test_body_is_not_furniture(text: str, gazetteer: Gazetteer) -> None:
    assert furniture_of(text, gazetteer) == []


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"PALOMIR, May 2 (Halyard) - {BODY}", "org:halyard"),
        (f"Title without a stop\n\nBy HNA\n\n{BODY}", "org:halyard"),
        (f"{BODY}\n\nSource: Halyard News Agency", "org:halyard"),
        (f"{BODY} He spoke to Halyard on Sunday.", None),
        (f"Caption here (R-L) of it. **Pavel Strand/Corvane/AFP**\n\n{BODY}", None),
    ],
)
def test_an_agency_is_stated_where_the_text_is_credited_and_not_where_it_is_named(
    text: str, agency: str | None, maker: Maker
) -> None:
    article = maker.article(text, Source("a.txt", text.encode()), Stated())

    assert article.agency == agency
    assert article.agency_status == ("stated" if agency else None)


def test_an_agency_nobody_knows_is_credited_where_only_agencies_stand(maker: Maker) -> None:
    text = f"PALOMIR, Oct. 14, 2030 (Coast Wire) -\n{BODY}"

    article = maker.article(text, Source("a.txt", text.encode()), Stated())

    assert (article.agency, article.agency_status) == ("org:coast-wire", "stated")
    assert article.published.value == "2030-10-14"


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("Eastern Gazette, Tuesday 15 October 2030", "org:eastern-gazette"),
        ("16/10/2030, Radio Palomir", "org:radio-palomir"),
        ("Palomir, 16 October 2030", None),
    ],
)
def test_an_outlet_nobody_knows_is_named_by_a_line_with_its_date(
    head: str, outlet: str | None, maker: Maker
) -> None:
    text = f"{head}\n\n{BODY}"

    article = maker.article(text, Source("a.txt", text.encode()), Stated())

    assert article.outlet == outlet
    assert article.published.value is not None


def test_a_credit_points_to_the_agency(maker: Maker) -> None:
    text = f"PALOMIR, May 2 (Halyard) - {BODY}"

    (credit,) = maker.article(text, Source("a.txt", text.encode()), Stated()).credits

    assert (text[credit.start : credit.end], credit.where) == ("Halyard", "dateline")


def test_body_and_furniture_make_up_the_text(maker: Maker) -> None:
    text = f"# A title\n\nBy Halyard\n\n{BODY}\n\nAdvertisement\n"
    article = maker.article(text, Source("a.txt", text.encode()), Stated())

    covered = sorted([*((piece.start, piece.end) for piece in article.boilerplate), *article.body])

    assert "".join(text[start:end] for start, end in covered) == text
    assert "A title" in [text[start:end].strip() for start, end in article.blocks]
