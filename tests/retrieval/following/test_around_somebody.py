"""Follow-ups on those around somebody, "and his lawyer?", and on those who do not speak."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from tests.retrieval.following.conversations import talk
from tests.retrieval.found import labels
from tests.retrieval.reports import reading

ARTICLE = """Pilot fined over harbour crash

“You were asleep at the wheel,” Judge Nora Vik told Tom Aske, the pilot. Prosecutor Paul Renn asked for more.

“It was no accident,” Renn said of the pilot. Defence lawyer Ida Sund said her client had been ill. “He is sorry,” she
said.

Aske said he would sell the boat. His wife, Lotte, was at home, and his brother Jens left the room without a word. Two
sons survive the fisherman who was hit.

The company had promised in May to replace the boat, the lawyer said.
"""
TRIAL = reading(ARTICLE)


@pytest.mark.parametrize("fragment", ["and his wife?", "and his brother?", "what about his son?"])
def test_a_relative_is_no_topic_of_whoever_spoke_last(fragment: str) -> None:
    assert not talk("What did Tom Aske say?", fragment, collection=TRIAL).answered


@pytest.mark.parametrize("first", ["What did the judge tell Aske?", "What did the prosecutor say?"])
def test_his_lawyer_is_the_only_one_of_the_article(first: str) -> None:
    assert labels(talk(first, "and his lawyer?", collection=TRIAL)) == ["Ida Sund"]


def test_a_pronoun_means_whom_the_question_before_named_who_does_not_speak() -> None:
    found = talk("What did Paul Renn say?", "What happened to Jens?", "what did he say?", collection=TRIAL)
    assert not labels(found)


def test_nothing_is_told_of_her_sons_where_nobody_was_asked_about() -> None:
    assert not answer("What did her sons say?", TRIAL).answered


def test_a_name_in_small_letters_is_that_of_whom_the_article_names() -> None:
    quiet = "Old pilot sells boat\n\n“It is a good boat,” said Ida Sund. She thanked Per Aske, who signed the paper."
    held = reading(quiet.replace("\\\n", "\n"))
    assert not answer("what did per aske say", held).answered


def test_he_is_whom_the_passage_calls_that_answered_before() -> None:
    told = "Quay opened\n\n“It is wide,” said Ida.\n\nTom Aske, the mayor, cut the rope. He said the quay was paid."
    held = reading(told)
    assert labels(talk("Who cut the rope?", "what did he say about the quay?", collection=held)) == ["Tom Aske"]


def test_whoever_has_a_like_office_is_not_whose_the_question_asks_for() -> None:
    moe, ask = "“We have them,” said Per Moe, the police chief.", "“All is quiet,” said Jon Ask, a police officer."
    text = f"Raid\n\n{moe} {ask}\n"
    raid = reading(text)
    assert not labels(talk("What did Per Moe say?", "and his boss?", collection=raid))
