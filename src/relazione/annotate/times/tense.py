"""Whether the words around a time look ahead ("will meet on Friday") or back ("said on Friday")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relazione.annotate.times.cues import cues
from relazione.annotate.times.governing import Look, Tree, look
from relazione.annotate.times.words import Words
from relazione.model.notes import Token

NEAR = 7  # words that are near
SPAN = 25  # words within which the verb of a clause is looked for


class Tenses:
    """Tells which way a time looks: by its governing verb where there is a tree, else by the words before and after it."""

    def __init__(self, words: Words, tokens: Sequence[Token] = ()) -> None:
        self.words = words
        self.tree = Tree(tokens) if tokens else None

    def look(self, first: int, last: int) -> Look:
        """Ahead, back or undecided, for the words from `first` to `last`."""
        if announced := self._announced(first):
            return announced
        if self._beside_speech(first, last):
            return "back"
        if self.words.name(last) == "POSS":
            return "back"  # "Friday's meeting" is mostly over; the verb says nothing about it
        governed = look(self.tree, self.words.starts[first], self.words.ends[last - 1]) if self.tree else ""
        return governed or self._looking_left(first) or self._looking_right(last)

    def _announced(self, first: int) -> Look:
        """Ahead of …, as early as …, by …: the words just before say it."""
        before = " ".join(self.words.said(at).lower() for at in range(max(first - 3, 0), first))
        if any(before.endswith(phrase) for phrase in cues("ahead_phrases")):
            return "ahead"
        return "ahead" if before.endswith(("until", "till")) and not self._lasted(first) else ""

    def _beside_speech(self, first: int, last: int) -> bool:
        """Said on Friday, told reporters Friday, on Friday said: the tree may hang the day on what was said."""
        near = [self.words.said(at).lower() for at in (*range(max(first - 3, 0), first), last)]
        return any(said in cues("spoke") for said in near)

    def _lasted(self, at: int) -> bool:
        """It lasted until Thursday; until Thursday they had not …: told from afterwards."""
        return any(self.words.said(near).lower() in cues("lasted") for near in self._clause(at))

    def _clause(self, at: int) -> Iterator[int]:
        """The nearest words of the sentence around."""
        for step in (-1, 1):
            place = at
            while abs(place - at) < NEAR and not self._breaks(place):
                yield place
                place += step

    def _looking_left(self, at: int) -> Look:
        for place in range(at - 1, max(at - SPAN, -1), -1):
            if self._breaks(place):
                return ""
            if look := self._cue(place):
                return look
            if self.words.name(place) == "TO" and self._infinitive(place):
                return "ahead" if self._set_to(place) else ""
        return ""

    def _infinitive(self, to: int) -> bool:
        return self.words.name(to + 1) == "OTHER" and self.words.said(to + 1).islower()

    def _set_to(self, to: int) -> bool:
        """Set to, is to, plans to, expected to: what follows is still to come."""
        return any(self.words.said(at).lower() in cues("ahead_with_to") for at in range(max(0, to - 3), to))

    def _looking_right(self, at: int) -> Look:
        for place in range(at, min(at + SPAN, len(self.words.starts))):
            if self._breaks(place):
                return ""
            if look := self._cue(place):
                return look
        return ""

    def _breaks(self, at: int) -> bool:
        name = self.words.name(at)
        return name == "BREAK" or (name == "STOP" and self.words.said(at + 1)[:1].isupper())

    def _cue(self, at: int) -> Look:
        said = self.words.said(at).lower()
        if said in cues("ahead") or (
            said in cues("arranged") and self.words.said(at - 1).lower() in cues("being")
        ):
            return "ahead"
        if said in cues("back") or (said.endswith("ed") and len(said) > 4 and said not in cues("neither")):
            return "back"
        return ""
