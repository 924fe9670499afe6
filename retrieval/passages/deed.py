"""What is asked to have happened has to be told: a paragraph that only names whom and what, tells nothing of it.

"Why did Moore leave Norwick?" is not answered by whatever speaks of Moore and Norwick. Of news, in which names are met
everywhere; in encyclopedias, which are asked in their own words, the confidence tells as much.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from retrieval.language.tokens import stem, word_class, word_list, words_listed
from retrieval.passages.half import without
from retrieval.passages.register import is_asked_of_english_news
from retrieval.questions.predicate import deeds, predicate_of
from retrieval.questions.thing import focus_of, told_without

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from retrieval.collection import Collection
    from retrieval.language.tokens import Terms
    from retrieval.passages.candidates import Candidate
    from retrieval.questions.predicate import Predicate
    from retrieval.questions.question import Question
    from retrieval.topics.facet import Facet
    from retrieval.topics.topic import Topic

SHORT = 4  # words of a question that needs any verb of its own: of longer ones the confidence tells what is missing
BEHIND = 4  # words before a verb among which stands what makes it unreal
WORD = re.compile(r"[A-Za-z]+")
NEARLY = 0.8  # of the score of the best, for a candidate to take its place
NOTHING_LIKE = 0.5  # strength below which a verb is missing
ALIKE = 0.6  # the same of a word of like meaning by the thesauri alone, which know every sense of it
OF_NUMBER = re.compile(r"\bhow (?:many|much|long|far|old|often|fast|tall|high|big|large|deep|wide|heavy)\b")
WHATEVER_IS_SAID = ("when", "where", "why")  # what they ask of is told by somebody's words as well


def lacks_the_deed(best: Candidate, topic: Topic, question: Question, collection: Collection) -> bool:
    """Whether nothing like the verb of an English question stands in the paragraph, or in the title above it.

    Of "how many" the number tells enough, but of how many died. Who, which or what is mostly told by somebody's words,
    which are met in other ones; there only verbs for what is done have to be met (who won, who built).
    """
    if not is_asked_of_english_news(topic, best, collection):
        return False
    predicate = predicate_of(question.text)
    facet = deed_in(topic, predicate)
    if predicate is None or facet is None:
        return False
    if OF_NUMBER.search(question.plain):
        return predicate.verb in _suffered() and _is_missing(facet, best, collection)
    is_short = len(topic.facets) <= SHORT
    if predicate.asks in WHATEVER_IS_SAID or best.utterance.speaker is None or predicate.verb in deeds():
        has_to_be_met = is_short or predicate.verb in deeds() or predicate.verb in opposites()
        if has_to_be_met and _is_missing(facet, best, collection):
            return True
        if predicate.happened and _is_unreal(predicate.verb, facet, best, collection):
            return True
    asks_for_kind = predicate.asks == "which" or (predicate.asks == "what" and is_short)  # "which hospital treated her"
    focus = focus_of(question) if asks_for_kind else ()
    asked_for = [each for each in topic.facets if each.word in focus and each.word not in told_without()]
    return bool(asked_for) and all(_is_missing(each, best, collection) for each in (facet, *asked_for))


def deed_in(topic: Topic, predicate: Predicate | None) -> Facet | None:
    """The facet of a topic that is the verb of its question."""
    return next((facet for facet in topic.facets if predicate and facet.word == predicate.verb), None)


def or_one_that_happened(
    found: Sequence[Candidate], topic: Topic, question: Question, collection: Collection
) -> Sequence[Candidate]:
    """The candidates, best first, or before them a nearly as good one that tells what the best calls unreal.

    "Who won?" is rather answered by "Lind won" than by "Moe does not think that she will win".
    """
    predicate = predicate_of(question.text) if topic.is_english and found else None
    deed = deed_in(topic, predicate)
    if predicate is None or deed is None or not (predicate.happened and _calls_unreal(predicate.verb, found[0])):
        return found
    near = [c for c in found[1:] if c.score >= NEARLY * found[0].score and not _calls_unreal(predicate.verb, c)]
    real = next((c for c in near if is_told(deed, collection.paragraphs.terms_of(c.number))), None)
    return found if real is None else [real, *(c for c in found if c is not real)]


def _is_unreal(verb: str, facet: Facet, best: Candidate, collection: Collection) -> bool:
    """Whether only what may, should or did not happen is told, in the title as well."""
    title = collection.paragraphs.title_of(best.utterance.article.id)
    return _calls_unreal(verb, best) and facet.strength(title) < NOTHING_LIKE


def _calls_unreal(verb: str, best: Candidate) -> bool:
    """Whether a paragraph only says that something may, should or did not happen: "they may well endorse her"."""
    utterance = best.utterance
    words = WORD.findall(utterance.article.text[slice(*utterance.paragraph.span)])
    places = [place for place, word in enumerate(words) if stem(word.lower()) == verb]
    unreal = words_listed("unreal.en.txt")  # in small letters: "in May she visited it"
    return bool(places) and not any(unreal.isdisjoint(words[max(0, at - BEHIND) : at]) for at in places)


def _is_missing(facet: Facet, best: Candidate, collection: Collection) -> bool:
    """Whether neither the paragraph nor the title has the word, one of like meaning, or what keeps like company."""
    return not any(is_told(facet, found) for found in collection.paragraphs.with_title(best.number))


def is_told(deed: Facet, found: Terms) -> bool:
    """Whether words tell what was done, and not the opposite, which keeps the same company."""
    told = without(found, opposites().get(deed.word, frozenset()))
    return deed.strength(told) >= NOTHING_LIKE or deed.is_named(told) >= ALIKE


@cache
def _suffered() -> frozenset[str]:
    """Verbs for what becomes of people, as terms: of how many died it does not tell how many were rescued."""
    return frozenset(map(stem, word_class("suffered")))


@cache
def opposites() -> Mapping[str, frozenset[str]]:
    """For each verb, as a term, those that mean the opposite."""
    pairs = [tuple(map(stem, line.split())) for line in word_list("opposites.en.txt")]
    return {word: frozenset(o for pair in pairs if word in pair for o in pair) - {word} for p in pairs for word in p}
