"""Reports of like events: which of them a Chinese question means."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.passages.alike import Likeness, among_like, in_order, likeness_of
from retrieval.passages.evidence import evidence
from retrieval.passages.search import Search
from retrieval.topics.topic import topic_of

PORTS = ("青石", "白沙", "南屿", "北湾", "东礁", "西浦", "红岩", "长滩", "金角")


def report(port: str, number: int) -> str:
    """What an agency reports of a ferry that ran aground."""
    return (
        f"{port}港渡轮搁浅\n\n海事局说，{port}港渡轮星期一在浓雾中搁浅，{number}名乘客受伤。"
        f"港务局表示，航道已经封闭。\n\n船长林涛说，当时能见度很低。救援队说，受伤乘客已经送往医院。"
    )


def reports() -> Collection:
    """Reports of ferries that ran aground, one in each port."""
    texts = [report(port, number) for number, port in enumerate(PORTS, start=11)]
    return Collection.of(extract(parse(text, id=str(number))) for number, text in enumerate(texts))


def seen(question: str, collection: Collection) -> Likeness:
    search = Search(topic_of(question, collection), "topic", collection)
    return likeness_of(evidence(search)[0], 0.5, search)


def test_what_any_report_tells_is_less_sure_than_what_one_tells() -> None:
    collection = reports()
    of_any, of_one = seen("渡轮搁浅", collection), seen("青石港渡轮搁浅", collection)
    assert of_any.rivals > of_one.rivals
    assert among_like(of_any) < among_like(of_one)


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("青石港渡轮什么时候搁浅", True),
        ("渡轮什么时候搁浅", False),
        ("青石港渡轮在什么中搁浅", True),
        ("乘客为什么受伤", False),
    ],
)
def test_a_question_that_any_report_answers_is_in_doubt(question: str, answered: bool) -> None:  # noqa: FBT001
    collection = reports()
    assert collection.is_of_agencies
    assert answer(question, collection).answered is answered


def test_the_text_below_a_headline_answers_and_the_headline_does_not() -> None:
    shown = answer("青石港渡轮在什么中搁浅", reports()).statements[0]
    assert "在浓雾中" in shown.parts[0].text


def test_a_headline_is_found_by_what_it_names() -> None:
    assert answer("青石港渡轮搁浅", reports()).answered


@pytest.mark.parametrize(
    ("asked", "told", "expected"),
    [
        ("", "渡轮", 0),
        ("渡轮", "", 0),
        ("渡轮搁浅", "渡轮昨天搁浅", 4),
        ("渡轮搁浅", "搁浅的渡轮", 2),
        ("渡渡", "渡轮", 1),
    ],
)
def test_characters_that_stand_in_their_order(asked: str, told: str, expected: int) -> None:
    assert in_order(asked, told) == expected


def test_in_order_is_the_longest_that_both_have() -> None:
    chance = random.Random(7)
    for _ in range(100):
        asked, told = ("".join(chance.choices("甲乙丙丁", k=chance.randrange(8))) for _ in range(2))
        assert in_order(asked, told) == longest(asked, told)


def longest(asked: str, told: str) -> int:
    """The same by trying all that can be chosen of what is asked."""
    chosen = ("".join(some) for size in range(len(asked), 0, -1) for some in combinations(asked, size))
    return next((len(some) for some in chosen if stands_in(some, told)), 0)


def stands_in(some: str, told: str) -> bool:
    rest = iter(told)
    return all(character in rest for character in some)
