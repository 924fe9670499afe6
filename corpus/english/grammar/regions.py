"""The second part of a place's name, which nobody speaks for: the Norway of “in Ostby, Norway, the mayor said”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.vocabulary import function_words, vocabulary

if TYPE_CHECKING:
    from corpus.english.grammar.phrases import Phrase

REGIONS = function_words("regions")  # last words of those that are no place alone: New Jersey
INITIALS = 3  # letters of an abbreviation in capitals: OH, N.H.


def is_region(phrase: Phrase) -> bool:
    """Whether the phrase is a state or a country between the comma behind a town and another one.

    “In Ostby, the MP said” and “in Ostby, NBA said” tell of those who said it.
    """
    comma, tags = phrase.first - 1, phrase.passage.tags
    acts = phrase.tag_behind in FINITE
    if phrase.kind != "name" or comma < 1 or tags[comma] != "," or tags[comma - 1] != "P":
        return False
    last = phrase.passage.tokens[phrase.end - 1]
    short = last.text.replace(".", "").isupper() and len(last.text) <= INITIALS + 1
    known = last.lower in REGIONS or last.lower in vocabulary().places
    short = short and not acts and tags[phrase.first] != "D" and phrase.passage.tokens[phrase.first].text.isupper()
    return (short or known) and phrase.tag_behind != "CC"
