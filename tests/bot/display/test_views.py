"""The views below an answer."""

from __future__ import annotations

from bot.display.views import around, near
from corpus.article import Span
from corpus.reading import parse
from retrieval.answer import Statement
from retrieval.collection import Hit


def hit(article: str, paragraph: int, score: float) -> Hit:
    return Hit(article, paragraph, Span(0, 1), score)


def test_articles_of_which_nothing_is_nearly_as_good_as_the_best_are_left_out() -> None:
    ferry, far, pier, weak = hit("ferry", 2, 10.0), hit("oven", 1, 4.1), hit("pier", 3, 6.0), hit("ferry", 5, 3.0)
    assert near([ferry, pier, far, weak]) == [ferry, pier, weak]
    assert near([]) == []


def test_front_matter_is_no_surrounding_of_what_the_article_says() -> None:
    article = parse("---\ntitle: Ferry back\ndate: 2024-03-05\n---\n\nIt sails.\n\nMany wait.\n", id="ferry")
    for words, shown in (("It sails.", ["It sails.", "Many wait."]), ("Ferry back", ["Ferry back", "It sails."])):
        start = article.text.index(words)
        said = Statement("ferry", 1, (article.excerpt(start, start + len(words)),), "narration")
        assert [article.text[slice(*span)] for span in around(article, said)] == shown
