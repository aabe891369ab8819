"""Who and what is named: entities and their mentions."""

from relazione.annotate.names.naming import Names

__all__ = ["Names"]
