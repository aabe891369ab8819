"""The English language models of Relazione: weights and what is needed to run them. See CARD.md."""

__version__ = "0.1.0"
