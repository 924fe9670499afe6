"""Whole answers from generated articles, in a process of its own: python -m bench.answers PARAGRAPHS.

Indexing reads the files, finds the quotations and keeps the index in a state folder; answering is what
``pullquote ask`` does after that, for questions of eleven kinds in each language, with numba where it is installed.
"""

from __future__ import annotations

import gc
import json
import random
import subprocess
import sys
import tempfile
import time
from itertools import chain, cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from bench.worker import memory, percentiles
from bot.commands.options import spare_the_collector
from bot.desk import Desk
from bot.lexicons import open_thesaurus
from retrieval.postings.engine import engines
from scripts.made_corpus import CHINESE_OFFICES, OFFICES, articles

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scripts.made_corpus import Spoken

LANGUAGES = 2  # articles of either by turns
PARAGRAPHS = 40  # of an article
QUESTIONS, WARMING = 400, 3
ASKED_ABOUT = 500  # articles, a few more or less
# what is asked of somebody who speaks in an article, of something told in it and of something told in another one
FORMS = (
    "What did {who} say about {topic}?",
    "What did {who} say?",
    "What did {who} say about {other}?",
    "Who is {who}?",
    "Why did {who} reject the {topic}?",
    "Who said that {topic}?",
    "Who spoke about {topic}?",
    "What is known about {topic}?",
    "How many {topic} are there?",
    "When did the {topic} happen?",
    "Who are the {office}s?",
)
CHINESE_FORMS = (
    "{who}关于{topic}说了什么？",
    "{who}说了什么？",
    "{who}怎么看{other}？",
    "{who}是谁？",
    "{who}为什么反对{topic}？",
    "谁提到了{topic}？",
    "哪些人谈到{topic}？",
    "{topic}的情况如何？",
    "有多少{topic}？",
    "{topic}是什么时候？",
    "有哪些{office}？",
)


def measure(size: int, folder: Path) -> Mapping[str, float]:
    """Index, open again, ask."""
    corpus, state = folder / "corpus", folder / "state"
    count = max(LANGUAGES, size // PARAGRAPHS)
    questions = written(corpus, count, paragraphs=min(PARAGRAPHS, size // count))
    spare_the_collector()
    command = [sys.executable, "-m", "bench.answers", "index", str(folder)]  # with memory of its own
    index_s = float(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)
    thesaurus, listed = open_thesaurus(state), time.perf_counter()
    desk = Desk.open(corpus, thesaurus=thesaurus, state=state)
    opened = time.perf_counter()
    engines.load()
    spent = [timed(desk, question) for question in questions][WARMING:]
    figures = {"index_s": index_s, "open_ms": 1000 * (opened - listed)}
    return {**figures, **percentiles(spent), **memory()}


def index(folder: Path) -> float:
    """Seconds to make the index; what is compiled once is compiled as well, and not counted."""
    thesaurus = open_thesaurus(folder / "state")
    started = time.perf_counter()
    Desk.open(folder / "corpus", thesaurus=thesaurus, state=folder / "state")
    indexed = time.perf_counter()
    engines.load()
    return indexed - started


def written(corpus: Path, count: int, *, paragraphs: int) -> list[str]:
    """Write the articles; questions of every kind about some of them, most of which they answer."""
    chance, step = random.Random(1), 1 + count // ASKED_ABOUT
    told: dict[bool, list[Spoken]] = {False: [], True: []}
    for number, made in enumerate(articles(count, paragraphs=paragraphs)):
        path = corpus / f"{made.name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made.text, encoding="utf-8")
        if number // LANGUAGES % step == 0:
            told[made.is_chinese] += made.spoken
    ways = zip(cycle(FORMS), cycle(CHINESE_FORMS), strict=False)
    every = islice(chain.from_iterable(ways), QUESTIONS + WARMING)
    return [asked(form, chance, told[form in CHINESE_FORMS]) for form in every]


def asked(form: str, chance: random.Random, told: Sequence[Spoken]) -> str:
    """A question put in one way, about what somebody said and what somebody else did, both in its language."""
    one, other = chance.choice(told), chance.choice(told)
    office = chance.choice(CHINESE_OFFICES if form in CHINESE_FORMS else OFFICES)
    return form.format(who=one.who, topic=one.words, other=other.words, office=office)


def timed(desk: Desk, question: str) -> float:
    """Seconds for one answer; what the bot does between answers is not counted."""
    started = time.perf_counter()
    desk.ask(question)
    spent = time.perf_counter() - started
    gc.collect(1)
    return spent


if __name__ == "__main__":
    if sys.argv[1] == "index":
        print(index(Path(sys.argv[2])))
    else:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            print(json.dumps(measure(int(sys.argv[1]), Path(folder))))
