"""What an article counts as it counts animals is nobody's name."""

from __future__ import annotations

import pytest

from corpus.chinese.lexicon import standard
from corpus.chinese.names import Names
from corpus.chinese.reading import read
from corpus.reading import parse


@pytest.mark.parametrize(("text", "counted"), [("村里来了一只蓝鹇。", True), ("蓝鹇是村民养的一只", False)])
def test_a_measure_right_before_it_counts_it(text: str, *, counted: bool) -> None:
    assert Names(read(parse(text, id="x")), standard()).is_counted("蓝鹇") is counted
