"""Names, labels and titles that are whole, and hold nothing of what stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.chinese.extraction import extract
from corpus.chinese.lexicon import standard
from corpus.chinese.names import Names
from corpus.chinese.reading import read
from corpus.reading import parse

if TYPE_CHECKING:
    from tests.corpus.chinese.conftest import Said


def spoken(text: str) -> list[tuple[str | None, str | None]]:
    """The label and title of whoever speaks the direct quotations."""
    found = [q for q in extract(parse(f"消息\n\n{text}\n", id="x")).quotations if q.form == "direct"]
    return [(q.speaker.label, q.title) if q.speaker else (None, None) for q in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("都發局回應：「我們會全面檢討，一週內公布。」", ["都發局"]),
        ("总统发言人罗林说：“我们不会走。”罗林说：“明天再谈。”", ["罗林", "罗林"]),
        ("发言人卡索称：“同盟不变。”", ["卡索"]),
        ("北湾市长萨利克·罗也对渡口停航表达不满，声称这是“完全可以预见的事”。", ["萨利克·罗"]),
        ("丹尼尔·洛本18日宣布时说：“我们不寻求冲突。”", ["丹尼尔·洛本"]),
        ("小巴司機石國強揸車三十年，他說：「捱唔住，真係捱唔住。」", ["石國強"]),
        ("通傳會表示：「兩家電視台月底前要補件。」", ["通傳會"]),
        ("石泉科技公共事务部在答复中表示，尊重法院判决，“将研究判决内容并改进管理”。", [None]),
        ("国防部长官韩石求8日说，“这不针对任何人”。", ["韩石求"]),
        ("渡口发言人强烈抗议，称这是“毫无道理的要求，谁也不会答应”。", ["渡口发言人"]),
        ("一位家长怯生生地提出：“能不能改天再开？”", ["一位家长"]),
        ("特罗普敦促两国谈判，他表示：“这对谁都不好。”特罗普的计划没有改变。", ["特罗普"]),
        ("王磊代表主队表示：“我们不会放弃，下一场见。”", ["王磊"]),
        ("张姓船工的母亲悲伤地说：“谁来修这座桥？”", ["张姓船工的母亲"]),
        ("教授修辞语法课程（Rhetoric Grammar）的石岚说：“我不会走音。”", ["石岚"]),
        ("听说国王马哈罗尔今天要来。马哈罗尔说：“选举已经结束。”马哈罗尔的联盟赢了。", ["马哈罗尔"]),
    ],
)
def test_a_name_ends_where_it_ends(text: str, expected: list[str]) -> None:
    assert [label for label, _ in spoken(text)] == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("网上亦有时任北湾市长石砚秋去年访问时说：“我不信搞不好。”", "时任北湾市长"),
        ("时任北湾市长石砚秋说：“我不信搞不好。”", "时任北湾市长"),
        ("附上渡口管理员石岚的一句话：“每天都是延续。”", "渡口管理员"),
        ("全国人大代表，北湾大学校长林守拙说：“要坐得住冷板凳。”", "全国人大代表，北湾大学校长"),
        ("“这件事早该办了。”民进中央副主席林岚代表在审议时呼吁。", "民进中央副主席"),
        ("鉴于对方为寻求合作而曾向北湾防长高朗表示：“由于历史问题，不必再谈。”", "北湾防长"),
    ],
)
def test_a_title_holds_nothing_that_stands_before_it(text: str, title: str) -> None:
    assert [found for _, found in spoken(text)] == [title]


@pytest.mark.parametrize(
    "text",
    [
        "逼得一位船工呼吁：“请想想什么是值得的。”",
        "我多次提醒他们不能禁止船工进港，“他们（管理人员）只说『我们明白的，但还是要拒绝』。”",
    ],
)
def test_a_clause_is_no_label(text: str) -> None:
    assert {label for label, _ in spoken(text)} == {None}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("渡口周四的声明说：“水退了。”\n\n两家船会发表联合声明称，航线不变。声明说：“我们信守承诺。”", "声明"),
        ("两名警员接报到场截查两名被告。\n\n法官问话时，被告说：“没有话要说。”", "被告"),
    ],
)
def test_what_is_called_again_takes_no_other_words(text: str, label: str) -> None:
    assert spoken(text)[-1][0] == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("就北方提议，白湾办公厅主任高朗１６日在海川广播公司“面对面”节目中说：“会谈必须真实。”", "高朗"),
        ("石岚呼吁冷静\u3000高朗嘲讽“觉悟迟了四个月”", "高朗"),
        ("被告在法官石岚查问下坦言，“想起来是开心的，有些好感”。", "被告"),
        ("秘书高朗当天指出，北湾停电的风险“还没有过去”。", "高朗"),
        ("委员高朗形容，石岚似1989年时任船长罗威：“他只会下命令，从不听人说话！”", "高朗"),
        ("石岚说市场要关。有现场人士提醒里面有猫。他说：“它们喜欢吃鱼，你知道的。”", None),
    ],
)
def test_who_speaks_is_not_whoever_stands_nearer(text: str, label: str | None) -> None:
    assert spoken(text)[-1][0] == label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("高朗强调“渡口是关键”，这被理解为“要邻县一起出钱”。", ["高朗", None]),
        ("被驻村的袁老师当面批评：“太粗心。”", ["袁老师"]),
    ],
)
def test_words_that_are_passed_on_or_read_otherwise(text: str, expected: list[str | None]) -> None:
    assert [label for label, _ in spoken(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("供应商张伟向总经理李明说：“货已发出。”", ("张伟", "供应商")),
        ("在港邊賣了廿年釣具的店家鍾小霞說：「這張紙我撐不過。」", ("鍾小霞", "店家")),
    ],
)
def test_what_stands_behind_a_word_for_a_firm_is_no_name(text: str, expected: tuple[str, str]) -> None:
    assert spoken(text) == [expected]


def test_the_name_of_somebody_well_known_is_one(said: Said) -> None:
    """By characters of which other foreign names are not made, and no part of a longer name."""
    found = said("美国总统川普周三表示，关税会提高。川普又说：“不会降。”俄罗斯总统普丁说，天然气照常供应。")
    assert [label for _, label, _ in found] == ["川普", "川普", "普丁"]
    assert [label for _, label, _ in said("伊凡卡·川普表示，她会去。")] == ["伊凡卡·川普"]


@pytest.mark.parametrize(("text", "counted"), [("村里来了一只蓝鹇。", True), ("蓝鹇是村民养的一只", False)])
def test_a_measure_right_before_it_counts_it(text: str, *, counted: bool) -> None:
    assert Names(read(parse(text, id="x")), standard()).is_counted("蓝鹇") is counted
