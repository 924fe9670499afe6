"""Follow-ups: fragments and pronouns are completed from the question before, or asked back about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Span
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.following.previous import Previous, Shown
from tests.retrieval.following import conversations
from tests.retrieval.found import labels
from tests.retrieval.reports import MARKET, MARKET_WORDS, VIK, harbour, market, orchard, record

if TYPE_CHECKING:
    from retrieval.answer import Answer

HALL = Collection.of([market()])
BOTH = Collection.of([harbour(), orchard()])
talk = partial(conversations.talk, collection=HALL)


@pytest.mark.parametrize(
    "question", ["What did Nora Vik say?", "Who spoke of the roof?", "What about stalls and rent?"]
)
def test_words_that_two_prints_of_an_article_hold_are_shown_once(question: str) -> None:
    twice = Collection.of([market(), record(MARKET, MARKET_WORDS, name="market reprinted")])
    found = answer(question, twice)
    shown = [part.text for statement in found.statements for part in statement.parts]
    assert len(shown) == len(set(shown)) > 0


def test_what_else_does_not_come_back_to_words_that_another_print_holds() -> None:
    twice = Collection.of([market(), record(MARKET, MARKET_WORDS, name="market reprinted")])
    first = talk("What did Tom Aske say?", collection=twice)
    assert [part.text for statement in first.statements for part in statement.parts] == ["The ferry pier comes first"]
    assert talk("What did Ida Sund say?", "what else did she say?", collection=twice).lack == "nothing_else"


def words(found: Answer) -> str:
    return " ".join(part.text for statement in found.statements for part in statement.parts)


@pytest.mark.parametrize(
    ("questions", "speaker", "fragment"),
    [
        (("What did Nora Vik say about the roof?", "and Paul Renn?"), "Paul Renn", "drains"),
        (("What did Nora Vik say about the roof?", "no I meant Paul Renn"), "Paul Renn", "drains"),
        (("What did Nora Vik say about the roof?", "did Renn?"), "Paul Renn", "drains"),
        (("What did Nora Vik say about the roof?", "about rent"), "Nora Vik", "Stalls pay"),
        (("What did Ida Sund say about the pier?", "who did?"), "Tom Aske", "pier"),
        (("Any quotes on drains?", "says who?"), "Paul Renn", "drains"),
        (("What did Ida Sund say?", "what exactly?"), "Ida Sund", "four per cent"),
        (("What did Gerd Holt say?", "and Ida Sund?"), "Ida Sund", "four per cent"),
        (("Compare Nora Vik and Paul Renn", "and Ida Sund?"), "Ida Sund", "four per cent"),
        (("What did Nora Vik say about the roof?", "And about rent?"), "Nora Vik", "Stalls pay"),
        (("Who talked about the roof?", "and rent?"), "Nora Vik", "rent"),
        (("Who is Nora Vik?", "What did she say about rent?"), "Nora Vik", "Stalls pay"),
        (("Who is Nora Vik?", "waht did she say about rent?"), "Nora Vik", "Stalls pay"),
        (("Who spoke of drains?", "What was his view of the roof?"), "Paul Renn", "drains"),
        (("What did Paul Renn say about the roof?", "What did Nora Vik say about it?"), "Nora Vik", "new roof"),
    ],
)
def test_a_fragment_takes_the_place_of_something_in_the_question_before(
    questions: tuple[str, ...], speaker: str, fragment: str
) -> None:
    found = talk(*questions)
    assert speaker in labels(found)
    assert fragment in words(found)
    assert found.question == questions[-1]
    assert found.understood is not None


def test_one_place_takes_the_place_of_another() -> None:
    assert "30 stalls" in words(talk("How many stalls stand empty in Westport?", "and in Eastport?"))
    assert talk("How many stalls stand empty in Westport?", "and Eastport?").understood == (
        "How many stalls stand empty in Eastport?"
    )


def test_somebody_who_did_not_speak_of_the_topic_before_did_not_say_it() -> None:
    found = talk("What did Paul Renn say about drains?", "and Ida Sund?")
    assert (found.kind, labels(found)) == ("not_said", ["Ida Sund"])


def test_who_else_leaves_out_whoever_was_shown_until_nobody_is_left() -> None:
    first = talk("What did Nora Vik say about the roof?")
    assert labels(first) == ["Nora Vik"]
    assert labels(talk("What did Nora Vik say about the roof?", "Who else?")) == ["Paul Renn"]
    last = talk("What did Nora Vik say about the roof?", "Who else?", "anyone else?")
    assert (last.kind, last.lack) == ("nothing", "nobody_else")


def test_what_else_leaves_out_what_was_shown_until_nothing_is_left() -> None:
    shown: set[str] = set()
    previous: Previous | None = None
    question = "What did Nora Vik say about rent?"
    while (found := answer(question, HALL, previous=previous)).answered:
        parts = {part.text for statement in found.statements for part in statement.parts}
        assert labels(found) == ["Nora Vik"]
        assert not parts & shown
        shown |= parts
        previous, question = Previous.of(found, previous), "What else did she say?"
    assert found.lack == "nothing_else"
    assert shown == {text.rstrip(",") for text, person in MARKET_WORDS.items() if person is VIK}


@pytest.mark.parametrize(
    ("question", "fragment"),
    [("why?", "because nobody listens"), ("And when was that?", "1958"), ("who said that?", "We will strike")],
)
def test_why_and_when_look_beside_the_passage_shown(question: str, fragment: str) -> None:
    assert fragment in words(talk("What did Nora Vik say about the roof?", question))


def test_without_a_date_beside_it_a_passage_is_as_old_as_its_article() -> None:
    left = Previous.of(answer("What did Ida Sund say about rent?", HALL))
    found = answer("where was that?", HALL, previous=left)
    assert found.kind == "nothing"
    found = answer("when was that?", HALL, previous=left)
    assert (found.kind, found.aspect) == ("about", "date")


@pytest.mark.parametrize(
    "question", ["why?", "who else?", "what did he say?", "and what about seals?", "when was that?"]
)
def test_a_fragment_that_nothing_came_before_is_asked_back_about(question: str) -> None:
    found = talk(question)
    assert (found.kind, found.lack, found.statements) == ("nothing", "incomplete", ())


@pytest.mark.parametrize("question", ["他还说了什么", "还有谁", "那冷库呢", "为什么？", "什么时候的事？"])
def test_a_chinese_fragment_that_nothing_came_before_is_asked_back_about(question: str) -> None:
    assert talk(question, collection=BOTH).lack == "incomplete"


def test_a_name_alone_needs_nothing_before_it() -> None:
    assert labels(talk("and Ida Sund?")) == ["Ida Sund"]
    assert labels(talk("那沈慕秋呢", collection=BOTH)) == ["沈慕秋"]


@pytest.mark.parametrize(
    ("questions", "people", "fragment"),
    [
        (("欧阳建平说了什么？", "那沈慕秋呢"), ["沈慕秋"], "冷库"),
        (("沈慕秋是谁？", "她对冷库怎么看"), ["沈慕秋"], "冷库"),
        (("谁说水渠春天完工？", "这话是谁说的"), ["欧阳建平"], "完工"),
        (("谁谈到了水渠？", "冷库呢"), ["沈慕秋"], "冷库"),
    ],
)
def test_chinese_follow_ups(questions: tuple[str, ...], people: list[str], fragment: str) -> None:
    found = talk(*questions, collection=BOTH)
    assert labels(found) == people
    assert fragment in words(found)


def test_a_pronoun_that_fits_several_people_is_asked_back_about() -> None:
    found = talk("What did Brandt say?", "What did this person say about taxes?", collection=BOTH)
    assert (found.kind, found.lack) == ("nothing", "person")
    assert [choice.question for choice in found.choices] == [
        "What did Oskar Brandt say about taxes?",
        "What did Lena Brandt say about taxes?",
    ]


@pytest.mark.parametrize(
    "question", ["Who said they would strike?", "What did Ida Sund say about his roof?", "Who talked about the drains?"]
)
def test_a_question_that_is_complete_is_answered_as_if_nothing_came_before(question: str) -> None:
    assert talk("What did Nora Vik say?", question) == talk(question)


def test_passages_that_the_articles_no_longer_hold_are_let_go() -> None:
    gone = (Shown("gone", Span(0, 5), "nora vik"), Shown("market", Span(10**6, 10**6 + 1), "nora vik"))
    previous = Previous("What did Nora Vik say?", ("nora vik",), gone)
    assert answer("why?", HALL, previous=previous).lack == "incomplete"
    assert labels(answer("what else did she say?", HALL, previous=previous)) == ["Nora Vik"]


FRAGMENTS = st.sampled_from(
    [
        "and",
        "what about",
        "who else",
        "why",
        "Vik",
        "Brandt",
        "rent",
        "he",
        "they",
        "?",
        "呢",
        "那",
        "他",
        "还有谁",
        "水渠",
    ]
)
QUESTIONS = st.one_of(st.text(max_size=30), st.lists(FRAGMENTS, max_size=4).map(" ".join))


@settings(max_examples=150)
@given(st.lists(QUESTIONS, min_size=1, max_size=4))
def test_any_conversation_keeps_the_promises(questions: list[str]) -> None:
    previous: Previous | None = None
    for question in questions:
        found = answer(question, BOTH, previous=previous)
        speakers = {person for held in BOTH.records.values() for person in held.people}
        assert set(found.people) <= speakers
        assert found.kind != "nothing" or (found.statements, found.people) == ((), ())
        assert found.question == question
        for statement in found.statements:
            assert all(BOTH.records[part.article].article.is_verbatim(part) for part in statement.parts)
        previous = Previous.of(found, previous)


@pytest.mark.parametrize(
    "question", ["who is he?", "whos that", "and his title?", "他是谁？", "那她是哪位", "这位是谁"]
)
def test_who_somebody_is_may_be_asked_after_their_words(question: str) -> None:
    found = talk("Paul Renn怎么说？", question)
    assert (found.kind, labels(found)) == ("profile", ["Paul Renn"])


@pytest.mark.parametrize(
    "question",
    ["Who is Paul Renn and what does he think?", "who is Paul Renn, and what did he say", "Paul Renn是谁，他怎么看"],
)
def test_of_two_questions_about_one_person_the_second_is_answered(question: str) -> None:
    found = talk(question)
    assert labels(found) == ["Paul Renn"]
    assert "The roof can wait" in words(found)
    assert found.question == question


def test_two_questions_about_a_stranger_are_not_answered_with_somebody_else() -> None:
    assert not talk("Who is Gerd Holt and what does he think?").answered


def test_a_miss_breaks_no_thread() -> None:
    missed = talk("Who is Nora Vik?", "what did she say about comets?", "what did she say about rent?")
    assert labels(missed) == ["Nora Vik"]
    assert labels(talk("Who is Nora Vik?", "Who sells umbrellas?", "what did she say about rent?")) == ["Nora Vik"]


def test_how_old_somebody_is_follows_up() -> None:
    assert talk("Who is Nora Vik?", "how old is she?").understood == "how old is Nora Vik?"


@pytest.mark.parametrize(
    ("questions", "kind", "person"),
    [
        (("沈慕秋说了什么", "再说一遍"), "quotation", "沈慕秋"),
        (("沈慕秋说了什么", "第几段"), "quotation", "沈慕秋"),
        (("沈慕秋是谁", "他的原话呢"), "quotation", "沈慕秋"),
        (("沈慕秋是谁", "说了啥"), "quotation", "沈慕秋"),
        (("沈慕秋说了什么", "什么职务"), "profile", "沈慕秋"),
        (("沈慕秋说了什么", "他的职务呢"), "profile", "沈慕秋"),
        (("沈慕秋说了什么", "这人是干什么的"), "profile", "沈慕秋"),
        (("沈慕秋講咗乜", "佢係邊個"), "profile", "沈慕秋"),
        (("沈慕秋说了什么", "换成欧阳建平呢"), "report", "欧阳建平"),
        (("沈慕秋是谁", "那欧阳建平是什么职务"), "profile", "欧阳建平"),
    ],
)
def test_short_chinese_follow_ups_mean_whoever_was_answered_with(
    questions: tuple[str, ...], kind: str, person: str
) -> None:
    found = talk(*questions, collection=BOTH)
    assert (found.kind, labels(found)) == (kind, [person])


@pytest.mark.parametrize("question", ["再说一遍", "第几段"])
def test_nothing_is_said_again_that_was_not_said(question: str) -> None:
    assert answer(question, BOTH).lack == "incomplete"
