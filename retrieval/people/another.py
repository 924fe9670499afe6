"""Titles that name another body or place where a description names its own.

A title with most words of a description may still be another's: who asks for the director of the Norwick Education
Department does not mean that of its Transport Department. What is missing speaks against a title that has another thing
in its place, and not against one that says less.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from retrieval.language.patterns import any_of, longest_end
from retrieval.language.titles import chinese_offices, kinds_of, title_terms
from retrieval.language.tokens import HAN, fold, simplified, stem, stop_words, terms, word_list
from retrieval.people.descriptions import occupations, of_role, single_offices, words_in_all
from retrieval.people.office_words import (
    chinese_words_of,
    general_roles,
    implied_by,
    in_family,
    office_nouns,
    ranks,
    strength_of,
    words_of,
)
from retrieval.people.subject_of import has_another_rank

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from retrieval.people.office_words import Asked
    from retrieval.people.people import Figure

MOST_BEFORE, MOST_BEHIND, NEAR_ZH = 6, 10, 20  # words and characters beside an office that describe it
TEXTS = 4096  # of which the people are remembered
MET = 0.6  # strength from which a word is met


def is_another_figure(text: str, asked: Sequence[Asked], figure: Figure) -> bool:
    """Whether what each article calls somebody is of another body or place than a description's."""
    return all(person.described and is_another(text, asked, person.described) for _, person in figure.persons)


def is_another(text: str, asked: Sequence[Asked], titles: Sequence[str]) -> bool:
    """Whether titles are of another body, place or rank than a description; across languages kinds and ranks tell."""
    have = words_in_all(titles)
    persons = frozenset[str]().union(*map(_persons_in, (text, *titles)))
    whole = frozenset[str]().union(*map(title_terms, titles))
    if _is_of_another_kind(asked, whole, persons) or _is_below(text, titles) or _is_above(text, titles):
        return True
    if not HAN.search(text) and any(map(HAN.search, titles)):
        return False
    if not _is_of_committee(text, titles):
        return True
    told = simplified("".join(titles))
    unmet = [item for item in asked if not (_is_met(item, have) or _is_written(item.word, told))]
    implied = frozenset[str]().union(*(implied_by(item.word) for item in asked))
    if not any(_narrows(item) for item in unmet if item.word not in implied):
        return False
    met = frozenset[str]().union(*(item.telling for item in asked if item not in unmet))
    wanted = simplified(fold(text))
    return any(word not in met and word not in plain_words() and not _is_written(word, wanted) for word in have)


def _is_met(item: Asked, have: frozenset[str]) -> bool:
    """Whether titles have a word; of several words that it may be, all that tell: "health" of a health commission."""
    if item.strength(have) < MET:
        return False
    telling = (frozenset(option.terms) - plain_words() for option in item.translations if option.weight >= MET)
    return strength_of(item.word, have) > 0 or any(
        all(word in have or in_family(word, have) for word in words) for words in telling
    )


def is_told_in(text: str, description: str, asked: Sequence[Asked]) -> bool:
    """Whether a text has an office that a description asks for, and beside it all that tells which."""
    office = next((item for item in asked if item.is_office), None)
    places = () if office is None else _around(office, simplified(text), fold(description).split())
    return any(_tells_which(near, description, asked) for near in places)


def _tells_which(near: str, description: str, asked: Sequence[Asked]) -> bool:
    """Whether what stands around an office has the body or place of a description."""
    have = terms(near).word_set
    persons = _persons_in(description) | _persons_in(near)
    if _is_of_another_kind(asked, have, persons) or not _is_of_committee(description, (near,)):
        return False
    return all(_is_met(item, have) or _is_written(item.word, near) for item in asked if _narrows(item))


def _around(office: Asked, text: str, asked: Collection[str]) -> Iterator[str]:
    """What stands around each place where a text has an office, of no rank that is not among the words ``asked``."""
    if HAN.search(text):
        told = {word for word, ways in chinese_offices().items() if (office.word,) in ways}
        names = {office.word} if HAN.match(office.word) else told
        places = (match.start() for name in names for match in re.finditer(name, text))
        yield from (text[max(0, place - NEAR_ZH) : place + NEAR_ZH] for place in places)
    words = text.split()
    for place, word in enumerate(words):
        if _is_met(office, terms(word).word_set):
            before = words[max(0, place - MOST_BEFORE) : place]
            if not any(has_another_rank(word, asked) for word in before[-2:]):
                yield " ".join((*before, of_role(" ".join(words[place : place + MOST_BEHIND]))))


def _is_written(word: str, text: str) -> bool:
    """Whether a Chinese word, without the kind of place at its end, stands in a text that may be cut elsewhere."""
    return HAN.match(word) is not None and (word.rstrip("".join(_levels())) or word) in text


def _narrows(item: Asked) -> bool:
    """Whether a word tells which body or place is meant, and not what somebody is or of what kind the body is."""
    listed = next((frozenset(option.terms) for option in item.translations), frozenset((item.word,)))
    return not listed <= plain_words()


def _is_of_another_kind(asked: Sequence[Asked], have: frozenset[str], persons: frozenset[str]) -> bool:
    """Whether a description names the kind of a body or of a place, and the titles only other kinds.

    ``persons`` are the stems that stand for people there, and for no body: an officer is no office. Of what an English
    description names, Chinese titles tell only the kinds that have a Chinese word.
    """
    said = frozenset(item.word for item in asked)
    for kinds, others in ((kinds_of("bodies"), persons), (kinds_of("places"), frozenset[str]())):
        told = {kind for word in have - others if (kind := _kind(word, kinds)) is not None}
        wanted = {kind for word in said - others if (kind := _kind(word, kinds)) is not None}
        if any(map(HAN.match, have)):
            wanted &= {kind for word, kind in kinds.items() if HAN.match(word)}
        if told and not wanted <= told:
            return True
    return False


@lru_cache(TEXTS)
def _persons_in(text: str) -> frozenset[str]:
    """The stems of the English words in a text that tell what a person is."""
    words = re.findall(r"[a-z]+", fold(text))
    return frozenset(stem(word) for word in words if word in occupations())


def _is_below(text: str, titles: Iterable[str]) -> bool:
    """Whether titles are of deputies where a Chinese description asks for no 副市长."""
    below = chinese_words_of("below")
    if not HAN.search(text) or any(word in text for word in below):
        return False
    office = longest_end(fold(text), chinese_offices())

    def is_deputy(title: str) -> bool:
        if HAN.search(title):
            return fold(title).removesuffix(office).endswith(tuple(below))
        return all(not words_of("below").isdisjoint(one.casefold().split()[:1]) for one in single_offices(title))

    titles = tuple(titles)
    held = [title for title in titles if fold(title).endswith(office)]  # of 县委副书记、县长, where a 书记 is asked for
    return bool(titles) and all(map(is_deputy, held or titles))


def _is_above(text: str, titles: Iterable[str]) -> bool:
    """Whether an English description asks for a deputy, and no title has one."""
    if HAN.search(text) or not _deputies().search(fold(text)):
        return False
    below = words_of("below") | chinese_words_of("below")
    return not any(word in title.casefold() for title in titles for word in below)


@cache
def _deputies() -> re.Pattern[str]:
    """Finds "the deputy director", but no "deputy of the mayor"."""
    return re.compile(rf"\b{any_of(words_of('below'))}[ -](?!(?:of|for|from|to|at|in)\b)\w")


def _is_of_committee(text: str, titles: Iterable[str]) -> bool:
    """Whether one of the titles is of a place's party committee, where that is asked for: and not of a bureau's."""
    folded = simplified(fold(text))
    levels = _levels()
    english = rf"\b({'|'.join(levels.values())}) (?:party )?committee\b"
    found = re.search(f"([{''.join(levels)}])委(?:副?书记)?$" if HAN.search(text) else english, folded)
    if found is None:
        return True
    level = levels.get(found[1], found[1])
    of_place = re.compile(
        rf"\bsecretary\b.*\b{level} (?:party )?committee\b|\bparty secretary\b|{found[1]}委", re.IGNORECASE
    )
    offices = [one for title in titles for one in single_offices(title)]
    return any(of_place.search(one) and words_of("bodies").isdisjoint(one.casefold().split()) for one in offices)


@cache
def _levels() -> Mapping[str, str]:
    """The levels of places that have a party committee, with their English adjectives."""
    return dict(line.split() for line in sorted(word_list("levels.txt")))


def _kind(word: str, kinds: Mapping[str, int]) -> int | None:
    """Which kind a word tells, if it does: a Chinese one by its end."""
    return kinds.get(longest_end(word, kinds) if HAN.match(word) else word)


@cache
def plain_words() -> frozenset[str]:
    """Words of titles, as stems, that narrow nothing down: offices, ranks, kinds of bodies and of places."""
    words = (*ranks(), "state", "national", "people", *stop_words("en"), *word_list("honorifics.en.txt"))
    english = office_nouns() | general_roles() | frozenset(map(stem, words)) | stop_words("en")
    kinds = kinds_of("bodies").keys() | kinds_of("places").keys()
    return english | kinds | chinese_offices().keys() | stop_words("zh") | chinese_words_of("below")
