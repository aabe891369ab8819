"""What a site forbids: robots.txt (RFC 9309), and reservations of text and data mining (TDMRep, ``noai``)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.robotparser import RobotFileParser

from relazione.read.addresses import parts_of

NAME = "relazione"  # the name that robots.txt rules are looked up by
META = re.compile(rb"<meta\b[^>]{0,400}>", re.IGNORECASE)
ATTRIBUTE = re.compile(rb"""([a-z-]+)\s*=\s*["']?([^"'>]*)""", re.IGNORECASE)
NO_AI = re.compile(r"\b(?:noai|noml|notdm)\b", re.IGNORECASE)
LONGEST = 500_000  # bytes of a robots.txt that are read (RFC 9309 asks for 500 KiB)


def robots_of(body: bytes) -> RobotFileParser:
    """The rules of a robots.txt."""
    rules = RobotFileParser()
    rules.parse(body[:LONGEST].decode("utf-8", "replace").lstrip("\ufeff").splitlines())
    return rules


def may(rules: RobotFileParser, address: str) -> bool:
    """Whether the rules let us read an address."""
    return rules.can_fetch(NAME, address)


def delay_of(rules: RobotFileParser) -> float:
    """Seconds between two requests that the rules ask for; 0 where they ask for none."""
    found = rules.crawl_delay(NAME)
    return float(found) if found else 0.0


def reserved_by_headers(headers: Mapping[str, str]) -> str | None:
    """The header that reserves text and data mining."""
    if headers.get("tdm-reservation", "").strip() == "1":
        return "tdm-reservation: 1"
    return "x-robots-tag: noai" if NO_AI.search(headers.get("x-robots-tag", "")) else None


def reserved_by_page(body: bytes) -> str | None:
    """The meta element that reserves text and data mining."""
    for tag in META.findall(body[:200_000]):
        found = {name.lower(): value.strip().lower() for name, value in ATTRIBUTE.findall(tag)}
        name, content = found.get(b"name", b""), found.get(b"content", b"")
        if name == b"tdm-reservation" and content == b"1":
            return "meta tdm-reservation"
        if name in (b"robots", NAME.encode()) and NO_AI.search(content.decode("utf-8", "replace")):
            return "meta robots: noai"
    return None


def reserved_by_site(body: bytes, address: str) -> bool:
    """Whether a site's ``/.well-known/tdmrep.json`` reserves an address; the first location that fits decides."""
    try:
        rules: Any = json.loads(body)
    except (ValueError, RecursionError):
        return False
    path = parts_of(address).path or "/"
    for rule in rules if isinstance(rules, list) else []:
        if isinstance(rule, dict) and _fits(str(rule.get("location", "")), path):
            return str(rule.get("tdm-reservation")) == "1"
    return False


def _fits(location: str, path: str) -> bool:
    pattern = re.escape(location).replace(r"\*", ".*").replace(r"\$", "$")
    return bool(location) and re.match(pattern, path) is not None
