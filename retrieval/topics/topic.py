"""The topic of a question: the things that it is about, called facets, each of which a passage may speak of.

Shares and strengths are 0 to 1. ``specificity`` weighs a facet: its idf, so that a rare word counts for more.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import pairwise, repeat
from typing import TYPE_CHECKING, Protocol

from retrieval.language.numerals import with_english_numbers
from retrieval.language.option import TYPO_WEIGHT, Option
from retrieval.language.tokens import HAN, bigrams_of, question_words, runs, stem
from retrieval.postings.bm25 import FEW
from retrieval.postings.query import Group, Query
from retrieval.postings.remembered import remembered
from retrieval.topics.abbreviations import with_abbreviations
from retrieval.topics.content import carries_nothing, content_words
from retrieval.topics.facet import Pairs, side_by_side, strengths
from retrieval.topics.options import facet_of, foreseen
from retrieval.topics.retold import with_phrasal

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from retrieval.collection import Collection
    from retrieval.language.spaces import Place
    from retrieval.language.tokens import Terms
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.promise import Covered, Promise, Wanted
    from retrieval.topics.facet import Facet

    Scene = tuple[float, ...]  # for each facet what every passage of an article is credited with, 0 to 1

SHORTEST_WHOLE = 6  # letters of a word that may be written apart
REMEMBERED = 20_000  # facets, so that a flood of odd words stays within bounds
SPELLED_WEIGHT = 1.5  # of a name in the other script, as characters to search for
SCENE = 0.4  # of what the title of an article says, for every passage below it
JOINT_WEIGHT = 0.3  # of pairs of characters across two words, beside words


class Thesaurus(Protocol):
    """What knows words of like meaning: the dictionary, a deployment's glossary, or both."""

    def related(self, word: str) -> Sequence[Option]:
        """What may stand for a folded word, in either language, as terms of the index, each with its weight."""

    def english_of(self, words: Sequence[str]) -> Sequence[str]:
        """What those of the words that are Chinese mean, as English terms, and how they sound (pinyin)."""

    def place(self, word: str) -> Place | None:
        """The place of a Chinese word in the space of meaning; None where it is not known."""

    def is_name(self, word: str) -> bool:
        """Whether a Chinese word is a proper name and nothing else."""


@dataclass(frozen=True)
class Topic:
    """The facets of a question, in its order.

    ``joints`` are the pairs of Chinese characters where one word of it meets the next, ``beside`` the words that
    stand side by side in a Chinese question to a few English articles.
    """

    facets: tuple[Facet, ...]
    joints: tuple[str, ...] = ()
    beside: Pairs = ()

    @cached_property
    def weight(self) -> float:
        """The specificity of all facets together."""
        return sum(facet.specificity for facet in self.facets)

    @cached_property
    def known(self) -> float:
        """The share of the topic whose words stand in the corpus, 0 to 1."""
        return sum(f.specificity for f in self.facets if f.known) / self.weight if self.facets else 0.0

    def coverage(self, *found: Terms, scene: Scene | None = None) -> float:
        """The share of the topic that passages together speak of, 0 to 1.

        ``found`` are the terms of the passages. Facets count by specificity, those too that the corpus lacks. Each is
        met at least as strongly as in the ``scene``, which a passage need not say again.
        """
        if not self.facets:
            return 0.0
        if self.beside:
            return self._together(found, scene)
        total = 0.0
        for facet, told in zip(self.facets, scene or repeat(0.0), strict=False):
            best = told
            for passage in found:
                strength = facet.met(facet, passage)
                if strength > best:  # noqa: PLR1730 - most of an answer's time is spent here, and a call of max costs most
                    best = strength
            total += facet.specificity * best
        return total / self.weight

    def _together(self, found: Sequence[Terms], scene: Scene | None) -> float:
        """The same coverage, where words side by side are surer."""
        every = [scene or (0.0,) * len(self.facets), *(strengths(self.facets, self.beside, each) for each in found)]
        met = map(max, zip(*every, strict=False))
        return sum((f.specificity * best for f, best in zip(self.facets, met, strict=False)), 0.0) / self.weight

    def scene(self, title: Terms) -> Scene:
        """How strongly an article's title meets each facet, times ``SCENE``, with which every passage is credited."""
        return tuple(SCENE * facet.strength(title) for facet in self.facets)

    def gain(self, found: Terms) -> float:
        """The specificity of the facets that a passage with these terms speaks of, summed."""
        return sum(facet.specificity * facet.strength(found) for facet in self.facets)

    def literal_gain(self, found: Terms) -> float:
        """The specificity of the facets of which it has the asker's own word, or a respelling of it, summed."""
        return sum([facet.specificity for facet in self.facets if facet.is_in(found)])

    @cached_property
    def query(self) -> Query:
        """The topic as a query to the indexes."""
        words = tuple(facet.group for facet in self.facets if facet.options)
        if not any(group.terms for group in words):
            words = tuple(facet.nearest for facet in self.facets if facet.options)
        grams = tuple(gram for facet in self.facets for gram in facet.grams)
        joints = tuple(Group.of(pair, JOINT_WEIGHT) for pair in self.joints)
        characters = tuple(group for facet in self.facets for group in facet.characters)
        latin = self.facets if self.is_english else ()
        return Query(
            words,
            grams + joints,
            characters,
            tuple(Group(((facet.word, 1.0), *facet.across)) for facet in latin),
            grams if latin else (),
            tuple(group for facet in latin if facet.spelled for group in _pairs(facet.spelled)),
        )

    @cached_property
    def names(self) -> tuple[Facet, ...]:
        """The facets that are names or numbers and stand in the corpus."""
        return tuple(facet for facet in self.facets if facet.exact and facet.known)

    @cached_property
    def is_spelled(self) -> bool:
        """Whether any facet is a name in Latin letters that Chinese text may write in characters."""
        return any(facet.spelled for facet in self.facets)

    @cached_property
    def scenes(self) -> dict[str, Scene]:
        """A cache of ``passages.evidence``: the scene of each article, by id."""
        return {}

    @cached_property
    def held(self) -> dict[Terms, tuple[float, float]]:
        """A cache of ``passages.evidence``: coverage and literal share of paragraphs, by their terms."""
        return {}

    @cached_property
    def promised(self) -> defaultdict[bool, dict[int, Covered]]:
        """A cache of ``passages.promise``: what paragraphs may cover, by number, and whether the one before counts."""
        return defaultdict(dict)

    @cached_property
    def promises(self) -> defaultdict[Wanted, dict[int, Promise]]:
        """The same with what is asked beside the topic."""
        return defaultdict(dict)

    @cached_property
    def weighed(self) -> defaultdict[Hashable, dict[Terms, tuple[float, bool]]]:
        """A cache of ``passages.evidence``: what utterances cover, by the kind of answer looked for and their terms."""
        return defaultdict(dict)

    @cached_property
    def read(self) -> dict[Hashable, list[Candidate]]:
        """The candidates of paragraphs that ``evidence`` read."""
        return {}

    @cached_property
    def is_english(self) -> bool:
        """Whether the whole topic is in Latin letters, so that Chinese paragraphs are found by translation."""
        return not any(HAN.match(facet.word) for facet in self.facets)


NO_TOPIC = Topic(())


def topic_of(text: str, collection: Collection, *, without: Iterable[str] = (), names: Iterable[str] = ()) -> Topic:
    """The topic of ``text``, a question or a part of one, in terms of what the collection holds.

    Stop words, words that ask and those in ``without`` are left out; each word gives one facet. ``names`` are the words
    that the asker wrote as names, folded.
    """
    left_out, exact = frozenset(without), frozenset(names)
    text = text if collection.has_chinese else with_english_numbers(text)
    words = [word for word in content_words(text, collection) if word not in left_out]
    asked = {word: word in exact or word.isdigit() for word in words}
    collection.word_index.look_up(
        foreseen(word for word in asked if (word, asked[word]) not in collection.facets_by_word)
    )
    every = [_remembered(word, collection, exact=is_exact) for word, is_exact in asked.items()]
    if len(every) > 1:
        every = _put_together(every, tuple(dict.fromkeys(words)), collection)
    told = [run for _, run in runs(text)]
    every = with_abbreviations(with_phrasal(every, told, collection), told, collection)
    facets = tuple(f for f in every if f.meant is None or not (f.meant in left_out or carries_nothing(f.meant)))
    if not any(HAN.match(facet.word) for facet in facets):
        return Topic(facets)
    is_foreign = not collection.has_chinese and collection.layout.size <= FEW
    return Topic(facets, _joints(text, left_out), side_by_side(facets, text) if is_foreign else ())


def _put_together(every: Sequence[Facet], words: Sequence[str], collection: Collection) -> list[Facet]:
    """The facets, with words that were written apart joined where the corpus has them as one: "air port".

    The joined word takes the place of both where the corpus lacks one of them, else it stands beside them.
    """
    found, last = list(every), len(words)
    for place in range(len(words) - 2, -1, -1):
        whole, parts = words[place] + words[place + 1], every[place : place + 2]
        if len(whole) < SHORTEST_WHOLE or not (whole.isascii() and whole.isalpha()) or place + 1 == last:
            continue
        if not collection.word_index.holds(stem(whole)):
            continue
        facet = _remembered(whole, collection, exact=False)
        if all(collection.word_index.holds(part.word) for part in parts):
            apart = Option(tuple(part.word for part in parts), TYPO_WEIGHT)
            found.append(replace(facet, options=(*facet.options, apart)))
        else:
            found[place : place + 2], last = [facet], place
    return found


def _remembered(word: str, collection: Collection, *, exact: bool) -> Facet:
    """The facet of a word, taken from the collection's cache where it was needed before."""
    found = partial(facet_of, word, collection, exact=exact)
    return remembered(collection.facets_by_word, (word, exact), REMEMBERED, found)


def _joints(text: str, without: AbstractSet[str]) -> tuple[str, ...]:
    """The pairs of characters where two words meet, neither of which asks: they often stand so in articles too."""
    from retrieval.language.chinese import cut  # noqa: PLC0415 - jieba's dictionary takes a second

    asking = question_words("zh") | without
    met = (pair for kind, run in runs(text) if kind == "han" for pair in pairwise(cut(run)))
    return tuple(dict.fromkeys(one[-1] + other[0] for one, other in met if asking.isdisjoint((one, other))))


def _pairs(name: str) -> Iterable[Group]:
    """The pairs of characters to search for where a name may be written in characters."""
    pairs = bigrams_of(name)
    return (Group.of(pair, SPELLED_WEIGHT / len(pairs)) for pair in pairs)
