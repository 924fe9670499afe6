"""Whom an article tells to be something outside a title: "Ann Moe, 31, a diver", "Tom Lind became a dentist"."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from corpus.sentences import told_in
from retrieval.language.patterns import any_of
from retrieval.language.tokens import HAN, fold, stem, stop_words, terms, word_list
from retrieval.people.descriptions import described, is_role
from retrieval.people.occupations import FURTHER, called_for
from retrieval.people.subject_of import is_subject

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.article import Article
    from corpus.quotation import Person
    from retrieval.collection import Collection
    from retrieval.people.people import Figure

MOST_SOUGHT = 8  # paragraphs in which the role is looked for
MOST_PLACES, MOST_PEOPLE = 20, 100  # of an article: sentences with the role, and whoever speaks in it
MOST_BEFORE, MOST_BEHIND = 4, 9  # words around a role that describe it
BEING = re.compile(r"\b(?:is|was|became|becomes|works? as|worked as|trained as|serves? as|served as) an? $")


def told_as(text: str, collection: Collection) -> tuple[Figure, ...]:
    """Those who speak and of whom their article tells that they are what an English stretch ends in."""
    if HAN.search(text) or not is_role(text):
        return ()
    found: dict[str, Figure] = {}
    for name in dict.fromkeys(hit.article for hit in collection.search(text, MOST_SOUGHT)):
        record = collection.records[name]
        places = _places(text, record.article)
        for person in record.people[:MOST_PEOPLE] if places else ():
            named = bool(person.name) and not HAN.search(person.name or "")
            if named and any(_tells(match, sentence, person) for sentence, match in places):
                figure = collection.people.figure_of(name, person)
                if figure is not None:
                    found[figure.key] = figure
    return tuple(found.values())


def _places(text: str, article: Article) -> Sequence[tuple[str, re.Match[str]]]:
    """Where sentences have a role, with the other words of the description beside it."""
    asked = [word for word in fold(text).replace("'s", "").split() if word not in stop_words("en")]
    head = described(text).split()[-1]
    others = frozenset(stem(word) for word in asked if word != head)
    roles = any_of(called_for(head))
    with_role = _with_role(roles, article)
    described_so = (place for place in with_role if others <= terms(_around(place[1], place[0])).word_set)
    return list(islice(described_so, MOST_PLACES))


def _around(role: re.Match[str], sentence: str) -> str:
    """What a sentence has around a role, from comma to comma, and no more than a description has."""
    before, after = re.split("[,;:(]", sentence[: role.start()])[-1], re.split("[,;:)]", sentence[role.start() :])[0]
    return " ".join((*before.split()[-MOST_BEFORE:], *after.split()[:MOST_BEHIND]))


def _with_role(roles: str, article: Article) -> Iterator[tuple[str, re.Match[str]]]:
    """The sentences of an article with a role, and where they have it."""
    role = re.compile(rf"\b{roles}\b(?!['’-])", re.IGNORECASE)
    for sentence in told_in(article) if role.search(article.text) else ():
        for match in role.finditer(sentence):
            yield sentence, match


def _tells(role: re.Match[str], sentence: str, person: Person) -> bool:
    """Whether a sentence calls somebody so: "surfer Odd Moen", "Odd Moen, a surfer", "Odd Moen is a surfer"."""
    name = re.escape(person.name or "")
    if re.match(rf",? (?i:{_addressed()}\.? )?{name}\b", sentence[role.end() :]):
        return True
    before = re.sub(r"(?:[\w’'-]+ ){0,5}$", lambda words: _without_description(words[0]), sentence[: role.start()])
    if re.search(rf"\b{name}(?:, (?:aged? )?\d+)?, (?:who is |who was )?an? $", before):
        return True
    being = BEING.search(before)
    met = list(re.finditer(rf"\b{name}\b", before[: being.start()])) if being else []
    return (
        being is not None and bool(met) and is_subject(before[: met[-1].start()], before[met[-1].end() : being.start()])
    )


@cache
def _addressed() -> str:
    """Forms of address before a name, as a pattern."""
    return any_of(word_list("honorifics.en.txt"))


def _without_description(words: str) -> str:
    """The last words before a role without those that describe it, from the last article on."""
    start = re.match(r"(.*\b(?:an?|A|An)) (?P<beside>.*)$", words)
    if start is None or FURTHER.search(start["beside"]):
        return words
    return f"{start[1]} "
