"""Where an article introduces somebody."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection

FAIR = """Fair opens in Ostby

“It is early,” said Ann Lind, the mayor of Ostby.

Fourteen-year-old Ida Sund carried a banner. The lunch offer ended at noon.
"""


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who is Ida Sund?", "Fourteen-year-old Ida Sund carried a banner."),
        ("who is ida sund", "Fourteen-year-old Ida Sund carried a banner."),
        ("Who is Ida Moe?", None),
    ],
)
def test_somebody_who_does_not_speak_is_shown_where_an_article_names_them(question: str, text: str | None) -> None:
    found = answer(question, Collection.of([extract(parse(FAIR, id="fair"))]))
    assert found.people == ()
    assert (found.statements[0].parts[0].text if found.statements else None) == text
