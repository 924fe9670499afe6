"""Where a paragraph goes on to tell of whom it has named: "Lind bought the mill in 1990. She sold it in 2004.".

Of sentences with a date the one that has the names comes before the one that has what was done: "When did Lind sell the
mill?" is answered by the latter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.passages.deed import deed_in, is_told
from retrieval.questions.predicate import predicate_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.search import Search
    from retrieval.questions.question import Question
    from retrieval.topics.facet import Facet

OF_DEEDS = ("when", "where", "number")


def or_what_was_done(
    found: Sequence[Candidate], search: Search, question: Question, collection: Collection
) -> Sequence[Candidate]:
    """The candidates, best first, or before them the best of its paragraph that has what is asked to have been done.

    Of English questions for a date, a place or a number, where the best itself has nothing like the verb.
    """
    deed = _deed(search, question)
    if deed is None or _tells(found[0], deed, collection):
        return found
    beside = (c for c in found[1:] if c.number == found[0].number and c.fit and c.unmet <= found[0].unmet)
    better = next((c for c in beside if _tells(c, deed, collection)), None)
    return found if better is None else [found[0]._replace(utterance=better.utterance), *found[1:]]


def _deed(search: Search, question: Question) -> Facet | None:
    if search.asks not in OF_DEEDS or search.focus or not search.topic.is_english:
        return None  # "how many" is told by the number
    return deed_in(search.topic, predicate_of(question.text))


def _tells(candidate: Candidate, deed: Facet, collection: Collection) -> bool:
    utterance = candidate.utterance
    return is_told(deed, collection.paragraphs.terms_in(utterance.article.id, utterance.span, english=True))
