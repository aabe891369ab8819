"""Which outlet an address, a site's name or a masthead line stands for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from relazione.gazetteer import Gazetteer
from relazione.model.slug import slug
from relazione.read.addresses import parts_of

OUTLET_KINDS = ("outlet", "broadcaster", "agency")
PLAIN_LABELS = frozenset(
    [
        "www",
        "m",
        "amp",
        "mobile",
        "edition",
        "en",
        "english",
        "news",
        "rss",
        "feeds",
        "uk",
        "us",
        "int",
        "web",
        "beta",
    ]
)
SECOND_LEVEL = frozenset(["co", "com", "org", "net", "gov", "ac", "edu", "gob", "gouv", "go", "or"])
ARTICLE = ("the-", "a-")


@dataclass(frozen=True)
class Outlets:
    """The outlets of a gazetteer by name and by domain; others get an id from their own name."""

    gazetteer: Gazetteer

    @cached_property
    def by_name(self) -> Mapping[str, str]:
        """``{folded name without an article: id}``."""
        entries = self.gazetteer.organisations_of(*OUTLET_KINDS)
        return {_bare(name): entry.id for entry in entries for name in (entry.name, *entry.names)}

    @cached_property
    def by_domain(self) -> Mapping[str, str]:
        """``{domain: id}``."""
        entries = self.gazetteer.organisations_of(*OUTLET_KINDS)
        return {domain: entry.id for entry in entries for domain in entry.domains}

    def named(self, line: str) -> str | None:
        """The id of a known outlet that this line is the name of."""
        return self.by_name.get(_bare(line))

    def id_of(self, name: str) -> str:
        """The id of an outlet by its name or domain, known or not."""
        if "." in name and " " not in name.strip():
            return self.at(name) or f"org:{slug(name)}"
        return self.named(name) or f"org:{_outlet_slug(name)}"

    def at(self, address: str) -> str | None:
        """The id of the outlet behind an address or a host; an unknown host gives its own name."""
        host = (parts_of(address if "//" in address else f"//{address}").hostname or "").removeprefix("www.")
        if not host or "." not in host:
            return None
        labels = host.split(".")
        known = (self.by_domain.get(".".join(labels[at:])) for at in range(len(labels) - 1))
        return next((found for found in known if found), None) or f"org:{slug(_own_label(labels))}"


def _bare(name: str) -> str:
    words = slug(name)
    return next((words.removeprefix(article) for article in ARTICLE if words.startswith(article)), words)


def _outlet_slug(name: str) -> str:
    """A name such as "Fox News (Online News)" without what stands in brackets."""
    return slug(name.split("(")[0]) or slug(name)


def _own_label(labels: list[str]) -> str:
    """The label of a host that is its own name: "edition.cnn.com" is cnn, "bbc.co.uk" is bbc."""
    kept = labels[:-1]
    if len(kept) > 1 and kept[-1] in SECOND_LEVEL:
        kept = kept[:-1]
    own = [label for label in kept if label not in PLAIN_LABELS]
    return own[-1] if own else kept[-1]
