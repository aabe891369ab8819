"""The articles behind the record: outlet, agency, date with its chain, furniture, and the whole text where the user asks for it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import PurePath

from relazione.model.article import Article
from relazione.model.notes import Annotated
from relazione.publish.affair import Affair
from relazione.publish.days import day, days
from relazione.publish.telling import short
from relazione.publish.words import Quoting, Words, clean


@dataclass(frozen=True, slots=True)
class Leaf:
    """One article as the dossier lists it."""

    siglum: str
    title: str
    facts: tuple[tuple[str, str], ...]
    chain: tuple[tuple[str, tuple[Words, ...]], ...]
    furniture: str
    url: str
    text: str


def leaves(affair: Affair, quoting: Quoting) -> tuple[Leaf, ...]:
    """The articles in canonical order."""
    return tuple(leaf_of(one.article, affair, quoting) for one in affair.coverage)


def leaf_of(article: Article, affair: Affair, quoting: Quoting) -> Leaf:
    """One article."""
    outlet = outlet_name(article, affair)
    return Leaf(
        siglum=affair.sigla[article.id],
        title=article_title(affair.noted[article.id]),
        facts=(
            ("Outlet", outlet or "unknown"),
            ("Agency", agency_text(article, affair)),
            ("Date", date_text(article)),
            ("Known from", _known_from(article)),
            ("Text", f"{len(article.text):,} characters; SHA-256 {article.sha256[:12]}…"),
            ("Source", PurePath(article.path).name),
        ),
        chain=tuple(
            (evidence.why, quoting.words([(evidence.article, (evidence.span,))]))
            for evidence in article.published.evidence
        ),
        furniture=_furniture(article),
        url=article.url if article.url and article.url.startswith(("http://", "https://")) else "",
        text=article.text if quoting.mode == "full" else "",
    )


def article_title(one: Annotated) -> str:
    """The headline; the first words of the body where the text has none."""
    if one.article.title:
        return one.article.title
    body = one.article.body
    words = clean(" ".join(span.of(one.article.text) for span in body[:2]))
    return f"No headline: “{short(words, 70)}”" if words else "No headline"


def outlet_name(article: Article, affair: Affair) -> str:
    """The outlet's name as the gazetteer has it, or made from its id."""
    if not article.outlet:
        return ""
    known = affair.gazetteer.organisations.get(article.outlet)
    return known.name if known else article.outlet.removeprefix("org:").replace("-", " ").title()


def agency_text(article: Article, affair: Affair) -> str:
    """The agency and how it is known; "no credit in the text we hold" is a fact about the text, never a charge."""
    inferred = [one.credit.agency for one in affair.collation.lineage.inferred if one.article == article.id]
    stated = [article.agency] if article.agency else []
    named = [
        *(f"{_organisation(id_, affair)}, stated" for id_ in stated),
        *(f"{_organisation(id_, affair)}, inferred from shared text" for id_ in inferred),
    ]
    return "; ".join(dict.fromkeys(named)) or "no credit in the text we hold"


def _organisation(id_: str, affair: Affair) -> str:
    known = affair.gazetteer.organisations.get(id_)
    return known.name if known else affair.name(id_)


def date_text(article: Article) -> str:
    """The publication day with its status, or the bounds that are known."""
    published = article.published
    if published.value:
        bounds = (
            ""
            if published.not_before == published.not_after
            else f" ({days(published.not_before, published.not_after)} possible)"
        )
        return f"{day(published.value)}, {published.status}{bounds if published.status == 'inferred' else ''}"
    if published.not_before:
        return f"unknown; not before {day(published.not_before)}"
    return f"unknown; not after {day(published.not_after)}" if published.not_after else "unknown"


def _known_from(article: Article) -> str:
    known = article.published.known_from
    return day(known) if known else "today only"


def _furniture(article: Article) -> str:
    counted = Counter(piece.kind for piece in article.boilerplate)
    return ", ".join(f"{kind} {count}" if count > 1 else kind for kind, count in sorted(counted.items()))
