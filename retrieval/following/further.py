"""What else there is: who else speaks of a topic, what else somebody says, without what was shown before."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from retrieval.answer import KIND_OF, Answer, nothing
from retrieval.answers.roster import everybody
from retrieval.answers.sayings import statements_of
from retrieval.answers.several import LISTED, speakers
from retrieval.answers.weighing import SHOWN, answered, spoken_topic, words_on
from retrieval.language.forms import key_of
from retrieval.passages.confidence import speaks_of
from retrieval.passages.evidence import evidence
from retrieval.passages.search import Search
from retrieval.passages.showing import TELLING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from corpus.article import Excerpt
    from retrieval.answer import Lack
    from retrieval.collection import Collection
    from retrieval.following.previous import Previous
    from retrieval.passages.candidates import Candidate
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question

ALL_WORDS = 0.9  # confidence of somebody's words where no topic was asked for


def who_else(question: Question, text: str, previous: Previous, collection: Collection) -> Answer:
    """Who speaks of a topic besides those shown; without a topic, who else speaks in the articles shown, or at all."""
    topic = spoken_topic(text, collection, question)
    if not topic.facets:
        articles = tuple(dict.fromkeys(shown.article for shown in previous.shown))
        held = collection.within(articles) if articles else collection
        others = islice((f for f in everybody(held) if f.key not in previous.speakers), LISTED + 1)
        found = speakers(question, tuple(others), collection)
        return found if found.answered else replace(found, lack="nobody_else")
    search = Search(topic, "who_said", collection, speaking=True)
    is_shown = _showing(previous, collection)
    others_words = [
        c
        for c in evidence(search)
        if c.utterance.speaker is not None
        and key_of(c.utterance.article.id, c.utterance.speaker) not in previous.speakers
        and not is_shown(_words(c))
        and speaks_of(c, search)
    ]
    return _or_lack(answered(question, others_words, search), "nobody_else")


def what_else(
    question: Question, figures: Sequence[Figure], text: str, previous: Previous, collection: Collection
) -> Answer:
    """What these people say besides what was shown, on a topic or at all; of nobody, what else is on the topic."""
    topic = spoken_topic(text, collection, question)
    if figures and not topic.facets:
        return _other_words(question, figures[0], previous, collection)
    if not topic.facets:
        return nothing(question, lack="nothing_else")
    is_shown = _showing(previous, collection)
    search = Search.by(figures, topic, collection)._replace(is_for_best=True, counts=lambda c: not is_shown(_words(c)))
    on_topic = words_on(search)[0] if figures else evidence(search)
    found = [c for c in on_topic if not is_shown(_words(c))]
    return _or_lack(answered(question, found, search), "nothing_else")


def _other_words(question: Question, figure: Figure, previous: Previous, collection: Collection) -> Answer:
    """The words of a figure that were not shown yet."""
    is_shown = _showing(previous, collection)
    found = [words for words in statements_of(figure, collection) if not any(map(is_shown, words.parts))][:SHOWN]
    if not found:
        return nothing(question, lack="nothing_else")
    kind = KIND_OF[found[0].form]
    return Answer(question.text, question.language, kind, ALL_WORDS, tuple(found), (figure.person,))


def _showing(previous: Previous, collection: Collection) -> Callable[[Excerpt], bool]:
    """Tells whether words were shown, if only in part, or stand in what was, since another article prints them too."""
    places = [shown for shown in previous.shown if shown.article in collection.records]
    texts = [collection.records[shown.article].article.text[slice(*shown.span)] for shown in places]

    def is_shown(words: Excerpt) -> bool:
        again = words.text in texts or (len(words.text) >= TELLING and any(words.text in text for text in texts))
        return again or any(shown.covers(words.article, words.span) for shown in places)

    return is_shown


def _words(candidate: Candidate) -> Excerpt:
    """All that a candidate says."""
    return candidate.utterance.article.excerpt(*candidate.utterance.span)


def _or_lack(answer: Answer, lack: Lack) -> Answer:
    return answer if answer.answered else replace(answer, lack=lack, nearest=())
