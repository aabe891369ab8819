"""Whole articles of our own, dated and undated, with every time marked."""

from __future__ import annotations

from collections.abc import Callable

ANNOUNCED = """Kestria's defence minister to visit Varenia

PALOMIR, [May 2, 2031|2031-05-02] (Halyard) - Defence Minister Marek Orsanov will start an official [four-day|P4D] visit to Varenia on
[Tuesday|2031-05-06], his ministry said [Friday|2031-05-02].

It will be his first journey abroad since he took office in [March|2031-03]. The two armies have trained together for
[eleven years|P11Y]; a drill in the strait [last autumn|2030-FA] was the largest so far.

Orsanov and his counterpart are to sign an agreement on [Thursday|2031-05-08]. Talks on it began in [2028|2028] and were broken
off [two years ago|2029].

Belmora [last week|2031-W17] accused Palomir of preparing a delivery of rockets. The ministry has [repeatedly] denied it."""

HELD = """Thursday, 8 May 2031

LINDRAVA - Marek Orsanov told the president on [Wednesday|2031-05-07] that the friendship was not for sale.

The minister, on the second day of a [four-day|P4D] visit, was received for just under [an hour|PT1H]. He flies home on
[Friday|2031-05-09].

The text, begun in [2028|2028], was to have been signed [that day|2031-05-07]. [The next day|2031-05-08] the ministers left by
separate doors."""

MEMORY = """The siege of Vestra began on [3 November 1872|1872-11-03]. [Two days later|1872-11-05] the bridge fell, and in
[December|1872-12] the river froze. On [7 January|1873-01-07] the garrison asked for terms. [The following month|1873-02] a
treaty was signed; [a year later|1874-02] nobody spoke of it."""


def test_an_announcement(remarked: Callable[..., str]) -> None:
    text = ANNOUNCED.replace("[repeatedly]", "repeatedly")

    assert remarked(text, "2031-05-02") == text


def test_a_report_of_the_visit(remarked: Callable[..., str]) -> None:
    text = HELD.replace("Thursday, 8 May 2031", "[Thursday, 8 May 2031|2031-05-08]", 1).replace(
        "flies home", "will fly home"
    )

    assert remarked(text, "2031-05-08") == text


def test_the_announcement_without_its_date_keeps_what_is_said(times_in: Callable[..., list]) -> None:
    text = "The minister will start a four-day visit on Tuesday, his ministry said Friday. He took office in March."

    times = times_in(text, None)

    assert [(time.value, time.earliest) for time in times] == [
        ("P4D", None),
        ("XXXX-WXX-2", None),
        ("XXXX-WXX-5", None),
        ("XXXX-03", None),
    ]
    assert [time.relative for time in times[1:]] == [
        "published ahead XXXX-WXX-2",
        "published back XXXX-WXX-5",
        "published near-back XXXX-03",
    ]


def test_a_memory_hangs_on_its_own_dates(remarked: Callable[..., str]) -> None:
    assert remarked(MEMORY, None) == MEMORY


def test_the_stretch_of_the_visit(times_in: Callable[..., list]) -> None:
    text = "The minister will start an official four-day visit to Varenia on Tuesday."

    visit, _ = times_in(text, "2031-05-02")

    assert (visit.earliest, visit.latest, visit.anchor) == ("2031-05-06", "2031-05-09", "t2")


def test_furniture_and_slogans_give_no_days(times_in: Callable[..., list]) -> None:
    text = "Radio 24 | Share | 2 min read\n\nA new era of friendship, he told Channel 6, has begun for the 36 Hours guild."

    assert [time for time in times_in(text) if time.earliest] == []
