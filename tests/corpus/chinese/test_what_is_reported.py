"""What a report holds and whose it is: where marked words end it, nouns made of cues, relatives, provisions, owners."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse


def told(text: str) -> list[tuple[str, str | None]]:
    """The words of every quotation with the name or label of whoever said them."""
    quotations = extract(parse(text + "\n", id="x")).quotations
    return [(text[q.span.start : q.span.end], q.speaker.label if q.speaker else None) for q in quotations]


@pytest.mark.parametrize("narrated", ["让在场的人都笑了", "船厂则没有回应"])
def test_what_is_told_behind_whole_marked_words_is_nobodys(narrated: str) -> None:
    assert told(f"船长石岚说“我们等了一整年”，{narrated}。") == [("我们等了一整年", "石岚")]


def test_a_cue_behind_marked_words_reports_again() -> None:
    text = "船长石岚说“我们等了一整年”，强调渡口不能关。"
    assert told(text) == [("我们等了一整年", "石岚"), ("渡口不能关", "石岚")]
    text = "一名渔民问“我们等了一整年”，说渡口不能关，“这样算什么？”"
    assert told(text)[-1] == ("这样算什么？", "一名渔民")
    text = "船长石岚说“我们等了一整年”，但渔民质疑，渡口不能关。"
    assert told(text) == [("我们等了一整年", "石岚"), ("渡口不能关", "渔民")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一名主管被踢爆在渡口收钱，共有二百人受害。", []),
        ("《海港法》第八条列明「船舶不得停靠，否则罚款」。", [("船舶不得停靠，否则罚款", "《海港法》")]),
        ("统计数据显示，水会涨。", [("水会涨", "统计数据")]),
        ("船长林守拙以被害者家属身分表示，水会涨。", [("水会涨", "林守拙")]),
        ("新华社记者 林川 摄石岚在听取汇报后指出，水会涨。", [("水会涨", "石岚")]),
        ("在律师石岚追问下，船长林川补充指水会涨。", [("水会涨", "林川")]),
        ("分析渔民于去年所说的话后，石岚认为水会涨。", [("水会涨", "石岚")]),
    ],
)
def test_what_is_no_report_of_whoever_stands_before_the_cue(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("subject", "label"),
    [
        ("石岚三姊", "石岚三姊"),
        ("石岚15歲兒子", "石岚15歲兒子"),
        ("石岚二哥林川", "林川"),
        ("石岚昔日同事林川", "林川"),
        ("石岚夫妇的好友林川", "林川"),
        ("海川集团 (Haichuan) 的顾问", "海川集团 (Haichuan) 的顾问"),
        ("《海港新闻》12月15日发表社论", "《海港新闻》"),
        ("近几个月海川官员", "海川官员"),
    ],
)
def test_who_belongs_to_whom(subject: str, label: str) -> None:
    assert told(f"船长石岚病了，住在镇上。\n\n{subject}表示，“我们等了一整年。”")[-1][1] == label


@pytest.mark.parametrize("clause", ["劝说渔民", "逼迫水手"])
def test_a_verb_that_takes_people_as_objects_stands_in_no_label(clause: str) -> None:
    assert told(f"{clause}表示，“我们等了一整年。”") == [("我们等了一整年。", None)]


def test_whoever_holds_something_is_the_label() -> None:
    assert told("一名球迷带着海报哽咽说：“我们等了一整年。”") == [("我们等了一整年。", "一名球迷")]


def test_a_report_that_begins_with_when_goes_on_with_what() -> None:
    text = "前渡口主任石岚认为，在票价上涨后，他仍然担心渡口亏损。"
    assert told(text) == [("在票价上涨后，他仍然担心渡口亏损", "石岚")]
    text = "前渡口主任石岚认为，当下的票价太高，他担心渡口亏损。"
    assert told(text) == [("当下的票价太高", "石岚"), ("渡口亏损", "石岚")]


def test_what_belongs_to_a_body_or_is_official_of_it_is_not_the_body() -> None:
    assert told("据渡口节网络安全官方赞助商海川公司的统计，渡船开了九百次。") == []
    assert told("渡口节官方表示，渡船照开。") == [("渡船照开", "渡口节官方")]


def test_a_rare_surname_behind_an_office_is_one() -> None:
    assert told("渡口协会副会长鲜荣岚表示，渡口不能关。") == [("渡口不能关", "鲜荣岚")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "工务课表示，补偿金照公告算，林先生称只有三成，应是误会，将再派人说明。",
            [("补偿金照公告算", "工务课"), ("只有三成", "林先生")],
        ),
        ("港务局表示，渔民林海说渡轮太慢，港务局会加开班次。", [("渡轮太慢", "林海")]),
        ("港务局长石岚说，船票不涨，林海则称会涨，年底就涨。", [("船票不涨", "石岚"), ("会涨，年底就涨", "林海")]),
        ("据新华社报道，总理林海说渡轮太慢，明年会停。", [("渡轮太慢，明年会停", "林海")]),
        ("港口网5月4日电 据“北港晨报”报道，林海表示，渡轮减班，意在省油。", [("渡轮减班，意在省油", "林海")]),
        ("港务局在声明中说，局长林海强调北港的“限速航行”应当持续。", [("北港的“限速航行”应当持续", "林海")]),
        (
            "但船长林海否认有十艘渡轮停航的说法，他称只有两艘停航，另有四艘减班。",
            [("有十艘渡轮停航的说法", "林海"), ("只有两艘停航，另有四艘减班", "林海")],
        ),
    ],
)
def test_what_stands_behind_a_claim_within_a_report_is_not_the_claimants(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(text) == expected


def test_short_marked_words_at_the_end_belong_to_what_is_reported() -> None:
    turned = ("手写招牌是老街的魂，往里塞霓虹灯，“不可能”", "石岚")
    assert told("石岚认为，手写招牌是老街的魂，往里塞霓虹灯，“不可能”。") == [turned, ("不可能", "石岚")]
    whole = [("渡轮每天晚点", "石岚"), ("我们等了一个小时，谁也不解释", "石岚")]
    assert told("石岚说，渡轮每天晚点，“我们等了一个小时，谁也不解释”。") == whole


def test_the_other_side_is_nobody() -> None:
    assert told("王磊给装修公司打电话。“我们会退款，请您放心。”对方说。") == [("我们会退款，请您放心。", None)]
    assert told("王磊给装修公司打电话。对方表示，定金不退。") == []
