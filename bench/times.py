"""How fast times are read, on one core, after tagging.

    python bench/times.py FILE… [--json]

FILE: articles as the interchange format has them (``relazione annotate --format jsonl``) or plain text. Notes but times are
taken as they stand, so that only the reading of times is measured.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from relazione.annotate.times import Times
from relazione.model.article import Article
from relazione.model.interchange import article_from_json
from relazione.model.notes import Annotated, Notes


def articles(paths: list[str]) -> Iterator[Annotated]:
    for path in paths:
        text = Path(path).read_text(encoding="utf-8")
        if path.endswith(".jsonl"):
            yield from (article_from_json(json.loads(line)) for line in text.splitlines())
        else:
            yield Annotated(Article(id=path, path=path, text=text, sha256=""), Notes())


def best_of(coverage: list[Annotated], rounds: int) -> float:
    """Seconds of the fastest round."""
    read, best = Times(), float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        for one in coverage:
            list(read(one.article, one.notes))
        best = min(best, time.process_time() - begun)
    return best


def main(arguments: list[str]) -> None:
    coverage = list(articles([argument for argument in arguments if not argument.startswith("--")]))
    words = sum(len(one.article.text.split()) for one in coverage)
    figures = {
        "articles": len(coverage),
        "words": words,
        "words_per_second": round(words / best_of(coverage, 3)),
    }
    print(json.dumps(figures) if "--json" in arguments else "  ".join(f"{k} {v}" for k, v in figures.items()))


if __name__ == "__main__":
    main(sys.argv[1:])
