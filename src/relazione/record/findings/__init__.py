"""Where reports agree, differ, contradict or stand alone, field by field, with the words on each side."""

from relazione.record.findings.finding import find

__all__ = ["find"]
