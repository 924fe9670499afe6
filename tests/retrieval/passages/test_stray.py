"""Links, buttons and labels between the paragraphs answer nothing."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.reports import record

TOLD = "The heron colony of Lake Vann moved to the north shore after the storm in March, wardens found."


def first_told(question: str, line: str) -> str:
    corpus = Collection.of([record(f"Birds of the lake\n\n{line}\n\n{TOLD}\n\nWardens count them twice a year.", {})])
    found = answer(question, corpus)
    return found.statements[0].parts[0].text if found.statements else ""


@pytest.mark.parametrize(
    "line",
    [
        "[Heron colony houses amazing birds]",
        "Read more: The heron colony in pictures",
        "Tags: heron colony, Lake Vann, birds",
        "Share this on Facebook: heron colony",
        "Heron colony >>",
    ],
)
def test_a_link_is_no_answer(line: str) -> None:
    assert first_told("Where is the heron colony?", line) == TOLD


def test_a_line_without_a_sentence_comes_after_what_is_told() -> None:
    line = "Our heron colony in pictures"
    corpus = Collection.of([record(f"Birds of the lake\n\nThe lake is cold.\n\n{TOLD}\n\n{line}\n\nMore birds", {})])
    found = answer("Where is the heron colony?", corpus)
    assert found.statements[0].parts[0].text == TOLD


def test_a_sentence_that_begins_like_a_link_is_one() -> None:
    line = "Tagging the heron colony took the wardens nine days."
    assert first_told("How long did tagging the heron colony take?", line) == line


@pytest.mark.parametrize("line", ["关键词 苍鹭 万恩湖", "相关阅读：苍鹭群落搬家"])
def test_a_chinese_label_is_no_answer(line: str) -> None:
    told = "苍鹭群落在三月的风暴后搬到了万恩湖北岸。"
    corpus = Collection.of([record(f"湖上的鸟\n\n{line}\n\n{told}\n\n护林员每年数两次。", {})])
    found = answer("苍鹭群落搬到了哪里？", corpus)
    assert [s.parts[0].text for s in (*found.statements, *found.nearest)][:1] == [told]
