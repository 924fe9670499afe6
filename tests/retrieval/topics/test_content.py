"""The words of a question that carry meaning."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.collection import Collection
from retrieval.topics.content import content_words
from tests.retrieval.reports import reading

TEXT = """渔场失窃

墙上三幅画不见了。渔场亏了不少钱，股价也跌了。
"""
CORPUS = reading(TEXT)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("渔场亏了多少", ["渔场", "亏"]),
        ("会计为什么偷画", ["偷", "画"]),
        ("那三幅画在哪里", ["画"]),
        ("谁反对这项决定", ["反对", "决定"]),
        ("渔场打算要花多少", ["渔场", "打算", "花"]),
        ("渔场哪天开的会", ["渔场", "开会"]),
    ],
)
def test_what_asks_or_points_is_left_out_and_verbs_stand_apart(question: str, words: list[str]) -> None:
    assert [word for word in content_words(question, CORPUS) if word in words] == words
    assert not {"亏了", "偷画", "三幅", "这项", "要花"} & set(content_words(question, CORPUS))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what kinds of wool besides merino does the mill spin", ["wool", "merino", "mill", "spin"]),
        ("what else happened to the barn", ["barn"]),
    ],
)
def test_words_that_only_ask_are_left_out_of_encyclopedias(question: str, words: list[str]) -> None:
    told = Collection.of([extract(parse(f"Mill {n} spins wool.\n", id=str(n))) for n in range(12)])
    assert not told.is_news
    assert set(content_words(question, told)) == set(words)
