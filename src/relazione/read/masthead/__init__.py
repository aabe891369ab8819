"""What a plain text says about itself: title, byline, outlet, agency, date, and which lines are furniture."""

from relazione.read.masthead.agencies import Agencies
from relazione.read.masthead.outlets import Outlets
from relazione.read.masthead.reading import Masthead, read_masthead

__all__ = ["Agencies", "Masthead", "Outlets", "read_masthead"]
