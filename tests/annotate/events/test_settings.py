"""Quotes tied to the occasion they were said at; no model needed."""

from __future__ import annotations

import pytest

from relazione.annotate.events import Settings
from relazione.model.article import Article
from relazione.model.notes import Event, Notes, Quote
from relazione.model.span import Span


def span(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))


def occasion(text: str, word: str, phrase: str, day: str | None = "2031-05-02") -> Event:
    time = "t1" if day else None
    return Event(
        "e1",
        span(text, word),
        "meet",
        "held",
        time=time,
        earliest=day,
        latest=day,
        evidence=(span(text, phrase),),
    )


def quote(text: str, words: str, cue: str = "said", by: str = "Weyl", id_: str = "q1") -> Quote:
    return Quote(
        id_, "direct", (span(text, words),), (span(text, cue),), (span(text, by),), speaker=("person:weyl",)
    )


def tied(text: str, quotes: list[Quote], *events: Event) -> list[Quote]:
    notes = Notes(quotes=tuple(quotes), events=events)
    return list(Settings()(Article("a", "a", text, ""), notes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("opening", "phase", "when"),
    [
        ("During", "during", "2031-05-02"),
        ("In", "during", "2031-05-02"),
        ("After", "after", None),
        ("Before", "before", None),
    ],
)
def test_the_word_before_the_occasion_gives_the_phase(opening: str, phase: str, when: str | None) -> None:
    text = f"{opening} the meeting, Weyl said no."

    [found] = tied(text, [quote(text, "no")], occasion(text, "meeting", f"{opening} the meeting"))

    assert (found.setting.event, found.setting.phase, found.setting.when) == ("e1", phase, when)


def test_an_occasion_in_the_words_is_not_where_they_were_said() -> None:
    text = "Weyl said no meeting is planned."

    [found] = tied(text, [quote(text, "no meeting is planned")], occasion(text, "meeting", "no meeting"))

    assert found.setting.event is None


def test_an_occasion_in_another_sentence_does_not_count() -> None:
    text = "During the meeting it rained. Weyl said no."

    [found] = tied(text, [quote(text, "no")], occasion(text, "meeting", "During the meeting"))

    assert found.setting.event is None


def test_what_the_same_speaker_says_next_belongs_to_the_same_occasion() -> None:
    text = "During the meeting, Weyl said no. Weyl added yes."
    quotes = [quote(text, "no"), quote(text, "yes", cue="added", id_="q2")]

    found = tied(text, quotes, occasion(text, "meeting", "During the meeting"))

    assert [one.setting.event for one in found] == ["e1", "e1"]


def test_every_quote_comes_back_once_and_in_order() -> None:
    text = "Weyl said no. Weyl added yes."
    quotes = [quote(text, "no"), quote(text, "yes", cue="added", id_="q2")]

    assert [one.id for one in tied(text, quotes)] == ["q1", "q2"]


def test_an_undated_occasion_gives_no_day() -> None:
    text = "During the meeting, Weyl said no."

    [found] = tied(text, [quote(text, "no")], occasion(text, "meeting", "During the meeting", None))

    assert found.setting.when is None
