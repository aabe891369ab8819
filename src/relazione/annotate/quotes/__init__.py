"""Who said what: source, cue, content, kind, speaker."""

from relazione.annotate.quotes.quoting import Quotes

__all__ = ["Quotes"]
