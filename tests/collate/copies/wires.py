"""Articles for tests of lineage, written out in the tests themselves."""

from __future__ import annotations

from relazione.collate.copies import find_lineage
from relazione.gazetteer import Gazetteer, Organisation
from relazione.model.article import Article, Credit, Furniture, Published
from relazione.model.notes import Annotated, Notes
from relazione.model.story import Lineage

GAZETTEER = Gazetteer(
    organisations={
        "courier": Organisation(
            "courier", "The Lindrava Courier", ("Lindrava Courier", "the Courier"), "outlet"
        ),
        "orbit": Organisation("orbit", "Orbit Daily", (), "outlet"),
        "halyard": Organisation("halyard", "Halyard", (), "agency"),
    }
)
LEAD = (
    "Belmora summoned the ambassador of Samvara on Friday after a patrol ship seized a trawler in the strait and "
    "detained eleven of the fourteen people on board."
)
SECOND = (
    "The Gannet was taken before dawn on Thursday and brought to Ondal, where the captain, the mate and a cook remained "
    "aboard under guard until the evening."
)
THIRD = (
    "The two countries agreed twelve years ago to settle fishing disputes by arbitration, but the panel has never met and "
    "nobody recalls who sits on it."
)
OWN = "Forty relatives stood on the quay with flasks and photographs, and a choir from the parish sang until it rained."
OTHER = "Shares in the canneries fell by a tenth, and the chamber of commerce asked for a meeting with two ministries."


def article(
    name: str,
    *paragraphs: str,
    outlet: str | None = None,
    agency: str | None = None,
    day: str | None = None,
    furniture: tuple[str, ...] = (),
) -> Annotated:
    """An article of these paragraphs; its agency, if any, is credited in its first word."""
    text = "\n\n".join(paragraphs)
    marked = tuple(Furniture(text.index(line), text.index(line) + len(line), "link") for line in furniture)
    found = Article(
        id=name,
        path=name,
        text=text,
        sha256="",
        outlet=f"org:{outlet}" if outlet else None,
        agency=f"org:{agency}" if agency else None,
        published=Published(day, status="stated") if day else Published(),
        credits=(Credit(f"org:{agency}", 0, 4, "dateline"),) if agency else (),
        boilerplate=marked,
    )
    return Annotated(found, Notes())


def lineage(*coverage: Annotated) -> Lineage:
    """Their lineage, whatever the order they are given in."""
    return find_lineage(sorted(coverage, key=lambda one: one.article.canonical), GAZETTEER)


def told(found: Lineage, coverage: tuple[Annotated, ...]) -> list[tuple[str, str, str, str, str]]:
    """Each passage as (from, to, kind, of, its words in the copy)."""
    texts = {one.article.id: one.article.text for one in coverage}
    return [
        (
            passage.source.article if passage.source else "",
            passage.to.article,
            passage.kind,
            passage.of,
            passage.to.span.of(texts[passage.to.article]),
        )
        for passage in found.passages
    ]
