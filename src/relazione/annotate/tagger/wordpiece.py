"""WordPiece in plain Python: words to ids of the uncased BERT vocabulary, cached per word.

The same module encodes for training and at run time, so the two can't drift apart. Ids are those of the reference
implementation for every word that holds no typographic quotation mark or dash; those are folded to one form
first (`fold=True`), because the treebanks and the press write them differently.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

PAD, UNK, CLS, SEP = 0, 100, 101, 102
LONGEST_WORD = 100
CACHE_LIMIT = 200_000
FOLDED = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "‛": "'",
        "`": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "‑": "-",
        "‐": "-",
        "−": "-",
    }
)
DASHES = {"--": "—", "---": "—"}

# Shapes of a word as written; the encoder itself is uncased.
SHAPES = ("padding", "digits", "neither", "mixed digits", "lower", "upper", "one capital", "title", "other")


@lru_cache(maxsize=100_000)
def shape_of(word: str) -> int:
    """The index in `SHAPES` of the case shape of `word` (1 to 8; 0 is padding)."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 1 if any(c.isdigit() for c in word) else 2
    if any(c.isdigit() for c in word):
        return 3
    if all(c.islower() for c in letters):
        return 4
    if all(not c.islower() for c in letters):
        return 5 if len(letters) > 1 else 6
    return 7 if not letters[0].islower() and all(c.islower() for c in letters[1:]) else 8


def _is_cjk(char: str) -> bool:
    code = ord(char)
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x2FA1F
        or 0xF900 <= code <= 0xFAFF
    )


def _is_punctuation(char: str) -> bool:
    code = ord(char)
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_mark or unicodedata.category(char).startswith("P")


def _basic(text: str) -> list[str]:
    """Lower-case, without accents and control characters, split at blanks, punctuation and CJK characters."""
    if text.isascii() and text.isalnum():
        return [text.lower()]
    text = unicodedata.normalize("NFD", text.lower())
    out: list[str] = []
    fresh = True
    for char in text:
        kind = unicodedata.category(char)
        if kind == "Mn" or char in "\x00\ufffd" or (kind.startswith("C") and char not in "\t\n\r"):
            continue
        if char.isspace():
            fresh = True
        elif _is_punctuation(char) or _is_cjk(char):
            out.append(char)
            fresh = True
        elif fresh:
            out.append(char)
            fresh = False
        else:
            out[-1] += char
    return out


class WordPiece:
    """Greedy longest-match WordPiece over a `vocab.txt` (one piece a line, the line number is the id)."""

    def __init__(self, vocabulary: Path | Iterable[str], *, fold: bool = True) -> None:
        pieces = (
            vocabulary.read_text(encoding="utf-8").split("\n") if isinstance(vocabulary, Path) else vocabulary
        )
        self._ids = {piece: number for number, piece in enumerate(pieces) if piece}
        self._fold = fold
        self._cache: dict[str, tuple[int, ...]] = {}

    def word(self, word: str) -> tuple[int, ...]:
        """The ids of one word; at least one (`UNK` where nothing is left of it)."""
        found = self._cache.get(word)
        if found is None:
            if len(self._cache) >= CACHE_LIMIT:
                self._cache.clear()
            found = self._cache[word] = self._encode(word) or (UNK,)
        return found

    def text(self, text: str) -> list[int]:
        """The ids of running text, word by word, without `CLS` and `SEP`."""
        return [piece for word in text.split() for piece in self._word_or_nothing(word)]

    def _word_or_nothing(self, word: str) -> tuple[int, ...]:
        found = self._cache.get(word)
        if found is None:
            if len(self._cache) >= CACHE_LIMIT:
                self._cache.clear()
            found = self._cache[word] = self._encode(word)
        return found

    def _encode(self, word: str) -> tuple[int, ...]:
        if self._fold:
            word = DASHES.get(word) or word.translate(FOLDED)
        return tuple(piece for part in _basic(word) for piece in self._pieces(part))

    def _pieces(self, part: str) -> list[int]:
        if len(part) > LONGEST_WORD:
            return [UNK]
        out: list[int] = []
        start = 0
        while start < len(part):
            stop = len(part)
            while stop > start and ("##" if start else "") + part[start:stop] not in self._ids:
                stop -= 1
            if stop == start:
                return [UNK]
            out.append(self._ids[("##" if start else "") + part[start:stop]])
            start = stop
        return out
