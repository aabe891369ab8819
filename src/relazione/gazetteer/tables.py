"""A user's own table of office holders: CSV, with the columns of an export from Wikidata or our own.

=========================  =====================================  =====================================
ours                       an export from Wikidata                what
=========================  =====================================  =====================================
``name``                   ``personLabel``, ``itemLabel``         the person; required
``office``                 ``positionLabel``, ``officeLabel``     the office; required
``from``, ``to``           ``start``, ``end``                     ISO days or months; empty: open
``state``                  ``country``, ``countryCode``           ISO 3166-1 alpha-3
``id``                     ``person``, ``item``                   the person's id; else made of the name
``names``                  ``personAltLabel``                     further spellings, parted by ``;``
``source``                                                        where it is known from
=========================  =====================================  =====================================
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

ALIASES = {
    "name": ("name", "personLabel", "itemLabel"),
    "office": ("office", "positionLabel", "officeLabel"),
    "from": ("from", "start", "startTime"),
    "to": ("to", "end", "endTime"),
    "state": ("state", "country", "countryCode"),
    "id": ("id", "person", "item"),
    "names": ("names", "personAltLabel", "itemAltLabel"),
    "source": ("source",),
}


def content_of(text: str, source: str) -> Mapping[str, Any]:
    """The table as the content of a gazetteer file. Raises `KeyError` where name or office have no column."""
    rows = csv.DictReader(io.StringIO(text))
    heads = {
        ours: next((head for head in theirs if head in (rows.fieldnames or ())), "")
        for ours, theirs in ALIASES.items()
    }
    for required in ("name", "office"):
        if not heads[required]:
            raise KeyError(f"no column {required!r}")
    people: dict[str, dict[str, Any]] = {}
    for row in rows:
        _add(people, {ours: (row.get(head) or "").strip() for ours, head in heads.items()}, source)
    return {"people": list(people.values())}


def _add(people: dict[str, dict[str, Any]], row: Mapping[str, str], source: str) -> None:
    if not row["name"] or not row["office"]:
        return
    id_ = plain_id(row["id"].rsplit("/", 1)[-1] or row["name"])
    person = people.setdefault(
        id_, {"id": id_, "name": row["name"], "names": [], "state": row["state"] or None, "tenures": []}
    )
    person["names"] = list(dict.fromkeys([*person["names"], *_parted(row["names"])]))
    office = (
        row["office"]
        if ":" in row["office"] or not row["state"]
        else f"{row['state']}:{plain_id(row['office'])}"
    )
    term = {
        "office": office,
        "from": _day(row["from"]),
        "to": _day(row["to"]),
        "source": row["source"] or source,
    }
    person["tenures"].append(term)


def _parted(names: str) -> Iterator[str]:
    return (name.strip() for name in re.split(r"[;|]", names) if name.strip())


def _day(written: str) -> str | None:
    """The ISO day, month or year at the head of a date or a timestamp."""
    found = re.match(r"\d{4}(?:-\d{2}){0,2}", written)
    return found.group() if found else None


def plain_id(name: str) -> str:
    """A name as an id: ASCII letters and digits, parted by hyphens."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-") or "unnamed"
