"""What somebody says of another person."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection

RALLY = """Lind rallies in Ostby

“The ferry is late,” said Ann Lind, the mayor of Ostby.

“I am for neither,” said Karl Moe, 65, who came to the square to hear Lind. “I may not vote for her, but I respect her.”

Olav Berg, a clerk, left with Lind at noon. “The square was full,” Berg said.

“He never voted,” said Ida Sund of the clerk, who had come with Moe, Lind and Berg.
"""


@pytest.mark.parametrize(
    ("question", "kind", "words"),
    [
        ("What does Karl Moe think of Lind?", "quotation", "I may not vote for her, but I respect her."),
        ("What did Olav Berg say about Ann Lind?", "not_said", None),
        ("What did Ida Sund say about Ann Lind?", "not_said", None),
    ],
)
def test_a_pronoun_means_who_was_named_last(question: str, kind: str, words: str | None) -> None:
    found = answer(question, Collection.of([extract(parse(RALLY, id="rally"))]))
    assert found.kind == kind
    assert words is None or found.statements[0].parts[0].text == words
