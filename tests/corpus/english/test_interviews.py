"""The turns of an interview or a transcript: who asks and who answers."""

from __future__ import annotations

import pytest

from tests.corpus.attributed import record, speakers


def test_the_turns_of_a_transcript_are_their_speakers() -> None:
    text = "Host Karl Weber met Paula Ngo.\n\nWEBER: Will you sail?\n\nNGO: I will not. It rains.\n\nWEBER: Do you not?"
    assert speakers(text) == ["Karl Weber", "Paula Ngo", "Karl Weber"]


def test_questions_and_answers_name_nobody() -> None:
    text = "Q: Will you sail?\n\nA: I will not. It rains."
    assert speakers(text) == [None, None]


@pytest.mark.parametrize(("asks", "answers"), [("Q:", "A:"), ("Q.", "A."), ("Question:", "Answer:")])
def test_the_only_person_introduced_gives_the_answers(asks: str, answers: str) -> None:
    text = f"Paula Ngo has sailed for years.\n\n{asks} Will you sail?\n\n{answers} I will not. It rains."
    assert speakers(text) == [None, "Paula Ngo"]


def test_of_two_people_introduced_neither_gives_the_answers() -> None:
    text = "Paula Ngo and Karl Weber ran it.\n\nQ: Will you sail?\n\nA: I will not. It rains."
    assert speakers(text) == [None, None]


def test_the_author_of_an_interview_does_not_give_the_answers() -> None:
    text = "By Karl Weber\n\nPaula Ngo spoke to Karl Weber.\n\nQ: Will you sail?\n\nA: I will not. It rains."
    assert speakers(text) == [None, "Paula Ngo"]


def test_a_paper_that_asks_is_no_person() -> None:
    turns = "Courier: Will you sail?\n\nNgo: I will not.\n\nCourier: Is it the rain?\n\nNgo: It rains a lot."
    asked = record(f"Paula Ngo sails.\n\n{turns}").quotations[0].speaker
    assert asked is not None
    assert (asked.label, asked.name) == ("Courier", None)


INTERVIEW = (
    "Paula Ngo: Will you sail?\n\nKarl Weber: I will not. It rains.\n\nPaula Ngo: Is it late?\n\n"
    "Karl Weber: It is never late.\n\nPN: Will it end?\n\nKW: We shall see."
)


def test_initials_head_the_turns_of_those_whose_full_names_headed_earlier_ones() -> None:
    assert speakers(INTERVIEW) == ["Paula Ngo", "Karl Weber"] * 3


def test_an_answer_among_named_turns_is_nobodys() -> None:
    others = "Ida Falk: I stay here too.\n\nIda Falk: I shall not go."
    text = f"{INTERVIEW}\n\n{others}\n\nQ: Are you afraid?\n\nA: I never was at sea."
    assert speakers(text)[-1] is None
