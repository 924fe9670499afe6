"""What a body said: those who speak for it are named as who they are."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection

ENGLISH = """Hollin Power to close its Tarnby plant

Hollin Power will close its plant in Tarnby in May.

"The boilers are too old," chief executive Greta Voss said.

A developer, Marram Homes, wants the site. A spokeswoman for Marram said that it "valued the chimney".

Moss Rail's managing director, Ivo Kern, feared for the trains. "We need the coal," he said.

The Harbour League said in a statement that it had begun a review of the port.

"Nobody asked us," said Ann Brock, a nurse. Her lawyer, Tom Reed, said that she would sue.
"""
CHINESE = """东岭水泥厂停产

东岭水泥公司3月起停产。

东岭水泥公司总经理郭振声说：“窑太老了，修不起。”

青田村村民老周说：“烟囱冒了三十年。”

林泽说：“我要去法院。”

林泽的律师代表高晴说：“赔偿太少。”
"""
CORPUS = Collection.of([extract(parse(ENGLISH, id="en")), extract(parse(CHINESE, id="zh"))])


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("What did Moss Rail say?", "Ivo Kern"),
        ("What did Moss Rail say about coal?", "Ivo Kern"),
        ("What did Marram Homes say?", "A spokeswoman for Marram"),
        ("What did Hollin Power say about the boilers?", "Greta Voss"),
        ("东岭水泥公司怎么说？", "郭振声"),
    ],
)
def test_those_who_speak_for_a_body_say_what_it_said(question: str, speaker: str) -> None:
    said = answer(question, CORPUS)
    assert said.statements[0].speaker is not None
    assert said.statements[0].speaker.label == speaker


@pytest.mark.parametrize("question", ["What did Tarnby say?", "What did Brock Ltd say?", "青田公司怎么说？"])
def test_nobody_speaks_for_what_they_do_not_serve(question: str) -> None:
    assert not answer(question, CORPUS).answered


@pytest.mark.parametrize("question", ["林泽对赔偿怎么说？", "林泽怎么看赔偿？"])
def test_nobody_speaks_so_for_a_person(question: str) -> None:
    assert all(person.name == "林泽" for person in answer(question, CORPUS).people)


def test_a_body_that_speaks_of_other_things_is_told_to() -> None:
    assert answer("What did the Harbour League say about the weather?", CORPUS).kind == "not_said"
