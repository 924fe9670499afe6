"""Answers by whatever speaks of a topic, be it in somebody's words or in the article's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.answers.cited import of_cited
from retrieval.answers.done_to import others_than_done_to
from retrieval.answers.life import age_of_anybody
from retrieval.answers.mentioning import with_all_who_name_it
from retrieval.answers.narration import tells_of_words
from retrieval.answers.testimony import of_named
from retrieval.answers.weighing import answered, nothing, spoken_topic
from retrieval.language.tokens import HAN, stem, stop_words, word_class, word_list
from retrieval.passages.cue import verbs_asked_for
from retrieval.passages.evidence import evidence, is_outdone
from retrieval.passages.phrase import shingles
from retrieval.passages.search import Search, called_own
from retrieval.people.foremost import by_their_surname
from retrieval.people.naming import Named, by_name
from retrieval.people.strangers import names_a_stranger
from retrieval.questions.predicate import predicate_of
from retrieval.questions.thing import focus_of
from retrieval.questions.units import unit_of
from retrieval.topics.light import asks_for_anybodys_words, asks_for_speech, asks_who_spoke
from retrieval.topics.measure import measured
from retrieval.topics.stances import is_of_stance, with_stances

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.answer import Answer
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.passages.candidates import Candidate
    from retrieval.questions.question import Question, Reading

# questions whose subject is anybody: a name in them is what it is about, not who speaks
ANYBODY = re.compile(r"(?:did|does|do|has|have|is|was|were|are) (?:any|some|every)(?:one|body)\b|有(?:没有)?人")
ASKING = re.compile(r"(?:who|whom|whose|what|which|when|where|why|how|did|does|do|has|have|is|are|was|were|will)\b")
BEING = re.compile(
    r"who(?:'s|'re| is| are| was| were| has been| have been)\b|(?:which|what) (?:\w+ ){1,3}(?:is|are|was|were)\b"
)
AUXILIARY = word_class("auxiliaries")
STANCE = re.compile("怎么[看想]|支持|反对|赞成|赞同|同意|认同|满意|担心|承认|否认|批评|质疑")
TELLING = 0.5  # of how far a collection reports, below which it tells what people said and did itself
ABOUT = (["about"], ["on"], ["regarding"], ["concerning"], ["re"])  # "who is on record about the ferries"
PLAINER = 0.5  # of a topic, by which the article's own words have more of it than anybody's
VERB_WITHIN = 3  # words behind "who" among which its verb stands


def by_topic(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Answer by what speaks of the topic; only by people's words where the question asks who."""
    text, asks_who = reading.topic or question.plain, reading.asks == "who_said"
    if not asks_who and _asks_a_stranger(question, collection):
        return nothing(question)
    if not asks_who and not ANYBODY.match(question.plain):
        named = by_name(text, collection.people, surnames=False)
        if named and _is_object(named, question):
            text = by_their_surname(text, named, collection)
        elif named and named.behind not in question.names:
            found = of_named(question, named.figures, named.rest, reading.asks, collection)
            if not is_rather_told(found, collection):
                return found
    unit = unit_of(question.plain, reading.asks)
    age = age_of_anybody(question, collection) if unit is not None and unit.name == "age" else None
    if age is not None:
        return age
    search = _search_for(text, question, reading, collection)
    if not search.topic.facets:
        return nothing(question)
    given = of_cited(question, search, collection) if asks_who else None
    if given is not None and given.answered:
        return given
    return with_all_who_name_it(_found(search, question, reading, collection), text, search, collection)


def _asks_a_stranger(question: Question, collection: Collection) -> bool:
    """Whether a Chinese question asks for the words or the view of somebody who is not in the articles."""
    if question.language != "zh" or not (asks_for_speech(question.plain) or STANCE.search(question.plain)):
        return False
    return not ANYBODY.match(question.plain) and names_a_stranger(question.plain, collection)


def _search_for(text: str, question: Question, reading: Reading, collection: Collection) -> Search:
    """What is looked for of a stretch of the question."""
    unit, asks_who = unit_of(question.plain, reading.asks), reading.asks == "who_said"
    topic = measured(spoken_topic(text, collection, question, of_somebody=False), unit, collection)
    topic = with_stances(topic, collection) if asks_who and _may_ask_for_stance(question) else topic
    return Search(
        topic,
        reading.asks,
        speaking=is_of_speech(reading, question),
        focus=focus_of(question, abroad=not collection.has_chinese),
        unit=unit,
        shingles=shingles(text),
        is_for_best=True,
        cues=verbs_asked_for(text) if asks_who else frozenset(),
        theirs=called_own(text) if asks_who else frozenset(),
    )


def _found(search: Search, question: Question, reading: Reading, collection: Collection) -> Answer:
    """The answer that a search finds; where a speaker is asked for and none fits, what is told of words."""
    others = others_than_done_to(reading, collection)
    search = search._replace(counts=others)
    near = [c for c in evidence(search, collection) if others is None or others(c)]
    found = answered(question, near, search, collection)
    if not search.speaking or (found.answered and not is_outdone(near, search, collection)):
        return _plainer(search, near, question, collection) or found if search.speaking else found
    search = search._replace(speaking=False, narrated=True)
    near = [c for c in evidence(search, collection) if _are_words(c.utterance)]
    told = answered(question, near, search, collection)
    return told if told.answered else found


def _plainer(search: Search, spoken: Sequence[Candidate], question: Question, collection: Collection) -> Answer | None:
    """What the article itself tells, where a Chinese question's words stand there and hardly in anybody's own."""
    if question.language != "zh" or not spoken:
        return None
    every = search._replace(speaking=False)
    near = evidence(every, collection)
    is_told = bool(near) and near[0].utterance.speaker is None and near[0].utterance.paragraph.kind == "body"
    return answered(question, near, every, collection) if is_told and near[0].own >= spoken[0].own + PLAINER else None


def is_rather_told(found: Answer | None, collection: Collection) -> bool:
    """Whether the answer is "not said" in a collection that tells more than it quotes, so that narration may answer."""
    return found is not None and not found.answered and collection.news_share < TELLING


def _is_object(named: Named, question: Question) -> bool:
    """Whether something is done to whom a question names, and not by them: "which towns back Ann Lind"."""
    if not ASKING.match(question.plain) or named.before in ("", *AUXILIARY):
        return False
    predicate = predicate_of(question.text)
    is_verb = predicate is not None and stem(named.before) == predicate.verb
    return is_verb or named.before in stop_words("en")


def _may_ask_for_stance(question: Question) -> bool:
    """Whether the verb of a question may be for a stance, or "is" may stand before one: "came back" is none."""
    if HAN.search(question.plain):
        return True
    predicate = predicate_of(question.text)
    return BEING.match(question.plain) is not None if predicate is None else is_of_stance(predicate.verb)


def _are_words(utterance: Utterance) -> bool:
    """Whether it is what somebody says, known or not, or tells that somebody spoke."""
    return utterance.form != "narration" or tells_of_words(utterance.text)


def is_of_speech(reading: Reading, question: Question) -> bool:
    """Whether "who" asks for a speaker ("who mentioned"), rather than for whoever did something ("who won")."""
    if question.language == "zh":
        is_for_words = reading.asks == "said" and not reading.who and asks_for_anybodys_words(question.plain)
        return is_for_words or (reading.asks == "who_said" and asks_who_spoke(question.plain))
    first = reading.topic.split()[:VERB_WITHIN]
    telling = first[:1] in ABOUT or any(word in word_list("reporting.en.txt") for word in first)
    return reading.asks == "who_said" and telling
