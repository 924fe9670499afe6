"""Evidence: the utterances that speak of a topic, best first."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING

import numpy as np

from retrieval.index.layout import FEW
from retrieval.language.tokens import HAN
from retrieval.passages.bounds import UNMET, Prospect, most_beside, most_there, prospects
from retrieval.passages.candidates import candidates, passage_of, promised
from retrieval.passages.occasion import ASKED
from retrieval.passages.phrase import repeating
from retrieval.passages.promise import Wanted, are_named, promises
from retrieval.passages.search import ROUNDING, TYPED, edge_of_speakers
from retrieval.passages.turn import answers_before

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.article import Span
    from retrieval.passages.candidates import Candidate, Passage
    from retrieval.passages.ranking import Scored
    from retrieval.passages.search import Search

MOST_SPOKEN = 24  # paragraphs of those in which somebody speaks that are looked at
QUOTED = 0.4  # share of a question that stands in the source word for word, from which it is a quotation itself
NEARLY_AS_GOOD = 0.9  # share of the best score from which a second passage is shown as well
LEADING = 2  # paragraphs of the highest rank that are read in any case
REMEMBERED = 256  # names that searches were for


def evidence(search: Search) -> list[Candidate]:
    """The candidates that a search finds, best first, ties in the order of the corpus."""
    prunes = search.collection.layout.size > FEW and bool(search.topic.facets)
    if prunes and (_is_in_vain(search) or _is_nobody_named(search)):
        return []
    query = search.topic.query
    best = _nearest(search)
    top = best[0][1] if best else 1.0
    looked_at = search.collection.ranking.among(query, search.spoken, MOST_SPOKEN) if search.figures else best
    if prunes:
        found = _promising(search, looked_at, top)
    else:
        looked_at = _with_questions(search, looked_at) if search.figures else looked_at
        found = _beside_each_other(search, looked_at, top)
    return sorted(found, key=_order)


def _with_questions(search: Search, looked_at: Sequence[Scored]) -> Sequence[Scored]:
    """Paragraphs with their scores, or where a turn answers a question of the paragraph before, with most of its."""
    before = np.array([max(0, number - 1) for number, _ in looked_at], np.int64)
    asked = (ASKED * search.collection.ranking.scores(search.topic.query, before)).tolist() if looked_at else []
    return [
        (number, max(points, more) if more > points and answers_before(number, search.collection) else points)
        for (number, points), more in zip(looked_at, asked, strict=True)
    ]


def _is_in_vain(search: Search) -> bool:
    """Whether nothing worth it can stand where somebody speaks, in paragraphs so few that none has to be ranked."""
    spoken = search.spoken if search.figures and search.is_worth else ()
    if not search.is_worth or not 0 < len(spoken) <= MOST_SPOKEN:
        return False
    return not search.is_worth(promises(search.topic, spoken, search.collection, _wanted_in(search)), is_ranked=False)


def _is_nobody_named(search: Search) -> bool:
    """Whether no paragraph that may be looked at has one of the words that it has to have."""
    if search.figures or not search.naming:
        return False
    query, ranking = search.topic.query, search.collection.ranking
    near = (*ranking.best(query, search.depth), *ranking.further(query, search.depth))
    return not are_named(search.topic, [number for number, _ in near], search.collection, search.naming)


def _wanted_in(search: Search) -> Wanted:
    """What is asked of paragraphs beside the topic."""
    return Wanted(bool(search.figures), search.shingles, search.naming, search.kind)


def _order(candidate: Candidate) -> tuple[float, int, bool, Span]:
    """The best first; ties by place in the corpus."""
    utterance = candidate.utterance
    return -candidate.score, candidate.number, utterance.speaker is None, utterance.span


def _nearest(search: Search) -> Sequence[Scored]:
    """The best paragraphs, and of those after them the ones that hold most of the question word for word."""
    ranking, query = search.collection.ranking, search.topic.query
    further = () if search.figures else ranking.further(query, search.depth)
    repeat = set(repeating(search.shingles, [number for number, _ in further], search.collection))
    return [*ranking.best(query, search.depth), *(scored for scored in further if scored[0] in repeat)]


def is_outdone(found: Sequence[Candidate], search: Search) -> bool:
    """Whether some paragraph holds most of the question word for word, while no candidate found does."""
    near = [number for number, _ in _nearest(search)]
    repeats = any(candidate.verbatim >= QUOTED for candidate in found)
    return not repeats and bool(repeating(search.shingles, near, search.collection))


def _beside_each_other(search: Search, looked_at: Sequence[Scored], top: float) -> list[Candidate]:
    """The candidates of a few paragraphs, whose words are at hand.

    Where the best are sought, those of paragraphs that can have neither the best nor the best of another paragraph are
    left out; not those of the first two, whose rank tells how far the best is ahead.
    """
    prunes = search.is_for_best and search.topic.is_english and not search.figures and search.asks not in TYPED
    found: list[Candidate] = []
    edge, best, beside = 0.0, list[float](), most_beside(search)
    for number, points in looked_at:
        passage = passage_of(search, number)
        if passage.literal < search.literal:
            continue
        if most_there(search, passage, points / top, beside) < edge:
            continue
        here = list(_named(search, passage, points, top))
        found += here
        good = [c.score for c in here if search.counts(c)] if prunes else []
        if good:
            best = sorted([*best, max(good)], reverse=True)[:2]
            edge = min(NEARLY_AS_GOOD * best[0], best[1]) - ROUNDING if len(best) > 1 else 0.0
    return found


def _named(search: Search, passage: Passage, points: float, top: float) -> Iterator[Candidate]:
    """The candidates of a paragraph that has the words it has to have."""
    has_them = not search.naming or _names(search, passage.number)
    return candidates(search, passage, points, top) if has_them else iter(())


def _promising(search: Search, looked_at: Sequence[Scored], top: float) -> list[Candidate]:
    """The candidates of paragraphs that can still be among those needed, the most promising first."""
    told = promises(search.topic, [number for number, _ in looked_at], search.collection, _wanted_in(search))
    if search.is_worth and not search.is_worth(told, is_ranked=True):
        return []
    every = sorted(prospects(search, looked_at, told, top), key=lambda prospect: -prospect.most)
    if search.is_it and _is_refuted(search, (), (), every):
        return []
    read: dict[int, list[Candidate]] = {}
    edge, best, first = 0.0, list[float](), 0.0
    for place, prospect in enumerate(every):
        if prospect.most < edge:
            break
        if best and prospect.most < first and not prospect.named:  # it cannot lead, nor be the first of all
            continue
        here = read[prospect.number] = _read(search, prospect, top)
        first = max((first, *(c.score for c in here)))
        good = [c.score for c in here if _may_lead(search, c) and search.counts(c)]
        best = sorted([*best, *sorted(good)[-1:]], reverse=True)[:2]
        if search.is_it and _is_refuted(search, list(chain.from_iterable(read.values())), best, every[place + 1 :]):
            return []
        if search.is_for_best and len(best) > 1:
            edge = min(NEARLY_AS_GOOD * best[0], best[1])
        if search.speakers:
            edge = edge_of_speakers(search, list(chain.from_iterable(read.values())))
    if search.is_for_best:
        _read_leading(search, every, top, read)
    return list(chain.from_iterable(read.values()))


def _read(search: Search, prospect: Prospect, top: float) -> list[Candidate]:
    """The candidates of a paragraph, which are kept with the topic: a question is searched for several times over."""
    key = prospect.number, prospect.points, top, search.reading
    found = search.topic.read.get(key)
    if found is None:
        passage = promised(search, prospect.number, prospect.promise)
        found = search.topic.read[key] = list(_named(search, passage, prospect.points, top))
    return found


def _read_leading(search: Search, prospects: Sequence[Prospect], top: float, read: dict[int, list[Candidate]]) -> None:
    """Read those that BM25 puts first as well: the rank of the next paragraph tells how far the best is ahead."""
    leading = 0
    for prospect in sorted(prospects, key=lambda prospect: -prospect.points):
        if leading == LEADING:
            return
        if prospect.number not in read:
            read[prospect.number] = _read(search, prospect, top)
        leading += any(search.counts(c) for c in read[prospect.number])


def _is_refuted(
    search: Search, found: Sequence[Candidate], best: Sequence[float], following: Sequence[Prospect]
) -> bool:
    """Whether the best candidate is not it, and no paragraph that follows can have a better one.

    Or whether none has the number asked for, of the things counted, or the date, nor can any have it that follows.
    """
    has_it = has_what_is_asked if search.asks == "number" else attrgetter("fit")
    if search.asks in TYPED and not any(map(has_it, found)) and not any(each.fitting for each in following):
        return True
    if not found or search.is_it is None:
        return False
    most = max((prospect.most for prospect in following[:1]), default=0.0)
    first = min(found, key=_order)
    return first.score > most and not search.is_it(first, best[1] if len(best) > 1 else 0.0)


def _may_lead(search: Search, candidate: Candidate) -> bool:
    """Whether it may stand first in an answer, be it that nothing is answered then: see ``weighing.answered``."""
    return has_what_is_asked(candidate) if search.is_fitting else search.asks != "number" or candidate.unmet <= UNMET


def has_what_is_asked(candidate: Candidate) -> bool:
    """Whether a candidate holds the date or number asked for, and speaks of the things counted."""
    return candidate.fit and candidate.unmet <= UNMET


def _names(search: Search, number: int) -> bool:
    """Whether a paragraph has one of the words that it has to have; Chinese ones need no blanks around them."""
    words = search.collection.paragraphs.folded_words(number)
    if not words.isdisjoint(search.naming):
        return True
    chinese = _chinese(frozenset(search.naming))
    return bool(chinese) and any(name in word for name in chinese for word in words)


@lru_cache(REMEMBERED)
def _chinese(names: frozenset[str]) -> tuple[str, ...]:
    """Those of the names that are written in characters."""
    return tuple(filter(HAN.match, names))
