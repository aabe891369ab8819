"""Which kind of export a file is, and its articles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from relazione.read.exports.docx import NotDocx, docx_text
from relazione.read.exports.entries import Entry
from relazione.read.exports.factiva import factiva_entries, is_factiva
from relazione.read.exports.nexis import is_nexis, nexis_entries
from relazione.read.exports.rtf import NotRtf, is_rtf, rtf_text
from relazione.read.lines import BadLine
from relazione.read.making import Stated
from relazione.read.page.people import people_in
from relazione.read.page.tree import parsed

EXPORT_PAGE = re.compile(
    rb"""enArticle|articleParagraph|<DOCFULL>|class=["']?c\d+["']?[^>]*>\s*(?:<[^>]+>\s*)*\d+ of \d+ DOCUMENTS""",
    re.IGNORECASE,
)
BLOCKS = frozenset(
    ["p", "div", "br", "tr", "td", "th", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "docfull", "doc"]
)
Row = tuple[str, str, Stated] | BadLine


class NoExport(ValueError):
    """The file is no export or document that we could read; the message says why."""


def is_export_page(raw: bytes) -> bool:
    """Whether an HTML page looks like an export of many articles, and not like a saved page."""
    return bool(EXPORT_PAGE.search(raw[:200_000]))


def read_export(raw: bytes, markup: str | None = None) -> Iterator[Row]:
    """``(id, text, stated)`` of each article; a document that is no export is one article. Raises `NoExport`.

    `markup` is the decoded page where the export is HTML.
    """
    lines = _lines_of(raw, markup)
    entries = list(_entries(lines))
    if not entries:
        raise NoExport("no article found in the export" if markup else "the document is empty")
    for number, entry in enumerate(entries, 1):
        yield _row(entry, number)


def _lines_of(raw: bytes, markup: str | None) -> Sequence[str]:
    try:
        text = _page_text(markup) if markup else rtf_text(raw) if is_rtf(raw) else docx_text(raw)
    except (NotRtf, NotDocx) as error:
        raise NoExport(str(error)) from error
    return [line.replace("\u00a0", " ").rstrip() for line in text.replace("\r", "\n").split("\n")]


def _entries(lines: Sequence[str]) -> Iterator[Entry]:
    if is_factiva(lines):
        yield from factiva_entries(lines)
    elif is_nexis(lines):
        yield from nexis_entries(lines)
    elif any(line.strip() for line in lines):
        yield Entry(None, "\n".join(lines).strip("\n"))


def _row(entry: Entry, number: int) -> Row:
    if not entry.text.strip():
        return BadLine(f"article {number}: no text")
    byline = ", ".join(people_in(entry.byline)) or entry.byline if entry.byline else None
    stated = Stated(
        title=entry.title,
        outlet=entry.outlet,
        published=entry.published,
        byline=byline,
        language=entry.language,
        url=entry.url,
        correction=entry.correction,
    )
    return entry.id or str(number), entry.text, stated


def _page_text(markup: str) -> str:
    """The text of a page, a line a block."""
    tree = parsed(markup)
    if tree is None:
        raise NotRtf("no page that could be read")
    body = tree.find(".//body")
    return "".join(_pieces(tree if body is None else body))


def _pieces(tree: Any) -> Iterator[str]:
    from lxml.etree import iterwalk

    for event, element in iterwalk(tree, events=("start", "end")):
        if not isinstance(element.tag, str) or element.tag in ("script", "style"):
            yield _flat(element, event) if event == "end" else ""
            continue
        yield "\n" if element.tag in BLOCKS else ""
        yield _flat(element, event)


def _flat(element: Any, event: str) -> str:
    """The text that begins or follows an element, line breaks of the markup as blanks."""
    return re.sub(r"\s+", " ", (element.text if event == "start" else element.tail) or "")
