"""Names, titles and labels in Chinese that end where they end, and reports that are somebody else's."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse


def told(text: str) -> list[tuple[str | None, str | None]]:
    """Label of whoever speaks, and the title, of every quotation that has a speaker."""
    found = extract(parse(f"消息\n\n{text}\n", id="x")).quotations
    return [(q.speaker.label, q.title) for q in found if q.speaker]


@pytest.mark.parametrize(
    ("text", "label", "title"),
    [
        ("海川银行行长植田和男强调，有必要继续停航。", "植田和男", "海川银行行长"),
        ("小巴司機倪忠強揸車時話：「我好攰。」", "倪忠強", "小巴司機"),
        ("里長官振東表示，路燈壞了。", "官振東", "里長"),
        ("海川渡船数据追踪服务商Troy Lind表示，订单减少。", "Troy Lind", "海川渡船数据追踪服务商"),
        ("石文富研究团队发现，水是最佳选择。", "石文富研究团队", None),
        ("北湾渔船制作人员工会发声明指，要停航。", "北湾渔船制作人员工会", None),
        ("本报海川7月23日电  （记者石文）海川科协、教育局日前通知，船员要上课。", "海川科协、教育局", None),
        ("“渡口厨房”里的40名志愿者都送饭。据志愿者介绍，这是第一家。", "40名志愿者", None),
        ("当事女生称，渡船没有停。", "当事女生", None),
        ("李某户籍地所在社区工作人员称，已经联系上。", "李某户籍地所在社区工作人员", None),
        ("海川银行的Kit Lind和海川集团的Jay Holm表示，可能出手。", "Kit Lind和海川集团的Jay Holm", None),
    ],
)
def test_names_labels_and_titles_are_whole(text: str, label: str, title: str | None) -> None:
    assert told(text)[:1] == [(label, title)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("有媒体联系到疑被拐卖女船工李红，李红自称人在海川。", "女船工"),
        ("法院找到被执行人李红，李红表示，会赔钱。", "被执行人"),
    ],
)
def test_what_was_done_to_somebody_is_no_part_of_the_title(text: str, title: str) -> None:
    assert [person.titles for person in extract(parse(f"消息\n\n{text}\n", id="x")).people] == [(title,)]


def test_a_longer_name_that_stands_once_is_the_shorter_one() -> None:
    text = "清水英男说：“我后悔。”清水英男写了书。清水英男回来了。清水英男病了。清水英男用自己的经历提醒大家记住。"
    assert {label for label, _ in told(text)} == {"清水英男"}


@pytest.mark.parametrize(
    "text",
    [
        "海川邮报记者 石文通讯员 王慧文都说夏季是停航的季节。",
        "作者：石发明今年渡口文件提出，要修桥。",
        "又有两位老人堵在车前，并说明：“这条路是我们修的，要给钱。”",
        "从船嫂的故事中折射民警的酸甜，反映公安队伍的牺牲。",
    ],
)
def test_what_is_no_speaker_is_nobody(text: str) -> None:
    assert told(text) == []


def test_a_report_goes_on_as_the_papers() -> None:
    text = "船长石岚发表声明说，渡口停航。报道称，船员已经离开。"
    assert [label for label, _ in told(text)] == ["石岚"]
    assert [label for label, _ in told(text.replace("报道称", "报道指出"))] == ["石岚"]
    assert told("据海川通讯社报道，渡口停航。报道称，船员已经离开。")[-1:] == [("海川通讯社", None)]


def test_a_notice_below_an_article_is_nobodys() -> None:
    assert [
        label for label, _ in told("网友表示，“船票太贵了，我们坐不起。”声明：此文归作者所有，若有错误，请联系。")
    ] == ["网友"]


def test_words_in_front_are_not_whose_suggestions_follow() -> None:
    text = "“我就来测一下血压，看看好不好。”量完血压，医护人员又提出了治疗建议。"
    assert [q.speaker for q in extract(parse(f"消息\n\n{text}\n", id="x")).quotations if q.form == "direct"] == [None]
