"""How fast the tagger is: words a second by wall clock and by processor time, load time, peak memory.

    python bench/tagger.py [--words 20000] [--threads 1 2] [--beside PIPELINE]

On our own coverage, read again and again. With `--beside`, a spaCy pipeline (a name or a folder) reads the same texts in
the same run, and each row says how many times as fast as it the tagger is. Each row is a fresh process.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EMPTY_ROW = {"words": 0, "wall": 0.0, "cpu": 0.0}


def texts(words: int) -> list[str]:
    """Our own articles, over and over, until there are so many words."""
    own = [
        path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples" / "coverage").glob("*.txt"))
    ]
    found: list[str] = []
    count = 0
    while count < words:
        found.append(own[len(found) % len(own)])
        count += len(found[-1].split())
    return found


def ours(given: list[str], threads: int) -> dict[str, float]:
    """Load the tagger, read the texts."""
    began = time.perf_counter()
    from relazione.annotate.tagger import ModelTagger

    tagger = ModelTagger(threads=threads)
    tagger.tag("Ready?", [(0, 6)])
    load = time.perf_counter() - began
    wall, cpu = time.perf_counter(), time.process_time()
    words = sum(len(tagger.tag(text, [(0, len(text))])[0]) for text in given)
    return _row(words, wall=wall, cpu=cpu, load=load)


def theirs(given: list[str], pipeline: str) -> dict[str, float]:
    """Load a spaCy pipeline, read the texts with `nlp.pipe`."""
    began = time.perf_counter()
    import spacy

    nlp = spacy.load(pipeline)
    load = time.perf_counter() - began
    wall, cpu = time.perf_counter(), time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(given))
    return _row(words, wall=wall, cpu=cpu, load=load)


def _row(words: int, *, wall: float, cpu: float, load: float) -> dict[str, float]:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "words": words,
        "wall": words / (time.perf_counter() - wall),
        "cpu": words / (time.process_time() - cpu),
        "load_s": load,
        "peak_mib": peak,
    }


def in_process(arguments: list[str]) -> dict[str, float]:
    """One row, measured in a process of its own, whose numpy has one thread."""
    env = os.environ | {"OPENBLAS_NUM_THREADS": "1"}
    out = subprocess.run([sys.executable, __file__, *arguments], check=True, capture_output=True, env=env)
    row: dict[str, float] = json.loads(out.stdout)
    return row


def main() -> None:
    """Print the table, or (`--row`) one row as JSON."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--words", type=int, default=20_000)
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--beside", help="a spaCy pipeline")
    parser.add_argument("--row", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.row:
        given = texts(options.words)
        found = theirs(given, options.beside) if options.row == "spacy" else ours(given, int(options.row))
        print(json.dumps(found))
        return
    size = ["--words", str(options.words)]
    beside = (
        in_process(["--row", "spacy", "--beside", options.beside, *size]) if options.beside else EMPTY_ROW
    )
    rows = {f"relazione, {n} thread(s)": in_process(["--row", str(n), *size]) for n in options.threads}
    if options.beside:
        rows[options.beside] = beside
    print(f"{'':28}{'words/s':>9}{'words/cpu-s':>13}{'load s':>8}{'peak MiB':>10}{'x beside':>10}")
    for name, row in rows.items():
        times = f"{row['wall'] / beside['wall']:.2f}" if beside["wall"] else "-"
        print(
            f"{name:28}{row['wall']:9.0f}{row['cpu']:13.0f}{row['load_s']:8.2f}{row['peak_mib']:10.0f}{times:>10}"
        )


if __name__ == "__main__":
    main()
