"""Lists of articles: all there are, the newest first, or those that speak of a topic."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from retrieval.answer import Answer, nothing
from retrieval.answers.about import about_article, title_of
from retrieval.language.tokens import fold
from retrieval.questions.scope import MOST_SOURCES
from retrieval.topics.topic import topic_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.collection import Collection
    from retrieval.questions.question import Question, Reading

LISTED = 30  # articles in one list
SEARCHED = 300  # paragraphs whose articles are looked at
SPEAKS_OF = 0.6  # of a topic, in the asker's own words, that a paragraph must hold
SURE, LIKELY = 0.95, 0.8  # confidence in a list of all, and in one by topic


def articles(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Those asked for; nothing where none is on the topic, None where nobody wrote one."""
    if reading.who:
        found = written_by(reading.who, collection)
        return listed(question, found, collection) if found else None
    if reading.topic:
        return listed(question, speaking_of(reading.topic, collection), collection, LIKELY)
    newest = collection.catalogue.newest(LISTED)
    if reading.aspect == "subject" and len(newest) == 1:
        return about_article(question, "subject", collection.records[newest[0]].article)
    return listed(question, newest, collection, total=collection.catalogue.size())


def speaking_of(subject: str, collection: Collection) -> tuple[str, ...]:
    """Those with a paragraph that speaks of a subject in the asker's own words, the nearest first."""
    topic = topic_of(subject, collection)
    if not topic.facets:
        return ()
    numbers = [number for number, _ in collection.ranking.best(topic.query, SEARCHED)]
    gains = collection.ranking.literal_gains(topic, numbers)
    enough = [number for number, gain in zip(numbers, gains, strict=True) if gain >= SPEAKS_OF * topic.weight]
    return tuple(dict.fromkeys(collection.layout.place_of(number)[0] for number in enough))


def written_by(who: str, collection: Collection) -> tuple[str, ...]:
    """Those of an author or of a newspaper, in the order of the corpus; of very many articles none are looked for."""
    if len(collection.records) > MOST_SOURCES:
        return ()
    wanted = _name(who)
    credited = {
        name: {*record.article.authors, record.article.source or ""} for name, record in collection.records.items()
    }
    return tuple(name for name, names in credited.items() if wanted in map(_name, names))


def _name(text: str) -> str:
    return fold(text).removeprefix("the ").strip("《》 ")


def listed(
    question: Question, found: Sequence[str], collection: Collection, sure: float = SURE, total: int | None = None
) -> Answer:
    """The answer that lists the titles of the articles with these ids, in this order, of ``total`` or of them alone."""
    if not found:
        return nothing(question)
    shown = tuple(islice(found, LISTED))
    titles = tuple(title for name in shown for title in title_of(collection.records[name].article))
    answer = Answer(question.text, question.language, "about", sure, titles, aspect="articles", articles=shown)
    return replace(answer, total=len(found) if total is None else total)
