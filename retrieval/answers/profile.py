"""Who somebody is: their titles, and where an article introduces them, or else what it first tells of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.answer import Answer, nothing
from retrieval.answers.meant import told_near
from retrieval.answers.narration import body_sentences, narrated
from retrieval.answers.sayings import OF_PERSON, first_statement
from retrieval.answers.several import LISTED, which_of
from retrieval.language.forms import as_relative
from retrieval.language.tokens import HAN, fold
from retrieval.people.chinese_naming import holds
from retrieval.people.descriptions import is_description
from retrieval.people.holders import PLAIN_OFFICE, by_office, by_office_of
from retrieval.people.introduced import introduced
from retrieval.people.namesakes import foremost, told_apart
from retrieval.people.naming import by_name, fitting
from retrieval.people.strangers import by_part, is_stranger
from retrieval.topics.topic import topic_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.article import Span
    from corpus.quotation import Person, Record
    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.people.naming import Named
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question, Reading

MOST_SOUGHT = 5  # paragraphs in which somebody who does not speak is looked for
BETWEEN = 12  # characters between a name and its title


def by_title(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Answer who somebody is, by their titles, or who holds an office; None where neither is known."""
    who = reading.who or ""
    named = by_name(who, collection.people) or by_part(who, collection)
    holders = by_office_of(who, named, collection)
    if holders:
        return _one_or_which(question, holders, collection)
    heads = reading.heading and named is not None and not any(figure.titles for figure in named.figures)
    if named and named.figures and not heads:  # who heads a body that speaks: somebody whose title names it
        meant = _named(named, collection)
        found = _one_or_which(question, foremost(meant, collection), collection) if meant else None
        return found and told_near(found, named, question)
    if reading.named:
        plainly = _plainly_held(who, question, collection)
        if plainly or not is_stranger(who, collection):
            return _one_or_which(question, plainly, collection) if plainly else None
    return _of_office(who, question, reading, collection)


def _named(named: Named, collection: Collection) -> Sequence[Figure]:
    """Those called so whom the rest of a stretch fits; all of them where it only adds their office (林涛书记)."""
    found, office = fitting(named), named.rest.strip()
    if found or not named.full:
        return found
    is_titled = bool(HAN.search(office)) and all(holds(figure, office) for figure in named.figures)
    return named.figures if is_titled or not topic_of(named.rest, collection).facets else ()


def _plainly_held(who: str, question: Question, collection: Collection) -> Sequence[Figure]:
    """Who plainly holds an office in English: "tell me about the mayor", and not about the harbour."""
    is_office = question.language == "en" and is_description(who)
    found = by_office(who, collection, least=PLAIN_OFFICE, most=LISTED) if is_office else ()
    return found if all(figure.person.kind == "person" for figure in found) else ()


def _of_office(who: str, question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Who holds an office, or is introduced as what is asked for; "nothing" for the name of a stranger."""
    most = None if reading.heading else LISTED
    found = by_office(who, collection, most=most) if reading.heading or is_description(who) else ()
    found = tuple(figure for figure in found if not _only_speaks_for(who, figure))
    if reading.heading:
        found = tuple(figure for figure in found if figure.person.name) or found
    found = found or introduced(who, collection)
    if any(figure.person.kind in ("person", "body") for figure in found):
        return _one_or_which(question, found, collection)
    return nothing(question) if is_stranger(who, collection) else None


def _only_speaks_for(who: str, figure: Figure) -> bool:
    """Whether somebody is but the spokeswoman of whoever holds the office: their words may be, and they are not."""
    return "spokes" not in fold(who) and bool(figure.titles) and all("spokes" in fold(t) for t in figure.titles)


def _one_or_which(question: Question, figures: Sequence[Figure], collection: Collection) -> Answer:
    """Who the only one is; of several, which of them is meant, whoever has a name before descriptions."""
    figures = told_apart(figures)
    figures = tuple(figure for figure in figures if figure.person.name) or figures
    if len(figures) > 1:
        return which_of(question, figures, collection, "who_is")
    return profile(question, figures[0], collection)


def profile(question: Question, figure: Figure, collection: Collection) -> Answer:
    """Who a figure is: the sentence of the article that introduces them, and their titles."""
    shown = introduction(figure, collection) or first_statement(figure, collection)
    return Answer(question.text, question.language, "profile", OF_PERSON, (shown,) if shown else (), (figure.person,))


def introduction(figure: Figure, collection: Collection) -> Statement | None:
    """Somebody's name with their title, or the first sentence of narration that names them in full, or as 小满妈妈."""
    known = (one for one in figure.persons if one[1].name or as_relative(one[1].label))
    each = [(collection.records[article], person) for article, person in known]
    titled = (_with_title(record, person) for record, person in each)
    told = (_narrated(record, person) for record, person in each if not person.title)
    return next((statement for way in (titled, told) for statement in way if statement), None)


def mention(who: str, collection: Collection) -> Statement | None:
    """The first sentence of narration that names in full somebody who does not speak; in Latin of several words."""
    name = who.strip()
    if not (HAN.search(name) or " " in name):
        return None
    for hit in collection.search(name, MOST_SOUGHT):
        record = collection.records[hit.article]
        paragraph = record.article.paragraph_at(hit.span.start)
        for number, sentence in _own_sentences(record, paragraph.number if paragraph else None):
            if _names(record.article.text[slice(*sentence)], name):
                return narrated(record.article, number, *sentence)
    return None


def _names(sentence: str, name: str) -> bool:
    """Whether a name stands in a sentence, as a name is written."""
    if HAN.search(name):
        return name in sentence
    found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence, re.IGNORECASE)
    return found is not None and all(word[0].isupper() for word in found[0].split())


def _with_title(record: Record, person: Person) -> Statement | None:
    """Where name and title stand side by side."""
    article, name, title = record.article, person.name or "", person.title
    if not (name and title):
        return None
    name_at, title_at = article.text.find(name), article.text.find(title)
    start, end = min(name_at, title_at), max(name_at + len(name), title_at + len(title))
    paragraph = article.paragraph_at(start) if start >= 0 else None
    if not paragraph or paragraph.span.end < end or end - start > len(name) + len(title) + BETWEEN:
        return None
    return narrated(article, paragraph.number, start, end)


def _narrated(record: Record, person: Person) -> Statement | None:
    """The first sentence of the article's own that names somebody without a title, in Latin by several words."""
    name = person.name or person.label
    if person.name and " " not in name and not HAN.search(name):
        return None
    own = (found for found in _own_sentences(record) if name in record.article.text[slice(*found[1])])
    number, sentence = next(own, (0, None))
    return narrated(record.article, number, *sentence) if sentence else None


def _own_sentences(record: Record, only: int | None = None) -> Iterator[tuple[int, Span]]:
    """The sentences in which nobody is quoted, each with its paragraph's number; of one paragraph if it is told."""
    said = [quotation.span for quotation in record.quotations]
    for paragraph, sentence in body_sentences(record.article, only):
        if not any(sentence.overlap(span) for span in said):
            yield paragraph, sentence
