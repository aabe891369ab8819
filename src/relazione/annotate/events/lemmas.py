"""Lemmas of the verbs of our lexicons: a tagger's guess at a rare verb's lemma can be a non-word."""

from __future__ import annotations

from relazione.annotate.events.codebook import Codebook
from relazione.annotate.events.tree import inflections
from relazione.annotate.events.words import irregular
from relazione.annotate.events.words import words as status_words


def lemmas_of(codebook: Codebook) -> dict[str, str]:
    """Regular inflections of every verb in the lexicons, to their lemmas."""
    governors = (word for words in status_words().governors.values() for word in words if "+" not in word)
    known = [*governors, *codebook.support, *codebook.verbs]
    regular = {form: lemma for lemma in known for form in inflections(lemma)}
    return regular | {form: lemma for lemma, forms in irregular().items() for form in forms}
