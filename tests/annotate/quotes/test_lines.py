"""Speech that the beginning of a line marks: dashes and block quotes; nothing where no verb says who speaks."""

from __future__ import annotations

from tests.annotate.quotes.trees import Parsed, parse

from relazione.annotate.quotes.lexicon import cues
from relazione.annotate.quotes.lines import spoken_lines

DASHED = """
1 — PUNCT punct 3
2 We PRON nsubj 3
3 stay VERB root 0 =VBP
4 , PUNCT punct 5
5 said VERB parataxis 3 say =VBD
6 Pell PROPN nsubj 5 @PER
"""


def shown(parsed: Parsed) -> list[tuple[str, tuple[list[str], list[str], list[str]] | None]]:
    return [(one.rule, parsed.shown(one)) for one in spoken_lines(parsed.reading, cues())]


def test_speech_behind_a_dash() -> None:
    assert shown(parse(DASHED + "7 . PUNCT punct 3")) == [("dash", (["Pell"], ["said"], ["We stay"]))]


def test_speech_goes_on_behind_a_second_dash() -> None:
    parsed = parse(DASHED + "7 — PUNCT punct 8\n8 here ADV advmod 3")

    assert shown(parsed) == [("dash", (["Pell"], ["said"], ["We stay", "here"]))]


def test_a_dash_without_a_verb_of_saying_is_none() -> None:
    assert shown(parse("1 — PUNCT punct 2\n2 Boats NOUN nsubj 3\n3 left VERB root 0 leave =VBD")) == []


BLOCKED = """
1 Pell PROPN nsubj 2 @PER
2 {0} VERB root 0 {1} =VBD
3 : PUNCT punct 2
¶
1 > PUNCT punct 3
2 We PRON nsubj 3
3 stay VERB root 0 =VBP
"""


def test_a_block_quote_is_said_by_the_line_that_leads_up_to_it() -> None:
    assert shown(parse(BLOCKED.format("wrote", "write"))) == [("block", (["Pell"], ["wrote"], ["We stay"]))]
    assert shown(parse(BLOCKED.format("slept", "sleep"))) == []
