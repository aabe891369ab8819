"""Who wrote it: the names in a byline, without what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import resources

AND = re.compile(
    r"\s*(?:[,;/|•·&+]|\n|\s[–—-]\s|\s(?:(?i:and|und|et|en|og|och|ja|та|ve|dan|with|mit|avec|con)|y|e|i|a|и|і|و)\s)\s*"
)  # one letter only in lower case: a capital is an initial
ADDRESS = re.compile(r"\(?\S+@\S+\.\w+\)?|https?://\S+|(?<!\w)@\w+|\(@\w+\)")
AT_PLACE = re.compile(
    r"\s+(?:in|at|from|aus|à|en|a|w|в|reports? from)\s+[A-Z\u00c0-\u00deА-Я][\w.'’-]*(?:\s+[A-Z\u00c0-\u00deА-Я][\w.'’-]*){0,2}$"
)
UPDATED = re.compile(
    r"\s*\b(?:published|updated|posted|last\b|on\s+\w+\s+\d|\d{1,2}[:.]\d\d|\d{4}).*$",
    re.IGNORECASE | re.DOTALL,
)
PARTICLES = re.compile(
    r"de|da|do|dos|das|del|della|di|la|le|el|van|von|der|den|ter|ten|zu|zur|af|av|bin|ibn|al|ben|y|e|du|des|of|the|dit|d['’].+|[ae]l-.+"
)
MOST_PEOPLE = 12
LONGEST = 45  # characters of one name


@cache
def _words(kind: str) -> frozenset[str]:
    rows = resources.files("relazione.read.page").joinpath("bylines.tsv").read_text(encoding="utf-8")
    pairs = (line.split("\t") for line in rows.splitlines() if line and not line.startswith("#"))
    return frozenset(word for of, word in pairs if of == kind)


@cache
def _opening() -> re.Pattern[str]:
    """The words that open a byline: "By", "Von", "Story by", "Автор:"."""
    words = sorted(_words("opening"), key=lambda word: (-len(word), word))
    return re.compile(rf"^\W*(?:{'|'.join(map(re.escape, words))})(?:\s*:\s*|\s+)", re.IGNORECASE)


def opens_byline(text: str) -> bool:
    """Whether a line begins like a byline."""
    return bool(_opening().match(text))


def people_in(text: str) -> tuple[str, ...]:
    """The names of people in a byline, in order, each once; empty where none reads like a name.

    >>> people_in("By MIRA VOS and Ilka Brandsma, Political correspondents")
    ('Mira Vos', 'Ilka Brandsma')
    """
    bare = UPDATED.sub("", ADDRESS.sub(" ", _opening().sub("", text.strip(), count=1)))
    names = [name for piece in AND.split(bare) if (name := _name(piece))]
    full = [name for name in names if " " in name]  # beside full names a lone word is where they write from
    return tuple(dict.fromkeys(full or names))[:MOST_PEOPLE]


def people_of(texts: Iterable[str], *, but: Sequence[str] = ()) -> tuple[str, ...]:
    """The names in several statements, without those that are the page's own site or nobody's."""
    sites = {_folded(site) for site in but if site}
    return tuple(
        dict.fromkeys(name for text in texts for name in people_in(text) if not _is_site(name, sites))
    )


def _is_site(name: str, sites: set[str]) -> bool:
    folded = _folded(name)
    return folded in sites or any(folded in (f"{site} staff", f"{site} reporter") for site in sites)


def _folded(name: str) -> str:
    return re.sub(r"^the |\.\w{2,4}$", "", " ".join(name.lower().split()))


def _name(piece: str) -> str | None:
    """One piece of a byline as a name in ordinary case; None for a role, a place's line, a nobody ("admin")."""
    said = AT_PLACE.sub("", _opening().sub("", re.sub(r"\s*[(\[].*$", "", piece)).strip(' \t.:,*_-–—|"“”'))
    words = said.split()
    if not words or len(words) > 6 or len(said) > LONGEST or re.search(r"[\d!?%=<>{}]|\.\w+/", said):
        return None
    if said.lower() in _words("nobody") or any(word.lower().strip(".") in _words("role") for word in words):
        return None
    if not any(map(str.isalpha, said)) or not all(_is_name_word(word, len(words)) for word in words):
        return None
    shown = " ".join(_ordinary(word) for word in words) if said.isupper() and len(said) > 4 else said
    return f"{shown}." if re.search(r"\b(?:Jr|Sr)$", shown) else shown


def _is_name_word(word: str, of: int) -> bool:
    """A capital, a letter of a script without capitals, or a particle between names."""
    first = next((letter for letter in word if letter.isalpha()), "")
    if not first:
        return False
    return not first.islower() or (of > 1 and PARTICLES.fullmatch(word.lower()) is not None)


def _ordinary(word: str) -> str:
    """A word in capitals as a name; two letters are initials unless they are a particle."""
    if not word.isupper() or (len(word) <= 2 and not PARTICLES.fullmatch(word.lower())):
        return word
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))


def lines_of_people(lines: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The names of each line that opens like a byline."""
    for line in (piece.strip() for whole in lines for piece in whole.split("|")):
        found = people_in(line) if opens_byline(line) and len(line) <= 160 else ()
        if found:
            yield found
