"""Whether something was said at all."""

from __future__ import annotations

import pytest
from tests.annotate.quotes.trees import parse

from relazione.annotate.quotes.draft import Draft
from relazione.annotate.quotes.lexicon import cues
from relazione.annotate.quotes.statuses import status_of

CASES = {
    "said": "1 She PRON nsubj 2\n2 praised VERB root 0 praise\n3 it PRON obj 2",
    "denied": "1 She PRON nsubj 2\n2 denied VERB root 0 deny\n3 it PRON obj 2",
    "absent": "1 She PRON nsubj 4\n2 did AUX aux 4 do\n3 not PART advmod 4\n4 mention VERB root 0\n5 it PRON obj 4",
    "expected": "1 She PRON nsubj 3\n2 will AUX aux 3\n3 announce VERB root 0\n4 it PRON obj 3",
    "thought": "1 She PRON nsubj 2\n2 hopes VERB root 0 hope\n3 it PRON ccomp 2",
}


@pytest.mark.parametrize(("status", "table"), CASES.items(), ids=list(CASES))
def test_status_of_the_cue(status: str, table: str) -> None:
    parsed = parse(table)
    verb = next(at for at, token in enumerate(parsed.notes.tokens) if token.upos == "VERB")
    draft = Draft("object", content=(), cue_at=verb, lemma=parsed.notes.tokens[verb].lemma)

    assert status_of(parsed.reading, draft, cues()) == status


@pytest.mark.parametrize(
    ("status", "governor"),
    [("declined", "declined VERB root 0 decline"), ("expected", "expected VERB root 0 expect")],
)
def test_the_verb_above_an_infinitive_decides(status: str, governor: str) -> None:
    """*declined to comment*, *expected to announce*"""
    parsed = parse(f"1 She PRON nsubj 2\n2 {governor}\n3 to PART mark 4\n4 comment VERB xcomp 2")
    draft = Draft("infinitive", content=(), cue_at=parsed.at("comment"), lemma="comment")

    assert status_of(parsed.reading, draft, cues()) == status


def test_nobody_said_so() -> None:
    parsed = parse("1 Nobody PRON nsubj 2\n2 said VERB root 0 say\n3 why ADV ccomp 2")

    assert status_of(parsed.reading, Draft("clause", (), cue_at=1, lemma="say"), cues()) == "absent"


def test_what_is_yet_to_be_said_is_absent() -> None:
    """*Xi is yet to speak.*"""
    parsed = parse(
        "1 She PRON nsubj 2\n2 is VERB root 0 be\n3 yet ADV advmod 5\n4 to PART mark 5\n5 speak VERB xcomp 2"
    )

    assert status_of(parsed.reading, Draft("clause", (), cue_at=4, lemma="speak"), cues()) == "absent"


def test_without_a_cue_it_was_said() -> None:
    parsed = parse("1 She PRON root 0")

    assert status_of(parsed.reading, Draft("orphan", ()), cues()) == "said"
