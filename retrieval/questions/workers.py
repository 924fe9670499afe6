"""People counted without the word for them: "210 crane drivers", "injuring 12 others", "a mother of three"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import vocabulary
from retrieval.language.patterns import late
from retrieval.language.tokens import Terms, stems, terms, word_class, word_list

if TYPE_CHECKING:
    from collections.abc import Collection as Set

    from retrieval.index.utterance import Utterance

GENERAL = word_class("general_people")
ANYBODY = word_class("anybody")
CHILDREN = word_class("children")
COUNT = r"(?:\d+(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)"
AROUND = r"(?:(?:at least|more than|about|around|nearly|almost|over|some|another|up to|all) ){0,2}"
DONE_TO = "(?:kill|injur|wound|hurt|arrest|detain|displac|rescu|evacuat|hospitali[sz]|stab|shoot|infect|dismiss)"
# a number with the three words behind it; compiled, as those below, when a question first asks for one
COUNTED = late(r"(?<![$£€¥\d.,])\b\d+(?:,\d{3})*(?P<things>(?: [A-Za-z]+){1,3})")
# the same with a number in words
OF_THINGS = late(
    r"(?<![$£€¥\d.,])\b(?:\d+(?:,\d{3})*|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|(?:dozens|hundreds|thousands) of)(?P<things>(?: [A-Za-z]+){1,3})",
    re.IGNORECASE,
)
# a number behind what was done to people, or before "others" and what became of them
OF_VICTIMS = late(
    rf"\b{DONE_TO}\w* {AROUND}{COUNT}\b(?! (?:per|percent|times)\b|[ -]?%)"
    rf"|\b{COUNT} (?:others|(?:(?:were|was|are|have been|had been) )?(?:\w+ly )?"
    r"(?:dead|dying|dead or missing|died|killed|injured|wounded|hurt|missing|arrested|hospitali[sz]ed))\b",
    re.IGNORECASE,
)
OF_PARENTS = late(rf"\b(?:father|mother|parent|dad|mum|mom|daddy|mummy)s? (?:of|to) {COUNT}\b", re.IGNORECASE)


@lru_cache(maxsize=8192)
def counted_in(text: str) -> tuple[Terms, ...]:
    """The terms of the words behind each number of a text, of which one is the thing counted: "210 crane drivers"."""
    return tuple(terms(match["things"]) for match in OF_THINGS().finditer(text))


def counts_workers(focus: Set[str], utterance: Utterance) -> bool:
    """Whether people are asked for, and some of an occupation, some harmed, or children are counted."""
    text = utterance.text
    if not stems(CHILDREN).isdisjoint(focus) and OF_PARENTS().search(text):
        return True
    if not stems(ANYBODY).isdisjoint(focus) and OF_VICTIMS().search(text):
        return True
    if stems(GENERAL).isdisjoint(focus):
        return False
    given = vocabulary()
    persons = frozenset() if stems(ANYBODY).isdisjoint(focus) else word_list("persons.en.txt") | ANYBODY
    counted = (word for match in COUNTED().finditer(text) for word in match["things"].casefold().split())
    return any((word.endswith("s") and given.is_role(word[:-1])) or word in persons for word in counted)
