"""What researchers hold: Factiva and Nexis exports (RTF, DOCX, HTML), one file of many articles, and word processors' files."""

from relazione.read.exports.reading import NoExport, is_export_page, read_export

__all__ = ["NoExport", "is_export_page", "read_export"]
