"""Speakers named by a label or a signature."""

from __future__ import annotations

from tests.annotate.quotes.trees import parse

from relazione.annotate.quotes.labels import labelled


def test_a_headline_with_its_speaker_first() -> None:
    """*Okafor: Talks will resume*"""
    parsed = parse(
        """
        1 Okafor PROPN nsubj 0 @PER
        2 :      PUNCT punct 1
        3 Talks  NOUN  nsubj 5 talk
        4 will   AUX   aux   5
        5 resume VERB  parataxis 1
        """
    )

    (draft,) = labelled(parsed.reading)

    assert parsed.shown(draft) == (["Okafor"], [":"], ["Talks will resume"])
    assert draft.rule == "label-colon"


def test_a_transcript_is_a_turn_a_line() -> None:
    parsed = parse(
        """
        1 MODERATOR NOUN  root 0 moderator
        2 :         PUNCT punct 1
        3 Will      AUX   aux 5
        4 you       PRON  nsubj 5
        5 stay      VERB  parataxis 1
        6 ?         PUNCT punct 5
        ¶
        1 PELL      PROPN root 0 @PER
        2 :         PUNCT punct 1
        3 We        PRON  nsubj 4
        4 stay      VERB  parataxis 1
        5 .         PUNCT punct 4
        """
    )

    assert [parsed.shown(one) for one in labelled(parsed.reading)] == [
        (["MODERATOR"], [":"], ["Will you stay ?"])
        if "stay ?" in parsed.text
        else (["MODERATOR"], [":"], ["Will you stay?"]),
        (["PELL"], [":"], ["We stay"]),
    ]


def test_furniture_with_a_colon_is_no_speech() -> None:
    """*Published: 4 May*, *Photo: Pell*"""
    parsed = parse(
        """
        1 Published VERB  root 0 publish
        2 :         PUNCT punct 1
        3 4         NUM   obl 1
        4 May       PROPN nmod 3
        ¶
        1 Photo     NOUN  root 0
        2 :         PUNCT punct 1
        3 Pell      PROPN appos 1 @PER
        """
    )

    assert labelled(parsed.reading) == []


def test_a_signed_quotation() -> None:
    """*“Nobody asked us.” — Ada Okafor*"""
    parsed = parse(
        """
        1 “      PUNCT punct 3
        2 Nobody PRON  nsubj 3
        3 asked  VERB  root  0 ask
        4 us     PRON  obj   3
        5 .      PUNCT punct 3
        6 ”      PUNCT punct 3
        7 —      PUNCT punct 8
        8 Ada    PROPN parataxis 3 @PER
        9 Okafor PROPN flat 8 @PER
        """
    )

    (draft,) = labelled(parsed.reading)

    assert (draft.rule, parsed.words(draft.source), parsed.words(draft.content)) == (
        "signed",
        ["Ada Okafor"],
        ["“Nobody asked us.”"],
    )
