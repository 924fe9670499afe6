"""Words near somebody's name that are another's, or nobody's: each case names who speaks, or None."""

from __future__ import annotations

import pytest

from tests.corpus.attributed import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("林德海否认受贿，石姓及曾姓桩脚也否认收钱。", [("林德海", "受贿"), ("石姓及曾姓桩脚", "收钱")]),
        ("罗姓伙房食勤兵主张，他没有休假。", [("罗姓伙房食勤兵", "他没有休假")]),
        ("黄姓船工被林姓同伴呛知道他欠过账。", []),
        ("杨姓稽核听完，先向Ｘ先生致谢，表示会跟总部汇报。", [("杨姓稽核", "会跟总部汇报")]),
        ("竟替快要停刊的北湾传媒续了命，有船工心情复杂，苦笑称，这是浪里的钱。", [("有船工", "这是浪里的钱")]),
        ("法院经审理查明，渡口收过钱。原因尚未查明，警方仍在调查。", [("法院", "渡口收过钱")]),
    ],
)
def test_a_surname_and_a_noun_call_somebody_and_what_a_preposition_governs_does_not(
    text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert said(text, "indirect") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("另一位议员 Ola Ness 则表达他担忧为何渡轮要停航。", ("Ola Ness", "为何渡轮要停航")),
        (
            "声明提到，船医看过后，同意石岚上岸。声明也提到，石岚再三表达她希望上岸休养的意愿。",
            ("声明", "石岚再三表达她希望上岸休养的意愿"),
        ),
        (
            "北湾行长贝拉吉说：“好。”\n\n外号“石头”的贝拉吉，在最后一次参加“渔港联席会”，呼吁各村增加支出。",
            ("贝拉吉", "各村增加支出"),
        ),
    ],
)
def test_what_stands_around_the_cue_does_not_take_the_words_away(text: str, expected: tuple[str, str]) -> None:
    assert said(text, "indirect")[-1] == expected


def test_whose_memory_a_clause_is_about_speaks_behind_the_colon() -> None:
    text = "作家曾心宁来了。“那时候鱼多得很。”回忆起当年的码头，曾心宁是这么说的：“人人都有船开。”"
    assert said(text, "direct")[-1] == ("曾心宁", "人人都有船开。")


@pytest.mark.parametrize(
    "text",
    [
        "市长林德海没有说：“我辞职。”",
        "市长林德海还没来得及说：“对不起。”",
        "如果林德海说：“我辞职。”大家都会信。",
        "林德海，在孟建国看来，不会说：“好。”",
        "孟建国接到一个自称林德海的人的电话，说：“明天来。”",
    ],
)
def test_what_is_unsaid_supposed_or_anothers_has_no_speaker(text: str) -> None:
    assert said(f"北湾昨天开会。\n\n{text}", "direct")[0][0] is None


@pytest.mark.parametrize("text", ["孟建国接到一个自称林德海的人的电话，就走了。", "如果说，林德海收了钱，大家都会信。"])
def test_what_somebody_calls_himself_and_what_is_supposed_is_no_report(text: str) -> None:
    assert said(f"北湾市长林德海不在。\n\n{text}", "indirect") == []


def test_an_adverb_behind_a_noun_for_people_is_no_name() -> None:
    assert said("北湾昨天开会。\n\n学生全部表示：“好。”", "direct")[0][0] != "全部"


def test_a_clause_with_another_speaker_that_contrasts_ends_a_report() -> None:
    found = said("林德海否认受贿，石姓职员也否认收钱，但是其他职员承认了一半。", "indirect")
    assert found == [("林德海", "受贿"), ("石姓职员", "收钱"), ("其他职员", "一半")]
    assert len(said("林德海说，船会多次请假，但老板认为太早。", "indirect")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "议长林敏宣布结果后，反对党议员起立鼓掌。",
        "议长林敏宣布辞职时，全场起立。",
        "“灯不能灭。”林敏只说了这一句，就下山了。",
        "林敏说了这些话，大家都笑了。",
    ],
)
def test_what_happens_when_somebody_has_spoken_is_not_reported(text: str) -> None:
    assert said(text, "indirect") == []
