"""An interviewer's question is no answer to the same question."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.passages.reply import SHOWN

CHINESE = "记者采访了副镇长马婷。\n\n问：渡轮票怎么买？\n\n答：在码头窗口，凭证件领。\n\n码头有三个窗口。"
ENGLISH = (
    "An interview with the harbour master of Norwick.\n\nQ: Will the ferries sail in winter?\n\n"
    "A: Only when there is no ice.\n\nThe pier is old."
)


@pytest.mark.parametrize(
    ("text", "question", "reply"),
    [
        (CHINESE, "渡轮票怎么买？", "凭证件领"),
        (ENGLISH, "Will the ferries sail in winter?", "no ice"),
    ],
)
def test_who_asks_what_an_interviewer_asked_gets_the_reply(text: str, question: str, reply: str) -> None:
    held = Collection.of([extract(parse(text, id="interview"))])
    (first, *_) = answer(question, held).statements
    assert reply in "".join(part.text for part in first.parts)


def test_a_long_reply_is_shown_from_its_beginning() -> None:
    long = " ".join(["Only when there is no ice.", *["The pier is older than the town hall."] * 30, "Ferries sail."])
    held = Collection.of([extract(parse(ENGLISH.replace("Only when there is no ice.", long), id="interview"))])
    (first, *_) = answer("Will the ferries sail in winter?", held).statements
    assert first.parts[0].text.startswith("Only when there is no ice.")
    assert sum(len(part.text) for part in first.parts) <= SHOWN


def test_a_question_that_somebody_put_is_shown_where_it_has_no_reply() -> None:
    text = "“Will the ferries sail in winter?” asked Anna Holm, the mayor.\n\nThe pier is old."
    held = Collection.of([extract(parse(text, id="report"))])
    (first, *_) = answer("Will the ferries sail in winter?", held).statements
    assert "ferries" in first.parts[0].text


def test_a_question_without_a_reply_tells_no_date() -> None:
    text = "Ferries\n\n“When will the new ferry sail?”\n\nNobody on the pier had heard of a new ferry, and it rained.\n"
    assert not answer("When will the new ferry sail?", Collection.of([extract(parse(text, id="x"))])).answered


def test_what_is_quoted_right_behind_what_somebody_was_asked_is_shown_with_it() -> None:
    text = (
        "Ida Lund wound the clock for thirty years.\n\nLast spring she was asked how the tower should be painted after "
        "her time. “White,” Lund said. “And often.”\n\nIt rained."
    )
    held = Collection.of([extract(parse(text, id="x"))])
    shown = [part.text for s in answer("How should the tower be painted?", held).statements for part in s.parts]
    assert shown[-2:] == ["White", "And often."]
