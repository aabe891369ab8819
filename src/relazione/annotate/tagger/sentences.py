"""Where sentences begin: an ordered list of rules, each setting how sure the model must be at one place.

A rule looks at the words around a place and answers with the least probability of "start" it asks of the model there
(0: always a boundary, above 1: never), or None: the next rule is asked. The first answer wins. Thresholds were set on
the train parts of EWT and GUM (open genres), with newswire manners (titles, quotations) put first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from relazione.annotate.tagger.lexicons import ABBREVIATIONS, TITLES, lexicon

ALWAYS, NEVER = 0.0, 2.0
NEWLINE_AFTER_STOP, NEWLINE = 0.02, 0.5
STOP, ABBREVIATED, INITIAL, LOWER, OPEN = 0.25, 0.6, 0.95, 0.8, 0.9

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_STOPS = frozenset((".", "!", "?", "…", "...", "?!", "!?", "!!", "!!!", "??", "???"))
_CLOSERS = frozenset("\"'”’)]»")
_NO_START = frozenset(",.;:!?)]}”…%") | {"...", "'s", "’s", "n't", "n’t"}
_SAYING = lexicon("saying")


@dataclass(frozen=True, slots=True)
class Place:
    """The place before word `at` of a stretch; `gap` is the white space before it."""

    words: Sequence[str]
    at: int
    gap: str

    @property
    def here(self) -> str:
        return self.words[self.at]

    @property
    def before(self) -> str:
        return self.words[self.at - 1]

    @property
    def mark(self) -> str:
        """The last word before, closing quotation marks and brackets left aside."""
        number = self.at - 1
        while number > 0 and self.words[number] in _CLOSERS:
            number -= 1
        return self.words[number]


def glued(place: Place) -> float | None:
    """No blank, no boundary."""
    return NEVER if not place.gap else None


def broken_line(place: Place) -> float | None:
    """ "Putin welcomed ⏎⏎ military cooperation": the extraction broke a line inside a sentence."""
    return NEVER if "\n" in place.gap and goes_on(place.before, place.here) else None


def goes_on(before: str, after: str) -> bool:
    """Whether what stands after a line break reads on from what stands before it: no stop, then a small letter."""
    return (before[-1].isalnum() or before[-1] == ",") and after[0].islower()


def new_line(place: Place) -> float | None:
    """A line break: nearly always a boundary after a full stop; else the model is asked (wrapped lines, headings)."""
    if "\n" not in place.gap:
        return None
    return NEWLINE_AFTER_STOP if place.mark in _STOPS else NEWLINE


def no_start(place: Place) -> float | None:
    """Closing marks and clitics start nothing."""
    return NEVER if place.here in _NO_START else None


def title_or_initial(place: Place) -> float | None:
    """ "Senior Col. | Tan Kefei", "No. | 5", "J. | Smith"."""
    if not place.before.endswith(".") or len(place.before) < 2:
        return None
    stem = place.before[:-1]
    if stem in TITLES:
        return NEVER
    if len(stem) == 1 and stem.isupper():
        return INITIAL
    return ABBREVIATED if stem in ABBREVIATIONS or "." in stem else None


def reporting_clause(place: Place) -> float | None:
    """ "Where to?" | Tan asked."""
    if place.before not in ('"', "”", "'", "’") or place.mark == ".":
        return None
    following = place.words[place.at : place.at + 5]
    return NEVER if any(word in _SAYING for word in following) else None


def lower_case(place: Place) -> float | None:
    """A small letter seldom starts a sentence."""
    if not place.here[0].islower():
        return None
    return LOWER if place.mark in _STOPS else NEVER


def full_stop(place: Place) -> float | None:
    """A stop, with or without closing marks after it."""
    return STOP if place.mark in _STOPS else None


RULES: tuple[Callable[[Place], float | None], ...] = (
    glued, broken_line, new_line, no_start, title_or_initial, reporting_clause, lower_case, full_stop,
)  # fmt: skip


def threshold(place: Place) -> float:
    """How sure the model must be for a sentence to start at this place."""
    return decided(place)[1]


def decided(place: Place) -> tuple[str, float]:
    """(name of the rule that decides, its threshold)."""
    for rule in RULES:
        answer = rule(place)
        if answer is not None:
            return rule.__name__, answer
    return "open", OPEN


def thresholds(words: Sequence[str], gaps: Sequence[str]) -> list[float]:
    """The threshold of every place of a stretch; its first word always starts a sentence."""
    return [ALWAYS] + [
        _inside(words[at])
        if gaps[at] == " " and words[at - 1].isalpha()
        else threshold(Place(words, at, gaps[at]))
        for at in range(1, len(words))
    ]


def _inside(here: str) -> float:
    """What `RULES` come to after a blank and a word of letters alone, as most places are."""
    return NEVER if here in _NO_START or here[0].islower() else OPEN


def paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of `text[start:end]` between blank lines, white space at their ends taken off."""
    cuts = [start]
    for gap in _PARAGRAPH.finditer(text, start, end):
        if not goes_on(text[cuts[-1] : gap.start()].rstrip() or ".", text[gap.end() : end] or "."):
            cuts += [gap.start(), gap.end()]
    cuts.append(end)
    stretches = [_stripped(text, first, last) for first, last in zip(cuts[::2], cuts[1::2], strict=True)]
    return [(first, last) for first, last in stretches if first < last]


def _stripped(text: str, first: int, last: int) -> tuple[int, int]:
    inside = text[first:last]
    return first + len(inside) - len(inside.lstrip()), last - len(inside) + len(inside.rstrip())
