"""What is said when an answer compares people, asks back, or lacks something."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from bot.display.press import decode
from bot.display.rendering import Rendering
from bot.display.wording import Wording
from retrieval.answer import Answer, Choice, Lack
from tests.bot.desks import ADA, BEN, WORDS, record, statement

if TYPE_CHECKING:
    from corpus.article import Language

WORDING = Wording.load()


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Ben Ode does not speak of that."), ("zh", "Ben Ode没有谈到这一点。")]
)
def test_whoever_is_silent_in_a_comparison_is_named_after_the_statements(language: Language, words: str) -> None:
    found = record()
    said = statement(found, WORDS[ADA], ADA)
    answer = Answer("?", language, "quotation", 0.9, (said,), (ADA,), at_once=True, silent=(BEN,))
    text = WORDING.plain(answer, {"ferry": found})
    assert text.index(WORDS[ADA]) < text.index(words)


@pytest.mark.parametrize(("language", "words"), [("en", "Ada Moss and Ben Ode speak"), ("zh", "Ada Moss和Ben Ode在")])
def test_several_who_do_not_speak_of_it_are_one_phrase(language: Language, words: str) -> None:
    assert WORDING.plain(Answer("?", language, "not_said", 0.9, (), (ADA, BEN)), {}).startswith(words)


def test_choices_are_numbered_under_the_question_which_is_meant() -> None:
    choices = (Choice("Who is Ada?", ADA), Choice("Who is Ben?", BEN))
    answer = Answer("?", "en", "nothing", 0.0, lack="person", choices=choices)
    text = WORDING.plain(answer, {"ferry": record()})
    assert text == "Whom do you mean?\n1. Ada Moss, the harbour master\n2. Ben Ode"


def test_an_article_to_choose_is_called_by_its_title() -> None:
    choices = (Choice("What is the ferry article about?", article="ferry"), Choice("Or this?", article="gone"))
    answer = Answer("?", "en", "nothing", 0.0, lack="article", choices=choices)
    text = WORDING.plain(answer, {"ferry": record()})
    assert text == "Which article do you mean?\n1. The ferry will stay\n2. gone"


@pytest.mark.parametrize("lack", get_args(Lack))
@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_an_answer_lacks_is_said_without_quotation_marks(lack: Lack, language: Language) -> None:
    choices = (Choice("Who is Ben?", BEN),) if lack in ("person", "article") else ()
    text = WORDING.plain(Answer("?", language, "nothing", 0.0, lack=lack, choices=choices), {})
    assert text
    assert not set(text) & set('“”"「」')


def test_a_comparison_is_one_message_with_every_statement() -> None:
    found = record()
    said = tuple(statement(found, words, person) for person, words in WORDS.items())
    answer = Answer("?", "en", "quotation", 0.9, said, (ADA, BEN), at_once=True)
    message = Rendering(WORDING, {"ferry": found}, "e").answer(answer, number=7)
    assert all(words in message.text for words in WORDS.values())


def test_each_choice_is_a_button() -> None:
    choices = (Choice("Who is Ada?", ADA), Choice("The ferry?", article="ferry"))
    answer = Answer("?", "en", "nothing", 0.0, lack="person", choices=choices)
    rows = Rendering(WORDING, {"ferry": record()}, "e").answer(answer, number=7).buttons
    presses = [decode(row[0].data) for row in rows[:2]]
    assert [row[0].label for row in rows[:2]] == ["Ada Moss", "The ferry will stay"]
    assert [(press.view, press.subject, press.index) for press in presses if press] == [
        ("choice", 7, 0),
        ("choice", 7, 1),
    ]


def test_nothing_is_leafed_through_before_the_choice() -> None:
    found = record()
    said = tuple(statement(found, words, person) for person, words in WORDS.items())
    choices = (Choice("Who is Ada?", ADA), Choice("Who is Ben?", BEN))
    answer = Answer("?", "en", "speakers", 0.9, said, (ADA, BEN), choices=choices)
    rows = Rendering(WORDING, {"ferry": found}, "e").answer(answer, number=7).buttons
    assert [row[0].label for row in rows] == ["Ada Moss", "Ben Ode"]


def test_people_to_choose_from_are_listed_once() -> None:
    choices = (Choice("Who is Ada?", ADA), Choice("Who is Ben?", BEN))
    answer = Answer("?", "en", "speakers", 0.9, people=(ADA, BEN), choices=choices)
    assert WORDING.plain(answer, {}) == "Whom do you mean?\n1. Ada Moss, the harbour master\n2. Ben Ode"
