"""Which language a text is in."""

from __future__ import annotations

import pytest

from relazione.annotate.pipeline import annotate
from relazione.gazetteer import Gazetteer
from relazione.read.language import language_of
from relazione.read.making import Maker, Source, Stated

ITALIAN = "Il ministro è arrivato martedì nella capitale per una visita di quattro giorni, la prima dopo la nomina di marzo, ha detto il portavoce."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The minister arrived in the capital on Tuesday and met the president for an hour of talks.", "en"),
        (ITALIAN, "it"),
        ("Министр прибыл во вторник в столицу с четырёхдневным визитом, сообщила пресс-служба.", "ru"),
        ("部长星期二抵达首都进行为期四天的访问。", "zh"),
        ("Talks fail.", None),
    ],
)
def test_the_language_of_a_text(text: str, code: str | None) -> None:
    assert language_of(text) == code


def test_a_language_we_cannot_annotate_is_stored_and_said_so(gazetteer: Gazetteer) -> None:
    article = Maker(gazetteer).article(ITALIAN, Source("a.txt", ITALIAN.encode()), Stated())

    notes, (problem,) = annotate(article, ())

    assert notes.tokens == ()
    assert "'it'" in problem.message
    assert problem.source == "a.txt"
