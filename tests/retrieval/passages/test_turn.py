"""The turns of a talk, of which one paragraph may hold many."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.collection import Collection
from retrieval.passages.turn import Turns, question_before, replies

LINES = 60
NAMES = "Ada Moss", "Tom Webb"
HEARING = "Hearing on the quay\n\nAda Moss, the mayor, met Tom Webb, a builder.\n\n" + "\n".join(
    f"{NAMES[n % 2]}: Crane {n} {'was mended in May.' if n % 2 else 'is broken, is it not?'}" for n in range(LINES)
)


@pytest.fixture(scope="module")
def hearing() -> Collection:
    return Collection.of([extract(parse(HEARING, id="x"))])


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
