"""Work that some articles kill, hang or break, for the engines' tests: what an article does stands in its text."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from relazione.model.article import Article
from relazione.model.notes import Notes, Sentence
from relazione.scale.engine import Noted, Work

MOMENT = 0.01  # seconds that an article takes


@dataclass(frozen=True)
class Poisonous:
    """Makes work that obeys the texts; `folder` is where a worker leaves a mark that it has begun."""

    folder: str = ""

    def __call__(self) -> Work:
        return self.noted

    def noted(self, articles: Sequence[Article]) -> Sequence[Noted]:
        """A sentence a article, or what its text says."""
        return [self._one(article) for article in articles]

    def _one(self, article: Article) -> Noted:
        time.sleep(MOMENT)
        if "kills" in article.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "once" in article.text and not self._marked(article.id):
            os.kill(os.getpid(), signal.SIGKILL)
        if "hangs" in article.text:
            time.sleep(600)
        if "breaks" in article.text:
            raise ValueError("no such bridge")
        return Notes(sentences=(Sentence(0, len(article.text)),)), ()

    def _marked(self, name: str) -> bool:
        """Whether an article was here before; now it was."""
        mark = Path(self.folder) / name
        seen = mark.exists()
        mark.touch()
        return seen


@dataclass(frozen=True)
class Unmakeable:
    """Work that cannot be made: a model is missing."""

    def __call__(self) -> Work:
        raise FileNotFoundError("no weights")


def articles(count: int, **texts: str) -> list[Article]:
    """Articles ``a000`` and on; those named have the text given."""
    ids = [f"a{number:03d}" for number in range(count)]
    return [Article(id_, f"{id_}.txt", texts.get(id_, f"Report {id_}."), "0") for id_ in ids]
