"""Utterances: each group of quotes as one thing said, in all its wordings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

from relazione.model.notes import Quote, Setting
from relazione.model.record import Rendering, Utterance
from relazione.model.story import Group
from relazione.record.view import View

T = TypeVar("T")


def record_utterances(view: View) -> tuple[Utterance, ...]:
    """The merged utterances, in the order of their first rendering."""
    return tuple(_merged(view, group) for group in view.collation.utterances)


def _merged(view: View, group: Group) -> Utterance:
    quotes = [(article, view.quotes[article, id_]) for article, id_ in group.members]
    setting = _setting(quote.setting for _, quote in quotes)
    events = [view.happening_of.get((article, quote.setting.event or "")) for article, quote in quotes]
    return Utterance(
        id=group.id,
        speaker=_speaker(view, quotes),
        setting=setting,
        renderings=tuple(Rendering(article, id_) for article, id_ in group.members),
        silent=view.silent(article for article, _ in group.members),
        event=_most(event for event in events if event),
    )


def _speaker(view: View, quotes: list[tuple[str, Quote]]) -> tuple[str, ...]:
    """The speakers most renderings name; none where none does."""
    named = [
        tuple(sorted(view.entities(article, quote.speaker))) for article, quote in quotes if quote.speaker
    ]
    return _most(named) or ()


def _setting(settings: Iterable[Setting]) -> Setting:
    """Field by field what most renderings say; an event belongs to its article and is named by `Utterance.event`."""
    found = list(settings)
    return Setting(
        when=_most(one.when for one in found if one.when),
        phase=_most(one.phase for one in found if one.phase),
        channel=_most(one.channel for one in found if one.channel),
        translated=_most(one.translated for one in found if one.translated is not None),
    )


def _most(values: Iterable[T]) -> T | None:
    """The most frequent value, of equals the first; None where there is none."""
    counted = Counter(values)
    return max(counted, key=lambda value: counted[value]) if counted else None
