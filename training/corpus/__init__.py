"""Invented coverage, fully annotated by hand in a notation that can be read and corrected in an editor."""
