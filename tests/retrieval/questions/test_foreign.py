"""Questions in languages that are not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retrieval.answering import answer
from retrieval.questions.foreign import is_foreign

if TYPE_CHECKING:
    from retrieval.collection import Collection


@pytest.mark.parametrize(
    "text",
    [
        "Сколько стоит билет?",
        "ما رأيك",
        "フェリーの値段はいくらですか",
        "배는 언제 출발합니까?",
        "市長は何と言った",
        "Was sagte der Bürgermeister?",
        "¿Qué dijo Marta Oduya?",
        "Qui est le maire, et quand ?",
        "Wat zei Marta Oduya?",
    ],
)
def test_another_language_is_told_by_its_writing_or_its_words(text: str) -> None:
    assert is_foreign(text)


@pytest.mark.parametrize(
    "text",
    [
        "What did Marta Oduya say?",
        "Was Karel van der Berg fired?",
        "Was Anita Das hurt?",
        "店名「海の家」是谁取的",
        "Who is Qui Hao?",
        "Los Angeles El Paso ferries",
        "谁是Мария？她说了什么？",
        "渡轮の票价是多少",
        "what about Wie Quando",
        "Who said “das ist nicht gut”?",
        "ferries",
        "",
    ],
)
def test_foreign_names_and_words_do_not_make_a_question_foreign(text: str) -> None:
    assert not is_foreign(text)


def test_a_question_that_is_not_understood_is_told_so(reports: Collection) -> None:
    found = answer("Кто съел луну?", reports)
    assert (found.kind, found.lack, found.statements) == ("nothing", "language", ())
