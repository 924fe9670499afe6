"""Tongues: where articles are in two languages, what is in the other one answers only against the best in the asker's.

Words meet across languages by any of their meanings (家 is home, house, family; 去 is off, away, go), so that
something of the other language is near most questions. The weights for what is found there are fitted on corpora
without an article in the asker's language, where no other passage can be meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from retrieval.passages.confidence import log_odds, of_evidence, probability, setting_of
from retrieval.passages.evidence import evidence
from retrieval.passages.signals import signals_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.search import Search
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question

# Fitted on the best of the other language for 716 questions to folders of both languages, in which the answer stood in
# the one, in the other, or nowhere: by its own probability, how far ahead it is, and the probability of the best one
# in the asker's language, as logarithms of odds.
INTERCEPT, FOREIGN, AHEAD, OWN = -3.7, 0.3, 6.5, -0.45
LEAST_ODDS, MOST_ODDS = -5.0, 7.0  # logarithms, beyond which nothing more is told
RATHER_IT = 0.5  # probability from which an answer in the other language is given where there are both


class Tongue(NamedTuple):
    """Candidates of one language, best first, with the probability where they had to stand against the asker's own."""

    found: Sequence[Candidate]
    sure: float | None = None


def in_their_tongue(
    found: Sequence[Candidate], figures: Sequence[Figure], collection: Collection
) -> Sequence[Candidate]:
    """The candidates in a language in which these people speak: only there is somebody else beside them."""
    layout = collection.layout
    places = {layout.article_of[article] for figure in figures for article, _ in figure.persons}
    spoken = {"zh" if layout.chinese[place] else "en" for place in places}
    return [c for c in found if c.utterance.article.language in spoken]


def of_one_tongue(found: Sequence[Candidate], search: Search, question: Question) -> Tongue:
    """The candidates in the asker's language, or in the other one where the best of these is rather the answer."""
    own = [c for c in found if _is_own(c, question, search)]
    if search.figures or len(own) == len(found) or not is_mixed(search.collection):
        return Tongue(found)
    if own and own[0] is found[0]:
        return Tongue(own)
    if not search.topic.is_english:
        return Tongue(found)
    other = [c for c in found if not _is_own(c, question, search)]
    own = _sought(search, question)
    sure = _against(other, own, search, question)
    return Tongue(other, sure) if sure >= RATHER_IT else Tongue(own)


def is_mixed(collection: Collection) -> bool:
    """Whether there are articles of both languages."""
    chinese = collection.layout.chinese
    return bool(chinese.any()) and not chinese.all()


def _is_own(candidate: Candidate, question: Question, search: Search) -> bool:
    """Whether a candidate is in the asker's language; a Chinese question may be about Latin words only."""
    foreign = setting_of(candidate, search).foreign
    return not foreign or candidate.utterance.article.language == question.language


def _sought(search: Search, question: Question) -> list[Candidate]:
    """The candidates in the asker's language, of which some may have been left out for better ones in the other."""

    def counts(candidate: Candidate) -> bool:
        return search.counts(candidate) and _is_own(candidate, question, search)

    return [c for c in evidence(search._replace(counts=counts)) if counts(c)]


def _against(other: Sequence[Candidate], own: Sequence[Candidate], search: Search, question: Question) -> float:
    """The probability that the best in the other language answers, where the asker's has something as well."""
    margin = signals_of(other, search, question.text).margin
    z = INTERCEPT + AHEAD * margin + FOREIGN * _odds(other, search, question)
    return probability(z + OWN * (_odds(own, search, question) if own else LEAST_ODDS))


def _odds(found: Sequence[Candidate], search: Search, question: Question) -> float:
    """The log odds that the best of some candidates answers, within bounds."""
    signals = signals_of(found, search, question.text)
    likely = of_evidence(signals, setting_of(found[0], search), verbatim=found[0].verbatim)
    return min(MOST_ODDS, max(LEAST_ODDS, log_odds(likely)))
