"""The event head: a small network over the tagger's states that says of a word which act it may name, and whether it is real."""

from relazione.annotate.events.head.guessing import EventHead, guessed, with_guesses

__all__ = ["EventHead", "guessed", "with_guesses"]
