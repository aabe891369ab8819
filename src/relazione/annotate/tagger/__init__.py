"""Words, sentences, parts of speech, dependency tree and name tags of an article; sentence embeddings."""

from relazione.annotate.tagger.embedding import SentenceEmbedder, embed
from relazione.annotate.tagger.model import Analysis
from relazione.annotate.tagger.tagging import ModelTagger, Tagger, Tagging

__all__ = ["Analysis", "ModelTagger", "SentenceEmbedder", "Tagger", "Tagging", "embed"]
