"""Figures: the scorers' glue, the floors, and the gate that refuses to be lowered in silence."""
