"""The annotator as a whole, over trees by hand and, where the models are installed, over sentences of our own."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.annotate.quotes.trees import Parsed

from relazione.annotate.quotes import Quotes
from relazione.annotate.quotes.quoting import joined
from relazione.gazetteer import Gazetteer
from relazione.model.article import Article, Furniture
from relazione.model.notes import Notes, Quote, Sentence, Token
from relazione.model.span import Span

MARKUP = re.compile(r"\[([SCQ]) ([^\[\]]*)\]")

#: S source, C cue, Q content (a second Q is a second piece); one quote a line, every line our own
SENTENCES = """
[S Ada Okafor] [C said] on Monday [Q that talks with Elmarra would resume within days].
[Q Talks with Elmarra would resume within days], [S the foreign ministry] [C said].
[Q “We have not refused, we have asked a question,”] [S the ambassador] [C told] reporters in Velisk.
[Q “If they ask, we sell,”] [S the commissioner] [C said]. [Q “They have not asked.”]
[C According to] [S the harbour master], [Q divers damaged the barge on Sunday].
[Q Divers damaged the barge on Sunday], [C according to] [S the harbour master].
[S The president] [C accused] [Q Kasirga of sending weapons to the rebels].
[S The minister] [C praised] [Q the strong ties between the two navies].
[S Tendora] [C condemned] [Q the attack on the embassy].
[S The envoys] [C rejected] [Q the ceasefire plan drawn up abroad].
[S The prime minister] [C vowed] [Q to defend the strait].
[S The council] [C called for] [Q an immediate ceasefire].
[S She] [C urged] [Q both governments to return to the table].
[S Orsek] [C denies] [Q that its soldiers crossed the river].
[S The spokeswoman] [C declined] [Q to comment on the report].
[S The general] [C described] [Q the exercise as a routine training event].
[S The colonel] [C warned] [Q that the bridge would not hold].
[S Diplomats] [C doubt] [Q that the pact will survive the winter].
“We are ready,” Moura said, [C adding] [Q that nobody had been invited].
[Q “Help is needed within days,”] [C wrote] [S Mother Agnes Tolo].
[S The readout] [C says] [Q the two leaders discussed grain exports].
[S Analysts] [C expect] [Q the talks to collapse].
[S The minister] [C said] [Q the plan was “a step backwards”].
[S He] [C told] parliament [Q the fleet would stay in port].
[Q The minister refused the offer], [S a spokesman] [C said], but nobody was surprised.
[Q A ferry ran aground off Velisk on Sunday], [S officials of both countries] [C said].
[Q The old emir died on Sunday], [S the palace] [C said].
""".strip().splitlines()


def quotes_of(parsed: Parsed, **changes: object) -> list[Quote]:
    found = Quotes(Gazetteer())(replace(parsed.article, **changes), parsed.notes)  # type: ignore[arg-type]
    return [one for one in found if isinstance(one, Quote)]


def test_a_quote_with_all_its_parts(said_that: Parsed) -> None:
    (quote,) = quotes_of(said_that)

    assert quote.id == "q1"
    assert (quote.kind, quote.status, quote.rule) == ("indirect", "said", "clause")
    assert said_that.words(quote.source) == ["Ada Okafor"]
    assert said_that.words(quote.cue) == ["said"]
    assert said_that.words(quote.content) == ["that talks would resume"]
    assert 0 < quote.score <= 1.1


def test_furniture_other_than_a_title_is_silent(said_that: Parsed) -> None:
    whole = (0, len(said_that.text))

    assert quotes_of(said_that, boilerplate=(Furniture(*whole, "caption"),)) == []
    assert len(quotes_of(said_that, boilerplate=(Furniture(*whole, "title"),))) == 1


def test_an_article_without_tokens_has_no_quotes() -> None:
    assert list(Quotes(Gazetteer())(Article("a", "a.txt", "“Words”", ""), Notes())) == []


def test_the_same_article_gives_the_same_quotes(quoted_aside: Parsed) -> None:
    assert quotes_of(quoted_aside) == quotes_of(quoted_aside)


def test_pieces_parted_by_blanks_are_one() -> None:
    text = "one two three"

    assert joined(text, [Span(0, 3), Span(4, 7)]) == (Span(0, 7),)
    assert joined(text, [Span(0, 3), Span(8, 13)]) == (Span(0, 3), Span(8, 13))
    assert joined("one\ntwo", [Span(0, 3), Span(4, 7)]) == (Span(0, 3), Span(4, 7))


WORDS = ["“", "”", '"', "‘", "’", "said", "She", "left", ",", ".", ":", "that", "\n", "“We", "stay,”"]


@st.composite
def articles(draw: st.DrawFn) -> Parsed:
    """Words and marks in any order, under any tree."""
    forms = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14))
    heads = [draw(st.integers(0, len(forms) - 1)) for _ in forms]
    text, tokens = "", []
    for form, head in zip(forms, heads, strict=True):
        upos = draw(st.sampled_from(["VERB", "NOUN", "PRON", "PUNCT", "SCONJ", "ADJ"]))
        dep = draw(
            st.sampled_from(
                ["nsubj", "ccomp", "obj", "punct", "root", "conj", "acl", "mark", "case", "parataxis"]
            )
        )
        if form != "\n":
            tokens.append(Token(len(text), len(text) + len(form), upos, "", form.lower(), head, dep, 0))
        text += form + " "
    tokens = [replace(one, head=min(one.head, len(tokens) - 1)) for one in tokens]
    return Parsed(text, Notes(tokens=tuple(tokens), sentences=(Sentence(0, len(text), 0, len(tokens)),)))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(articles())
def test_no_text_and_no_tree_makes_it_fail(parsed: Parsed) -> None:
    """Every quote has content inside the text, in order, and none is empty."""
    found = quotes_of(parsed)

    assert [one.id for one in found] == [f"q{at}" for at in range(1, len(found) + 1)]
    for one in found:
        assert one.content
        assert list(one.content) == sorted(one.content)
        for span in (*one.content, *one.cue, *one.source, *one.addressee):
            assert 0 <= span.start < span.end <= len(parsed.text)


def read_markup(line: str) -> tuple[str, dict[str, list[Span]]]:
    """The plain sentence and its marked parts."""
    plain, spans, at = "", {"S": [], "C": [], "Q": []}, 0  # type: ignore[var-annotated]
    for match in MARKUP.finditer(line):
        plain += line[at : match.start()]
        spans[match.group(1)].append(Span(len(plain), len(plain) + len(match.group(2))))
        plain += match.group(2)
        at = match.end()
    return plain + line[at:], spans


def letters(text: str, spans: list[Span] | tuple[Span, ...]) -> set[int]:
    return {at for start, end in spans for at in range(start, end) if text[at].isalnum()}


@pytest.mark.usefixtures("models")
def test_sentences_of_our_own() -> None:
    """Most constructions are found whole; single sentences may turn with the model, so that the share is held and not each of them."""
    from relazione.annotate.tagger import Tagging

    tagging, annotator = Tagging(), Quotes(Gazetteer())
    missed: list[str] = []
    for line in SENTENCES:
        text, gold = read_markup(line)
        article = Article("a", "a.txt", text, "")
        notes = Notes().with_found(tagging(article, Notes()), tagging.gives)
        found = [one for one in annotator(article, notes) if isinstance(one, Quote)]
        wanted = tuple(letters(text, gold[role]) for role in "SCQ")
        if wanted not in [
            tuple(letters(text, part) for part in (one.source, one.cue, one.content)) for one in found
        ]:
            missed.append(line)

    assert len(missed) <= len(SENTENCES) // 5, "\n".join(missed)
