"""What somebody called a thing that the article calls by another word there."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.found import words

ARTICLE = """Norwick yard to shut in May

The yard in Norwick will close in May, its owner said on Monday.

Ida Sund, head of the welders' guild, called the decision “a theft in daylight”. She said the guild would go to court.

The mayor, Per Holt, described the harbour as “a museum”. He said the taxes were paid.
"""
YARD = Collection.of([extract(parse(ARTICLE, id="yard"))])


@pytest.mark.parametrize(
    "question",
    ["What did Ida Sund call the closure?", "How does Sund feel about the closure?"],
)
def test_what_somebody_called_it_by_another_word_answers_with_what_they_called_so(question: str) -> None:
    assert "called the decision “a theft in daylight”" in words(answer(question, YARD))


def test_what_somebody_called_another_thing_is_no_verdict_on_it() -> None:
    assert not answer("What did Per Holt call the closure?", YARD).answered
