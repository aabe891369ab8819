"""Words and marks of a text with their offsets, whatever the tagger takes for a word.

The gazetteer's names are split the same way, so that "U.S.", "Asia-Pacific" and "People’s" match under any tokenisation.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

ATOM = re.compile(r"[^\W_]+|[^\w\s]")
STRAIGHT = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "–": "-", "‑": "-", "‐": "-"})


class Atom(NamedTuple):
    """A word or a mark; `key` is its folded form, with straight apostrophes and hyphens."""

    key: str
    start: int
    end: int
    text: str

    @property
    def is_word(self) -> bool:
        return self.key[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def atoms_of(text: str) -> list[Atom]:
    """The atoms of a text, in order."""
    return [Atom(fold(word := hit.group()), *hit.span(), word) for hit in ATOM.finditer(text)]


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The key of a word: lower case, straight marks."""
    return word.translate(STRAIGHT).casefold()


def keys_of(name: str) -> tuple[str, ...]:
    """The keys of a name's atoms."""
    return tuple(atom.key for atom in atoms_of(name))


def written_alike(form: Atom, seen: Atom) -> bool:
    """Whether `seen` may be an instance of the gazetteer's `form`: capitals where it has them, acronyms to the letter.

    A word of four letters or more may stand in capitals throughout, as in headlines and datelines.
    """
    if not form.is_word or not form.text[0].isalpha() or form.text == seen.text:
        return True
    if form.text.isupper():
        return len(form.text) == 1 and seen.text.isupper()
    if seen.text.isupper() and len(seen.text) >= 4:
        return True
    return seen.text[1:] == form.text[1:] and (not form.is_capital or seen.is_capital)
