"""What stands where in one article: its sentences, quotes, events and times, found by the words they stand at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from relazione.model.notes import Annotated, Event, Mention, Quote, Time
from relazione.model.span import Along, Span


@dataclass(frozen=True)
class Standing:
    """One article laid out; each part is made when first asked for."""

    one: Annotated

    @cached_property
    def sentences(self) -> Along[Span]:
        """The sentences."""
        return Along(((held.span,), held.span) for held in self.one.notes.sentences)

    @cached_property
    def quotes(self) -> Along[Quote]:
        """The quotes by their words, cues and sources."""
        return Along(((*said.content, *said.cue, *said.source), said) for said in self.one.notes.quotes)

    @cached_property
    def cues(self) -> Along[Quote]:
        """The quotes by their cues; a scare quotation says nothing of an occasion."""
        return Along((said.cue, said) for said in self.one.notes.quotes if said.kind != "scare")

    @cached_property
    def events(self) -> Along[Event]:
        """The events by their triggers and evidence."""
        return Along(((event.trigger, *event.evidence), event) for event in self.one.notes.events)

    @cached_property
    def times(self) -> Along[Time]:
        """The time expressions."""
        return Along(((time.span,), time) for time in self.one.notes.times)

    @cached_property
    def names(self) -> Along[Span]:
        """The places of names, titles and capitals that stand for somebody."""
        forms = ("name", "metonym", "title")
        return Along(((m.span,), m.span) for m in self.one.notes.mentions if m.form in forms)

    @cached_property
    def mentions(self) -> Along[Mention]:
        """The mentions."""
        return Along(((mention.span,), mention) for mention in self.one.notes.mentions)

    def sentence(self, place: int) -> Span | None:
        """The sentence that holds the character at `place`."""
        return next(iter(self.sentences.at((Span(place, place + 1),))), None)
