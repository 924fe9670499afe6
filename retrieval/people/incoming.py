"""Who follows in an office that changes hands: "the new mayor" is whoever won it, and not the mayor who lost.

A holder's articles are read up to a number, the first ones: of a corpus the one that tells of it may be any of them.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from corpus.quotation import PAST
from corpus.sentences import told_in
from retrieval.language.names import surname_of
from retrieval.language.patterns import any_of
from retrieval.language.tokens import HAN, simplified
from retrieval.people.descriptions import without_article
from retrieval.people.ranks import words_of
from retrieval.people.subject_of import is_subject

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.article import Article
    from corpus.quotation import Person, Record
    from retrieval.collection import Collection
    from retrieval.people.people import Figure

VOTES = "votes?|elections?|polls?|ballots?|run-?off|race|office"
CHANGES = r"\b(?:outgoing|incoming|newly|success\w+|elect|defeat\w*|los[et]s?|oust\w*)\b"
CHANGES_IN_CHINESE = "卸任|当选|接任|继任|落选|落败|败选|新任|候任|交接"
MOST_ARTICLES = 8  # of a holder that are read
MOST_HOLDERS = 32  # whose articles are read


def changing(office: str, holders: Sequence[Figure], collection: Collection) -> tuple[Figure, ...]:
    """Those of the holders, the first ones, of whom an article tells that the office changes hands."""
    return tuple(figure for figure in holders[:MOST_HOLDERS] if _is_changing(office, figure, collection))


def _is_changing(office: str, figure: Figure, collection: Collection) -> bool:
    name = figure.person.name or figure.person.label
    return any(_tells_of_change(office, name, record.article) for _, record in _records(figure, collection))


def _tells_of_change(office: str, name: str, article: Article) -> bool:
    """Whether an article tells that an office, or whoever has it, is to change or has changed."""
    if HAN.search(office):
        return re.search(CHANGES_IN_CHINESE, simplified(article.text)) is not None
    told = re.compile(rf"\b{any_of((office, *surname_of(name)))}\b", re.IGNORECASE)
    changes = re.compile(CHANGES, re.IGNORECASE)
    return any(changes.search(sentence) and told.search(sentence) for sentence in told_in(article))


def incoming(office: str, holders: Sequence[Figure], collection: Collection) -> tuple[Figure, ...]:
    """The only one who follows in an office, with whatever else they are called; nobody where several may.

    ``holders`` are those who hold it, or held it, by their titles.
    """
    found: dict[str, Figure] = {}
    called: dict[str, Figure] = {}
    records = {name: record for holder in holders for name, record in _records(holder, collection)}
    for name, record in records.items():
        for person in record.people:
            figure = collection.people.figure_of(name, person)
            if figure is not None and not _held(office, figure) and _follows(office, person, record):
                (found if person.name else called)[figure.key] = figure
    return (*found.values(), *called.values()) if len(found) == 1 or not found else ()


def _held(office: str, figure: Figure) -> bool:
    """Whether somebody held the office before."""
    return any(PAST.match(title) and office in simplified(title).casefold() for title in figure.titles)


def _records(figure: Figure, collection: Collection) -> Iterator[tuple[str, Record]]:
    """The first articles in which somebody speaks, by their names."""
    for name in islice(dict.fromkeys(article for article, _ in figure.persons), MOST_ARTICLES):
        yield name, collection.records[name]


def _follows(office: str, person: Person, record: Record) -> bool:
    """Whether a title says that somebody is to hold an office, or the article that they won it."""
    if HAN.search(office):
        own = simplified(office)
        coming = re.compile(f"(?:新任|候任|当选|新当选的?){re.escape(own)}|新{re.escape(own)}")
        if any(coming.search(simplified(title)) for title in person.described):
            return True
        name = simplified(person.name or "")
        won = f"{re.escape(name)}(?:将|已|正式|昨[日天]|今[日天])?(?:当选|接任|继任|就任|出任)[^，。]*{re.escape(own)}"
        return bool(name) and re.search(won, simplified(record.article.text)) is not None
    own = re.escape(without_article(office))
    coming = re.compile(
        rf"\b{own}[- ](?:elect|designate)\b|\b(?:incoming|new|next|newly elected) {own}\b", re.IGNORECASE
    )
    return any(map(coming.search, person.described)) or (person.name is not None and _won(own, person, record.article))


def _won(office: str, person: Person, article: Article) -> bool:
    """Whether somebody is told to have won an office, or to follow in it; ``office`` is a pattern."""
    return any(is_subject(before, between) for before, between in _winning(office, person, article))


def _winning(office: str, person: Person, article: Article) -> Iterator[tuple[str, str]]:
    """What stands before a name in its sentence, and between it and a verb for winning."""
    name = person.name or ""
    names = any_of((name, *(part.title() for part in surname_of(name))))
    prizes = f"{office}|{VOTES}" if office.rpartition(" ")[2] in words_of("voted_on") else office
    prize = re.compile(rf"[^.!?]*\b(?:{prizes})\b", re.IGNORECASE)
    for sentence in told_in(article):
        for verb in _verbs().finditer(sentence):
            met = list(re.finditer(rf"\b{names}\b", sentence[: verb.start()]))
            if met and prize.match(sentence[verb.end() :]):
                yield sentence[: met[-1].start()], sentence[met[-1].end() : verb.start()]


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:won|wins|win|(?:was|were|is|been) (?:elected|sworn in|appointed|named|chosen)|succeed(?:s|ed)?|takes?"
        r"|took|replace[sd]|becomes?|became)\b"
    )
