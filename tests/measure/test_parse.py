"""Figures of a parse, on three sentences of our own and a parser that makes known mistakes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from relazione.annotate.tagger import Analysis
from relazione.measure.parse import Gold, measure_parse, raw, read_gold
from relazione.model.notes import Sentence, Token
from relazione.problems import UsageError

TREEBANK = """\
# newdoc id = one
# newpar
# text = Vann won't go.
1\tVann\tVann\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
2-3\twon't\t_\t_\t_\t_\t_\t_\t_\t_
2\two\twill\tAUX\tMD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# newpar
# text = Talks ended.
1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj:pass\t_\t_
2\tended\tend\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
2.1\tnothing\t_\t_\t_\t_\t_\t_\t_\t_
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newdoc id = two
# text = Yes.
1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\tSpaceAfter=No
2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_

"""


class Clumsy:
    """Knows the treebank by heart, but drops label subtypes, hangs "n't" on "wo", and cuts texts in halves at blank lines."""

    def __init__(self, gold: Sequence[Gold]) -> None:
        self._gold = {tuple(sentence.words): sentence for sentence in gold}

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Analysis]:
        return [self._analysis(self._gold[tuple(words)]) for words in sentences]

    def _analysis(self, gold: Gold) -> Analysis:
        heads = [1 if word == "n't" else head for word, head in zip(gold.words, gold.heads, strict=True)]
        deprels = [label.split(":")[0] for label in gold.deprels]
        names = ["O"] * len(heads)
        return Analysis(gold.words, gold.upos, gold.upos, gold.lemmas, heads, deprels, names)

    def tag(
        self, text: str, blocks: Sequence[tuple[int, int]]
    ) -> tuple[tuple[Token, ...], tuple[Sentence, ...]]:
        first, _, rest = text.partition("\n\n")
        sentences = [Sentence(0, len(first))]
        if rest:
            sentences += [Sentence(len(first) + 2, len(first) + 7), Sentence(len(first) + 8, len(text))]
        return (), tuple(sentences)


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "small.conllu"
    path.write_text(TREEBANK, encoding="utf-8")
    return path


def test_each_figure_counts_what_it_says(treebank: Path) -> None:
    figures = measure_parse(treebank, Clumsy(list(read_gold(treebank))))

    assert figures["words"] == 10
    assert figures["sentences"] == 3
    assert figures["upos"] == figures["lemma"] == 1
    assert figures["xpos"] == 0.0
    assert figures["uas"] == 0.9
    assert figures["las"] == 0.8
    assert figures["las_universal"] == 0.9
    assert figures["sentence_f1"] == pytest.approx(2 * 2 / (4 + 3))


def test_paragraphs_of_the_treebank_are_paragraphs_of_the_raw_text(treebank: Path) -> None:
    text, spans = raw(list(read_gold(treebank))[:2])

    assert text == "Vann won't go.\n\nTalks ended."
    assert [text[a:b] for a, b in spans] == ["Vann won't go.", "Talks ended."]


def test_heads_are_word_indices(treebank: Path) -> None:
    first = next(read_gold(treebank))

    assert first.heads == [3, 3, 3, -1, 3]
    assert first.document == "one"


@pytest.mark.parametrize("text", ["no treebank at all\n", "# text = x\n1\tx\n\n"])
def test_another_kind_of_file_is_refused_with_its_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "wrong.conllu"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(UsageError, match=r"wrong.conllu:\d"):
        measure_parse(path, Clumsy([]))


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.conllu"
    path.write_text("", encoding="utf-8")

    with pytest.raises(UsageError, match="no sentences"):
        measure_parse(path, Clumsy([]))
