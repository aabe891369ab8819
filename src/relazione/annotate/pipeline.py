"""The annotators in their order, and running them over one article."""

from __future__ import annotations

from collections.abc import Sequence

from relazione.gazetteer import Gazetteer
from relazione.model.article import Article
from relazione.model.notes import Annotator, Notes
from relazione.problems import Problem, UsageError


def pipeline(gazetteer: Gazetteer) -> tuple[Annotator, ...]:
    """The annotators of English coverage, in the order in which they run."""
    from relazione.annotate.events import Events, Settings
    from relazione.annotate.events.head.tagging import TaggingWithGuesses
    from relazione.annotate.names import Names
    from relazione.annotate.quotes import Quotes
    from relazione.annotate.tenures import Tenures
    from relazione.annotate.times import Times

    return check_order(
        (
            TaggingWithGuesses(),
            Names(gazetteer),
            Times(),
            Tenures(),
            Quotes(gazetteer),
            Events(gazetteer),
            Settings(),
        )
    )


def check_order(annotators: Sequence[Annotator]) -> tuple[Annotator, ...]:
    """The annotators, if each finds what it needs among what those before it give; else `UsageError`."""
    given: set[str] = set()
    for annotator in annotators:
        missing = set(annotator.needs) - given
        if missing:
            raise UsageError(
                f"{type(annotator).__name__} needs {', '.join(sorted(missing))}, which nothing before it gives"
            )
        given |= set(annotator.gives)
    return tuple(annotators)


def annotate(
    article: Article, annotators: Sequence[Annotator], notes: Notes | None = None
) -> tuple[Notes, tuple[Problem, ...]]:
    """The notes of one article: a pure function of the article (and of `notes`, where some are there already)."""
    found = notes or Notes()
    if article.language not in (None, "en"):
        return found, (
            Problem(
                article.path, f"language {article.language!r} cannot be annotated yet; stored without notes"
            ),
        )
    problems: list[Problem] = []
    for annotator in annotators:
        try:
            found = found.with_found(annotator(article, found), annotator.gives)
        except Exception as error:  # one bad article must never lose the rest; the message says where to look
            problems.append(
                Problem(article.path, f"{type(annotator).__name__} failed: {type(error).__name__}: {error}")
            )
    return found, tuple(problems)
