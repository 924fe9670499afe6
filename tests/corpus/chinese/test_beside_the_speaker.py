"""Who is no speaker though a clause opens with them: a time, whom somebody speaks to, whom a reply answers."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from tests.corpus.attributed import speakers


def test_a_time_in_front_of_the_one_who_tells_is_no_speaker() -> None:
    assert speakers("“中场休息时我对石凯说：‘抓住它。’他做到了。”北湾队主教练林国栋赛后说。") == ["林国栋"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("石岚的鄰居表示，警報器沒響。「一聲都沒有，」他說。", ["石岚的鄰居"]),
        (
            "住在岸邊的林雅婷說：「我看到煙。」\n\n她的鄰居則表示，警報器沒響。「一聲都沒有，」他說。",
            ["林雅婷", "她的鄰居"],
        ),
    ],
)
def test_whom_a_pronoun_means_behind_another(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("船工们坐下来对在周末遇难的水手表示敬意：“我们不会忘记。”", "船工们"),
        ("村民对村委会的负责人说：“桥要修。”", "村民"),
        ("负责对外联络的秘书说：“不清楚。”", "负责对外联络的秘书"),
    ],
)
def test_whom_somebody_speaks_to_is_no_part_of_the_label(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


def test_two_characters_that_several_names_begin_with_are_no_name() -> None:
    text = "哥哥石志刚和弟弟石志强十年没有说话。\n\n“他占了房子，”石志刚说。\n\n“没有遗嘱，”石志强反驳。\n\n"
    assert speakers(text + "妹妹石志芳已经放弃调解：“我都说过。”")[-1] == "石志芳"


def test_a_title_begins_behind_what_somebody_says() -> None:
    text = "此前有媒体报道，石文私下对朋友说市长林涛是“石像”。林涛一笑置之。“我天天通电话，”他说。\n"
    titles = [
        q.speaker.titles for q in extract(parse(text, id="x")).quotations if q.speaker and q.speaker.label == "林涛"
    ]
    assert titles == [("市长",)]
