"""Publication days inferred across articles; stated ones stay, unknown ones stay unknown with bounds."""

from relazione.collate.dating.inferring import infer_dates

__all__ = ["infer_dates"]
