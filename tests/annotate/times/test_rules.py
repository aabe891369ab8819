"""Every rule of the grammar with examples: the words it takes, and nothing before or after them."""

from __future__ import annotations

import pytest

from relazione.annotate.times.grammar import RULES, readings
from relazione.annotate.times.words import words

# rule -> texts, the words it should take between brackets
EXAMPLES: dict[str, list[str]] = {
    "iso-date": ["Filed [2023-04-16] late", "at [2023-04-16T09:30] sharp", "at [2023-04-16T09:30:05Z] sharp"],
    "slashed-date": [
        "on [16/04/2023] there",
        "on [4/16/23] there",
        "on [16.04.2023] there",
        "on [2023/4/16] there",
    ],
    "month-day": [
        "on [April 16] there",
        "on [April 16th] there",
        "on [Apr. 16, 2023], there",
        "on [Sunday, April 16] there",
        "on [Sun. April 16 2023] there",
        "since [last July 4] there",
    ],
    "day-month": [
        "on [16 April] there",
        "on [16 April, 2023] there",
        "on [the 16th of April] there",
        "on [Sunday 16 April 2023] there",
        "on [the third of March] there",
    ],
    "spoken-day": ["on [Sunday, March eighth] there"],
    "day-range": [
        "of [April 16-19] there",
        "of [April 16 to 19, 2023] there",
        "from [16 to 19 April] there",
        "of [16–19 April 2023] there",
        "between [16 and 19 April] there",
        "between [April 16 and 19] there",
    ],
    "month-range": ["from [April 28 to May 2, 2023] there", "of [April 28-May 2, 2023] there"],
    "month-year": [
        "in [April 2023] there",
        "in [April, 2023] there",
        "in [April of 2023] there",
        "in [May '98] there",
    ],
    "month-some-year": [
        "in [April last year] there",
        "in [April of this year] there",
        "in [April next year] there",
    ],
    "month": [
        "in [April] there",
        "in [May] there",
        "since [last April] there",
        "by [next April] there",
        "in [the following April] there",
    ],
    "day-of-month": ["on [the 25th]."],
    "weekday": [
        "on [Friday] there",
        "on [last Friday] there",
        "by [next Friday] there",
        "on [this coming Friday] there",
        "on [this past Friday] there",
        "on [the previous Friday] there",
    ],
    "weekday-of-week": ["on [Friday of last week] there", "on [Monday next week] there"],
    "weekend": ["over [the weekend] there", "[last weekend] there", "by [next weekend] there"],
    "quarter": [
        "in [the third quarter] there",
        "its [third-quarter] loss",
        "in [the third quarter of 2023] there",
        "in [the 2023 third quarter] there",
        "in [2023's third quarter] there",
        "in [this year's third quarter] there",
        "in [Q3 2023] there",
        "in [2023 Q3] there",
        "in [the fiscal first quarter] there",
        "in [the second half of 2023] there",
        "in [the first half of last year] there",
    ],
    "season": [
        "in [winter] there",
        "[last autumn] there",
        "by [next spring] there",
        "[this summer] there",
        "in [the fall of 2022] there",
        "[last fall] there",
        "in [spring 2023] there",
    ],
    "year-end": ["by [year-end] there", "by [year end] there"],
    "year": ["in [2023] there", "in [fiscal 2023] there", "in [the year 2023] there"],
    "short-year": ["since ['98] there", "in ['24] there"],
    "spoken-year": [
        "[nineteen ninety-four] there",
        "in [the year two thousand] there",
        "[two thousand four] there",
    ],
    "year-range": ["of [2004-2012] there", "of [2015/16] there", "of [1998–99] there"],
    "decade": ["in [the 1990s] there", "in [the '70s] there", "in [the seventies] there"],
    "century": ["in [the 19th century] there", "a [20th-century] pact", "in [the twentieth century] there"],
    "named-era": ["of [the Iron League era] there", "an [Iron League-era] pact"],
    "day-word": ["they left [today] there", "they left [yesterday] there", "by [tomorrow night] there"],
    "two-days-off": ["[the day before yesterday] there", "[the day after tomorrow] there"],
    "part-of-this-day": ["they left [tonight] there", "[this morning] there", "shelled [overnight] there"],
    "last-night": ["they left [last night] there"],
    "framed-unit": [
        "they left [last week] there",
        "by [next year] there",
        "[this month] there",
        "in [the current year] there",
        "on [the following day] there",
        "in [that year] there",
        "by [the previous month] there",
    ],
    "ago": [
        "they left [two weeks ago] there",
        "[a year ago] there",
        "[several years ago] there",
        "[a week or so ago] there",
    ],
    "units-ago": ["they left [years ago] there"],
    "earlier-later": ["and [two days later] there", "and [a year earlier] there"],
    "the-day-before": ["they left [the day before].", "they left [the night before], there"],
    "year-ago-stretch": ["in [the year-ago quarter] there", "in [the year-earlier period] there"],
    "year-ended": ["in [the year] ended there", "for [the fiscal year] ending there"],
    "stretch-in-hand": ["in [the quarter] there", "in [the latest quarter] there"],
    "at-the-time": ["[At the time], there", "[at that time] there"],
    "after-event": ["[a day] after the attack", "[two weeks] before the vote"],
    "duration": [
        "for [four days] there",
        "a [four-day] visit",
        "a [four day] visit",
        "for [a week] there",
        "for [another week] there",
        "for [a couple of days] there",
        "for [two more weeks] there",
        "for [two hundred years] there",
        "for [several months] there",
        "for [the six months] there",
    ],
    "month-old": ["an [8-month-old] truce", "a [two-week-old] strike"],
    "unit-long": ["a [week-long] drill"],
    "and-a-half": ["for [two and a half years] there", "for [an hour and a half] there"],
    "half-a-unit": ["for [half an hour] there", "for [a half year] there"],
    "framed-duration": [
        "over [the past two months] there",
        "in [the next few days] there",
        "in [recent years] there",
        "in [the coming weeks] there",
        "in [the first nine months] there",
    ],
    "past-stretch": ["over [the past year] there"],
    "units": ["for [weeks] there", "in [months] there"],
    "units-ahead": ["in [the weeks ahead] there"],
    "every": [
        "they meet [every day] there",
        "[each month] there",
        "[every two years] there",
        "[every other week] there",
    ],
    "every-pick": ["they meet [every Monday] there", "[each July] there", "[every winter] there"],
    "on-mondays": ["they meet on [Mondays] there"],
    "set-word": ["they meet [daily] there", "paid [monthly] there"],
    "rate": ["they meet [twice a week] there", "[three times a year] there"],
    "now": ["they are [now] there", "[currently] there"],
    "recently": ["they [recently] left"],
    "past": ["as in [the past] there"],
    "future": ["as in [the future] there", "in [future years] there"],
    "term": ["in [the near term] there", "in [the short term] there"],
    "soon": ["they leave [soon] there"],
    "upcoming": ["the [upcoming] vote"],
    "current": ["the [current] vote", "a [recent] vote"],
    "earlier": ["They left. [Earlier], they stayed"],
    "clock": ["at [10:30 p.m.] there", "at [10 a.m. EST] there", "at [22:00] there", "at [6 o'clock] there"],
    "hundred-hours": ["at [1400 GMT] there"],
    "clock-word": ["by [noon] there", "at [midnight] there"],
    "part-of-day": ["in [the evening] there"],
}
PAIRS = [(rule, text) for rule, texts in EXAMPLES.items() for text in texts]


def test_every_rule_has_an_example() -> None:
    assert set(EXAMPLES) == {rule.name for rule in RULES}


@pytest.mark.parametrize(("rule", "text"), PAIRS)
def test_a_rule_takes_its_words(rule: str, text: str) -> None:
    plain = text.replace("[", "").replace("]", "")
    row = words(plain)
    wanted = (text.index("["), text.index("]") - 1)

    found = {(row.starts[one.first], row.ends[one.last - 1]): one.rule for one in readings(row)}

    assert found.get(wanted) == rule, found
