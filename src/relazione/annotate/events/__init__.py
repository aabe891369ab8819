"""What happened: acts with actors, time, place, status, attribution; positions; and the settings of what was said."""

from relazione.annotate.events.coding import Events
from relazione.annotate.events.settings import Settings

__all__ = ["Events", "Settings"]
