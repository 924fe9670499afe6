"""A facet: one thing that a question is about, with the words that may stand for it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from retrieval.language.option import TYPO_WEIGHT, Option
from retrieval.language.rarity import WHOLE, shares
from retrieval.language.tokens import HAN, bigrams_of, grams_of
from retrieval.postings.query import Group

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from retrieval.language.tokens import Terms

BESIDE_LITERAL = 0.1  # what is left of a synonym's weight in a search that has the asker's own word
SAME = 0.9  # weight of what means the same, as an abbreviation does: it is searched for as the word itself
QUERIED = 0.2  # options from this weight on are searched for; weaker ones only tell found passages apart
MEANT = 0.35  # weight from which a meaning is likely enough to be one of two words side by side
SPELLED = 0.9  # of a name that stands there as it sounds in characters
PART_OF_WORD = 0.5  # what the characters of a Chinese word are worth when the word itself is absent
SINGLE_CHARACTERS = 0.6  # of that, when no two characters stand together
BIGRAM_WEIGHT, FOUR_GRAM_WEIGHT = 0.5, 0.2  # of pairs of characters and stretches of letters beside words
REMEMBERED = 1 << 15  # facets with passages that they met: of few articles, all that are asked about often
BESIDE = 0.7  # of how sure the meaning beside it is, for what is left to doubt of a meaning

Pairs = tuple[tuple[str, str], ...]  # of words


def weighed(facet: Facet, found: Terms) -> float:
    """The strength of a facet in a passage with these terms, 0 to 1; not remembered."""
    return facet.weigh(found)


strength_in = lru_cache(REMEMBERED)(weighed)


@dataclass(frozen=True, eq=False)
class Facet:
    """One thing that a question is about: a word, and what may stand for it in a passage.

    Attributes:
        word: the asker's word, as a term of the index.
        options: what may stand for it, with weights 0 to 1, strongest first: itself if the corpus has it, respellings,
            synonyms, translations, words that keep like company. ``alike`` are those of them that mean the same.
        specificity: how much it weighs in its topic: its idf in the corpus, less for a common word of the language.
        known: whether the corpus has the word or a respelling of it.
        exact: whether it is a name or a number, for which no other word will do.
        across: English terms, with weights, that may stand for it in the translation of Chinese text.
        spelled: the word as a name in Chinese characters.
        meant: the word that a misspelt one is read as.
        met: gives its strength in a passage's terms, 0 to 1, and remembers it.
    """

    word: str
    options: tuple[Option, ...]
    specificity: float
    known: bool
    exact: bool = False
    alike: tuple[Option, ...] = ()
    across: tuple[tuple[str, float], ...] = ()
    spelled: str | None = None
    meant: str | None = None
    met: Callable[[Facet, Terms], float] = field(default=strength_in, repr=False)

    @cached_property
    def group(self) -> Group:
        """The words to search for; other words count for little where the corpus has the asker's own.

        Chinese translations of an English word are left to ``postings/bridge``, which finds them more surely.
        """
        literal = self.options[0].terms == (self.word,)
        chinese = HAN.match(self.word) is not None
        rest = [
            o
            for o in self.options[literal:]
            if o.weight >= QUERIED and o.searched and (chinese or not HAN.match(o.terms[0]))
        ]
        scaled = [(o, BESIDE_LITERAL if literal and o.weight < SAME else 1.0) for o in rest]
        others = tuple([(term, scale * weight) for o, scale in scaled for term, weight in o.parted()])
        beside = self.across if chinese and not literal else ()
        return Group((((self.word, 1.0),) if literal else ()) + others, literal=literal, beside=beside)

    @cached_property
    def nearest(self) -> Group:
        """English words near it, searched for where the corpus lacks every translation of the question's words."""
        near = [option for option in self.options if option.weight >= QUERIED and not HAN.match(option.terms[0])]
        return Group(tuple((term, weight) for option in near for term, weight in option.parted()))

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The parts of the word: stretches of letters, or pairs of characters."""
        return tuple(grams_of(self.word))

    @cached_property
    def grams(self) -> tuple[Group, ...]:
        """The parts of the word to search for."""
        weight = BIGRAM_WEIGHT if self._is_chinese else FOUR_GRAM_WEIGHT
        return tuple(Group.of(part, weight) for part in self.parts)

    @cached_property
    def characters(self) -> tuple[Group, ...]:
        """The single characters of a Chinese word."""
        return tuple(map(Group.of, self.word)) if self._is_chinese else ()

    def widened(self, others: Sequence[Option]) -> Facet:
        """The same facet with further words of like meaning, which the corpus has."""
        options = sorted((*self.options, *others), key=lambda option: -option.weight)
        return replace(self, options=tuple(options), alike=(*self.alike, *others))

    def is_in(self, found: Terms) -> bool:
        """Whether a passage has the asker's own word, or a respelling of it."""
        words = found.word_set
        return not self._own_terms.isdisjoint(words) or (
            bool(self._own_phrases) and any(map(words.issuperset, self._own_phrases))
        )

    @cached_property
    def own_words(self) -> tuple[tuple[str, ...], ...]:
        """The asker's own word and its respellings, each as the terms that all have to stand there."""
        return tuple(option.terms for option in self.options if option.weight >= TYPO_WEIGHT)

    @cached_property
    def _own_terms(self) -> frozenset[str]:
        return frozenset(way[0] for way in self.own_words if len(way) == 1)

    @cached_property
    def _own_phrases(self) -> tuple[tuple[str, ...], ...]:
        return tuple(way for way in self.own_words if len(way) != 1)

    def is_named(self, found: Terms) -> float:
        """How surely a passage names the thing itself, rather than what belongs to it, 0 to 1."""
        own = 1.0 if self.is_in(found) else 0.0
        return max((own, *(o.weight for o in self.alike if found.word_set.issuperset(o.terms))))

    def strength(self, found: Terms) -> float:
        """How surely a passage speaks of it, 0 to 1."""
        return self.met(self, found)

    def weigh(self, found: Terms) -> float:
        """The strength in a passage with these terms, 0 to 1, worked out and not remembered."""
        best = 0.0
        present: dict[Option, int] = {}
        for term in self._by_term.keys() & found.word_set:
            weight, phrases = self._by_term[term]
            best = max(best, weight)
            for option, share in phrases:
                present[option] = present.get(option, 0) + share
        for option, share in present.items():
            best = max(best, option.weight * share / WHOLE)
        if best < SPELLED and self.spelled and found.gram_set.issuperset(bigrams_of(self.spelled)):
            best = SPELLED
        if best < PART_OF_WORD and self._is_chinese:
            best = max(best, PART_OF_WORD * self._characters(found))
        return best

    @cached_property
    def _by_term(self) -> Mapping[str, tuple[float, tuple[tuple[Option, int], ...]]]:
        """For each term its weight as an option of its own, and the longer options with its share of each."""
        single: dict[str, float] = {}
        phrases: defaultdict[str, list[tuple[Option, int]]] = defaultdict(list)
        for option in dict.fromkeys(self.options):
            if len(option.terms) == 1:
                single[option.terms[0]] = max(single.get(option.terms[0], 0.0), option.weight)
            else:
                for term, share in zip(option.terms, shares(option.terms), strict=True):
                    phrases[term].append((option, share))
        return {term: (single.get(term, 0.0), tuple(phrases[term])) for term in (*single, *phrases)}

    @cached_property
    def meanings(self) -> Mapping[str, float]:
        """The single English words that may stand for it and are likely enough to, with their weights."""
        single = ((term, weight) for term, (weight, _) in self._by_term.items() if not HAN.match(term))
        return {term: weight for term, weight in single if weight >= MEANT}

    @cached_property
    def _is_chinese(self) -> bool:
        return HAN.match(self.word) is not None

    def _characters(self, found: Terms) -> float:
        """How much of a Chinese word a passage holds in pieces."""
        pairs = bigrams_of(self.word) if len(self.word) > 1 else []
        together = sum([pair in found.han for pair in pairs])
        if together:
            return together / len(pairs)
        return SINGLE_CHARACTERS * sum(c in found.character_set for c in self.word) / len(self.word)


def side_by_side(facets: Sequence[Facet], text: str) -> Pairs:
    """The words of which one follows the other in a text without anything between, both Chinese and no names."""
    meant = ((f.word if HAN.match(f.word) and not f.exact else "") for f in facets)
    return tuple((one, other) for one, other in pairwise(meant) if one and other and one + other in text)


def strengths(facets: Sequence[Facet], pairs: Pairs, found: Terms) -> list[float]:
    """How surely a passage with these terms speaks of each facet, 0 to 1; more where two meanings meet side by side."""
    sure = {facet.word: facet.strength(found) for facet in facets}
    meanings = {facet.word: facet.meanings for facet in facets}
    for one, other in pairs:
        if one in sure and other in sure:  # what a question asks by may be left out of its topic
            for own, beside in _met(meanings[one], meanings[other], found.words):
                sure[one] = max(sure[one], own + (1 - own) * BESIDE * beside)
                sure[other] = max(sure[other], beside + (1 - beside) * BESIDE * own)
    return [sure[facet.word] for facet in facets]


def _met(one: Mapping[str, float], other: Mapping[str, float], words: Sequence[str]) -> Iterator[tuple[float, float]]:
    """The weights of a meaning of each of two words, wherever these stand side by side, in either order."""
    for pair in pairwise(words):
        for own, beside in (pair, pair[::-1]):
            if own in one and beside in other:
                yield one[own], other[beside]
