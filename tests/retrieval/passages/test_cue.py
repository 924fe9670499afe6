"""Which verb of speech a question asks for, and what it prefers."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from retrieval.language.tokens import stem
from retrieval.passages.cue import verbs_asked_for
from tests.retrieval.reports import reading

QUAYS = (
    "Anna Holm, the harbour master, promised that the quay would be closed for the whole winter.\n\n"
    "Per Lind, the mayor, warned that the quay would be closed for the whole spring."
)


@pytest.mark.parametrize(
    ("topic", "verb"),
    [
        ("warned about the quay", "cautioned"),
        ("openly denied the leak", "disputed"),
        ("谁警告码头要关", "提醒"),
        ("哪位官员公开承诺建码头", "保证"),
    ],
)
def test_a_verb_of_speech_stands_for_those_of_its_family(topic: str, verb: str) -> None:
    assert (verb if topic[0] > "z" else stem(verb)) in verbs_asked_for(topic)


@pytest.mark.parametrize("topic", ["said the quay is closed", "won the race", "谁说码头要关", "码头在哪里", ""])
def test_other_questions_ask_for_no_verb_in_particular(topic: str) -> None:
    assert verbs_asked_for(topic) == frozenset()


@pytest.mark.parametrize(("verb", "name"), [("warned", "Per Lind"), ("vowed", "Anna Holm"), ("cautioned", "Per Lind")])
def test_words_reported_with_the_verb_asked_for_come_first(verb: str, name: str) -> None:
    held = reading(QUAYS)
    people = answer(f"Who {verb} about the closed quay?", held).people
    assert [person.name for person in people][:1] == [name]


@pytest.mark.parametrize(
    ("question", "words"), [("What did Anna Holm promise?", "a bridge"), ("What did Anna Holm say?", "cold")]
)
def test_what_somebody_promised_comes_first_where_it_is_asked(question: str, words: str) -> None:
    text = "“The winter will be long and very cold,” said Anna Holm. She promised that she would build a bridge."
    held = reading(text)
    (first, *_) = answer(question, held).statements
    assert words in first.parts[0].text
