"""What a complete question was taken to mean, as far as another may follow it up: what it asks, of whom, about what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from retrieval.answers.meant import meant as meant_in_full
from retrieval.answers.weighing import spoken_topic
from retrieval.language.tokens import HAN, fold, stop_words, word_list
from retrieval.people.descriptions import is_description
from retrieval.people.holders import by_office
from retrieval.people.naming import by_name, fitting
from retrieval.postings.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.collection import Collection
    from retrieval.people.people import Figure
    from retrieval.questions.question import Asks, Question, Reading


REMEMBERED = 64  # questions
OF_SOMEBODY = ("said", "agree")  # what a question asks for that can only be for somebody's words


class Sense(NamedTuple):
    """``topic`` is in words that can stand in another question; empty where the question was about nothing special."""

    asks: Asks
    figures: tuple[Figure, ...] = ()
    topic: str = ""


def sense_of(question: Question, collection: Collection) -> Sense:
    """The sense of a complete question: that of the first reading which names nobody, or somebody who is there."""
    return remembered(collection.senses_by_question, question, REMEMBERED, lambda: _found(question, collection))


def _found(question: Question, collection: Collection) -> Sense:
    for reading in question.readings():
        figures = meant(reading.who, collection) if reading.who else ()
        is_of_somebody = reading.asks in OF_SOMEBODY and not reading.named  # be it somebody who does not speak
        if reading.asks != "chat" and (figures or is_of_somebody or not (reading.named or reading.who)):
            return _sense(question, reading, figures, collection)
    return Sense("topic")


def _sense(question: Question, reading: Reading, figures: tuple[Figure, ...], collection: Collection) -> Sense:
    text = reading.topic
    if reading.asks not in ("said", "agree", "about", "who_is", "list"):
        text = text or question.plain
        named = by_name(text, collection.people, surnames=False) if reading.asks != "who_said" else None
        if named:
            figures, text = named.figures, named.rest
    return Sense(reading.asks, figures, bare(text, question, collection))


def meant(who: str, collection: Collection) -> tuple[Figure, ...]:
    """Those whom a stretch names, in full or by surname, as somebody's relative or lawyer, or by their office."""
    named = by_name(who, collection.people)
    if named is not None and named.rest.strip():
        return tuple(meant_in_full(who, named, collection)) or (named.figures if named.full else fitting(named))
    if named is not None:
        return named.figures if named.full else fitting(named)
    return by_office(who, collection) if is_description(who) else ()


def bare(text: str, question: Question, collection: Collection) -> str:
    """A topic without the words of speech and the prepositions before it; a Chinese one in its words that mean."""
    if HAN.search(text):
        return "".join(facet.word for facet in spoken_topic(text, collection, question).facets)
    words: Sequence[str] = text.split()
    skipped = stop_words("en") | word_list("reporting.en.txt")
    first = next((n for n, word in enumerate(words) if fold(word) not in skipped), len(words))
    return " ".join(words[first:])
