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
        "船工告诉记者，他们去找余姓船东，余信誓旦旦地保证：“我不曾动过那条船！”",
        "有现场的民众透露，主演高以安跑得很累，还一直说“我不行了”。",
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
        ("船長葉志強沒有開口，其妻林美玲說：「他很睏。」", ["林美玲"]),
        ("何国平副局长说：“鱼回来了。”何副局长又说：“人还没回来。”", ["何国平", "何国平"]),
        ("“我们考虑过，没办法。”“量身订做才好看。”设计师李书耕点出客人的难处。", ["李书耕", "李书耕"]),
    ],
)
def test_whoever_answers(text: str, who: list[str]) -> None:
    assert [label for _, label, _ in told(text)] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("高以安前天決定封筆，陪他畫圖的男星連凱聽說消息後，悲傷崩潰說：「這麼急幹什麼？」", "連凱"),
        ("鎮長陳玉安辦公室秘書翁明振說：「雨下個不停。」", "翁明振"),
        ("聯盟行政主任賽門（Nora Dahl）說：「這艘船沒有沉。」", "賽門"),
        ("渔业协会会长骆清风说，鱼很多。黄泽安接手船厂，打算把生意放到修船，“我们先找小渔船。”黄泽安说。", "黄泽安"),
        ("港岛社报导，执委会发言人说，问卷已经寄出，“我们只是问几个问题。”", "执委会发言人"),
        ("73名学生全部领到雨衣。他更坚信一句话：“划船先要学会看云。”", None),
        ("专家殷切提醒“不要背债退休”，退休的人却不听。", "专家"),
        ("有网友想起小城巨星邓丽安，指出她早年曾说“我唱完长歌那一天，灯就亮了”。", "邓丽安"),
    ],
)
def test_names_are_whole_and_nouns_are_none(text: str, who: str | None) -> None:
    assert speaker(text) == who


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("在董事长林明带领下，工厂扩建。林明笑说：“我们一定要做。”", "董事长"),
        ("由当时的营运长田客接任后，公司变了。田客强调，“创新就是变好。”", "营运长"),
        ("船会委托刚刚担任渡口管理处主任的廖承接手。廖承说：“先刷油漆。”", "渡口管理处主任"),
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
        "不少船厂工人和产业人士认为，桥要晚两年才通车。",
        "村里人应注重营养。孩子应注意睡眠。",
        "童言童语里，孩子童言童语地说，长老摸了她。",
        "市府迟迟不理，遭质疑黑箱作业，学生占领大厅。",
    ],
)
def test_no_small_word_makes_a_speaker(text: str) -> None:
    labels = {label for _, label, _ in told(text, "indirect") + told(text)}
    assert not labels & {"养狗会", "和产业", "应注", "应注重", "犯罪所", "童言童", "市府"}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("今年五月高院判决指出，公司的钱不见了。", "高院"),
        ("市政部发言人西波农（Paul Zibonow）向林安及三个委员会主席发信，表示工程将停止。", "西波农"),
        ("從事造船業的上班族馮先生坦言，去年沒賺錢。", "馮先生"),
    ],
)
def test_a_label_begins_behind_what_tells_when(text: str, label: str) -> None:
    assert told(text, "indirect")[-1][1] == label


@pytest.mark.parametrize(
    "text",
    [
        "這條路走了兩年，依能源局統計，電費漲了一成。",
        "上月挪威攔下一條漁船，因英方懷疑該漁船超載。",
        "每一次處理申請時，均會評估風險。",
        "停航三天後，應教育部要求重畫航線圖。",
        "只能造好兩條船，與航運部規定要交出六條，還差四條。",
        "有兩名漁民於燈塔路碰見水手，稱正在曬網。",
        "船工質疑船東花三、五百萬元買錨卻不合用，稱不敢相信。",
        "林安被問及航線，余一再強調是看燈人的錯。",
        "明年將借用北灣大哥大的電纜修燈，強調省電。",
    ],
)
def test_prepositions_and_adverbs_begin_no_label(text: str) -> None:
    begun = ("依", "因", "均", "應", "與", "於", "花", "余一", "大的")
    assert not [label for _, label, _ in told(text, "indirect") if label and label.startswith(begun)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("文章引发讨论，“谁家的船啊”“让他们自己修去吧”，狄英对于女儿忍不住暴怒，不想回应。", None),
        ("上课时跟学生说“加油！”，上班时跟下属说“加油吧！”", None),
        ("吳秉笑了：「不怕。」從小在內衣店爬上爬下的他老覺得頭暈，「看到海浪都會覺得這什麼怪船！」", "吳秉"),
    ],
)
def test_what_stands_beside_the_words_may_not_say_them(text: str, who: str | None) -> None:
    assert told(text)[-1][1] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("林海说：“我来了。”他表示要卖糖。“想要卖到岛上，变成船工的点心。”岂料，董事长钟嘉退股，全厂停工。", "林海"),
        ("唐圣笑了：“我有雨伞。”经纪人卢雪也笑说：“他不冷。”近看唐圣，手已经不抖。“猜不出雨从哪里来！”", None),
        ("秘书长何昀表示，船厂面对新的订单，“就是把前年的图纸找出来描一描送过去。”", "何昀"),
        ("局官网载明“船东应点灯”。周蔻对此在脸书连呼三次，“谢总居然没看见灯早亮了？！”", "周蔻"),
    ],
)
def test_whoever_stands_in_what_is_told_next_did_not_speak(text: str, who: str | None) -> None:
    assert who == told(text)[-1][1]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("林明明走了。校友鄧先生不滿，她坦言「我沒想過林明明校長會這樣」。", None),
        ("汪勇复工了，他接到了领导电话：\n\n“明天来上班，你被升职了。”", None),
    ],
)
def test_the_words_tell_who_did_not_say_them(text: str, who: str | None) -> None:
    label = told(text)[-1][1]
    assert (None if label == "有人" else label) == who
