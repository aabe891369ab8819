"""Whether two sayings can be, and are, one utterance.

The vetoes are asked first, in order; the first that holds is the reason why not. Then the grounds, in order; the first that holds is the
reason why. An embedding alone is never a ground: sentences about the same thing lie as close as renderings of one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from relazione.collate.align.sayings import Saying
from relazione.collate.align.wording import Likeness, differences, likeness

ALWAYS = 10**6  # words: no run of them lifts the veto
VERBATIM = 6  # words in a row that only the same words can explain
LONG = 9  # and that explain it even where one speaker is not known
WHOLE = 15  # and that outweigh a number or a negation, which may stand in a piece that the other leaves out
MOST, SOME, NEAR = 0.6, 0.25, 0.55  # shares of the shorter's words; cosine that must go with the lesser share
PHRASE, CLOSE = 4, 0.62  # words in a row and the cosine that make one utterance of few shared words
APART = 3  # days between publications above which only the same words make one utterance of undated sayings

PERSONAL = "person:"

Veto = Callable[[Saying, Saying], bool]


@dataclass(frozen=True, slots=True)
class Likely:
    """That two sayings are one utterance: how surely, and why."""

    score: float
    why: tuple[str, ...]


class Judging:
    """Judges pairs; `cosine` is asked only where words leave it open."""

    def __init__(self, cosine: Callable[[Saying, Saying], float]) -> None:
        self.cosine = cosine
        self.likenesses: dict[tuple[int, int], Likeness] = {}

    def like(self, one: Saying, two: Saying) -> Likeness:
        """The likeness of two sayings, worked out once."""
        key = (one.order, two.order)
        if key not in self.likenesses:
            self.likenesses[key] = likeness(one, two)
        return self.likenesses[key]

    def veto(self, one: Saying, two: Saying) -> str | None:
        """Why two sayings cannot be one utterance, if they cannot."""
        if one.article == two.article:
            return None
        for name, speaks_against, unless in VETOES:
            if speaks_against(one, two) and (unless == ALWAYS or self.like(one, two).run < unless):
                return name
        return None

    def judge(self, one: Saying, two: Saying) -> Likely | None:
        """That they are one, or None."""
        if self.veto(one, two):
            return None
        like = self.like(one, two)
        ground = self._ground(one, two, like)
        if ground is None:
            return None
        return Likely(self.nearness(one, two), (ground, *differences(one, two)))

    def nearness(self, one: Saying, two: Saying) -> float:
        """One number for how near two sayings are, to rank counterparts by: meaning, shared words, common run."""
        like = self.like(one, two)
        return self.cosine(one, two) + like.share / 2 + min(like.run, LONG) / 20

    def _ground(self, one: Saying, two: Saying, like: Likeness) -> str | None:
        if like.run >= VERBATIM:
            return "the same words in a row"
        if like.shared >= 3 and like.share >= MOST:
            return "most of the shorter's words"
        if like.shared >= 2 and like.share >= SOME and self.cosine(one, two) >= NEAR:
            return "shared words, near in meaning"
        if like.shared and like.run >= PHRASE and self.cosine(one, two) >= CLOSE:
            return "a shared phrase, close in meaning"
        return None


def other_speaker(one: Saying, two: Saying) -> bool:
    """Both speakers are known and differ."""
    return bool(one.speakers and two.speakers) and one.speakers != two.speakers


def unknown_speaker(one: Saying, two: Saying) -> bool:
    """One speaker is not known."""
    return not one.speakers or not two.speakers


def mere_label(one: Saying, two: Saying) -> bool:
    """A label in quotation marks is no utterance."""
    return "scare" in (one.quote.kind, two.quote.kind)


def other_status(one: Saying, two: Saying) -> bool:
    """The one was said, the other denied, declined, absent or yet to come."""
    return one.quote.status != two.quote.status


def other_day(one: Saying, two: Saying) -> bool:
    """Both days are known and have none in common."""
    if one.day is None or two.day is None:
        return False
    return one.day[1] < two.day[0] or two.day[1] < one.day[0]


def after_publication(one: Saying, two: Saying) -> bool:
    """The day of the one lies after the other was printed."""
    return _later(one, two) or _later(two, one)


def _later(one: Saying, two: Saying) -> bool:
    return one.day is not None and two.published is not None and one.day[0] > two.published


def far_apart(one: Saying, two: Saying) -> bool:
    """Printed days apart, and neither tells the day on which it was said."""
    if (one.day and two.day) or not one.published or not two.published:
        return False
    gap = date.fromisoformat(one.published[:10]) - date.fromisoformat(two.published[:10])
    return abs(gap.days) > APART


def other_numbers(one: Saying, two: Saying) -> bool:
    """Both name quantities and have none in common."""
    return bool(one.numbers and two.numbers) and not one.numbers & two.numbers


def turned_round(one: Saying, two: Saying) -> bool:
    """The one negates and the other does not, in much the same words; with other words it may mean the same."""
    return one.negated != two.negated and likeness(one, two).share >= MOST


def standing_position(one: Saying, two: Saying) -> bool:
    """What a state or house holds at large, on no day that both tell: a position, not an utterance."""
    collective = any(not speaker.startswith(PERSONAL) for speaker in one.speakers | two.speakers)
    return collective and not (one.day and two.day)


#: each with the run of common words from which it no longer counts
VETOES: Sequence[tuple[str, Veto, int]] = (
    ("a label", mere_label, ALWAYS),
    ("another speaker", other_speaker, ALWAYS),
    ("a speaker not known", unknown_speaker, VERBATIM + 1),
    ("another status", other_status, LONG),
    ("another day", other_day, ALWAYS),
    ("said after the other was printed", after_publication, ALWAYS),
    ("printed days apart", far_apart, LONG),
    ("other numbers", other_numbers, WHOLE),
    ("turned round", turned_round, WHOLE),
    ("a standing position", standing_position, VERBATIM),
)
