"""Who said what in Chinese sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.article import Span
from corpus.chinese.extraction import extract
from corpus.chinese.lexicon import standard
from corpus.reading import parse

if TYPE_CHECKING:
    from tests.corpus.chinese.conftest import Said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“账本可以公开。”市财政局局长温如玉说。", ("direct", "温如玉", "账本可以公开。")),
        ("据市财政局局长温如玉介绍，账本可以公开。", ("indirect", "温如玉", "账本可以公开")),
        ("財政局長溫如玉說：「帳本可以公開。」", ("direct", "溫如玉", "帳本可以公開。")),
        ("温如玉局长在会上指出：『账本可以公开。』", ("direct", "温如玉", "账本可以公开。")),
        ('农户老魏乐呵呵地说:"今年收成好,价也好。"', ("direct", "老魏", "今年收成好,价也好。")),
        ("居民楚先生告诉记者，路灯坏了半年。", ("indirect", "楚先生", "路灯坏了半年")),
        ("《河道管理条例》规定，禁止在河道内倾倒垃圾。", ("indirect", "《河道管理条例》", "禁止在河道内倾倒垃圾")),
        ("设计师安娜·科瓦奇（Anna Kovac）说：“颜色会说话。”", ("direct", "安娜·科瓦奇", "颜色会说话。")),
        ("区住建局回应称，施工许可已经办妥。", ("indirect", "区住建局", "施工许可已经办妥")),
        ("档主芬姐話：「呢度我租咗廿年。」", ("direct", "芬姐", "呢度我租咗廿年。")),
        ("HBRA今（21）日表示，码头不能再扩建。", ("indirect", "HBRA", "码头不能再扩建")),
        ("HBRA 指出，码头不能再扩建。", ("indirect", "HBRA", "码头不能再扩建")),
        ("渡轮公司稍晚發聲明表示，對結果很遺憾。", ("indirect", "渡轮公司", "對結果很遺憾")),
        ("队长綦海涛说：“水退了。”", ("direct", "綦海涛", "水退了。")),
        ("在研究员司空曙看来，冰川退缩已不可逆。", ("indirect", "司空曙", "冰川退缩已不可逆")),
        ("曾任该站会计的佟永昌提醒：“账本要公开。”", ("direct", "佟永昌", "账本要公开。")),
        ("任过村主任的佟小军说：“水渠该修了。”", ("direct", "佟小军", "水渠该修了。")),
        ("哥伦比亚表示，账本可以公开。", ("indirect", "哥伦比亚", "账本可以公开")),
        ("韩国总统尹明洙表示，“账本可以公开。”", ("direct", "尹明洙", "账本可以公开。")),
        ("曾任远说：“我同意。”", ("direct", "曾任远", "我同意。")),
        ("队长巴图尔蹲下来，拍了拍马背：“它比我认路。”", ("direct", "巴图尔", "它比我认路。")),
    ],
)  # fmt: skip
def test_a_sentence_gives_its_words_to_its_subject(said: Said, text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize("state", ["哥斯达黎加", "摩洛哥", "江苏", "解放军"])
def test_states_places_and_bodies_speak_and_are_nobody_by_name(state: str) -> None:
    (quotation,) = extract(parse(f"消息\n\n{state}表示，将继续谈判。", id="a"), standard()).quotations
    assert quotation.speaker is not None
    assert (quotation.speaker.name, quotation.speaker.label) == (None, state)


def test_whoever_is_introduced_by_an_office_has_a_name_though_it_means_a_thing() -> None:
    text = "消息\n\n渔业部发言人高峰表示，会重新造船。\n\n高峰说：“还要再造。”"
    assert {q.speaker and q.speaker.name for q in extract(parse(text, id="a"), standard()).quotations} == {"高峰"}


@pytest.mark.parametrize(
    "text",
    [
        "这项被称为“小红伞”的服务已经覆盖六个街道。",
        "村民的要求很简单，政府的回应也很快。",
        "局长拒绝回应记者提问。",
        "他写的小说《渡口》出版了。",
    ],
)
def test_terms_titles_and_nouns_are_no_quotations(said: Said, text: str) -> None:
    assert said(text) == []


def test_the_halves_of_a_split_quotation_are_two_lines(said: Said) -> None:
    assert said("“水退了，”护堤员耿直说，“心才放下。”") == [
        ("direct", "耿直", "水退了，"),
        ("direct", "耿直", "心才放下。"),
    ]


def test_the_marked_tail_of_a_report_is_a_line_of_its_own(said: Said) -> None:
    assert said("站长白露介绍，新线全长九公里，“坐一趟只要十分钟”。") == [
        ("indirect", "白露", "新线全长九公里"),
        ("direct", "白露", "坐一趟只要十分钟"),
    ]


def test_marked_words_in_a_report_leave_it_whole(said: Said) -> None:
    assert said("站长白露坦言，经费“还差得远”。") == [
        ("indirect", "白露", "经费“还差得远”"),
        ("direct", "白露", "还差得远"),
    ]


def test_a_quotation_goes_on_in_paragraphs_that_open_with_a_mark(said: Said) -> None:
    text = "老船长汤显明回忆：\n\n“那天起了大雾。\n\n“我们只能听声音。”"
    assert said(text) == [("direct", "汤显明", "那天起了大雾。"), ("direct", "汤显明", "我们只能听声音。")]


def test_surname_and_office_tell_two_people_of_one_surname_apart(said: Said) -> None:
    text = "县教育局局长孟广德出席。县中学校长孟小满也来了。孟校长说：“开学不推迟。”孟局长表示，经费已经到位。"
    assert said(text) == [("direct", "孟小满", "开学不推迟。"), ("indirect", "孟广德", "经费已经到位")]


def test_an_office_that_nobody_of_the_surname_holds_names_nobody_of_them(said: Said) -> None:
    text = "县教育局局长孟广德出席。孟医生说：“开学不推迟。”"
    assert [speaker for _, speaker, _ in said(text)] == [None]


def test_a_pronoun_means_the_subject_before_it_and_its_sex_counts(said: Said) -> None:
    text = "护士长卞秋云扶着父亲卞老汉进门。她说：“先量血压。”"
    assert said(text) == [("direct", "卞秋云", "先量血压。")]


def test_a_pronoun_with_nobody_to_mean_names_nobody(said: Said) -> None:
    assert said("雨下了一夜。他说：“堤守住了。”") == [("direct", None, "堤守住了。")]


def test_a_first_part_means_the_full_foreign_name(said: Said) -> None:
    text = "乡长古丽扎尔·托合提来到村里。古丽扎尔说：“水渠通了。”"
    assert said(text) == [("direct", "古丽扎尔·托合提", "水渠通了。")]


def test_words_within_a_quotation_belong_to_whoever_is_quoted_in_it(said: Said) -> None:
    assert said("教练商羽说：“队长跟我讲‘再给一次机会’，我答应了。”") == [
        ("direct", "商羽", "队长跟我讲‘再给一次机会’，我答应了。"),
        ("nested", "队长", "再给一次机会"),
    ]


def test_words_passed_on_belong_to_whoever_spoke_them(said: Said) -> None:
    assert said("发言人转述局长的话说：“责任不会推。”") == [("direct", "局长", "责任不会推。")]


def test_remembered_words_are_not_given_to_the_one_who_remembers(said: Said) -> None:
    assert said("学徒岳明至今记得师傅说过的话：“手艺不骗人。”") == [("direct", "师傅", "手艺不骗人。")]


def test_the_wife_of_somebody_is_not_that_person(said: Said) -> None:
    assert said("刘长山的妻子说：“他昨晚没回来。”") == [("direct", "刘长山的妻子", "他昨晚没回来。")]


def test_two_who_speak_together_are_named_together() -> None:
    (quotation,) = extract(parse("代表石磊和代表唐宁说：“我们附议。”", id="x")).quotations
    assert quotation.speaker is not None
    assert (quotation.speaker.label, quotation.speaker.name) == ("代表石磊和代表唐宁", None)


def test_a_person_has_all_titles_and_the_mention_the_run_at_it() -> None:
    record = extract(parse("市委常委、副市长、公安局局长雷霆说：“必须破案。”", id="x"))
    assert record.people[0].titles == ("市委常委", "副市长", "公安局局长")
    assert record.quotations[0].title == "市委常委、副市长、公安局局长"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("闲置的旧厂房将改建为图书馆，预计今年十月开放。", []),
        ("市政府决定改建旧厂房，预计投资两千万元。", []),
        ("负责人李静介绍，工程很顺利，预计十月开放。", ["李静"]),
    ],
)
def test_what_an_article_foresees_itself_is_nobodys(text: str, speakers: list[str]) -> None:
    found = extract(parse(text, id="x")).quotations
    assert [q.speaker and q.speaker.name for q in found] == speakers


def test_a_title_begins_behind_the_latin_name_of_a_firm() -> None:
    record = extract(parse("分销商Voll Handel的采购总监马丁·沃尔说：“价格还会再降。”", id="x"))
    assert record.people[0].titles == ("采购总监",)


def test_a_mention_is_verbatim_and_without_its_title() -> None:
    text = "「慢慢來。」書店老闆藍玉輝笑說。"
    (quotation,) = extract(parse(text, id="x")).quotations
    assert quotation.mention == Span(text.index("藍"), text.index("笑"))


def test_a_deployment_may_add_cues_offices_and_surnames() -> None:
    lexicon = standard().with_additions(cues={"嘟哝": "say"}, offices=["守灯人"], surnames=["阚"])
    text = "守灯人阚青山嘟哝：“又起雾了。”"
    (quotation,) = extract(parse(text, id="x"), lexicon).quotations
    assert quotation.speaker
    assert quotation.speaker.name == "阚青山"


def test_a_japanese_name_is_taken_whole(said: Said) -> None:
    assert said("首相高桥健太郎在会上说：“谈判继续。”") == [("direct", "高桥健太郎", "谈判继续。")]


def test_an_agency_does_not_say_what_a_person_says_in_its_report(said: Said) -> None:
    (report,) = said("据通讯社报道，总理阿卜杜拉说，选举如期举行。")
    assert report == ("indirect", "阿卜杜拉", "选举如期举行")


def test_a_clause_of_somebody_else_does_not_go_to_the_last_speaker(said: Said) -> None:
    text = "住户冯太说，车位贵了三成。另一名住户亦埋怨，车库漏水，「加了租也没人修」。"
    assert said(text)[-1] == ("direct", "另一名住户", "加了租也没人修")


@pytest.mark.parametrize(
    "text",
    [
        "人称“铁锚”的灯塔站站长温如玉是守灯人。“灯不能灭。”铁锚说。",
        "“阿玉姨”温如玉是守灯人。“灯不能灭。”阿玉姨说。",
    ],
)
def test_a_nickname_told_before_the_name_is_its_bearers(said: Said, text: str) -> None:
    assert said(text) == [("direct", "温如玉", "灯不能灭。")]


@pytest.mark.parametrize(
    "text",
    ["记者联系了安康。安康回应称：“我们会继续投入。”安康集团成立于1991年。"],
)
def test_a_name_that_the_article_gives_to_a_firm_is_no_persons(text: str) -> None:
    speakers = [q.speaker for q in extract(parse(text, id="x")).quotations if q.form == "direct"]
    assert [s.kind for s in speakers if s] == ["body"]
