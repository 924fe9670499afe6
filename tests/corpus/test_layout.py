"""The blocks of an article and what each of them is."""

from __future__ import annotations

import re
import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.layout import paragraphs_of
from corpus.reading import parse

BODY = "The line had been closed for a year while the quay was mended, and nobody in town expected it back."


def kinds(*blocks: str) -> list[str]:
    return [paragraph.kind for paragraph in paragraphs_of("\n\n".join(blocks))]


def test_a_place_and_a_date_below_the_title_are_a_dateline() -> None:
    blocks = ("The ferry that learned to wait for its last passenger", "By Ida Holm", "Hallow Bay, 5 March 2024", BODY)
    assert kinds(*blocks) == ["title", "byline", "dateline", "body"]


def test_a_title_headings_a_dateline_and_a_byline_are_told_from_the_body() -> None:
    assert kinds(
        "Ferry line reopens",
        "5 March 2024 | Harbour Post",
        BODY,
        "What it costs",
        BODY,
        BODY,
        "(Reporters Ida Holm, Per Falk)",
    ) == ["title", "dateline", "body", "heading", "body", "body", "byline"]


def test_a_title_and_its_credits_may_share_a_block() -> None:
    assert kinds("渡轮恢复航行\n2024年3月5日　来源：海港日报　记者 许文静", "渡轮停航一年之后，周一恢复航行。") == [
        "title",
        "body",
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Ferry line reopens.",
        "Ferry line reopens; \nFares stay as they were, say N.Y. officials.",
        "# Ferry line",
        "渡轮何时恢复？",
        "渡輪復航　市長：「一定如期」",
    ],
)
def test_a_title_may_end_in_a_full_stop_have_a_second_line_or_a_sign(title: str) -> None:
    assert kinds(title, BODY) == ["title", "body"]


@pytest.mark.parametrize(
    "first",
    [
        BODY,
        "LONDON (Reuters) - The ferry sails again.",
        "“We sail.”",
        "渡轮周一恢复航行。",
        "The mayor said:",
        "市長許文靜說：「渡輪一定會如期開航。」",
    ],
)
def test_a_first_sentence_is_no_title(first: str) -> None:
    assert kinds(first, BODY)[0] == "body"


def test_a_single_block_is_body() -> None:
    assert kinds("Ferry line reopens") == ["body"]


@pytest.mark.parametrize(
    "block",
    [
        "“We sail on Monday”",
        "Q: When do you sail",
        "The mayor said:",
        "问：什么时候开航",
        "It sails (again.)",
    ],
)
def test_a_short_block_that_is_speech_or_leads_to_it_is_no_heading(block: str) -> None:
    assert kinds("Ferry line reopens", BODY, block, BODY)[2] == "body"


def test_a_heading_may_end_in_a_marked_term() -> None:
    assert kinds("Ferry line reopens", BODY, "The plan for “two quays”", BODY)[2] == "heading"


def test_the_last_block_is_no_heading() -> None:
    assert kinds("Ferry line reopens", BODY, "What it costs")[2] == "body"


def test_front_matter_is_counted_but_not_body() -> None:
    text = f"---\ntitle: Ferry\n---\n\n{BODY}"
    assert [(p.number, p.kind) for p in paragraphs_of(text, text.index("\n\n"))] == [(1, "dateline"), (2, "body")]


def test_a_block_right_behind_front_matter_begins_there() -> None:
    front = "---\ntitle: Ferry\n---\n"
    (only,) = paragraphs_of(front + BODY, len(front))
    assert (only.number, only.kind, (front + BODY)[slice(*only.span)]) == (1, "body", BODY)


@pytest.mark.parametrize("blank", ["\n\n", "\r\n\r\n", "\r\r", "\n \t\n", "\n\u3000\n", "\n\n\n\n"])
def test_blocks_stand_between_blank_lines_of_any_kind(blank: str) -> None:
    text = blank.join(["", BODY, BODY, ""])
    assert [text[slice(*p.span)] for p in paragraphs_of(text)] == [BODY, BODY]


@given(st.text(st.sampled_from("ab.\n \t“”说。")))
def test_paragraphs_are_numbered_from_one_apart_and_hold_all_words(text: str) -> None:
    found = paragraphs_of(text)
    assert [p.number for p in found] == list(range(1, len(found) + 1))
    assert all(a.span.end < b.span.start for a, b in pairwise(found))
    assert "".join(re.sub(r"\s", "", text[slice(*p.span)]) for p in found) == re.sub(r"\s", "", text)


@given(
    st.lists(st.sampled_from(["Words here.", "Title", "一句话。"]), min_size=1),
    st.sampled_from(["\n\n", "\n\n\n", "\n  \n"]),
)
def test_a_number_is_the_count_of_blank_lines_before(blocks: list[str], blank: str) -> None:
    assert len(paragraphs_of(blank.join(blocks))) == len(blocks)


@pytest.mark.parametrize(
    ("block", "begins"),
    [
        ("> We sail on Monday.", "We sail"),
        ("- We sail on Monday.", "We sail"),
        ("> We sail on Monday.\n> We do.", "> We sail"),
        ("-5 degrees on Monday.", "-5 degrees"),
        (">", ">"),
    ],
)
def test_a_block_of_one_line_begins_behind_the_sign_for_a_quotation_or_a_list(block: str, begins: str) -> None:
    text = f"{BODY}\n\n{block}"
    last = paragraphs_of(text)[-1]
    assert text[slice(*last.span)].startswith(begins)
    assert last.span.end == len(text)


PASTED = (
    "渔港新建码头",
    "渔港去年冬天封航三个月，镇上的人以为码头再也不会修了，直到今年春天才有工人带着吊机和水泥重新开进港里来。",
    "“我们每天都去看他们打桩，孩子们放学以后也坐在堤上看，一直看到路灯亮了才肯跟着大人回家吃饭。”",
    "镇长说，码头明年春天完工，能停二十条渔船，冷库和冰厂也要搬到码头后面那块空了很多年的旧盐场上去。",
)


@pytest.mark.parametrize("lines", [PASTED, ("New quay for the harbour", BODY, f"“{BODY}”", BODY)])
def test_lines_of_pasted_text_are_paragraphs_of_one_block(lines: tuple[str, ...]) -> None:
    found = parse("\n".join(lines) + "\n\n" + lines[1], id="pasted")
    assert [found.text[slice(*p.span)] for p in found.paragraphs] == [*lines, lines[1]]
    assert [p.kind for p in found.paragraphs][:2] == ["title", "body"]
    assert [found.block_of(p.number) for p in found.paragraphs] == [1, 1, 1, 1, 2]


def test_paragraphs_in_one_line_begin_behind_two_wide_blanks() -> None:
    subtitled = (*PASTED[:1], "镇长：码头让人放心", "《渔港日报》记者丁岚报道", *PASTED[1:])
    found = parse("　　" + "　　".join(subtitled), id="run together")
    assert [found.text[slice(*p.span)] for p in found.paragraphs] == list(subtitled)
    assert found.paragraphs[0].kind == "title"
    assert {found.block_of(p.number) for p in found.paragraphs} == {1}
    assert len(paragraphs_of("姓名　　年龄　　职业")) == 1


@pytest.mark.parametrize(
    "block",
    [
        "\n".join(textwrap.wrap(f"{BODY} " * 6, 72)),
        "\n".join(textwrap.wrap(f"{BODY} " * 12, 140)),
        f"{BODY}\nYes.\nNo.",
        "玫瑰是红的\n海水是蓝的\n夜里的灯塔\n一个人醒着",
    ],
)
def test_lines_that_are_no_paragraphs_stay_together(block: str) -> None:
    assert len(paragraphs_of(f"{BODY}\n\n{block}\n\n{BODY}")) == 3
