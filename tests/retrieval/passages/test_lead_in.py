"""A short sentence that opens a paragraph is no answer without what follows it."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.quotation import Person
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.reports import lines, record

BAKER = Person("Ole Brekke", "Ole Brekke", ("a baker",))
AGREED = "Rye is dear this year. Oven wood is cheap."


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
    text = lines(["船队明年去远海捕鱼。", f"对于船队去远海捕鱼这件事，业内看法不一。渔民郝满仓说：“{said}”"])
    held = Collection.of([record(text, {said: Person("郝满仓", "郝满仓", ("渔民",))})])
    found = answer("业内怎么看船队去远海捕鱼？", held)
    assert found.statements[0].parts[0].text == said


def test_a_correction_is_shown_whole() -> None:
    text = "Correction: this article quoted Mr Brekke as saying that rye would rot. It was his miller who said so."
    found = answer("Who said that rye would rot?", Collection.of([extract(parse(f"The mill\n\n{text}\n", id="x"))]))
    assert [p.text for p in found.statements[0].parts] == [text]
    assert found.people == ()
