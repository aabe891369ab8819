"""DOCX -> lines of text: the paragraphs of the main part, read as plain ZIP and XML within limits."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import Any

from lxml import etree

WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PART = "word/document.xml"
MOST_BYTES = 200_000_000  # of the unpacked main part: an export of a hundred long articles has under ten
RATIO = 400  # unpacked to packed: text packs to a tenth, a bomb to a thousandth


class NotDocx(ValueError):
    """The content is no DOCX that we could read; the message says why."""


def is_docx(raw: bytes) -> bool:
    """Whether the bytes begin like a ZIP file."""
    return raw.startswith(b"PK\x03\x04")


def docx_text(raw: bytes) -> str:
    """The text of a DOCX file, a line a paragraph. Raises `NotDocx`."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            return "\n".join(_paragraphs(_part(archive)))
    except (
        zipfile.BadZipFile,
        KeyError,
        EOFError,
        NotImplementedError,
        ValueError,
        RuntimeError,
        OSError,
        zlib.error,
    ) as error:
        raise NotDocx(f"not a DOCX file: {error}") from error
    except etree.XMLSyntaxError as error:
        raise NotDocx(f"the document inside is broken: {error}") from error


def _part(archive: zipfile.ZipFile) -> bytes:
    """The main part, unpacked no further than the limits; no other part is touched, nothing is written to disk."""
    info = archive.getinfo(PART)
    most = min(MOST_BYTES, RATIO * max(info.compress_size, 1000))
    with archive.open(info) as part:
        found = part.read(most + 1)
    if len(found) > most:
        raise NotDocx(f"the document unpacks to more than {most:,} bytes")
    return found


def _paragraphs(part: bytes) -> list[str]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root: Any = etree.fromstring(part, parser)
    return ["".join(_pieces(paragraph)) for paragraph in root.iter(f"{WORDS}p")]


def _pieces(paragraph: Any) -> list[str]:
    """The runs of a paragraph; what was deleted under change tracking is not text, what a text box holds comes by itself."""
    found = []
    for element in paragraph.iter(f"{WORDS}t", f"{WORDS}tab", f"{WORDS}br", f"{WORDS}cr"):
        if next(element.iterancestors(f"{WORDS}p")) is paragraph:
            found.append(
                element.text or ""
                if element.tag == f"{WORDS}t"
                else "\t"
                if element.tag.endswith("tab")
                else "\n"
            )
    return found
