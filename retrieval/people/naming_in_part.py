"""Finds whom a stretch of a question names by a part: a misspelled surname, a given name, or as a surname sounds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import standard
from retrieval.language.titles import parted
from retrieval.language.tokens import HAN, fold, stem
from retrieval.people.chinese_naming import is_listed, of_surname
from retrieval.people.descriptions import is_description
from retrieval.people.holders import by_office
from retrieval.people.naming import LEAST_RATIO, Named, by_name, without_words
from retrieval.people.strangers import stands_whole
from retrieval.topics.heard import surname_heard
from retrieval.topics.respelling import WELL_KNOWN, forms, is_well_known

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.collection import Collection
    from retrieval.people.people import Figure, People

SHORTEST_SURNAME = 6  # letters of a misspelled surname that stands alone
SHORTEST_SLIPPED = 4  # the same where letters are swapped, doubled or single
FAMILIAR = re.compile("[老小](?P<last>[\u4e00-\u9fff])|(?P<first>[\u4e00-\u9fff])某[某人]?")
LEAST_BESIDE = 0.4  # of a description beside a surname that is heard, to be held by whoever bears it


def by_part(text: str, collection: Collection) -> Named | None:
    """Somebody by a misspelled surname alone, or by a given name that is only theirs; None where nobody is so named.

    A word that the corpus has is no slip, nor is a name that is commoner than the one it is near. 老罗 is the only one
    of that surname; a surname in characters is one of a name in Latin letters that sounds so.
    """
    if HAN.search(text):
        return _familiarly(text, collection) or _by_transcription(text, collection)
    people, words = collection.people, [w.strip(".,;:\"'“”()?!").removesuffix("'s") for w in fold(text).split()]
    for start, word in enumerate(words):
        found = None if collection.word_index.holds(stem(word)) else _near_surname(word, people)
        if found:
            rest = " ".join(without_words(words, start, 1))
            return Named(people.get(people.by_surname[found]), rest, full=False, near=word)
    keys = people.with_given(words[0]) if len(words) == 1 else ()
    return Named(people.get(keys), "") if len(keys) == 1 else None


def _familiarly(text: str, collection: Collection) -> Named | None:
    """The only one of a surname, be it with a word in front or behind that tells no more: 老罗, 小罗, 罗某."""
    folded = fold(text)
    for called in FAMILIAR.finditer(folded):
        is_word = is_listed(called[0], collection.thesaurus)
        figures = () if is_word or not stands_whole(folded, *called.span()) else _bearing(called, collection)
        if len(figures) == 1:
            rest = folded.replace(called[0], " ", 1)
            return Named(figures, rest, near=called[0])
    return None


def _bearing(called: re.Match[str], collection: Collection) -> tuple[Figure, ...]:
    """Those with the surname of whoever is called so."""
    surname = called["first"] or called["last"]
    return of_surname(surname, collection.people) if surname in standard().surnames else ()


def _by_transcription(text: str, collection: Collection) -> Named | None:
    """Those whose surname sounds as a stretch of characters does, and who hold the office beside it, if one is."""
    apart = parted(text)
    heard = surname_heard(apart, collection)
    if heard is None:
        return None
    figures, rest = collection.people.get(heard.keys), apart.replace(heard.words, "", 1).strip(" ·的")
    if is_description(rest):
        holders = {figure.key for figure in by_office(rest, collection, least=LEAST_BESIDE)}
        figures, rest = tuple(figure for figure in figures if figure.key in holders), ""
    return Named(figures, rest, full=False) if figures else None


def _near_surname(word: str, people: People) -> str | None:
    """The only surname that a word may misspell."""
    if not word.isalpha():
        return None
    if len(word) < SHORTEST_SURNAME:
        return _slipped_surname(word, people)
    found = people.surnames.nearest(word, LEAST_RATIO)
    if found is None or (is_well_known(word) and forms()[word] <= forms().get(found[0], WELL_KNOWN)):
        return None
    return found[0]


def _slipped_surname(word: str, people: People) -> str | None:
    """The only surname that a short word is but for swapped or doubled letters, which make no other name of one."""
    if len(word) < SHORTEST_SLIPPED or word in forms():
        return None
    places = range(1, len(word) - 1)
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in places}
    doubled = {word[:i] + word[i] + word[i:] for i in (*places, len(word) - 1)}
    single = {word[:i] + word[i + 1 :] for i in places if word[i] == word[i + 1]}
    found = [other for other in sorted(swapped | doubled | single - {word}) if other in people.by_surname]
    return found[0] if len(found) == 1 else None


def looked_up(text: str, collection: Collection) -> Sequence[Figure]:
    """Those whom a name, a part of one or an office fits."""
    people = collection.people
    given = people.get(people.with_given(fold(text).strip()))
    if given:
        return given
    named = by_name(text, people) or by_part(text, collection)
    return named.figures if named is not None else by_office(text, collection)
