"""The record -> its readers: dossier, site, API, exports."""

from relazione.publish.affair import Affair
from relazione.publish.dossier import Dossier, html, markdown

__all__ = ["Affair", "Dossier", "html", "markdown"]
