"""Whom an article tells to be something outside a title: "Ann Moe, 31, a diver", "Tom Lind became a dentist".

So is told who follows in an office that changes hands: "the new mayor" is whoever won it, and not the mayor who lost.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice, starmap
from typing import TYPE_CHECKING

from corpus.quotation import PAST
from corpus.sentences import told_in
from retrieval.language.names import surname_of
from retrieval.language.patterns import any_of, late
from retrieval.language.tokens import HAN, fold, simplified, stem, stop_words, terms, word_list
from retrieval.people.descriptions import FURTHER, called_for, described, is_role, of_role, without_article
from retrieval.people.office_words import EXACT_OFFICES, words_of
from retrieval.people.subject_of import is_subject

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.article import Article
    from corpus.quotation import Person, Record
    from retrieval.collection import Collection
    from retrieval.people.people import Figure

MOST_SOUGHT = 8  # paragraphs in which the role is looked for
MOST_PLACES, MOST_PEOPLE = 20, 100  # of an article: sentences with the role, and whoever speaks in it
MOST_BEFORE, MOST_BEHIND = 4, 9  # words around a role that describe it
BEING = re.compile(r"\b(?:is|was|became|becomes|works? as|worked as|trained as|serves? as|served as) an? $")
VOTES = "votes?|elections?|polls?|ballots?|run-?off|race|office"
CHANGES = r"\b(?:outgoing|incoming|newly|success\w+|elect|defeat\w*|los[et]s?|oust\w*)\b"
CHANGES_IN_CHINESE = "卸任|当选|接任|继任|落选|落败|败选|新任|候任|交接"
MOST_ARTICLES = 8  # of a holder that are read
MOST_HOLDERS = 32  # whose articles are read
WINNING = late(
    r"\b(?:won|wins|win|(?:was|were|is|been) (?:elected|sworn in|appointed|named|chosen)|succeed(?:s|ed)?|takes?"
    r"|took|replace[sd]|becomes?|became)\b"
)


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
    with_role = (place for place in _with_role(roles, article) if not _is_below(place[1], place[0], head, asked))
    described_so = (place for place in with_role if others <= terms(_around(place[1], place[0])).word_set)
    return list(islice(described_so, MOST_PLACES))


def _around(role: re.Match[str], sentence: str) -> str:
    """What a sentence has around a role, from comma to comma, and no more than a description has."""
    before, behind = re.split("[,;:(]", sentence[: role.start()])[-1], re.split("[,;:)]", sentence[role.start() :])[0]
    after = of_role(behind)
    return " ".join((*before.split()[-MOST_BEFORE:], *after.split()[:MOST_BEHIND]))


def _is_below(role: re.Match[str], sentence: str, head: str, asked: Sequence[str]) -> bool:
    """Whether it is an office of those below whoever is asked for: "a deputy assistant director" is no director."""
    is_of_one = head in words_of("heads", "running", "voted_on") or stem(head) in EXACT_OFFICES
    before = re.split("[,;:(]", sentence[: role.start()])[-1].casefold().split()[-MOST_BEFORE:]
    return is_of_one and not words_of("below").isdisjoint(set(before) - set(asked))


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
    """The only one who follows in an office of these ``holders``, with what else they are called; nobody of several."""
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
    return any(map(coming.search, person.described)) or (
        person.name is not None and any(starmap(is_subject, _winning(own, person, record.article)))
    )


def _winning(office: str, person: Person, article: Article) -> Iterator[tuple[str, str]]:
    """What stands before a name in its sentence, and between it and a verb for winning."""
    name = person.name or ""
    names = any_of((name, *(part.title() for part in surname_of(name))))
    prizes = f"{office}|{VOTES}" if office.rpartition(" ")[2] in words_of("voted_on") else office
    prize = re.compile(rf"[^.!?]*\b(?:{prizes})\b", re.IGNORECASE)
    for sentence in told_in(article):
        for verb in WINNING().finditer(sentence):
            met = list(re.finditer(rf"\b{names}\b", sentence[: verb.start()]))
            if met and prize.match(sentence[verb.end() :]):
                yield sentence[: met[-1].start()], sentence[met[-1].end() : verb.start()]
