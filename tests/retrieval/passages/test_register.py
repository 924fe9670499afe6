"""Whether a collection is one of news."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.collection import Collection
from retrieval.passages.register import reporting, reports_of_agencies

QUOTES = "The mayor, Lena Brandt, said: “The quay will open in spring.”"
TELLS = "The quay was built in 1921 of granite from the quarry at Holm."


def corpus(articles: list[str]) -> Collection:
    """A collection of articles, read as they are read in earnest."""
    return Collection.of(extract(parse(text, id=str(number))) for number, text in enumerate(articles))


@pytest.mark.parametrize(("quoting", "telling", "expected"), [(9, 1, 1.0), (1, 9, 0.0), (0, 9, 0.0), (0, 1, 1.0)])
def test_news_is_where_most_articles_quote_somebody(quoting: int, telling: int, expected: float) -> None:
    assert reporting(corpus([QUOTES] * quoting + [TELLS] * telling)) == expected


def test_between_the_two_a_collection_is_partly_news() -> None:
    assert 0 < reporting(corpus([QUOTES, TELLS] * 5)) < 1


def test_a_spokeswoman_without_a_name_is_quoted_and_a_pronoun_is_not() -> None:
    assert reporting(corpus(["“We count seals every winter,” a spokeswoman of the Wildlife Office said."] * 9)) == 1.0
    assert reporting(corpus(["“We count the seals every winter,” she said."] * 9)) == 0.0


def test_without_articles_nothing_speaks_for_an_encyclopedia() -> None:
    assert reporting(corpus([])) == 1.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("海事局说，青石港渡轮星期一在浓雾中搁浅。港务局表示，航道已经封闭。", True),
        ("青石港建于一八九一年，以花岗岩砌成，是海湾里最老的港口。港里有三座码头。", False),
        ("镇长林涛说：“青石港春天就能开放。”", False),
    ],
)
def test_reports_of_agencies_tell_what_was_said_and_quote_nobody(text: str, expected: bool) -> None:  # noqa: FBT001
    assert reports_of_agencies(corpus([text] * 9)) is expected
