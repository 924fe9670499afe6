"""Candidates become an Answer: the best of them where it is likely enough, with those that are nearly as good."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from retrieval.answer import Answer, nothing, stating
from retrieval.index.layout import FEW
from retrieval.language.tokens import word_list, words_listed
from retrieval.passages.alike import among_like, likeness_of, with_text_first
from retrieval.passages.antecedent import with_antecedent
from retrieval.passages.asked import lacks_nouns, lacks_the_thing, lacks_what_is_asked, takes_no_side, tells_half
from retrieval.passages.bounds import UNMET
from retrieval.passages.confidence import (
    AS_NEAR,
    SAID,
    elsewhere,
    is_answer,
    may_be_spoken_of,
    of_evidence,
    of_number,
    of_speech,
    setting_of,
    stands_out,
)
from retrieval.passages.cue import SPEECH
from retrieval.passages.deed import is_exchanged, lacks_the_deed, or_one_that_happened, or_what_was_done
from retrieval.passages.evidence import NEARLY_AS_GOOD, evidence, has_what_is_asked
from retrieval.passages.light_words import asks_who_spoke, is_light, speech, telling
from retrieval.passages.named import is_of_names_alone, lacks_a_name, of_the_number
from retrieval.passages.reason import lacks_a_reason, with_reason, with_reasons_first
from retrieval.passages.showing import is_near, repeats, statement
from retrieval.passages.signals import signals_of
from retrieval.passages.tongues import of_one_tongue
from retrieval.passages.turn import or_reply
from retrieval.questions.predicate import verb_of
from retrieval.topics.retold import is_of_stance, retold
from retrieval.topics.topic import NO_TOPIC, topic_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.confidence import Setting
    from retrieval.passages.promise import Promise
    from retrieval.passages.search import Search
    from retrieval.passages.tongues import Tongue
    from retrieval.questions.question import Question
    from retrieval.topics.topic import Topic

WITHHELD = 0.1  # what is left of the confidence in a passage that is not shown: nothing is answered by it
LEAST_TOUCHED = 0.2  # of a topic, in other words, for somebody's words to be on it where they have none of its own
SHOWN = 3  # statements in one answer
BESIDE_DEED = 0.8  # of the best score, from which a passage that tells what was done comes before one that does not
IN_DOUBT = 0.75  # confidence from which a passage is shown that has nothing like some nouns of the question
# what news, of which names and nouns are met everywhere, has to tell; in Chinese, where that is true
OF_NEWS = {False: (lacks_the_deed, lacks_the_thing, lacks_a_reason, is_exchanged), True: (lacks_what_is_asked,)}
UNANSWERED = 0.3  # the most confidence in a passage without the number or date asked for


def spoken_topic(text: str, collection: Collection, question: Question, *, of_somebody: bool = True) -> Topic:
    """The topic of a question about speech: without its words for speaking, unless there are no others.

    A Chinese one that asks for the words ``of_somebody`` and tells of nothing that they are about has no topic.
    """
    without, exact = _words_of_speech()
    names, of_speech = question.names | exact, words_listed("matters_of_speech.en.txt")
    if question.language == "zh" and not collection.has_chinese:
        without |= word_list("reporting.zh.txt")
    topic = topic_of(text, collection, without=without, names=names)
    if not topic.facets and not of_speech.isdisjoint(text.split()):
        topic = topic_of(text, collection, without=without - of_speech, names=names)
    if question.language == "zh" and (of_somebody or asks_who_spoke(question.plain)):
        topic = _but_for(speech(), topic)
        topic = _but_for(telling(topic, question.plain), topic) if of_somebody else topic
    if question.language == "en":
        return retold(topic, verb_of(question.text), collection)
    return NO_TOPIC if of_somebody and is_light(topic, question.plain) else topic


def _but_for(words: frozenset[str], topic: Topic) -> Topic:
    """A topic without some words, unless it has no others."""
    others = tuple(facet for facet in topic.facets if facet.word not in words)
    return replace(topic, facets=others) if others else topic


@cache
def _words_of_speech() -> tuple[frozenset[str], frozenset[str]]:
    """Words for speaking, which no topic has, and those for which no other will do."""
    stance = word_list("stance.en.txt") | word_list("stance.zh.txt")
    return word_list("reporting.en.txt") - stance, stance | word_list("exact_offices.en.txt")


def answered(question: Question, found: Sequence[Candidate], search: Search) -> Answer:
    """An answer from candidates (best first), or "nothing" where the best is not likely enough."""
    tongue = of_one_tongue(found, search, question)
    found = _of_the_kind(tongue.found, search, question)
    if not found:
        return nothing(question)
    found = or_one_that_happened(with_reasons_first(found, question), search, question)
    setting = setting_of(found[0], search)
    found = with_text_first(found, search) if setting.agencies and not search.figures else found
    is_shown, sure = _verdict_on(tongue._replace(found=found), setting, search, question)
    if not is_shown:
        return nothing(question, sure, [statement(found[0], search)])
    return shown_with(sure, question, _as_shown(found, search, question), search)


def _of_the_kind(found: Sequence[Candidate], search: Search, question: Question) -> Sequence[Candidate]:
    """Those with a number of the things counted, if any; in Chinese those first that tell what somebody did."""
    if search.asks == "number":
        return [c for c in found if c.unmet <= UNMET] or found
    is_of_deed = search.asks == "who_said" and question.language == "zh" and not _is_of_speech(search)
    return _telling_the_deed(found) if is_of_deed else found


def _verdict_on(tongue: Tongue, setting: Setting, search: Search, question: Question) -> tuple[bool, float]:
    """Whether the best candidate is shown, and how sure the answer is then, or what is left of that else."""
    found, against = tongue
    best, topic = found[0], search.topic
    signals = signals_of(found, search, question.text)
    sure = against or of_evidence(signals, setting, verbatim=best.verbatim)
    if setting.agencies and not search.figures:
        sure = among_like(likeness_of(best, sure, search))
    lacking = _lacks(best, search, question, setting, is_judged=against is not None)
    shown = is_answer(best, sure, search.asks, setting=setting, known=topic.known)
    is_held = sure < IN_DOUBT and _is_own_news(setting, search) and not setting.chinese
    shown = shown and not (is_held and lacks_nouns(best, search, question))
    if not shown and stands_out(best, signals.margin, search.asks, topic, foreign=setting.foreign):
        shown, sure = True, max(sure, AS_NEAR)
    has_it = has_what_is_asked(best)
    if lacking or not (shown or search.figures):
        likely = sure if has_it and not lacking else min(sure, UNANSWERED)
        return False, WITHHELD * likely if setting.reporting or setting.agencies else sure
    is_counted = search.asks == "number" and setting.reporting == 1.0 and against is None and has_it
    return True, of_number(sure) if is_counted else sure


def _is_of_speech(search: Search) -> bool:
    """Whether a question asks who spoke, or took a stance, which other words may tell."""
    return bool(search.cues) or any(SPEECH.search(word) or is_of_stance(word) for word in search.focus)


def _telling_the_deed(found: Sequence[Candidate]) -> Sequence[Candidate]:
    """Candidates, those first that tell the verb of 谁主持了大会, of those that are not far behind the best."""
    least = BESIDE_DEED * found[0].score if found else 0.0
    telling = [c for c in found if c.unmet <= UNMET and c.score >= least]
    return [*telling, *(c for c in found if c not in telling)] if telling else found


def _as_shown(found: Sequence[Candidate], search: Search, question: Question) -> Sequence[Candidate]:
    """Candidates, the best with what belongs to it: the reply, whom a pronoun means, a reason."""
    found = or_what_was_done(found, search, question)
    best = with_antecedent(or_reply(found[0], search), search)
    return [*with_reason(best, question, search.collection), *found[1:]]


def _lacks(best: Candidate, search: Search, question: Question, setting: Setting, *, is_judged: bool) -> bool:
    """Whether the best candidate has but a part of what is asked: not the deed, the thing, the name or the reason.

    Half of it tells nothing of another language's words, unless it ``is_judged`` against those of the asker's own.
    """
    parts = (lacks_a_name, *(OF_NEWS[setting.chinese] if _is_own_news(setting, search) else ()))
    return (
        any(lacks(best, search, question) for lacks in parts)
        or ((is_judged or not setting.foreign) and tells_half(best, search, question.plain, foreign=setting.foreign))
        or not of_the_number((best,), search)
        or takes_no_side(best, search)
    )


def _is_own_news(setting: Setting, search: Search) -> bool:
    """Whether news is asked in its own language: an encyclopedia is in its own words, so that the confidence tells."""
    return search.collection.is_news and not setting.foreign


def shown_with(sure: float, question: Question, found: Sequence[Candidate], search: Search) -> Answer:
    """An answer of the best candidates with the confidence ``sure``."""
    return stating(question, sure, _statements(found, search))


def words_on(search: Search, least: float = SAID) -> tuple[list[Candidate], float]:
    """What the people of a search say on its topic, best first, and how likely it is on it; nothing below ``least``."""
    collection = search.collection
    is_large = collection.layout.size > FEW  # then none of somebody's words are elsewhere, also those not found
    told = cache(lambda: elsewhere((), search))

    def is_worth(promises: Mapping[int, Promise], *, is_ranked: bool) -> bool:
        return may_be_spoken_of(search, promises.values(), least, told() if is_ranked and is_large else 0.0)

    def is_it(best: Candidate, behind: float) -> bool:  # noqa: ARG001 - as it is called
        return not has_what_is_asked(best) or of_speech(best, search, told()) >= least

    near = search._replace(is_worth=is_worth, is_it=is_it, is_fitting=True)
    found = [c for c in evidence(near) if has_what_is_asked(c)]
    found = of_the_number(found, search)
    likely = 0.0
    if found:
        others = told() if is_large else elsewhere(found, search)
        likely = of_speech(found[0], search, others)
    is_spoken_of = likely >= least and not (is_of_names_alone(found[0], search) or _hardly_touches(found[0], search))
    return (found, likely) if is_spoken_of else ([], likely)


def _hardly_touches(best: Candidate, search: Search) -> bool:
    """Whether Chinese words have little like a topic of which the paragraph has no word: 堤 of 救灾款."""
    chinese = best.utterance.article.language == "zh" and not search.topic.is_english
    return chinese and best.literal == 0.0 and best.own < LEAST_TOUCHED


def _statements(found: Sequence[Candidate], search: Search) -> tuple[Statement, ...]:
    """The best, others nearly as good that do not repeat it, and what somebody named goes on to say beside it."""
    shown: list[Statement] = []
    for candidate in found:
        near = candidate.score >= NEARLY_AS_GOOD * found[0].score
        goes_on = bool(search.figures) and candidate.number == found[0].number
        goes_on = goes_on and is_near(candidate.utterance, found[0].utterance)
        if len(shown) == SHOWN or not (near or goes_on):
            continue
        if not repeats(candidate.utterance, shown):
            shown.append(statement(candidate, search, shown))
    return tuple(shown)
