"""Whole answers from generated articles, in a process of its own: python -m bench.answers PARAGRAPHS.

Indexing reads the files, finds the quotations and keeps the index in a state folder; answering is what
``pullquote ask`` does after that, for questions of every kind in both languages.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.worker import memory, percentiles
from bot.desk import Desk
from bot.garbage import leave_alone
from bot.lexicons import open_thesaurus
from scripts.made_corpus import articles

if TYPE_CHECKING:
    from collections.abc import Mapping

PARAGRAPHS = 40  # of an article
QUESTIONS, WARMING = 300, 50


def measure(size: int, folder: Path) -> Mapping[str, float]:
    """Index, open again, ask."""
    corpus, state = folder / "corpus", folder / "state"
    questions = written(corpus, max(1, size // PARAGRAPHS))
    leave_alone()
    thesaurus = open_thesaurus(state)
    started = time.perf_counter()
    Desk.open(corpus, thesaurus=thesaurus, state=state)
    indexed = time.perf_counter()
    desk = Desk.open(corpus, thesaurus=thesaurus, state=state)
    opened = time.perf_counter()
    spent = [timed(desk, question) for question in questions][WARMING:]
    figures = {"index_s": indexed - started, "open_ms": 1000 * (opened - indexed)}
    return {**figures, **percentiles(spent), **memory()}


def written(corpus: Path, count: int) -> list[str]:
    """Write the articles; questions that some of them answer."""
    chance, questions = random.Random(1), []
    for made in articles(count, paragraphs=PARAGRAPHS):
        path = corpus / f"{made.name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made.text, encoding="utf-8")
        questions += chance.sample(made.questions, min(len(made.questions), 1 + QUESTIONS // count))
    return chance.choices(questions, k=QUESTIONS + WARMING)


def timed(desk: Desk, question: str) -> float:
    """Seconds for one answer."""
    started = time.perf_counter()
    desk.ask(question)
    return time.perf_counter() - started


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        print(json.dumps(measure(int(sys.argv[1]), Path(folder))))
