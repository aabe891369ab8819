"""Which title is the headline."""

from __future__ import annotations

import pytest

from relazione.read.page.titles import Titles, brand_in, headline_of, without_site

HEAD = "Orlan in Palomir for first visit"


@pytest.mark.parametrize(
    ("titles", "headline"),
    [
        (Titles((HEAD,), HEAD, (HEAD,), f"{HEAD} | Ledger"), HEAD),
        (
            Titles((HEAD,), "Minister visits", ("Minister visits",), f"Minister visits | {HEAD}"),
            "Minister visits",
        ),
        (Titles((HEAD,), None, ("Minister in Palomir",), f"{HEAD} - Ledger"), HEAD),
        (Titles((), None, (f"{HEAD} » Ledger",), None, ("Ledger",)), HEAD),
        (
            Titles((), None, (), f"{HEAD} | World | The Morning Ledger", ("The Morning Ledger",)),
            f"{HEAD} | World",
        ),
        (Titles((), None, (), f"{HEAD} -- Old Ledger"), HEAD),
        (Titles(("World",), None, (), f"{HEAD} | Ledger"), HEAD),
        (Titles(("Ledger", HEAD), HEAD, (), None, ("Ledger",)), HEAD),
        (Titles((), None, (), None), None),
    ],
)
def test_the_headline_is_what_most_titles_hold(titles: Titles, headline: str | None) -> None:
    assert headline_of(titles) == headline


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        (f"{HEAD} | The Ledger", HEAD),
        (f"The Ledger: {HEAD}", f"The Ledger: {HEAD}"),
        (f"Ledger | {HEAD}", HEAD),
        (f"{HEAD} - ledger.example", HEAD),
        ("War of words – and a handshake", "War of words – and a handshake"),
    ],
)
def test_the_site_s_name_is_taken_off_either_end(title: str, bare: str) -> None:
    assert without_site(title, ["The Ledger", "ledger.example"]) == bare


@pytest.mark.parametrize(
    ("element", "brand"),
    [
        (f"{HEAD} - DER KURIER", ("DER KURIER",)),
        (f"{HEAD} | Mira Vos | The Morning Ledger", ("The Morning Ledger",)),
        (HEAD, ()),
        ("Talks – and what the two of them said about it", ()),
    ],
)
def test_what_closes_a_title_element_may_be_the_site_s_name(element: str, brand: tuple[str, ...]) -> None:
    assert brand_in(element) == brand
