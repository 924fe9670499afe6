"""What may stand for a word of a question in a corpus, and how surely."""

from __future__ import annotations

from retrieval.topics.options import facet_of
from tests.retrieval.reports import unquoted

YARD = unquoted(
    "The yard prohibits smoking.",
    "The baker will make bread and take it home.",
    "They make nets and take the ferry.",
    "We take what we make.",
    "The quarry is shut.",
)


def test_options_fall_in_weight_and_the_word_itself_comes_first() -> None:
    options = facet_of("take", YARD, exact=False).options
    assert options[0].terms == ("take",)
    weights = [option.weight for option in options if option.searched]
    assert weights == sorted(weights, reverse=True)
