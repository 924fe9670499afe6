"""How often somebody speaks, and where."""

from __future__ import annotations

from bot.display.tally import tallies
from corpus.extraction import extract
from corpus.reading import parse

TEXT = "船坞重开\n\n船长甘棠说：“水涨了。”技师甘露表示，主机已经更换。\n\n甘露还说，备件充足。“不用等。”甘露说。\n"


def test_the_most_talkative_comes_first_with_counts_and_paragraphs() -> None:
    rows = tallies(extract(parse(TEXT, id="yard")))
    assert [(row.person.label, row.direct, row.indirect, row.paragraphs) for row in rows] == [
        ("甘露", 1, 2, (2, 3)),
        ("甘棠", 1, 0, (2,)),
    ]


def test_quotations_of_nobody_count_for_nobody() -> None:
    assert tallies(extract(parse("雨下了一夜。他说：“堤守住了。”", id="rain"))) == []
