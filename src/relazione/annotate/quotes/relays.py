"""Newsrooms between the outlet and the mouth: *told Reuters*, *Xinhua quoted him as saying*, *according to state television*."""

from __future__ import annotations

from collections.abc import Sequence

from relazione.annotate.quotes.draft import Draft, Reading
from relazione.gazetteer import Gazetteer
from relazione.model.notes import Mention, Notes
from relazione.model.span import Span, without


def relay_of(reading: Reading, draft: Draft, notes: Notes, media: frozenset[str]) -> tuple[str, ...]:
    """The newsrooms named around the cue, the nearest to the mouth last; those that speak themselves are none."""
    if draft.cue_at is None or not media:
        return ()
    tree = reading.tree
    sentence = tree.sentences[tree.tokens[draft.cue_at].sentence].span
    frame = without(sentence, [*draft.content, *draft.source])
    return tuple(dict.fromkeys(one.entity or "" for one in _named(notes.mentions, frame, media)))


def _named(mentions: Sequence[Mention], frame: Sequence[Span], media: frozenset[str]) -> list[Mention]:
    return [one for one in mentions if one.entity in media and any(span.holds(one.span) for span in frame)]


def newsrooms(notes: Notes, gazetteer: Gazetteer | None) -> frozenset[str]:
    """The entities of the article that are outlets or agencies."""
    return frozenset(
        one.id
        for one in notes.entities
        if one.kind == "organisation" and (one.sector == "JRN" or _is_media(one.id, gazetteer))
    )


def _is_media(id_: str, gazetteer: Gazetteer | None) -> bool:
    known = gazetteer.organisations.get(id_) if gazetteer else None
    return known is not None and known.kind in ("agency", "outlet")
