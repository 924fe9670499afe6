"""What is asked to have happened has to be told: a paragraph that only names whom and what, tells nothing of it.

"Why did Moore leave Norwick?" is not answered by whatever speaks of Moore and Norwick, nor by the same thing told the
other way round: of Berg, whom Lind succeeds, of "he", not her, or the best for the worst. Of news, in which names are
met everywhere; in encyclopedias, which are asked in their own words, the confidence tells as much.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import vocabulary
from retrieval.language.tokens import Terms, stem, stems, word_class, word_list, words_listed
from retrieval.passages.reason import asks_why
from retrieval.questions.predicate import deeds, predicate_of
from retrieval.questions.thing import focus_of, told_without
from retrieval.topics.options import facet_of
from retrieval.topics.retold import is_of_stance, takes_the_side

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.search import Search
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
OF_DEEDS = ("when", "where", "number")
TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[.,;:!?“”\"]")
OTHER = {"f": "he", "m": "she"}
NEAR = 2  # words between a pronoun and its verb: "he had never married"
HELPED = frozenset(("did", "does", "has", "had", "was", "will", "is"))


def lacks_the_deed(best: Candidate, search: Search, question: Question) -> bool:
    """Whether nothing like the verb of an English question stands in the paragraph, or in the title above it.

    Of "how many" the number tells enough, but of how many died. Who, which or what is mostly told by somebody's words,
    which are met in other ones; there only verbs for what is done have to be met (who won, who built).
    """
    topic, collection, predicate = search.topic, search.collection, predicate_of(question.text)
    facet = deed_in(topic, predicate)
    if predicate is None or facet is None:
        return False
    if OF_NUMBER.search(question.plain):
        return predicate.verb in stems(word_class("suffered")) and _is_missing(facet, best, collection)
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


def lacks_what_is_explained(best: Candidate, search: Search, question: Question) -> bool:
    """Whether it is asked why somebody did, or took a side in, what neither their paragraph nor the title tells.

    "Why did Lind close the ferry?" is not answered by all that she says of ferries.
    """
    predicate = predicate_of(question.text) if question.language == "en" and asks_why(question.plain) else None
    if predicate is None or not (is_of_stance(predicate.verb) or predicate.verb in deeds() | opposites().keys()):
        return False
    told = search.collection.paragraphs.with_title(best.number)
    facet = deed_in(search.topic, predicate) or facet_of(predicate.verb, search.collection, exact=False)
    if is_of_stance(predicate.verb):
        return not any(takes_the_side(facet, found) for found in told)
    return _is_missing(facet, best, search.collection)


def deed_in(topic: Topic, predicate: Predicate | None) -> Facet | None:
    """The facet of a topic that is the verb of its question."""
    return next((facet for facet in topic.facets if predicate and facet.word == predicate.verb), None)


def or_one_that_happened(found: Sequence[Candidate], search: Search, question: Question) -> Sequence[Candidate]:
    """The candidates, before what the best only calls possible a nearly as good one that tells it: "Lind won"."""
    predicate = predicate_of(question.text) if search.topic.is_english and found else None
    deed = deed_in(search.topic, predicate)
    if predicate is None or deed is None or not (predicate.happened and _calls_unreal(predicate.verb, found[0])):
        return found
    near = [c for c in found[1:] if c.score >= NEARLY * found[0].score and not _calls_unreal(predicate.verb, c)]
    real = next((c for c in near if is_told(deed, search.collection.paragraphs.terms_of(c.number))), None)
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
def opposites() -> Mapping[str, frozenset[str]]:
    """For each verb, as a term, those that mean the opposite."""
    pairs = [tuple(map(stem, line.split())) for line in word_list("opposites.en.txt")]
    return {word: frozenset(o for pair in pairs if word in pair for o in pair) - {word} for p in pairs for word in p}


def or_what_was_done(found: Sequence[Candidate], search: Search, question: Question) -> Sequence[Candidate]:
    """The candidates, for a date, place or number the best of its paragraph with the verb, where the best has none."""
    deed = _deed(search, question)
    if deed is None or _tells(found[0], deed, search):
        return found
    beside = (c for c in found[1:] if c.number == found[0].number and c.fit and c.unmet <= found[0].unmet)
    better = next((c for c in beside if _tells(c, deed, search)), None)
    return found if better is None else [found[0]._replace(utterance=better.utterance), *found[1:]]


def _deed(search: Search, question: Question) -> Facet | None:
    if search.asks not in OF_DEEDS or search.focus or not search.topic.is_english:
        return None  # "how many" is told by the number
    return deed_in(search.topic, predicate_of(question.text))


def _tells(candidate: Candidate, deed: Facet, search: Search) -> bool:
    return is_told(deed, search.terms(candidate.utterance))


def is_exchanged(best: Candidate, search: Search, question: Question) -> bool:
    """Whether a paragraph of news tells an English question's verb of another one, or the opposite of a word of it."""
    utterance = best.utterance
    told = TOKEN.findall(utterance.article.text[slice(*utterance.paragraph.span)])
    return _is_done_to_another(question, told) or _is_done_by_the_other(question, told) or _is_opposite(best, search)


def _is_done_to_another(question: Question, told: Sequence[str]) -> bool:
    """Whether what is asked to have been done to somebody, is done to others alone: "Lind …, succeeding Berg"."""
    predicate = predicate_of(question.text)
    if predicate is None or predicate.asks != "who" or predicate.verb not in deeds():
        return False
    asked = TOKEN.findall(question.text)
    whom = next((set(_name_at(asked, at + 1)) for at in _places(asked, predicate.verb)), set())
    others = [_name_at(told, at + 1) for at in _places(told, predicate.verb)]
    return bool(whom and others) and all(other and whom.isdisjoint(other) for other in others)


def _is_done_by_the_other(question: Question, told: Sequence[str]) -> bool:
    """Whether "he" does what is asked of a woman, or "she" of a man, each time that it is told."""
    predicate = predicate_of(question.text)
    asked = TOKEN.findall(question.text)
    at = next(iter(_places(asked, predicate.verb)), 0) if predicate else 0
    first = next((n + 1 for n in range(at - 1, -1, -1) if not asked[n][0].isupper()), at)
    if predicate is None or not 0 < first < at or asked[first - 1].lower() not in HELPED:
        return False
    other = OTHER.get(vocabulary().genders.get(asked[first].lower(), ""))
    near = [{word.lower() for word in told[max(0, n - NEAR) : n]} for n in _places(told, predicate.verb)]
    return other is not None and bool(near) and all(other in words for words in near)


def _is_opposite(best: Candidate, search: Search) -> bool:
    """Whether the opposite of a word of the topic stands in the paragraph, and nothing like the word in the title."""
    places = search.collection.paragraphs.with_title(best.number)
    for facet in search.topic.facets:
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


def without(found: Terms, words: AbstractSet[str]) -> Terms:
    """The terms of a passage without some words."""
    if words.isdisjoint(found.word_set):
        return found
    return Terms(tuple(w for w in found.words if w not in words), tuple(p for p in found.pieces if p not in words))
