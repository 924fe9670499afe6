"""The same thing told the other way round: of Berg, whom Lind succeeds, and not of who succeeds Lind; of "he", not her.

The words are those of the question, so that no likeness speaks against it: what differs is who does it to whom, or that
the opposite is told (the best for the worst).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import default_vocabulary
from retrieval.language.tokens import stem
from retrieval.passages.deed import NOTHING_LIKE, opposites
from retrieval.passages.half import without
from retrieval.passages.register import is_asked_of_english_news
from retrieval.questions.predicate import deeds, predicate_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.questions.question import Question
    from retrieval.topics.topic import Topic

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[.,;:!?“”\"]")
OTHER = {"f": "he", "m": "she"}
NEAR = 2  # words between a pronoun and its verb: "he had never married"
HELPED = frozenset(("did", "does", "has", "had", "was", "will", "is"))


def is_exchanged(best: Candidate, topic: Topic, question: Question, collection: Collection) -> bool:
    """Whether a paragraph of news tells an English question's verb of another one, or the opposite of a word of it."""
    if not is_asked_of_english_news(topic, best, collection):
        return False
    utterance = best.utterance
    told = WORD.findall(utterance.article.text[slice(*utterance.paragraph.span)])
    return (
        _is_done_to_another(question, told)
        or _is_done_by_the_other(question, told)
        or _is_opposite(best, topic, collection)
    )


def _is_done_to_another(question: Question, told: Sequence[str]) -> bool:
    """Whether what is asked to have been done to somebody, is done to others alone: "Lind …, succeeding Berg"."""
    predicate = predicate_of(question.text)
    if predicate is None or predicate.asks != "who" or predicate.verb not in deeds():
        return False
    asked = WORD.findall(question.text)
    whom = next((set(_name_at(asked, at + 1)) for at in _places(asked, predicate.verb)), set())
    others = [_name_at(told, at + 1) for at in _places(told, predicate.verb)]
    return bool(whom and others) and all(other and whom.isdisjoint(other) for other in others)


def _is_done_by_the_other(question: Question, told: Sequence[str]) -> bool:
    """Whether "he" does what is asked of a woman, or "she" of a man, each time that it is told."""
    predicate = predicate_of(question.text)
    asked = WORD.findall(question.text)
    at = next(iter(_places(asked, predicate.verb)), 0) if predicate else 0
    first = next((n + 1 for n in range(at - 1, -1, -1) if not asked[n][0].isupper()), at)
    if predicate is None or not 0 < first < at or asked[first - 1].lower() not in HELPED:
        return False
    other = OTHER.get(default_vocabulary().genders.get(asked[first].lower(), ""))
    near = [{word.lower() for word in told[max(0, n - NEAR) : n]} for n in _places(told, predicate.verb)]
    return other is not None and bool(near) and all(other in words for words in near)


def _is_opposite(best: Candidate, topic: Topic, collection: Collection) -> bool:
    """Whether the opposite of a word of the topic stands in the paragraph, and nothing like the word in the title."""
    places = collection.paragraphs.with_title(best.number)
    for facet in topic.facets:
        turned = opposites().get(facet.word, frozenset())
        missing = turned and all(facet.strength(without(found, turned)) < NOTHING_LIKE for found in places)
        if missing and not turned.isdisjoint(places[0].word_set):
            return True
    return False


def _places(words: Sequence[str], verb: str) -> Iterator[int]:
    """Where a verb, a term, stands among words."""
    return (at for at, word in enumerate(words) if stem(word.lower()) == verb)


def _name_at(words: Sequence[str], start: int) -> Sequence[str]:
    """The words with a capital from a place on."""
    end = start
    while end < len(words) and words[end][0].isupper():
        end += 1
    return words[start:end]
