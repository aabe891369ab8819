"""Words that report, and how often each, with what it takes, did so where it was counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

#: pseudo-counts that the rate of a frame adds to the counts of one word in it
PRIOR_WEIGHT = 3.0
SPOKEN = frozenset(("speech", "judge"))
VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Counts of ``(stem, frame)``: attributions, of how many uses. A word never met scores the rate of its class and frame."""

    counts: Mapping[tuple[str, str], tuple[int, int]]
    rates: Mapping[tuple[str, str], float]
    classes: Mapping[str, frozenset[str]]

    def score(self, lemma: str, frame: str) -> float:
        """How likely this word, taking this, reports (0 to 1)."""
        rate = self.rates.get((f"*{self.class_of(lemma)}", frame), self.rates.get(("*", frame), 0.0))
        hits, uses = self.counts.get((stem(lemma), frame), (0, 0))
        return (hits + PRIOR_WEIGHT * rate) / (uses + PRIOR_WEIGHT)

    def class_of(self, lemma: str) -> str:
        """*judge*, *speech*, *thought* or *other*."""
        known = self.classes.get(stem(lemma), frozenset())
        return next((name for name in ("judge", "speech", "thought") if name in known), "other")

    def speaks(self, lemma: str) -> bool:
        """Whether the word names an act of speech or writing, not a thought, a wish or a show."""
        return bool(self.classes.get(stem(lemma), frozenset()) & SPOKEN)

    def thinks(self, lemma: str) -> bool:
        """Whether the word names what somebody holds, feels or wishes, and no act of speech."""
        return self.classes.get(stem(lemma)) == frozenset(("thought",))

    def holds_words(self, lemma: str) -> bool:
        """Whether the noun stands for the one whose words it holds (*the statement said*)."""
        return "vessel" in self.classes.get(stem(lemma), ())

    def is_a(self, lemma: str, kind: str) -> bool:
        """Whether the word stands in a class."""
        return kind in self.classes.get(stem(lemma), ())

    def embodies(self, lemma: str) -> bool:
        """Whether the noun, like *commission*, stands for people or for what holds their words."""
        return bool(self.classes.get(stem(lemma), frozenset()) & {"body", "vessel"})


@cache
def stem(lemma: str) -> str:
    """A lemma without a closing *e* and with a closing double letter single, so that *denounc*, *denounce* are one."""
    lemma = lemma.lower()
    if lemma.endswith(("ise", "is")) and len(lemma) > 6:
        lemma = lemma[: lemma.rindex("is")] + "iz"  # British spellings
    if len(lemma) > 3 and lemma.endswith("e"):
        lemma = lemma[:-1]
    if len(lemma) > 3 and lemma[-1] == lemma[-2] and lemma[-1] not in VOWELS:
        lemma = lemma[:-1]
    return lemma


def read_lexicon(counted: str, classed: str, *, laid_over: str = "") -> Lexicon:
    """A lexicon from its tables; blank lines and lines that begin with ``#`` say nothing. A row of `laid_over` replaces one counted."""
    rows = [line.split("\t") for table in (counted, laid_over) for line in _lines(table)]
    counts = {
        (stem(lemma), frame): (int(hits), int(uses)) for lemma, frame, hits, uses in rows if lemma[0] != "*"
    }
    rates = {(lemma, frame): int(hits) / int(uses) for lemma, frame, hits, uses in rows if lemma[0] == "*"}
    classes: dict[str, frozenset[str]] = {}
    for kind, lemmas in (line.split("\t") for line in _lines(classed)):
        for lemma in map(stem, lemmas.split()):
            classes[lemma] = classes.get(lemma, frozenset()) | {kind}
    return Lexicon(counts, rates, classes)


def _lines(table: str) -> list[str]:
    return [line for line in table.splitlines() if line and not line.startswith("#")]


@cache
def cues() -> Lexicon:
    """The lexicon that comes with the package."""
    counted, classed, by_hand = (
        (files(__package__) / name).read_text(encoding="utf-8")
        for name in ("cues.tsv", "classes.tsv", "communiques.tsv")
    )
    return read_lexicon(counted, classed, laid_over=by_hand)
