"""Many articles -> how they hang together: copies, stories, identities, dates, renderings of one happening or utterance."""

from relazione.collate.collation import collate
from relazione.collate.dating import infer_dates

__all__ = ["collate", "infer_dates"]
