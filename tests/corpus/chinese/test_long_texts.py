"""Long texts are read to their end; a pattern that backtracks would never come to it (`bench/growth.py` measures)."""

from __future__ import annotations

import pytest

from corpus.chinese.extraction import extract
from corpus.reading import parse


def test_a_name_in_latin_letters_speaks_in_each_of_many_paragraphs() -> None:
    found = extract(parse("Tom走进了村里的小店。他说：“今天的鱼很新鲜。”\n\n" * 100, id="x"))
    text = found.article.text
    assert [text[slice(*quotation.span)] for quotation in found.quotations] == ["今天的鱼很新鲜。"] * 100


@pytest.mark.parametrize(
    "clause",
    [
        "林国平是船长。" + "的话" * 3000,
        "海川公司" + "通过上海" * 60 + "称，不停航。",
        "船员说没有" + "在上中" * 60 + "说“不赔”。",
        *(unit * (2000 // len(unit)) for unit in ("据介绍，", "答：", "的李伟？")),
    ],
)
def test_a_text_of_nothing_but_the_same_words_is_read_to_its_end(clause: str) -> None:
    found = extract(parse(clause, id="x"))
    assert all(0 <= quotation.span.start < quotation.span.end <= len(clause) for quotation in found.quotations)
