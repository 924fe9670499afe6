"""Whoever belongs to somebody is somebody else."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.quotation import Person
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.reports import record

ENGLISH = """Harbour trial opens

“The quay is mine,” said Ann Lind, the owner of the quay. “I built it.”

“She built nothing,” said Lind's lawyer, Nils Berg, to everybody's surprise.
"""
CHINESE = """渡口案开庭

林涛说：“渡口是我的。”

律师何远说：“渡口是他修的。”

林涛母亲说：“我不认识他们。”
"""
CORPUS = Collection.of([extract(parse(ENGLISH, id="en")), extract(parse(CHINESE, id="zh"))])


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("What did Ann Lind say?", ["Ann Lind"]),
        ("What did Ann Lind's lawyer say?", ["Nils Berg"]),
        ("What did Lind’s lawyer say?", ["Nils Berg"]),
        ("What did Lind's lawyer Nils Berg say?", ["Nils Berg"]),
        ("What did Ann Lind's daughter say?", []),
        ("林涛说了什么？", ["林涛"]),
        ("林涛的律师何远说了什么？", ["何远"]),
        ("林涛的妻子说了什么？", []),
        ("林涛母亲说了什么？", ["林涛母亲"]),
        ("林涛的母亲说了什么？", ["林涛母亲"]),
        ("林涛奶奶说了什么？", []),
        ("林涛妈妈说了什么？", ["林涛母亲"]),
        ("按林涛的妈妈的说法", ["林涛母亲"]),
        ("有林涛妈妈的发言吗", ["林涛母亲"]),
        ("按林涛奶奶的说法", []),
        ("林涛的讲话说了什么？", ["林涛"]),
    ],
)
def test_who_belongs_to_somebody_is_not_given_their_words(question: str, speakers: list[str]) -> None:
    assert [person.label for person in answer(question, CORPUS).people] == speakers


@pytest.fixture(scope="module")
def firm() -> Collection:
    """A firm whose heads the article calls by their bare offices, and a mayor of somewhere else."""
    head = Person("Dana Lind", "Dana Lind", ("Chief Executive Officer", "former Norwick Mills engineer"))
    words = {
        "The looms will stop in May.": Person("Solberg", kind="body"),
        "Orders have been late since spring.": head,
        "Costs will fall next year.": Person("Ola Berg", "Ola Berg", ("Finance chief",)),
        "The town will help.": Person("Eva Moe", "Eva Moe", ("mayor of Ostby",)),
    }
    return Collection.of([record("\n\n".join(f"“{one}”" for one in words), words)])


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("What did the CEO of Solberg say?", ["Dana Lind"]),
        ("What did Solberg's CFO say?", ["Ola Berg"]),
        ("What did the mayor of Solberg say?", []),
        ("What did Norwick Mills say?", []),
        ("What did the former Norwick Mills engineer say?", ["Dana Lind"]),
    ],
)
def test_a_bare_office_is_held_where_a_body_is_told_of(firm: Collection, question: str, people: list[str]) -> None:
    assert [person.label for person in answer(question, firm).people] == people


def test_a_past_office_is_no_title_before_others() -> None:
    assert Person("Dana Lind", titles=("mayor", "former director of the mill")).title == "mayor"
    assert Person("Dana Lind", titles=("former director of the mill",)).title == "former director of the mill"


@pytest.mark.parametrize("question", ["林涛的财务总监说了什么？", "What did 林涛's CFO say?"])
def test_the_words_of_an_employer_are_not_an_employees(question: str) -> None:
    assert not answer(question, Collection.of([extract(parse(CHINESE, id="x"))])).answered
