"""What an article tells of somebody right beside their name, or of "she" in the sentence behind it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from retrieval.answers.narration import body_sentences, narrated
from retrieval.language.names import surname_of
from retrieval.language.tokens import HAN, bare_words, fold, simplified
from retrieval.people.antecedent import names_in
from retrieval.people.called import calls
from retrieval.people.gender import gender_of
from retrieval.people.occupations import occupations, singulars
from retrieval.people.relatives import chinese_kin, kin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpus.article import Article
    from corpus.quotation import Person, Record
    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.people.gender import Gender
    from retrieval.people.people import Figure

BESIDE_NAME = 0.9  # confidence of an age or a birth that stands beside the name
# whoever opens a sentence that goes on so is meant by "she was"
DIED = r", (?:who|whose|an?|the|one) [^.]*, (?:has )?died\b"


def told_beside(figure: Figure, collection: Collection, pattern: Callable[[str], re.Pattern[str]]) -> Statement | None:
    """The first sentence with a pattern made of somebody's name, verbatim; None where there is none.

    Made of the surname alone only where nobody else in the article bears it.
    """
    for article_id, person in figure.persons:
        record = collection.records[article_id]
        for name in _names_of(person, record):
            told = first_told(pattern(name), record.article, lambda text: calls(text, figure))
            if told is not None:
                return told
    return None


def first_told(pattern: re.Pattern[str], article: Article, is_meant: Callable[[str], bool]) -> Statement | None:
    """The first sentence of an article with a pattern in which somebody is meant."""
    for paragraph, sentence in body_sentences(article):
        if pattern.search(article.text, *sentence) and is_meant(article.text[slice(*sentence)]):
            return narrated(article, paragraph, *sentence)
    return None


def told_behind(figure: Figure, collection: Collection, pattern: str) -> Statement | None:
    """Two sentences: one begins with somebody's name and tells of nobody else, the next with ``pattern``, a pronoun."""
    gender = gender_of(figure, collection)
    told = (_by_pronoun(person, gender, collection.records[at], pattern) for at, person in figure.persons)
    return next(filter(None, told), None)


def _by_pronoun(person: Person, gender: Gender, record: Record, pattern: str) -> Statement | None:
    """A sentence whose subject is somebody alone, with the next, which goes on with their pronoun and tells it."""
    article, names = record.article, tuple(_names_of(person, record))
    others = [part for other in record.people if other != person for part in (other.name or other.label).split()[-1:]]
    for (paragraph, first), (same, second) in pairwise(body_sentences(article)):
        told, after = article.text[slice(*first)], article.text[slice(*second)]
        pronoun = re.match(pattern, after) if paragraph == same else None
        if pronoun is None or gender not in ("-", _gender_of(pronoun[0])):
            continue
        behind = next((told.removeprefix(name) for name in names if told.startswith(name)), None)
        if behind is not None and _is_alone(behind) and not any(other in behind for other in others):
            return narrated(article, paragraph, first.start, second.end)
    return None


def _gender_of(pronoun: str) -> Gender:
    return "f" if pronoun.startswith(("She", "她")) else "m"


def _is_alone(behind: str) -> bool:
    """Whether what follows a name in its sentence tells of nobody else whom "she" could mean: no relative, no widow."""
    if (behind[:1].isalpha() and not HAN.match(behind)) or behind.startswith(("'", "’", "-", "的")):
        return False
    if HAN.search(behind):
        return not any(word in simplified(behind) for word in chinese_kin())
    if re.match(DIED, behind):
        return True
    told = re.sub(r"^,[^,]*,", "", behind)  # "Ann Lind, a nurse, died"
    words = {form for word in bare_words(told) for form in (word, *singulars(word))}
    return words.isdisjoint(kin() | occupations()) and not names_in(told)


def _names_of(person: Person, record: Record) -> Iterator[str]:
    """The name that an article gives somebody, and their surname as it is written there."""
    if not person.name:
        return
    yield person.name
    others = (set(surname_of(other.name)) for other in record.people if other.name and other != person)
    surname = person.name.split()[-1]
    if surname != person.name and not any(fold(surname) in other for other in others):
        yield surname
