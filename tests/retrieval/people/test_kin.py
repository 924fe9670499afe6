"""Relatives, by those whose they are, and offices that only something else fits."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.quotation import Person
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.people.chinese_introduced import kin_in_chinese
from retrieval.people.subject_of import names_in
from tests.retrieval.reports import reading, reported

TEXT = """Ida Voll, who charted the fjord, dies

“Maps are patient,” Ida Voll, a geographer, once said.

Her daughter, Kaia Voll-Berg, said that the cause was a fall.

“We lost because we were slow,” said Tor Lie, head coach of Ostby Rovers.

“Lie is a coward,” said Jon Moe, a Lie supporter from Ostby.
"""
CORPUS = reading(TEXT)
ENGLISH = """Harbour trial opens

“The quay is mine,” said Ann Lind, the owner of the quay. “I built it.”

“She built nothing,” said Lind's lawyer, Nils Berg, to everybody's surprise.
"""
CHINESE = """渡口案开庭

林涛说：“渡口是我的。”

律师何远说：“渡口是他修的。”

林涛母亲说：“我不认识他们。”
"""
OF_SERVICE = Collection.of([extract(parse(ENGLISH, id="en")), extract(parse(CHINESE, id="zh"))])


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("What did the daughter of Ida Voll say?", ["Kaia Voll-Berg"]),
        ("What did the son of Ida Voll say?", []),
        ("What did the coach of Ostby Rovers say?", ["Tor Lie"]),
    ],
)
def test_a_relative_is_whoever_the_article_calls_so(question: str, people: list[str]) -> None:
    assert [person.name for person in answer(question, CORPUS).people] == people


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("What did Lie supporters say?", ["Jon Moe"]),
        ("What did Lie's supporters say about Lie?", ["Jon Moe"]),
        ("What did the Lie campaign say?", []),
        ("What did aides to Lie say?", []),
        ("What did Lie say?", ["Tor Lie"]),
        ("What did father Tor Lie say?", ["Tor Lie"]),
        ("What did Tor Lie, a father of two, say?", ["Tor Lie"]),
    ],
)
def test_the_words_of_supporters_are_not_those_of_whom_they_support(question: str, people: list[str]) -> None:
    assert [person.name for person in answer(question, CORPUS).people] == people


def test_words_of_another_kind_than_the_verb_asks_for_are_less_sure() -> None:
    assert answer("What did Tor Lie promise?", CORPUS).confidence < answer("What did Tor Lie say?", CORPUS).confidence


@pytest.mark.parametrize(
    ("text", "husband"),
    [
        ("Wells\n\nTor Lie met Moe. Moe came with his wife, Eva Strand, who said that the well was dry.", "Moe"),
        ("Tor Lie digs\n\nJon Moe, a fisherman, and his wife, Eva Strand, left. Strand said that it was dry.", "Moe"),
        ("Tor Lie digs\n\nHe has a wife. His wife, Eva Strand, said that the well was dry.", "Lie"),
    ],
)
def test_a_pronoun_tells_of_whom_the_text_names_last(text: str, husband: str) -> None:
    held = reading(text + "\n\n“It rains,” said Tor Lie. “It does,” said Jon Moe.\n")
    for name in ("Lie", "Moe"):
        found = [person.name for person in answer(f"What did {name}'s wife say?", held).people]
        assert found == (["Eva Strand"] if name == husband else [])


@pytest.mark.parametrize("word", ["I'm", "Don’t", "We've", "Isn't", "They’ll"])
def test_a_contraction_is_no_name(word: str) -> None:
    assert names_in(f"{word} here with Voll'd") == ["Voll'd"]


def test_a_given_name_of_both_genders_may_be_his_or_hers() -> None:
    told = "Voll came late. His wife, Eva Strand, said that it was dry."
    text = f"Jordan Voll digs\n\n{told}\n\n“It rains,” said Jordan Voll."
    held = reading(text)
    assert [person.name for person in answer("What did Voll's wife say?", held).people] == ["Eva Strand"]


def test_a_title_that_ends_in_a_bracket_is_sought_as_it_stands() -> None:
    text = "东岭码头\n\n段勇说：“码头太旧。”他的律师(代理)高晴说：“赔偿太少。”"
    people = {name: Person(name, name, titles) for name, titles in {"段勇": (), "高晴": ("律师(代理)",)}.items()}
    held = reported(text, {"码头太旧。": people["段勇"], "赔偿太少。": people["高晴"]})
    figure = held.people.figure_of("report", people["段勇"])
    assert figure is not None
    assert [f.person.name for f in kin_in_chinese([figure], "的律师(代理)", held)] == ["高晴"]


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("What did Ann Lind say?", ["Ann Lind"]),
        ("What did Ann Lind's lawyer say?", ["Nils Berg"]),
        ("What did Lind's lawyer Nils Berg say?", ["Nils Berg"]),
        ("What did Ann Lind's daughter say?", []),
        ("林涛说了什么？", ["林涛"]),
        ("林涛的律师何远说了什么？", ["何远"]),
        ("林涛的妻子说了什么？", []),
        ("林涛的母亲说了什么？", ["林涛母亲"]),
        ("林涛奶奶说了什么？", []),
        ("林涛妈妈说了什么？", ["林涛母亲"]),
        ("林涛他爸说了什么", []),
        ("按林涛的妈妈的说法", ["林涛母亲"]),
        ("有林涛妈妈的发言吗", ["林涛母亲"]),
    ],
)
def test_who_belongs_to_somebody_is_not_given_their_words(question: str, speakers: list[str]) -> None:
    assert [person.label for person in answer(question, OF_SERVICE).people] == speakers


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
    return reported("\n\n".join(f"“{one}”" for one in words), words)


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
    assert not answer(question, reading(CHINESE)).answered


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("What did Ann Ferrow's spokeswoman say?", []),
        ("What did Tom Ferrow's spokeswoman say?", []),
        ("What did Ole Rask's spokesman say?", []),
    ],
)
def test_a_title_has_but_the_surname_of_whom_somebody_speaks_for(question: str, speakers: list[str]) -> None:
    text = (
        "Governor Ann Ferrow left Ostby. Her rival Ole Rask stayed, and so did Kari Rask.\n\n"
        "“We will wait,” Ferrow spokeswoman Berta Moe told the Courier.\n\n"
        "“They are late,” Rask spokesman Per Falk said."
    )
    found = answer(question, reading(text))
    assert [s.speaker.name for s in found.statements if s.speaker and found.answered] == speakers
