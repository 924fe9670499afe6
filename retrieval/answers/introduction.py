"""Where an article introduces somebody: with their title, or else by the first thing that it tells of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.answers.narration import body_sentences, narrated
from retrieval.language.tokens import HAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.article import Span
    from corpus.quotation import Person, Record
    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.people.people import Figure

MOST_SOUGHT = 5  # paragraphs in which somebody who does not speak is looked for
BETWEEN = 12  # characters between a name and its title


def introduction(figure: Figure, collection: Collection) -> Statement | None:
    """Somebody's name with their title, or the first sentence of narration that names them in full, verbatim."""
    each = [(collection.records[article], person) for article, person in figure.persons if person.name]
    titled = (_with_title(record, person) for record, person in each)
    told = (_narrated(record, person) for record, person in each if not person.title)
    return next((statement for way in (titled, told) for statement in way if statement), None)


def mention(who: str, collection: Collection) -> Statement | None:
    """The first sentence of narration that names somebody, in full, who does not speak; None where there is none.

    A name in Latin letters has several words, each with a capital.
    """
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
    if not title:
        return None
    name_at, title_at = article.text.find(name), article.text.find(title)
    start, end = min(name_at, title_at), max(name_at + len(name), title_at + len(title))
    paragraph = article.paragraph_at(start) if start >= 0 else None
    if not paragraph or paragraph.span.end < end or end - start > len(name) + len(title) + BETWEEN:
        return None
    return narrated(article, paragraph.number, start, end)


def _narrated(record: Record, person: Person) -> Statement | None:
    """The first sentence of the article's own that names somebody who has no title and a name of several words."""
    name = person.name or ""
    if " " not in name:
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
