"""Sample questions: whole words of named people, and only what their own speaker answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bot.desk import Desk
from bot.display.samples import chinese_words, english_words, samples
from bot.display.wording import Wording
from config.settings import BUNDLED_CORPUS
from tests.bot.desks import ADA, ScriptedDesk, desk

if TYPE_CHECKING:
    from retrieval.answer import Answer
    from retrieval.following.previous import Previous

WORDS = Wording.load()


@pytest.fixture(scope="module")
def found() -> list[Answer]:
    return samples(Desk.open(BUNDLED_CORPUS), WORDS, 6)


def test_both_kinds_of_question_are_offered_each_about_somebody_else(found: list[Answer]) -> None:
    assert len(found) == 6
    assert found[0].question.startswith("What did ")
    assert found[1].question.startswith("Who said “")
    assert len({answer.statements[0].speaker for answer in found}) == 6


def test_each_is_answered_with_direct_words_of_a_person_with_a_name(found: list[Answer]) -> None:
    for answer in found:
        first = answer.statements[0]
        assert first.form == "direct"
        assert first.speaker
        assert first.speaker.name


def test_words_in_a_question_are_three_to_six_whole_ones_of_the_answer(found: list[Answer]) -> None:
    for answer in found:
        if said := re.fullmatch(r"Who said “(.+)”\?", answer.question):
            assert 3 <= len(said[1].split()) <= 6
            quoted = " ".join(part.text for part in answer.statements[0].parts)
            assert re.search(rf"(?<!\w){re.escape(said[1].rstrip('…'))}(?!\w)", quoted)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("The harbour stays open to us.", ["The harbour stays open to us"]),
        ("The harbour stays open to everybody.", ["The harbour stays open to everybody"]),
        ("The ferry carried everybody to the island.", ["The ferry carried everybody…"]),
        ("The fare did go up on the island.", []),
        ("Nobody knows. Halden Harbour stays closed, of course.", ["Halden Harbour stays closed"]),
        ("and then we will all be leaving for good", []),
        ("Yes.", []),
    ],
)
def test_english_words_are_a_clause_or_end_before_a_particle_with_an_ellipsis(said: str, words: list[str]) -> None:
    assert list(english_words(said)) == words


def test_chinese_words_are_whole_clauses() -> None:
    assert list(chinese_words("我们有足够的船员和燃料可以开到明年春天，好。码头全年开放。")) == ["码头全年开放"]
    assert list(chinese_words("全年24小时都有船开往对岸，好。")) == []
    assert list(chinese_words("码头全年开放，我们有足够的船员和燃料。好。")) == [
        "码头全年开放",
        "我们有足够的船员和燃料",
    ]


def test_what_somebody_else_answers_is_not_offered() -> None:
    class Confused(ScriptedDesk):
        def ask(self, text: str, language: object = "auto", previous: Previous | None = None) -> Answer:
            return super().ask("Ada", language, previous)

    offered = samples(Confused((), desk().collection), WORDS, 6)
    assert [answer.statements[0].speaker for answer in offered] == [ADA]
