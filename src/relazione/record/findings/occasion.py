"""The occasion of an utterance: during or after, on which channel, on which day."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from relazione.model.notes import Quote
from relazione.model.record import Finding, Record, Relation, Utterance
from relazione.model.span import Span
from relazione.record.findings.fields import _meet
from relazione.record.findings.sides import Saying, Topic, finding, sides
from relazione.record.view import View

Told = Callable[[View, str, Quote], Saying | None]


def phases(view: View, record: Record) -> Iterator[Finding]:
    """Said during, before or after the event it was said at."""
    yield from _compared(view, record, "phase", _phase, "told as said at different moments of the occasion")


def channels(view: View, record: Record) -> Iterator[Finding]:
    """The briefing, broadcast, release or interview it was taken from."""
    yield from _compared(view, record, "channel", _channel, "taken from different channels")


def days_said(view: View, record: Record) -> Iterator[Finding]:
    """The day it was said."""
    for item in record.utterances:
        told = _told(view, item, _day)
        groups = sides(view, told)
        if len({saying.article for saying in told}) < 2 or len(groups) < 2:
            continue
        days = [str(side.value) for side in groups]
        meeting = all(_meet(one, two) for one in days for two in days)
        relation: Relation = "differs" if meeting else "contradicts"
        why = "the days meet; some are coarser" if meeting else "said on different days"
        yield finding(view, Topic(item.id, "day", why, day=item.setting.when), relation, groups)


def _compared(view: View, record: Record, field: str, told_by: Told, why: str) -> Iterator[Finding]:
    for item in record.utterances:
        told = _told(view, item, told_by)
        groups = sides(view, told)
        if len({saying.article for saying in told}) < 2:
            continue
        relation: Relation = "agrees" if len(groups) == 1 else "differs"
        topic = Topic(item.id, field, "the same" if relation == "agrees" else why, day=item.setting.when)
        yield finding(view, topic, relation, groups)


def _told(view: View, item: Utterance, told_by: Told) -> list[Saying]:
    found = (told_by(view, one.article, view.quotes[one.article, one.quote]) for one in item.renderings)
    return [saying for saying in found if saying]


def _phase(view: View, article: str, quote: Quote) -> Saying | None:
    phase, event = quote.setting.phase, view.events.get((article, quote.setting.event or ""))
    if phase is None:
        return None
    return Saying(article, phase, phase, (event.evidence or (event.trigger,)) if event else quote.content)


def _channel(view: View, article: str, quote: Quote) -> Saying | None:
    channel = quote.setting.channel
    if channel is None:
        return None
    value = view.entity(article, channel)
    return Saying(article, value.casefold(), value, (_where(view, article, quote, channel),))


def _where(view: View, article: str, quote: Quote, channel: str) -> Span:
    """The sentence nearest to the quote that names the channel; the quote's own where none does."""
    text, at = view.article(article).text, quote.content[0].start
    mentions = [one.span for one in view.by_id[article].notes.mentions if one.entity == channel]
    word = channel.rpartition(":")[2].replace("-", " ")
    sentences = [one.span for one in view.by_id[article].notes.sentences]
    named = [
        one
        for one in sentences
        if word in one.of(text).casefold() or any(one.holds(span) for span in mentions)
    ]
    return min(
        named, key=lambda span: (abs(span.start - at), span), default=view.sentence(article, quote.content[0])
    )


def _day(view: View, article: str, quote: Quote) -> Saying | None:
    when = quote.setting.when
    spans = quote.cue or quote.source or quote.content
    return (
        Saying(article, when, when, (view.sentence(article, spans[0]),))
        if when and when[0].isdigit()
        else None
    )
