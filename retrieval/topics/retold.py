"""Other words that tell as much: of verbs ("turned it down" is rejected it), of stances, of what something costs.

Likeness does not know these, nor that two words make a phrasal verb.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from retrieval.language.option import Option
from retrieval.language.tokens import HAN, stem, word_list, words_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from retrieval.collection import Collection
    from retrieval.language.tokens import Terms
    from retrieval.questions.units import Unit
    from retrieval.topics.facet import Facet
    from retrieval.topics.topic import Topic

ALIKE = 0.6  # weight of another word for what is asked to have been done
SINGLE = 0.7  # the same of a single verb in the place of a phrasal one
APART = 0.6  # the same of a phrasal verb, whose two words may stand anywhere in a paragraph
BETWEEN = 3  # words of a question that may stand between a verb and its particle
SPENT_ALIKE = 0.75  # weight of one word for spending in the place of another
SUM = "钱"  # what 多少钱 asks for, which any sum tells
SIDE = "!"  # opens a line of words for being for a thing or against it
SOMETHING_LIKE = 0.25  # strength from which a paragraph has something like a word
STANCE_ALIKE = 0.8  # weight of one word for a stance in the place of another


def retold(topic: Topic, verb: str | None, collection: Collection) -> Topic:
    """A topic of which the verb of a question, a term, is met by other words for what it asks to have been done."""
    others = [Option((word,), ALIKE) for word in _retold().get(verb or "", ())]
    return replace(topic, facets=tuple(_met_by(others, f, collection) if f.word == verb else f for f in topic.facets))


def with_phrasal(facets: Sequence[Facet], words: Sequence[str], collection: Collection) -> list[Facet]:
    """The facets of ``words``, single and phrasal verbs standing for each other, particles no facets of their own."""
    terms = [word if HAN.match(word) else stem(word) for word in words]
    verbs = {term: each for term in terms if (each := _particles().get(term))}
    said = {verb: found for verb in verbs for particle in verbs[verb] if (found := _said(terms, verb, particle))}
    particles = {found[1] for found in said.values()}
    return [
        _met_by(_other_ways(facet.word, said), facet, collection)
        for facet in facets
        if facet.word not in particles or facet.word in said
    ]


def _said(terms: Sequence[str], verb: str, particle: str) -> tuple[str, str] | None:
    """A phrasal verb as it stands in a question, if it does."""
    if verb not in terms:
        return None
    at = terms.index(verb)
    return (verb, particle) if particle in terms[at + 1 : at + 2 + BETWEEN] else None


def _other_ways(verb: str, said: Mapping[str, tuple[str, str]]) -> Sequence[Option]:
    """Single verbs for a phrasal one that a question says, and phrasal ones for a single verb."""
    single = [Option((other,), SINGLE) for other in _phrases()[said[verb]]] if verb in said else []
    return [*single, *(Option(phrase, APART) for phrase in _phrases_for().get(verb, ()))]


def _met_by(others: Sequence[Option], facet: Facet, collection: Collection) -> Facet:
    held = [option for option in others if all(map(collection.word_index.holds, option.terms))]
    return facet.widened(held) if held else facet


@cache
def _retold() -> Mapping[str, tuple[str, ...]]:
    """For each verb, as a term, the others."""
    return {stem(verb): tuple(dict.fromkeys(map(stem, others))) for verb, others in words_for("verbs.en.txt").items()}


@cache
def _phrases() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Phrasal verbs, as terms, with the single verbs that say the same."""
    pairs = words_for("phrasal.en.txt").items()
    return {
        (stem(verb), stem(particle)): tuple(map(stem, single))
        for (verb, particle), single in ((phrase.split(), single) for phrase, single in pairs)
    }


@cache
def _particles() -> Mapping[str, Sequence[str]]:
    """For each verb of a phrasal one its particles."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for verb, particle in _phrases():
        found[verb].append(particle)
    return dict(found)


@cache
def _phrases_for() -> Mapping[str, Sequence[tuple[str, str]]]:
    """For each single verb the phrasal ones that say the same."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for phrase, others in _phrases().items():
        for verb in dict.fromkeys(others):
            found[verb].append(phrase)
    return dict(found)


def measured(topic: Topic, unit: Unit | None, collection: Collection) -> Topic:
    """A topic without the words that its unit tells; with all of them where it has no others."""
    if unit is None or not unit.words:
        return with_sums(topic, unit, collection)
    facets = tuple(facet for facet in topic.facets if facet.word not in unit.words)
    return replace(topic, facets=facets) if facets else topic


def with_sums(topic: Topic, unit: Unit | None, collection: Collection) -> Topic:
    """A topic whose words for spending any other such word of the corpus meets, where a sum of money is asked for.

    Where the corpus has none, the sum itself meets them: they are left out, unless the topic has nothing else.
    """
    words = spending()
    if unit is None or unit.name != "money" or not any(facet.word in words for facet in topic.facets):
        return topic
    beside = tuple(facet for facet in topic.facets if facet.word != SUM)
    topic = replace(topic, facets=beside) if beside else topic
    held = [word for word in words if collection.word_index.holds(word)]
    facets = tuple(_with_spending(topic, held))
    return replace(topic, facets=facets) if facets else topic


@cache
def spending() -> tuple[str, ...]:
    """Words for what something costs, as terms."""
    every = sorted(word_list("spending.en.txt") | word_list("spending.zh.txt"))
    return tuple(dict.fromkeys(word if HAN.match(word) else stem(word) for word in every))


def _with_spending(topic: Topic, held: list[str]) -> Iterator[Facet]:
    words = spending()
    for facet in topic.facets:
        if facet.word not in words:
            yield facet
        elif held:
            literal = tuple(option for option in facet.options if option.terms == (facet.word,))
            others = tuple(Option((word,), SPENT_ALIKE) for word in held if word != facet.word)
            yield replace(facet, options=(*literal, *others), known=True)


def with_stances(topic: Topic, collection: Collection) -> Topic:
    """A topic whose words for a stance any other such word of the corpus meets, where there is more than the stance."""
    families = _families()
    if len(topic.facets) < 2 or not any(facet.word in families for facet in topic.facets):  # noqa: PLR2004 - the thing
        return topic

    return replace(
        topic, facets=tuple(_with_families(facet, families.get(facet.word, ()), collection) for facet in topic.facets)
    )


def takes_the_side(facet: Facet, found: Terms) -> bool:
    """Whether a paragraph has a word for the stance that a facet asks for, or one like it."""
    return facet.strength(found) >= SOMETHING_LIKE or not frozenset(_families()[facet.word]).isdisjoint(found.words)


def is_of_stance(term: str) -> bool:
    """Whether a term asks who takes a stance."""
    return term in _families()


def asks_for_side(facet: Facet) -> bool:
    """Whether a facet asks who is for a thing or against it."""
    return facet.word in _sides()


@cache
def _sides() -> frozenset[str]:
    asking = (asked for asked in words_for("stances.txt") if asked.startswith(SIDE))
    return frozenset(_term(word) for asked in asking for word in asked.removeprefix(SIDE).split())


def _with_families(facet: Facet, words: tuple[str, ...], collection: Collection) -> Facet:
    held = [Option((word,), STANCE_ALIKE) for word in words if word != facet.word and collection.word_index.holds(word)]
    return replace(facet.widened(held), known=True, exact=False) if held else facet


@cache
def _families() -> dict[str, tuple[str, ...]]:
    """For each word that asks for a stance, as a term, all that tell it."""
    found: dict[str, tuple[str, ...]] = {}
    for asked, telling in words_for("stances.txt").items():
        asking = asked.removeprefix(SIDE).split()
        found |= dict.fromkeys(map(_term, asking), tuple(dict.fromkeys(map(_term, (*asking, *telling)))))
    return found


def _term(word: str) -> str:
    return word if HAN.match(word) else stem(word)
