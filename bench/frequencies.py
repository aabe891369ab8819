"""Make `collate/threads/frequencies.tsv`: in how many short texts of general English a word stands.

    python bench/frequencies.py FILE.conllu... > src/relazione/collate/threads/frequencies.tsv

Sentences of treebanks under an open licence (UD English-EWT, the open genres of GUM; train parts) are taken in runs of five,
about the length of a news lead. Words that stand in fewer than three of these are left out: they count as rare.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from relazione.collate.content import content_words
from relazione.collate.threads.profiles import stem

RUN = 5
LEAST = 3


def sentences(path: Path) -> Iterator[str]:
    """The `# text` lines of a treebank file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# text = "):
            yield line.removeprefix("# text = ")


def counts(texts: Iterable[str]) -> tuple[Counter[str], int]:
    """How many runs of sentences each stem stands in, and how many runs there are."""
    found: Counter[str] = Counter()
    lines = list(texts)
    runs = [" ".join(lines[at : at + RUN]) for at in range(0, len(lines), RUN)]
    for run in runs:
        found.update({stem(word) for word in content_words(run)})
    return found, len(runs)


def main(paths: list[str]) -> None:
    """Print the table: the number of texts first, then a word and its number a line, by word."""
    found, texts = counts(line for path in paths for line in sentences(Path(path)))
    print(
        "# How many short texts of general English a stem stands in, made by bench/frequencies.py from the sentences of"
    )
    print(
        "# UD English-EWT and the open genres of GUM (train), which are under CC BY-SA 4.0 and CC BY; the first row is their number."
    )
    print(f"\t{texts}")
    for word, number in sorted(found.items()):
        if number >= LEAST:
            print(f"{word}\t{number}")


if __name__ == "__main__":
    main(sys.argv[1:])
