"""Links, buttons and labels between the paragraphs answer nothing."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.quotation import Person
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.reports import lines, record

TOLD = "The heron colony of Lake Vann moved to the north shore after the storm in March, wardens found."
BAKER = Person("Ole Brekke", "Ole Brekke", ("a baker",))
AGREED = "Rye is dear this year. Oven wood is cheap."


def first_told(question: str, line: str) -> str:
    corpus = Collection.of([record(f"Birds of the lake\n\n{line}\n\n{TOLD}\n\nWardens count them twice a year.", {})])
    found = answer(question, corpus)
    return found.statements[0].parts[0].text if found.statements else ""


@pytest.mark.parametrize(
    "line",
    [
        "[Heron colony houses amazing birds]",
        "Read more: The heron colony in pictures",
        "Tags: heron colony, Lake Vann, birds",
        "Share this on Facebook: heron colony",
        "Heron colony >>",
    ],
)
def test_a_link_is_no_answer(line: str) -> None:
    assert first_told("Where is the heron colony?", line) == TOLD


def test_a_line_without_a_sentence_comes_after_what_is_told() -> None:
    line = "Our heron colony in pictures"
    corpus = Collection.of([record(f"Birds of the lake\n\nThe lake is cold.\n\n{TOLD}\n\n{line}\n\nMore birds", {})])
    found = answer("Where is the heron colony?", corpus)
    assert found.statements[0].parts[0].text == TOLD


def test_a_sentence_that_begins_like_a_link_is_one() -> None:
    line = "Tagging the heron colony took the wardens nine days."
    assert first_told("How long did tagging the heron colony take?", line) == line


@pytest.mark.parametrize("line", ["关键词 苍鹭 万恩湖", "相关阅读：苍鹭群落搬家"])
def test_a_chinese_label_is_no_answer(line: str) -> None:
    told = "苍鹭群落在三月的风暴后搬到了万恩湖北岸。"
    corpus = Collection.of([record(f"湖上的鸟\n\n{line}\n\n{told}\n\n护林员每年数两次。", {})])
    found = answer("苍鹭群落搬到了哪里？", corpus)
    assert [s.parts[0].text for s in (*found.statements, *found.nearest)][:1] == [told]


def held(text: str, said: str) -> Collection:
    return Collection.of([record(f"The mill of Sandvik\n\n{AGREED}\n\n{text}", {said: BAKER})])


def test_somebodys_words_in_the_next_sentence_answer() -> None:
    corpus = held("Bakers are unhappy. “Flour has doubled in price,” said Ole Brekke.", "Flour has doubled in price,")
    found = answer("Why are the bakers unhappy?", corpus)
    assert [p.text for p in found.statements[0].parts] == ["Flour has doubled in price"]
    assert found.statements[0].speaker == BAKER


def test_the_articles_own_next_sentence_is_shown_with_it() -> None:
    text = "Bakers are unhappy. The mill takes twice as much for flour. “So it is,” said Ole Brekke."
    corpus = held(text, "So it is,")
    found = answer("Why are the bakers unhappy?", corpus)
    shown = "".join(p.text for p in found.statements[0].parts)
    assert shown == "Bakers are unhappy. The mill takes twice as much for flour."


@pytest.mark.parametrize("told", ["The mill closed in 1921.", "The bakers of Sandvik are unhappy with the mill today."])
def test_a_sentence_with_a_figure_or_of_some_length_stands_alone(told: str) -> None:
    corpus = held(f"{told} “Flour has doubled in price,” said Ole Brekke.", "Flour has doubled in price,")
    question = "When did the mill close?" if "1921" in told else "Are the bakers of Sandvik unhappy with the mill?"
    found = answer(question, corpus)
    assert [p.text for p in found.statements[0].parts] == [told]


def test_that_people_differ_leads_to_what_they_think() -> None:
    said = "那里的油钱比鱼还贵。"
    text = lines("船队明年去远海捕鱼。", f"对于船队去远海捕鱼这件事，业内看法不一。渔民郝满仓说：“{said}”")
    held = Collection.of([record(text, {said: Person("郝满仓", "郝满仓", ("渔民",))})])
    found = answer("业内怎么看船队去远海捕鱼？", held)
    assert found.statements[0].parts[0].text == said


def test_a_correction_is_shown_whole() -> None:
    text = "Correction: this article quoted Mr Brekke as saying that rye would rot. It was his miller who said so."
    found = answer("Who said that rye would rot?", Collection.of([extract(parse(f"The mill\n\n{text}\n", id="x"))]))
    assert [p.text for p in found.statements[0].parts] == [text]
    assert found.people == ()
