"""OPML: lists of feeds, as feed readers export them."""

from __future__ import annotations

import re

from lxml import etree

OPML = re.compile(rb"<opml\b", re.IGNORECASE)


class NotOpml(ValueError):
    """The content is no OPML that we could read."""


def is_opml(raw: bytes) -> bool:
    """Whether the bytes begin like OPML."""
    return bool(OPML.search(raw[:2000]))


def feeds_of(raw: bytes) -> tuple[str, ...]:
    """The addresses of the feeds in a list, in order, each once. Raises `NotOpml`."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        raise NotOpml(f"not OPML: {error}") from error
    found = ((outline.get("xmlUrl") or "").strip() for outline in root.iter("outline"))
    return tuple(dict.fromkeys(address for address in found if address))
