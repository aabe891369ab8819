"""Article -> notes: a list of annotators, each declaring what it needs and gives; the order is checked."""

from relazione.annotate.pipeline import annotate, check_order, pipeline

__all__ = ["annotate", "check_order", "pipeline"]
