"""What somebody's words are on where it stands in front of them, and what tells nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retrieval.answering import answer
from retrieval.passages.evidence import evidence
from retrieval.passages.occasion import ASKED
from retrieval.passages.search import Search
from retrieval.people.naming import by_name
from retrieval.topics.topic import topic_of
from tests.retrieval.reports import reading

if TYPE_CHECKING:
    from retrieval.answer import Answer

FILLER = "Ostby has a harbour, a market and a mill, and its council meets on the first Tuesday of the month."
INTERVIEW = f"""# The clock of Ostby

Ida Lund, 61, has wound the tower clock since 1989. {FILLER}

**Tide & Quay:** You were trained as a nurse. What happened?

**Ida Lund:** My uncle fell ill. I thought it would be for a week.

**Tide & Quay:** What do you think of electric chimes?

**Ida Lund:** They are honest. Nobody says good night to one.

**Tide & Quay:** You lend your ladder to the fire brigade. Why?

**Ida Lund:** Because they bring it back. Two of them have learned to oil a wheel in the tower.

**Tide & Quay:** Which mistake do visitors make in the tower?

**Ida Lund:** They start at a run. Sit down first.

**Tide & Quay:** Where do visitors stumble?

**Ida Lund:** On the third step, all of them.
"""
CHINESE = """# 钟楼

林若溪，1962年生，东埠镇钟楼守钟人。本报记者近日采访了她。

**您是怎么开始守钟的？**

我叔叔病了。我以为只有一个星期。

**您怎么看电子钟？**

那是老实的机器，不过从来没有人跟它说晚安。

**新铜铃的钱镇里给吗？**

五月份答应我了，我一分也没见到。
"""
COUNCIL = f"""Council debates the quay

{FILLER}

As for the tunnel, Ann Lee, the mayor, said: “We shall see in June.”

Asked whether the ferry would be sold, Per Falk, the treasurer, declined to comment.

“They are asleep in February,” said Ida Holm of the newts.

“I am for neither,” said Karl Moe, who had come to hear Ann Lee.

The toads found a friend in Eva Lind. “Better to number the clouds,” she said.

Tom Webb, a builder, replied that a second count had been made in May.
"""


def asked(question: str, text: str) -> Answer:
    return answer(question, reading(text))


def words(found: Answer) -> str:
    return "".join(part.text for part in found.statements[0].parts) if found.statements else ""


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("What does Ida Lund say about electric chimes?", "They are honest"),
        ("What did Lund say about the fire brigade?", "Because they bring it back"),
        ("Who lends the fire brigade a ladder?", "Because they bring it back"),
        ("What does Lund say about visitors in the tower?", "They start at a run"),
        ("Where do visitors stumble?", "On the third step"),
    ],
)
def test_the_topic_of_a_turn_stands_in_the_question_before_it(question: str, reply: str) -> None:
    found = asked(question, INTERVIEW)
    assert found.kind == "quotation"
    assert words(found).startswith(reply)
    assert [person.name for person in found.people] == ["Ida Lund"]


def test_a_turn_ranks_nearly_as_high_as_the_question_that_it_answers() -> None:
    corpus = reading(INTERVIEW)
    named = by_name("Ida Lund", corpus.people)
    assert named is not None
    found = evidence(Search.by(named.figures, topic_of("visitors make mistakes", corpus), corpus))[0]
    assert found.utterance.text.startswith("They start at a run")
    assert found.rank == pytest.approx(ASKED)


def test_who_asks_who_asked_wants_the_question() -> None:
    assert words(asked("Who asked what she thinks of electric chimes?", INTERVIEW)).startswith("What do you think")


def test_an_interviewer_need_not_ask() -> None:
    text = f"{CHINESE}\n**请谈谈台风。**\n\n我在楼梯上坐到天亮。\n"
    assert words(asked("林若溪怎么看台风？", text)).startswith("我在楼梯上")


@pytest.mark.parametrize(
    ("question", "reply"), [("林若溪怎么看电子钟？", "那是老实的机器"), ("林若溪谈铜铃", "五月份答应我了")]
)
def test_the_topic_of_a_chinese_turn_stands_in_the_question_before_it(question: str, reply: str) -> None:
    found = asked(question, CHINESE)
    assert found.kind == "quotation"
    assert words(found).startswith(reply)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What did Ann Lee say about the tunnel?", "We shall see in June."),
        ("What did Per Falk say about the ferry?", "declined to comment"),
        ("What did Ida Holm say about newts?", "They are asleep in February"),
        ("What did Tom Webb say about the toads?", "a second count"),
    ],
)
def test_what_leads_up_to_words_tells_what_they_are_on(question: str, said: str) -> None:
    found = asked(question, COUNCIL)
    assert found.kind in ("quotation", "report")
    assert said in words(found)


@pytest.mark.parametrize("question", ["What did Karl Moe say about Ann Lee?", "What did Ann Lee say about newts?"])
def test_what_stands_by_chance_beside_words_tell_no_topic(question: str) -> None:
    assert asked(question, COUNCIL).kind == "not_said"


JOKE = """船长退休

船长邵启明在码头说了两件事。“我明天起不来了，家里的鱼有人吃了，”邵启明开玩笑说。他透露，新船要到秋天才来。
"""


@pytest.mark.parametrize("question", ["邵启明开了什么玩笑？", "邵啟明開了個什麼玩笑？"])
def test_words_told_as_a_joke_are_the_joke(question: str) -> None:
    found = asked(question, JOKE)
    assert "家里的鱼有人吃了" in found.statements[0].parts[0].text
