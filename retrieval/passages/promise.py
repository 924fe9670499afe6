"""What a paragraph can be worth at most, told by the words that the index has of it, before its article is read.

Of a large corpus most of the paragraphs that BM25 finds lie in articles that nobody has read yet. Those that cannot be
among the best any more are passed over, as MaxScore passes over documents (Turtle & Flood 1995).
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.language.tokens import HAN, Terms, runs, terms
from retrieval.passages.phrase import needed_by
from retrieval.postings.arrays import distinct
from retrieval.postings.engine import engines
from retrieval.topics.facet import PART_OF_WORD, SINGLE_CHARACTERS
from retrieval.topics.topic import SCENE

if TYPE_CHECKING:
    from collections.abc import Collection as Set
    from collections.abc import Iterable, Mapping, Sequence
    from types import ModuleType

    from numpy.typing import NDArray

    from retrieval.collection import Collection
    from retrieval.passages.phrase import Shingles
    from retrieval.postings.inferred import Inferred
    from retrieval.topics.facet import Facet
    from retrieval.topics.topic import Scene, Topic

    Floats = NDArray[np.float64]
    Covered = tuple[float, float, float, "Coverage | None"]  # the first four of a ``Promise``


MOST_KEPT = 1 << 9  # paragraphs whose words are kept at hand
REMEMBERED = 1 << 12  # facets with what the index has of paragraphs: a question is searched for several times over


class Told(Terms):
    """The terms of a paragraph as the index has them: which of its characters stand together is not told."""

    @cached_property
    def gram_set(self) -> frozenset[str]:
        """None is known."""
        return frozenset()

    @cached_property
    def character_set(self) -> frozenset[str]:
        """The different characters."""
        return frozenset("".join(self.pieces))


class Promise(NamedTuple):
    """For a paragraph the most of a topic that its words can cover, with and without those of the paragraph before.

    ``literal`` is the share that it has in the asker's words; ``verbatim`` says whether it may have a stretch of the
    question word for word, ``naming`` whether it may have one of the words that it has to have. ``told`` is what the
    article itself would tell, where the index does so as exactly. The first four, of a topic alone, are kept with it.
    """

    own: float
    context: float
    literal: float
    told: Coverage | None
    verbatim: bool
    naming: bool


class Coverage(NamedTuple):
    """What the first paragraph of the article says of a topic, and the share of it that the paragraph covers with it.

    Where they are asked for, the words of the paragraph before count as well.
    """

    scene: Scene
    share: float


class Wanted(NamedTuple):
    """What is asked of paragraphs beside the topic: stretches of a question, and words of which one has to be there.

    With ``before`` the paragraphs before them count for the context.
    """

    before: bool = False
    shingles: Shingles = frozenset()
    naming: Set[str] = ()


class Strengths(NamedTuple):
    """For each facet of a topic, in a row, what each of some paragraphs can make of it.

    ``weights`` are those that words and single characters have, with ``most`` characters count as if they stood
    together; ``exact`` are those of ``Facet.strength``, where they are known; ``literal`` is ``Facet.is_in``.
    """

    weights: NDArray[np.float64]
    most: NDArray[np.float64]
    literal: NDArray[np.bool_]
    exact: NDArray[np.float64] | None


class Places(NamedTuple):
    """Where paragraphs, the first ones of their articles and those before them stand among those looked up."""

    own: NDArray[np.int64]
    firsts: NDArray[np.int64]
    befores: NDArray[np.int64]

    def shares(self, topic: Topic, strengths: Floats, scenes: Floats) -> tuple[Floats, Floats]:
        """The shares of a topic that paragraphs cover, and cover with those before them."""
        own, context = np.zeros(len(self.own)), np.zeros(len(self.own))
        for facet, most, scene in zip(topic.facets, strengths, scenes, strict=True):
            mine = np.maximum(most[self.own], SCENE * scene[self.firsts])
            own += facet.specificity * mine
            context += facet.specificity * np.maximum(mine, most[self.befores])
        return own / topic.weight, context / topic.weight


def promises(topic: Topic, numbers: Sequence[int], collection: Collection, wanted: Wanted) -> Mapping[int, Promise]:
    """What paragraphs promise, by number."""
    kept = topic.promised[wanted.before]
    missing = [number for number in numbers if number not in kept]
    if missing:
        kept.update(zip(missing, _promised(topic, missing, collection, before=wanted.before), strict=True))
    having = zip(numbers, *_having(topic, np.array(numbers, np.int64), collection, wanted), strict=True)
    return {number: Promise(*kept[number], *each) for number, *each in having}


def _promised(topic: Topic, numbers: Sequence[int], collection: Collection, *, before: bool) -> Iterable[Covered]:
    """What paragraphs promise of a topic alone."""
    asked = np.array(numbers, np.int64)
    firsts = collection.layout.first_of(asked)
    befores = np.maximum(asked - 1, firsts) if before else asked
    befores = np.where(asked > firsts, befores, asked)
    every = distinct(np.concatenate([asked, firsts, befores]))
    places = Places(*(np.searchsorted(every, each) for each in (asked, firsts, befores)))
    compiled = engines.inferring
    found = _told_of(topic, every, collection) if compiled is None else _compiled(compiled, topic, every, collection)
    own, context = places.shares(topic, found.most, found.weights)
    literal = np.zeros(len(asked))
    for facet, row in zip(topic.facets, found.literal, strict=True):
        literal += facet.specificity * row[places.own]
    promised = (each.tolist() for each in (own, context, literal / topic.weight))
    return zip(*promised, _coverage(topic, found, places), strict=True)


def _coverage(topic: Topic, found: Strengths, places: Places) -> Sequence[Coverage | None]:
    """What the index tells as exactly as the articles."""
    if found.exact is None or any(facet.spelled for facet in topic.facets):
        return [None] * len(places.own)
    _, shares = places.shares(topic, found.exact, found.exact)
    scenes = (SCENE * found.exact[:, places.firsts]).T
    return list(map(Coverage, map(tuple, scenes.tolist()), shares.tolist()))


def _compiled(compiled: ModuleType, topic: Topic, numbers: NDArray[np.int64], collection: Collection) -> Strengths:
    """The strengths by the numbers of words, and of Chinese words by their characters."""
    layout = collection.layout
    shelved, bridged = layout.shelved_of(numbers), topic.is_english and collection.thesaurus is not None
    across = layout.is_chinese(numbers) if bridged else np.zeros(len(numbers), np.bool_)
    weights, literal = collection.strengths.of(compiled, topic.facets, shelved, across)
    chinese = {row: facet.word for row, facet in enumerate(topic.facets) if HAN.match(facet.word)}
    if not chinese:
        return Strengths(weights, weights, literal, weights)
    characters = _holding(collection.characters, "".join(chinese.values()), shelved)
    beside = _holding(collection.grams, [a + b for word in chinese.values() for a, b in pairwise(word)], shelved)
    most, exact = weights.copy(), weights.copy()
    for row, word in chinese.items():
        singles = np.array([characters[character] for character in word])
        apart = SINGLE_CHARACTERS * singles.sum(axis=0) / len(singles)
        pairs = singles[:-1] & singles[1:] if len(word) > 1 else singles
        together = np.sum([beside[a + b] for a, b in pairwise(word)], axis=0) / max(1, len(word) - 1)
        can = ((most, np.maximum(pairs.sum(axis=0) / len(pairs), apart)), (weights, apart))
        for table, pieces in (*can, (exact, np.where(together > 0, together, apart))):
            absent = table[row] < PART_OF_WORD
            table[row] = np.where(absent, np.maximum(table[row], PART_OF_WORD * pieces), table[row])
    return Strengths(weights, most, literal, exact)


def _holding(index: Inferred, terms: Iterable[str], shelved: NDArray[np.int64]) -> Mapping[str, NDArray[np.bool_]]:
    """Which paragraphs have which of some terms."""
    different = sorted(set(terms))
    return dict(zip(different, index.holding(different, shelved), strict=True))


def _told_of(topic: Topic, numbers: NDArray[np.int64], collection: Collection) -> Strengths:
    """The same by the words themselves."""
    held, order = told(numbers.tolist(), collection, english=topic.is_english), numbers.tolist()
    found = [held[number] for number in order]
    return Strengths(
        np.array([[facet.weigh(each) for each in found] for facet in topic.facets]),
        np.array([[most_of(facet, each) for each in found] for facet in topic.facets]),
        np.array([[facet.is_in(each) for each in found] for facet in topic.facets]),
        np.array([[facet.weigh(each) for each in found] for facet in topic.facets]) if topic.is_english else None,
    )


def _having(
    topic: Topic, numbers: NDArray[np.int64], collection: Collection, wanted: Wanted
) -> tuple[Sequence[bool], Sequence[bool]]:
    """Which paragraphs may have a stretch of the question, and one of the words that they have to have."""
    needed = needed_by(wanted.shingles) + tuple(map(_needed_by_name, wanted.naming))
    if not needed:
        return [False] * len(numbers), [True] * len(numbers)
    shelved = collection.layout.shelved_of(numbers)
    words = collection.ranking.holding(frozenset[str]().union(*(stems for stems, _ in needed)), topic, shelved)
    held = _holding(collection.characters, frozenset[str]().union(*(single for _, single in needed)), shelved)
    having = np.zeros((len(needed), len(numbers)), np.bool_)
    for row, (stems, single) in zip(having, needed, strict=True):
        every = [*(words[term] for term in stems), *(held[character] for character in single)]
        row[:] = np.logical_and.reduce(every) if every else True
    stretches = len(needed) - len(wanted.naming)
    verbatim, named = (np.logical_or.reduce(part) for part in (having[:stretches], having[stretches:]))
    return verbatim.tolist(), named.tolist() if wanted.naming else [True] * len(numbers)


def _needed_by_name(word: str) -> tuple[frozenset[str], frozenset[str]]:
    """The terms and the characters without which a paragraph cannot have a name; of a stop word nothing is known."""
    parts = runs(word)
    spelled = (terms(run).word_set for kind, run in parts if kind != "han")
    return frozenset[str]().union(*spelled), frozenset("".join(run for kind, run in parts if kind == "han"))


@lru_cache(REMEMBERED)
def most_of(facet: Facet, found: Terms) -> float:
    """How surely a paragraph can speak of a facet: as ``Facet.weigh``, with characters that may stand together."""
    best = facet.weigh(found)
    if best < PART_OF_WORD and HAN.match(facet.word):
        held = [character in found.character_set for character in facet.word]
        pairs = [one and other for one, other in pairwise(held)] or held
        most = max(sum(pairs) / len(pairs), SINGLE_CHARACTERS * sum(held) / len(held))
        best = max(best, PART_OF_WORD * most)
    return best


def told(numbers: Sequence[int], collection: Collection, *, english: bool) -> dict[int, Terms]:
    """The terms of paragraphs, without their order; with ``english`` also what the Chinese ones mean."""
    kept = collection.told
    if len(kept) > MOST_KEPT:
        kept.clear()
    found = {number: held for number in numbers if (held := kept.get((number, english)))}
    missing = [number for number in numbers if number not in found]
    if missing:
        new = _told(missing, collection, english=english)
        kept.update(((number, english), held) for number, held in new.items())
        found |= new
    return found


def _told(numbers: Sequence[int], collection: Collection, *, english: bool) -> dict[int, Terms]:
    asked = np.array(numbers, np.int64)
    bridged = english and collection.thesaurus is not None
    chinese = collection.layout.is_chinese(asked).tolist() if bridged else [False] * len(numbers)
    found: dict[int, Terms] = {}
    for number, words, is_chinese in zip(numbers, collection.words_of(asked), chinese, strict=True):
        meant = collection.thesaurus.english_of(words) if is_chinese and collection.thesaurus else ()
        found[number] = Told((*words, *meant), words)
    return found
