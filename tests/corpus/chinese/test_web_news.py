"""Faults that are common in news on the web: whose relative speaks, words in other words, norms, things as speakers."""

from __future__ import annotations

import pytest

from corpus.chinese.extraction import extract
from corpus.reading import parse
from tests.corpus.attributed import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("小满奶奶说，孩子那天没有回家。", "小满奶奶"),
        ("李芳母亲告诉记者，女儿没有带手机。", "李芳母亲"),
        ("李芳说，她不知道。她丈夫说，孩子去了河边。", "她丈夫"),
        ("钱小帆家认为，医院应当赔偿。", "钱小帆家"),
        ("小满奶奶和小豆爷爷均表示，账目没有公布。", "小满奶奶和小豆爷爷"),
        ("小满母亲丁女士则表示，账目没有公布。", "丁女士"),
        ("民警向陶某了解情况后表示，会继续调查。", "民警"),
        ("吕警官向城南日报记者介绍，有人报案。", "吕警官"),
        ("另一位青禾高管对记者透露，红色系列会上市。", "另一位青禾高管"),
        ("该小区多名业主反映，车库积水。", "该小区多名业主"),
        ("海川股份发布公告称，预计全年亏损。", "海川股份"),
        ("英国《每日纪事》近日刊登文章称，信来得太晚。", "英国《每日纪事》"),
        ("北湾轮渡总公司通过官方网站称，停航日期有误。", "北湾轮渡总公司"),
        ("研究者还对用户进行了分析，认为样本太小。", "研究者"),
        ("江苏表示，水位正在下降。", "江苏"),
        ("青禾协会主任方怀瑾作了发言，载人航天工程和人文地理都在其中。他强调，预算不够。", "方怀瑾"),
        ("北湾警方接到一名老人报警，称存款被骗。后来警方又接到报警，称有人闹事。", "北湾警方"),
        ("小满奶奶、父亲和小豆奶奶去了医院。小豆奶奶说，没有发现异物。", "小豆奶奶"),
        ("随后，《湾区商报》刊发评论称，辞职来得太迟。", "《湾区商报》"),
        ("北湾市政府发言人周三表示，水位正在下降。", "北湾市政府发言人"),
        ("女儿冲着父亲喊道：“水来了！”", "女儿"),
        ("镇政府又根据这份名单要求，村民再次签字。", "镇政府"),
        ("导演和演员又被制片人选中，队长石岚说，大家很高兴。", "石岚"),
        ("水务署發言人石嵐說﹕「水退了﹗」", "石嵐"),
        ("經濟學家羅伯特．所羅門認為，利率會上升。", "羅伯特．所羅門"),
        ("近年来北湾市政府要求，河道每年清理。", "北湾市政府"),
        ("老牌导演路易迈尔斯东说：“水退了。”", "路易迈尔斯东"),
        ("劳委会日前提出，水退了。", "劳委会"),
        ("最小的舅舅有拿钱贴补母亲。母亲常对我们说：“那天很冷。”", "母亲"),
        ("难怪在茂园服务的石伯伯会说：“水退了。”", "石伯伯"),
        ("该处执行人员前后三次发出通知，他说“很少在家”。", "该处执行人员"),
        ("对老板来说，水太大。此前曾有老板称，水会退。", "老板"),
        ("当局本月1日已责令，两家厂停产。", "当局"),
        ("北湾水务委员会6月30日在北湾宣布，水退了。", "北湾水务委员会"),
        ("林英说很高兴，总教练郭泰要他「好好加油，不要有压力。」", "郭泰"),
        ("李志远说，水退了。\n\n李又说，路断了。", "李志远"),
    ],
)
def test_who_speaks(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "随着平台接连爆雷，投资人的钱收不回来。",
        "当地投促局派人到场推介，气氛热烈。",
        "上市公司应当及时披露重大事项，必须保证信息真实。",
        "银行将于周五公布业绩，时间在上午。",
        "全面认识这个问题，认为是一项任务。",
        "第十二条 委员会认为有必要的，可以要求说明情况。",
        "第一条 本会认为必要。\n\n第二条 如下：\n\n委员会认为不当的，要求改正。\n\n第三条 完。",
        "双方讲了三点，气氛友好。",
        "到底教练说了什么？",
        "恶劣的手法让周边居民很担忧，生怕自己受害。",
        "接到班主任通知，赶到学校的人很多。",
        "本报北湾3月4日电记者石岚报道：水退了，路通了。",
        "镇里的证券业务按人民银行的规定，在全国统一办理。",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert not said(text)


def test_whom_others_urge_says_nothing() -> None:
    assert {who for who, _ in said("邻居写信，敦促市长王明辉出面，要求赔偿。")} == {"邻居"}


def test_the_subject_changes_within_a_sentence() -> None:
    text = "小鲸汽车去年底上市，其后北湾科技将三条产品线合并，并宣布推出新的电脑。"
    assert said(text) == [("北湾科技", "推出新的电脑")]


def test_nobody_of_a_crowd_is_a_pronoun() -> None:
    text = "观众认为，演出很长。杨琪曾担任嘉宾，她表示，票很难买。"
    assert said(text) == [("观众", "演出很长")]


def test_who_answers_is_not_who_asked() -> None:
    text = "晓梅是船工。记者问她会不会再去，晓梅说：“不会。”"
    assert said(text)[-1] == (None, "不会。")


def test_the_narrator_is_not_who_spoke_before() -> None:
    text = "队长石岚道：“我当然会去。”我心中一动。问道：“怎样不同？”"
    assert [who for who, words in said(text) if words == "怎样不同？"] == [None]


def test_one_is_not_many() -> None:
    assert said("这些厂里的放逐者很累。他写道：“水退了。”") == [(None, "水退了。")]


def test_a_surname_that_two_have_is_nobodys() -> None:
    text = "船工李志远说，水退了。队长李小明说，路断了。\n\n李又说，船来了。"
    assert [who for who, words in said(text) if words == "船来了"] == []


def test_a_small_colon_is_no_part_of_the_words() -> None:
    assert said("水務署發言人石嵐說﹕「水退了。」") == [("石嵐", "水退了。")]


def test_a_title_begins_behind_a_blank() -> None:
    found = extract(parse("占比再次提高 北湾半导体协会副理事长石砚秋表示，差距在缩小。\n", id="a")).quotations
    assert found[0].title == "北湾半导体协会副理事长"


def test_a_word_across_a_cue_does_not_hide_it() -> None:
    """中指 and 时说 are words, but not here."""
    assert said("王磊在会议中指出，水退了。") == [("王磊", "水退了")]
    assert said("王磊当时说，水退了。") == [("王磊", "水退了")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("村民老代拉住镇水利站站长石砚秋问什么时候修渠。石砚秋说：“明年春天。”", "镇水利站站长"),
        ("记者拦住了镇水利站站长石砚秋。“还没定。”石砚秋说。", "镇水利站站长"),
        ("罗威先陪着镇水利站站长石砚秋见记者。石砚秋说：“好。”", "镇水利站站长"),
    ],
)
def test_a_title_begins_behind_the_verb_whose_object_it_is(text: str, title: str) -> None:
    found = extract(parse(text + "\n", id="a")).quotations[-1].speaker
    assert found is not None
    assert (found.name, found.title) == ("石砚秋", title)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("站长石岚说：“水退了。”据介绍，该站共有三台水泵。", [("石岚", "水退了。")]),
        ("“水泵很快就会来。”数据显示，去年有三台水泵。", [(None, "水泵很快就会来。"), ("数据", "去年有三台水泵")]),
        ("村民在搬运水泵（石岚 摄）镇水利站相关负责人表示，水退了。", [("镇水利站相关负责人", "水退了")]),
        ("被淹的路面（视频截图）附近一名商户说，水退了。", [("附近一名商户", "水退了")]),
    ],
)
def test_what_the_press_sets_beside_words_does_not_speak(text: str, found: list[tuple[str | None, str]]) -> None:
    assert said(text) == found
