"""What kind of text an article is, where its form, its address or its page's type tells it: rules in one ordered list."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from relazione.model.article import Genre
from relazione.read.addresses import parts_of
from relazione.read.masthead import Masthead

LABELLED = re.compile(r"^(?:Q|A|[A-Z][\w.’' -]{1,40}(?:\([^)]{2,40}\))?):\s+\S", re.MULTILINE)
TURNS = (
    6  # labelled turns of a transcript; an interview's introduction has none, a list of facts three or four
)
READOUT = re.compile(r"^(?:[\w.’' -]{2,60}\s)?read-?out\b", re.IGNORECASE)
TRANSCRIPT = re.compile(
    r"^(?:full )?(?:transcript|text|remarks)\b|\btranscript\b|\b(?:remarks|press conference|briefing|interview) (?:of|by|with) ",
    re.IGNORECASE,
)
RELEASE = re.compile(
    r"^(?:press release|joint (?:statement|communiqu[eé]|declaration)|communiqu[eé]|statement (?:by|of|on)|media note)\b",
    re.IGNORECASE,
)
IMMEDIATE = re.compile(r"\bfor immediate release\b|^\W*press release\W*$", re.IGNORECASE | re.MULTILINE)
OPINION = re.compile(
    r"^(?:opinion|commentary|comment|analysis|editorial|op-ed|viewpoint|column|letters? to the editor|kommentar|leitartikel|tribune|opini[oó]n|мнение)\b"
    r"(?:\s*[:|–—-]|\s+by\b|$)|[|–—-]\s*(?:opinion|editorial|analysis|commentary)\s*$",
    re.IGNORECASE,
)
OPINION_KIND = re.compile(r"(?:Opinion|Analysis|Review)\w*Article$|Opinion")
PLACES: tuple[tuple[Genre, re.Pattern[str]], ...] = (
    ("opinion", re.compile(r"/(?:opinions?|op-?ed|editorials?|commentary|commentisfree|columns?|columnists?|blogs?|meinung|kommentare?|tribune)(?:/|$)")),
    ("release", re.compile(r"/(?:press-?releases?|news-?releases?|pressemitteilung\w*|communiques?|media-?notes?)(?:/|$)")),
    ("transcript", re.compile(r"/(?:transcripts?|press-?briefings?|speeches|remarks)(?:/|$)")),
    ("readout", re.compile(r"/read-?outs?(?:[/-]|$)|/readout-of-")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Form:
    """What tells the genre: the text, its masthead, and title, byline, address, type and outlet as they were stated or found."""

    text: str
    masthead: Masthead
    title: str | None = None
    byline: str | None = None
    url: str | None = None
    kind: str | None = None
    outlet: str | None = None


Rule = Callable[[Form], Genre | None]


def readout(form: Form) -> Genre | None:
    """A title that calls it one."""
    return "readout" if form.title and READOUT.match(form.title) else None


def labelled_turns(form: Form) -> Genre | None:
    """Who speaks stands before each turn."""
    return "transcript" if len(LABELLED.findall(form.text)) >= TURNS else None


def transcript_title(form: Form) -> Genre | None:
    """A title that calls it one, over at least one labelled turn."""
    return (
        "transcript" if form.title and TRANSCRIPT.search(form.title) and LABELLED.search(form.text) else None
    )


def release(form: Form) -> Genre | None:
    """A title that calls it a release or a statement, or the words over one."""
    named = form.title and RELEASE.match(form.title)
    return "release" if named or IMMEDIATE.search(form.text[:400]) else None


def opinion(form: Form) -> Genre | None:
    """A label in the title, or the page's own type."""
    labelled = form.title and OPINION.search(form.title)
    return "opinion" if labelled or (form.kind and OPINION_KIND.search(form.kind)) else None


def section(form: Form) -> Genre | None:
    """The part of the site that the address names."""
    path = parts_of(form.url).path.lower() if form.url else ""
    return next((genre for genre, place in PLACES if place.search(path)), None)


def wire(form: Form) -> Genre | None:
    """A dateline with its agency, and nobody who printed it."""
    credited = any(credit.where == "dateline" for credit in form.masthead.credits)
    return "agency" if form.outlet is None and credited else None


def signed(form: Form) -> Genre | None:
    """A headline, a byline or an outlet: somebody's report."""
    return "report" if form.title or form.byline or form.outlet else None


RULES: tuple[Rule, ...] = (readout, labelled_turns, transcript_title, release, opinion, section, wire, signed)


def genre_of(form: Form) -> Genre:
    """The genre by the first rule that knows; "unknown" where none does."""
    return next((genre for rule in RULES if (genre := rule(form))), "unknown")
