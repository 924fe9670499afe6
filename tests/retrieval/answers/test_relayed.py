"""Somebody whom only a witness quotes: the witness's words are shown, and given to nobody else."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.found import labels

REPORT = """# Rowers win at Ostby

“I saw nothing but water,” said the stroke, Tove Falk. She thanked the club's boatbuilder, Ida Renn. “Without her I'd \
be on the quay,” she said. “She told me in May, ‘You will win in the wooden boat.’ It was April when we won.”

“I have no time,” said Jon Vik, the coach. “The treasurer rang me at noon and said, ‘Jon, the oars are paid for.’ My \
uncle used to say, ‘Row and do not count.’ So I row.”
"""
CORPUS = Collection.of([extract(parse(REPORT, id="x"))])


@pytest.mark.parametrize(
    ("question", "witness", "inside"),
    [
        ("What did Ida Renn say?", "Tove Falk", "wooden boat"),
        ("What did Ida Renn tell Tove Falk?", "Tove Falk", "wooden boat"),
        ("What did the treasurer say?", "Jon Vik", "oars"),
        ("What did Jon Vik's uncle say?", "Jon Vik", "do not count"),
        ("What did Vik's uncle say about rowing?", "Jon Vik", "do not count"),
    ],
)
def test_words_inside_anothers_are_shown_as_the_others(question: str, witness: str, inside: str) -> None:
    found = answer(question, CORPUS)
    assert labels(found) == [witness]
    assert {statement.speaker and statement.speaker.label for statement in found.statements} == {witness}
    assert inside in found.statements[0].parts[0].text


@pytest.mark.parametrize(
    "question",
    ["What did Ida Renn say about taxes?", "What did Jon Vik's aunt say?", "What did Tove Falk's uncle say?"],
)
def test_nothing_is_shown_that_nobody_relays(question: str) -> None:
    assert not answer(question, CORPUS).answered


@pytest.mark.parametrize(
    ("told", "is_relayed"),
    [
        ("Renn once said, ‘Leave the quay.’", True),
        ("Ida Renn rang me at noon and said, ‘Leave the quay.’", True),
        ("I had told Renn of the leak. My wife said, ‘Leave the quay.’", False),
        ("I told Renn and said, ‘Leave the quay.’", False),
        ("When Renn called, my wife said, ‘Leave the quay.’", False),
        ("Renn’s wife said, ‘Leave the quay.’", False),
        ("The wife of Renn said, ‘Leave the quay.’", False),
        ("Olaf Renn said, ‘Leave the quay.’", False),
        ("I know Ida Renn. He said, ‘Leave the quay.’", False),
        ("I know Ida Renn and her mother. She said, ‘Leave the quay.’", False),
    ],
)
def test_only_words_of_whoever_is_named_are_relayed(told: str, *, is_relayed: bool) -> None:
    text = f"Rowers win\n\nThe boats were built by Ida Renn.\n\n“{told} So I left,” said the coach, Jon Vik.\n"
    found = answer("What did Ida Renn say?", Collection.of([extract(parse(text, id="x"))]))
    assert any("Leave the quay" in part.text for s in found.statements for part in s.parts) == is_relayed


@pytest.mark.parametrize(
    ("told", "is_relayed"),
    [
        ("My uncle came by and said, ‘Leave the quay.’", True),
        ("I told my uncle of the leak. The coach said, ‘Leave the quay.’", False),
        ("My uncle’s friend said, ‘Leave the quay.’", False),
    ],
)
def test_only_words_of_the_relative_are_relayed(told: str, *, is_relayed: bool) -> None:
    text = f"Rowers win\n\n“{told} So I left,” said Jon Vik.\n"
    found = answer("What did Jon Vik's uncle say?", Collection.of([extract(parse(text, id="x"))]))
    assert found.answered == is_relayed


def test_two_stretches_inside_the_same_words_are_shown_once() -> None:
    text = "Rowers win\n\n“My uncle said, ‘Row on.’ My uncle said, ‘Rest now.’ So I did,” said Jon Vik.\n"
    found = answer("What did Jon Vik's uncle say?", Collection.of([extract(parse(text, id="x"))]))
    (statement,) = found.statements
    assert "Rest now" in statement.parts[0].text


def test_a_longer_word_for_a_relative_is_no_shorter_one() -> None:
    text = "东岭码头\n\n段勇说：“我孙女说：‘爷爷，回家吧。’码头太旧。”\n"
    held = Collection.of([extract(parse(text, id="x"))])
    assert not answer("段勇的妈妈说了什么？", held).answered
    shown = {who: answer(f"{who}说了什么？", held).answered for who in ("段勇的孙女", "段勇的外孙女")}
    assert shown == {"段勇的孙女": True, "段勇的外孙女": False}


@pytest.mark.parametrize(
    ("told", "is_relayed"),
    [
        ("我妈看了码头。不过她后来说：‘回家吧。’", True),
        ("我妈看了码头。不过他后来说：‘回家吧。’", False),
        ("我妈去找了我奶奶，她说：‘回家吧。’", False),
        ("我跟我妈说：‘回家吧。’", False),
        ("我妈的朋友说：‘回家吧。’", False),
    ],
)
def test_only_words_of_the_relative_are_relayed_in_chinese(told: str, *, is_relayed: bool) -> None:
    held = Collection.of([extract(parse(f"东岭码头\n\n段勇说：“{told}所以我走了。”\n", id="x"))])
    assert answer("段勇的妈妈说了什么？", held).answered == is_relayed


@pytest.mark.parametrize(
    ("office", "is_relayed"),
    [("the chairman", True), ("the Ostby chairman", True), ("the Norwick chairman", False), ("the captain", False)],
)
def test_an_office_that_another_names_is_of_the_article(office: str, *, is_relayed: bool) -> None:
    words = "The captain came. The chairman of the club rang me and said, ‘Row on.’ So I row"
    held = Collection.of([extract(parse(f"Ostby\n\n“{words},” said Jon Vik.\n", id="x"))])
    assert answer(f"What did {office} say?", held).answered == is_relayed


@pytest.mark.parametrize("teller", ["The former chairman", "The vice-chairman", "The man beside the chairman"])
def test_another_beside_an_office_is_not_its_holder(teller: str) -> None:
    held = Collection.of([extract(parse(f"Ostby\n\n“{teller} said, ‘Row on.’ So I row,” said Jon Vik.\n", id="x"))])
    assert not answer("What did the chairman say?", held).answered


@pytest.mark.parametrize(
    ("told", "is_relayed"),
    [
        ("My uncle sailed on the Marram and never spoke of it but once. He said, ‘Leave the quay.’", True),
        ("My uncle met Olaf Berg. He said, ‘Leave the quay.’", False),
        ("My uncle and my father rowed. He said, ‘Leave the quay.’", False),
        ("My uncle was ill. She said, ‘Leave the quay.’", False),
    ],
)
def test_a_relative_goes_on_in_the_next_sentence(told: str, *, is_relayed: bool) -> None:
    text = f"Rowers win\n\n“{told} So I left,” said the coach, Jon Vik.\n"
    found = answer("What did Jon Vik's uncle say?", Collection.of([extract(parse(text, id="x"))]))
    assert any("Leave the quay" in part.text for s in found.statements for part in s.parts) == is_relayed
