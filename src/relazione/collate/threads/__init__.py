"""Two grains: the running story an article belongs to, and the single happening it leads on."""

from relazione.collate.threads.placing import place

__all__ = ["place"]
