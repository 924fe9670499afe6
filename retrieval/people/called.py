"""Whether a passage calls somebody by their name: in full, or by the surname where it is nobody else's there."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import vocabulary
from retrieval.language.names import surname_of
from retrieval.language.tokens import HAN, fold, simplified, stem
from retrieval.people.descriptions import occupations
from retrieval.people.naming import honorifics
from retrieval.people.office_words import general_roles
from retrieval.topics.respelling import is_well_known

if TYPE_CHECKING:
    from retrieval.people.people import Figure

BEFORE = r"(?P<start>^|[.!?…:“\"‘(]\s*)?(?:\b(?P<before>[^\W\d_][\w'’-]*)[.]? )?"
AFTER = r"(?: (?P<after>[A-Z][\w’-]+))?"
REMEMBERED, LONGEST_KEPT = 4096, 1000  # names with passages, and characters of one of these


def calls(text: str, figure: Figure) -> bool:
    """Whether a passage names a figure; it names nobody who has no name."""
    name = figure.person.name or ""
    if HAN.search(name):
        return simplified(name) in simplified(text)
    found = _is_called if len(text) <= LONGEST_KEPT else _is_called.__wrapped__
    return bool(name) and found(text, " ".join(fold(name).split()), surname_of(name))


def calls_another(text: str, figure: Figure) -> bool:
    """Whether a passage has a part of a figure's name, but only as somebody else's."""
    parts = () if HAN.search(figure.person.name or "") else surname_of(figure.person.name or "")
    return any(part in fold(text) for part in parts) and not calls(text, figure)


@lru_cache(REMEMBERED)
def _is_called(text: str, name: str, ends: tuple[str, ...]) -> bool:
    """Whether a passage has a name, or one of its ``ends``, a surname, and no other name with it."""
    folded = " ".join(fold(text).split())
    if name in folded and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded):
        return True
    plain = text.casefold()
    return any(
        match["name"][0].isupper()
        and _is_no_other_name(match["after"], name)
        and (_is_no_other_name(match["before"], name) or (match["start"] is not None and _is_plain(match["before"])))
        for end in ends
        if end.casefold() in plain  # seldom: the pattern is not compiled for nothing
        for match in re.finditer(rf"{BEFORE}(?<!\w)(?P<name>(?i:{re.escape(end)}))(?!\w){AFTER}", text)
    )


def _is_no_other_name(word: str | None, name: str) -> bool:
    """Whether a word beside a part of a name is no other part of one: a title, or no name at all."""
    if word is None or not word[0].isupper():
        return True
    folded = fold(word)
    return folded in name.split() or folded in honorifics() | occupations() or stem(folded) in general_roles()


def _is_plain(word: str) -> bool:
    """Whether a word that opens a sentence is a common one, and no given name."""
    return is_well_known(fold(word)) and fold(word) not in vocabulary().given
