"""The network, and only here: addresses that the user names, feeds that are watched; robots and opt-outs honoured."""

from relazione.read.fetch.fetcher import Answer, Fetcher, NotFetched
from relazione.read.fetch.manners import Manners
from relazione.read.fetch.watching import Watch

__all__ = ["Answer", "Fetcher", "Manners", "NotFetched", "Watch"]
