"""Why somebody did a thing, in their own words: 周某为什么偷车 is answered by "为了给父亲治病" in an article on the theft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.answer import KIND_OF, Answer
from retrieval.answers.profile import whole
from retrieval.answers.weighing import SHOWN
from retrieval.passages.evidence import evidence
from retrieval.passages.occasion import with_occasion
from retrieval.passages.reason import asks_why, gives_reason
from retrieval.passages.search import Search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.passages.candidates import Candidate
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question
    from retrieval.topics.topic import Topic

ON_IT = 0.5  # of what they are asked the reason of, told by their words, what led to them, or the title
SURE = 0.8  # confidence in words that give a reason


def their_reason(
    question: Question, figures: Sequence[Figure], topic: Topic, collection: Collection
) -> Answer | None:
    """The words of one of these people that give a reason for what a Chinese question asks of them; None without."""
    if question.language != "zh" or not topic.facets or not asks_why(question.plain):
        return None
    found = [c for c in evidence(Search.by(figures, topic), collection) if gives_reason(c.utterance.text)]
    told = max(found, key=lambda c: _told_of(c, topic, collection), default=None)
    if told is None or _told_of(told, topic, collection) < ON_IT:
        return None
    statements = tuple(map(whole, _with_what_follows(told.utterance, told.number, collection)))
    people = (told.utterance.speaker,) if told.utterance.speaker else ()
    return Answer(question.text, question.language, KIND_OF[statements[0].form], SURE, statements, people)


def _with_what_follows(told: Utterance, number: int, collection: Collection) -> list[Utterance]:
    """Somebody's words with what they go on to say in the paragraph."""
    later = (u for u in collection.utterances(number) if u.speaker == told.speaker and not u.nested)
    behind = sorted((u for u in later if u.span.start >= told.span.end), key=lambda u: u.span)
    return [told, *behind[: SHOWN - 1]]


def _told_of(candidate: Candidate, topic: Topic, collection: Collection) -> float:
    """How much of a topic somebody's words tell, with what led to them and the title of the article."""
    utterance = candidate.utterance
    own = collection.terms_in(utterance.article.id, utterance.span, english=topic.is_english)
    led = with_occasion(utterance, candidate.number, topic, collection, ())
    return topic.coverage(own, collection.title_of(utterance.article.id), scene=led)
