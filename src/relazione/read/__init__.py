"""Bytes -> articles: files, folders, pages, feeds, JSON Lines. The network only in `fetch`, only for addresses the user names."""

from relazione.read.sources import read

__all__ = ["read"]
