"""Words, sentences, parts of speech, dependency tree and name tags of an article."""

from relazione.annotate.tagger.tagging import Tagging, embed

__all__ = ["Tagging", "embed"]
