"""Which entities of different articles are one."""

from relazione.collate.identity.identifying import identify
from relazione.collate.identity.renaming import record_ids, with_record_ids

__all__ = ["identify", "record_ids", "with_record_ids"]
