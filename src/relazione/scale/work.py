"""What a worker does: it makes the annotators once and runs them over each article it is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from relazione.gazetteer import Gazetteer
from relazione.model.article import Article
from relazione.model.notes import Annotator
from relazione.scale.engine import Noted, Work


@dataclass(frozen=True)
class Annotation:
    """Makes the standing pipeline in the worker, so that models are loaded there once and never sent."""

    gazetteer: Gazetteer

    def __call__(self) -> Work:
        from relazione.annotate import pipeline

        return partial(_noted, pipeline(self.gazetteer))


def _noted(annotators: Sequence[Annotator], articles: Sequence[Article]) -> Sequence[Noted]:
    from relazione.annotate import annotate

    return [annotate(article, annotators) for article in articles]
