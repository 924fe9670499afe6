"""Words behind a sentence about somebody, words within what others tell, and titles without what stands before them."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse

OPENING = "桥头居民王建国表示，桥应该早修。"


def spoken(text: str) -> tuple[str | None, str | None]:
    """The label of whoever says the last direct quotation, and the title."""
    found = [q for q in extract(parse(text + "\n", id="x")).quotations if q.form == "direct"][-1]
    return found.speaker.label if found.speaker else None, found.title


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"镇长李红梅来了。\n\n{OPENING}被问到会不会走时，李红梅笑了。“我哪儿也不去。”", "李红梅"),
        (f"镇长李红梅来了。\n\n{OPENING}“李红梅不会走的。”", "王建国"),
        ("镇长李红梅来了。\n\n据在场的邻居回忆，李红梅愣了一下，说：“怎么是你。”", "李红梅"),
        ("守桥的周阿姨指着楼上的住户喊：“小声点！”", "周阿姨"),
    ],
)
def test_whom_the_clause_before_is_about_speaks(text: str, speaker: str) -> None:
    assert spoken(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("縣議員林志宏昨引述前縣長周大明五年前的話說：「橋是大家的。」", ("周大明", "前縣長")),
        ("前大使孙平援引前总理李成的话说：“门开了。”", ("李成", "前总理")),
        ("交通部长马丁内兹·安德烈上周访问时说：“合作很顺利。”", ("马丁内兹·安德烈", "交通部长")),
        ("水利局新闻发言人则在例行记者会上指出：“水位还在上涨。”", ("水利局新闻发言人", None)),
    ],
)
def test_a_label_holds_no_verb_and_no_day(text: str, expected: tuple[str, str | None]) -> None:
    assert spoken(text) == expected


def test_a_mere_reference_is_no_report() -> None:
    found = extract(parse("工厂负责人马军否认了这一说法。\n", id="x")).quotations
    assert not found


def test_somebody_who_announces_the_next_line_takes_it_from_whom_the_sentence_is_about() -> None:
    text = (
        "渡口恢复\n\n最终，汪岚辗转关系，联系上了武海街道的办事处，对方了解情况以后，上报说明，上头领导最终批复：\n“好，明天可以开船。”\n"
        "就这样，渡口又开了。汪岚很高兴。\n"
    )
    assert spoken(text) == (None, None)
