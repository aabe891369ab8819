"""A text as a row of words, each with one class of the lexicon: what the grammar is matched against.

The row is kept as a string with one character a word, so that a grammar rule is an ordinary regular expression over it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from relazione.model.datafile import parsed

OTHER, BREAK = "OTHER", "BREAK"
# classes of words that no list can hold, told by their form
FORMS = ("ISO", "SLASHED", "CLOCK", "SMALL", "YEAR", "NUM", "ORDDIGIT", "DECADEFORM", "APOSYEAR", "QCODE")
MARKS = {
    ",": "COMMA",
    "-": "HYPHEN",
    "–": "DASH",
    "—": "DASH",
    ".": "STOP",
    "'s": "POSS",
    "’s": "POSS",
    "$": "MONEY",
}
MARKS |= {
    "€": "MONEY",
    "£": "MONEY",
    "%": "PERCENT",
    "(": "OPEN",
    ")": "CLOSE",
    "'": "QUOTE",
    "’": "QUOTE",
    "/": "SLASH",
}
WORD = re.compile(
    r"""(?P<ISO>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d))
      | (?P<SLASHED>\b(?:\d{4}/\d{1,2}/\d{1,2}|\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)|\d{1,2}\.\d{1,2}\.\d{4})\b(?![\d/]))
      | (?P<CLOCK>\b(?:[01]?\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?|\.[0-5]\d(?=\s?[ap]\.?m))\b)
      | (?P<DECADEFORM>(?:\b\d{3}0|['’‘`]\d0|\b[2-9]0)['’]?s\b)
      | (?P<APOSYEAR>['’‘]\d\d\b(?!['’]?s))
      | (?P<ORDDIGIT>\b\d{1,3}(?:st|nd|rd|th)\b)
      | (?P<DIGITS>\d+(?:,\d{3})*(?:\.\d+)?)
      | (?P<QCODE>\bQ[1-4]\b)
      | (?P<DOTTED>\b[ap]\.m\.?|\bo['’]clock\b
          |\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu|Thurs|Fri|Sat|Sun)\.)
      | (?P<POSS>['’]s\b)
      | (?P<BREAK>\n[ \t\r]*\n\s*|;|:|[?!])
      | (?P<LETTERS>[^\W\d_]+)
      | (?P<MARK>\S)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: where they stand, one class character each (`codes`), and what they are worth."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    codes: str
    values: tuple[Any, ...]

    def said(self, at: int) -> str:
        """The word itself; empty beyond the ends."""
        return self.text[self.starts[at] : self.ends[at]] if 0 <= at < len(self.starts) else ""

    def name(self, at: int) -> str:
        """The class of the word; BREAK beyond the ends."""
        return class_names()[self.codes[at]] if 0 <= at < len(self.codes) else BREAK


@cache
def lexicon() -> dict[str, dict[str, Any]]:
    """Class -> word -> value, as the file has it."""
    written: dict[str, dict[str, Any]] = parsed((Path(__file__).parent / "lexicon.yaml").read_text("utf-8"))
    return written


@cache
def class_codes() -> dict[str, str]:
    """Class name -> its character."""
    names = [*lexicon(), *FORMS, *dict.fromkeys(MARKS.values()), "YEARWORD", "ORDWORD", BREAK, OTHER]
    return {name: chr(0x400 + at) for at, name in enumerate(names)}


@cache
def class_names() -> dict[str, str]:
    """Character -> class name."""
    return {code: name for name, code in class_codes().items()}


@cache
def entries() -> dict[str, tuple[str, Any]]:
    """Word as it must be written -> (class character, value). A word with a capital is entered in capitals too."""
    found: dict[str, tuple[str, Any]] = {}
    for name, words in lexicon().items():
        for word, value in words.items():
            forms = {word, word.upper()} if word != word.lower() else {word}
            found.update({form: (class_codes()[name], value) for form in forms})
    return found


def words(text: str) -> Words:
    """The text's words with their classes."""
    starts, ends, codes, values = [], [], [], []
    for match in WORD.finditer(text):
        code, value = _classified(match)
        starts.append(match.start())
        ends.append(match.end())
        codes.append(code)
        values.append(value)
    return Words(text, tuple(starts), tuple(ends), "".join(codes), tuple(values))


def _classified(match: re.Match[str]) -> tuple[str, Any]:
    kind, said = match.lastgroup or "", match[0]
    if kind in ("LETTERS", "DOTTED"):
        return _listed(said)
    if kind == "DIGITS":
        return _digits(said)
    if kind == "MARK":
        return class_codes()[MARKS.get(said, OTHER)], said
    return class_codes()[kind], VALUES.get(kind, str)(said)


def _listed(said: str) -> tuple[str, Any]:
    known = entries()
    return known.get(said) or known.get(said.lower()) or (class_codes()[OTHER], None)


def _digits(said: str) -> tuple[str, Any]:
    codes = class_codes()
    if len(said) == 4 and said.isdigit() and 1000 <= int(said) <= 2100:
        return codes["YEAR"], int(said)
    if len(said) <= 2 and said.isdigit() and 1 <= int(said) <= 31:
        return codes["SMALL"], int(said)
    number = float(said.replace(",", ""))
    return codes["NUM"], int(number) if number.is_integer() else number


def _first_number(said: str) -> int:
    return int(re.findall(r"\d+", said)[0])


VALUES: dict[str, Callable[[str], Any]] = {
    "ORDDIGIT": _first_number,
    "APOSYEAR": _first_number,
    "DECADEFORM": _first_number,
    "QCODE": _first_number,
}
