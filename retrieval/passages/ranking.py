"""Ranks the paragraphs of a collection by how near they are to a query, over all its indexes."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from retrieval.index.layout import FEW
from retrieval.language.tokens import HAN, four_grams
from retrieval.passages.closeness import Closeness
from retrieval.postings.arrays import distinct
from retrieval.postings.query import CHARACTER_WEIGHT
from retrieval.postings.remembered import remembering

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from retrieval.collection import Collection
    from retrieval.postings.bm25 import Okapi
    from retrieval.postings.bridge import Bridge
    from retrieval.postings.inferred import Inferred
    from retrieval.postings.query import Group, Query
    from retrieval.topics.topic import Topic

CANDIDATES = 100  # the best of each namespace, which are scored in all of them
SPARE = 3  # of a large corpus no more of them than so many times what is asked for
RARE, MOST_RARE = 50, 8  # grams that stand in one paragraph of so many find candidates, and how many of them
MOST_READ = 1 << 13  # paragraphs that these stand in together, from the second gram on
REMEMBERED = 64  # queries: a question may put the same one several times over
REORDERED = 10  # Chinese paragraphs that are told apart by more than their words
LATELY = 4  # of them, the last ones

Scored = tuple[int, float]


@dataclass(frozen=True, eq=False)
class Ranking:
    """Ranks by BM25 summed over words, parts of words and characters; asked in English, over translations as well."""

    collection: Collection = field(repr=False)

    def best(self, query: Query, k: int) -> Sequence[Scored]:
        """The numbers and scores of the ``k`` best paragraphs, best first, ties to the lower number.

        None without any term of the query is among them.

        Of a large corpus, those that are among the best by words, by rare parts of words, or over the bridge; by the
        asker's own words, where these find enough.
        """
        return self._deep(query, self._depth(k))[:k]

    def further(self, query: Query, k: int) -> Sequence[Scored]:
        """The numbers and scores of paragraphs after the ``k`` best, as far as they were scored with them."""
        return self._deep(query, self._depth(k))[k:]

    def _depth(self, k: int) -> int:
        """How many are scored to know so many of the best."""
        return max(k, CANDIDATES if self.collection.layout.size <= FEW else min(CANDIDATES, SPARE * k))

    def _deep(self, query: Query, depth: int) -> Sequence[Scored]:
        """So many of the best: where fewer are asked for in one search and more in the next, they are ranked once."""
        for same, most, found in tuple(self._lately):  # equal queries are told by their words, which takes much longer
            if same is query and most == depth:
                return found
        ranked = self._ranked(query, depth)
        self._lately.append((query, depth, ranked))
        return ranked

    @cached_property
    def _lately(self) -> deque[tuple[Query, int, Sequence[Scored]]]:
        return deque(maxlen=LATELY)

    @remembering(REMEMBERED)
    def _ranked(self, query: Query, k: int) -> Sequence[Scored]:
        layout = self.collection.layout
        if layout.size <= FEW:
            numbers, _ = self._everything
            scores = self._all(query)
        else:
            numbers = layout.numbers_of(self._candidates(query, k))
            numbers.sort()
            scores = self.scores(query, numbers)
        order = (-scores).argsort(kind="stable")[:k]
        found = zip(numbers[order].tolist(), scores[order].tolist(), strict=True)
        best = [(number, score) for number, score in found if score > 0]
        return self._with_nearest_first(query, best) if layout.size <= FEW else best

    def _with_nearest_first(self, query: Query, best: list[Scored]) -> list[Scored]:
        """The first for a Chinese query, if all are Chinese, by nearness as well; scores keep their places."""
        first = best[:REORDERED]
        numbers, scores = [number for number, _ in first], [score for _, score in first]
        is_chinese = any(group.terms and HAN.match(group.terms[0][0]) for group in query.words)
        if not is_chinese or len(first) == 1 or not self.collection.layout.is_chinese(np.array(numbers)).all():
            return best
        closeness, folded = Closeness.of(query, self.collection), self.collection.paragraphs.folded
        near = {number: math.log(score) + closeness.to(folded(number)) for number, score in first}
        numbers.sort(key=near.__getitem__, reverse=True)
        return [*zip(numbers, scores, strict=True), *best[REORDERED:]]

    def among(self, query: Query, numbers: Sequence[int], most: int) -> list[Scored]:
        """The given paragraphs with their scores, in the given order; of very many only the best."""
        scores = self._scores_among(query, tuple(numbers))
        if len(numbers) > most:
            kept = np.sort(np.argsort(-scores, kind="stable")[:most])
            return [(numbers[i], float(scores[i])) for i in kept.tolist()]
        return list(zip(numbers, scores.tolist(), strict=True))

    def _scores_among(self, query: Query, numbers: tuple[int, ...]) -> NDArray[np.float64]:
        """The scores of paragraphs in which somebody speaks: a question looks there for several things."""
        for same, of, found in tuple(self._among):  # another thread may add to it meanwhile
            if same is query and of == numbers:
                return found
        scores = self.scores(query, np.array(numbers, np.int64)) if numbers else np.zeros(0)
        self._among.append((query, numbers, scores))
        return scores

    @cached_property
    def _among(self) -> deque[tuple[Query, tuple[int, ...], NDArray[np.float64]]]:
        return deque(maxlen=LATELY)

    def scores(self, query: Query, numbers: NDArray[np.int64]) -> NDArray[np.float64]:
        """The scores of the given paragraphs, in the given order."""
        shelved = self.collection.layout.shelved_of(numbers)
        if not query.english or self.collection.bridge is None:
            return self._within(query, shelved)
        found, chinese = np.zeros(len(numbers)), self.collection.layout.is_chinese(numbers)
        found[~chinese] = self._within(query, shelved[~chinese])
        found[chinese] = self._across(query, shelved[chinese], self.collection.bridge)
        return found

    def _within(self, query: Query, shelved: NDArray[np.int64]) -> NDArray[np.float64]:
        """The scores of paragraphs by what they say themselves."""
        if not len(shelved):
            return np.zeros(0)
        held = self.collection
        return (
            held.word_index.scores_of(query.words, shelved)
            + held.gram_index.scores_of(query.grams, shelved)
            + CHARACTER_WEIGHT * held.character_index.scores_of(query.characters, shelved)
        )

    def _across(self, query: Query, shelved: NDArray[np.int64], bridge: Bridge) -> NDArray[np.float64]:
        """The scores of Chinese paragraphs by what they mean in English; of many, by parts of it if none means it."""
        if not len(shelved):
            return np.zeros(0)
        meant = bridge.words.scores_of(query.english, shelved)
        if self.collection.layout.size <= FEW or not meant.any():
            meant += bridge.grams.scores_of(query.english_grams, shelved)
        return meant + self.collection.gram_index.scores_of(query.names, shelved)

    def literal_gains(self, topic: Topic, numbers: Sequence[int]) -> Sequence[float]:
        """``Topic.literal_gain`` of the given paragraphs; in a large corpus by the index, without reading them."""
        if self.collection.layout.size <= FEW:
            terms_of = partial(self.collection.paragraphs.terms_of, english=topic.is_english)
            return [topic.literal_gain(terms_of(number)) for number in numbers]
        shelved = self.collection.layout.shelved_of(np.array(numbers, np.int64))
        held = self.holding({term for facet in topic.facets for way in facet.own_words for term in way}, topic, shelved)
        gains = np.zeros(len(numbers))
        for facet in topic.facets:
            ways = [np.logical_and.reduce([held[term] for term in way]) for way in facet.own_words]
            gains += facet.specificity * np.logical_or.reduce([np.zeros(len(numbers), np.bool_), *ways])
        found: list[float] = gains.tolist()
        return found

    def holding(self, terms: Iterable[str], topic: Topic, shelved: NDArray[np.int64]) -> dict[str, NDArray[np.bool_]]:
        """For each term which paragraphs have it; of an English topic also among what their Chinese words mean."""
        each, words = tuple(terms), self.collection.word_index
        found = dict(zip(each, words.holding(each, shelved), strict=True))
        bridge = self.collection.bridge if topic.is_english else None
        if bridge:
            across = bridge.words.holding(each, shelved)
            found = {term: found[term] | row for term, row in zip(each, across, strict=True)}
        return found

    def _all(self, query: Query) -> NDArray[np.float64]:
        """The scores of all paragraphs."""
        held, (numbers, shelved) = self.collection, self._everything
        found = (
            held.word_index.scores(query.words)
            + held.gram_index.scores(query.grams)
            + CHARACTER_WEIGHT * held.character_index.scores(query.characters)
        )[shelved]
        if not query.english or held.bridge is None:
            return found
        across = (
            held.bridge.words.scores(query.english)
            + held.bridge.grams.scores(query.english_grams)
            + held.gram_index.scores(query.names)
        )[shelved]
        return np.where(held.layout.is_chinese(numbers), across, found)

    @cached_property
    def _everything(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """All paragraphs, by their numbers and in the order of the volumes."""
        numbers = np.arange(self.collection.layout.size)
        return numbers, self.collection.layout.shelved_of(numbers)

    def _candidates(self, query: Query, most: int) -> NDArray[np.int64]:
        """Numbers in the order of the volumes."""
        held = self.collection
        found = _best(held.word_index, [own_word(group) for group in query.words], most)
        if len(found) < most:
            found = _best(held.word_index, query.words, most)
        grams = query.grams
        if len(found) >= most:
            grams = untold(grams, [group.terms[0][0] for group in query.words if group.literal])
        found += self._best_in(held.gram_index, rare(grams, held.gram_index), most)
        if query.english and held.bridge is not None:
            found += self._met_across(query, held.bridge, most)
        return distinct(np.array(found, np.int64))

    def _met_across(self, query: Query, bridge: Bridge, most: int) -> list[int]:
        """Chinese candidates: by what their words mean, by parts of it where it is not there, and by names."""
        bridge.words.look_up(term for group in query.english for term, _ in group.terms)
        meant = rarest([meant_by(g, bridge) for g in query.english], bridge.words, MOST_READ)
        found = self._best_in(bridge.words, meant, most)
        found += self._best_in(self.collection.gram_index, rare(query.names, self.collection.gram_index), most)
        return found or self._best_in(bridge.grams, rare(query.english_grams, bridge.grams), most)

    def _best_in(self, index: Inferred, groups: Sequence[Group], most: int) -> list[int]:
        """The best by what follows from words: searches for a topic with and without a name have the same groups."""
        return list(self._found(index, tuple(groups), most))

    @remembering(REMEMBERED)
    def _found(self, index: Inferred, groups: tuple[Group, ...], most: int) -> Sequence[int]:
        return _best(index, groups, most)


def untold(grams: Sequence[Group], words: Sequence[str]) -> tuple[Group, ...]:
    """The parts of words but for those of Latin words that find enough by themselves."""
    told = {part for word in words if not HAN.match(word) for part in four_grams(word)}
    return tuple(group for group in grams if group.terms[0][0] not in told)


def meant_by(group: Group, bridge: Bridge) -> Group:
    """The asker's own word, where Chinese words mean it; else what keeps company with it, as far as that is rare."""
    own, read = first_word(group), accumulate(bridge.words.document_frequency(term) for term, _ in group.terms)
    few = tuple(term for term, total in zip(group.terms, read, strict=True) if total <= MOST_READ)
    return own if bridge.words.holds(own.terms[0][0]) else group._replace(terms=few or own.terms)


def first_word(group: Group) -> Group:
    """The first of a group's terms by itself."""
    return group._replace(terms=group.terms[:1])


def own_word(group: Group) -> Group:
    """The asker's own word of a group that has it: what stands beside it adds little, and costs many postings."""
    return first_word(group) if group.literal else group


def rare(groups: Sequence[Group], index: Inferred) -> list[Group]:
    """The rarest of the groups, those that stand in many paragraphs left out, as far as they find few together."""
    index.look_up(group.terms[0][0] for group in groups)
    few = [group for group in groups if index.document_frequency(group.terms[0][0]) * RARE <= index.size]
    return rarest(few, index, MOST_READ)[:MOST_RARE]


def rarest(groups: Sequence[Group], index: Inferred, most: int) -> list[Group]:
    """The groups, the rarest first, as far as they stand in no more than so many paragraphs together; or the first."""
    index.look_up(term for group in groups for term, _ in group.terms)
    counted = [(sum(index.document_frequency(term) for term, _ in group.terms), group) for group in groups]
    rising = sorted((pair for pair in counted if pair[0]), key=lambda pair: pair[0])
    read = accumulate(count for count, _ in rising)
    return [group for (count, group), total in zip(rising, read, strict=True) if total <= most or total == count]


def _best(index: Okapi | Inferred, groups: Iterable[Group], most: int) -> list[int]:
    return [number for number, _ in index.best(groups, most)]
