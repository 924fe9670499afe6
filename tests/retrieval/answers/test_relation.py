"""Whether words name the one who stands in a relation, or only mention the relation."""

from __future__ import annotations

import datetime as dt

import pytest

from corpus.reading import parse
from retrieval.answer import Statement
from retrieval.answers.relation import names_one


def told(text: str) -> list[Statement]:
    article = parse(text, id="told")
    return [Statement("told", 1, (article.excerpt(0, len(text)),), "narration", None, dt.date(2024, 5, 1))]


@pytest.mark.parametrize(
    ("relation", "text", "named"),
    [
        ("wife", "His wife Ida Sund runs the mill.", True),
        ("wife", "Ida Sund, his wife, runs the mill.", True),
        ("wife", "He says that his wife runs the mill.", False),
        ("的孙女", "他的孙女王小满今年上学。", True),
        ("的孙女", "他昨天又去看孙女跳舞了。", False),
    ],
)
def test_a_relation_is_named_by_a_name_beside_it(relation: str, text: str, *, named: bool) -> None:
    assert names_one(relation, told(text)) == named
