"""Why somebody did a thing, in their own words: 为什么偷车 is answered by "为了治病" in an article on the theft."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.sentences import sentences
from retrieval.answer import Answer, stating
from retrieval.answers.sayings import whole
from retrieval.answers.weighing import SHOWN
from retrieval.language.tokens import simplified
from retrieval.passages.cue import verbs_in
from retrieval.passages.evidence import evidence
from retrieval.passages.occasion import with_occasion
from retrieval.passages.reason import asks_why, gives_reason
from retrieval.passages.search import ROUNDING, Search
from retrieval.topics.topic import SCENE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.promise import Promise
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question
    from retrieval.topics.topic import Topic

ON_IT = 0.5  # of what they are asked the reason of, told by their words, what led to them, or the title
ASKED = 1.6  # times that, where they were asked why: the rest may go by other words
SURE = 0.8  # confidence in words that give a reason


def or_their_reason(
    told: Answer | None, question: Question, figures: Sequence[Figure], topic: Topic, collection: Collection
) -> Answer | None:
    """What is told of somebody, or where that gives no reason and one is asked for, their own words that do."""
    if told is not None and told.answered and any(gives_reason(part.text) for part in told.statements[0].parts):
        return told
    return _their_reason(question, figures, topic, collection) or told


def _their_reason(question: Question, figures: Sequence[Figure], topic: Topic, collection: Collection) -> Answer | None:
    """The words of one of these people that give a reason for what a Chinese question asks of them; None without."""
    if question.language != "zh" or not topic.facets or not asks_why(question.plain):
        return None
    search = Search.by(figures, topic, collection)._replace(may_be=partial(_may_tell, topic))
    reasons = (_reason(candidate, search) for candidate in evidence(search))
    covered, told = max(reasons, key=lambda reason: reason[0], default=(0.0, None))
    if told is None or covered < ON_IT:
        return None
    return stating(question, SURE, list(map(whole, _with_what_follows(told.utterance, told.number, collection))))


def _may_tell(topic: Topic, promise: Promise) -> bool:
    """Whether words of a paragraph, the title or the verb before them can tell enough of what is to be explained."""
    if promise.told is None:
        return True
    beside = (
        facet.specificity * (1.0 if verbs_in(facet.word) else scene / SCENE)
        for facet, scene in zip(topic.facets, promise.told[0], strict=True)
    )
    return ASKED * (promise.context + sum(beside) / topic.weight) >= ON_IT - ROUNDING


def _with_what_follows(told: Utterance, number: int, collection: Collection) -> list[Utterance]:
    """Somebody's words with what they go on to say in the paragraph."""
    later = (u for u in collection.paragraphs.utterances(number) if u.speaker == told.speaker and not u.nested)
    behind = sorted((u for u in later if u.span.start >= told.span.end), key=lambda u: u.span)
    return [told, *behind[: SHOWN - 1]]


def _reason(candidate: Candidate, search: Search) -> tuple[float, Candidate | None]:
    """How much of a topic words tell that give a reason, or answer to "why", with what led to them and the title."""
    utterance = candidate.utterance
    asked = _asked_before(utterance)
    is_asked = asked is not None and asks_why(simplified(utterance.article.text[slice(*asked)]))
    if not (is_asked or gives_reason(utterance.text)):
        return 0.0, None
    told = [search.terms(utterance, span) for span in (utterance.span, asked) if span]
    led = with_occasion(utterance, candidate.number, search, ())
    covered = search.topic.coverage(*told, search.collection.paragraphs.title_of(utterance.article.id), scene=led)
    return (ASKED if is_asked else 1.0) * covered, candidate


def _asked_before(utterance: Utterance) -> Span | None:
    """The sentence right before that of somebody's words, or before them in it."""
    every = sentences(utterance.article.text, utterance.paragraph.span)
    before = [span for span in every if span.end <= utterance.span.start]
    within = next((span for span in every if span.start < utterance.span.start < span.end), None)
    asked = before[-1:] or ([Span(within.start, utterance.span.start)] if within else [])
    return asked[0] if asked else None
