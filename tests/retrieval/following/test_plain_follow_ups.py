"""Short questions after an answer, in many ways: who that is, what else, who else, the same again, what is around."""

from __future__ import annotations

from functools import partial

import pytest

from corpus.quotation import Person
from retrieval.collection import Collection
from retrieval.following.beside import LONGEST
from retrieval.following.pointing import MOST_TOGETHER
from tests.retrieval.following import conversations
from tests.retrieval.found import labels, words
from tests.retrieval.reports import market, orchard, reading, reported

NAMES = ("Holm", "Lind", "Falk", "Sund", "Berg", "Dahl", "Krog", "Vik", "Moe", "Rask")
HALL = Collection.of([market()])
ASKED = "Who said the roof can wait until the drains are done?"
after = partial(conversations.talk, ASKED, collection=HALL)


@pytest.mark.parametrize(
    "question",
    [
        *(
            "who is that?",
            "who's that",
            "who is this guy?",
            "who is the speaker",
            "his title?",
            "title?",
            "what position?",
        ),
        *("tell me more about him", "describe him", "那是谁？", "这位是谁"),
    ],
)
def test_who_the_speaker_is(question: str) -> None:
    found = after(question)
    assert (found.kind, labels(found)) == ("profile", ["Paul Renn"])


@pytest.mark.parametrize(
    "question",
    [
        *(
            "repeat that",
            "can you repeat that?",
            "again please",
            "say that again",
            "exact words?",
            "show the full quote",
        ),
        *(
            "is that a direct quote?",
            "are these his exact words?",
            "source?",
            "which article?",
            "paragraph?",
            "which paragraph?",
            "where does it say that",
            "any evidence for that?",
            "where did you get this?",
        ),
        *("原话是什么", "再说一遍", "出处", "来源？", "👍 source?"),
    ],
)
def test_the_same_words_again(question: str) -> None:
    found = after(question)
    assert labels(found) == ["Paul Renn"]
    assert "The roof can wait until the drains are done" in words(found)


@pytest.mark.parametrize(
    "question", ["did anyone else mention it?", "any others?", "what do others say?", "other views"]
)
def test_who_else_speaks_of_it(question: str) -> None:
    found = conversations.talk("What did Paul Renn say about the roof?", question, collection=HALL)
    assert labels(found) == ["Nora Vik"]


@pytest.mark.parametrize(
    "question",
    ["more quotes from him", "another quote", "any other quotes?", "show more", "and then?", "is that all?", "然后呢"],
)
def test_that_there_is_nothing_else_is_said(question: str) -> None:
    assert after(question).lack == "nothing_else"


@pytest.mark.parametrize(
    "question", ["show me the context", "context?", "what comes before that?", "上下文", "前面说了什么"]
)
def test_the_paragraphs_around_the_words_are_shown(question: str) -> None:
    found = after(question)
    assert (found.kind, found.at_once) == ("passage", True)
    assert found.people == ()
    shown = " ".join(part.text for statement in found.statements for part in statement.parts)
    assert "The market hall needs a new roof" in shown
    assert "The roof can wait until the drains are done" in shown


def test_around_a_headline_is_what_comes_behind_it() -> None:
    text = "“No more ferries,” says Ada Rask\n\nThe ferries stop in May.\n\nNobody rides them."
    fair = reading(text)
    found = conversations.talk("Who spoke of the ferries?", "show me the context", collection=fair)
    assert "The ferries stop in May." in [part.text for statement in found.statements for part in statement.parts]


@pytest.mark.parametrize("aside", ["what?", "huh?", "is that true?", "听不懂", "真的吗？", "谢谢啦"])
def test_what_is_said_aside_leaves_what_may_be_followed_up(aside: str) -> None:
    assert labels(conversations.talk(ASKED, aside, "repeat that", collection=HALL)) == ["Paul Renn"]


def test_words_of_an_article_without_a_source_are_shown_again_where_it_is_asked_for() -> None:
    both = Collection.of([market(), orchard()])
    found = conversations.talk(ASKED, "source?", collection=both)
    assert "The roof can wait until the drains are done" in words(found)


@pytest.mark.parametrize("question", ["what about the ferry pier?", "and the ferry pier?"])
def test_what_somebody_does_not_speak_of_is_told_by_who_does(question: str) -> None:
    found = conversations.talk("What did Paul Renn say?", question, collection=HALL)
    assert "Tom Aske" in labels(found) or "Tom Aske" in [person.label for person in found.others]


@pytest.mark.parametrize("question", ["why?", "why are they closed?"])
def test_why_things_are_so_is_looked_for_where_they_were_told(question: str) -> None:
    text = "Twelve of the shops are closed for lack of bread.\n\n“Closed windows keep the heat,” said Ada Rask."
    fair = reading(text)
    found = conversations.talk("How many of the shops are closed?", question, collection=fair)
    assert words(found) == "Twelve of the shops are closed for lack of bread."


@pytest.mark.parametrize("question", ["what about eels?", "and eels?"])
def test_what_is_only_like_it_answers_nothing(question: str) -> None:
    text = "“We sell hats,” said Ada Rask.\n\nFish and bread are on the tables."
    fair = reading(text)
    assert conversations.talk("What did Ada Rask say?", question, collection=fair).kind == "not_said"


@pytest.mark.parametrize("question", ["what about eels?", "and eels?"])
def test_what_only_the_article_tells_is_answered_by_it(question: str) -> None:
    fair = reading("“We sell hats,” said Ada Rask.\n\nEels cost nine crowns.")
    found = conversations.talk("What did Ada Rask say?", question, collection=fair)
    assert words(found) == "Eels cost nine crowns."


@pytest.mark.parametrize("question", ["which article is that from?", "what article is this from"])
def test_the_only_article_is_named_where_the_words_are_from(question: str) -> None:
    found = after(question)
    assert (found.aspect, found.articles) == ("articles", ("market",))


def test_they_are_whoever_speaks_of_it_after_a_list_of_very_many() -> None:
    told = [f"“The bridge of {name} needs paint,” said Ada {name}." for name in NAMES]
    assert len(told) > MOST_TOGETHER
    text = "\n\n".join([*told, "“Herons nest here,” said Bo Marsh."])
    many = reading(text)
    assert labels(conversations.talk("who is quoted?", "what do they say about herons?", collection=many)) == [
        "Bo Marsh"
    ]


LONG = "\n\n".join(
    [
        "A quiet start. " + "The tide rose over the long grey wall. " * 40 + "The last of it stands here.",
        "The fair opened. "
        + "Boats lay at the quay. " * 60
        + "“We sell eels,” said Ada Rask. It rained."
        + " Gulls came." * 90,
        "The end began. " + "Lamps went out along the street. " * 40,
    ]
)


def test_the_context_of_words_in_a_long_paragraph_holds_them_and_what_stands_next_to_them() -> None:
    fair = reading(LONG)
    before, here, behind = (
        statement.parts[0]
        for statement in conversations.talk("What did Ada Rask say?", "show me the context", collection=fair).statements
    )
    assert "“We sell eels,” said Ada Rask. It rained." in here.text
    assert here.text.startswith("Boats lay")
    assert here.text.endswith("Gulls came.")
    assert before.text.endswith("The last of it stands here.")
    assert behind.text.startswith("The end began.")
    assert all(800 < len(part.text) <= LONGEST for part in (before, here, behind))


@pytest.mark.parametrize(("question", "shown"), [("what comes before that?", (0, 1)), ("what comes after?", (1, 2))])
def test_only_what_stands_before_or_behind_is_shown_where_it_is_asked_for(
    question: str, shown: tuple[int, int]
) -> None:
    fair = reading(LONG)
    found = conversations.talk("What did Ada Rask say?", question, collection=fair)
    assert tuple(statement.paragraph - 1 for statement in found.statements) == shown


@pytest.mark.parametrize("question", ["title", "context", "job", "again"])
def test_a_word_that_nothing_came_before_is_looked_for(question: str) -> None:
    assert conversations.talk(question, collection=HALL).lack != "incomplete"


ORCHARD = Collection.of([orchard()])


@pytest.mark.parametrize(
    ("questions", "people"),
    [
        (("沈慕秋说了什么", "不是他，是欧阳建平"), ["欧阳建平"]),
        (("沈慕秋说了什么", "欧阳建平呢", "不是欧阳建平，是沈慕秋"), ["沈慕秋"]),
        (("沈慕秋说了什么", "欧阳建平呢", "回到沈慕秋"), ["沈慕秋"]),
        (("沈慕秋是谁", "那欧阳建平怎么说"), ["欧阳建平"]),
        (("沈慕秋说了什么", "上下文", "是谁说的"), ["沈慕秋"]),
        (("沈慕秋说了什么", "他是谁", "原话再给我一遍"), ["沈慕秋"]),
        (("沈慕秋说了什么", "是直接引语吗"), ["沈慕秋"]),
        (("沈慕秋说了什么", "这谁啊"), ["沈慕秋"]),
        (("沈慕秋说了什么", "介绍一下他"), ["沈慕秋"]),
        (("沈慕秋是谁", "有啥观点"), ["沈慕秋"]),
        (("有谁发言", "第二个呢"), ["欧阳建平"]),
        (("沈慕秋怎么看火星", "谁说过"), []),
        (("谁提到柑橘", "有没有别人提到"), []),
    ],
)
def test_chinese_follow_ups_are_of_whoever_is_meant(questions: tuple[str, ...], people: list[str]) -> None:
    found = conversations.talk(*questions, collection=ORCHARD)
    assert found.kind in ("quotation", "report", "profile") or found.lack == "nobody_else"
    assert labels(found) == people


@pytest.mark.parametrize("question", ["还有补充吗", "然后呢", "再多给我几句", "能详细点吗", "还说了别的吗"])
def test_more_of_the_same_is_nothing_where_all_was_shown(question: str) -> None:
    assert conversations.talk("沈慕秋说了什么", question, collection=ORCHARD).lack == "nothing_else"


@pytest.mark.parametrize("question", ["后面一句是什么", "前一句话是什么"])
def test_the_sentences_around_are_shown_in_chinese(question: str) -> None:
    assert conversations.talk("沈慕秋说了什么", question, collection=ORCHARD).kind == "passage"


def test_whoever_said_what_stands_on_both_sides_of_somebodys_words_is_named() -> None:
    text = "何岚说：“船票不涨。”石帆说：“渡口的栈桥明年春天完工，两头都要铺上新的木板。”何岚说：“船票明年也不涨。”"
    lan, fan = Person("何岚", "何岚", ("经理",)), Person("石帆", "石帆", ("工程师",))
    said = {"船票不涨。": lan, "渡口的栈桥明年春天完工，两头都要铺上新的木板。": fan, "船票明年也不涨。": lan}
    pier = reported(text, said)
    assert labels(conversations.talk("何岚怎么看船票", "谁说的", collection=pier)) == ["何岚"]


@pytest.mark.parametrize(
    ("asked", "question", "people"),
    [
        ("HBRA說了什麼", "他們還說了什麼", ["HBRA"]),
        ("誰談到了渡口？", "第二個人說了什麼", ["林岚"]),
        ("石岚是誰，她說了什麼？", "再說一遍", ["石岚"]),
    ],
)
def test_what_points_back_is_met_in_traditional_characters(asked: str, question: str, people: list[str]) -> None:
    text = (
        "渡口会议\n\n船长石岚说，渡口要修。\n\n校长林岚说，渡口太远。\n\n"
        "HBRA表示，码头不能再扩建。\n\nHBRA说，明年再看。\n\nHBRA指出，钱不够。\n\nHBRA认为，水太深。\n"
    )
    held = reading(text)
    found = conversations.talk(asked, question, collection=held)
    assert labels(found) == people
    assert question != "他們還說了什麼" or "水太深" in words(found)


def test_a_place_in_a_list_that_there_is_not_is_asked_back() -> None:
    assert conversations.talk("What did Paul Renn say?", "第二个呢", collection=HALL).lack == "incomplete"
