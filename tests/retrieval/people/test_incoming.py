"""Who is new in an office that changes hands is whoever follows, and not whoever held it."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection

ENGLISH = """Solli loses Vestmark after twelve years

Mayor Ida Solli conceded defeat on Sunday night. “It was a good time,” she said.

Pelle Strand, a 41-year-old vet, won 53 per cent of the vote. “My cows will be surprised,” he said.

Rolf Tangen, a driver, won a goose in the raffle. “I like geese,” he said.
"""
CHINESE = """东岭镇换届

镇长曹慧即将卸任。曹慧说：“我会想念大家。”

段勇当选东岭镇镇长。段勇说：“先修桥。”
"""
CORPUS = Collection.of([extract(parse(ENGLISH, id="en")), extract(parse(CHINESE, id="zh"))])


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
    assert [person.label for person in answer(question, CORPUS).people] == [who]


def test_whoever_won_something_else_is_not_new_in_an_office() -> None:
    assert not answer("What did the new driver's boss say?", CORPUS).answered
    assert "Pelle Strand" not in [person.label for person in answer("What did the new driver say?", CORPUS).people]


def test_an_earlier_article_of_whoever_held_the_office_is_not_the_only_one_read() -> None:
    earlier = "A fair in Vestmark\n\nIda Solli, the mayor of Vestmark, opened a fair. “It is long,” said Solli.\n"
    corpus = Collection.of([extract(parse(earlier, id="an")), extract(parse(ENGLISH, id="en"))])
    new, outgoing = (answer(f"What did the {one} mayor say?", corpus) for one in ("new", "outgoing"))
    assert [person.name for person in new.people] == ["Pelle Strand"]
    assert {person.name for person in outgoing.people} == {"Ida Solli"}
