"""The words a line rests on, with as much of the text around them as the user asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from relazione.model.span import Span, merged
from relazione.publish.affair import Affair

TextMode = Literal["spans", "context", "full"]
LONGEST = 420  # characters of one piece of evidence that are shown; a fact never needs more
AROUND = 160  # characters of its sentence before, after and between pieces of evidence
OPENING, CLOSING = "\"“„‘'", "\"”’'"


@dataclass(frozen=True, slots=True)
class Words:
    """Evidence in one sentence: its pieces, each with whether it is evidence or what stands around it, and the place."""

    siglum: str
    article: str
    pieces: tuple[tuple[str, bool], ...]
    start: int
    end: int

    @property
    def words(self) -> str:
        """The evidence alone."""
        return " … ".join(text for text, evidence in self.pieces if evidence)


@dataclass(frozen=True)
class Quoting:
    """Quotes evidence in one mode: the spans alone, or with the rest of their sentence."""

    affair: Affair
    mode: TextMode = "context"

    def words(self, places: Iterable[tuple[str, Sequence[Span]]]) -> tuple[Words, ...]:
        """Evidence ``(article id, spans)`` as words, in canonical order; spans of one sentence together, each place once."""
        spans: dict[str, list[Span]] = {}
        for article, given in places:
            if article in self.affair.order:
                spans.setdefault(article, []).extend(Span(*span) for span in given)
        ordered = sorted(spans, key=self.affair.order.__getitem__)
        return tuple(one for article in ordered for one in self._quoted(article, merged(spans[article])))

    def _quoted(self, article: str, spans: Sequence[Span]) -> Iterator[Words]:
        together: list[tuple[Span, list[Span]]] = []
        for span in spans:
            window = self._window(article, span)
            if together and window.start < together[-1][0].end:
                last, held = together[-1]
                together[-1] = (Span(last.start, max(last.end, window.end)), [*held, span])
            else:
                together.append((window, [span]))
        for window, held in together:
            pieces = tuple(self._pieces(self.affair.articles[article].text, window, held))
            yield Words(self.affair.sigla[article], article, pieces, held[0].start, held[-1].end)

    def _pieces(self, text: str, window: Span, spans: Sequence[Span]) -> Iterator[tuple[str, bool]]:
        at, shown = window.start, self.mode != "spans"
        for span in spans:
            if shown and (around := _around(text[at : span.start], first=at == window.start)):
                yield around, False
            yield _shown(span.of(text)), True
            at = span.end
        if shown and text[at : window.end].strip():
            yield _spaced(text[at : window.end][:AROUND]).rstrip(), False

    def _window(self, article: str, span: Span) -> Span:
        """The sentences the span touches; in the mode that shows spans alone, the span."""
        if self.mode == "spans":
            return span
        inside = self.affair.standing[article].sentences.at((span,))
        return Span(min([span.start, *(s.start for s in inside)]), max([span.end, *(s.end for s in inside)]))


def _around(text: str, *, first: bool) -> str:
    plain = _spaced(text)
    if len(plain) <= AROUND:
        return plain.lstrip() if first else plain
    return (
        _spaced(text[-AROUND:]).lstrip() if first else f"{plain[: AROUND // 2]} […] {plain[-AROUND // 2 :]}"
    )


def _spaced(text: str) -> str:
    """One line that keeps a space where it touches the evidence beside it."""
    plain = clean(text)
    return f"{' ' if text[:1].isspace() else ''}{plain}{' ' if text[-1:].isspace() and plain else ''}"


def clean(text: str) -> str:
    """One line."""
    return " ".join(text.split())


def unquoted(words: str) -> str:
    """What stands within a pair of quotation marks, when all of it does; the comma that a cue puts inside goes too.

    >>> unquoted('"We are friends,"'), unquoted("a “new era” of relations")
    ('We are friends', 'a “new era” of relations')
    """
    inner = words.rstrip(",")
    if len(inner) > 1 and inner[0] in OPENING and inner[-1] in CLOSING and not set('"“”') & set(inner[1:-1]):
        return inner[1:-1].rstrip(",")
    return words


def _shown(text: str) -> str:
    plain = clean(text)
    return plain if len(plain) <= LONGEST else f"{plain[: LONGEST - 90]} […] {plain[-80:]}"
