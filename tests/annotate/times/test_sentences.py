"""Sentences of the trade, with every time marked; the publication day is Friday, 12 April 2024.

One sentence a line, by subject. They are ours; names are invented. What is not marked must not be read as a time.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

VISITS = [
    "President Weyl will pay a [three-day|P3D] visit to Kestria [next month|2024-05].",
    "The minister arrived on [Wednesday|2024-04-10] and left [the following day|2024-04-11].",
    "He is expected in Palomir on [Monday|2024-04-15] for talks on the strait.",
    "She will be in Lindrava from [Sunday|2024-04-14] to [Tuesday|2024-04-16].",
    "The visit, planned for [late May|2024-05], was put off until [autumn|2024-FA].",
    "It was his first trip abroad since he took office in [January|2024-01].",
    "It was the first visit by a Kestrian leader in [nine years|P9Y].",
    "Orsanov last visited the port in [October 2019|2019-10].",
    "The envoy cut short a [week-long|P1W] tour [yesterday|2024-04-11].",
    "He flew home on [Thursday night|2024-04-11TNI].",
    "The delegation will return [early next week|2024-W16].",
    "A return visit is due [later this year|2024].",
    "The two met [twice a month|P1M] at the bridge.",
    "They have met [every year|P1Y] since [1998|1998].",
]
TALKS = [
    "The talks began [last Tuesday|2024-04-09] and ended [today|2024-04-12].",
    "A second round is set to open on [April 22|2024-04-22].",
    "The ministers talked for [more than three hours|PT3H].",
    "They spoke by telephone for [forty minutes|PT40M] [last night|2024-04-11TNI].",
    "Negotiators met [overnight|2024-04-12TNI] and broke up at [4 a.m.|2024-04-12T04:00]",
    "Talks have dragged on for [months|PXM].",
    "Talks were suspended [six months ago|2023-10].",
    "Talks have been held [every week|P1W] since [March|2024-03].",
    "The next round will be held within [two weeks|P2W].",
    "By [the end of April|2024-04] they hope to have a text.",
    "The summit on [15|2024-06-15] and [16 June|2024-06-16] will take place in Vestra.",
    "The parties agreed to meet again in [the autumn of 2025|2025-FA].",
]
TREATIES = [
    "The treaty of [14 July 2015|2015-07-14] runs for [twelve years|P12Y].",
    "The pact was signed on [July 14, 2015|2015-07-14], and took effect [a year later|2016-07-14].",
    "The accord, in force since [2004|2004], expires in [2029|2029].",
    "It was ratified [two months|P2M] after the vote.",
    "The ceasefire took effect at [midnight|2024-04-12T24:00].",
    "The armistice of [11 November 1918|1918-11-11] ended the war.",
    "It replaces an agreement from [the 1970s|197].",
    "The border was drawn in [the 19th century|18].",
    "The text was initialled [late Thursday|2024-04-11] and published [this morning|2024-04-12TMO].",
    "The deadline is [noon on Monday|2024-04-15T12:00].",
    "They have [90 days|P90D] to ratify it.",
    "The moratorium, renewed [every two years|P2Y], lapses [next year|2025].",
]
FORCE = [
    "The exercise will run from [20 to 27 April|2024-04-20/2024-04-27].",
    "The drill of [April 20-27|2024-04-20/2024-04-27] involves two frigates.",
    "The frigate left port at [0600 GMT|2024-04-12T06:00].",
    "Shells fell on the town [early Tuesday|2024-04-09].",
    "The siege lasted [40 days|P40D].",
    "The attack came [a day|P1D] after the vote.",
    "Troops withdrew over [the weekend|2024-W14-WE].",
    "The port has been closed since [Monday|2024-04-08].",
    "The navy has lost four ships in [the past year|P1Y].",
    "The soldiers had served for [almost two years|P2Y].",
    "The war began in [February 2022|2022-02].",
    "The blockade still holds.",
    "The convoy waited [two days|P2D] at the bridge.",
    "Reservists are called up for [six months|P6M] at a time.",
]
WORDS = [
    "The spokesman said [Friday|2024-04-12] that nothing had changed.",
    "Speaking on [Wednesday evening|2024-04-10TEV], the minister denied it.",
    "The ministry said in a statement on [Thursday|2024-04-11].",
    "In an interview published [Sunday|2024-04-07], he called it a slander.",
    "On [March 5|2024-03-05] he resigned; [a week earlier|2024-02-27] he had denied it.",
    "The embassy has repeatedly denied it.",
    "Officials [recently|PAST_REF] warned of unrest.",
    "The daily Harbour Standard reported on [Tuesday|2024-04-09] that he would go.",
    "The report is due on [April 30|2024-04-30].",
    "He told Channel 9 and Radio 24 that it was over.",
    "The new era, he said, has begun.",
    "The minister, 54, and his 20-year-old son were there.",
    "She quoted Article 5 and Resolution 1540.",
    "The G7 and the Group of 77 agreed.",
]
MONEY_AND_LAW = [
    "Sanctions were imposed in [2014|2014].",
    "Trade grew 12 percent in [the first quarter|2024-Q1].",
    "Exports fell in [2023|2023] to 1,450 tons.",
    "The loan will be repaid over [ten years|P10Y].",
    "He was sentenced to [12 years|P12Y] in prison on [Monday|2024-04-08].",
    "The trial opens on [May 6|2024-05-06].",
    "The price of 40 crowns a day is fixed.",
    "The budget for [2025|2025] was passed [last month|2024-03].",
    "Gas deliveries stopped in [the winter of 2022|2022-WI].",
    "The firm was fined in [2021|2021] and again [this spring|2024-SP].",
    "The port handled 1,998 containers.",
    "A court is to rule within [days|PXD].",
]
ELECTIONS = [
    "The election of [26 May|2024-05-26] will be close.",
    "Voters will go to the polls on [Sunday|2024-04-14].",
    "The run-off is scheduled for [June 9|2024-06-09].",
    "His term ends on [1 January 2026|2026-01-01].",
    "She has governed since [November 2021|2021-11].",
    "Parliament was dissolved [this week|2024-W15].",
    "The opposition won [last year|2023], its first victory since [the early 1990s|199].",
    "A vote could come as early as [Monday|2024-04-15].",
    "Half a million voted by [noon|2024-04-12T12:00].",
    "The count may take [several days|PXD].",
]
EVERYTHING = [*VISITS, *TALKS, *TREATIES, *FORCE, *WORDS, *MONEY_AND_LAW, *ELECTIONS]


@pytest.mark.parametrize("sentence", EVERYTHING)
def test_every_time_of_a_sentence_and_nothing_else(sentence: str, remarked: Callable[..., str]) -> None:
    assert remarked(sentence) == sentence
