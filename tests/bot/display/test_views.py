"""The views below an answer."""

from __future__ import annotations

from bot.display.views import near
from corpus.article import Span
from retrieval.collection import Hit


def hit(article: str, paragraph: int, score: float) -> Hit:
    return Hit(article, paragraph, Span(0, 1), score)


def test_articles_of_which_nothing_is_nearly_as_good_as_the_best_are_left_out() -> None:
    ferry, far, pier, weak = hit("ferry", 2, 10.0), hit("oven", 1, 4.1), hit("pier", 3, 6.0), hit("ferry", 5, 3.0)
    assert near([ferry, pier, far, weak]) == [ferry, pier, weak]
    assert near([]) == []
