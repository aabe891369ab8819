"""The dossier of an affair: one self-contained page (HTML) or the same in Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from importlib import resources
from typing import Any

from relazione.publish.affair import Affair
from relazione.publish.ancestry import Origin, Picture, Shared, origins_of, picture, shared_passages
from relazione.publish.calling import Check, Named, checks, differences, names_table
from relazione.publish.days import days, happened
from relazione.publish.leaves import Leaf, leaves
from relazione.publish.matrix import SIGNS, Matrix, matrix
from relazione.publish.relation import Holding, Item, Row, holdings, item_of, rows, told, two_states
from relazione.publish.sayings import Said, sayings
from relazione.publish.words import Quoting, TextMode

SHOWN = 60  # rows of a section before the rest is folded: 500 articles must open as quickly as five
NEAR = timedelta(7)  # how far from the days of publication a happening still belongs to the title
LEAD = 6  # happenings that the summary paragraph tells


@dataclass(frozen=True, slots=True)
class Other:
    """Another affair among the same articles, with its own dossier (`href`; empty for an article that stands alone)."""

    title: str
    href: str
    articles: int


@dataclass(frozen=True)
class Dossier:
    """Everything a dossier shows, computed from an affair; templates only lay it out."""

    affair: Affair
    mode: TextMode = "context"
    signs: Any = field(default_factory=lambda: SIGNS)
    shown: int = SHOWN
    others: Sequence[Other] = ()

    @cached_property
    def quoting(self) -> Quoting:
        return Quoting(self.affair, self.mode)

    @cached_property
    def pair(self) -> tuple[str, ...]:
        return two_states(self.affair)

    @cached_property
    def states(self) -> tuple[str, ...]:
        return tuple(self.affair.state_name(code) for code in self.pair)

    @cached_property
    def title(self) -> str:
        """The two states and the days that the articles tell of."""
        name = " and ".join(self.states) or "The record"
        return f"{name}, {self.period}" if self.period else name

    @cached_property
    def these_days(self) -> tuple[str, str] | None:
        """The first and last day on which a happening still belongs to the title: near the days of publication."""
        published = sorted(
            one.article.published.value for one in self.affair.coverage if one.article.published.value
        )
        if not published:
            return None
        return str(date.fromisoformat(published[0]) - NEAR), str(date.fromisoformat(published[-1]) + NEAR)

    @cached_property
    def period(self) -> str:
        """From the first to the last day of the happenings near the days of publication: history and plans stay out."""
        if self.these_days is None:
            return ""
        first, last = self.these_days
        near = [
            (event.earliest, event.latest)
            for event in self.affair.record.events
            if event.earliest and event.latest and first <= event.earliest and event.latest <= last
        ]
        if not near:
            return days(str(date.fromisoformat(first) + NEAR), str(date.fromisoformat(last) - NEAR))
        return days(min(one for one, _ in near), max(two for _, two in near))

    @cached_property
    def recent(self) -> tuple[Row, ...]:
        """The rows of these days; all, where no row is of them."""
        found = tuple(row for row in self.rows if self._is_recent(row))
        return found or self.rows

    @cached_property
    def background(self) -> tuple[Row, ...]:
        """What lies before these days or after them, and what has no date."""
        recent = set(map(id, self.recent))
        return tuple(row for row in self.rows if id(row) not in recent)

    def _is_recent(self, row: Row) -> bool:
        if self.these_days is None or not (row.latest or row.earliest):
            return False
        first, last = self.these_days
        return first <= (row.earliest or row.latest) and (row.latest or row.earliest) <= last

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        return rows(self.affair, self.pair, self.quoting)

    @cached_property
    def holdings(self) -> tuple[Holding, ...]:
        return holdings(self.affair, self.quoting)

    @cached_property
    def timeline(self) -> tuple[Item, ...]:
        """Every happening in time order, the undated last."""
        ordered = sorted(
            self.affair.record.events,
            key=lambda one: (one.earliest or one.latest or "9999", one.latest or "9999", one.id),
        )
        return tuple(item_of(event, self.affair, self.quoting) for event in ordered)

    @cached_property
    def when(self) -> dict[str, str]:
        return {event.id: happened(event.earliest, event.latest) for event in self.affair.record.events}

    @cached_property
    def lead(self) -> tuple[tuple[str, Item], ...]:
        """The happenings of the paragraph as sentences: those that most articles report, in time order."""
        best = sorted(
            self.affair.record.events, key=lambda one: (-len({r.article for r in one.reports}), one.id)
        )[:LEAD]
        chosen = {event.id for event in best}
        items = (item for item in self.timeline if item.id in chosen)
        return tuple((told(self.affair.happenings[item.id], self.affair), item) for item in items)

    @cached_property
    def said(self) -> tuple[tuple[Said, ...], tuple[Said, ...]]:
        return sayings(self.affair)

    @cached_property
    def matrix(self) -> Matrix:
        return matrix(self.affair, self.quoting)

    @cached_property
    def origins(self) -> tuple[Origin, ...]:
        return origins_of(self.affair)

    @cached_property
    def picture(self) -> Picture | None:
        return picture(self.affair)

    @cached_property
    def shared(self) -> tuple[Shared, ...]:
        return shared_passages(self.affair)

    @cached_property
    def names(self) -> tuple[Named, ...]:
        return names_table(self.affair)

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        return checks(self.affair, self.quoting)

    @cached_property
    def differences(self) -> tuple[Check, ...]:
        return differences(self.affair, self.quoting)

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        return leaves(self.affair, self.quoting)

    @cached_property
    def facts(self) -> Sequence[tuple[str, str]]:
        """The counts under the title."""
        articles = [one.article for one in self.affair.coverage]
        dates = [article.published.status for article in articles]
        record = self.affair.record
        single = sum(event.support.origins == 1 for event in record.events)
        contradictions = sum(finding.relation == "contradicts" for finding in record.findings)
        return (
            (str(len(articles)), _plural(len(articles), "article")),
            (
                "",
                ", ".join(
                    f"{dates.count(status)} {_plural(dates.count(status), 'date')} {status}"
                    for status in ("stated", "inferred", "unknown")
                    if status in dates
                ),
            ),
            (
                str(len(record.events)),
                f"{_plural(len(record.events), 'happening')}, {single} resting on one origin",
            ),
            (str(contradictions), _plural(contradictions, "contradiction")),
            (str(len(self.said[0])), f"{_plural(len(self.said[0]), 'thing')} said in more than one article"),
        )


def _plural(count: int, noun: str) -> str:
    return noun if count == 1 else f"{noun}s"


def html(dossier: Dossier, *, home: str = "") -> str:
    """The dossier as one page that needs no network, no script and no other file; `home` is where a site's way back leads."""
    style = (resources.files("relazione.publish") / "templates" / "relazione.css").read_text(encoding="utf-8")
    page: str = (
        _environment(escape=True).get_template("dossier.html").render(d=dossier, style=style, home=home)
    )
    return page


def markdown(dossier: Dossier) -> str:
    """The dossier as Markdown."""
    page: str = _environment(escape=False).get_template("dossier.md").render(d=dossier)
    return page


def _environment(*, escape: bool) -> Any:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("relazione.publish", "templates"),
        autoescape=escape,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
