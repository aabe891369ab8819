"""Passages shared between articles, copy families, agencies inferred along them."""

from relazione.collate.copies.lineage import find_lineage

__all__ = ["find_lineage"]
