"""Words beside which a name stands that is not their speaker's, and speakers whose name goes on into a verb."""

from __future__ import annotations

import pytest

from corpus.chinese.extraction import extract
from corpus.reading import parse


def speakers(text: str) -> list[tuple[str | None, str | None]]:
    """Name and label of whoever speaks the direct quotations."""
    people = [q.speaker for q in extract(parse(text, id="x")).quotations if q.form == "direct"]
    return [(person.name, person.label) if person else (None, None) for person in people]


NOBODY = (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "王磊否认曾说过“这桥不会塌”。",
        "陳志明否認曾向員工表示「公司明日結業」。",
        "校方澄清，从未说过“不穿校服不准进门”。",
        "村主任王磊并不认为“修桥是白白浪费”。",
        "“我们不会赔一分钱”这样的话，村主任王磊从未说过。",
    ],
)
def test_what_was_never_said_is_nobodys(text: str) -> None:
    assert set(speakers(text)) <= {NOBODY}


@pytest.mark.parametrize(
    "text",
    [
        "村主任王磊没有回应：“以后再谈。”",
        "村主任王磊没等记者问完就说：“不可能。”",
        "村主任王磊否认指控：“我一分钱没拿。”",
    ],
)
def test_a_negation_beside_the_verb_leaves_the_words_to_whoever_says_them(text: str) -> None:
    assert speakers(text) == [("王磊", "王磊")]


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("索尼表示：“新机将于秋季上市。”", "索尼"),
        ("台積電表示：「先進製程進度符合預期。」", "台積電"),
        ("沈潭竞选办回应指，明白警察压力很大，但强调：“规定不会改变。”", "沈潭竞选办"),
        ("临江市公安局在官方微博通报：“嫌疑人已被抓获。”", "临江市公安局"),
    ],
)
def test_a_firm_or_a_bureau_speaks_and_is_no_person(text: str, firm: str) -> None:
    assert speakers(text) == [(None, firm)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("警方調查，31歲陳男供稱：「我只是一時氣憤。」", "陳男"),
        ("联合国秘书长的发言人哈克说：“秘书长深感悲痛。”", "哈克"),
        ("“这令人心碎，”目击者萨拉·金说。", "萨拉·金"),
        ("「有冇搞錯！」排在隊尾的居民鄧先生大叫。", "鄧先生"),
        ("歌手林晓晓在微博晒出合照，并写道：“十年了。”", "林晓晓"),
        ("护工周岚拍了拍他的手：“慢慢来。”", "周岚"),
        ("牧民尼玛次仁乐得直搓手：“下雪了。”", "尼玛次仁"),
        ("领队让-保罗·加西亚说：“天亮出发。”", "让-保罗·加西亚"),
        ("河西的艾合买提·吐尔逊开了家店。“忙得很。”艾合买提说。", "艾合买提·吐尔逊"),
        ("前锋马里奥尼头球破门。“我闭着眼。”马里奥尼赛后说。", "马里奥尼"),
        ("厨师苏志强上了三道菜。“趁热。”苏志强第三次出来时说。", "苏志强"),
        ("房东鲍某换了锁。警察来后，鲍某理直气壮：“是我的。”", "鲍某"),
        ("司机老荀按了三声喇叭：“到了！”", "老荀"),
        ("〔記者林一平／港口報導〕漁民洪大海捕到怪魚，他笑說：「長得像我。」", "洪大海"),
    ],
)
def test_a_name_ends_where_what_somebody_does_begins(text: str, name: str) -> None:
    assert speakers(text) == [(name, name)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("据李梅说，经理对员工讲：“六点前谁也不准走。”", "经理"),
        ("律师何伟说，当事人告诉他：“我没有动手。”", "当事人"),
        ("老人回忆，连长下令：“死守！”", "连长"),
        ("藝人阿Ken在直播中爆料，前經紀人曾嗆他「沒有我你什麼都不是」。", "前經紀人"),
        ("召集人葉婆婆對本報表示，署方職員曾話「再嘈就報警」。", "署方職員"),
        ("副市长吴敏传达了省委书记的批示：“久久为功。”", "省委书记"),
        ("作家朱天在節目中透露，母親生前常勸她：「別熬夜」。", "母親"),
    ],
)
def test_somebody_without_a_name_speaks_within_the_report_of_another(text: str, label: str) -> None:
    assert speakers(text) == [(None, label)]


def test_a_cry_that_is_only_heard_is_nobodys() -> None:
    assert speakers("“爸，吃饭了！”远处传来女儿的喊声。") == [NOBODY]


def test_a_studio_named_after_somebody_is_not_that_person() -> None:
    assert speakers("孟川工作室发布声明称：“网传内容不实。”")[0][0] is None


def test_an_interviewer_tells_what_somebody_says_of_the_one_who_is_interviewed() -> None:
    text = "专访\n\n记者：导演方舟说你“不会笑”。\n\n苏晴：他没讲笑话。\n\n记者：真的？\n\n苏晴：真的。"
    assert ("方舟", "方舟") in speakers(text)


@pytest.mark.parametrize("text", ["王明被居民指偷船。", "王明一直被要求道歉。"])
def test_of_whom_it_is_said_does_not_say_it(text: str) -> None:
    assert [q for q in extract(parse(text, id="x")).quotations if q.speaker] == []


@pytest.mark.parametrize("text", ["王明被捕后说：“我没有偷船。”", "王明被问及此事时表示，他不会辞职。"])
def test_what_somebody_to_whom_it_was_done_says_is_theirs(text: str) -> None:
    assert [q.speaker.name for q in extract(parse(text, id="x")).quotations if q.speaker] == ["王明"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("旗草原站站长包云塔娜说：“雨来了，羊就回来了。”", "包云塔娜"),
        ("歌手丘禾转发了这张照片，并写道：“请给他让个座。”", "丘禾"),
        ("在老师傅耿大山眼里，机器“没有手的温度”。", "耿大山"),
        ("用队长庞大海的话说，“跑不动就不跑”。", "庞大海"),
    ],
)
def test_a_name_ends_where_a_verb_begins_and_no_sooner(text: str, name: str) -> None:
    assert [label for _, label in speakers(text)] == [name]


def test_words_of_another_in_a_turn_are_theirs() -> None:
    text = (
        "记者：评论家祝青说您是“用剪刀写作的人”，您同意吗？\n\n虞山：她是客气。\n\n记者：下一本呢？\n\n虞山：写慢一点。"
    )
    assert ("祝青", "祝青") in speakers(text)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("正如一位基层干部所说：“事办好了，大家自己会笑。”", "一位基层干部"),
        ("原告、音乐人程大海对记者表示，“重要的是我真的告了”。", "程大海"),
        ("港口鎮一名漁民連續五年參加歌唱大賽。他說：「評審的耳朵好了。」", "港口鎮一名漁民"),
        ("“一亩梨收八千，一亩麦收八百。”果农普建业给记者算了一笔账。", None),
    ],
)
def test_a_description_ends_before_whom_it_speaks_to_and_how(text: str, label: str | None) -> None:
    assert [found for _, found in speakers(text)] == [label]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("站务员小桂上前劝阻，瞿先生据理力争：“规定里没有这一条。”", "瞿先生"),
        ("守塔人海大山每天上塔。有人问他上去干什么。他说：“陪陪它。”", "海大山"),
        ("花蓮一家早餐店貼出公告，寫著「今天只賣蛋餅」。", None),
        ("网友“半夏”在本地论坛发帖：“谁剪了我的树？”", "网友“半夏”"),
    ],
)
def test_no_place_and_nobody_in_general_stands_for_who_speaks(text: str, label: str | None) -> None:
    assert [found for _, found in speakers(text)] == [label]


def test_a_verb_that_often_stands_behind_a_name_is_no_part_of_it() -> None:
    text = "青柳社区书记温岚说：“门可以关。”\n\n电梯下周修好，温岚说，“心不能关。”"
    assert {name for name, _ in speakers(text)} == {"温岚"}


def test_a_team_in_front_of_its_captain_is_nobody() -> None:
    text = (
        "解说员杜明认为，判罚正确。\n\n北岸白鲸赢了。\n\n"
        "白鲸队长罗德里格斯因伤缺阵，他在社交媒体上写道：“这才是我的兄弟们！”"
    )
    assert speakers(text) == [NOBODY]
