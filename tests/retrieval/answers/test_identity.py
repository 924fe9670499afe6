"""Who somebody is, who made or has a thing, and nobody where nothing tells it."""

from __future__ import annotations

import datetime as dt

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answer import Statement
from retrieval.answering import answer
from retrieval.answers.identity import names_one
from retrieval.collection import Collection
from tests.retrieval.reports import reading

MILL = """The mill that came back

“We sell flour in six countries,” said Luo Zhongping, founder of Gell Foods. The firm employs forty people.

“The wheel is cold in winter,” said Anna Roth, owner of the Gell mill.

“Nobody asked us,” said Tom Hale, manager of Brook Hotel. The dam above Brook Hotel was built by a monk in 1410.

The sluice gate of the mill leaks, and the sluice gate rattles at night.
"""
KILN = """A kiln cools in Skarv

Nils Rask’s mother is a potter. “I am cold,” Nils Rask said.

“My sister is the glazier of our town,” Asta Holm said.
"""
CORPUS = reading(KILN)


@pytest.fixture(scope="module")
def mill() -> Collection:
    """An article with a founder, an owner and a manager."""
    return reading(MILL)


@pytest.mark.parametrize(
    ("question", "name"), [("Who founded Gell Foods?", "Luo Zhongping"), ("Who owns the mill?", "Anna Roth")]
)
def test_the_maker_of_a_thing_is_whose_title_says_so(question: str, name: str, mill: Collection) -> None:
    found = answer(question, mill)
    assert (found.kind, [person.name for person in found.people]) == ("profile", [name])


def test_a_verb_that_is_told_answers_who_built_a_thing(mill: Collection) -> None:
    found = answer("Who built the dam?", mill)
    assert "built by a monk" in found.statements[0].parts[0].text


@pytest.mark.parametrize("question", ["Who owns Brook Hotel?", "Who invented the sluice gate?"])
def test_nobody_made_what_is_only_mentioned(question: str, mill: Collection) -> None:
    assert not answer(question, mill).answered


def test_words_beside_a_role_are_not_those_of_whoever_has_it() -> None:
    assert "Nils Rask" not in [person.label for person in answer("Who is the potter?", CORPUS).people]


@pytest.mark.parametrize("question", ["Who is the glazier?", "Who is the glazier of the town?"])
def test_words_that_speak_of_a_role_are_given(question: str) -> None:
    found = answer(question, CORPUS)
    assert found.answered
    assert "the glazier" in found.statements[0].parts[0].text


def told(text: str) -> list[Statement]:
    article = parse(text, id="told")
    return [Statement("told", 1, (article.excerpt(0, len(text)),), "narration", None, dt.date(2024, 5, 1))]


@pytest.mark.parametrize(
    ("relation", "text", "named"),
    [
        ("wife", "His wife Ida Sund runs the mill.", True),
        ("wife", "Ida Sund, his wife, runs the mill.", True),
        ("wife", "He says that his wife runs the mill.", False),
        ("的孙女", "他的孙女王小满今年上学。", True),
        ("的孙女", "他昨天又去看孙女跳舞了。", False),
    ],
)
def test_a_relation_is_named_by_a_name_beside_it(relation: str, text: str, *, named: bool) -> None:
    assert names_one(relation, told(text)) == named


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Who was the final Harbour Minister of Old Sudland?", "Ola Ness"),
        ("Who was the Fleet Minister of Sudland in 1875?", "Ida Sund"),
    ],
)
def test_what_an_encyclopedia_tells_need_not_name_the_office_in_one_phrase(question: str, name: str) -> None:
    told = (
        "Sudland was a kingdom of fishermen. Its last Harbour Minister, Ola Ness, served in the (Old) Sudland.",
        "Sudland lost its ships in 1875. The Fleet Minister of the day, Ida Sund, denied it and refused to resign.",
        "Salt was traded for timber on the north shore until the war.",
        "Barges of oak carried coal along the canal for a century.",
    )
    texts = {f"t{n}": f"Entry {n}\n\n{text}\n" for n, text in enumerate(told)}
    entries = Collection.of([extract(parse(text, id=name)) for name, text in texts.items()])
    assert entries.news_share < 1.0
    found = answer(question, entries)
    assert found.statements
    assert name in found.statements[0].parts[0].text
