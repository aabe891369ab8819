"""The words of a text as numbers: codes to compare, hashes of runs to look up, offsets to go back to the characters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from relazione.model.span import Span

Codes = NDArray[np.int32]
Hashes = NDArray[np.uint64]
Places = NDArray[np.int64]

WORD = re.compile(r"\w+")
# British and American spellings are one word for alignment; whether a passage is verbatim is decided on the text itself.
SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=\w{3})is(e|ed|es|ing|ation|ations)$"), r"iz\1"),
    (re.compile(r"(?<=\w{3})our(s|ed|ing|able|)$"), r"or\1"),
    (re.compile(r"(?<=\w{3})tre(s|)$"), r"ter\1"),
    (re.compile(r"(?<=\w{3})ence(s|)$"), r"ense\1"),
    (re.compile(r"ogramme(s|)$"), r"ogram\1"),
    (re.compile(r"(?<=\w{3})ll(ed|ing|er|ers)$"), r"l\1"),
)
OPENING, CLOSING = '“‘«(["', '.!?…”’»)]"'
MULTIPLIER = 0x9E3779B97F4A7C15  # 2**64 / golden ratio: spreads consecutive values (Knuth, TAOCP 3, 6.4)


def folded(word: str) -> str:
    """A casefolded word in one spelling."""
    for pattern, written in SPELLINGS:
        word = pattern.sub(written, word)
    return word


class Vocabulary:
    """Words numbered as they come, each with a hash of its own that does not depend on that order."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.plain: dict[str, int] = {}
        self.values: list[int] = []

    def codes(self, text: str) -> Codes:
        """One number a word: ``(words,)``."""
        number, known = self._number, self.plain
        found = [known[word] if word in known else number(word) for word in WORD.findall(text)]
        return np.array(found, dtype=np.int32)

    def _number(self, word: str) -> int:
        form = folded(word.casefold())
        if form not in self.numbers:
            self.numbers[form] = len(self.values)
            self.values.append(int.from_bytes(blake2b(form.encode(), digest_size=8).digest(), "little"))
        self.plain[word] = self.numbers[form]
        return self.plain[word]

    @property
    def hashes(self) -> Hashes:
        """The hash of each numbered word: ``(vocabulary,)``."""
        return np.array(self.values, dtype=np.uint64)


def offsets(text: str) -> list[Span]:
    """The characters of each word."""
    return [Span(*found.span()) for found in WORD.finditer(text)]


def grams(values: Hashes, size: int) -> Hashes:
    """A hash of each run of `size` words, from the hashes of the words: ``(words - size + 1,)``."""
    count = len(values) - size + 1
    if count <= 0:
        return np.empty(0, dtype=np.uint64)
    total = np.zeros(count, dtype=np.uint64)
    with np.errstate(over="ignore"):
        for at in range(size):
            total = total * np.uint64(MULTIPLIER) + values[at : at + count]
        total ^= total >> np.uint64(29)
        total *= np.uint64(MULTIPLIER)
    return total ^ (total >> np.uint64(32))


def winnowed(hashes: Hashes, window: int) -> Places:
    """Positions of the smallest hash of every `window` in a row (Schleimer, Wilkerson and Aiken, 2003).

    Two texts with ``window + size - 1`` words in common, `size` being that of the runs hashed, always share one.
    """
    if len(hashes) <= window:
        return np.array([hashes.argmin()] if len(hashes) else [], dtype=np.int64)
    smallest = sliding_window_view(hashes, window).argmin(axis=1)
    found: Places = np.unique(smallest + np.arange(len(smallest)))
    return found


@dataclass(frozen=True)
class Text:
    """An article's text for alignment; everything but the codes is made when first asked for."""

    text: str
    codes: Codes

    @cached_property
    def words(self) -> Sequence[Span]:
        """The characters of each word."""
        return offsets(self.text)

    def span(self, first: int, last: int) -> Span:
        """The characters of the words ``first`` to ``last``, the latter not included, with the marks that close on them."""
        start, end = self.words[first].start, self.words[last - 1].end
        while start > 0 and self.text[start - 1] in OPENING:
            start -= 1
        while end < len(self.text) and self.text[end] in CLOSING:
            end += 1
        return Span(start, end)
