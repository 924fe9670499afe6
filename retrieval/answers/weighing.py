"""Candidates become an Answer: the best of them where it is likely enough, with those that are nearly as good."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from retrieval.answer import KIND_OF, Answer
from retrieval.language.tokens import word_list, words_listed
from retrieval.passages.alike import among_like, likeness_of, with_text_first
from retrieval.passages.asked import lacks_nouns, lacks_the_thing, lacks_what_is_asked, takes_no_side
from retrieval.passages.ceiling import may_be_spoken_of
from retrieval.passages.confidence import (
    AS_NEAR,
    SAID,
    elsewhere,
    is_answer,
    of_evidence,
    of_number,
    of_speech,
    setting_of,
    stands_out,
)
from retrieval.passages.cue import SPEECH
from retrieval.passages.deed import lacks_the_deed, or_one_that_happened
from retrieval.passages.evidence import NEARLY_AS_GOOD, evidence, has_what_is_asked
from retrieval.passages.goes_on import or_what_was_done
from retrieval.passages.half import tells_half
from retrieval.passages.lead_in import or_what_follows
from retrieval.passages.named import is_of_names_alone, lacks_a_name
from retrieval.passages.prospect import UNMET
from retrieval.passages.ranking import FEW
from retrieval.passages.reason import lacks_a_reason, with_reason, with_reasons_first
from retrieval.passages.reply import or_reply, quoted_behind
from retrieval.passages.search import TYPED
from retrieval.passages.showing import repeats, statement
from retrieval.passages.signals import signals_of
from retrieval.passages.tongues import of_one_tongue
from retrieval.questions.predicate import verb_of
from retrieval.topics.light import asks_who_spoke, is_light, speech
from retrieval.topics.retold import retold
from retrieval.topics.stances import is_of_stance
from retrieval.topics.topic import NO_TOPIC, topic_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from corpus.quotation import Person
    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.promise import Promise
    from retrieval.passages.search import Search
    from retrieval.questions.question import Question
    from retrieval.topics.topic import Topic

WITHHELD = 0.1  # what is left of the confidence in a passage that is not shown: nothing is answered by it
SHOWN = 3  # statements in one answer
BESIDE_DEED = 0.8  # of the best score, from which a passage that tells what was done comes before one that does not
IN_DOUBT = 0.75  # confidence from which a passage is shown that has nothing like some nouns of the question
UNANSWERED = 0.3  # the most confidence in a passage without the number or date asked for


def nothing(question: Question, confidence: float = 0.0, nearest: Sequence[Statement] = ()) -> Answer:
    """The answer that the articles do not say; ``nearest`` are offered as a second step."""
    return Answer(question.text, question.language, "nothing", round(confidence, 4), nearest=tuple(nearest))


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


def answered(question: Question, found: Sequence[Candidate], search: Search, collection: Collection) -> Answer:
    """An answer from candidates (best first), or "nothing" where the best is not likely enough."""
    found, against = of_one_tongue(found, search, question, collection)
    if search.asks == "number":
        found = [c for c in found if c.unmet <= UNMET] or found
    elif search.asks == "who_said" and question.language == "zh":
        found = found if _is_of_speech(search) else _telling_the_deed(found)
    if not found:
        return nothing(question)
    found = with_reasons_first(found, question)
    found = or_one_that_happened(found, search.topic, question, collection)
    setting = setting_of(found[0], search.topic, collection)
    is_of_agencies = setting.agencies and not search.figures
    found = with_text_first(found, search) if is_of_agencies else found
    lacking = _lacks_a_part(found[0], search.topic, question, collection)
    signals = signals_of(found, search.topic, question.text, collection)
    sure = against or of_evidence(signals, setting, verbatim=found[0].verbatim)
    if is_of_agencies:
        sure = among_like(likeness_of(found[0], sure, search, collection))
    foreign = setting.foreign
    lacking = lacking or _lacks(
        found[0], search, question, collection, foreign=foreign, is_of_own=against is not None or not foreign
    )
    shown = is_answer(found[0], sure, search.asks, setting=setting, known=search.topic.known)
    shown = shown and not (sure < IN_DOUBT and lacks_nouns(found[0], search, question, collection))
    if not shown and stands_out(found[0], signals.margin, search.asks, search.topic, foreign=foreign):
        shown, sure = True, max(sure, AS_NEAR)
    if not (shown or search.figures) or lacking:
        likely = sure if has_what_is_asked(found[0]) and not lacking else min(sure, UNANSWERED)
        kept = WITHHELD * likely if setting.reporting or setting.agencies else sure
        return nothing(question, kept, [statement(found[0], search, collection)])
    if search.asks == "number" and setting.reporting == 1.0 and against is None and has_what_is_asked(found[0]):
        sure = of_number(sure)
    found = or_what_was_done(found, search, question, collection)
    told = _as_shown(found[0], search, question, collection)
    behind = quoted_behind(told[0], search, collection)
    return shown_with(sure, question, [*told, *behind, *found[1:]], search, collection)


def _is_of_speech(search: Search) -> bool:
    """Whether a question asks who spoke, or took a stance, which other words may tell."""
    return bool(search.cues) or any(SPEECH.search(word) or is_of_stance(word) for word in search.focus)


def _telling_the_deed(found: Sequence[Candidate]) -> Sequence[Candidate]:
    """Candidates, those first that tell the verb of 谁主持了大会, of those that are not far behind the best."""
    least = BESIDE_DEED * found[0].score if found else 0.0
    telling = [c for c in found if c.unmet <= UNMET and c.score >= least]
    return [*telling, *(c for c in found if c not in telling)] if telling else found


def _lacks_a_part(candidate: Candidate, topic: Topic, question: Question, collection: Collection) -> bool:
    """Whether the paragraph of a candidate tells of another deed than is asked for, of somebody else, or no reason."""
    parts = (lacks_the_deed, lacks_the_thing, lacks_a_name, lacks_a_reason)
    return any(lacks(candidate, topic, question, collection) for lacks in parts)


def _as_shown(best: Candidate, search: Search, question: Question, collection: Collection) -> tuple[Candidate, ...]:
    """The best candidate with what belongs to it: the reply, what a lead-in leads to, a reason."""
    told = or_reply(best, search, collection)
    told = told if search.asks in TYPED else or_what_follows(told, collection)
    return with_reason(told, question, collection)


def _lacks(
    best: Candidate, search: Search, question: Question, collection: Collection, *, foreign: bool, is_of_own: bool
) -> bool:
    """Whether the best candidate has only a part of what is asked; ``is_of_own``: judged by its own words."""
    return (
        (is_of_own and tells_half(best, search, question.plain, collection, foreign=foreign))
        or lacks_what_is_asked(best, search, question.plain, collection)
        or takes_no_side(best, search, collection)
    )


def shown_with(
    sure: float, question: Question, found: Sequence[Candidate], search: Search, collection: Collection
) -> Answer:
    """An answer of the best candidates with the confidence ``sure``."""
    statements = _statements(found, search, collection)
    people: dict[Person, None] = dict.fromkeys(s.speaker for s in statements if s.speaker)
    kind = KIND_OF[statements[0].form]
    return Answer(question.text, question.language, kind, round(sure, 4), statements, tuple(people))


def words_on(search: Search, collection: Collection, least: float = SAID) -> tuple[list[Candidate], float]:
    """What the people of a search say on its topic, best first, with the probability that it is on the topic.

    Nothing where that is below ``least``; in a large corpus only paragraphs are read that can reach it.
    """
    is_large = collection.layout.size > FEW  # then none of somebody's words are elsewhere, also those not found
    told = cache(lambda: elsewhere((), search, collection))

    def is_worth(promises: Mapping[int, Promise], *, is_ranked: bool) -> bool:
        return may_be_spoken_of(search, promises.values(), least, told() if is_ranked and is_large else 0.0)

    def is_it(best: Candidate, behind: float) -> bool:  # noqa: ARG001 - as it is called
        return not has_what_is_asked(best) or of_speech(best, search.topic, collection, told()) >= least

    near = search._replace(is_worth=is_worth, is_it=is_it, is_fitting=True)
    found = [c for c in evidence(near, collection) if has_what_is_asked(c)]
    likely = 0.0
    if found:
        others = told() if is_large else elsewhere(found, search, collection)
        likely = of_speech(found[0], search.topic, collection, others)
    is_spoken_of = likely >= least and not is_of_names_alone(found[0], search.topic, collection)
    return (found, likely) if is_spoken_of else ([], likely)


def _statements(found: Sequence[Candidate], search: Search, collection: Collection) -> tuple[Statement, ...]:
    """The best, and others nearly as good that do not repeat it.

    Where somebody is named, also what they say in the same paragraph in the other form, direct or reported.
    """
    shown: list[Statement] = []
    for candidate in found:
        near = candidate.score >= NEARLY_AS_GOOD * found[0].score
        goes_on = bool(search.figures) and candidate.number == found[0].number
        if len(shown) == SHOWN or not (near or goes_on):
            continue
        if not repeats(candidate.utterance, shown):
            shown.append(statement(candidate, search, collection, shown))
    return tuple(shown)
