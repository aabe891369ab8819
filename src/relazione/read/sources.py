"""Which reader a source goes to."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from relazione.gazetteer import Gazetteer
from relazione.model.article import Article, article_id
from relazione.problems import Problem


def read(paths: Sequence[str], gazetteer: Gazetteer) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles of files and folders, in canonical order, each once; what could not be read is a `Problem`."""
    articles: dict[str, Article] = {}
    problems: list[Problem] = []
    for path in _files(paths):
        try:
            article = _text_article(path)
        except (OSError, UnicodeDecodeError) as error:
            problems.append(Problem(str(path), str(error)))
            continue
        articles.setdefault(article.id, article)
    return tuple(sorted(articles.values(), key=lambda article: article.canonical)), tuple(problems)


def _files(paths: Sequence[str]) -> list[Path]:
    found: list[Path] = []
    for name in paths:
        path = Path(name)
        found.extend(sorted(path.rglob("*.txt")) if path.is_dir() else [path])
    return found


def _text_article(path: Path) -> Article:
    raw = path.read_bytes()
    text = raw.decode("utf-8")
    return Article(
        id=article_id(text, outlet=None, url=None, stated=None, source=path.name),
        path=str(path),
        text=text,
        sha256=hashlib.sha256(raw).hexdigest(),
        language="en",
    )
