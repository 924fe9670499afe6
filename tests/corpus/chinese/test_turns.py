"""Who is not the speaker: whoever hears, is told, acts on a stage, or stands in a sentence of others."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse


def speakers(text: str) -> list[str | None]:
    """The label of whoever says each direct quotation."""
    found = extract(parse(text + "\n", id="x")).quotations
    return [q.speaker.label if q.speaker else None for q in found if q.form == "direct"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("李梅走后，有一位老师对周宁说：\n\n“换作别处，他早被开除了。”", ["有一位老师"]),
        ("父亲李海走的第二天，我在日记里这样写道：\n\n“从此做个顾家的人吧。”", [None]),
        ("作家刘元写过一篇文章。\n\n老六说的比较直白：\n\n“搭伙吃饭最难的是点菜。”", [None]),
    ],
)
def test_the_cue_of_the_line_before_announces(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("队长李刚身材不高。同事都调侃他：“你完了！”他没有生气，还说：“谁怕谁。”", ["同事", "李刚"]),
        ("周川和江德通电话，江德表示，电话中周川质疑他用心，他解释，对方有权抗告，“我们确有疏失”。", ["江德"]),
        ("助教陶远讨论过教授王攀的奖项。他说王攀“什么科研都没有”。", ["陶远"]),
        ("前任所长唐敏早已退休。消息传到县长李红梅的耳中，她立即回应：“最好的还没来。”", [None]),
        ("日本女记者伊川诗控告男高层山田敬二。伊川说：“我只记得走廊。”她又说：“三个人看着。”", [None, None]),
    ],
)
def test_whoever_tells_him_something_is_not_him(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("又过了几个小时，周露听到同桌袁大用说：“我旁边还有人！”", ["袁大用"]),
        ("高川的母亲打电话给高川的好友李悠然，哭着说：“高川没了。”", ["高川的母亲"]),
        ("法庭宣判后，伊川在门外举着牌子说：“我们赢了。”", [None]),
        ("“我爸爸不能再拖了。”从1月起，镇长杜红丽的父亲开始说不出话。", [None]),
        ("当记者表示看到油污时，环保局一位赵姓工作人员告诉记者，“已经用毡子回收了。”", ["环保局一位赵姓工作人员"]),
        ("据费某《后宫录》载，早在变法之初，慈太后对皇帝说：“变法是素志，不是今天才有。”", [None]),
        ("议员林定宇指出，对手的指控，像是“区域协定明年成立，我们孤立”“他不用国旗”都是谣言。", [None, None]),
        ("听马学亮的老师说，他在家帮忙。老师说：“红鞋子也好看。”", ["马学亮的老师"]),
    ],
)
def test_who_hears_calls_or_is_spoken_of_does_not_speak(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他们并不觉得这样好，“真正的纪念是我们的事。”石先觉说。", ["石先觉"]),
        ("市长李红说：“水退了。”石先觉说。", ["李红"]),
        ("作家周露回乡，父亲与从前一样，目光温和，对她说：“回来就好。”", [None]),
        ("周露说，“当时怕得要死！”大家哄笑起来。“我们也好惨！”大家又笑。", ["周露", None]),
        ("镇长石平来到码头。“船没了。”店员说。\n\n“那可怎么办？”\n\n船工们散了。", ["店员", None]),
        ("“你在干什么？”周露问。“看书，今天不出门。”\n\n雨停了。", ["周露", None]),
    ],
)
def test_turns_change_where_somebody_else_acts(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大夫李亮发烧，去拍了片子，影像所见：“右肺见渗出影。”", [None]),
        ("议员苏嘉远致信查询，得到回信：“建议去函管理局查询。”", [None]),
        ("店长李敏承诺将餐厅名改为他的英文名“就是好吃的披萨”。", []),
        ("屯门站有防暴警透过广播，呼吁市民不要阻碍，否则称“一定会将你清走，不用多说”。", [None]),
        ("工人们身着新衫，胸前写着“抢险英雄，你们最好。”", [None]),
        ("歌手特朗金接受节目《早安》访问，罕有详谈，称“我们必须站在一起，不能退。”", ["特朗金"]),
        ("合奏团到广场演奏《小河》、《大路》，高呼“今天不走，明天再来！”", ["合奏团"]),
    ],
)
def test_records_signs_and_works_do_not_speak(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一些网友表示不满。网友“雪天”更是直言：“你们不要推脱！”", ["网友“雪天”"]),
        ("教授苏宏田批评政策。苏受访质疑“这是威胁吗？”", ["苏宏田"]),
        ("老师李刚从没找过学生谈心，也不提往事，谈心，他说：“我做不来。”", ["李刚"]),
        ("全国人大代表赵喜安建议立法。他说：“现有法律太旧。”", ["赵喜安"]),
        ("保安突然在人群中截住一名男子，并表示“都回去上班吧。”", ["保安"]),
        ("孩子们全都围过来，一遍遍地说：“谢谢阿姨。”", [None]),
        ("“书是在这里买的，”吴老先生说。", ["吴老先生"]),
        ("店家不服，老板愤怒贴文表示“这样的水准，不要怕。”", ["老板"]),
        ("高考以后我跟我母亲说了，并且说“他是变态，我不回去”。", []),
        ("乾隆五十四年，法国爆发革命，提出“主权在民，不在国王”。乾隆退位。乾隆病了。", ["法国"]),
        ("换成白人涂黑自己的脸，用夸张的口音说“我爱这里，真的”。", [None]),
        ("这位“男老师”突然转身面向学生们大声说：“来，我们也拍他！”", [None]),
        ("一直为死去的弟弟奔走的谢远山感叹：“有了死亡证，才是解脱。”", ["谢远山"]),
        ("保安截住一名戴黑口罩的男子，并表示“都回去上班吧。”", [None]),
        ("作家章远和曾接受采访，认为这与“他手下的书有关系”。作家章远和说不怕。", ["章远和"]),
        ("示威者高举五指高呼“不走，我们不走”。示威者高举五指高唱。", ["示威者"]),
        ("我们和一批租客写了“房子里的九百个故事，都是真的”。", [None]),
        ("SOGO母公司太流法律顾问杨宪文表示：“他不是股东。”他强调，“他没有资格。”", ["杨宪文", "杨宪文"]),
        ("Page 和 Brin 写道：“公司不再需要两位执行长。”", ["Page 和 Brin"]),
    ],
)
def test_names_and_labels_are_whole(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected
