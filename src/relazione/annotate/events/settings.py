"""The annotator that ties what was said to the event at which it was said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from relazione.model.article import Article
from relazione.model.notes import Event, Note, Notes, Quote, Setting
from relazione.model.span import Span

Phase = Literal["before", "during", "after"]
OCCASIONS = frozenset(
    {"meet", "visit", "negotiate", "call", "brief", "attend", "host", "sign", "exercise", "protest"}
)
# The words right before a phrase that names an occasion. Source: our own.
PHASES: dict[str, Phase] = {
    "during": "during", "in": "during", "at": "during", "amid": "during", "on": "during",
    "after": "after", "following": "after", "since": "after",
    "before": "before", "of": "before", "prior": "before",
}  # fmt: skip
REACH = 40  # characters between the word and the trigger: "During a brief working meeting with …"


class Settings:
    """Gives the quotes again, their settings pointing to events of the article."""

    needs: tuple[str, ...] = ("quotes", "events", "times")
    gives: tuple[str, ...] = ("quotes",)

    def __call__(self, article: Article, notes: Notes) -> Iterable[Note]:
        occasions = [event for event in notes.events if event.act in OCCASIONS]
        last: Quote | None = None
        for quote in notes.quotes:
            last = replace(quote, setting=_setting(article.text, quote, occasions, last))
            yield last


def _setting(text: str, quote: Quote, occasions: Sequence[Event], last: Quote | None) -> Setting:
    """The quote's setting with the occasion named in its sentence; else that of what the same speaker said just before."""
    found = _occasion(text, quote, occasions)
    if found is not None:
        event, phase = found
        when = quote.setting.when or (_days(event) if phase == "during" else None)
        return replace(quote.setting, event=event.id, phase=quote.setting.phase or phase, when=when)
    if (
        last is not None
        and last.setting.event
        and quote.speaker
        and quote.speaker == last.speaker
        and not quote.setting.phase
    ):
        return replace(
            quote.setting,
            event=last.setting.event,
            phase=last.setting.phase,
            when=quote.setting.when or last.setting.when,
        )
    return quote.setting


def _occasion(text: str, quote: Quote, occasions: Sequence[Event]) -> tuple[Event, Phase] | None:
    """The occasion named beside the cue, outside the words said, after "during", "at", "after", "ahead of" …."""
    frame = _frame(text, quote)
    if frame is None:
        return None
    for event in occasions:
        inside_words = any(piece.holds(event.trigger) for piece in quote.content)
        if frame.holds(event.trigger) and not inside_words and (phase := _phase(text, event)) is not None:
            return event, phase
    return None


def _frame(text: str, quote: Quote) -> Span | None:
    """The sentence or sentences around cue and source, by line and full stop."""
    anchors = [*quote.cue, *quote.source]
    if not anchors:
        return None
    start, end = min(anchors).start, max(span.end for span in anchors)
    first = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start)) + 1
    ends = [at for at in (text.find(". ", end), text.find("\n", end)) if at >= 0]
    return Span(first, min(ends, default=len(text)))


def _phase(text: str, event: Event) -> Phase | None:
    """The phase that the word before the occasion's phrase names."""
    start = min([event.trigger, *event.evidence]).start if event.evidence else event.trigger.start
    start = start if event.trigger.start - start <= REACH else event.trigger.start
    before = text[max(0, start - 12) : event.trigger.start].lower().split()
    words = text[start : event.trigger.start].lower().split()
    return next((PHASES[word] for word in [*words[:1], *reversed(before)] if word in PHASES), None)


def _days(event: Event) -> str | None:
    if event.time is None or event.earliest is None:
        return None
    return event.earliest if event.earliest == event.latest else f"{event.earliest}/{event.latest or '..'}"
