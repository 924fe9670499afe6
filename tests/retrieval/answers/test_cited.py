"""Questions that give words between marks."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.found import labels

QUAY = """Quay hearing opens

The letters of the council, said Ann Lind, were about the quay. Then a man stood up.

“I sent a letter. Nobody read it.”

“The quay is fine,” said Karl Moe, a clerk.
"""
PIER = """码头停工

业委会主任赵建军说：“停工的事没完。”

居民王小明说：“码头停工以后没人来过，停工的事我们都知道。”
"""


@pytest.mark.parametrize(
    ("question", "words", "people"),
    [
        ("Who said “I sent a letter”?", "I sent a letter. Nobody read it.", []),
        ('Who said "the quay is fine"?', "The quay is fine", ["Karl Moe"]),
        ("谁说“停工的事没完”？", "停工的事没完。", ["赵建军"]),
    ],
)
def test_words_between_marks_are_answered_by_those_words(question: str, words: str, people: list[str]) -> None:
    corpus = Collection.of([extract(parse(QUAY, id="quay")), extract(parse(PIER, id="pier"))])
    found = answer(question, corpus)
    assert words in "".join(part.text for part in found.statements[0].parts)
    assert labels(found) == people
