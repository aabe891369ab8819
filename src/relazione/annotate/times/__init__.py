"""When: time expressions, their TIMEX3 values, and the days they stand for."""

from relazione.annotate.times.timing import Times

__all__ = ["Times"]
