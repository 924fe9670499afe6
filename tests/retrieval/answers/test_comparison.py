"""Comparison: one statement each, and a plain word on whoever does not speak of it."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.quotation import Person
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.found import labels, labels_of_silent
from tests.retrieval.reports import harbour, market, orchard, reading, reported

HOLT = Person("Tom Holt", "Tom Holt")
BOTH = Collection.of([market(), harbour(), orchard()])


@pytest.mark.parametrize(
    ("question", "people", "fragments"),
    [
        ("Compare what Paul Renn and Nora Vik said about the roof", ["Paul Renn", "Nora Vik"], ["drains", "new roof"]),
        ("Where do Ida Sund and Nora Vik differ on rent?", ["Ida Sund", "Nora Vik"], ["four per cent", "enough rent"]),
        ("What did Tom Aske and the treasurer say?", ["Tom Aske", "Ida Sund"], ["comes first", "four per cent"]),
        ("Do Vik and Renn agree with each other about the roof?", ["Nora Vik", "Paul Renn"], ["new roof", "drains"]),
        ("What do Paul Renn and Ida Sund disagree about?", ["Paul Renn", "Ida Sund"], ["drains", "four per cent"]),
        ("请比较一下沈慕秋和欧阳建平的看法", ["沈慕秋", "欧阳建平"], ["冷库", "水渠"]),
        ("沈慕秋跟欧阳建平有什么分歧？", ["沈慕秋", "欧阳建平"], ["冷库", "水渠"]),
    ],
)
def test_each_gets_one_statement_in_the_order_of_the_question(
    question: str, people: list[str], fragments: list[str]
) -> None:
    found = answer(question, BOTH)
    assert found.at_once
    assert (labels(found), labels_of_silent(found)) == (people, [])
    for statement, person, fragment in zip(found.statements, people, fragments, strict=True):
        assert statement.speaker is not None
        assert statement.speaker.label == person
        assert fragment in " ".join(part.text for part in statement.parts)


@pytest.mark.parametrize(
    ("question", "speaks", "silent"),
    [
        ("What did Paul Renn and Ida Sund say about drains?", ["Paul Renn"], ["Ida Sund"]),
        ("What did the three mayors say about the pier?", ["Tom Aske", "Liv Moe"], ["Lena Brandt"]),
        ("What did Ida Sund, Paul Renn and Nora Vik say about the roof?", ["Paul Renn", "Nora Vik"], ["Ida Sund"]),
        ("沈慕秋和欧阳建平对冷库怎么看？", ["沈慕秋"], ["欧阳建平"]),
        ("比较沈慕秋和欧阳建平对水渠的看法", ["欧阳建平"], ["沈慕秋"]),
    ],
)
def test_whoever_does_not_speak_of_it_is_named_as_silent(question: str, speaks: list[str], silent: list[str]) -> None:
    found = answer(question, BOTH)
    assert (labels(found), labels_of_silent(found)) == (speaks, silent)
    assert len(found.statements) == len(speaks)


def test_nobody_has_to_name_again_what_the_article_is_about() -> None:
    text = "Mill sold\n\n“We lose two years,” said Tom Holt.\n\n“I am glad,” said Ida Moe."
    other = "Lock shut\n\n“The lock leaks,” said Karl Moe."
    held = Collection.of([extract(parse(text, id="mill")), extract(parse(other, id="lock"))])
    found = answer("What did Tom Holt and Ida Moe say about the mill?", held)
    assert (labels(found), found.silent) == (["Tom Holt", "Ida Moe"], ())
    found = answer("What did Tom Holt and Karl Moe say about the mill?", held)
    assert (labels(found), labels_of_silent(found)) == (["Tom Holt"], ["Karl Moe"])


def test_where_none_of_them_speaks_of_it_all_of_them_did_not_say() -> None:
    found = answer("What did Paul Renn and Ida Sund say about whales?", BOTH)
    assert (found.kind, labels(found), found.statements) == ("not_said", ["Paul Renn", "Ida Sund"], ())


def test_a_name_that_several_bear_is_asked_back_about() -> None:
    found = answer("What did Nora Vik and Brandt say?", BOTH)
    assert (found.kind, found.lack) == ("nothing", "person")
    assert [choice.question for choice in found.choices] == [
        "What did Nora Vik and Oskar Brandt say?",
        "What did Nora Vik and Lena Brandt say?",
    ]
    assert labels(answer(found.choices[1].question, BOTH)) == ["Nora Vik", "Lena Brandt"]


def test_the_topic_tells_which_of_a_surname_is_compared() -> None:
    found = answer("What did Paul Renn and Brandt say about taxes?", BOTH)
    assert (labels(found), labels_of_silent(found)) == (["Lena Brandt"], ["Paul Renn"])


@pytest.mark.parametrize(
    "question", ["What did the two mayors say about the pier?", "What did Nora Vik and Batman say about the roof?"]
)
def test_who_cannot_be_told_is_not_compared(question: str) -> None:
    assert not answer(question, BOTH).at_once


def test_an_office_with_and_in_it_is_one_person() -> None:
    assert not answer("What did the director of the Vestmark Port and Authority say?", BOTH).at_once


@pytest.mark.parametrize(
    "question", ["What did Nora Vik and Paul Renn say about each other?", "沈慕秋和欧阳建平怎么看对方？"]
)
def test_what_people_say_of_each_other_is_not_what_they_say_of_anything(question: str) -> None:
    found = answer(question, BOTH)
    assert (found.kind, len(found.people), found.statements) == ("not_said", 2, ())


def test_whoever_speaks_of_the_other_is_shown_with_it() -> None:
    text = "“Ada Berg never listens,” said Tom Holt.\n\n“The pier will be mended,” said Ada Berg."
    berg = Person("Ada Berg", "Ada Berg")
    held = reported(text, {"Ada Berg never listens,": HOLT, "The pier will be mended,": berg})
    found = answer("What do Tom Holt and Ada Berg say about each other?", held)
    assert (labels(found), labels_of_silent(found)) == (["Tom Holt"], ["Ada Berg"])


SHARED = """“I will keep the mill until I am dead,” said Ada Holt.

“The mill is sold in May,” her brother Tom Holt said. “Ada knows it well.”

“The weir costs us nothing,” said Tom Berg, a diver.

Ida Moe, the mayor, said: “The weir has to go.”

“The mayor has a point on the lock,” said Karl Moe, the ferryman."""


def shared() -> Collection:
    people = {name: Person(name, name) for name in ("Ada Holt", "Tom Holt", "Tom Berg", "Ida Moe", "Karl Moe")}
    spoken = {
        "I will keep the mill until I am dead,": "Ada Holt",
        "The mill is sold in May,": "Tom Holt",
        "Ada knows it well.": "Tom Holt",
        "The weir costs us nothing,": "Tom Berg",
        "The weir has to go.": "Ida Moe",
        "The mayor has a point on the lock,": "Karl Moe",
    }
    return reported(SHARED, {words: people[name] for words, name in spoken.items()})


@pytest.mark.parametrize(
    ("question", "people", "silent"),
    [
        ("Do Tom and Ada Holt agree about the mill?", ["Tom Holt", "Ada Holt"], []),
        ("Compare Tom Berg and Moe on the weir", ["Tom Berg", "Ida Moe"], []),
        ("Does Ida Moe agree with Tom Berg about the weir?", ["Ida Moe", "Tom Berg"], []),
        ("Does Tom Holt agree with Ada Holt?", ["Tom Holt"], ["Ada Holt"]),
        ("Does Ada Holt agree with Tom Berg?", ["Ada Holt", "Tom Berg"], []),
    ],
)
def test_whether_two_agree_is_told_by_their_own_words(question: str, people: list[str], silent: list[str]) -> None:
    found = answer(question, shared())
    assert found.at_once
    assert (labels(found), labels_of_silent(found)) == (people, silent)
    assert len(found.statements) == len(people)


def test_words_with_the_others_name_come_first() -> None:
    found = answer("Does Tom Holt agree with Ada Holt?", shared())
    assert found.statements[0].parts[0].text == "Ada knows it well."


def test_a_surname_that_two_bear_is_asked_back_about_where_the_topic_does_not_tell() -> None:
    assert answer("Does Tom Berg agree with Moe?", shared()).lack == "person"


def test_whoever_is_nobody_agrees_with_nobody() -> None:
    assert answer("Does Batman agree with Ida Moe about the weir?", shared()).statements == ()


def test_a_genitive_alone_names_nobody_to_compare() -> None:
    assert not answer("0,‘S", shared()).at_once


def test_an_article_before_a_body_names_it_not() -> None:
    text = "“The pier is rotten,” said Tom Holt.\n\n“We mend the lock,” the Harbour League said."
    league = Person("the Harbour League", None, kind="body")
    held = reported(text, {"The pier is rotten,": HOLT, "We mend the lock,": league})
    found = answer("What do Tom Holt and the Harbour League say about each other?", held)
    assert (found.kind, found.statements) == ("not_said", ())


@pytest.mark.parametrize("question", ["小满的奶奶和爷爷各说了什么", "小满奶奶跟爷爷分别怎么说"])
def test_relatives_of_one_are_named_by_what_they_are(question: str) -> None:
    text = "渡口迁址\n\n小满奶奶说：“船太旧了。”\n\n小满爷爷说：“我天天坐这条船。”\n"
    found = answer(question, reading(text))
    assert [person.label for person in found.people] == ["小满奶奶", "小满爷爷"]


@pytest.mark.parametrize(
    ("offices", "people"), [("书记和局长", ["石岚", "林海"]), ("经理和书记", ["罗守拙", "莫志诚"])]
)
def test_of_several_in_an_office_whoever_stands_with_the_other_is_meant(offices: str, people: list[str]) -> None:
    quay = "县委书记石岚强调，码头要在三月前修好。县水利局局长林海说，还差四百万元。\n"
    lift = "港湾社区党委书记莫志诚说，电梯下月开工。物业公司项目经理罗守拙表示，公司没有能力垫钱。\n"
    both = Collection.of([extract(parse(text, id=text[:2])) for text in (quay, lift)])
    assert labels(answer(f"{offices}分别说了什么", both)) == people
