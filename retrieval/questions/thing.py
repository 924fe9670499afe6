"""The thing that an English question is after: "who was the *skipper* of the tug", "what was Lind's *boat* called"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from retrieval.language.tokens import stem, word_list
from retrieval.questions.predicate import tagged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.questions.predicate import Word

ASKS = re.compile(
    r"^(?:(?:and|so|but) )?(?:who|what)(?:['’]s| is| was| are| were) "
    r"(?=(?:the|an?|her|his|their|its) |(?:\S+ ){0,3}?\S+(?:['’]s|s['’]) )",
    re.IGNORECASE,
)
WITHIN = ("N", "P", "J", "CD", "POS", "VBN", "VBG", "D")  # with what the tags of a noun phrase begin
OF_WORDS = ("with", "about", "on", "against", "toward", "towards", "regarding", "over")  # "what is his gripe with it"
REMEMBERED = 256


@lru_cache(REMEMBERED)
def thing_asked_for(text: str) -> str | None:
    """The noun, as a term, that a question as it was written asks about.

    None where it asks for none, or for one that is told without it, as a name is.
    """
    match = ASKS.match(text)
    words = tagged(text[match.end() :]) if match else []
    phrase = _phrase(words)
    nouns = [each for each in phrase if each.tag == "N"]
    if (
        any(each.word in OF_WORDS for each in words[len(phrase) : len(phrase) + 1])
        or not nouns
        or not nouns[-1].small
        or nouns[-1].word in word_list("untold.en.txt")
    ):
        return None
    return stem(nouns[-1].word)


def _phrase(words: Sequence[Word]) -> Sequence[Word]:
    """The words of the noun phrase that comes first."""
    end = next((at for at, each in enumerate(words) if not each.tag.startswith(WITHIN)), len(words))
    return words[:end]
