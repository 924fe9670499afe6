"""The topic of a question: the things it is about, each a facet that a passage may hold."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import chain, compress, pairwise, repeat
from typing import TYPE_CHECKING, Protocol

from retrieval.index.memory import remembered
from retrieval.language.derived import of_same_family
from retrieval.language.option import TYPO_WEIGHT, Option, joined
from retrieval.language.peoples import of_same_country
from retrieval.language.rarity import rarity
from retrieval.language.tokens import HAN, bigrams_of, question_words, runs, stem
from retrieval.postings.bm25 import Group, Query, idf_of
from retrieval.topics.content import carries_nothing, content_words
from retrieval.topics.facet import Facet
from retrieval.topics.heard import heard, spelled
from retrieval.topics.phrasal import with_phrasal
from retrieval.topics.respelling import LONGEST, intended, respelled

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from retrieval.collection import Collection
    from retrieval.language.spaces import Place
    from retrieval.language.tokens import Terms
    from retrieval.passages.promise import Covered
    from retrieval.postings.bm25 import Okapi

    Scene = tuple[float, ...]  # for each facet what every passage of an article is credited with, 0 to 1

SHORTEST_PART = 4
SHORTEST_WHOLE = 6  # letters of a word that may be written apart
PART_OF_COMPOUND = 0.4  # of the part of an unknown compound that the corpus knows: "sand" for "sandstorm"
REMEMBERED = 20_000  # facets, so that a flood of odd words stays within bounds
HEARD, SPELLED_WEIGHT = 0.9, 1.5  # of a name in the other script, as an option and as characters to search for
MOST_MEANINGS = 4  # of a Chinese word, whose company is searched for
SCENE = 0.4  # of what the title of an article says, for every passage below it
JOINT_WEIGHT = 0.3  # of pairs of characters across two words, beside words
NEAR_WEIGHT = 0.95  # of a word at no distance at all in the word space


class Thesaurus(Protocol):
    """Where words of like meaning come from."""

    def related(self, word: str) -> Sequence[Option]:
        """Options for a folded word of the question, in either language, as index terms."""

    def english_of(self, words: Sequence[str]) -> Sequence[str]:
        """What the Chinese ones among the words mean, as English terms, and how they sound."""

    def place(self, word: str) -> Place | None:
        """Where a Chinese word stands in the word space."""

    def is_name(self, word: str) -> bool:
        """Whether a Chinese word is a proper name and nothing else."""


@dataclass(frozen=True)
class Topic:
    """The facets of a question, in its order, and the pairs of Chinese characters where one word meets the next."""

    facets: tuple[Facet, ...]
    joints: tuple[str, ...] = ()

    @cached_property
    def weight(self) -> float:
        """The specificity of all facets together."""
        return sum(facet.specificity for facet in self.facets)

    @cached_property
    def known(self) -> float:
        """The share of the topic whose words stand in the corpus."""
        return sum(f.specificity for f in self.facets if f.known) / self.weight if self.facets else 0.0

    def coverage(self, *found: Terms, scene: Scene | None = None) -> float:
        """Share of the topic that passages together speak of, 0 to 1: facets by specificity, unknown ones counted.

        Of each facet no less than its share of the ``scene``, which a passage need not say again.
        """
        if not self.facets:
            return 0.0
        total = 0.0
        for facet, told in zip(self.facets, scene or repeat(0.0), strict=False):
            best = told
            for passage in found:
                strength = facet.met(facet, passage)
                if strength > best:  # noqa: PLR1730 - most of an answer's time is spent here, and a call of max costs most
                    best = strength
            total += facet.specificity * best
        return total / self.weight

    def scene(self, title: Terms) -> Scene:
        """What the title of an article says of each facet, which counts by ``SCENE`` for every passage below it."""
        return tuple(SCENE * facet.strength(title) for facet in self.facets)

    def gain(self, found: Terms) -> float:
        """The specificity of what a passage speaks of."""
        return sum(facet.specificity * facet.strength(found) for facet in self.facets)

    def literal_gain(self, found: Terms) -> float:
        """The specificity of what a passage says in the asker's own words, or in a respelling of them."""
        return sum([facet.specificity for facet in self.facets if facet.is_in(found)])

    @cached_property
    def query(self) -> Query:
        """The topic for the index."""
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
        """The facets that are names or numbers which the corpus has."""
        return tuple(facet for facet in self.facets if facet.exact and facet.known)

    @cached_property
    def is_spelled(self) -> bool:
        """Whether any facet is a name that may stand there in characters, of which the index tells little."""
        return any(facet.spelled for facet in self.facets)

    @cached_property
    def scenes(self) -> dict[str, Scene]:
        """The scenes of the articles that ``evidence`` met, by id."""
        return {}

    @cached_property
    def held(self) -> dict[Terms, tuple[float, float]]:
        """Coverage and literal share of paragraphs that ``evidence`` met in one search and may meet in the next."""
        return {}

    @cached_property
    def promised(self) -> defaultdict[bool, dict[int, Covered]]:
        """What ``promise`` found of paragraphs, by number; apart where the paragraphs before them count."""
        return defaultdict(dict)

    @cached_property
    def weighed(self) -> defaultdict[Hashable, dict[Terms, tuple[float, bool]]]:
        """What ``evidence`` found of the words of utterances, by the kind of answer that was looked for."""
        return defaultdict(dict)

    @cached_property
    def is_english(self) -> bool:
        """Whether all of it is in Latin letters, so that Chinese paragraphs have to be met by their meaning."""
        return not any(HAN.match(facet.word) for facet in self.facets)


def topic_of(text: str, collection: Collection, *, without: Iterable[str] = (), names: Iterable[str] = ()) -> Topic:
    """The facets of a stretch of a question, stop and question words left out, each once.

    ``names`` are the words that the asker wrote as names, folded.
    """
    left_out, exact = frozenset(without), frozenset(names)
    words = [word for word in content_words(text, collection) if word not in left_out]
    every = [_remembered(word, collection, exact=word in exact or word.isdigit()) for word in dict.fromkeys(words)]
    if len(every) > 1:
        every = _put_together(every, tuple(dict.fromkeys(words)), collection)
    every = with_phrasal(every, [run for _, run in runs(text)], collection)
    facets = tuple(f for f in every if f.meant is None or not (f.meant in left_out or carries_nothing(f.meant)))
    return Topic(facets, _joints(text, left_out) if any(HAN.match(facet.word) for facet in facets) else ())


def _put_together(every: Sequence[Facet], words: Sequence[str], collection: Collection) -> list[Facet]:
    """The facets of words with the word of the corpus that two of them side by side may be: "air port".

    It takes the place of both where the corpus lacks one of them, and stands beside them where it has both.
    """
    found, last = list(every), len(words)
    for place in range(len(words) - 2, -1, -1):
        whole, parts = words[place] + words[place + 1], every[place : place + 2]
        if len(whole) < SHORTEST_WHOLE or not (whole.isascii() and whole.isalpha()) or place + 1 == last:
            continue
        if not collection.words.holds(stem(whole)):
            continue
        facet = _remembered(whole, collection, exact=False)
        if all(collection.words.holds(part.word) for part in parts):
            apart = Option(tuple(part.word for part in parts), TYPO_WEIGHT)
            found.append(replace(facet, options=(*facet.options, apart)))
        else:
            found[place : place + 2], last = [facet], place
    return found


def _remembered(word: str, collection: Collection, *, exact: bool) -> Facet:
    """The facet of a word, from the collection's memory where it was asked for before."""
    found = partial(_facet, word, collection, exact=exact)
    return remembered(collection.facets, (word, exact), REMEMBERED, found)


def _joints(text: str, without: AbstractSet[str]) -> tuple[str, ...]:
    """The pairs of characters where a word meets the next: what stands side by side in a question often does in text.

    None beside a question word, in whose place the text has the answer.
    """
    from retrieval.language.chinese import cut  # noqa: PLC0415 - jieba's dictionary takes a second

    asking = question_words("zh") | without
    met = (pair for kind, run in runs(text) if kind == "han" for pair in pairwise(cut(run)))
    return tuple(dict.fromkeys(one[-1] + other[0] for one, other in met if asking.isdisjoint((one, other))))


def _facet(word: str, collection: Collection, *, exact: bool) -> Facet:
    """A word of a question with what may stand for it in this corpus."""
    index = collection.words
    if HAN.match(word) and (other := heard(word, collection)):
        return Facet(word, (Option(other[:1], HEARD),), index.specificity(other[0]), known=True, exact=True)
    if not exact and (meant := intended(word, collection)):
        return replace(_facet(meant, collection, exact=False), meant=meant)
    term = word if HAN.match(word) else stem(word)
    stands = index.holds(term)
    options = [Option((term,), 1.0)] if stands else []
    exact = exact or _is_chinese_name(word, collection)
    kin = chain(of_same_country(term), () if exact else of_same_family(term))
    options += [option for option in kin if all(map(index.holds, option.terms))]
    if collection.thesaurus is not None:
        every = collection.thesaurus.related(word)
        index.look_up(term for related in every for term in related.terms)
        options += _agreed(o for related in every for o in _held(related, index))
    alike = list(options)
    if not exact:
        alike += collection.space.alike(term)
        options = _with_near(options, term, collection)
    if not options[:1] or options[0].terms != (term,):
        options += _compound(word, index)
    if not any(o.weight >= TYPO_WEIGHT for o in options):
        options += [Option((meant,), TYPO_WEIGHT) for meant in respelled(word, collection)]
    name = None if stands else spelled(term, collection)
    known = name is not None or any(o.weight >= TYPO_WEIGHT for o in options)
    specificity = index.specificity(term) if stands else idf_of(1, max(2, index.size))
    if not exact and (stands or all(_same_script(term, option) for option in options)):
        specificity *= rarity(term)  # of what is met in translation, the common words are those that meet surely
    across = () if exact else _across(term, options, collection)
    return Facet(term, tuple(options), specificity, known, exact, tuple(alike), tuple(across), name, met=collection.met)


def _is_chinese_name(word: str, collection: Collection) -> bool:
    """Whether a Chinese word is a proper name, for which no other will do."""
    return HAN.match(word) is not None and collection.thesaurus is not None and collection.thesaurus.is_name(word)


def _pairs(name: str) -> Iterable[Group]:
    """What to search for where a name may stand in characters."""
    pairs = bigrams_of(name)
    return (Group.of(pair, SPELLED_WEIGHT / len(pairs)) for pair in pairs)


def _across(term: str, options: Sequence[Option], collection: Collection) -> Sequence[tuple[str, float]]:
    """What keeps company with a word in the other language: with an English one, or with what a Chinese one means."""
    if not HAN.match(term):
        return collection.bridge.near(term) if collection.bridge else ()
    if any(option.terms == (term,) for option in options[:1]):
        return ()
    from retrieval.language.wordspace import near_any  # noqa: PLC0415 - reads four megabytes

    meanings = [(t, o.weight / len(o.terms)) for o in options if o.searched for t in o.terms if not HAN.match(t)]
    return near_any(collection.space.company, sorted(meanings, key=lambda pair: -pair[1])[:MOST_MEANINGS])


def _with_near(options: Sequence[Option], term: str, collection: Collection) -> list[Option]:
    """The options with the near words of the spaces, those of like meaning joined with the dictionary's."""
    near = [Option(o.terms, NEAR_WEIGHT * o.weight, _same_script(term, o)) for o in collection.space.near(term)]
    are_unsure = [o.weight < TYPO_WEIGHT and _same_script(term, o) for o in options]
    sure = [o for o, is_unsure in zip(options, are_unsure, strict=True) if not is_unsure]
    unsure = list(compress(options, are_unsure))
    across = [o for o in near if not o.searched]
    return [*sure, *joined([*unsure, *(o for o in near if o.searched)]), *across]


def _same_script(term: str, option: Option) -> bool:
    """Whether an option is in the script of the word itself; of another language only translations are searched for."""
    return (HAN.match(term) is None) == (HAN.match(option.terms[0]) is None)


def _agreed(options: Iterable[Option]) -> list[Option]:
    """Options with those joined that are left of several meanings: the union of a labour union and of a trade union."""
    every = list(options)
    partial = [o for o in every if o.weight < TYPO_WEIGHT]
    return sorted([o for o in every if o.weight >= TYPO_WEIGHT] + joined(partial), key=lambda o: -o.weight)


def _held(option: Option, index: Okapi) -> Iterable[Option]:
    """The option as far as the corpus knows its words; less than half of them mean something else."""
    known = tuple(term for term in option.terms if index.holds(term))
    share = len(known) / len(option.terms)
    return (Option(known, option.weight * share),) if share >= 0.5 else ()  # noqa: PLR2004


def _compound(word: str, index: Okapi) -> Iterable[Option]:
    """An unknown word taken apart into two English ones of which the corpus knows both, or one: ``sandstorm``."""
    if HAN.match(word) or len(word) > LONGEST:
        return
    from retrieval.language.spaces import is_word  # noqa: PLC0415 - reads four megabytes

    for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        parts = stem(word[:cut]), stem(word[cut:])
        known = tuple(part for part in parts if index.holds(part))
        if len(known) == len(parts):
            yield Option(known, TYPO_WEIGHT)
        elif known and all(map(is_word, parts)):
            yield Option(known, PART_OF_COMPOUND)
