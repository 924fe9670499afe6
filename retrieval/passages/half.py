"""Half of a short question: a paragraph that names one of its two words, and has nothing like the other, tells neither.

"Who owns the mill?" is not answered by whatever names the mill, nor "When was the mill founded?". What is like both
words stands for one of them: "Where are diamonds mined?" is not answered by a paragraph on mining.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.language.tokens import HAN, Terms, fold, simplified, terms
from retrieval.questions.thing import told_without
from retrieval.topics.light import speech

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.search import Search
    from retrieval.topics.facet import Facet

WORDS = 2  # of the questions that are meant: with more of them what is missing says less
NOTHING_LIKE, WHOLE = 0.3, 0.95  # strength below which a word is missing, and from which it is there itself
WHOLE_TITLE = 0.75  # the same of a title
YES_OR_NO = re.compile(
    r"^(?:and |so |but )?(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could)\b"
    r"|[吗嘛么]$|是否|是不是|有没有"
)
OF_A_KIND = ("which", "where", "number")  # what they ask for is no answer to what the corpus lacks


def tells_half(
    best: Candidate, search: Search, question: str, collection: Collection, *, foreign: bool = False
) -> bool:
    """Whether the best paragraph has one of two words asked for and no more.

    Asked by "who", "when" or for a yes; by "which", "where" or "how many" where the corpus lacks the other word. In one
    that is ``foreign`` to the question's language no word stands itself. That somebody spoke need not be told.
    """
    topic = search.topic
    if len(topic.facets) != WORDS:
        return False
    is_short = search.asks in ("who_said", "when") or YES_OR_NO.search(question) is not None
    if not is_short and not (search.asks in OF_A_KIND and topic.is_english):
        return False
    paragraph = collection.paragraphs.terms_of(best.number, english=topic.is_english)
    least, most = sorted(topic.facets, key=lambda facet: facet.strength(paragraph))
    if search.asks == "who_said" and least.word in speech():
        return False
    if HAN.match(least.word) and _is_told_by_title(least, best):
        return False
    is_there = foreign or most.strength(paragraph) >= WHOLE
    if least.exact or not is_there or least.word in told_without() or (least.known and not is_short):
        return False
    own = {term for way in most.own_words for term in way}
    return least.weigh(without(paragraph, own) if topic.is_english else paragraph) < NOTHING_LIKE


def _is_told_by_title(facet: Facet, best: Candidate) -> bool:
    """Whether whoever speaks is what the missing word calls them: 被告上诉了吗 is told by the 被告人's words."""
    titles = best.utterance.titles
    return any(facet.word in simplified(fold(t)) or facet.strength(terms(t)) >= WHOLE_TITLE for t in titles)


def without(found: Terms, words: AbstractSet[str]) -> Terms:
    """The terms of a passage without some words."""
    if words.isdisjoint(found.word_set):
        return found
    return Terms(tuple(w for w in found.words if w not in words), tuple(p for p in found.pieces if p not in words))
