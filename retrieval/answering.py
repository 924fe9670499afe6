"""A question and a collection become an Answer: a pure function.

Each frame that fits the question is tried in turn; a handler that cannot use it passes on to the next, and the last
frame, a plain topic, fits everything.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from retrieval.answer import Answer
from retrieval.answers import about, bodies, comparison, profile, roster
from retrieval.answers.articles import articles, listed
from retrieval.answers.cited import of_cited
from retrieval.answers.done_to import others_than_done_to
from retrieval.answers.introduction import mention
from retrieval.answers.made import holder, tells_of
from retrieval.answers.meant import is_a_name, is_nobody_else, meant
from retrieval.answers.narration import tells_of_words
from retrieval.answers.relation import names_one
from retrieval.answers.silence import silence
from retrieval.answers.testimony import of_named, unit_asked
from retrieval.answers.weighing import answered, nothing, spoken_topic
from retrieval.following import follow_up, staying
from retrieval.following.previous import Previous
from retrieval.language.tokens import word_list
from retrieval.passages.confidence import SAID, SAID_AS_ASSUMED, SAID_IN_PASSING
from retrieval.passages.cue import verbs_asked_for
from retrieval.passages.evidence import evidence, is_outdone
from retrieval.passages.own import called_own
from retrieval.passages.phrase import shingles
from retrieval.passages.search import Search
from retrieval.people.foremost import by_their_surname
from retrieval.people.holders import PLAIN_OFFICE, by_office, is_description
from retrieval.people.naming import Named, by_name, by_part, is_unknown_name
from retrieval.questions.ellipsis import parted
from retrieval.questions.focus import focus_of
from retrieval.questions.question import Question, Reading
from retrieval.questions.scope import is_about_an_article, scope_of, which
from retrieval.questions.scope import one as scope_of_one
from retrieval.topics.measure import measured

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.questions.question import Asks
    from retrieval.questions.scope import Scope

# questions whose subject is anybody: a name in them is what it is about, not who speaks
ANYBODY = re.compile(r"(?:did|does|do|has|have|is|was|were|are) (?:any|some|every)(?:one|body)\b|有(?:没有)?人")
# questions that take for granted that something was said or done, and ask for more of it
ASSUMING = re.compile(r"^why\b|\bhow (?:many|much)\b|^when\b|为什么|为何|多少|哪一?[年天]|什么时候")
ASKING = re.compile(r"(?:who|whom|whose|what|which|when|where|why|how|did|does|do|has|have|is|are|was|were|will)\b")
AUXILIARY = frozenset(("did", "does", "do", "has", "have", "had", "is", "are", "was", "were", "will", "would", "can"))
# whoever follows in an office is told with one of these, and the one before without
NEWLY = re.compile(r"\b(?:new|next|incoming)\b|新|下一?任")
NEW = re.compile(
    r"\b(?:new|next|incoming|elect|elected|won|wins|appoint\w*|nam(?:ed|es)|succe\w+|replac\w+)\b"
    r"|新|任命|当选|當選|接任|继任|繼任",
    re.IGNORECASE,
)
OF_WHOM = 0.8  # confidence from which a passage tells who somebody is whom the articles do not introduce
MENTIONED = 0.8  # confidence in the first sentence that names somebody who does not speak
TELLING = 0.5  # of how far a collection reports, below which it tells what people said and did itself
MOST_WITHIN = 50  # articles that are made a collection of their own
VERB_WITHIN = 3  # words behind "who" among which its verb stands


def answer(
    text: str,
    collection: Collection,
    *,
    language: Literal["auto", "en", "zh"] = "auto",
    previous: Previous | None = None,
    today: dt.date | None = None,
) -> Answer:
    """Answer ``text`` from ``collection``; ``previous`` is what it follows up, where it is not complete in itself.

    ``today`` is the day on which it is asked, for "in yesterday's report".
    """
    question = Question.of(text, language)
    if previous is not None and question.spelled != text:
        spelled = replace(question, text=question.spelled)
        return replace(_answered(spelled, collection, previous, today), question=text)
    return _answered(question, collection, previous, today)


def _answered(question: Question, collection: Collection, previous: Previous | None, today: dt.date | None) -> Answer:
    """The answer from the articles that the question means, or that the one before it meant."""
    if asks_for(question, "translation"):
        return translation(question)
    scope = scope_of(question, collection, today)
    if scope is not None and not asks_for(question, "articles"):
        return replace(_within(scope, collection, previous), question=question.text)
    if previous is not None:
        before = scope_of(Question.of(previous.question), collection, today)
        if before is not None and before.articles:
            found = _carried_on(question, before, collection, previous)
            if found is not None:
                return found
        found = _of_what_was_shown(question, previous, collection)
        found = found or staying.at_hand(question, previous, collection, alone)
        if found is not None:
            return found
    twofold = _twofold(question, collection)
    return twofold or follow_up.followed(question, collection, previous, alone) or alone(question, collection)


def _of_what_was_shown(question: Question, previous: Previous, collection: Collection) -> Answer | None:
    """What is asked about the article from which the answers before are; of several, which one is meant is asked."""
    if len(collection.records) == 1 or not is_about_an_article(question):
        return None
    names = (*(shown.article for shown in previous.shown), previous.article or "")
    shown = tuple(dict.fromkeys(name for name in names if name in collection.records))
    if shown and next(question.readings()).aspect == "articles":
        return listed(question, shown, collection)
    if len(shown) > 1:
        return which(question, shown)
    return alone(question, collection.within(shown)) if shown else None


def _twofold(question: Question, collection: Collection) -> Answer | None:
    """The answer to two questions about one person put as one: to the second, or where it has none to the first."""
    parts = parted(question)
    if parts is None:
        return None
    first = alone(replace(question, text=parts[0]), collection)
    if not first.answered or len(first.people) != 1:
        return None
    second = follow_up.followed(replace(question, text=parts[1]), collection, Previous.of(first), alone)
    found = second if second is not None and (second.answered or second.kind == "not_said") else first
    return replace(found, question=question.text, understood=found.understood or parts[0])


def _within(scope: Scope, collection: Collection, previous: Previous | None) -> Answer:
    """The answer from the articles that the question means, where there are any; of very many, if it is from them."""
    if not scope.articles:
        return replace(nothing(scope.question), lack="no_article")
    if len(scope.articles) <= MOST_WITHIN:
        held = collection.within(scope.articles)
        return follow_up.followed(scope.question, held, previous, alone) or alone(scope.question, held)
    found = alone(scope.question, collection)
    return found if {s.article for s in found.statements} <= set(scope.articles) else nothing(scope.question)


def _carried_on(question: Question, before: Scope, collection: Collection, previous: Previous) -> Answer | None:
    """The answer to a follow-up of a question about certain articles: from the same ones."""
    if len(before.articles) > MOST_WITHIN:
        return None
    previous = replace(previous, question=before.question.text)
    found = follow_up.followed(question, collection.within(before.articles), previous, alone)
    if found is None or found.understood is None or len(before.articles) > 1:
        return found
    return replace(found, understood=scope_of_one(before.articles[0], found.understood, question.language))


def asks_for(question: Question, kind: Asks) -> bool:
    """Whether the likeliest reading of a question asks for something."""
    first = next(question.readings(), None)
    return first is not None and first.asks == kind


def alone(question: Question, collection: Collection) -> Answer:
    """Answer a question that is complete in itself."""
    of_whom = False
    for reading in question.readings():
        found = HANDLERS[reading.asks](question, reading, collection)
        if found is not None:
            return _of_whoever_is_new(question, found.held_to(OF_WHOM)) if of_whom else found
        of_whom = of_whom or (reading.asks == "who_is" and not reading.named)
    return nothing(question)


def _is_anybody(who: str, collection: Collection) -> bool:
    """Whether a stretch means nobody in particular; 网友 does only where no article calls somebody so."""
    if who in word_list("everybody.en.txt"):
        return True
    return who in word_list("everybody.zh.txt") and not by_office(who, collection, least=PLAIN_OFFICE)


def _of_whoever_is_new(question: Question, found: Answer) -> Answer:
    """The same, unless it is asked who is new in an office and what is shown tells of nobody who is."""
    told = " ".join(part.text for statement in found.statements for part in statement.parts)
    asked = NEWLY.search(question.plain) is not None and found.kind == "passage"
    return nothing(question) if asked and not NEW.search(told) else found


def said(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """What somebody said, on a topic or at all."""
    who = reading.who or ""
    if not who or _is_anybody(who, collection):
        return by_topic(question, reading, collection)
    together = comparison.parties(question, who, collection)
    if together:
        return comparison.compared(question, together, spoken_topic(reading.topic, collection, question), collection)
    named = by_name(who, collection.people) or by_part(who, collection)
    if reading.named and not is_nobody_else(who, reading.topic, named, question, collection):
        return None
    figures = meant(who, named, collection)
    if figures:
        least = SAID_AS_ASSUMED if ASSUMING.search(question.plain) else SAID_IN_PASSING if reading.named else SAID
        if reading.to and not reading.topic:
            told = of_named(question, figures, reading.to, reading.asks, collection, least=least)
            if told is not None and told.people and told.answered:
                return told
        found = of_named(question, figures, reading.topic, reading.asks, collection, least=least)
        if found is None or not found.answered:
            found = bodies.instead(question, reading, figures, collection) or found
        return None if _is_rather_told(found, collection) else found
    return None if collection.reporting < TELLING else _of_nobody(question, reading, named, collection)


def _of_nobody(question: Question, reading: Reading, named: Named | None, collection: Collection) -> Answer | None:
    """Nothing, where it is asked what somebody said who does not speak; None where it may be no person."""
    who = reading.who or ""
    told = bodies.of_those_speaking_for(question, reading, named, collection) or silence(question, who, collection)
    if told is not None:
        return told
    absent = named is not None or is_description(who) or is_unknown_name(who, collection)
    if not absent and is_a_name(who, question):
        told = by_topic(question, reading, collection)
        return nothing(question, nearest=told.statements[:1] if told else ())
    return nothing(question) if absent else None


def _is_rather_told(found: Answer | None, collection: Collection) -> bool:
    """Whether somebody did not say a thing where articles tell rather than quote: it may be told of them."""
    return found is not None and not found.answered and collection.reporting < TELLING


def by_topic(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Whatever speaks of the topic; only people's words where the question asks who."""
    text, asks_who = reading.topic or question.plain, reading.asks == "who_said"
    if not asks_who and not ANYBODY.match(question.plain):
        named = by_name(text, collection.people, surnames=False)
        if named and _is_object(named, question):
            text = by_their_surname(text, named, collection)
        elif named and named.behind not in question.names:
            found = of_named(question, named.figures, named.rest, reading.asks, collection)
            if not _is_rather_told(found, collection):
                return found
    unit = unit_asked(question, reading.asks)
    topic = measured(spoken_topic(text, collection, question), unit, collection)
    if not topic.facets:
        return nothing(question)
    search = Search(
        topic,
        reading.asks,
        speaking=is_of_speech(reading),
        focus=focus_of(question),
        unit=unit,
        shingles=shingles(text),
        is_for_best=True,
        cues=verbs_asked_for(text) if asks_who else frozenset(),
        theirs=called_own(text) if asks_who else frozenset(),
    )
    given = of_cited(question, search, collection) if asks_who else None
    if given is not None and given.answered:
        return given
    others = others_than_done_to(reading, collection)
    search = search._replace(counts=others)
    near = [c for c in evidence(search, collection) if others is None or others(c)]
    found = answered(question, near, search, collection)
    if not search.speaking or (found.answered and not is_outdone(near, search, collection)):
        return found
    search = search._replace(speaking=False, narrated=True)
    near = [c for c in evidence(search, collection) if _are_words(c.utterance)]
    told = answered(question, near, search, collection)
    return told if told.answered else found


def _is_object(named: Named, question: Question) -> bool:
    """Whether something is done to whom a question names, and not by them: "which towns back Ann Lind"."""
    return bool(ASKING.match(question.plain)) and named.before not in AUXILIARY | {""}


def _are_words(utterance: Utterance) -> bool:
    """Whether it is what somebody says, known or not, or tells that somebody spoke."""
    return utterance.form != "narration" or tells_of_words(utterance.text)


def unsaid(question: Question, reading: Reading, collection: Collection) -> Answer | None:  # noqa: ARG001 - a handler
    """Who did not say a thing, or what somebody left unsaid: no article tells it, and nobody who did is an answer."""
    return replace(nothing(question), lack="unsaid")


def is_of_speech(reading: Reading) -> bool:
    """Whether "who" asks for a speaker: "who mentioned", "who would like"; and not "who won"."""
    first = reading.topic.split()[:VERB_WITHIN]
    return reading.asks == "who_said" and any(word in word_list("reporting.en.txt") for word in first)


def who_is(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Who somebody is; of "Lee's wife" only what is told of her."""
    found = profile.who_is(question, reading, collection)
    who = reading.who or ""
    if found is None and not reading.named and (named_there := mention(who, collection)):
        return Answer(question.text, question.language, "passage", MENTIONED, (named_there,))
    named = by_name(who, collection.people, surnames="'s " in who)
    if found is None and named is not None and named.rest.strip():
        told = of_named(question, named.figures, named.rest, "topic", collection)
        return (
            told if told is None or not told.answered or names_one(named.rest, told.statements) else nothing(question)
        )
    return found


def made(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Who founded, owns or designed a thing; nothing where no word like that is told of it."""
    found = holder(question, reading, collection)
    if found is None:
        asked = reading._replace(asks="who_said")
        found = by_topic(question, asked, collection)
        if found is not None and found.answered and not tells_of(reading, question, found, collection):
            return nothing(question, nearest=found.statements[:1])
    return found


def chat(question: Question, reading: Reading, collection: Collection) -> Answer | None:  # noqa: ARG001 - a handler
    """A greeting, a wish for a joke: nothing that an article answers."""
    return replace(nothing(question), small_talk=True)


def thanks(question: Question, *_: object) -> Answer:
    """Thanks for an answer: nothing is asked."""
    return replace(nothing(question), small_talk=True, lack="nothing_asked")


def translation(question: Question, *_: object) -> Answer:
    """A wish for the same in another language: the articles' words are given as they stand."""
    return replace(nothing(question), lack="translation")


HANDLERS: dict[str, Callable[[Question, Reading, Collection], Answer | None]] = {
    "chat": chat,
    "thanks": thanks,
    "translation": translation,
    "about": about.about,
    "articles": articles,
    "who_is": who_is,
    "made": made,
    "list": roster.listed,
    "described": roster.described_as,
    "said": said,
    "unsaid": unsaid,
    "who_said": by_topic,
    "number": by_topic,
    "when": by_topic,
    "where": by_topic,
    "which": by_topic,
    "topic": by_topic,
}
