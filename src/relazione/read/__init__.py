"""Bytes -> articles. Files, folders, pages, feeds, JSON Lines; the network only in `fetch`, only when the user names an address."""

from relazione.read.sources import read

__all__ = ["read"]
