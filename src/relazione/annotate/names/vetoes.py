"""Where the gazetteer's names are no names: in addresses, in money, in capitals throughout, in the names of elections.

Each veto answers whether it speaks against a name found at a place; the first one that does is the reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from relazione.annotate.names.atoms import Atom
from relazione.annotate.names.lexicon import Found

Veto = Callable[[str, Sequence[Atom], Found], bool]

ADDRESS = re.compile(r"://|www\.|[@%=]|\w/\w+/|\.(?:com|org|net|htm)")


def in_an_address(text: str, atoms: Sequence[Atom], hit: Found) -> bool:
    """As in "example.com/news/Iran-condemns"."""
    before, after = text[max(hit.start - 1, 0) : hit.start], text[hit.end : hit.end + 1]
    if not (before.strip() or after.strip()):
        return False
    start = hit.start - len(re.split(r"\s", text[max(hit.start - 150, 0) : hit.start])[-1])
    end = hit.end + len(re.split(r"\s", text[hit.end : hit.end + 150])[0])
    return ADDRESS.search(text, start, end) is not None


def in_money(text: str, atoms: Sequence[Atom], hit: Found) -> bool:
    """As in "US$20m"."""
    return text[hit.end : hit.end + 1] in ("$", "£", "€")


def in_a_compound(text: str, atoms: Sequence[Atom], hit: Found) -> bool:
    """As in "RT-PCR": an acronym of two or three letters joined to another one."""
    is_short = hit.end - hit.start <= 3 and text[hit.start : hit.end].isupper()
    return (
        is_short and bool(re.match(r"-[A-Z]{2,}", text[hit.end : hit.end + 3])) and hit.known.what != "state"
    )


def among_capitals(text: str, atoms: Sequence[Atom], hit: Found) -> bool:
    """As in "ASK WHO WANTS": an acronym among words in capitals may be a word."""
    if hit.last - hit.first > 1 or not text[hit.start : hit.end].isupper() or hit.end - hit.start > 3:
        return False
    beside = [atoms[at] for at in (hit.first - 1, hit.last) if 0 <= at < len(atoms)]
    return len(beside) == 2 and all(len(atom.text) >= 3 and atom.text.isupper() for atom in beside)


VETOES: tuple[Veto, ...] = (in_an_address, in_money, in_a_compound, among_capitals)


def vetoed(text: str, atoms: Sequence[Atom], hit: Found) -> bool:
    """Whether anything speaks against a name of the gazetteer at a place."""
    return any(veto(text, atoms, hit) for veto in VETOES)


ELECTION = re.compile(
    r"\s(?:[\w.]+\s){0,3}(?:election|referendum|census|Olympics|Games|World Cup)", re.IGNORECASE
)


def names_an_election(text: str, hit: Found) -> bool:
    """As in "the 2019 United Kingdom general election": the state is part of another name, and described rather than named."""
    is_year = re.search(r"\b[12]\d{3}\s$", text[max(hit.start - 6, 0) : hit.start])
    return bool(is_year) and ELECTION.match(text, hit.end) is not None


VESSEL_PREFIX = re.compile(
    r"(?:HMS|HMAS|HMCS|HMNZS|USS|USNS|USCGC|ROKS|INS|JS|KRI|BRP|PNS|TCG|MV|M/V|MT|SS|RV)\s"
)
VESSEL_BEFORE = re.compile(
    r"\b(?:frigate|destroyer|warship|submarine|corvette|cruiser|cutter|minesweeper|tanker|freighter|trawler|ferry|yacht|icebreaker"
    r"|(?:aircraft|bulk) carrier|(?:cargo|container|research|survey|hospital|naval|cruise) ship|patrol boat|vessel)\s[\"“'‘]?$",
    re.IGNORECASE,
)


def names_a_vessel(text: str, start: int, end: int) -> bool:
    """As in "the frigate Ilse Marrow", "HMS Daring": what is named is a ship, whoever she is named after."""
    return bool(
        VESSEL_PREFIX.match(text, start, end) or VESSEL_BEFORE.search(text[max(start - 24, 0) : start])
    )
