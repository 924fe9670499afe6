"""Names of a question that the corpus has in the other script, as they sound."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from retrieval.language.tokens import HAN, fold, stem
from retrieval.language.transliteration import LONGEST_SPAN, latin, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.collection import Collection

MOST_WORDS = 5  # of jieba's, which cuts a foreign name where it knows a syllable
SHORTEST_SPAN = 2  # characters of a name
POINT = re.compile("[·‧・]")  # between the names of a transcription
ENDINGS = ("", "s", "es", "e", "ed", "er", "ing")  # that a stem may have lost
WHOLE_NAME = re.compile(r"[\u4e00-\u9fff]+(?:[·‧・][\u4e00-\u9fff]+)*")
COMMON = 1000  # rank up to which an English word is no name


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
