"""spaCy in place of our tagger, and our annotation in spaCy. Skipped where the extra is not installed."""

from __future__ import annotations

import pytest

from relazione.annotate.tagger import ModelTagger
from relazione.annotate.tagger.spacy import SpacyTagger, to_spacy
from relazione.model.notes import Mention, Notes

spacy = pytest.importorskip("spacy", reason="needs the optional extra spacy")

TEXT = "\nOrlo Vann met reporters in Geneva.  He left.\n\nTalks went on."


def test_a_blank_pipeline_gives_words_and_one_sentence_a_block() -> None:
    tokens, sentences = SpacyTagger(spacy.blank("en")).tag(TEXT, [(0, 46), (46, len(TEXT))])

    assert [TEXT[s.start : s.end] for s in sentences] == [
        "Orlo Vann met reporters in Geneva.  He left.",
        "Talks went on.",
    ]
    assert [TEXT[t.start : t.end] for t in tokens[:3]] == ["Orlo", "Vann", "met"]
    assert [t.head for t in tokens if t.sentence == 1] == [sentences[1].first] * 4
    assert [t.dep for t in tokens if t.sentence == 1] == ["root", "dep", "dep", "dep"]


def test_a_small_pipeline_gives_its_sentences_tags_and_names() -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    patterns = [{"label": "PERSON", "pattern": "Orlo Vann"}, {"label": "MONEY", "pattern": "Geneva"}]
    pipeline.add_pipe("entity_ruler").add_patterns(patterns)
    pipeline.add_pipe("attribute_ruler").add([[{"LOWER": "met"}]], {"POS": "VERB", "LEMMA": "meet"})

    tokens, sentences = SpacyTagger(pipeline).tag(TEXT, [(0, len(TEXT))])

    assert [TEXT[s.start : s.end] for s in sentences] == [
        "Orlo Vann met reporters in Geneva.",
        "He left.",
        "Talks went on.",
    ]
    assert [(TEXT[t.start : t.end], t.name) for t in tokens if t.name != "O"] == [
        ("Orlo", "B-PER"),
        ("Vann", "I-PER"),
    ]
    assert [t.lemma for t in tokens if t.upos == "VERB"] == ["meet"]


def test_our_annotation_becomes_a_doc() -> None:
    tokens, sentences = ModelTagger().tag(TEXT, [(0, len(TEXT))])
    mention = Mention("m1", 1, 10, "person", "person:orlo-vann", "name")

    doc = to_spacy(TEXT, Notes(tokens=tokens, sentences=sentences, mentions=(mention,)))

    assert doc.text == TEXT
    assert [s.text.strip() for s in doc.sents] == [TEXT[s.start : s.end] for s in sentences]
    assert [(e.text, e.label_) for e in doc.ents] == [("Orlo Vann", "PER"), ("Geneva", "LOC")]
    (subject,) = (
        t for t in doc if t.text == "Vann" or (t.text == "Orlo" and t.dep_ == "nsubj") if t.dep_ == "nsubj"
    )
    assert (subject.head.text, subject.head.lemma_) == ("met", "meet")
    (span,) = doc.spans["mentions"]
    assert (span.text, span.label_, span.id_) == ("Orlo Vann", "person", "person:orlo-vann")


def test_a_text_without_words_becomes_a_doc_too() -> None:
    assert to_spacy(" \n", Notes()).text == " \n"
