"""Those around somebody, whose words are not theirs: "Lind's supporters", "the Moe campaign"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.language.tokens import fold, stop_words, words_listed
from retrieval.people.holders import by_whole_office, called

if TYPE_CHECKING:
    from retrieval.collection import Collection
    from retrieval.people.naming import Named
    from retrieval.people.people import Figure

PREPOSITIONS = frozenset(("of", "for", "at", "in", "from"))


def circle() -> frozenset[str]:
    """Words for them."""
    return words_listed("circle.en.txt")


def around(text: str, named: Named, collection: Collection) -> tuple[Figure, ...] | None:
    """Those around the one named whom the articles call so; None where a stretch asks for nobody around them."""
    rest = fold(named.rest).split()
    telling = [word for word in rest if word not in stop_words("en")]
    behind = rest[-1:] == fold(text).split()[-1:] and not PREPOSITIONS.intersection(rest) and "," not in text
    ahead = re.search(rf"\b{re.escape(telling[-1])} (?:of|to|for)\b", fold(text)) if telling else None
    if not telling or not (behind or ahead) or telling[-1] not in circle():
        return None
    found = by_whole_office(text, collection)
    return called(text, found) or found
