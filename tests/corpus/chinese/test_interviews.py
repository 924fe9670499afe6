"""Questions and answers in Chinese: who asks and who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.corpus.chinese.conftest import Said


def test_questions_and_answers_go_to_reporter_and_interviewee(said: Said) -> None:
    text = "馆长莫问之接受了本报专访。\n\n问：何时开馆？\n\n答：下月一号。\n\n问：收费吗？\n\n答：不收。"
    assert [speaker for _, speaker, _ in said(text)] == ["记者", "莫问之", "记者", "莫问之"]


TURNS = "\n\n{asks}：灯塔还亮吗？\n\n{answers}：一直亮着。\n\n{asks}：谁来守？\n\n{answers}：还是我来守。"


@pytest.mark.parametrize(("asks", "answers"), [("问", "答"), ("记者问", "温如玉答")])
@pytest.mark.parametrize(
    "opening",
    [
        "温如玉是灯塔站站长。",
        "灯塔站站长温如玉接受了本报专访。",
        "副站长楚云飞告诉记者，塔修好了。\n\n灯塔站站长温如玉接受了本报专访。",
        "就渔民关心的问题，灯塔站站长温如玉接受了本报专访。",
    ],
)
def test_the_only_person_introduced_gives_the_answers(said: Said, opening: str, asks: str, answers: str) -> None:
    found = [turn for turn in said(opening + TURNS.format(asks=asks, answers=answers)) if turn[0] == "direct"]
    assert [who for _, who, _ in found] == ["记者", "温如玉"] * 2


def test_one_of_many_named_before_gives_the_answers_when_the_line_before_says_so(said: Said) -> None:
    opening = "镇长楚云飞来到灯塔。\n\n针对读者关心的问题，记者专访了灯塔站站长温如玉。"
    found = said(opening + TURNS.format(asks="问", answers="答"))
    assert [who for _, who, _ in found] == ["记者", "温如玉"] * 2


@pytest.mark.parametrize("both", ["灯塔站站长温如玉和副站长楚云飞", "楚云飞和灯塔站站长温如玉"])
def test_of_two_people_introduced_neither_gives_the_answers(said: Said, both: str) -> None:
    text = f"{both}接受了本报专访。" + TURNS.format(asks="问", answers="答")
    assert {who for _, who, words in said(text) if words.endswith("。")} == {None}


@pytest.mark.parametrize(
    ("ask", "answer", "asks"),
    [("**问：{}**", "答：{}", "记者"), ("**记者：**{}", "**莫问之：**{}", "记者"), ("**{}**", "{}", None)],
)
def test_turns_are_read_without_marks_of_emphasis(said: Said, ask: str, answer: str, asks: str | None) -> None:
    turns = (("您何时开馆？", "我想下月一号。"), ("您收费吗？", "不收。"), ("冬天呢？", "我们冬天也开。"))
    text = "\n\n".join(f"{ask.format(a)}\n\n{answer.format(b)}" for a, b in turns)
    expected = [turn for a, b in turns for turn in (("direct", asks, a), ("direct", "莫问之", b))]
    assert said(f"馆长莫问之接受了本报专访。\n\n{text}\n\n采访结束时天黑了。") == expected


@pytest.mark.parametrize("heading", ["**关于作者**", "**编后**\n\n**作者**"])
@pytest.mark.parametrize("after", ["", "**谈谈您的看法。**\n\n我们等您来信。"])
def test_what_follows_an_authors_note_is_nobodys(said: Said, heading: str, after: str) -> None:
    turns = (("您何时开馆？", "我想下月。"), ("谈谈您的老师。", "我想他。"), ("收费？", "不。"), ("冬天？", "我开。"))
    text = "\n\n".join(f"**{a}**\n\n{b}" for a, b in turns)
    expected = [turn for a, b in turns for turn in (("direct", None, a), ("direct", "莫问之", b))]
    assert said(f"馆长莫问之接受了本报专访。\n\n{text}\n\n{heading}\n\n我们感谢楚云飞。\n\n{after}") == expected


def test_frequent_questions_in_bold_are_no_interview(said: Said) -> None:
    asked = ("我怎么报名？", "我要带什么？", "我何时得到答复？")
    text = "\n\n".join(f"**{question}**\n\n请您填写表格。" for question in asked)
    assert said(f"馆长莫问之负责报名。\n\n{text}") == []


@pytest.mark.parametrize(
    ("who", "label"), [("孟建国", "孟建国"), ("校长孟建国", "孟建国"), ("楚校长", "楚校长"), ("一名渔民", "一名渔民")]
)
def test_whoever_speaks_once_among_the_turns_of_others_has_the_words(said: Said, who: str, label: str) -> None:
    text = (
        f"林德海：码头必须关掉。\n\n{who}：我不同意关掉码头。\n\n林德海：可以去东港。\n\n结论：关掉。\n\n林德海：好。"
    )
    speakers = ["林德海", label, "林德海", "林德海", "林德海"]
    found = said(text)
    assert [speaker for _, speaker, _ in found] == speakers
    assert found[1][2] == "我不同意关掉码头。"
