"""The turns of a talk, of which one paragraph may hold many."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retrieval.answering import answer
from retrieval.passages.turn import SHOWN, Turns, question_before, replies
from tests.retrieval.reports import reading

if TYPE_CHECKING:
    from retrieval.collection import Collection

LINES = 60
NAMES = "Ada Moss", "Tom Webb"
HEARING = "Hearing on the quay\n\nAda Moss, the mayor, met Tom Webb, a builder.\n\n" + "\n".join(
    f"{NAMES[n % 2]}: Crane {n} {'was mended in May.' if n % 2 else 'is broken, is it not?'}" for n in range(LINES)
)
CHINESE = "记者采访了副镇长马婷。\n\n问：渡轮票怎么买？\n\n答：在码头窗口，凭证件领。\n\n码头有三个窗口。"
ENGLISH = (
    "An interview with the harbour master of Norwick.\n\nQ: Will the ferries sail in winter?\n\n"
    "A: Only when there is no ice.\n\nThe pier is old."
)


@pytest.fixture(scope="module")
def hearing() -> Collection:
    return reading(HEARING)


def test_each_line_of_a_transcript_follows_the_one_before(hearing: Collection) -> None:
    number = hearing.layout.size - 1
    turns = list(hearing.paragraphs.utterances(number))
    assert [turn.speaker.name for turn in turns if turn.speaker] == [*NAMES] * (LINES // 2)
    assert [question_before(turn, number, hearing) for turn in turns] == [None, *turns[:-1]]
    behind = [reply for turn in turns for _, reply in replies(turn, number, hearing)]
    assert behind == turns[1:]


def test_the_turns_of_a_paragraph_are_found_once(hearing: Collection) -> None:
    number = hearing.layout.size - 1
    assert hearing.paragraphs.turns(number) is hearing.paragraphs.turns(number)


def test_where_nobody_speaks_there_is_no_turn() -> None:
    none = Turns(())
    assert (none.first(), none.after(0), none.before(9)) == (None, None, None)


def test_a_turn_that_ends_behind_a_place_does_not_stand_before_it(hearing: Collection) -> None:
    turns = hearing.paragraphs.turns(hearing.layout.size - 1)
    first = turns.first()
    assert first is not None
    second = turns.after(first.span.end)
    assert second is not None
    assert turns.before(second.span.end - 1) is first
    assert turns.before(second.span.end) is second
    assert turns.before(first.span.end - 1) is None


@pytest.mark.parametrize(
    ("text", "question", "reply"),
    [(CHINESE, "渡轮票怎么买？", "凭证件领"), (ENGLISH, "Will the ferries sail in winter?", "no ice")],
)
def test_who_asks_what_an_interviewer_asked_gets_the_reply(text: str, question: str, reply: str) -> None:
    held = reading(text)
    (first, *_) = answer(question, held).statements
    assert reply in "".join(part.text for part in first.parts)


def test_a_long_reply_is_shown_from_its_beginning() -> None:
    long = " ".join(["Only when there is no ice.", *["The pier is older than the town hall."] * 30, "Ferries sail."])
    held = reading(ENGLISH.replace("Only when there is no ice.", long))
    (first, *_) = answer("Will the ferries sail in winter?", held).statements
    assert first.parts[0].text.startswith("Only when there is no ice.")
    assert sum(len(part.text) for part in first.parts) <= SHOWN


def test_a_question_that_somebody_put_is_shown_where_it_has_no_reply() -> None:
    text = "“Will the ferries sail in winter?” asked Anna Holm, the mayor.\n\nThe pier is old."
    held = reading(text)
    (first, *_) = answer("Will the ferries sail in winter?", held).statements
    assert "ferries" in first.parts[0].text


def test_a_question_without_a_reply_tells_no_date() -> None:
    text = "Ferries\n\n“When will the new ferry sail?”\n\nNobody on the pier had heard of a new ferry, and it rained.\n"
    assert not answer("When will the new ferry sail?", reading(text)).answered
