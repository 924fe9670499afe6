"""What an article tells somebody to be, outside a title, is a way to ask for them."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.people.told_as import told_as
from tests.retrieval.found import labels

TEXT = """Diving bell found off Skarv

Odd Moen, 34, a freelance surfer from Tarn, said the bell was green. Berit Lund, a Marram customer who had come by bus,
said it was blue.

Tom Rask, who left school at twelve, became a cobbler. “I would sell it,” said Rask.

The Speaker, Dame Asta Berg, called for order. “Sit down,” she said.

“It rang,” said Nils Aker, a friend of the auctioneer.

Vera Holm, whose brother became a glazier, was there. “It is cracked,” Vera Holm said.
"""
CORPUS = Collection.of([extract(parse(TEXT, id="bell"))])
ENGLISH = """Solli loses Vestmark after twelve years

Mayor Ida Solli conceded defeat on Sunday night. “It was a good time,” she said.

Pelle Strand, a 41-year-old vet, won 53 per cent of the vote. “My cows will be surprised,” he said.

Rolf Tangen, a driver, won a goose in the raffle. “I like geese,” he said.
"""
CHINESE = """东岭镇换届

镇长曹慧即将卸任。曹慧说：“我会想念大家。”

段勇当选东岭镇镇长。段勇说：“先修桥。”
"""
OF_CHANGE = Collection.of([extract(parse(ENGLISH, id="en")), extract(parse(CHINESE, id="zh"))])


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("What did the surfer say?", "Odd Moen"),
        ("What did the freelance surfer say about the bell?", "Odd Moen"),
        ("What did the customer say?", "Berit Lund"),
        ("What did the cobbler say?", "Tom Rask"),
        ("What did the Speaker say?", "Asta Berg"),
        ("what did the coblber say?", "Tom Rask"),
    ],
)
def test_somebody_is_meant_by_what_the_article_tells_them_to_be(question: str, who: str) -> None:
    assert labels(answer(question, CORPUS)) == [who]


@pytest.mark.parametrize(
    "question",
    ["What did the auctioneer say?", "What did the famous surfer of Marram say?", "What did the glazier say?"],
)
def test_nobody_is_meant_by_what_somebody_else_is(question: str) -> None:
    assert labels(answer(question, CORPUS)) == []


def test_of_what_a_sentence_tells_of_somebody_they_are_no_president() -> None:
    text = "Odd Moen spoke.\n\nPresident Moen's plans for Norland are few. “I sail,” Odd Moen said."
    corpus = Collection.of([extract(parse(text, id="bell"))])
    assert told_as("the president of Norland", corpus) == ()


def test_a_deputy_assistant_director_is_no_director() -> None:
    text = "Ida Brunner, a deputy assistant director of the Norland Guild, said the bell rings.\n\nIt rang twice."
    corpus = Collection.of([extract(parse(text, id="bell"))])
    assert told_as("the Norland Guild director", corpus) == ()
    assert labels(answer("What did the director of the Norland Guild say?", corpus)) == []
    assert labels(answer("What did the deputy assistant director of the Norland Guild say?", corpus)) == ["Ida Brunner"]


def test_the_man_is_not_just_anybody() -> None:
    assert not answer("What did the man say?", CORPUS).answered


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("What did the new mayor say?", "Pelle Strand"),
        ("Who is the new mayor?", "Pelle Strand"),
        ("Who is Vestmark's new mayor?", "Pelle Strand"),
        ("What did the outgoing mayor say?", "Ida Solli"),
        ("新镇长说了什么？", "段勇"),
        ("即将卸任的镇长说了什么？", "曹慧"),
    ],
)
def test_who_is_new_in_an_office_is_whoever_follows(question: str, who: str) -> None:
    assert labels(answer(question, OF_CHANGE)) == [who]


def test_whoever_won_something_else_is_not_new_in_an_office() -> None:
    assert not answer("What did the new driver's boss say?", OF_CHANGE).answered
    assert "Pelle Strand" not in labels(answer("What did the new driver say?", OF_CHANGE))


def test_an_earlier_article_of_whoever_held_the_office_is_not_the_only_one_read() -> None:
    earlier = "A fair in Vestmark\n\nIda Solli, the mayor of Vestmark, opened a fair. “It is long,” said Solli.\n"
    corpus = Collection.of([extract(parse(earlier, id="an")), extract(parse(ENGLISH, id="en"))])
    new, outgoing = (answer(f"What did the {one} mayor say?", corpus) for one in ("new", "outgoing"))
    assert [person.name for person in new.people] == ["Pelle Strand"]
    assert {person.name for person in outgoing.people} == {"Ida Solli"}
