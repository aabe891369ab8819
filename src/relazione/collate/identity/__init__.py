"""Which entities of different articles are one."""

from relazione.collate.identity.identifying import identify

__all__ = ["identify"]
