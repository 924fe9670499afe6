"""A question and a collection become an Answer: a pure function.

Each frame that fits the question is tried in turn; a handler that cannot use it passes on to the next, and the last
frame, a plain topic, fits everything.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from retrieval import about, comparison, follow_up, profile, roster
from retrieval.age import told_age
from retrieval.answer import Answer
from retrieval.articles import articles
from retrieval.choices import of_people
from retrieval.confidence import SAID, SAID_AS_ASSUMED, SAID_IN_PASSING, as_asked, has_what_is_asked
from retrieval.cue import verbs_asked_for
from retrieval.ellipsis import parted
from retrieval.evidence import evidence, is_outdone
from retrieval.naming import (
    PLAIN_OFFICE,
    Named,
    by_name,
    by_office,
    by_office_of,
    by_part,
    fitting,
    is_description,
    is_unknown_name,
    told_apart,
)
from retrieval.phrase import shingles
from retrieval.previous import Previous
from retrieval.question import Asks, Question, Reading
from retrieval.relation import names_one
from retrieval.scope import one as scope_of_one
from retrieval.scope import scope_of
from retrieval.search import TYPED, Search
from retrieval.sharing import shares
from retrieval.spending import with_sums
from retrieval.tokens import fold, stem, word_list
from retrieval.units import unit_of
from retrieval.weighing import SHOWN, answered, nothing, shown_with, spoken_topic, words_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from retrieval.collection import Collection
    from retrieval.people import Figure
    from retrieval.scope import Scope
    from retrieval.topic import Topic
    from retrieval.units import Unit

# questions whose subject is anybody: a name in them is what it is about, not who speaks
ANYBODY = re.compile(r"(?:did|does|do|has|have|is|was|were|are) (?:any|some|every)(?:one|body)\b|有(?:没有)?人")
# questions that take for granted that something was said or done, and ask for more of it
ASSUMING = re.compile(r"^why\b|\bhow (?:many|much)\b|^when\b|为什么|为何|多少|哪一?[年天]|什么时候")
# no thing that is counted: a verb, or a measure, which its unit tells
NO_THING = (
    r"(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|share|percent(?:age)?"
    r"|proportion|amount|number|price|cost|fee|fare|sum|size|length|height|depth|width|weight|speed|distance)\b"
)
FOCUS = re.compile(
    r"\b(?:how many|how much|number of|which|what)(?: \d+| two| three| four| five)? "
    rf"(?P<things>(?!{NO_THING})[a-z-]{{3,}}(?: (?!{NO_THING})[a-z-]{{3,}})?)"
)
SURE_OF_WORDS = 0.92  # confidence from which somebody's own words answer, whatever else is told of them
LEAST_LITERAL = 0.45  # of a question about somebody, in its own words, for the article's narration to answer it
AGE_BESIDE_NAME = 0.9  # confidence of an age that stands beside the name
UNSAID = 0.03  # confidence in words on something else
PLAINLY = 0.72  # confidence from which narration answers a question about somebody who did not speak of it
LEAST_SHARED = 0.5  # of a topic in the asker's words, for others to have spoken of it
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
    first = next(question.readings(), None)
    scope = None if first is not None and first.asks == "articles" else scope_of(question, collection, today)
    if scope is not None:
        return replace(_within(scope, collection, previous), question=question.text)
    if previous is not None:
        before = scope_of(Question.of(previous.question), collection, today)
        if before is not None and before.articles:
            found = _carried_on(question, before, collection, previous)
            if found is not None:
                return found
        shown = tuple({shown.article for shown in previous.shown if shown.article in collection.records})
        if len(shown) == 1 and len(collection.records) > 1 and _is_about_an_article(question):
            return alone(question, collection.within(shown))
    twofold = _twofold(question, collection)
    return twofold or follow_up.followed(question, collection, previous, alone) or alone(question, collection)


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


def _is_about_an_article(question: Question) -> bool:
    first = next(question.readings(), None)
    return first is not None and first.asks == "about" and not first.topic


def alone(question: Question, collection: Collection) -> Answer:
    """Answer a question that is complete in itself."""
    for reading in question.readings():
        found = HANDLERS[reading.asks](question, reading, collection)
        if found is not None:
            return found
    return nothing(question)


def said(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """What somebody said, on a topic or at all."""
    who = reading.who or ""
    if not who or who in word_list("everybody.en.txt") | word_list("everybody.zh.txt"):
        return by_topic(question, reading, collection)
    together = comparison.parties(question, who, collection)
    if together:
        return comparison.compared(question, together, spoken_topic(reading.topic, collection, question), collection)
    named = by_name(who, collection.people) or by_part(who, collection)
    if reading.named and not _is_nobody_else(who, named, question, collection):
        return None
    figures = _meant(who, named, collection)
    if figures:
        least = SAID_AS_ASSUMED if ASSUMING.search(question.plain) else SAID_IN_PASSING if reading.named else SAID
        return of_named(question, figures, reading.topic, reading.asks, collection, least=least)
    absent = named is not None or is_description(who) or is_unknown_name(who, collection)
    return nothing(question) if absent else None


def _meant(who: str, named: Named | None, collection: Collection) -> Sequence[Figure]:
    """Those whom a stretch means: by name, else by office."""
    if named is None:
        return by_office(who, collection)
    holders = by_office_of(who, named, collection)
    return holders or fitting(named) or (named.figures if named.full else ())


def _is_nobody_else(who: str, named: Named | None, question: Question, collection: Collection) -> bool:
    """Whether a stretch is somebody's name and nothing more, or plainly their office."""
    if named is not None:
        alone = not spoken_topic(named.rest, collection, question).facets
        return alone or bool(by_office_of(who, named, collection))
    return is_description(who) and bool(by_office(who, collection, least=PLAIN_OFFICE, most=1))


def of_figures(
    question: Question,
    figures: Sequence[Figure],
    topic: Topic,
    collection: Collection,
    *,
    asks: Asks = "topic",
    least: float = SAID,
) -> Answer | None:
    """The words of these people; ``not_said`` where they hardly spoke of the topic."""
    own = _spoken(question, figures, topic, collection, asks=asks, least=least)
    return own or not_said(question, figures, topic, collection)


def _spoken(
    question: Question,
    figures: Sequence[Figure],
    topic: Topic,
    collection: Collection,
    *,
    asks: Asks,
    least: float,
) -> Answer | None:
    """The words of these people; None where they hardly spoke of the topic."""
    if not topic.facets:
        if len(figures) > 1:
            several_speak = profile.speakers(question, figures, collection)
            return replace(several_speak, choices=of_people(question, "said", figures))
        return profile.words_of(question, figures[0], collection)
    unit = unit_asked(question, asks)
    search = Search.by(figures, topic, asks if asks in TYPED or unit else "topic", unit)
    search = search._replace(is_for_best=True)
    found, likely = words_on(search, collection, least)
    return shown_with(likely, question, found, search, collection) if found else None


def of_named(
    question: Question,
    figures: Sequence[Figure],
    text: str,
    asks: Asks,
    collection: Collection,
    *,
    least: float = SAID_AS_ASSUMED,
) -> Answer | None:
    """A question that names somebody: their own words on it, or what the articles tell about them."""
    unit, number = unit_asked(question, asks), unit_asked(question, "number")
    is_age = number is not None and number.name == "age"
    if is_age and len(figures) == 1:
        age = told_age(figures[0], collection)
        if age is not None:
            return Answer(question.text, question.language, "passage", AGE_BESIDE_NAME, (age,))
    topic = with_sums(spoken_topic(text, collection, question), unit, collection)
    if is_age and not topic.facets:
        return nothing(question)
    own = _spoken(question, figures, topic, collection, asks=asks, least=least)
    if own is not None and (not topic.facets or asks == "said"):
        return replace(own, confidence=round(as_asked(own.confidence), 4)) if topic.facets else own
    if own is not None and own.confidence > SURE_OF_WORDS:
        return own
    search = Search(topic, asks, focus=focus_of(question), unit=unit, shingles=shingles(question.plain), narrated=True)
    if own is None:
        return _unsaid(question, figures, search, collection)
    other = _narrated(question, figures, search, collection)
    return other if other is not None and other.confidence > own.confidence else own


def _unsaid(question: Question, figures: Sequence[Figure], search: Search, collection: Collection) -> Answer | None:
    """What the articles tell where those asked about hardly spoke of the topic; ``not_said`` where they do not."""
    if not any(figure.person.kind == "person" and figure.person.name for figure in figures):
        return None
    told = told_plainly(question, search.asks, collection) or _narrated(question, figures, search, collection)
    return told or not_said(question, figures, search.topic, collection)


def _narrated(question: Question, figures: Sequence[Figure], search: Search, collection: Collection) -> Answer | None:
    """What the articles tell where they name somebody, in nearly the asker's own words."""
    names = frozenset(word for figure in figures for word in fold(figure.person.name or "").split())
    search = search._replace(naming=names, is_for_best=True, literal=LEAST_LITERAL)
    found = evidence(search, collection) if names else []
    told = [c for c in found if c.literal >= LEAST_LITERAL and has_what_is_asked(c)]
    other = answered(question, told, search, collection)
    return other if other.answered else None


def told_plainly(question: Question, asks: Asks, collection: Collection) -> Answer | None:
    """What the articles tell in their own words, where that is very likely what was asked."""
    topic = spoken_topic(question.plain, collection, question)
    unit = unit_asked(question, asks)
    kind: Asks = "topic" if asks == "said" else asks
    search = Search(topic, kind, focus=focus_of(question), unit=unit, shingles=shingles(question.plain), narrated=True)
    search = search._replace(is_for_best=True)
    found = answered(question, evidence(search, collection), search, collection)
    return found if found.answered and found.confidence >= PLAINLY else None


def not_said(question: Question, figures: Sequence[Figure], topic: Topic, collection: Collection) -> Answer:
    """They speak, but not of this: what the one meant did say, and who did speak of it."""
    shown = profile.first_statement(figures[0], collection) if len(figures) == 1 else None
    search = Search(topic, "topic", speaking=True, speakers=SHOWN, literal=LEAST_SHARED)
    speaking = (c for c in evidence(search, collection) if shares(c, search, collection))
    others = dict.fromkeys(c.utterance.speaker for c in speaking if c.utterance.speaker)
    return Answer(
        question.text,
        question.language,
        "not_said",
        UNSAID,
        (shown,) if shown else (),
        tuple(figure.person for figure in told_apart(figures)),
        others=tuple(others)[:SHOWN],
    )


def by_topic(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Whatever speaks of the topic; only people's words where the question asks who."""
    text = reading.topic or question.plain
    if reading.asks != "who_said" and not ANYBODY.match(question.plain):
        named = by_name(text, collection.people, surnames=False)
        if named:
            return of_named(question, named.figures, named.rest, reading.asks, collection)
    unit = unit_asked(question, reading.asks)
    topic = with_sums(spoken_topic(text, collection, question), unit, collection)
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
        cues=verbs_asked_for(text) if reading.asks == "who_said" else frozenset(),
    )
    near = evidence(search, collection)
    found = answered(question, near, search, collection)
    if not search.speaking or (found.answered and not is_outdone(near, search, collection)):
        return found
    search = search._replace(speaking=False, narrated=True)
    told = answered(question, evidence(search, collection), search, collection)
    return told if told.answered else found


def unsaid(question: Question, reading: Reading, collection: Collection) -> Answer | None:  # noqa: ARG001 - a handler
    """Who did not say a thing, or what somebody left unsaid: no article tells it, and nobody who did is an answer."""
    return replace(nothing(question), lack="unsaid")


def is_of_speech(reading: Reading) -> bool:
    """Whether "who" asks for a speaker: "who mentioned", "who would like"; and not "who won"."""
    first = reading.topic.split()[:VERB_WITHIN]
    return reading.asks == "who_said" and any(word in word_list("reporting.en.txt") for word in first)


def unit_asked(question: Question, asks: Asks) -> Unit | None:
    """The kind of quantity, or of thing, that a question wants."""
    return unit_of(question.plain, asks)


def focus_of(question: Question) -> tuple[str, ...]:
    """The thing that "how many", "which" or "what" asks for, as terms: the two words behind it."""
    match = FOCUS.search(question.plain)
    return tuple(stem(word) for word in match["things"].split()) if match else ()


def who_is(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Who somebody is; of "Lee's wife" only what is told of her."""
    found = profile.who_is(question, reading, collection)
    named = by_name(reading.who or "", collection.people, surnames=False)
    if found is None and named is not None and named.rest.strip():
        told = of_named(question, named.figures, named.rest, "topic", collection)
        return (
            told if told is None or not told.answered or names_one(named.rest, told.statements) else nothing(question)
        )
    return found


def chat(question: Question, reading: Reading, collection: Collection) -> Answer | None:  # noqa: ARG001 - a handler
    """A greeting, thanks, a wish for a joke: nothing that an article answers."""
    return replace(nothing(question), small_talk=True)


HANDLERS: dict[str, Callable[[Question, Reading, Collection], Answer | None]] = {
    "chat": chat,
    "about": about.about,
    "articles": articles,
    "who_is": who_is,
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
