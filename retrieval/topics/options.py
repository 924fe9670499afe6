"""The facet of a word of a question: what may stand for the word in a corpus."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, compress
from typing import TYPE_CHECKING

from retrieval.language.families import of_same_country, of_same_family
from retrieval.language.option import TYPO_WEIGHT, Option, joined, option_from
from retrieval.language.rarity import rarity
from retrieval.language.tokens import HAN, stem
from retrieval.postings.formula import idf_of
from retrieval.topics.facet import Facet
from retrieval.topics.heard import heard, spelled
from retrieval.topics.respelling import LONGEST, intended, respelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from retrieval.collection import Collection
    from retrieval.postings.bm25 import Okapi

SHORTEST_PART = 4
PART_OF_COMPOUND = 0.4  # of the part of an unknown compound that the corpus knows: "sand" for "sandstorm"
HEARD = 0.9  # of a name in the other script, as an option
MOST_MEANINGS = 4  # of a Chinese word, whose company is searched for
NEAR_WEIGHT = 0.95  # of a word at no distance at all in the word space


def foreseen(words: Iterable[str]) -> list[str]:
    """The terms that are looked up for the facets of words one after the other."""
    every = [word if HAN.match(word) else stem(word) for word in words]
    kin = [option.terms for term in every for option in chain(of_same_country(term), of_same_family(term))]
    return [*every, *chain.from_iterable(kin)]


def facet_of(word: str, collection: Collection, *, exact: bool) -> Facet:
    """A word of a question with what may stand for it in this corpus."""
    index = collection.word_index
    if HAN.match(word) and (other := heard(word, collection)):
        return Facet(word, (Option(other[:1], HEARD),), index.specificity(other[0]), known=True, exact=True)
    if not exact and (meant := intended(word, collection)):
        return replace(facet_of(meant, collection, exact=False), meant=meant)
    term = word if HAN.match(word) else stem(word)
    stands = index.holds(term)
    exact = exact or _is_chinese_name(word, collection)
    alike = _of_like_meaning(word, term, collection, exact=exact)
    options = list(alike) if exact else _with_near(alike, word, term, collection)
    if not exact:
        alike = [*alike, *collection.space.alike(term)]
    if not options[:1] or options[0].terms != (term,):
        options += _compound(word, index)
    if not any(o.weight >= TYPO_WEIGHT for o in options):
        options += [Option((meant,), TYPO_WEIGHT) for meant in respelled(word, collection)]
    name = None if stands else spelled(term, collection)
    return Facet(
        term,
        tuple(options),
        _specificity(term, options, collection, exact=exact),
        known=name is not None or any(o.weight >= TYPO_WEIGHT for o in options),
        exact=exact,
        alike=tuple(alike),
        across=() if exact else tuple(_across(term, options, collection)),
        spelled=name,
        met=collection.strength_of_facet,
    )


def _of_like_meaning(word: str, term: str, collection: Collection, *, exact: bool) -> list[Option]:
    """The word itself if the corpus has it, what else its country or family is called, and the thesaurus's words."""
    index = collection.word_index
    options = [Option((term,), 1.0)] if index.holds(term) else []
    kin = chain(of_same_country(term), () if exact else of_same_family(term))
    options += [option for option in kin if all(map(index.holds, option.terms))]
    if collection.thesaurus is not None:
        every = collection.thesaurus.related(word)
        index.look_up(term for related in every for term in related.terms)
        options += _agreed(o for related in every for o in _held(related, index))
    return options


def _specificity(term: str, options: Sequence[Option], collection: Collection, *, exact: bool) -> float:
    """How much the word weighs: its idf, less for a common one of the language, or what its meanings weigh."""
    index = collection.word_index
    stands = index.holds(term)
    specificity = index.specificity(term) if stands else idf_of(1, max(2, index.size))
    if not exact and (stands or all(_same_script(term, option) for option in options)):
        specificity *= rarity(term)  # of what is met in translation, the common words are those that meet surely
    if HAN.match(term) and not (stands or exact or collection.has_chinese):
        return _among_meanings(term, options, index) or specificity
    return specificity


def _among_meanings(term: str, options: Sequence[Option], index: Okapi) -> float | None:
    """How much a Chinese word weighs in English: the mean idf of its meanings by their weight; None without any."""
    meanings = [option for option in options if option.searched and not _same_script(term, option)]
    if not meanings:
        return None
    told = [(weight, index.specificity(word)) for option in meanings for word, weight in option.parted()]
    return sum(weight * idf for weight, idf in told) / sum(weight for weight, _ in told)


def _is_chinese_name(word: str, collection: Collection) -> bool:
    """Whether a Chinese word is a proper name, for which no other will do."""
    return HAN.match(word) is not None and collection.thesaurus is not None and collection.thesaurus.is_name(word)


def _across(term: str, options: Sequence[Option], collection: Collection) -> Sequence[tuple[str, float]]:
    """What keeps company with a word in the other language: with an English one, or with what a Chinese one means."""
    if not HAN.match(term):
        return collection.bridge.near(term) if collection.bridge else ()
    if any(option.terms == (term,) for option in options[:1]):
        return ()
    from retrieval.language.wordspace import near_any  # noqa: PLC0415 - reads four megabytes

    meanings = [(t, o.weight / len(o.terms)) for o in options if o.searched for t in o.terms if not HAN.match(t)]
    return near_any(collection.space.company, sorted(meanings, key=lambda pair: -pair[1])[:MOST_MEANINGS])


def _with_near(options: Sequence[Option], word: str, term: str, collection: Collection) -> list[Option]:
    """The options with the near words of the spaces, those of like meaning joined with the dictionary's."""
    is_latin = HAN.match(term) is None
    near = [
        option_from((terms, NEAR_WEIGHT * weight, (HAN.match(terms[0]) is None) == is_latin))
        for terms, weight, _ in collection.space.near(term, word)
    ]
    are_unsure = [o.weight < TYPO_WEIGHT and _same_script(term, o) for o in options]
    sure = [o for o, is_unsure in zip(options, are_unsure, strict=True) if not is_unsure]
    unsure = compress(options, are_unsure)
    across = [each for each in near if not each.searched]
    return [*sure, *joined([*unsure, *[each for each in near if each.searched]]), *across]


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
    if len(option.terms) == 1:
        return (option,) if index.holds(option.terms[0]) else ()
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
