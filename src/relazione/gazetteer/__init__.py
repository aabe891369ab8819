"""Names we know beforehand: states, places, organisations, people, offices. Ours, and those of a user's own file.

What a gazetteer says is outside knowledge: it helps to recognise a name, and never adds a fact to the record unmarked.
"""

from relazione.gazetteer.gazetteer import Gazetteer, Organisation, Person, Place, State, TermOfOffice, shipped

__all__ = ["Gazetteer", "Organisation", "Person", "Place", "State", "TermOfOffice", "shipped"]
