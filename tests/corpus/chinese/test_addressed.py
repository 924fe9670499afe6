"""Whoever is spoken to, with title and name, does not speak; and the manner of a voice is nobody's name."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse


def speakers(text: str) -> list[tuple[str, tuple[str, ...]] | None]:
    """Who says each direct quotation, with titles, in order."""
    quotations = extract(parse(text + "\n", id="x")).quotations
    return [(q.speaker.label, q.speaker.titles) if q.speaker else None for q in quotations if q.form == "direct"]


@pytest.mark.parametrize("towards", ["对", "给", "冲着", "转过身对", "对刚下船的"])
@pytest.mark.parametrize("title", ["校长", "中锋", "镇中学校长"])
def test_whoever_speaks_to_somebody_with_a_title_is_the_speaker(towards: str, title: str) -> None:
    assert speakers(f"石岚{towards}{title}高朗说：“灯修好了。”") == [("石岚", ())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("石岚走了。石岚向校长高朗说：“灯修好了。”", ("石岚", ())),
        ("“灯修好了。”石岚对校长高朗说。", ("石岚", ())),
        ("母亲对校长高朗说：“灯修好了。”", ("母亲", ())),
        ("石岚来了。石岚走过去，笑着对校长高朗说：“灯修好了。”", ("石岚", ())),
        ("石岚和母亲对校长高朗说：“灯修好了。”", ("石岚和母亲", ())),
        ("他对校长高朗说：“灯修好了。”", None),
        ("对此校长高朗说：“灯修好了。”", ("高朗", ("校长",))),
    ],
)
def test_only_a_preposition_makes_an_addressee(text: str, expected: tuple[str, tuple[str, ...]] | None) -> None:
    assert speakers(text) == [expected]


def test_the_title_of_whom_somebody_speaks_to_begins_behind_the_preposition() -> None:
    assert speakers("母亲冲着船长高朗喊：“靠岸！”高朗说：“来了。”") == [("母亲", ()), ("高朗", ("船长",))]


@pytest.mark.parametrize("manner", ["厉色", "怒声", "严词"])
@pytest.mark.parametrize("verb", ["喝问", "问道"])
def test_a_manner_is_no_name(manner: str, verb: str) -> None:
    assert speakers(f"警察{manner}{verb}：“谁在那儿？”") == [("警察", ())]


def test_half_a_verb_ends_no_name() -> None:
    assert speakers("保安赶来，全程喝问：“谁在那儿？”") == [None]
