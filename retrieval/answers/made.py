"""Who made a thing, or has it: somebody whose title says so, or what is told with a word like the verb.

A paragraph full of the words of "Who founded the mill?" tells nothing of it without one like "founded".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.answers.profile import OF_PERSON, profile
from retrieval.answers.weighing import spoken_topic
from retrieval.language.tokens import HAN, simplified, stem, terms
from retrieval.people.holders import by_office

if TYPE_CHECKING:
    from retrieval.answer import Answer
    from retrieval.collection import Collection
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question, Reading

LIKE = 0.35  # strength from which a paragraph has a word like the verb


def holder(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Who holds the office that makes somebody the maker of a thing, if it is one person."""
    thing, offices = reading.who or "", reading.office.split()
    office = next(each for each in offices if bool(HAN.search(each)) == bool(HAN.search(thing)))
    wanted = f"{thing}{office}" if HAN.search(thing) else f"{office} of {thing}"
    found = [figure for figure in by_office(wanted, collection) if any(_is(figure, each) for each in offices)]
    return profile(question, found[0], collection, OF_PERSON) if len(found) == 1 else None


def _is(figure: Figure, office: str) -> bool:
    return any(office in simplified(title) or stem(office) in terms(title).words for title in figure.titles)


def tells_of(reading: Reading, question: Question, answer: Answer, collection: Collection) -> bool:
    """Whether the paragraph answered with has a word like the verb: what is left of the question without the thing.

    Between two languages too few words meet to tell.
    """
    verb, shown = reading.topic.replace(reading.who or "", " "), answer.statements[0]
    topic, article = spoken_topic(verb, collection, question), collection.records[shown.article].article
    if not topic.facets or topic.is_english == (article.language == "zh"):
        return True
    paragraph = article.paragraph_at(shown.start)
    span = paragraph.span if paragraph else shown.parts[0].span
    found = collection.paragraphs.terms_in(article.id, span, english=topic.is_english)
    return topic.coverage(found) >= LIKE
