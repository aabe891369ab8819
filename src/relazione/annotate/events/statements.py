"""Statements as events: that something was said, by whom, when; the words of quotes are the evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from relazione.annotate.events.status import Verdict
from relazione.model.notes import Event, Quote
from relazione.model.span import Span, merged

UNSAID: Mapping[str, Verdict] = {
    "said": Verdict("held", "positive", "quoted"),
    "denied": Verdict("held", "negative", "said not to have been said"),
    "declined": Verdict("held", "negative", "declined to say"),
    "absent": Verdict("held", "negative", "did not say"),
    "expected": Verdict("planned", "positive", "expected to say"),
}


GOES_ON = frozenset({"added", "adds", "adding", "continued", "continuing", "went on", "concluded"})
SOURCED = frozenset({"according to", "per", "as per", "cited by", "citing"})


def statements(
    text: str, quotes: Sequence[Quote], told: Sequence[Event]
) -> Iterator[tuple[Quote, tuple[Quote, ...]]]:
    """Quotes that are statements of their own, each with the quotes that go on with it.

    A quote whose cue is the trigger of an act (praise, denial, promise) belongs to that act; one without a cue goes on with
    what its speaker said just before, and so does one that is "added"; a word in quotation marks, and what nobody in particular says, is no statement.
    """
    taken = {event.trigger for event in told}
    last: list[Quote] = []
    for quote in sorted(quotes, key=lambda q: (first(q).start, q.id)):
        if quote.kind == "scare" or quote.status == "thought" or not quote.speaker:
            continue
        if _cue(text, quote) in SOURCED:
            continue
        if last and _goes_on(text, last[0], quote):
            last.append(quote)
            continue
        if last:
            yield last[0], tuple(last[1:])
        last = [] if _told(quote, taken) else [quote]
    if last:
        yield last[0], tuple(last[1:])


def _goes_on(text: str, opening: Quote, quote: Quote) -> bool:
    cue = _cue(text, quote)
    return opening.speaker == quote.speaker and (not cue or cue in GOES_ON or cue.endswith("ing"))


def _cue(text: str, quote: Quote) -> str:
    return " ".join(text[start:end] for start, end in quote.cue).lower()


def _told(quote: Quote, triggers: set[Span]) -> bool:
    return any(cue.overlaps(trigger) for cue in quote.cue for trigger in triggers)


def first(quote: Quote) -> Span:
    """The first stretch of a quote."""
    return min((*quote.cue, *quote.content, *quote.source))


def evidence(quotes: Sequence[Quote]) -> tuple[Span, ...]:
    """Source, cue and content of the quotes, in text order."""
    return merged(span for quote in quotes for span in (*quote.source, *quote.cue, *quote.content))
