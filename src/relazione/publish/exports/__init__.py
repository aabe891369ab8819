"""The record in other people's formats: one file a format, each saying what it cannot hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from relazione.publish.affair import Affair
from relazione.publish.exports import brat, dyads, gexf, parquet, polecat, shareable, statements, tables

Files = Mapping[str, str] | Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Export:
    """A format: `write` gives file names with their content; `loss` says what the format cannot hold."""

    what: str
    write: Callable[[Affair], Files]
    loss: tuple[str, ...]


EXPORTS: Mapping[str, Export] = {
    "csv": Export("flat tables for a spreadsheet", tables.write, tables.LOSS),
    "parquet": Export("typed tables with nested evidence (extra tables)", parquet.write, parquet.LOSS),
    "polecat": Export("POLECAT's 40 columns, with an evidence column more", polecat.write, polecat.LOSS),
    "dyads": Export("a series of state pairs by month", dyads.write, dyads.LOSS),
    "ftm": Export("FollowTheMoney statements, one outlet a dataset", statements.write, statements.LOSS),
    "gexf": Export("who dealt with whom, as a graph", gexf.write, gexf.LOSS),
    "brat": Export("standoff annotation beside the texts", brat.write, brat.LOSS),
    "shareable": Export("the record without texts: hashes and offsets", shareable.write, shareable.LOSS),
}

__all__ = ["EXPORTS", "Export", "Files"]
