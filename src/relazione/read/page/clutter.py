"""What stands between an article's paragraphs and is none: elements and lines, by rules in one ordered list each."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from relazione.read.masthead.dates import find_date
from relazione.read.masthead.furniture import LAYOUT, RULE
from relazione.read.page.people import opens_byline, people_in
from relazione.read.page.tree import marks_of, words_of

CLUTTER_TAGS = frozenset(["figcaption", "dialog", "form", "button", "template", "nav"])
CLUTTER_ROLES = frozenset(["dialog", "alertdialog", "navigation", "complementary", "search", "banner"])
CLUTTER_MARK = re.compile(
    r"(?:^|[\s_-])(?:newsletters?|nl-?box|sign-?up|read-?more|related|recirc\w*|recommend\w*|most-?(?:read|popular|viewed)|trending|promo\w*|"
    r"advert\w*|ad-?slot|sponsored|cookies?|gdpr|consent|onetrust|disqus|discussion|responses|captions?|photo-?credit|image-?credit|"
    r"author-?(?:bio|box|card|info)|about-?(?:the-?)?author|read-?(?:also|next)|see-?also|also-?read|donat(?:e|ion)|"
    r"sr-only|visually-?hidden|screen-?reader(?:-text)?|visuallyhidden|teasers?|cards?)(?:$|[\s_-])",
    re.IGNORECASE,
)
BLOCKS = frozenset(
    ["p", "div", "ul", "ol", "table", "section", "article", "blockquote", "h1", "h2", "h3", "h4", "figure"]
)
HOLDS = ("h1", "article", "main")
PROSE = 60  # characters of a paragraph that is prose
LARGEST = 0.3  # share of a page's text that an element may hold and still be taken for clutter by its name
NEWSLETTER = re.compile(
    r"^\W*(?:sign up|subscribe|join|get|register|receive)\b.{0,120}\b(?:newsletters?|inbox|e-?mail|briefing|alerts?|whatsapp|channel|telegram)\b"
    r"|\bnewsletter\b.{0,80}\b(?:sign up|subscribe|inbox|here)\b|\bsign up (?:here|now|today)\b|\bin your inbox\b|^\W*by (?:signing up|submitting)\b"
    r"|\bprivacy policy\b.{0,80}\bterms\b|\bterms\b.{0,80}\bprivacy policy\b",
    re.IGNORECASE,
)
CONSENT = re.compile(
    r"\b(?:we|this (?:web)?site|our partners) uses? cookies\b|\baccept (?:all )?cookies\b|\benable javascript\b",
    re.IGNORECASE,
)
FOLLOW = re.compile(
    r"^\W*(?:follow|like|find|join|contact|reach) .{0,60}\b(?:twitter|facebook|instagram|telegram|whatsapp|linkedin|youtube|threads|bluesky|tiktok)\b"
    r"|^\W*follow (?:us|her|him|them|me|@)|^\W*(?:download|get) (?:our|the) .{0,40}\bapp\b",
    re.IGNORECASE,
)
TIP = re.compile(
    r"^\W*(?:have|got|do you have) (?:a|any) (?:tip|story|comment|question|feedback|news)"
    r"|^\W*(?:write|e-?mail|contact|reach) (?:to )?(?:us|the (?:author|reporter|editor)|[a-z.]+@)"
    r"|^\W*send (?:us )?(?:your )?(?:tips|letters|comments)",
    re.IGNORECASE,
)
TALK = re.compile(
    r"^\W*(?:\d+\s+)?(?:comments?|responses?|replies)\W*$|^\W*(?:leave a|post a|add a|view|show|read all) (?:comments?|reply)|^\W*join the (?:conversation|"
    r"discussion)|^\W*(?:be the first to|log in to|sign in to) (?:comment|reply)",
    re.IGNORECASE,
)
PHOTO = re.compile(
    r"^\W*(?:photo(?:graph)?s?|image|picture|file (?:photo|image)|video|illustration|foto|bild|credit)s?(?: (?:by|credit|courtesy))?\s*[:©/]\s*.{2,100}$"
    r"|.{0,80}[/(]\s*(?:getty images|shutterstock|afp via getty|ap photo|epa|reuters pool)\)?\W*$|^\W*(?:©|\(c\)|copyright)\s.{0,100}$",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[.!?…।。؟][\"'”’»)\]]*$")
HEAD_LINES = 5
FOOT_LINES = 4


def pruned(tree: Any) -> Any:
    """The tree without its clutter elements; an element that holds the heading, or much of the page's text, stays."""
    total = max(len(words_of(tree)), 1)
    for element in list(tree.iter()):
        if isinstance(element.tag, str) and _is_clutter(element) and _may_go(element, total):
            _drop(element)
    for header in tree.iter("header"):
        if sum(len(words_of(paragraph)) >= PROSE for paragraph in header.iter("p")) > 1:
            header.tag = "div"  # the article stands in it; extraction would lose it
    return tree


def _is_clutter(element: Any) -> bool:
    if (
        element.tag in CLUTTER_TAGS
        or element.get("role") in CLUTTER_ROLES
        or element.get("aria-modal") == "true"
    ):
        return True
    if element.tag in ("html", "body", "main", "h1", "script", "style", "head", "meta", "link"):
        return False
    return bool(CLUTTER_MARK.search(marks_of(element))) or _is_related_link(element)


def _is_related_link(element: Any) -> bool:
    """A short block that is a link to another story, alone or behind a label such as "Read more:"."""
    if element.tag not in ("p", "h2", "h3", "h4", "h5", "div", "li") or next(element.iter("a"), None) is None:
        return False
    if any(inner.tag in BLOCKS for inner in element):
        return False
    text = words_of(element)
    linked = sum(len(words_of(link)) for link in element.iter("a"))
    if len(text) > 250 or linked < 0.3 * len(text):
        return False
    alone = (
        element.tag != "li"
        and linked >= 0.95 * len(text)
        and len(text.split()) > 3
        and not SENTENCE.search(text)
    )
    return alone or bool(_label().match(text))


def _may_go(element: Any, total: int) -> bool:
    if any(element.find(f".//{tag}") is not None for tag in HOLDS) or element.tag == "article":
        return _is_teaser(element)
    return element.tag in CLUTTER_TAGS - {"form"} or len(words_of(element)) <= LARGEST * total


def _is_teaser(element: Any) -> bool:
    """A short article of a list: named a card or a teaser, with a link in its heading."""
    return (
        element.tag == "article"
        and len(words_of(element)) < 500
        and element.find(".//h1") is None
        and element.find(".//a") is not None
    )


def _drop(element: Any) -> None:
    above = element.getparent()
    if above is None:
        return
    before = element.getprevious()
    if element.tail:
        if before is None:
            above.text = (above.text or "") + " " + element.tail
        else:
            before.tail = (before.tail or "") + " " + element.tail
    above.remove(element)


@cache
def _label() -> re.Pattern[str]:
    """The labels over links to other stories, in many languages."""
    rows = resources.files("relazione.read.page").joinpath("labels.tsv").read_text(encoding="utf-8")
    labels = [line for line in rows.splitlines() if line and not line.startswith("#")]
    written = "|".join(re.escape(label) for label in sorted(labels, key=lambda label: (-len(label), label)))
    return re.compile(rf"^\W*(?:{written})(?=\W|$)\s*(?:[:：|–—-]|\S|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands: its number from the top and from the foot, and what is known of the article."""

    top: int
    foot: int
    title: str | None = None
    people: tuple[str, ...] = ()


Rule = Callable[[str, Place], bool]


def repeats_title(line: str, place: Place) -> bool:
    """The headline once more above the text."""
    return place.top < HEAD_LINES and bool(place.title) and _key(line) == _key(place.title or "")


def signature(line: str, place: Place) -> bool:
    """A byline above the text."""
    if place.top >= HEAD_LINES or len(line.split()) > 16 or SENTENCE.search(line):
        return False
    return (opens_byline(line) and bool(people_in(line))) or _key(line) in {
        _key(name) for name in place.people
    }


def stamp(line: str, place: Place) -> bool:
    """The day above the text, with a label or alone."""
    return (
        place.top < HEAD_LINES
        and len(line.split()) <= 14
        and not SENTENCE.search(line)
        and find_date(line) is not None
    )


def layout(line: str, place: Place) -> bool:
    """Rules, share buttons, "Advertisement"."""
    return bool(RULE.match(line) or LAYOUT.match(line))


def label(line: str, place: Place) -> bool:
    """A label over other stories, with the story's title behind it."""
    found = _label().match(line)
    return (
        bool(found)
        and len(line.split()) <= 25
        and (":" in line[: (found.end() if found else 0) + 1] or len(line.split()) <= 4)
    )


def newsletter(line: str, place: Place) -> bool:
    """An offer of a newsletter, or the terms under its form."""
    return len(line.split()) <= 45 and bool(NEWSLETTER.search(line))


def consent(line: str, place: Place) -> bool:
    """A notice about cookies or scripts."""
    return bool(CONSENT.search(line))


def follow(line: str, place: Place) -> bool:
    """An invitation to a channel, or to write in."""
    return len(line.split()) <= 30 and bool(FOLLOW.search(line) or TIP.search(line))


def talk(line: str, place: Place) -> bool:
    """The head of the comments."""
    return len(line.split()) <= 12 and bool(TALK.search(line))


def photo(line: str, place: Place) -> bool:
    """A photographer's line, a copyright line."""
    return len(line.split()) <= 16 and bool(PHOTO.match(line))


def about_author(line: str, place: Place) -> bool:
    """The author presented at the foot: "Mira Vos is our foreign editor"."""
    return place.foot < FOOT_LINES and any(
        re.match(rf"\W*{re.escape(name)}\s+(?:is|was|has|writes|covers|reports|joined)\b", line)
        for name in place.people
    )


RULES: tuple[Rule, ...] = (
    repeats_title, signature, stamp, layout, label, newsletter, consent, follow, talk, photo, about_author,
)  # fmt: skip


def _key(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())


def kept_lines(lines: Sequence[str], title: str | None, people: tuple[str, ...]) -> list[str]:
    """The lines that no rule calls clutter, in order."""
    places = (Place(at, len(lines) - 1 - at, title, people) for at in range(len(lines)))
    return [line for line, place in zip(lines, places, strict=True) if not rule_for(line, place)]


def rule_for(line: str, place: Place) -> str | None:
    """The name of the first rule that calls a line clutter."""
    return next((rule.__name__ for rule in RULES if rule(line, place)), None)
