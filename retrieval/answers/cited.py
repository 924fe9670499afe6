"""Words that a question gives between marks: whoever says them, they stand in the source as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.answers.weighing import answered
from retrieval.language.tokens import HAN, fold
from retrieval.passages.evidence import evidence

if TYPE_CHECKING:
    from retrieval.answer import Answer
    from retrieval.collection import Collection
    from retrieval.passages.search import Search
    from retrieval.questions.question import Question

MARKED = re.compile(r"[“\"「『]([^“”\"「」『』]+)[”\"」』]")
NO_WORD = re.compile(r"[\W_]+")
FEWEST_WORDS, FEWEST_CHARACTERS = 2, 3  # fewer stand somewhere by chance


def of_cited(question: Question, search: Search, collection: Collection) -> Answer | None:
    """The words given, with whoever says them, be it nobody who is named; None where they stand nowhere."""
    given = max(map(_plain, MARKED.findall(question.text)), key=len, default="")
    fewest = FEWEST_CHARACTERS if HAN.search(given) else FEWEST_WORDS
    if (len(given) if HAN.search(given) else len(given.split())) < fewest:
        return None
    every = search._replace(speaking=False, is_for_best=False, counts=None)
    holding = [c for c in evidence(every, collection) if _holds(_plain(c.utterance.text), given)]
    spoken = [c for c in holding if c.utterance.speaker] or holding
    return answered(question, spoken, every, collection) if spoken else None


def _holds(text: str, given: str) -> bool:
    """Whether words stand in a text, whole ones where there are blanks between them."""
    return given in text if HAN.search(given) else f" {given} " in f" {text} "


def _plain(text: str) -> str:
    """Words with single blanks between them, Chinese ones without."""
    words = NO_WORD.sub(" ", fold(text)).strip()
    return words.replace(" ", "") if HAN.search(words) else words
