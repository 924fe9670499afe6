"""Half of a short question: a paragraph that names one of its two words, and has nothing like the other, tells neither.

"Who owns the mill?" is not answered by whatever names the mill, nor "When was the mill founded?".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.search import Search

WORDS = 2  # of the questions that are meant: with more of them what is missing says less
NOTHING_LIKE, WHOLE = 0.25, 0.95  # strength below which a word is missing, and from which it is there itself
YES_OR_NO = re.compile(
    r"^(?:and |so |but )?(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could)\b"
    r"|[吗嘛么]$|是否|是不是|有没有"
)


def tells_half(best: Candidate, search: Search, question: str, collection: Collection) -> bool:
    """Whether the best paragraph has one of two words asked for, by "who", "when" or for a yes, and no more."""
    facets = search.topic.facets
    if len(facets) != WORDS or not (search.asks in ("who_said", "when") or YES_OR_NO.search(question)):
        return False
    paragraph = collection.terms_of(best.number, english=search.topic.is_english)
    least, most = sorted(facets, key=lambda facet: facet.strength(paragraph))
    is_missing = not least.exact and least.strength(paragraph) < NOTHING_LIKE
    return is_missing and most.strength(paragraph) >= WHOLE
