"""What holds for the inferred days of any set of articles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from relazione.annotate.times import Times
from relazione.collate import infer_dates
from relazione.model.article import Article, Published
from relazione.model.notes import Annotated, Mention, Notes, Time

CAST = ("Orsanov", "Weyl", "Sorrel")
SENTENCES = (
    "Minister Orsanov met President Weyl on Sunday in the Mint Palace for talks on fishing grounds.",
    "On Sunday, Orsanov and President Weyl held talks on the fishing grounds in the Mint Palace.",
    "Minister Orsanov will start an official four-day visit to Varenia on Tuesday, his ministry said.",
    "Minister Orsanov will visit Varenia next week on an official four-day visit, the ministry said Friday.",
    "Colonel Brandt told a briefing that during the trip the minister will meet the harbour command and inspect two naval schools.",
    "After a recent session with Weyl, Orsanov spoke of a bond between the two shores.",
    "The pact between Sorrel and Weyl was signed in March 2021.",
    "Sorrel said on Wednesday that 340 families had left the coast.",
    "Sorrel said on Wednesday that 512 families had left the coast.",
    "It rained.",
)
sentences = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True).map(" ".join)
days = st.dates(date(2024, 3, 1), date(2024, 4, 30)).map(lambda day: day.isoformat())
drafts = st.tuples(sentences, st.none() | days)
coverages = st.lists(drafts, min_size=1, max_size=6)


@cache
def annotated(name: str, text: str, day: str | None) -> Annotated:
    published = Published(value=day, status="stated" if day else "unknown")
    article = Article(id=name, path=name, text=text, sha256="", published=published)
    mentions = tuple(
        Mention(
            f"m{at}",
            text.index(person),
            text.index(person) + len(person),
            "person",
            f"person:{person}",
            "name",
        )
        for at, person in enumerate(CAST)
        if person in text
    )
    times = tuple(time for time in Times()(article, Notes(mentions=mentions)) if isinstance(time, Time))
    return Annotated(article, Notes(mentions=mentions, times=times))


def coverage(written: Sequence[tuple[str, str | None]]) -> list[Annotated]:
    return [annotated(f"a{at}", text, day) for at, (text, day) in enumerate(written)]


@settings(deadline=None)
@given(coverages)
def test_only_undated_articles_get_a_day(written: list[tuple[str, str | None]]) -> None:
    undated = {f"a{at}" for at, (_, day) in enumerate(written) if day is None}

    assert set(infer_dates(coverage(written))) <= undated


@settings(deadline=None)
@given(coverages)
def test_a_day_lies_within_its_bounds_and_a_week(written: list[tuple[str, str | None]]) -> None:
    for found in infer_dates(coverage(written)).values():
        assert (found.value is None) == (found.status == "unknown")
        assert found.not_before
        if found.value and found.not_after:
            assert found.not_before <= found.value <= found.not_after
            assert date.fromisoformat(found.not_after) - date.fromisoformat(found.not_before) < timedelta(7)


@settings(deadline=None)
@given(coverages)
def test_the_evidence_is_words_of_the_articles(written: list[tuple[str, str | None]]) -> None:
    articles = coverage(written)
    texts = {one.article.id: one.article.text for one in articles}

    for found in infer_dates(articles).values():
        assert found.evidence
        for piece in found.evidence:
            assert texts[piece.article][piece.start : piece.end].strip()
            assert piece.why


@settings(deadline=None)
@given(coverages, st.randoms())
def test_order_changes_nothing(written: list[tuple[str, str | None]], random: object) -> None:
    articles = coverage(written)
    shuffled = list(articles)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert infer_dates(shuffled) == infer_dates(articles)


@settings(deadline=None)
@given(st.lists(sentences, min_size=1, max_size=5))
def test_undated_articles_date_each_other_never(texts: list[str]) -> None:
    found = infer_dates(coverage([(text, None) for text in texts]))

    assert all(one.value is None for one in found.values())


@settings(deadline=None)
@given(coverages)
def test_inferring_again_finds_the_same(written: list[tuple[str, str | None]]) -> None:
    from dataclasses import replace

    articles = coverage(written)
    found = infer_dates(articles)
    again = [
        Annotated(replace(one.article, published=found.get(one.article.id, one.article.published)), one.notes)
        for one in articles
    ]

    assert infer_dates(again) == found
