"""Long texts are read in time that grows with them, and no faster."""

from __future__ import annotations

from time import process_time

import pytest

from corpus.chinese.extraction import extract
from corpus.reading import parse


def seconds(text: str) -> float:
    began = process_time()
    extract(parse(text, id="x"))
    return process_time() - began


def test_a_name_in_latin_letters_is_looked_for_once() -> None:
    line = "Tom走进了村里的小店。他说：“今天的鱼很新鲜。”\n\n"
    seconds(line)
    short, long = seconds(line * 100), seconds(line * 800)
    assert long < 20 * short


@pytest.mark.parametrize("unit", ["“今天的鱼很新鲜。”他说，", "据介绍，", "答：", "林国平说：他说，“好。”", "的李伟？"])
def test_what_is_said_again_and_again_takes_as_long_each_time(unit: str) -> None:
    seconds(unit)
    short, long = seconds(unit * (2000 // len(unit))), seconds(unit * (16_000 // len(unit)))
    assert long < 16 * short


@pytest.mark.parametrize(
    "clause",
    [
        "林国平是船长。" + "的话" * 3000,
        "海川公司" + "通过上海" * 60 + "称，不停航。",
        "船员说没有" + "在上中" * 60 + "说“不赔”。",
    ],
)
def test_a_clause_of_nothing_but_words_for_words_is_read_soon(clause: str) -> None:
    assert seconds(clause) < 2
