"""An article's versions: the same address read more than once, and what changed between one reading and the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from relazione.model.span import Place


@dataclass(frozen=True, slots=True)
class Revision:
    """From one version of an article to the next: what was taken out, what was put in, headlines where they differ.

    `order` says what puts the one before the other; `correction` is the newsroom's own note on it, where the later version has one.
    """

    url: str
    earlier: str
    later: str
    order: Literal["modified", "retrieved", "published", "unknown"]
    removed: tuple[Place, ...] = ()
    added: tuple[Place, ...] = ()
    headline: tuple[str, str] | None = None
    correction: str | None = None
