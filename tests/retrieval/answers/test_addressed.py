"""What somebody told another stands in the words of whoever was told, and is given as theirs."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.found import labels

TEXT = """A wave takes the pier at Tarn

“The sea came over the wall,” said Berit Lund, the harbour pilot.

“I had locked the shed. Then I rang Berit, who told me to stay inside,” said her neighbour, Tom Rask. “My wife met
Berit. She told me nothing.”
"""
CORPUS = Collection.of([extract(parse(TEXT, id="wave"))])
RALLY = """Lind rallies in Ostby

“The ferry is late,” said Ann Lind, the mayor of Ostby.

“I am for neither,” said Karl Moe, 65, who came to the square to hear Lind. “I may not vote for her, but I respect her.”

Olav Berg, a clerk, left with Lind at noon. “The square was full,” Berg said.

“He never voted,” said Ida Sund of the clerk, who had come with Moe, Lind and Berg.
"""


@pytest.mark.parametrize("question", ["What did Berit Lund tell Tom Rask?", "What did Berit tell Tom about the night?"])
def test_what_somebody_was_told_is_given_as_their_words(question: str) -> None:
    found = answer(question, CORPUS)
    assert labels(found) == ["Tom Rask"]
    assert "stay inside" in found.statements[0].parts[0].text
    assert not any("told me nothing" in part.text for statement in found.statements for part in statement.parts)


@pytest.mark.parametrize(
    ("told", "answered"),
    [
        ("Tom Moe told me to wait at the pier.", False),
        ("Karl Lee told me to wait at the pier.", False),
        ("Moe told me to wait at the pier.", True),
        ("Karl told me to wait at the pier.", True),
    ],
)
def test_a_part_of_anothers_name_means_nobody_else(told: str, *, answered: bool) -> None:
    text = (
        f"The ferry is late\n\n“I sailed,” said Karl Moe.\n\n“It rained. {told}” said Vera Holm, who sells tickets.\n"
    )
    found = answer("What did Karl Moe tell Vera Holm?", Collection.of([extract(parse(text, id="ferry"))]))
    assert ("pier" in " ".join(p.text for s in found.statements for p in s.parts)) == answered


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
