"""Words that nobody is known to have said: where magazines leave the speaker out, silence is better than a guess."""

from __future__ import annotations

import pytest

from corpus.chinese.extraction import extract
from corpus.reading import parse

MAYOR = "镇长李红梅表示，桥要早修。"
FILLED = "镇上下了三天雨。河水涨了两米。学校停课。"


def told(text: str, form: str = "direct") -> list[tuple[str, str | None, str | None]]:
    """The words, and the label and title of the speaker, of every quotation of a form."""
    article = parse(text + "\n", id="x")
    return [
        (text[q.span.start : q.span.end], *((q.speaker.label, q.speaker.title) if q.speaker else (None, None)))
        for q in extract(article).quotations
        if q.form == form
    ]


def speaker(text: str) -> str | None:
    """Who says the last direct quotation."""
    return told(text)[-1][1]


@pytest.mark.parametrize(
    "text",
    [
        f"{MAYOR}{FILLED}“我们等了一整年，谁也没来。”",  # too long ago
        "双方员工都怀疑合并拖累了自己。“我们只是维持平衡，没有赚钱。”",  # nobody in particular
        f"{MAYOR}女儿李小满也回来帮忙，“我需要一个助手，她做事很有责任心。”",  # she may be meant
        "马林一笑置之，唐东则咆哮如雷。“下岗的人还能威胁别人吗？”",  # two who act
        "渡口管理处规定乘客一律穿救生衣，“我穿上以后觉得自己像个粽子。”",  # no body says I
        "“货早就卖完了，别再等了。”海川官网宣布新店下月开业。",  # tells something else
        f"{MAYOR}老街外有人用外语骂警察，称他们“昨天打了一个年轻人，太过分”。",
        "家长告诉记者，他们去问余姓校长，余信誓旦旦地强调：“我没有碰过那笔钱！”",
        "有现场的民众透露，主演高以安跑得很累，还一直说“我不行了”。",
        f"{MAYOR}有分析指出，“修桥的钱其实早就花完了”。",
        f"{MAYOR}据报道，“修桥的钱其实早就花完了”。",
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert speaker(text) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"{MAYOR}“钱已经到了，下周动工。”", "李红梅"),
        (f"{MAYOR}船长石岚松了口气，“总算都上岸了。”", "石岚"),
        ("记者问起换帅的事，主教练唐东一听，唐东顿时怒了：“谁能带好你找谁去！”", "唐东"),
        ("同伴表示，女方还在网上发文说：“狐狸都懒洋洋的。”", "女方"),
        ("知情人士说：“她很会撒娇。”知情人士说，两人早就认识。知情人士说，事情已过去。", "知情人士"),
        ("网友说，“真的太吓人了吧！！”、“心疼你，别放过他”，房客林女士也回应“我会告到底”。", "林女士"),
        ("R女说，这件事困扰她许久，“我现在只想讲出来保护更多人。”", "R女"),
    ],
)
def test_somebody_is(text: str, who: str) -> None:
    assert speaker(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“你怎么才来？”李梅问丈夫王刚。“路上堵车。”他说。“天天堵。”她冷笑。", ["李梅", "王刚", "李梅"]),
        ("村民老江拦住副局长雷宏。“什么时候交房？”“春节前。”雷宏说。", ["老江", "雷宏"]),
        ("被告葉志強沒有回答，其妻林美玲說：「他很後悔。」", ["林美玲"]),
        ("何国平副局长说：“鱼回来了。”何副局长又说：“人还没回来。”", ["何国平", "何国平"]),
        ("“我们考虑过，没办法。”“量身订做才好看。”发言人李书耕点出他们的犹豫。", ["李书耕", "李书耕"]),
    ],
)
def test_whoever_answers(text: str, who: list[str]) -> None:
    assert [label for _, label, _ in told(text)] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("高以安昨天驚傳猝逝，飾演他哥哥的男星連凱得知噩耗後，悲傷崩潰說：「這麼拼幹什麼？」", "連凱"),
        ("立委陳玉安辦公室主任翁明振說：「統戰防不勝防。」", "翁明振"),
        ("委員會執行主任賽門（Joel Simon）說：「這種現象沒有發生。」", "賽門"),
        (
            "物流协会理事长王清风说，规模大。黄泽安加入翔辉，决定将业务聚焦在物流，“我们先锁定公部门。”黄泽安说。",
            "黄泽安",
        ),
        ("港岛社报导，执委会发言人说，问卷已经寄出，“我们只是问几个问题。”", "执委会发言人"),
        ("蔡男和小芬出遊，小芬不快。蔡男坦承撫摸，小芬一把抓住他的手，告訴他「摸一次要一千」。", None),
        ("951名学生全部考上大学。他更坚信一句话：“教育首先是精神成长。”", None),
        ("专家殷切提醒“不要背债退休”，退休的人却不听。", "专家"),
        ("有网友忆起一代巨星邓丽安，指出她当年曾说“我回来演唱那一天，桥就通了”。", "邓丽安"),
    ],
)
def test_names_are_whole_and_nouns_are_none(text: str, who: str | None) -> None:
    assert speaker(text) == who


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("在董事长林明带领下，工厂扩建。林明笑说：“我们一定要做。”", "董事长"),
        ("由当时的营运长田客接任后，公司变了。田客强调，“创新就是变好。”", "营运长"),
        ("市府指示刚刚担任侨务办公室主任的廖承接手。廖承说：“维持现状。”", "侨务办公室主任"),
    ],
)
def test_a_title_is_no_clause(text: str, title: str) -> None:
    assert told(text)[-1][2] == title


def test_marked_words_of_one_list_are_one_speakers() -> None:
    found = told("网友说，“真的太吓人了吧！！”、“心疼你，别放过他”，房客林女士也回应“我会告到底”。")
    assert [who for _, who, _ in found] == ["网友", "网友", "林女士"]


@pytest.mark.parametrize(
    ("text", "label", "title"),
    [
        ("本刊致电灯塔协会秘书长柯宁，柯宁强调，“他不是协会职员”。", "柯宁", "灯塔协会秘书长"),
        ("记者问林海以及招生联会召集人贺弘，贺弘说：“还没有定。”", "贺弘", "招生联会召集人"),
        ("透过资讯处长陆生打听后，陆生说：“不知道。”", "陆生", "资讯处长"),
    ],
)
def test_titles_hold_no_verb(text: str, label: str, title: str) -> None:
    assert told(text)[-1][1:] == (label, title)


def test_whoever_is_only_promoted_does_not_go_on() -> None:
    text = "程山一进入海川，因能力强，受到董事长程子章重用，当时他独排众议，主张并购最弱的工厂。程山一退休了。"
    assert [who for _, who, _ in told(text, "indirect")] != ["程子章"]


@pytest.mark.parametrize(
    "text",
    [
        "养狗会影响学习。从健康角度讲，这也是一种负担。",
        "部分政府官员和产业人士认为，桥要晚两年才通车。",
        "村里人应注重营养。孩子应注意睡眠。",
        "犯罪所得非微，因此裁定二人不得离境。",
        "童言童语里，孩子童言童语地说，长老摸了她。",
        "市府迟迟不理，遭质疑黑箱作业，学生占领大厅。",
    ],
)
def test_no_small_word_makes_a_speaker(text: str) -> None:
    labels = {label for _, label, _ in told(text, "indirect") + told(text)}
    assert not labels & {"养狗会", "和产业", "应注", "应注重", "犯罪所", "童言童", "市府"}
