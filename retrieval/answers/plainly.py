"""What the articles tell of somebody in their own words, where nobody is quoted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from retrieval.answers.narration import tells_of_their_words, tells_of_words
from retrieval.answers.weighing import answered, spoken_topic
from retrieval.language.forms import key_of
from retrieval.language.tokens import HAN, bare_words, fold, runs, stop_words
from retrieval.passages.bounds import UNMET
from retrieval.passages.confidence import most_sure
from retrieval.passages.evidence import evidence, has_what_is_asked
from retrieval.passages.promise import are_named
from retrieval.passages.search import ROUNDING
from retrieval.passages.tongues import of_one_tongue
from retrieval.people.called import calls, calls_another
from retrieval.topics.retold import measured

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from retrieval.answer import Answer
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.promise import Promise
    from retrieval.passages.search import Search
    from retrieval.people.people import Figure
    from retrieval.questions.question import Asks, Question
    from retrieval.topics.topic import Topic

LEAST_LITERAL = 0.45  # of a question about somebody, in its own words, for the article's narration to answer it
ROUNDED = 1e-4  # of a confidence, where it is compared
PLAINLY = 0.72  # confidence from which narration answers a question about somebody who did not speak of it
LEAST_TOLD = 0.6  # of what is asked of somebody beside the name, for narration to tell it


def told_by_name(
    question: Question, figures: Sequence[Figure], search: Search, *, on_topic: float = 0.0
) -> Answer | None:
    """What the articles tell where they name somebody, in nearly the asker's own words; so much of it on the topic."""
    names = frozenset(word for figure in figures for word in _words_of(figure))

    def tells(candidate: Candidate) -> bool:
        told = has_what_is_asked(candidate) and _told_of(candidate, search.topic, search.collection) >= on_topic
        told = told and (search.asks != "said" or is_told_of_words(candidate))
        return told and candidate.literal >= LEAST_LITERAL and _names_one_of(figures, candidate)

    def is_told_of_words(candidate: Candidate) -> bool:
        theirs = tells_of_their_words(candidate.utterance.text, figures)
        return theirs and not are_anothers_words(candidate.utterance, figures, search.collection)

    near = search._replace(naming=names, is_for_best=True, literal=LEAST_LITERAL, is_fitting=True, counts=tells)
    told = [candidate for candidate in (evidence(near) if names else ()) if tells(candidate)]
    other = answered(question, told, near)
    return other if other.answered else None


def told_plainly(question: Question, figures: Sequence[Figure], named: Search, collection: Collection) -> Answer | None:
    """What the articles plainly tell, and not by the name alone, which the topic of ``named`` is without."""
    topic = measured(spoken_topic(question.plain, collection, question), named.unit, collection)
    asks: Asks = "topic" if named.asks == "said" else named.asks
    asked = _Asked(question, figures, named, named._replace(topic=topic, asks=asks, is_for_best=True), collection)
    near = evidence(asked.search._replace(is_it=asked.is_it, is_worth=asked.is_worth))
    best = next(iter(of_one_tongue(near, asked.search, question).found), None)
    if best is None or not asked.tells(best) or asked.lacks_their_words(best):
        return None
    if all(calls_another(_paragraph_of(best), figure) for figure in figures):
        return None
    found = answered(question, near, asked.search)
    return found if found.answered and found.confidence >= PLAINLY else None


@dataclass(frozen=True, eq=False)
class _Asked:
    """What is asked of people: ``named`` is the search without their names, ``search`` the one with them."""

    question: Question
    figures: Sequence[Figure]
    named: Search
    search: Search
    collection: Collection

    def tells(self, candidate: Candidate) -> bool:
        """Whether its paragraph tells enough of the topic beside the name."""
        return _told_of(candidate, self.named.topic, self.collection) >= LEAST_TOLD

    def lacks_their_words(self, candidate: Candidate) -> bool:
        """Whether it is asked what they said, and it tells of no words of theirs."""
        return self.named.asks == "said" and not _is_of_their_words(self.figures, candidate, self.collection)

    def is_it(self, best: Candidate, behind: float) -> bool:
        """Whether the best candidate can answer; ``behind`` is the score of the next one."""
        is_other = best.utterance.article.language != self.question.language
        if not has_what_is_asked(best):  # nothing is shown then, unless another tongue or another number is
            is_number = self.search.asks == "number" and best.unmet > UNMET
            return is_other or (self.tells(best) and (best.fit or is_number))
        if self.lacks_their_words(best):
            return is_other
        least = PLAINLY - ROUNDED
        return self.tells(best) and most_sure(best, behind, self.search, self.question.text) >= least

    def is_worth(self, promises: Mapping[int, Promise], *, is_ranked: bool) -> bool:  # noqa: ARG002 - as it is called
        """Whether a paragraph promises enough of the topic, and where it is asked what they said calls them."""
        topic = self.search.topic
        told = [n for n, each in promises.items() if each.covers(self.named.topic, topic) >= LEAST_TOLD - ROUNDING]
        names = _parts_of_names(self.figures)
        return bool(told) and (self.named.asks != "said" or are_named(topic, told, self.collection, names))


def _names_one_of(figures: Sequence[Figure], candidate: Candidate) -> bool:
    """Whether the paragraph of a candidate calls one of these people by name, and not only somebody called alike."""
    paragraph = _paragraph_of(candidate)
    return any(calls(paragraph, figure) or _has_label(paragraph, figure) for figure in figures)


def _is_of_their_words(figures: Sequence[Figure], candidate: Candidate, collection: Collection) -> bool:
    """Whether narration names somebody and tells of words: of theirs, or of anybody's where they speak beside it."""
    told = candidate.utterance.text
    if not _names_one_of(figures, candidate) or are_anothers_words(candidate.utterance, figures, collection):
        return False
    if any(candidate.number in collection.spoken_in(figure.key) for figure in figures):
        return tells_of_words(told)
    return tells_of_their_words(told, figures)


def _has_label(paragraph: str, figure: Figure) -> bool:
    """Whether a paragraph has every word of what somebody without a name is called, a Chinese label as a whole."""
    if figure.person.name is not None:
        return False
    own = _words_of(figure)
    words = bare_words(paragraph)
    return bool(own) and all(word in paragraph if HAN.search(word) else word in words for word in own)


def _words_of(figure: Figure) -> Sequence[str]:
    """The words of a name, or of what somebody without one is called."""
    called = fold(figure.person.name or figure.person.label).split()
    return called if figure.person.name else [word for word in called if word not in stop_words("en")]


def _parts_of_names(figures: Sequence[Figure]) -> frozenset[str]:
    """The words without any of which no paragraph names these people, those behind hyphens by themselves."""
    return frozenset(part for figure in figures for word in _words_of(figure) for _, part in runs(word))


def _paragraph_of(candidate: Candidate) -> str:
    utterance = candidate.utterance
    return utterance.article.text[slice(*utterance.paragraph.span)]


def _told_of(candidate: Candidate, topic: Topic, collection: Collection) -> float:
    """How much of a topic the paragraph of a candidate tells."""
    return topic.coverage(collection.paragraphs.terms_of(candidate.number, english=topic.is_english))


def are_anothers_words(told: Utterance, figures: Sequence[Figure], collection: Collection) -> bool:
    """Whether people with a name speak in a sentence and none of these is among them: "He also charged that …"."""
    record = collection.records[told.article.id]
    cued = (q for q in record.begun_in(told.paragraph) if q.cue is not None and told.span.holds(q.cue))
    speaking = {key_of(told.article.id, q.speaker) for q in cued if q.speaker is not None and q.speaker.name}
    return bool(speaking) and speaking.isdisjoint(figure.key for figure in figures)
