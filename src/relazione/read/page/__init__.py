"""HTML pages: the main text, and what the page states about itself."""

from relazione.read.page.reading import NoMainText, read_page

__all__ = ["NoMainText", "read_page"]
