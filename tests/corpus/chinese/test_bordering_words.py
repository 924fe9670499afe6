"""Words at the border of an office, a label or a clause, which others mind: none of them takes a speaker away."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse


def speaker(text: str) -> tuple[str | None, str | None]:
    """The label and the title of whoever says the last words."""
    said = extract(parse(text + "\n", id="x")).quotations[-1].speaker
    return (said.label, said.title) if said else (None, None)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("律师傅明远", ("傅明远", "律师")),
        ("业主任红梅", ("任红梅", "业主")),
        ("店主任红梅", ("任红梅", "店主")),
        ("车主任志强", ("任志强", "车主")),
        ("交警司马明", ("司马明", "交警")),
        ("工程师傅晓红", ("傅晓红", "工程师")),
        ("数学老师傅志明", ("傅志明", "数学老师")),
        ("民警方志明", ("方志明", "民警")),
        ("法官方志明", ("方志明", "法官")),
        ("检察官方志明", ("方志明", "检察官")),
        ("校长党志明", ("党志明", "校长")),
        ("记者党志明", ("党志明", "记者")),
        ("作家党志明", ("党志明", "作家")),
        ("共产党党员党志明", ("党志明", "共产党党员")),
        ("公民党林海生", (None, None)),
    ],
)
def test_a_surname_that_ends_another_noun_with_its_office_is_a_surname(
    words: str, expected: tuple[str | None, str | None]
) -> None:
    assert speaker(f"{words}说，“灯塔要修。”") == expected
