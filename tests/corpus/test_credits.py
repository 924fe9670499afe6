"""Lines that say when, by whom and for whom an article was written."""

from __future__ import annotations

import datetime as dt

import pytest

from corpus.bylines import are_credits
from corpus.credits import Credits, credits_of, is_credit

DAY = dt.date(2024, 3, 5)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ida Holm", ("Ida Holm",)),
        ("By Ida Holm and Per van der Falk", ("Ida Holm", "Per van der Falk")),
        ("By Ida Holm, Per Falk, and Ana O’Neil", ("Ida Holm", "Per Falk", "Ana O’Neil")),
        ("(Reporters Ida Holm, Per Falk)", ("Ida Holm", "Per Falk")),
        (
            "(Reporting by Ida Holm; Additional reporting by Per Falk; Editing by Ana Moss)",
            ("Ida Holm", "Per Falk"),
        ),
        ("2024-03-05 By Ida Holm", ("Ida Holm",)),
        ("BY IDA HOLM", ("IDA HOLM",)),
        ("By Ida Holm, Staff Writer", ("Ida Holm",)),
        ("（记者许文静、何川）", ("许文静", "何川")),
        ("本报记者 许文静 何川 摄影报道", ("许文静", "何川")),
        ("本报记者许文静实习记者何川发自云州", ("许文静", "何川")),
        ("記者：許文靜／海島報導", ("許文靜",)),
        ("By Ida Holm | The Harbour Post | March 5, 2024", ("Ida Holm",)),
        ("By our harbour correspondent, Ida Holm", ("Ida Holm",)),
        ("**Harbour Gazette** — Shipping reporter **Ida Holm**", ("Ida Holm",)),
        ("*Interview: Ida Holm, Tide & Tackle, March 2024*", ("Ida Holm",)),
        ("Words: Ida Holm | 5 March 2024", ("Ida Holm",)),
        ("文／許文靜", ("許文靜",)),
        ("采访、整理：许文静", ("许文静",)),
        ("海港晚报记者 许文静", ("许文静",)),
        ("记者 许文静 摄影 何川", ("许文静",)),
        ("Ida Holm | Staff Writer | March 5, 2024", ("Ida Holm",)),
        ("Analysis by Ida Holm (@idaholm)", ("Ida Holm",)),
    ],
)
def test_authors_are_named_in_order(line: str, authors: tuple[str, ...]) -> None:
    assert is_credit(line)
    assert credits_of(line).authors == authors


@pytest.mark.parametrize(
    "line",
    [
        "By The Harbour Press",
        "记者许文静北京报道",
        "本报记者 综合报道",
        "编辑：许文静",
        "Interview: Ida Holm",
        "采访嘉宾：许文静",
        "By a staff reporter",
    ],
)
def test_a_doubtful_name_is_no_author(line: str) -> None:
    assert credits_of(line).authors == ()


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("2024年3月5日 08:12　来源：海港日报　记者 许文静", "海港日报"),
        ("2024年3月5日（二）14:05　海島新報　記者：許文靜", "海島新報"),
        ("Published: March 5, 2024 | Source: The Harbour Post", "The Harbour Post"),
        ("The Harbour Herald, 5 March 2024", "The Harbour Herald"),
        ("海港日报 2024年3月5日 第3版", "海港日报"),
        ("5 March 2024 | Harbour Gazette", "Harbour Gazette"),
    ],
)
def test_a_dateline_says_when_and_for_whom(line: str, source: str) -> None:
    assert is_credit(line)
    found = credits_of(line)
    assert (found.date, found.source) == (DAY, source)


@pytest.mark.parametrize(
    "line",
    [
        "*Published 5 March 2024*",
        "Tue 5 Mar 2024 10.00 GMT",
        "Last updated: March 5, 2024",
        "05.03.2024",
        "(5 March 2024)",
        "From our correspondent in Ostby, 5 March 2024",
        "【本報訊】2024年3月5日",
        "日期：2024年3月5日",
    ],
)
def test_a_date_may_stand_among_marks_and_labels(line: str) -> None:
    assert is_credit(line)
    assert credits_of(line) == Credits(DAY)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the harbour was open again, said Ida Holm.",
        "By Monday the ferry sails again",
        "Reporters asked the mayor about the fare.",
        "March 5, 2024, was the day on which the line reopened after a year.",
        "记者从港务局了解到，渡轮恢复航行。",
        "来源不明的货物被扣押。",
        "Ferry line reopens, 5 March 2024",
        "The Harbour Herald, 5 March 2024, page one",
        "The battle of Hallow Bay, 5 March 2024",
        "Interview: the ferry is late",
        "文化节开幕",
        "",
    ],
)
def test_a_sentence_is_no_line_of_credits(line: str) -> None:
    assert not is_credit(line)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["By Ann Moe and Olav Berg", "Ostby Chronicle", "March 5, 2024"], True),
        (["Sunday 5 May 2024", "By Ann Moe at Ostby Park"], True),
        (["Ann Moe", "5 March 2024"], True),
        (["5 March 2024", "Ann Moe", "Shipping correspondent"], True),
        (["Ostby Chronicle"], False),
        (["By Ann Moe", "The ferry is late"], False),
    ],
)
def test_a_paper_may_have_a_line_of_its_own_among_credits(lines: list[str], *, expected: bool) -> None:
    assert are_credits(lines) is expected


def test_neither_a_place_nor_a_trainee_is_a_name() -> None:
    assert credits_of("By Ann Moe at Ostby Park").authors == ("Ann Moe",)
    assert credits_of("记者 王小明 实习生 李芳").authors == ("王小明", "李芳")
    assert credits_of("2024年3月5日 记者 王小明 发自奥城").authors == ("王小明",)
