"""Whether a stretch of an English question can only be the name of somebody who is not in the corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import default_vocabulary
from retrieval.language.names import FULL
from retrieval.language.tokens import HAN, fold
from retrieval.people.naming import honorifics
from retrieval.topics.respelling import is_well_known

if TYPE_CHECKING:
    from retrieval.people.naming import Named


def is_stranger(text: str, named: Named | None) -> bool:
    """Whether it is another given name before somebody's surname, or a name that is nobody's.

    "Tom Lind" is none of the Linds of the corpus but Tom; "Dr. Moe" and "Ann Oduya" are nobody where none speaks, and
    "Oduya" may be anything. ``named`` is whom the text names, if anybody.
    """
    words = [word.strip(".") for word in fold(text).removeprefix("the ").split()]
    bare = [word for word in words if word not in honorifics()]
    if HAN.search(text) or not bare or not all(word.isalpha() for word in bare):
        return False
    given = default_vocabulary().given
    if named is not None:
        is_theirs = any(bare[0] in fold(figure.person.name or "").split() for figure in named.figures)
        return not named.full and len(bare) == FULL and bare[0] in given and not is_theirs
    is_addressed, is_whole = words[0] in honorifics(), len(bare) == FULL and bare[0] in given
    return len(bare) <= FULL and (is_addressed or (is_whole and not is_well_known(bare[1])))
