"""The days an article tells for an event, apart from bounds that only follow from its publication."""

from __future__ import annotations

from relazione.model.notes import Annotated, Event

Days = tuple[str | None, str | None]
UNTOLD: Days = (None, None)


def told_days(one: Annotated, event: Event) -> Days:
    """First and last ISO day as told; a length with its days ("a four-day visit" from Sunday) tells both.

    An open end that is the day of publication is only that day seen from one side, and no telling.
    """
    stretch = _stretch(one, event)
    if stretch is not None and (event.time is None or event.earliest == event.latest == stretch[0]):
        return stretch
    if event.earliest and event.latest:
        return event.earliest, event.latest
    end = event.earliest or event.latest
    told = event.time is not None and end is not None and end != one.article.published.value
    return (event.earliest, event.latest) if told else UNTOLD


def _stretch(one: Annotated, event: Event) -> Days | None:
    """The days of a length that stands in the event's evidence."""
    for span in event.evidence:
        for time in one.notes.times:
            if time.type == "DURATION" and time.earliest and time.latest and span.holds(time.span):
                return time.earliest, time.latest
    return None
