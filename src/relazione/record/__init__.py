"""The collation -> the record: merged items with their reports, origins, findings; and the store that keeps it."""

from relazione.record.building import build

__all__ = ["build"]
