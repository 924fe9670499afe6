"""A conversation stays in the article in which it is."""

from __future__ import annotations

from functools import partial

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.collection import Collection
from retrieval.language.option import Option
from tests.retrieval.following import conversations
from tests.retrieval.found import labels
from tests.retrieval.thesauri import FewWords

MILL = (
    "Miller jailed for arson\n\nBy Mara Vale\n\n5 March 2024\n\n"
    "Olav Reed burned down the Ostby mill.\n\n"
    "“You burned your own bread,” said Judge Ida Holm.\n\n"
    "“Olav sold grain to horses,” said Prosecutor Una Dale.\n\n"
    "The trial ends in June. The mill had nine windows.\n"
)
DOCK = (
    "Pilot fined for sleeping\n\nBy Per Falk\n\n7 March 2024\n\n"
    "The ferry hit the dock at Eastport, which has forty windows. Divers discovered the leak.\n\n"
    "“A pilot must be awake,” said Judge Bo Marsh.\n\n"
    "“The dock will be mended by the port,” said Ada Moss, the harbour master.\n"
)
COURTS = Collection.of([extract(parse(text, id=name)) for name, text in (("dock", DOCK), ("mill", MILL))])


talk = partial(conversations.talk, collection=COURTS)


@pytest.mark.parametrize(
    ("first", "judge"), [("What did Una Dale say?", "Ida Holm"), ("What did Ada Moss say?", "Bo Marsh")]
)
@pytest.mark.parametrize("question", ["what did the judge say?", "and the judge?", "what about the judge?"])
def test_of_several_the_one_of_the_article_at_hand_is_meant(first: str, judge: str, question: str) -> None:
    assert len(labels(talk("what did the judge say?"))) == 2
    assert labels(talk(first, question)) == [judge]


def test_a_chinese_office_is_whoever_has_it_word_for_word_before_whose_english_title_may_mean_it() -> None:
    museum = "馆里漏水\n\n“屋顶漏了，”馆长林若说。\n"
    office = "Roads shut\n\n“The road is shut,” said Helga Brand, head of the roads office.\n"
    few = FewWords({"馆长": [Option(("head",), 1.0)], "道路": [Option(("road",), 1.0)]})
    held = Collection.of([extract(parse(museum, id="zh")), extract(parse(office, id="en"))], thesaurus=few)
    assert labels(conversations.talk("Helga Brand说了什么？", collection=held)) == ["Helga Brand"]
    assert labels(conversations.talk("Helga Brand说了什么？", "馆长说了什么？", collection=held)) == ["林若"]


def test_a_name_is_looked_for_everywhere() -> None:
    assert labels(talk("What did Una Dale say?", "What did Judge Marsh say?")) == ["Bo Marsh"]
    assert labels(talk("What did Una Dale say?", "and Ada Moss?")) == ["Ada Moss"]


def test_somebody_of_whom_nothing_is_told_is_not_answered_with_whoever_spoke_before() -> None:
    assert not talk("What did Una Dale say?", "what about the mayor's sister?").answered


def test_whom_the_article_at_hand_lacks_is_looked_for_elsewhere() -> None:
    assert labels(talk("What did Una Dale say?", "and the harbour master?")) == ["Ada Moss"]


@pytest.mark.parametrize(
    "question", ["how many windows?", "and how many windows", "did they tell how many windows the house had"]
)
def test_a_question_of_a_few_words_is_answered_from_there_first(question: str) -> None:
    assert {statement.article for statement in talk("What did Una Dale say?", question).statements} == {"mill"}
    assert {statement.article for statement in talk("What did Ada Moss say?", question).statements} == {"dock"}


def test_what_the_article_at_hand_does_not_tell_is_told_from_elsewhere() -> None:
    assert talk("What did Ada Moss say?", "when does the trial end?").statements[0].article == "mill"


@pytest.mark.parametrize("question", ["and windows?", "what about windows?"])
def test_another_thing_is_looked_for_in_the_article_at_hand_first(question: str) -> None:
    assert [s.article for s in talk("who burned down the mill?", question).statements] == ["mill"]
    assert [s.article for s in talk("who discovered the leak?", question).statements] == ["dock"]
    assert [s.article for s in talk("who discovered the leak?", "what about horses?").statements] == ["mill"]


def test_who_else_speaks_is_told_of_the_article_at_hand_after_an_answer_that_found_nothing() -> None:
    assert labels(talk("who discovered the leak?", "who fed owls?", "还有谁发言")) == ["Bo Marsh", "Ada Moss"]


def test_what_is_short_is_answered_from_elsewhere_only_where_that_is_sure() -> None:
    assert talk("any horse at sea?").answered
    assert not talk("What did Ada Moss say?", "any horse at sea?").answered
    assert talk("What did Ada Moss say?", "who sold grain?").answered


@pytest.mark.parametrize("question", ["any numbers?", "are there any figures given?", "有数字吗"])
def test_numbers_are_looked_for_beside_what_was_shown(question: str) -> None:
    fair = Collection.of([extract(parse("Fair opens\n\nThe fair ends in June. It has 14 tents.\n", id="fair"))])
    found = conversations.talk("When does the fair end?", question, collection=fair)
    assert [part.text for part in found.statements[0].parts] == ["It has 14 tents."]
    assert not talk("What did Una Dale say?", question).answered


def test_a_question_about_it_is_never_answered_from_elsewhere() -> None:
    assert talk("What did Una Dale say?", "who discovered it?").kind == "nothing"
    assert talk("What did Ada Moss say?", "who discovered it?").statements[0].article == "dock"


def test_a_pronoun_some_turns_later_means_who_was_answered_with_in_this_article() -> None:
    found = talk("What did Ada Moss say?", "What did Una Dale say?", "When does the trial end?", "what did she say?")
    assert labels(found) == ["Una Dale"]


@pytest.mark.parametrize(
    "question", ["Which article is that from?", "Which article was this in?", "这是哪篇报道里的？"]
)
def test_which_article_words_are_from_is_told(question: str) -> None:
    found = talk("What did Una Dale say?", question)
    assert (found.kind, found.aspect, found.articles) == ("about", "articles", ("mill",))
    assert talk(question).lack == "incomplete"


def test_an_aside_on_the_article_and_thanks_leave_what_there_was_talk_of() -> None:
    asides = ("which article is that from?", "who wrote it?", "thanks")
    found = talk("What did Una Dale say?", *asides, "what else did she say?")
    assert (found.kind, found.lack) == ("nothing", "nothing_else")
    assert talk("What did Una Dale say?", "thanks", "who wrote it?").article == "mill"


def test_of_several_articles_shown_the_one_meant_is_asked_for() -> None:
    found = talk("what did the judge say?", "who wrote it?")
    assert found.lack == "article"
    assert {choice.article for choice in found.choices} == {"mill", "dock"}


@pytest.mark.parametrize("question", ["and in English?", "Translate that", "用中文说", "翻译一下"])
def test_a_wish_for_another_language_is_told_that_words_stay_as_they_are(question: str) -> None:
    assert talk("What did Una Dale say?", question).lack == talk(question).lack == "translation"
    assert labels(talk("What did Una Dale say?", "What did Ada Moss say?", question, "who said that?")) == ["Ada Moss"]


def test_an_office_in_a_wider_sense_is_not_that_of_whoever_holds_it_elsewhere() -> None:
    roads = "Bridge shut\n\n6 March 2024\n\n“The ropes are old,” said Helga Brand, head of the roads office.\n"
    reading = "阅览室延长开放\n\n2024年3月8日\n\n馆长林若兰说：“许多人下班后才来借书。”\n"
    words = FewWords(english={"馆长": ("head",)}, like={"馆长": (Option(("head",), 0.8),)})
    records = [extract(parse(text, id=name)) for name, text in (("roads", roads), ("reading", reading))]
    found = conversations.talk(
        "What did Helga Brand say?", "馆长说了什么？", collection=Collection.of(records, thesaurus=words)
    )
    assert labels(found) == ["林若兰"]
