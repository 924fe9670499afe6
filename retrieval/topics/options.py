"""The facet of a word of a question: what may stand for the word in a corpus, names by their sound as well."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain, compress
from typing import TYPE_CHECKING, NamedTuple

from retrieval.language.option import TYPO_WEIGHT, Option, joined, of_same_country, of_same_family, option_from, rarity
from retrieval.language.tokens import HAN, fold, stem
from retrieval.language.transliteration import LONGEST_SPAN, latin, table
from retrieval.postings.clause import idf_of
from retrieval.topics.facet import Facet
from retrieval.topics.respelling import LONGEST, intended, respelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from retrieval.collection import Collection
    from retrieval.postings.bm25 import Okapi

SHORTEST_PART = 4
PART_OF_COMPOUND = 0.4  # of the part of an unknown compound that the corpus knows: "sand" for "sandstorm"
HEARD = 0.9  # of a name in the other script, as an option
MOST_MEANINGS = 4  # of a Chinese word, whose company is searched for
NEAR_WEIGHT = 0.95  # of a word at no distance at all in the word space
MOST_WORDS = 5  # of jieba's, which cuts a foreign name where it knows a syllable
SHORTEST_SPAN = 2  # characters of a name
POINT = re.compile("[·‧・]")  # between the names of a transcription
ENDINGS = ("", "s", "es", "e", "ed", "er", "ing")  # that a stem may have lost
WHOLE_NAME = re.compile(r"[\u4e00-\u9fff]+(?:[·‧・][\u4e00-\u9fff]+)*")
COMMON = 1000  # rank up to which an English word is no name


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


def heard(span: str, collection: Collection) -> tuple[str, float] | None:
    """The Latin term that a transcription stands for, and how surely; None for what corpus or dictionary have."""
    if not table().is_foreign(span) or collection.layout.chinese.all() or collection.word_index.holds(span):
        return None
    return None if _is_known(span, collection) else collection.sounds.latin(span)


def _is_known(span: str, collection: Collection) -> bool:
    """Whether it is a word of the dictionary, whose first meaning has the full weight, and not taken apart."""
    related = collection.thesaurus.related(span) if collection.thesaurus else ()
    return any(option.weight >= 1 for option in related[:1])


def names_joined(words: Sequence[str], collection: Collection) -> list[str]:
    """The words of a run of characters, those together that are one name; of names that overlap the surest."""
    if collection.layout.chinese.all():
        return list(words)
    names: dict[int, int] = {}
    taken: set[int] = set()
    for _, first, last in sorted(_names(words, collection), reverse=True):
        if taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            names[first] = last
    starts = [at for at in range(len(words)) if at not in taken or at in names]
    return ["".join(words[at : names.get(at, at + 1)]) for at in starts]


def _names(words: Sequence[str], collection: Collection) -> Iterator[tuple[float, int, int]]:
    """Stretches of words that sound like a name, with how sure that is."""
    figures = table().figures
    edges = [len(word) > 1 or figures.get(word, -1.0) >= 0 for word in words]
    for first in range(len(words)):
        for last in range(first + 2, min(len(words), first + MOST_WORDS) + 1):
            if collection.word_index.holds(words[last - 1]) or sum(map(len, words[first:last])) > LONGEST_SPAN:
                break
            if edges[first] and edges[last - 1] and (name := heard("".join(words[first:last]), collection)):
                yield name[1], first, last
        if name := heard(words[first], collection):
            yield name[1], first, first + 1


def spelled(term: str, collection: Collection) -> str | None:
    """The characters in Chinese paragraphs that sound like an English name of which no word there is a translation."""
    from retrieval.language.spaces import rank_of  # noqa: PLC0415 - reads four megabytes

    if HAN.match(term) or collection.bridge is None or collection.bridge.words.holds(term):
        return None
    return collection.sounds.chinese(term) if (rank_of(term) or COMMON) >= COMMON else None


class SurnameHeard(NamedTuple):
    """How sure a transcription is, the keys of those whose name it stands for, and its characters in the question."""

    sure: float
    keys: tuple[str, ...]
    words: str


def surname_heard(text: str, collection: Collection) -> SurnameHeard | None:
    """Whose surname in Latin letters characters sound like most, and given name if they have one; None for nobody's."""
    found = [heard for whole in WHOLE_NAME.findall(text) for heard in _surnames(whole, collection)]
    return max(found, key=lambda heard: heard.sure, default=None)


def _surnames(whole: str, collection: Collection) -> Iterator[SurnameHeard]:
    """The surnames that a run of characters, with points between names, may end in or hold."""
    *given, last = POINT.split(whole)
    for size in range(SHORTEST_SPAN, min(LONGEST_SPAN, len(last)) + 1):
        for start in range(1 if given else len(last) - size + 1):
            span = last[start : start + size]
            sure, keys = _surnamed(span, given[0] if given else None, collection)
            if keys:
                yield SurnameHeard(sure, keys, "·".join((*given, span)))


def _surnamed(span: str, given: str | None, collection: Collection) -> tuple[float, tuple[str, ...]]:
    """The keys of those whose surname a span sounds like, more than any other word of the corpus does, and how much."""
    found = collection.sounds.latin(span)
    if found is None:
        return 0.0, ()
    people, (term, sure) = collection.people, found
    names = (name for ending in ENDINGS if stem(name := term + ending) == term)
    keys = dict.fromkeys(key for name in names for key in people.by_surname.get(name, ()))
    given_so = (k for k in keys if given is None or _is_given(given, fold(people.figures[k].person.name or "")))
    return sure, tuple(given_so)


def _is_given(span: str, name: str) -> bool:
    """Whether the first of a name's words sounds like a span."""
    return table().is_foreign(span) and latin(span, name.split()[:1]) is not None
